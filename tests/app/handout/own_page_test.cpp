#include "app/handout/own_page.h"

#include "app/handout/draft.h"
#include "tests/app/handout/fixture.h"

/// Pages of the reader's own, without a library.
namespace myelin::handout {
namespace {

document::Document questions(int count, int lines) {
  Draft draft;
  draft.heading(1, "Questions");
  for (int i = 0; i < count; ++i) {
    draft.paragraph(Wording().plain("Is this number " + std::to_string(i) + "?").text());
    for (int line = 0; line < lines; ++line)
      draft.paragraph(Wording().marked(document::SpanKind::WriteLine, "____").text());
  }
  return draft.take();
}

OwnPage page(int count, bool form) {
  return {.title = "Questions",
          .origin = "From my bookmarks",
          .form = form,
          .bodies = {questions(count, 6), questions(count, 3), questions(count, 1)}};
}

test::PdfReading read(const OwnPage& own, double sizePt = 14) {
  Order look;
  look.sizePt = sizePt;
  look.today = "2026-11-22";
  const Result<Pdf> pdf = make(own, look);
  if (!pdf) throw std::runtime_error(pdf.error().sentence);
  test::PdfReading reading = test::readPdf(pdf->bytes);
  EXPECT_EQ(reading.error, "");
  EXPECT_EQ(reading.pages, pdf->pages);
  EXPECT_EQ(reading.unmarked, 0);
  EXPECT_EQ(reading.orphans, 0);
  EXPECT_EQ(reading.title, "Questions");
  EXPECT_EQ(reading.language, "en");
  return reading;
}

TEST(OwnPage, FirstBodyThatNeedsOnePageIsPrinted) {
  for (const bool form : {true, false}) {
    const auto few = read(page(2, form));
    EXPECT_EQ(few.pages, 1);
    EXPECT_EQ(few.count("Form"), 12);
    const auto some = read(page(4, form));
    EXPECT_EQ(some.pages, 1);
    EXPECT_EQ(some.count("Form"), 12);
    const auto many = read(page(60, form));
    EXPECT_GT(many.pages, 1);
    EXPECT_EQ(many.count("Form"), 60) << "the last one, when none fits";
  }
}

TEST(OwnPage, RunningLinesSayWhereItIsFromAndNoCode) {
  for (const bool form : {true, false}) {
    const auto reading = read(page(2, form));
    for (const char* part : {"From my bookmarks", "Printed 22 November 2026", "Page 1 of 1", "Questions"})
      EXPECT_NE(reading.artifacts.find(part), std::string::npos) << part << ": " << reading.artifacts;
    for (const char* part : {"Code", "Edition", "clinician", "Licence"})
      EXPECT_EQ(reading.artifacts.find(part), std::string::npos) << part;
  }
}

TEST(OwnPage, LargePrintIsSetAnew) {
  EXPECT_EQ(read(page(3, true), 22).pages, 1);
  EXPECT_EQ(make(page(1, true), {.items = {}, .sizePt = 40}).error().kind, Error::Kind::Usage);
}

TEST(OwnPage, FileIsItsOwnersAndReplacesNothingUnasked) {
  const Scratch scratch;
  const auto to = scratch.path("a.pdf");
  ASSERT_TRUE(save(page(1, true), {}, to, file::Existing::Keep));
  EXPECT_EQ(std::filesystem::status(to).permissions(), std::filesystem::perms(0600));
  EXPECT_EQ(save(page(1, true), {}, to, file::Existing::Keep).error().kind, Error::Kind::Exists);
  EXPECT_TRUE(save(page(1, true), {}, to, file::Existing::Replace));
}

}  // namespace
}  // namespace myelin::handout
