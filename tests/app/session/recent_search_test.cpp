#include "app/session/recent_search.h"

#include "tests/app/session/fixture.h"

namespace myelin::session {
namespace {

using List = std::vector<std::string>;

TEST(RecentSearches, NewestStandsFirstAndOnce) {
  EXPECT_EQ(withSearch({"b", "a"}, "  a \t"), (List{"a", "b"}));
  EXPECT_EQ(withSearch({"b"}, " \n"), List{"b"});
  EXPECT_EQ(withSearch({"b"}, "??"), List{"b"});
  List list;
  for (int i = 0; i < 20; ++i) list = withSearch(list, "w" + std::to_string(i));
  EXPECT_EQ(list.size(), kMostRecentSearches);
  EXPECT_EQ(list.front(), "w19");
}

TEST(RecentSearches, AnyBytesAreAList) {
  EXPECT_EQ(searchesFrom(textOf({"legs jump", "baclofen"})), (List{"legs jump", "baclofen"}));
  EXPECT_EQ(searchesFrom("\n\n  a  b \r\na b\n"), List{"a b"});
  EXPECT_EQ(searchesFrom(std::string(100000, 'a')).at(0).size(), kMostRecentBytes);
  for (const std::string& each : searchesFrom("\xff\x01x\n\x1b[2J y"))
    EXPECT_EQ(each.find_first_of("\x01\x1b"), std::string::npos);
}

class LastSearches : public SessionTest {};

TEST_F(LastSearches, WhatWasEnteredOrOpenedIsKeptOverARestart) {
  search("breakfast");
  search("thirst", true);
  EXPECT_EQ(state().recentSearches, List{"breakfast"});  // typing alone is not a search yet
  apply(OpenArticle{.slug = "water", .words = "thirst"});
  EXPECT_EQ(state().recentSearches, (List{"thirst", "breakfast"}));
  restart();
  EXPECT_EQ(state().recentSearches, (List{"thirst", "breakfast"}));
}

TEST_F(LastSearches, CanBeForgotten) {
  search("breakfast");
  apply(ClearSearches{});
  EXPECT_TRUE(state().recentSearches.empty());
  restart();
  EXPECT_TRUE(state().recentSearches.empty());
  EXPECT_EQ(desk_->setting("searches"), std::nullopt);
}

TEST_F(LastSearches, ForgettingThemCanBeUndone) {
  search("breakfast");
  search("thirst");
  apply(ClearSearches{});
  ASSERT_TRUE(state().notice);
  EXPECT_TRUE(state().notice->undo);
  search("sleep");
  apply(Undo{});
  EXPECT_EQ(state().recentSearches, (List{"sleep", "thirst", "breakfast"})) << "what came since stays";
  restart();
  EXPECT_EQ(state().recentSearches, (List{"sleep", "thirst", "breakfast"}));
  apply(ClearSearches{});
  apply(Undo{});
  apply(Redo{});
  EXPECT_TRUE(state().recentSearches.empty());
}

TEST_F(LastSearches, KeepingThemNoMoreCanBeUndone) {
  search("breakfast");
  apply(KeepSearches{false});
  EXPECT_TRUE(state().recentSearches.empty());
  apply(Undo{});
  EXPECT_TRUE(state().keepsSearches);
  EXPECT_EQ(state().recentSearches, List{"breakfast"});
  restart();
  EXPECT_EQ(state().recentSearches, List{"breakfast"});
}

TEST_F(LastSearches, CanBeOff) {
  search("breakfast");
  apply(KeepSearches{false});
  EXPECT_TRUE(state().recentSearches.empty());
  search("thirsty");
  EXPECT_TRUE(state().recentSearches.empty());
  restart();
  EXPECT_FALSE(state().keepsSearches);
  apply(KeepSearches{true});
  search("thirsty");
  EXPECT_EQ(state().recentSearches, List{"thirsty"});
}

TEST_F(LastSearches, EndWithTheProgramWhereNoHistoryIsKept) {
  apply(KeepHistory{false});
  search("breakfast");
  EXPECT_EQ(state().recentSearches, List{"breakfast"});
  restart();
  EXPECT_TRUE(state().recentSearches.empty());
}

}  // namespace
}  // namespace myelin::session
