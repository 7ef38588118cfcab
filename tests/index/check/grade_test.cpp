#include "index/check/grade.h"

#include <gtest/gtest.h>

#include "index/document/article.h"

namespace myelin::check {
namespace {

Grade gradeFor(const std::string& markdown, const std::string& names = "") {
  std::vector<SettingProblem> problems;
  return gradeOf(document::parse(markdown)->body, NameList(names, problems));
}

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

TEST(ReadingGrade, IsThatOfTheFormula) {
  // Ten sentences of six words and seven syllables each: 0.39 * 6 + 11.8 * 7 / 6 - 15.59.
  const Grade grade = gradeFor(repeated("The cat sat on the sofa. ", 10));
  EXPECT_EQ(grade.sentences, 10);
  EXPECT_EQ(grade.words, 60);
  EXPECT_EQ(grade.longest, 6);
  EXPECT_TRUE(grade.known);
  EXPECT_NEAR(grade.value, 0.39 * 6 + 11.8 * 7 / 6 - 15.59, 1e-9);
}

TEST(ReadingGrade, OfAlmostNothingIsNotKnown) {
  EXPECT_FALSE(gradeFor("One short sentence.").known);
  EXPECT_FALSE(gradeFor("").known);
}

TEST(ReadingGrade, HeadingsCodeFiguresAndNumbersDoNotCount) {
  const std::string text = repeated("The cat sat on the sofa. ", 10);
  const Grade plain = gradeFor(text);
  const Grade dressed = gradeFor("## Incomprehensibilities\n\n" + text +
                                 "\n\n```\nincomprehensibilities of things.\n```\n\n![an "
                                 "incomprehensible picture of things](x.svg)\n");
  EXPECT_DOUBLE_EQ(plain.value, dressed.value);
  EXPECT_EQ(gradeFor(repeated("The cat sat on 1,384 sofas. ", 10)).words, 50);
}

TEST(ReadingGrade, ItemsAndCellsCountWhenTheyAreSentences) {
  EXPECT_EQ(gradeFor("- one two three four five\n- one two\n- One two.\n").sentences, 2);
  EXPECT_EQ(gradeFor("| a | b |\n| - | - |\n| Short cell | This cell is a sentence. |\n").sentences, 1);
}

TEST(ReadingGrade, CitationsAreNotRead) {
  EXPECT_EQ(gradeFor(repeated("The cat sat on the sofa. [@a; @b] ", 10)).words, 60);
}

TEST(ReadingGrade, NamesAreSetAsideUpToEightInAHundred) {
  const std::string yaml = "conditions: [spasticity]\n";
  const std::string plain = repeated("The cat sat on the old red mat at home. ", 9);  // 90 words
  const std::string once = plain + "The cat has its spasticity at home now then yes.";
  const Grade without = gradeFor(once);
  const Grade with = gradeFor(once, yaml);
  EXPECT_NEAR(with.named, 0.01, 1e-9);
  EXPECT_LT(with.value, without.value);

  // Half of the words are names: as if 8 in 100 were.
  const Grade many = gradeFor(repeated("Spasticity is spasticity and. ", 10), yaml);
  EXPECT_NEAR(many.named, 0.5, 1e-9);
  // 40 words, 20 names of 4 syllables, 20 others of 1, 1, so many syllables: 20 + 80; set aside 3.2 names.
  EXPECT_NEAR(many.value, 0.39 * 4 + 11.8 * (20 + 80 - 3.2 * 4) / (40 - 3.2) - 15.59, 1e-9);
}

}  // namespace
}  // namespace myelin::check
