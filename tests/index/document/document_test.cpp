#include "index/document/document.h"

#include <gtest/gtest.h>

#include "index/document/article.h"

namespace myelin::document {
namespace {

Document bodyOf(std::string_view markdown) {
  return parse(markdown)->body;
}

TEST(Sections, BeginAtHeadingsOfLevelOneAndTwo) {
  const Document body = bodyOf("before\n\n## A\n\na\n\n### A1\n\nb\n\n# B\n\nc\n");
  const std::vector<Section> found = sections(body);
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[0].heading, "");
  EXPECT_EQ(found[0].anchor, "");
  EXPECT_EQ(found[0].end, 1u);
  EXPECT_EQ(found[1].heading, "A");
  EXPECT_EQ(found[1].anchor, "a");
  EXPECT_EQ(found[1].first, 1u);
  EXPECT_EQ(found[1].end, 5u);
  EXPECT_EQ(found[2].heading, "B");
  EXPECT_EQ(found[2].end, body.blocks.size());
}

TEST(Sections, HeadingInAListOrQuoteBeginsNone) {
  EXPECT_EQ(sections(bodyOf("a\n\n- ## b\n\n> ## c\n")).size(), 1u);
}
TEST(Sections, EmptyArticleHasNone) {
  EXPECT_TRUE(sections(bodyOf("")).empty());
}
TEST(Sections, HeadingOnTwoLinesIsNamedOnOne) {
  EXPECT_EQ(sections(bodyOf("## a<br>b"))[0].heading, "a b");
}

TEST(Texts, CellsAreCountedRowByRow) {
  const Document body = bodyOf("p\n\n***\n\n| a | b |\n| - | - |\n| c | d |\n");
  EXPECT_EQ(textCount(body.blocks[0]), 1);
  EXPECT_EQ(textCount(body.blocks[1]), 0);
  EXPECT_EQ(textCount(body.blocks[2]), 4);
  EXPECT_EQ(textAt(body, 0, 0).utf8, "p");
  EXPECT_EQ(textAt(body, 2, 1).utf8, "b");
  EXPECT_EQ(textAt(body, 2, 2).utf8, "c");
}

TEST(PlainText, ParagraphsListsTablesAndCode) {
  const Document body = bodyOf(
      "## Head\n\nOne **two**.\n\n- a\n- b\n\n  c\n  1. d\n\nEnd\n\n> q\n\n| e | f |\n| - | - |\n| g<br>h | "
      "|\n\n***\n\n"
      "![pic](x.svg)\n\n```\nx\n y\n```\n");
  EXPECT_EQ(plainText(body),
            "Head\n\nOne two.\n\n- a\n- b\n\n  c\n  1. d\n\nEnd\n\nq\n\ne | f\ng h | \n\npic\n\nx\n y");
}

TEST(PlainText, TasksAndNumbersAndNestedMarks) {
  EXPECT_EQ(plainText(bodyOf("- [ ] a\n- [x] b\n")), "- [ ] a\n- [x] b");
  EXPECT_EQ(plainText(bodyOf("9. a\n10. b\n")), "9. a\n10. b");
  EXPECT_EQ(plainText(bodyOf("- - a\n  - b\n")), "- - a\n  - b");
  EXPECT_EQ(plainText(bodyOf("10. a\\\n    b\n\n    c\n")), "10. a\n    b\n\n    c");
}

TEST(PlainText, PartOfAnArticle) {
  const Document body = bodyOf("a\n\nb\n\nc\n");
  EXPECT_EQ(plainText(body, 1, 2), "b");
  EXPECT_EQ(plainText(body, 2, 99), "c");
  EXPECT_EQ(plainText(body, 1, 1), "");
}

TEST(WordCount, CountsAtWhiteSpaceEverywhere) {
  EXPECT_EQ(wordCount(bodyOf("")), 0u);
  EXPECT_EQ(wordCount(bodyOf("One two-three, *four*.\n\n- five\n")), 4u);
  EXPECT_EQ(wordCount(bodyOf("| a b | c |\n| - | - |\n| d |  |\n\n![e f](g.svg)\n\n## h\n")), 7u);
  EXPECT_EQ(wordCount(bodyOf("a\u00A0b\u3000c\u2003d")), 4u);
}

}  // namespace
}  // namespace myelin::document
