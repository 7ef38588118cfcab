#include <gtest/gtest.h>

#include <algorithm>

#include "tests/index/check/author_folder.h"

namespace myelin::check {
namespace {

TEST(FrontRule, AnArticleWithoutFaultHasNoFinding) {
  EXPECT_EQ(AuthorFolder().foundIn(front() + "Words.\n"), Found{});
}

TEST(FrontRule, EachMissingFieldIsNamed) {
  const AuthorFolder folder;
  for (const char* field : {"title", "summary", "shelf", "terms", "audience", "reviewed", "clinician_reviewed",
                            "edition", "changes", "see_also"})
    EXPECT_EQ(folder.foundIn(front({{field, ""}}) + "Words.\n"), Found{"diet/salt.md:1 missing-field"}) << field;
  folder.write("diet/salt.md", "Words.\n");
  EXPECT_EQ(folder.found(), Found(10, "diet/salt.md:1 missing-field"));
}

TEST(FrontRule, AnEmptyFieldIsMissingOnItsLine) {
  EXPECT_EQ(AuthorFolder().foundIn(front({{"title", "\"\""}})), Found{"diet/salt.md:2 missing-field"});
}

TEST(FrontRule, UnknownAndDoubleFields) {
  EXPECT_EQ(AuthorFolder().foundIn(front({{"tilte", "x"}})), Found{"diet/salt.md:12 unknown-field"});
  EXPECT_EQ(AuthorFolder().foundIn(front({{"page", "landscape"}, {"rows", "18mm"}})), Found{});
  EXPECT_EQ(AuthorFolder().foundIn(front({{"see_also", "[]\nedition: 1"}})), Found{"diet/salt.md:12 field-value"});
}

TEST(FrontRule, TheShelfIsListedAndIsTheFolder) {
  EXPECT_EQ(AuthorFolder().foundIn(front({{"shelf", "therapies"}})), Found{"diet/salt.md:4 field-value"});
  const AuthorFolder folder;
  folder.write("cooking/salt.md", front({{"shelf", "cooking"}}));
  EXPECT_EQ(folder.found(), Found{"cooking/salt.md:4 field-value"});
}

TEST(FrontRule, ReadersAreOfThreeKinds) {
  EXPECT_EQ(AuthorFolder().foundIn(front({{"audience", "[person, doctor]"}})), Found{"diet/salt.md:6 field-value"});
}

TEST(FrontRule, TermsAreFifteenToFortyFiveAndDiffer) {
  EXPECT_EQ(AuthorFolder().foundIn(front({{"terms", "[a, b]"}})), Found{"diet/salt.md:5 field-value"});
  std::string many = "[t";
  for (int i = 0; i < 45; ++i) many += ", t" + std::to_string(i);
  EXPECT_EQ(AuthorFolder().foundIn(front({{"terms", many + "]"}})), Found{"diet/salt.md:5 field-value"});
  EXPECT_EQ(AuthorFolder().foundIn(front({{"terms", "[a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, A]"}})),
            Found{"diet/salt.md:5 duplicate-term"});
}

TEST(FrontRule, ReviewsAreNeitherOldNorToCome) {
  const AuthorFolder folder;
  folder.write("diet/salt.md", front({{"reviewed", "2024-02-29"}}));
  EXPECT_EQ(folder.found("2026-02-28"), Found{});
  EXPECT_EQ(folder.found("2026-03-01"), Found{"diet/salt.md:7 review-date"});
  EXPECT_EQ(folder.found("2024-02-29"), Found{});
  EXPECT_EQ(folder.found("2024-02-28"), Found{"diet/salt.md:7 review-date"});
  EXPECT_EQ(folder.foundIn(front({{"clinician_reviewed", "{name: Jo, date: 2027-01-01}"}})),
            Found{"diet/salt.md:8 review-date"});
  EXPECT_EQ(folder.foundIn(front({{"clinician_reviewed", "{name: Jo, date: 2020-01-01}"}})), Found{});
}

TEST(FrontRule, OtherPeoplesFoldersMayHaveWhatTheyLike) {
  EXPECT_EQ(AuthorFolder("").foundIn("---\ntags: [a]\nlayout: post\n---\nWords.\n"), Found{});
}

}  // namespace
}  // namespace myelin::check
