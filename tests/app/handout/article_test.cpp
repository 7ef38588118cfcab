#include <algorithm>
#include <cmath>

#include "tests/app/handout/fixture.h"

namespace myelin::handout {
namespace {

using test::PdfElement;
using test::PdfReading;

class Handout : public HandoutTest {
 protected:
  Handout() { add("care/rich", "A rich article", kFront, kBody); }
};

std::vector<PdfElement> withRole(const PdfReading& reading, const std::string& role) {
  std::vector<PdfElement> found;
  for (const PdfElement& element : reading.elements)
    if (element.role == role) found.push_back(element);
  return found;
}

bool holds(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

TEST_F(Handout, EveryWordIsReadOnceAndInOrder) {
  Order what = order("rich");
  what.recipient = "Sam Lee";
  what.clinic = {"The MS nurses, Hill Clinic", "01234 567", "112"};
  EXPECT_EQ(words(read(what).text()), expectedWords(what));
}

TEST_F(Handout, EverySizeAndPaperHasTheSameWords) {
  for (const double size : {12.0, 14.0, 18.0, 22.0})
    for (const Paper paper : {Paper::A4, Paper::Letter}) {
      Order what = order("rich", size);
      what.paper = paper;
      const PdfReading reading = read(what);
      EXPECT_EQ(words(reading.text()), expectedWords(what)) << size;
      EXPECT_NEAR(reading.sizes[0].first, paper == Paper::A4 ? 595.28 : 612, 0.1);
      EXPECT_NEAR(reading.sizes[0].second, paper == Paper::A4 ? 841.89 : 792, 0.1);
    }
}

TEST_F(Handout, LargerPrintNeedsMorePages) {
  EXPECT_GT(read(order("rich", 22)).pages, read(order("rich", 12)).pages);
}

TEST_F(Handout, RolesFollowTheArticle) {
  const PdfReading reading = read(order("rich"));
  EXPECT_EQ(reading.count("H1"), 1);
  EXPECT_EQ(reading.count("H2"), 4);  // and the sources
  EXPECT_EQ(reading.count("H3"), 1);
  EXPECT_EQ(reading.count("L"), 5);
  EXPECT_EQ(reading.count("LI"), 9);
  EXPECT_EQ(reading.count("Lbl"), 9);
  EXPECT_EQ(reading.count("LBody"), 9);
  EXPECT_EQ(reading.count("Table"), 1);
  EXPECT_EQ(reading.count("TR"), 3);
  EXPECT_EQ(reading.count("TD"), 6);
  EXPECT_EQ(withRole(reading, "Lbl")[0].actual, "\u2022");
  EXPECT_EQ(withRole(reading, "Lbl")[2].text, "1.");
}

TEST_F(Handout, TableHeadersNameTheirColumn) {
  const PdfReading reading = read(order("rich"));
  const auto headers = withRole(reading, "TH");
  ASSERT_EQ(headers.size(), 3u);
  EXPECT_EQ(headers[1].text, "What it does");
  for (const PdfElement& header : headers) EXPECT_TRUE(holds(header.attributes, "/Scope /Column"));
}

TEST_F(Handout, TableInCardsIsReadAsATable) {
  add("care/wide", "A wide table", kFront,
      "| Physiotherapist | Occupational | Neurologist |\n| --- | --- | --- |\n"
      "| Electroencephalography | Electroencephalography | Electroencephalography |\n| one | two | three |\n");
  const Order what = order("wide", 22);
  const PdfReading reading = read(what);
  EXPECT_EQ(words(reading.text()), expectedWords(what));
  EXPECT_EQ(reading.count("TH"), 3);
  EXPECT_EQ(reading.count("TD"), 6);
  EXPECT_TRUE(holds(reading.artifacts, "Occupational"));  // the second card's label
}

TEST_F(Handout, LongTableGoesOverPagesWithItsHeader) {
  std::string rows = "| Day of the week | Score |\n| --- | --- |\n";
  for (int i = 0; i < 150; ++i) rows += "| Row number " + std::to_string(i) + " | " + std::to_string(i) + " |\n";
  add("care/long", "A long table", kFront, rows);
  const Order what = order("long");
  const PdfReading reading = read(what);
  EXPECT_EQ(words(reading.text()), expectedWords(what));
  EXPECT_GT(reading.pages, 3);
  std::size_t repeats = 0;
  for (std::size_t at = 0; (at = reading.artifacts.find("Day of the week", at)) != std::string::npos; ++at) ++repeats;
  EXPECT_GE(repeats, 3u);
  EXPECT_EQ(reading.count("TH"), 2);
  EXPECT_EQ(reading.count("TR"), 151);
}

TEST_F(Handout, ParagraphOverTwoPagesIsOneElement) {
  std::string text;
  for (int i = 0; i < 900; ++i) text += "word" + std::to_string(i) + " ";
  add("care/flow", "One paragraph", kFront, text);
  const Order what = order("flow", 18);
  const PdfReading reading = read(what);
  EXPECT_GT(reading.pages, 2);
  EXPECT_EQ(words(reading.text()), expectedWords(what));
  const auto paragraphs = withRole(reading, "P");
  EXPECT_EQ(
      std::count_if(paragraphs.begin(), paragraphs.end(), [](const PdfElement& p) { return holds(p.text, "word"); }),
      1);
}

// Cairo draws no glyph run without ink: the space between two bold words, or after one at the end of its line, went
// missing where it fell on a whole point.
TEST_F(Handout, SpaceBetweenBoldWordsIsKept) {
  std::string text;
  for (int i = 0; i < 400; ++i) text += "**b" + std::to_string(i) + "** ~~s~~ `c` plain ";
  add("care/bold", "Bold words", kFront, "**All**\\\nof **it**\n\n" + text + "\n");
  for (const double size : {12.0, 13.0, 22.0})
    EXPECT_EQ(words(read(order("bold", size)).text()), expectedWords(order("bold", size))) << size;
}

TEST_F(Handout, EveryPageSaysWhatItIs) {
  const PdfReading reading = read(order("rich", 18));
  const std::string made = code("rich", 3, "2026-11-22", 18);
  for (int page = 1; page <= reading.pages; ++page)
    EXPECT_TRUE(holds(reading.artifacts, "Page " + std::to_string(page) + " of " + std::to_string(reading.pages)));
  std::size_t codes = 0;
  for (std::size_t at = 0; (at = reading.artifacts.find("Code " + made, at)) != std::string::npos; ++at) ++codes;
  EXPECT_EQ(static_cast<int>(codes), reading.pages);
  EXPECT_TRUE(holds(reading.artifacts, "Care and comfort"));
  EXPECT_TRUE(holds(reading.artifacts, "Edition 3, reviewed 22 November 2026"));
  EXPECT_TRUE(holds(reading.artifacts, "Not yet checked by a clinician"));
}

TEST_F(Handout, CliniciansCheckIsNamed) {
  add("care/checked", "A checked article",
      std::string(kFront) + "clinician_reviewed: {name: Jo Smith MS nurse, date: 2027-01-15}\n", "Words.\n");
  const PdfReading reading = read(order("checked"));
  EXPECT_TRUE(holds(reading.artifacts, "Checked by Jo Smith MS nurse on 15 January 2027"));
  EXPECT_TRUE(holds(reading.text(), "Checked by Jo Smith MS nurse on 15 January 2027."));
  EXPECT_FALSE(holds(reading.artifacts, "Not yet checked"));
}

TEST_F(Handout, FileSaysWhatItIs) {
  const PdfReading reading = read(order("rich"));
  EXPECT_EQ(reading.title, "A rich article");
  EXPECT_EQ(reading.language, "en-GB");
  EXPECT_TRUE(reading.displaysTitle);
  EXPECT_TRUE(reading.marked);
  EXPECT_TRUE(holds(reading.xmp, "<pdfuaid:part>1</pdfuaid:part>"));
  EXPECT_TRUE(holds(reading.xmp, "2026-11-22T00:00:00Z"));
  EXPECT_TRUE(holds(reading.xmp, "CC BY-SA 4.0"));
}

TEST_F(Handout, BookmarksAreTheHeadings) {
  std::vector<std::string> titles;
  const PdfReading reading = read(order("rich"));
  for (const test::PdfBookmark& mark : reading.bookmarks)
    titles.push_back(std::string(static_cast<std::size_t>(mark.depth), '>') + mark.title);
  EXPECT_EQ(titles, (std::vector<std::string>{"A rich article", ">Key points", ">What is it?", ">When to get help",
                                              ">Sources"}));
}

TEST_F(Handout, FigureHasItsDescriptionAndItsBox) {
  const auto figures = withRole(read(order("rich")), "Figure");
  ASSERT_EQ(figures.size(), 1u);
  EXPECT_EQ(figures[0].alternative, "A nerve with three segments");
  EXPECT_TRUE(holds(figures[0].attributes, "/BBox"));
}

TEST_F(Handout, MissingOrBrokenFigureIsDescribedInWords) {
  addFigure("broken.svg", "<svg xmlns='http://www.w3.org/2000/svg'><g>");
  addFigure("endless.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='0' height='1e300'/>");
  add("care/gone", "No picture", kFront,
      "![First description](figures/gone.svg)\n\n![Second description](figures/broken.svg)\n\n"
      "![Third description](figures/endless.svg)\n");
  const PdfReading reading = read(order("gone"));
  EXPECT_EQ(reading.count("Figure"), 0);
  for (const char* text : {"First description", "Second description", "Third description"})
    EXPECT_TRUE(holds(reading.text(), text)) << text;
}

TEST_F(Handout, InShortHoldsSummaryKeyPointsAndHelp) {
  Order what = order("rich");
  what.items[0].depth = Depth::Short;
  const std::string text = read(what).text();
  EXPECT_TRUE(holds(text, "Two short sentences."));
  EXPECT_TRUE(holds(text, "First point"));
  EXPECT_TRUE(holds(text, "local emergency number"));
  EXPECT_FALSE(holds(text, "What is it?"));
  EXPECT_FALSE(holds(text, "Sources"));  // nothing that is left cites one
}

TEST_F(Handout, InShortKeepsTheNumbersOfItsSources) {
  add("care/cited", "Cited", kFront, "## What\n\nA claim. [@one]\n\n## When to get help\n\nCall. [@two]\n");
  Order what = order("cited");
  what.items[0].depth = Depth::Short;
  const PdfReading reading = read(what);
  EXPECT_TRUE(holds(reading.text(), "Call. [2]"));
  ASSERT_EQ(reading.count("Lbl"), 1);
  EXPECT_EQ(withRole(reading, "Lbl")[0].text, "2.");
}

TEST_F(Handout, InShortOfAnArticleWithoutThosePartsIsTheWhole) {
  add("care/other", "Other", kFront, "## Anything\n\nWhole text.\n");
  Order what = order("other");
  what.items[0].depth = Depth::Short;
  EXPECT_TRUE(holds(read(what).text(), "Whole text."));
}

TEST_F(Handout, ChosenPartsArePrintedInTheArticlesOrder) {
  Order what = order("rich");
  what.items[0].sections = {"when-to-get-help", "key-points"};
  const std::string text = read(what).text();
  EXPECT_LT(text.find("First point"), text.find("local emergency number"));
  EXPECT_TRUE(holds(text, "local emergency number"));
  EXPECT_FALSE(holds(text, "What is it?"));
}

TEST_F(Handout, UnknownPartIsNamedWithThoseThereAre) {
  Order what = order("rich");
  what.items[0].sections = {"no-such-part"};
  const Result<Pdf> made = make(library(), what);
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().kind, Error::Kind::NotFound);
  EXPECT_TRUE(holds(made.error().sentence, "no-such-part"));
  EXPECT_TRUE(holds(made.error().sentence, "key-points, what-is-it, when-to-get-help"));
}

TEST_F(Handout, ShortSourcesSayWhoAndWhen) {
  Order what = order("rich");
  what.sources = Sources::Short;
  const PdfReading reading = read(what);
  EXPECT_TRUE(holds(reading.text(), "[1] Miller K, 2021"));
  EXPECT_FALSE(holds(reading.text(), "A trial"));
  EXPECT_TRUE(holds(reading.text(), "a claim [1]"));
}

TEST_F(Handout, WithoutSourcesNoNumberPointsNowhere) {
  add("care/cited", "Cited", kFront,
      "[@one] First. [@two] **Bold [@one] words.** End.[@one]\n\n| A | B |\n| --- | --- |\n| x [@one] | y |\n");
  Order what = order("cited");
  what.sources = Sources::None;
  const std::string text = read(what).text();
  EXPECT_FALSE(holds(text, "Sources"));
  EXPECT_EQ(text.find('['), std::string::npos) << text;
  std::string joined;
  for (const std::string& word : words(text)) joined += word + " ";
  EXPECT_TRUE(holds(joined, "First. Bold words. End. ")) << joined;
}

TEST_F(Handout, GlossaryHoldsTheWordsThatAreUsed) {
  scratch_.write("library/glossary.md", "## Clonus\n\nA shaking of the foot.\n\n## Botulinum\n\nNot used here.\n");
  scratch_.write("library/myelin.yaml",
                 Scratch::read(scratch_.path("library/myelin.yaml")) + "glossary: glossary.md\n");
  add("care/words", "Words", kFront, "## What\n\nClonus is common.\n");
  Order what = order("words");
  EXPECT_FALSE(holds(read(what).text(), "A shaking of the foot."));
  what.glossary = true;
  const std::string text = read(what).text();
  EXPECT_TRUE(holds(text, "What the words mean"));
  EXPECT_TRUE(holds(text, "Clonus: A shaking of the foot."));
  EXPECT_FALSE(holds(text, "Botulinum"));
}

TEST_F(Handout, LinesForNotesAndNamesAreThereWhenWanted) {
  const int usual = read(order("rich")).count("Form");
  Order what = order("rich");
  what.noteLines = true;
  EXPECT_EQ(read(what).count("Form"), usual + 5);
  EXPECT_TRUE(holds(read(what).text(), "Notes"));
  what.noteLines = false;
  what.nameLines = false;
  EXPECT_EQ(read(what).count("Form"), usual - 2);
}

TEST_F(Handout, ProgressIsToldAndStoppingLeavesNothing) {
  add("care/second", "The second", kFront, "More.\n");
  Order what = order("rich");
  what.items.push_back({"second"});
  std::atomic<bool> stop = false;
  std::vector<int> told;
  Watch watch{[&](int done, int all) {
                told.push_back(done);
                EXPECT_EQ(all, 2);
                stop = true;
              },
              &stop};
  const Result<Pdf> made = make(library(), what, watch);
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().kind, Error::Kind::Unavailable);
  EXPECT_EQ(told, std::vector<int>{1});
}

TEST_F(Handout, SeveralArticlesKeepTheirOrderAndTheirPages) {
  add("care/second", "The second", kFront, "More.\n");
  Order what = order("second");
  what.items.push_back({"care/rich"});
  const PdfReading reading = read(what);
  EXPECT_EQ(words(reading.text()), expectedWords(what));
  EXPECT_EQ(reading.title, "The second; A rich article");
  EXPECT_EQ(reading.count("Art"), 2);
  const auto titles = withRole(reading, "H1");
  ASSERT_EQ(titles.size(), 2u);
  EXPECT_LT(titles[0].page, titles[1].page);
  EXPECT_TRUE(holds(reading.artifacts, "Page 2 of"));
}

TEST_F(Handout, EqualOrdersGiveEqualBytes) {
  const Result<Pdf> first = make(library(), order("rich"));
  const Result<Pdf> second = make(library(), order("rich"));
  ASSERT_TRUE(first);
  ASSERT_TRUE(second);
  EXPECT_TRUE(first->bytes == second->bytes);
  Order later = order("rich");
  later.today = "2027-01-01";
  EXPECT_FALSE(make(library(), later)->bytes == first->bytes);
}

TEST_F(Handout, OddTextIsPrintedAllTheSame) {
  add("care/odd", "\"Odd & <b> \xE2\x80\xAE title\"", "",
      "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xD8\xA7\xD9\x84\xD8\xB9 \xF0\x9F\x98\x80 e\xCC\x81\n\n" +
          std::string(5000, 'x') + "\n\n" + std::string(60, '>') + " deep\n\n| |\n| --- |\n| |\n");
  const std::string text = read(order("odd", 22)).text();
  EXPECT_TRUE(holds(text, "deep"));
  EXPECT_EQ(std::count(text.begin(), text.end(), 'x'), 5000);
}

TEST_F(Handout, EmptyArticleIsOnePage) {
  add("care/empty", "Empty", "", "");
  EXPECT_EQ(read(order("empty")).pages, 1);
}

TEST_F(Handout, UnknownArticleIsNamed) {
  const Result<Pdf> made = make(library(), order("no-such"));
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().kind, Error::Kind::NotFound);
  EXPECT_TRUE(holds(made.error().sentence, "no-such"));
}

TEST_F(Handout, NothingChosenAndSizesNobodyOffersAreRefused) {
  Order nothing = order("rich");
  nothing.items.clear();
  EXPECT_EQ(make(library(), nothing).error().kind, Error::Kind::Usage);
  for (const double size : {0.0, 11.9, 22.1, 1e9, std::nan("")})
    EXPECT_EQ(make(library(), order("rich", size)).error().kind, Error::Kind::Usage) << size;
}

TEST_F(Handout, PagesOfSeveralArticlesAreNumberedThrough) {
  add("care/other", "Another article", kFront, kBody);
  Order both = order("rich", 18);
  both.items.push_back({"other"});
  const int pages = make(library(), both)->pages;
  ASSERT_GT(pages, 3);
  const std::string of = " of " + std::to_string(pages);
  const test::PdfReading reading = read(both);
  for (int page = 1; page <= pages; ++page) EXPECT_TRUE(holds(reading.artifacts, "Page " + std::to_string(page) + of));
  EXPECT_FALSE(holds(reading.artifacts, "Page 1 of " + std::to_string(pages / 2)));
}

TEST_F(Handout, PagesOfABookAreNumberedThroughToo) {
  Order book;
  book.sizePt = 12;
  for (int i = 0; i < 17; ++i) {
    const std::string slug = "short-" + std::to_string(i);
    add("care/" + slug, "Short " + std::to_string(i), "", "Few words.");
    book.items.push_back({slug});
  }
  ASSERT_TRUE(isBook(book.items.size()));
  EXPECT_EQ(read(book).pages, 17);
  ASSERT_TRUE(save(library(), book, scratch_.path("book.pdf"), file::Existing::Replace));
  const std::string pdf = "'" + scratch_.path("book.pdf").string() + "'";
  EXPECT_EQ(runProgram("qpdf --check " + pdf), 0);
  for (const int page : {1, 9, 17}) {
    const std::string n = std::to_string(page);
    std::string text;
    ASSERT_EQ(runProgram("pdftotext -f " + n + " -l " + n + " " + pdf + " -", &text), 0);
    EXPECT_TRUE(holds(text, "Page " + n + " of 17")) << text;
  }
  EXPECT_TRUE(make(library(), book)->bytes == Scratch::read(scratch_.path("book.pdf")));
}

TEST_F(Handout, ClinicsCheckCountsForTheEditionThatWasChecked) {
  Order checked = order("rich");
  checked.checks["rich"] = {3, "Jo Smith", "MS nurse", "2027-01-15"};
  const test::PdfReading now = read(checked);
  EXPECT_TRUE(holds(now.artifacts, "Checked by Jo Smith, MS nurse, on 15 January 2027"));
  EXPECT_FALSE(holds(now.artifacts, "Not yet checked"));
  checked.checks["rich"].edition = 2;
  const test::PdfReading later = read(checked);
  EXPECT_TRUE(holds(later.artifacts, "Not yet checked by a clinician"));
  EXPECT_FALSE(holds(later.artifacts, "Jo Smith"));
}

}  // namespace
}  // namespace myelin::handout
