#include <gtest/gtest.h>

#include "tests/index/check/author_folder.h"

namespace myelin::check {
namespace {

constexpr char kWorks[] = "[\n{\"id\": \"known\", \"title\": \"A\"},\n{\"id\": \"other\", \"title\": \"B\"}\n]\n";

/// What is found in an article with this body, by line of the body; the work `other` is cited at its end.
Found foundIn(const std::string& body) {
  const AuthorFolder folder;
  folder.write("references.json", kWorks);
  folder.write("diet/salt.md", front() + body + "\n\n## Last\n\nWords. [@other] [@known]\n");
  Found out;
  for (const Finding& finding : folder.report().findings)
    out.push_back(std::to_string(finding.line - kBodyLine + 1) + " " + std::string(finding.rule));
  return out;
}
const Found kNone;

TEST(Keys, UnknownOnesOnceWhereTheyAreFirstUsed) {
  EXPECT_EQ(foundIn("Words.\n\nWords. [@known]\nWords. [@wrong]\n\nAgain. [@wrong]\n"), Found{"4 unknown-key"});
  EXPECT_EQ(foundIn("| a |\n| - |\n| b [@known; @wrong] |\n"), Found{"3 unknown-key"});
}

TEST(Keys, WithoutReferencesTheyAreWordsInOtherPeoplesFolders) {
  EXPECT_EQ(AuthorFolder("").foundIn("Ask [@anna].\n"), kNone);
  EXPECT_EQ(AuthorFolder().foundIn(front() + "Ask [@anna].\n"), Found{"diet/salt.md:13 unknown-key"});
}

TEST(Works, ThatNobodyCitesAreToldInTheirFile) {
  const AuthorFolder folder;
  folder.write("references.json", kWorks);
  EXPECT_EQ(folder.foundIn(front() + "Words. [@known]\n"), Found{"references.json:3 uncited-reference"});
}

TEST(Numbers, HaveASourceInOrNextToTheirSentence) {
  EXPECT_EQ(foundIn("It eased by 30%.\n"), Found{"1 number-without-source"});
  EXPECT_EQ(foundIn("It eased by 30%. [@known]\n"), kNone);
  EXPECT_EQ(foundIn("A review says so. [@known] It eased by 30%.\n"), kNone);
  EXPECT_EQ(foundIn("It eased by 30%. Nobody knows why. [@known]\n"), kNone);
  EXPECT_EQ(foundIn("It eased by 30%. Nobody knows why. It is so. [@known]\n"), Found{"1 number-without-source"});
  EXPECT_EQ(foundIn("It eased by 30%.\n\nNobody knows why. [@known]\n"), Found{"1 number-without-source"});
}

TEST(Numbers, OfEachKind) {
  EXPECT_EQ(foundIn("People took 300 mg.\n\nIt covered 45 people.\n\nIt lasts three hours.\n"),
            (Found{"1 number-without-source", "3 number-without-source", "5 number-without-source"}));
}

TEST(Numbers, InAListMayHaveTheSourceOfItsIntroduction) {
  EXPECT_EQ(foundIn("A clinic says so: [@known]\n\n- 30% of them\n- 10% of the others\n"), kNone);
  EXPECT_EQ(foundIn("- 30% of them\n- 10% of the others\n\nA clinic says so. [@known]\n"), kNone);
  EXPECT_EQ(foundIn("A clinic says so:\n\n- 30% of them [@known]\n- 10% of the others\n"),
            Found{"4 number-without-source"});
}

TEST(Numbers, InATableHaveTheirSourceInTheRowOrBesideTheTable) {
  const std::string table = "| a | b |\n| - | - |\n| x | 30% |\n| y [@known] | 10% |\n";
  EXPECT_EQ(foundIn(table), Found{"3 number-without-source"});
  EXPECT_EQ(foundIn("All from one review. [@known]\n\n" + table), kNone);
  EXPECT_EQ(foundIn(table + "\nAll from one review. [@known]\n"), kNone);
  EXPECT_EQ(foundIn("All from one review. [@known] This is a table.\n\n" + table), Found{"5 number-without-source"});
}

TEST(Numbers, KeyPointsHeadingsAndSheetsHaveNone) {
  EXPECT_EQ(foundIn("## Key points\n\n- It eased by 30%.\n\n## Is it 30%?\n\nNo.\n"), kNone);
  const AuthorFolder folder("check: {house: true, off: [missing-field]}\n");
  folder.write("handouts/diary.md", "---\nshelf: handouts\n---\nDrink 200 ml.\n");
  EXPECT_EQ(folder.found(), kNone);
}

TEST(Numbers, ThresholdsOfHelpAreNoClaims) {
  EXPECT_EQ(foundIn("## When to get help\n\nIt is an emergency if it lasts 5 minutes.\n"), kNone);
  EXPECT_EQ(foundIn("Call an ambulance if a fit lasts 5 minutes.\n"), kNone);
  EXPECT_EQ(foundIn("## When to get help\n\nIt happens to 30% of people.\n"), Found{"3 number-without-source"});
}

}  // namespace
}  // namespace myelin::check
