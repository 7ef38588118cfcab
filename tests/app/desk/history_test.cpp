#include "tests/app/desk/fixture.h"

/// What was read: kept, cleared, or not kept at all.
namespace myelin::desk {
namespace {

using DeskHistoryTest = DeskFixture;

TEST_F(DeskHistoryTest, ClearedAndPutBack) {
  const auto desk = open();
  ASSERT_TRUE(desk->setPlace({.slug = "a", .visited = "2026-11-20T00:00:00Z", .title = "About a"}));
  ASSERT_TRUE(desk->setPlace({.slug = "b", .visited = "2026-11-21T00:00:00Z"}));
  const auto before = desk->lastPlaces(10);
  ASSERT_EQ(before.size(), 2u);
  EXPECT_EQ(before[1].title, "About a");
  ASSERT_TRUE(desk->clearPlaces());
  EXPECT_TRUE(open()->lastPlaces(10).empty());
  ASSERT_TRUE(desk->restorePlaces(before));
  EXPECT_EQ(open()->lastPlaces(10).size(), 2u);
}

TEST_F(DeskHistoryTest, NotKeptEndsWithTheProgram) {
  ASSERT_TRUE(open()->setPlace({.slug = "before", .visited = "2026-11-20T00:00:00Z"}));
  {
    const auto desk = open();
    ASSERT_TRUE(desk->keepPlaces(false));
    ASSERT_TRUE(desk->setPlace({.slug = "now", .block = 7, .visited = "2026-11-21T00:00:00Z"}));
    ASSERT_TRUE(desk->setPlace({.slug = "before", .block = 3, .visited = "2026-11-22T00:00:00Z"}));
    EXPECT_EQ(desk->place("now")->block, 7);
    const auto places = desk->lastPlaces(5);
    ASSERT_EQ(places.size(), 2u);
    EXPECT_EQ(places[0].slug, "before");
    EXPECT_EQ(places[0].block, 3);
  }
  const auto desk = open();
  EXPECT_FALSE(desk->keepsPlaces());
  EXPECT_FALSE(desk->place("now").has_value());
  EXPECT_EQ(desk->place("before")->block, 0);
  ASSERT_TRUE(desk->keepPlaces(true));
  ASSERT_TRUE(desk->setPlace({.slug = "now"}));
  EXPECT_TRUE(open()->place("now").has_value());
}

TEST_F(DeskHistoryTest, ForgottenArticleIsInNoCopy) {
  {
    const auto desk = open();
    ASSERT_TRUE(desk->add(whole("kept")));
    ASSERT_TRUE(desk->setPlace({.slug = "secret"}));
    ASSERT_TRUE(desk->setPlace({.slug = "other"}));
  }
  open();  // a weekly copy is made of a desk that holds a bookmark
  ASSERT_EQ(beside("desk.week.").size(), 1u);
  ASSERT_NE(bytes(beside("desk.week.")[0]).find("secret"), std::string::npos);
  const auto desk = open();
  const auto secret = desk->place("secret");
  ASSERT_TRUE(desk->forgetPlace("secret"));
  ASSERT_TRUE(desk->forgetPlace("secret"));
  ASSERT_TRUE(desk->forgetPlace(""));
  ASSERT_EQ(desk->lastPlaces(5).size(), 1u);
  for (const auto& each : beside("desk")) EXPECT_EQ(bytes(each).find("secret"), std::string::npos) << each;
  ASSERT_TRUE(desk->restorePlaces({*secret}));
  EXPECT_EQ(desk->lastPlaces(5).size(), 2u);
}

/// Undo after a history that is not kept was cleared may not begin to keep it.
TEST_F(DeskHistoryTest, PassingPlacesStayPassingWhenTheyComeBack) {
  {
    const auto desk = open();
    ASSERT_TRUE(desk->keepPlaces(false));
    ASSERT_TRUE(desk->setPlace({.slug = "now"}));
    const auto places = desk->lastPlaces(5);
    ASSERT_TRUE(desk->clearPlaces());
    ASSERT_TRUE(desk->restorePlaces(places));
    EXPECT_TRUE(desk->place("now").has_value());
    ASSERT_TRUE(desk->forgetPlace("now"));
    EXPECT_FALSE(desk->place("now").has_value());
    ASSERT_TRUE(desk->restorePlaces(places));
  }
  EXPECT_TRUE(open()->lastPlaces(5).empty());
}

}  // namespace
}  // namespace myelin::desk
