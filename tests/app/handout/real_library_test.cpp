#include "tests/app/handout/fixture.h"

#include "tests/support/folder.h"

namespace myelin::handout {
namespace {

/// The articles people will really print, at the sizes that break most lines and most tables.
TEST(RealLibrary, EveryArticleIsReadOnceAndInOrder) {
  const Scratch scratch;
  const auto library =
      library::Library::open(std::string(kSourceFolder) + "/content", {.cache = scratch.path("cache")});
  ASSERT_TRUE(library) << library.error().sentence;
  for (const library::ArticleInfo& info : (*library)->articles())
    for (const double size : {12.0, 22.0}) {
      Order order;
      order.items = {{info.slug}};
      order.sizePt = size;
      order.today = "2026-11-22";
      const Result<Pdf> pdf = make(**library, order);
      ASSERT_TRUE(pdf) << info.slug << ": " << pdf.error().sentence;
      const test::PdfReading reading = test::readPdf(pdf->bytes);
      EXPECT_EQ(reading.error, "") << info.slug;
      EXPECT_EQ(reading.unmarked + reading.orphans, 0) << info.slug;
      EXPECT_EQ(words(reading.text()), expectedWords(**library, order)) << info.slug << " at " << size;
      EXPECT_LE(reading.pages, info.shelf == "handouts" && size < 14 ? 2 : 40) << info.slug;
    }
}

}  // namespace
}  // namespace myelin::handout
