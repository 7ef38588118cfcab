#include "index/document/guard.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "index/document/private_mark.h"
#include "tests/support/document_check.h"
#include "tests/support/document_dump.h"

namespace myelin::document {
namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (; times > 0; --times) out += text;
  return out;
}

Article parsed(const std::string& source) {
  Result<Article> article = parse(source, {.forms = true});
  EXPECT_TRUE(article.ok());
  EXPECT_EQ(test::faultOf(article->body), "");
  return std::move(article).value();
}

std::string table(std::size_t columns, const std::string& prefix = "", std::size_t rows = 1) {
  const std::string header =
      prefix + "|" + repeated("a|", columns) + "\n" + prefix + "|" + repeated("-|", columns) + "\n";
  return header + repeated(prefix + "|" + repeated("b|", columns) + "\n", rows);
}

bool hasTable(const Article& article) {
  return std::any_of(article.body.blocks.begin(), article.body.blocks.end(),
                     [](const Block& block) { return block.kind == BlockKind::Table; });
}

bool hasLink(const Article& article) {
  const auto& spans = article.body.blocks.back().text.spans;
  return std::any_of(spans.begin(), spans.end(), [](const Span& span) { return span.kind == SpanKind::Link; });
}

std::size_t deepestOf(const Document& body) {
  std::vector<std::size_t> depth(body.containers.size());
  for (std::size_t i = 0; i < depth.size(); ++i) {
    const int parent = body.containers[i].parent;
    depth[i] = 1 + (parent < 0 ? 0 : depth[static_cast<std::size_t>(parent)]);
  }
  return depth.empty() ? 0 : *std::max_element(depth.begin(), depth.end());
}

TEST(TableGuard, SixtyFourColumnsAreATable) {
  const Article article = parsed(table(64));
  ASSERT_TRUE(hasTable(article));
  EXPECT_EQ(article.body.blocks[0].table.columns(), 64u);
  EXPECT_TRUE(article.problems.empty());
}

TEST(TableGuard, SixtyFiveColumnsStayTextAndAreAProblem) {
  const Article article = parsed("words\n\n" + table(65));
  EXPECT_FALSE(hasTable(article));
  ASSERT_EQ(article.problems.size(), 1u);
  EXPECT_EQ(article.problems[0].line, 4);
  EXPECT_EQ(std::count(article.body.blocks[1].text.utf8.begin(), article.body.blocks[1].text.utf8.end(), '-'), 65);
}

TEST(TableGuard, ThousandColumnsStayTextInQuotesAndListsToo) {
  for (const std::string prefix : {"", "> ", ">> ", "  "}) {
    const std::string start = prefix == "  " ? "- item\n\n" : "";
    const Article article = parsed(start + table(1000, prefix, 3));
    EXPECT_FALSE(hasTable(article)) << prefix;
    EXPECT_EQ(wordCount(article.body), start.empty() ? 5u : 6u);
  }
  EXPECT_FALSE(hasTable(parsed("- |" + repeated("a|", 100) + "\n  |" + repeated("-|", 100) + "\n")));
}

TEST(TableGuard, ThousandColumnsInCodeStayAsTheyAre) {
  const std::string wide = table(1000);
  const Article article = parsed("```\n" + wide + "```\n");
  ASSERT_EQ(article.body.blocks.size(), 1u);
  EXPECT_EQ(article.body.blocks[0].text.utf8 + "\n", wide);
}

TEST(TableGuard, ManyShortRowsOfAWideTableStayText) {
  const Article article = parsed(table(64) + repeated("a\n", 200'000));
  EXPECT_FALSE(hasTable(article));
  EXPECT_EQ(article.problems.size(), 1u);
}

TEST(TableGuard, LongTableWithAllItsCellsIsATable) {
  const Article article = parsed(table(5, "", 20'000));
  ASSERT_TRUE(hasTable(article));
  EXPECT_EQ(article.body.blocks[0].table.rows.size(), 20'001u);
  EXPECT_TRUE(article.problems.empty());
}

TEST(TableGuard, ParagraphOfThousandsOfDelimiterRowsLosesNothing) {
  const Article article = parsed(repeated("a\n-|-\n", 20'000));
  EXPECT_EQ(wordCount(article.body), 40'000u);
}

TEST(NestingGuard, TenThousandQuotesBecomeTwoHundred) {
  const Article article = parsed(repeated(">", 10'000) + " word\n");
  EXPECT_EQ(deepestOf(article.body), static_cast<std::size_t>(kMaxNesting));
  EXPECT_EQ(plainText(article.body), "word");
  EXPECT_EQ(article.problems.size(), 1u);
}

TEST(NestingGuard, TenThousandListsBecomeTwoHundred) {
  for (const std::string mark : {"- ", "1. ", "> - "}) {
    const Article article = parsed(repeated(mark, 10'000) + "word\n");
    EXPECT_EQ(deepestOf(article.body), static_cast<std::size_t>(kMaxNesting)) << mark;
    EXPECT_EQ(wordCount(article.body), 1u) << mark;
  }
}

TEST(NestingGuard, StairsOfThreeHundredListsKeepTheirWords) {
  std::string source;
  for (std::size_t i = 0; i < 300; ++i) source += repeated("  ", i) + "- word\n";
  const Article article = parsed(source);
  EXPECT_LE(deepestOf(article.body), static_cast<std::size_t>(kMaxNesting));
  EXPECT_EQ(wordCount(article.body), 300u);
}

TEST(NestingGuard, TwentyLevelsAreKept) {
  const Article article = parsed(repeated("> ", 20) + "word\n");
  EXPECT_EQ(deepestOf(article.body), 20u);
  EXPECT_TRUE(article.problems.empty());
}

TEST(NestingGuard, LazyLinesAfterDeepQuotesKeepTheirWords) {
  EXPECT_EQ(wordCount(parsed(repeated("> ", 5'000) + "a\n" + repeated("b\n", 50'000)).body), 50'001u);
}

TEST(MarkGuard, TooManyMarksAreShownAsPlainText) {
  const Article article =
      parsed("# Title\n\nfirst\n" + std::string(kMaxMarks - 10, '.') + "\n" + repeated("*a*\n", 10) + "last");
  ASSERT_EQ(article.problems.size(), 1u);
  EXPECT_GT(article.problems[0].line, 4);
  ASSERT_EQ(article.body.blocks.size(), 2u);
  EXPECT_TRUE(article.body.blocks.back().text.utf8.starts_with("*a*\n"));
  EXPECT_TRUE(article.body.blocks.back().text.utf8.ends_with("last"));
  EXPECT_EQ(wordCount(article.body), 13u);
}

TEST(AddressGuard, LongRunsWithoutASpaceAreNotLinked) {
  for (const std::string piece : {"www._", "a@", "a@b.c", "http://a", "w.)", "www.a.b/&amp;"}) {
    const Article article = parsed(repeated(piece, 20'000));
    EXPECT_FALSE(hasLink(article)) << piece;
    EXPECT_EQ(wordCount(article.body), 1u) << piece;
  }
}

TEST(AddressGuard, LongLineOfEmailAddressesKeepsItsWords) {
  EXPECT_EQ(wordCount(parsed(repeated("a@b.org ", 50'000)).body), 50'000u);
}

TEST(AddressGuard, ShortAddressesAreLinked) {
  EXPECT_EQ(parsed("www.a.org http://b.org c@d.org").body.blocks[0].text.spans.size(), 3u);
}

TEST(AddressGuard, LongDefinitionUsedOftenStaysText) {
  const Article article = parsed("[a]: " + std::string(100'000, 'x') + "\n\n" + repeated("[a] ", 50'000));
  EXPECT_FALSE(hasLink(article));
  EXPECT_EQ(wordCount(article.body), 50'002u);
}

TEST(AddressGuard, DefinitionWithATitleOverManyLinesStaysText) {
  const Article article = parsed("[a]: x 'long\n" + repeated("title\n", 100) + "end'\n\n[a]");
  EXPECT_FALSE(hasLink(article));
  EXPECT_EQ(wordCount(article.body), 105u);
}

TEST(Guard, HundredThousandCharactersWithoutASpace) {
  const std::string run(100'000, 'a');
  EXPECT_EQ(plainText(parsed(run).body), run);
}

TEST(Guard, PathologicalMarkupLosesNoWord) {
  constexpr std::size_t kTimes = 20'000;
  for (const std::string piece :
       {"**a ", "*a_ ", "[a](", "![a ", "[a][", "a]", "<a ", "a`", "&a", "~~a", "_a*", "<!-- a ", "[a]: b\n"}) {
    const Article article = parsed(repeated(piece, kTimes));
    EXPECT_LE(wordCount(article.body), 3 * kTimes) << piece;
  }
  EXPECT_EQ(plainText(parsed(repeated("[", kTimes) + "a" + repeated("]", kTimes)).body).size(), 2 * kTimes + 1);
  EXPECT_EQ(plainText(parsed(repeated("**a ", kTimes)).body).size(), 4 * kTimes - 1);
}

TEST(Guard, NestedEmphasisGivesFewSpans) {
  const Article article = parsed(repeated("*a **b ", 5'000) + repeated("c** d* ", 5'000));
  EXPECT_LE(article.body.blocks[0].text.spans.size(), 4u);
}

TEST(PrivateMark, ForeignOnesAreReplacedAndOursVanish) {
  EXPECT_EQ(withoutForeignMarks("a" + std::string(kStop) + std::string(kPipe) + "b"), "a\uFFFD\uFFFDb");
  EXPECT_EQ(restored("a" + std::string(kStop) + std::string(kUnderscore) + std::string(kPipe) + "b"), "a_|b");
  EXPECT_EQ(restored("\xEF\xB7\x9F\xEF\xB7"), "\xEF\xB7\x9F\xEF\xB7");
}

}  // namespace
}  // namespace myelin::document
