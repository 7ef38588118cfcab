#include "app/handout/epub.h"

#include "tests/app/handout/epub_reading.h"
#include "tests/app/handout/fixture.h"
#include "tests/support/folder.h"

namespace myelin::handout {
namespace {

using test::EpubReading;
using test::readXml;
using test::XmlReading;

class Epub : public HandoutTest {
 protected:
  Epub() { add("care/rich", "A rich article", kFront, kBody); }
  std::string made(const Order& order) {
    const Result<std::string> bytes = makeEpub(library(), order);
    EXPECT_TRUE(bytes) << bytes.error().sentence;
    return bytes ? *bytes : "";
  }
  EpubReading book(const Order& order) {
    EpubReading reading = test::readEpub(made(order));
    test::expectSound(reading);
    return reading;
  }
  std::string article(const Order& order) { return book(order).bytes("EPUB/article-001.xhtml"); }
};

TEST_F(Epub, EveryWordIsThereOnceAndInOrder) {
  Order wanted = order("rich");
  wanted.recipient = "Mrs Jones";
  wanted.clinic = {"Hill Clinic", "01234 567", "999"};
  std::vector<std::string> expected = words("Care and comfort. Not yet checked by a clinician");
  for (const std::string& word : expectedWords(wanted)) expected.push_back(word);
  for (const std::string& word : words("Code " + code("rich", 3, "2026-11-22", 14))) expected.push_back(word);
  EXPECT_EQ(words(book(wanted).text()), expected);
}

TEST_F(Epub, EqualOrdersGiveEqualBytes) {
  const std::string first = made(order("rich"));
  EXPECT_TRUE(first == made(order("rich")));
  Order other = order("rich");
  other.items[0].depth = Depth::Short;
  EXPECT_FALSE(first == made(other));
}

TEST_F(Epub, PackageSaysWhatABookMustSay) {
  const std::string package = book(order("rich")).bytes("EPUB/package.opf");
  for (const char* said :
       {"<dc:title>A rich article</dc:title>", "<dc:language>en-GB</dc:language>",
        ">urn:uuid:", "<meta property=\"dcterms:modified\">2026-11-22T00:00:00Z</meta>",
        "<meta property=\"schema:accessMode\">visual</meta>",
        "<meta property=\"schema:accessModeSufficient\">textual</meta>",
        "<meta property=\"schema:accessibilityFeature\">alternativeText</meta>",
        "<meta property=\"schema:accessibilityHazard\">none</meta>", "<meta property=\"schema:accessibilitySummary\">"})
    EXPECT_NE(package.find(said), std::string::npos) << said;
}

TEST_F(Epub, TitlePageSaysWhatEveryPageOfPaperSays) {
  const std::string page = readXml(book(order("rich")).bytes("EPUB/title.xhtml")).text;
  for (const std::string& said :
       {std::string("A rich article"), std::string("Not yet checked by a clinician."),
        std::string("Edition 3, reviewed 22 November 2026."), "Code " + code("rich", 3, "2026-11-22", 14) + ".",
        std::string("Licence: CC BY-SA 4.0.")})
    EXPECT_NE(page.find(said), std::string::npos) << said;
}

TEST_F(Epub, SourcesLeadBackToEachPlaceThatCitesThem) {
  const std::string page = article(order("rich"));
  EXPECT_NE(
      page.find("<a href=\"#part.source-1\" id=\"part.cited-1-3\" epub:type=\"noteref\" role=\"doc-noteref\">1</a>"),
      std::string::npos);
  EXPECT_NE(page.find("id=\"part.source-1\""), std::string::npos);
  EXPECT_NE(page.find("<a href=\"#part.cited-1-3\" aria-label=\"Back to place 3 of 3\""), std::string::npos);
  EXPECT_NE(page.find("<section epub:type=\"endnotes\" role=\"doc-endnotes\">"), std::string::npos);
  Order without = order("rich");
  without.sources = Sources::None;
  EXPECT_EQ(article(without).find("noteref"), std::string::npos);
  without.sources = Sources::Short;
  EXPECT_NE(article(without).find("doc-bibliography"), std::string::npos);
}

TEST_F(Epub, ContentsListHeadingsBelowTheirArticle) {
  const std::string contents = book(order("rich")).bytes("EPUB/contents.xhtml");
  const std::size_t article = contents.find("<li><a href=\"article-001.xhtml\">A rich article</a>\n<ol>");
  const std::size_t part = contents.find("<li><a href=\"article-001.xhtml#part-what-is-it\">What is it?</a>\n<ol>");
  const std::size_t below =
      contents.find("<li><a href=\"article-001.xhtml#part-smaller-heading\">Smaller heading</a></li>\n</ol>");
  EXPECT_NE(article, std::string::npos);
  EXPECT_GT(part, article);
  EXPECT_GT(below, part);
  EXPECT_NE(below, std::string::npos);
  EXPECT_NE(contents.find("epub:type=\"bodymatter\""), std::string::npos);
}

TEST_F(Epub, LinksLeadToWhatIsInTheBookOrAreWords) {
  add("care/other", "Other", "",
      "See [rich](rich#what-is-it), [gone part](rich#no-such-part), [here](#nowhere), [out](https://a.example/b c), "
      "[broken](https://) and [gone](nowhere).");
  Order both = order("rich");
  both.items[0].sections = {"key-points"};
  both.items.push_back({"other"});
  const EpubReading two = book(both);
  const std::string page = two.bytes("EPUB/article-002.xhtml");
  EXPECT_NE(page.find("<a href=\"article-001.xhtml\">rich</a>"), std::string::npos) << "the part is not printed";
  EXPECT_NE(page.find("<a href=\"article-001.xhtml\">gone part</a>"), std::string::npos);
  EXPECT_NE(page.find(" and gone."), std::string::npos);
  both.items[0].sections.clear();
  EXPECT_NE(book(both).bytes("EPUB/article-002.xhtml").find("<a href=\"article-001.xhtml#part-what-is-it\">rich</a>"),
            std::string::npos);
  EXPECT_NE(two.bytes("EPUB/title.xhtml").find("<a href=\"article-002.xhtml\">Other</a>"), std::string::npos);
}

TEST_F(Epub, OddAnchorsLettersAndWordsStayWellFormed) {
  add("care/odd \xC3\xA4 & co", "\"<b>A & B</b> \\x01\"", "summary: \"<i>\\x0B\"\n",
      "## \xC3\x9C"
      "ber 1_2 \xF0\x9F\x98\x80\n\n`<img src=x>` &lt;i&gt; &#1; ]]>\n\n## Source 1\n\nA claim. [@one]\n\n"
      "[a [b](https://c.example)](https://d.example) [@two; @one]\n\n- \n\n| | |\n|-|-|\n");
  const EpubReading odd = book(order("odd \xC3\xA4 & co"));
  EXPECT_EQ(odd.bytes("EPUB/article-001.xhtml").find("<img src=x"), std::string::npos);
}

TEST_F(Epub, GlossaryAndFigureAreParts) {
  scratch_.write("library/glossary.md", "## baclofen\n\nA medicine that calms reflexes.\n");
  Order with = order("rich");
  with.glossary = true;
  const EpubReading reading = book(with);
  const std::string page = reading.bytes("EPUB/article-001.xhtml");
  EXPECT_NE(page.find("role=\"doc-glossary\""), std::string::npos);
  EXPECT_NE(page.find("<img src=\"figures/figure-001.svg\" alt=\"A nerve with three segments\"/>"), std::string::npos);
  EXPECT_NE(reading.bytes("EPUB/figures/figure-001.svg").find("<svg"), std::string::npos);
}

TEST_F(Epub, HarmfulFigureIsDescribedInWords) {
  const Watch watch{.progress = {}, .cancel = nullptr, .harmless = [](const std::string&) { return false; }};
  const Result<std::string> made = makeEpub(library(), order("rich"), watch);
  ASSERT_TRUE(made);
  const EpubReading reading = test::readEpub(*made);
  test::expectSound(reading);
  EXPECT_NE(reading.text().find("Its description: A nerve with three segments"), std::string::npos);
}

TEST_F(Epub, SheetToFillInHasItsMarksSaid) {
  add("handouts/diary", "Diary", "edition: 1\n", "Name ____\n\n| A | B |\n| --- | --- |\n| [ ] | (1) **(2)** |\n");
  const std::string page = article(order("diary"));
  EXPECT_NE(page.find("aria-label=\"line to write on\""), std::string::npos);
  EXPECT_NE(page.find("aria-label=\"box to fill in\""), std::string::npos);
}

TEST_F(Epub, StoppedOrRefusedLeavesNoFile) {
  const std::atomic<bool> cancel = true;
  const auto to = scratch_.path("book.epub");
  EXPECT_EQ(
      saveEpub(library(), order("rich"), to, file::Existing::Keep, {.progress = {}, .cancel = &cancel}).error().kind,
      Error::Kind::Unavailable);
  EXPECT_FALSE(std::filesystem::exists(to));
  EXPECT_EQ(saveEpub(library(), {}, to, file::Existing::Keep).error().kind, Error::Kind::Usage);
  scratch_.write("book.epub", "mine");
  EXPECT_EQ(saveEpub(library(), order("rich"), to, file::Existing::Keep).error().kind, Error::Kind::Exists);
  EXPECT_EQ(Scratch::read(to), "mine");
  EXPECT_TRUE(saveEpub(library(), order("rich"), to, file::Existing::Replace));
  EXPECT_EQ(saveEpub(library(), order("rich"), scratch_.path("no/folder/b.epub"), file::Existing::Keep).ok(), false);
}

}  // namespace
}  // namespace myelin::handout
