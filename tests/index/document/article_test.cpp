#include "index/document/article.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <thread>

#include "index/base/file.h"
#include "tests/support/document_check.h"
#include "tests/support/document_dump.h"
#include "tests/support/folder.h"

namespace myelin::document {
namespace {

std::string dumped(std::string_view source, const ParseOptions& options = {}) {
  const Result<Article> article = parse(source, options);
  return article.ok() ? test::dump(*article) : article.error().sentence;
}

TEST(Parse, MoreThanSixteenMegabytesAreRefused) {
  EXPECT_TRUE(parse(std::string(kMaxArticleBytes, 'a')).ok());
  const Result<Article> article = parse(std::string(kMaxArticleBytes + 1, 'a'));
  ASSERT_FALSE(article.ok());
  EXPECT_EQ(article.error().kind, Error::Kind::TooLarge);
  EXPECT_NE(article.error().sentence.find("16 MB"), std::string::npos);
}

/// The kind and line of each block: "h5 p7".
std::string linesOf(std::string_view source) {
  std::string out;
  const Result<Article> article = parse(source);
  for (const Block& block : article->body.blocks)
    out +=
        (out.empty() ? "" : " ") + std::string(1, "hpcrft"[static_cast<int>(block.kind)]) + std::to_string(block.line);
  return out;
}

TEST(Lines, AreThoseOfTheFileOnWhichABlockBegins) {
  EXPECT_EQ(linesOf("---\ntitle: x\n---\n\n## A\n\none\ntwo\n\nB\n-\n\n***\n"), "h5 p7 h10 r13");
  EXPECT_EQ(linesOf("```\ncode\n```\n\n    code\n\n<div>\nhtml\n</div>\n\n![a](b.svg)\n"), "c1 c5 p7 f11");
  EXPECT_EQ(linesOf("- one\n\n  more\n- two ~~gone~~\n  - three\n-\n\n> four\n>\n> five\n"), "p1 p3 p4 p5 p6 p8 p10");
}
TEST(Lines, OfATableAreThatOfItsHeader) {
  EXPECT_EQ(linesOf("words\n\n| a |\n| - |\n| b |\n\nwords\n"), "p1 t3 p7");
  EXPECT_EQ(linesOf("words\n| a | b |\n| - | - |\n| c | d |\n"), "p1 t2");
}
TEST(Lines, CountFromTheTextBehindTheFrontMatter) {
  EXPECT_EQ(parse("words\n")->bodyLine, 1);
  EXPECT_EQ(parse("---\ntitle: x\n---\nwords\n")->bodyLine, 4);
  EXPECT_EQ(parse("\r\n---\r\ntitle: [\r\n---\r\n")->bodyLine, 1);
}

TEST(Parse, BadUtf8IsReplaced) {
  EXPECT_EQ(dumped("a \xFF **b\xC3**"), "p a \uFFFD {strong:b\uFFFD}\n");
}
TEST(Parse, NulIsReplaced) {
  EXPECT_EQ(dumped(std::string_view("a\0b", 3)), "p a\uFFFDb\n");
}
TEST(Parse, WindowsAndOldMacLineEndsAreLineEnds) {
  EXPECT_EQ(dumped("# T\r\n\r\na\r\nb\r\rc"), "title T\np a b\np c\n");
}
TEST(Parse, ByteOrderMarkBeforeFrontMatterIsPassedOver) {
  EXPECT_EQ(dumped("\xEF\xBB\xBF---\r\ntitle: x\r\n---\r\na"), "title x\np a\n");
}

TEST(Parse, WithoutCitationsKeysStayAsWritten) {
  EXPECT_EQ(dumped("a [@k] [x](y)", {.citations = false}), "p a [@k] {link=y:x}\n");
}

TEST(Parse, CitationsAreListedByNumber) {
  const Result<Article> article = parse("[@b] [@a; @c]\n\n[@b]");
  EXPECT_EQ(article->body.citations, (std::vector<std::string>{"b", "a", "c"}));
}

TEST(Parse, TitleOfFrontMatterWinsOverAnotherHeading) {
  const Result<Article> article = parse("---\ntitle: A\n---\n# B\n\ntext");
  EXPECT_EQ(article->front.title, "A");
  EXPECT_EQ(article->body.blocks.size(), 2u);
}

TEST(Parse, HeadingInAQuoteIsNoTitle) {
  EXPECT_EQ(parse("> # A")->front.title, "");
}

TEST(Parse, AnchorOfATakenTitleIsFreeAgain) {
  EXPECT_EQ(dumped("# Sleep\n\n## Sleep"), "title Sleep\nh2 #sleep Sleep\n");
}

TEST(Parse, ProblemsOfTheBodyCountLinesOfTheFile) {
  std::string wide = "|";
  std::string line = "|";
  for (int i = 0; i < 70; ++i) wide += "a|", line += "-|";
  const Result<Article> article = parse("---\ntitle: x\nedition: 0\n---\n\n" + wide + "\n" + line + "\n");
  ASSERT_EQ(article->problems.size(), 2u);
  EXPECT_EQ(article->problems[0].line, 3);
  EXPECT_EQ(article->problems[1].line, 7);
}

TEST(Parse, SameBytesGiveTheSameDocument) {
  const std::string source = "## a\n\n- [x] b **c** [@d]\n\n| e |\n| - |\n| f |\n";
  EXPECT_EQ(dumped(source), dumped(source));
}

/// cmark-gfm keeps the characters of its extensions in globals: two parsers at once lose each other's strikethrough.
TEST(Parse, ManyThreadsAtOnceGetTheSame) {
  std::string source;
  for (int i = 0; i < 200; ++i) source += "~~old~~ www.example.org **b** `c` [@d]\n\n";
  const std::string alone = dumped(source);
  std::vector<std::string> results(4);
  std::vector<std::thread> threads;
  for (std::string& result : results) {
    threads.emplace_back([&source, &result] {
      for (int i = 0; i < 5; ++i) result = dumped(source);
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) EXPECT_EQ(result, alone);
}

TEST(Parse, EveryArticleOfTheLibraryIsSoundAndWithoutProblems) {
  std::size_t articles = 0;
  const auto folder = std::filesystem::path(kSourceFolder) / "content/articles";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".md") continue;
    const Result<std::string> bytes = file::read(entry.path(), kMaxArticleBytes);
    ASSERT_TRUE(bytes.ok());
    const Result<Article> article = parse(*bytes);
    ASSERT_TRUE(article.ok()) << entry.path();
    EXPECT_EQ(test::faultOf(article->body), "") << entry.path();
    EXPECT_TRUE(article->problems.empty()) << entry.path();
    EXPECT_FALSE(article->front.title.empty()) << entry.path();
    EXPECT_GT(wordCount(article->body), 20u) << entry.path();
    ++articles;
  }
  EXPECT_GT(articles, 0u);
}

}  // namespace
}  // namespace myelin::document
