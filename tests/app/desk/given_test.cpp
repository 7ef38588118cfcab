#include "app/desk/given.h"

#include "tests/app/desk/fixture.h"

namespace myelin::desk {
namespace {

class GivenTest : public DeskFixture {};

TEST_F(GivenTest, ChecksAreOneForEachArticleAndTheNewerStays) {
  const auto desk = open();
  ASSERT_TRUE(desk->setCheck({"soup", 3, "Jo Smith", "MS nurse", "2026-11-22"}));
  ASSERT_TRUE(desk->setCheck({"soup", 4, "Al", "", "2026-11-23"}));
  ASSERT_EQ(desk->checks().size(), 1u);
  const auto taken = desk->mergeChecks({{"soup", 3, "Old", "", "2027-01-01"},
                                        {"soup", 4, "Same", "", "2026-11-23"},
                                        {"water", 1, "New", "", "2026-01-01"}});
  ASSERT_TRUE(taken);
  EXPECT_EQ(*taken, 1u);
  EXPECT_EQ(desk->checks()[0].name, "Al");
  ASSERT_TRUE(desk->removeCheck("soup"));
  EXPECT_EQ(desk->checks().size(), 1u);
}

TEST_F(GivenTest, TableOfChecksComesBackAsItWas) {
  const std::vector<ClinicCheck> checks = {{"soup", 3, "Smith, \"Jo\"", "MS nurse\nand more", "2026-11-22"},
                                           {"water", 1, "=Al", "", "2026-01-02"}};
  const ReadChecks read = checksFromCsv(checksAsCsv(checks));
  EXPECT_TRUE(read.table);
  EXPECT_EQ(read.unread, 0u);
  EXPECT_EQ(read.checks, checks);
}

TEST_F(GivenTest, TableOfSomethingElseIsNoneAndBadLinesAreCounted) {
  for (const char* wrong : {"", "date,what\n", "\xFF\xFE", "slug;edition;name;role;date\n", "slug"})
    EXPECT_FALSE(checksFromCsv(wrong).table) << wrong;
  const ReadChecks read = checksFromCsv(
      "\xEF\xBB\xBFslug,edition,name,role,date\n,1,A,,2026-01-01\nx,0,A,,2026-01-01\nx,one,A,,2026-01-01\n"
      "x,1,,,2026-01-01\nx,1,A,,soon\nx,1\nx,2,A,,2026-01-01\n\"x,1");
  EXPECT_EQ(read.checks.size(), 1u);
  EXPECT_EQ(read.unread, 7u);
}

TEST_F(GivenTest, LogTableCannotBecomeAFormula) {
  const std::string table = givenAsCsv({{.day = "2026-11-22",
                                         .title = "=HYPERLINK(\"x\")",
                                         .editions = "3, 1",
                                         .size = "18",
                                         .codes = "A B",
                                         .initials = "@JS",
                                         .printed = false}});
  EXPECT_EQ(table,
            "date,what,editions,size,code,initials,how\r\n"
            "2026-11-22,\"'=HYPERLINK(\"\"x\"\")\",\"3, 1\",18,A B,'@JS,saved\r\n");
}

TEST_F(GivenTest, LogIsKeptTheNewestFirstAndEndsWithTheProgramWhileItIsOff) {
  {
    const auto desk = open();
    ASSERT_TRUE(desk->addGiven({.title = "first"}));
    ASSERT_TRUE(desk->addGiven({.title = "second"}));
    EXPECT_EQ(desk->given(10)[0].title, "second");
    EXPECT_EQ(desk->given(1).size(), 1u);
    EXPECT_NE(desk->given(1)[0].day, "");
    ASSERT_TRUE(desk->keepGiven(false));
    ASSERT_TRUE(desk->addGiven({.title = "third"}));
    EXPECT_EQ(desk->given(10)[0].title, "third");
  }
  const auto desk = open();
  EXPECT_FALSE(desk->keepsGiven());
  EXPECT_EQ(desk->given(10).size(), 2u);
  ASSERT_TRUE(desk->clearGiven());
  EXPECT_TRUE(desk->given(10).empty());
}

TEST_F(GivenTest, SetsAreKeptByName) {
  const auto desk = open();
  ASSERT_TRUE(desk->setPack({"b", "one"}));
  ASSERT_TRUE(desk->setPack({"A", "two"}));
  ASSERT_TRUE(desk->setPack({"b", "three"}));
  const std::vector<Pack> expected = {{"A", "two"}, {"b", "three"}};
  EXPECT_EQ(desk->packs(), expected);
  ASSERT_TRUE(desk->removePack("A"));
  EXPECT_EQ(desk->packs().size(), 1u);
}

}  // namespace
}  // namespace myelin::desk
