#include <gtest/gtest.h>

#include "tests/index/check/author_folder.h"

namespace myelin::check {
namespace {

std::string words(int count) {
  std::string out = "Word";
  for (int i = 1; i < count; ++i) out += " word";
  return out;
}
std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

TEST(LongSentence, HasMoreThanThirtyWords) {
  EXPECT_EQ(AuthorFolder().foundIn(front() + words(30) + ".\n"), Found{});
  EXPECT_EQ(AuthorFolder().foundIn(front() + words(31) + ".\n"), Found{"diet/salt.md:13 long-sentence"});
  EXPECT_EQ(AuthorFolder().foundIn(front() + "Short.\n" + words(31) + ".\n"), Found{"diet/salt.md:14 long-sentence"});
  EXPECT_EQ(AuthorFolder().foundIn(front() + "| a |\n| - |\n| " + words(31) + ". |\n"),
            Found{"diet/salt.md:15 long-sentence"});
  EXPECT_EQ(AuthorFolder().foundIn(front({{"summary", words(31) + "."}})), Found{"diet/salt.md:3 long-sentence"});
}

constexpr char kHard[] = "Considerable administrative complications necessitate international coordination. ";

TEST(ReadingGradeRule, IsEightAtMost) {
  EXPECT_EQ(AuthorFolder().foundIn(front() + repeated(kHard, 12)), Found{"diet/salt.md:1 reading-grade"});
  EXPECT_EQ(AuthorFolder().foundIn(front() + repeated("The cat sat on the mat. ", 12)), Found{});
}

TEST(ReadingGradeRule, IsThatOfEnglishOnly) {
  const AuthorFolder folder("language: de\ncheck: {house: true}\n");
  EXPECT_EQ(folder.foundIn(front() + repeated(kHard, 12)), Found{});
}

TEST(ManyNames, AreWorthALookAndNothingToFix) {
  const AuthorFolder folder(std::string(kHouse) + "  names: names.yaml\n");
  folder.write("names.yaml", "medicines: [baclofen]\n");
  folder.write("diet/salt.md", front() + repeated("Ask for baclofen now. ", 12));
  const Report report = folder.report();
  ASSERT_EQ(report.findings.size(), 1u);
  EXPECT_EQ(report.findings[0].rule, kManyNames);
  EXPECT_EQ(report.toFix(), 0);
  EXPECT_EQ(report.toLookAt(), 1);
  EXPECT_NEAR(report.articles.at(0).grade.named, 0.25, 1e-9);
}

TEST(Names, ThatCannotBeReadAreToldInTheManifest) {
  const AuthorFolder folder(std::string(kHouse) + "  names: names.yaml\n");
  EXPECT_EQ(folder.foundIn(front()), Found{"myelin.yaml:1 manifest"});
  folder.write("names.yaml", "tests: [a]\nconditions: [b\n");
  EXPECT_EQ(folder.found(), Found{"names.yaml:3 manifest"});
}

}  // namespace
}  // namespace myelin::check
