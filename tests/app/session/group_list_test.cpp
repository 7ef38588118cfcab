#include "app/session/group_list.h"

#include "tests/app/session/fixture.h"

namespace myelin::session {
namespace {

using List = std::vector<std::string>;

TEST(NamedGroups, StandInTheirOrderOnceAndOnOneLine) {
  EXPECT_EQ(withGroup({"Nights"}, "  Days\n"), (List{"Nights", "Days"}));
  EXPECT_EQ(withGroup({"Nights"}, "Nights "), List{"Nights"});
  EXPECT_EQ(withGroup({"Nights"}, " \t"), List{"Nights"});
  List many;
  for (int i = 0; i < 50; ++i) many = withGroup(many, "g" + std::to_string(i));
  EXPECT_EQ(many.size(), kMostNamedGroups);
}

TEST(NamedGroups, AnyBytesAreAList) {
  EXPECT_EQ(groupsFrom(groupText({"Nights", "To read"})), (List{"Nights", "To read"}));
  EXPECT_EQ(groupsFrom("\n\n a \na\n"), List{"a"});
  EXPECT_EQ(groupsFrom(std::string(100000, 'a')).at(0).size(), kMostGroupBytes);
  for (const std::string& each : groupsFrom("\xff\x01x\n\x1b[2J y"))
    EXPECT_EQ(each.find_first_of("\x01\x1b"), std::string::npos);
  EXPECT_TRUE(groupsFrom("").empty());
}

class KeptGroups : public SessionTest {};

TEST_F(KeptGroups, EmptyGroupIsThereAfterARestartUntilItIsTakenAway) {
  apply(KeepGroup{"Nights"});
  apply(KeepGroup{"Days"});
  EXPECT_EQ(state().namedGroups, (List{"Nights", "Days"}));
  restart();
  EXPECT_EQ(state().namedGroups, (List{"Nights", "Days"}));
  apply(KeepGroup{"Nights", false});
  restart();
  EXPECT_EQ(state().namedGroups, List{"Days"});
}

TEST_F(KeptGroups, WhatAnotherWindowMadeStays) {
  apply(KeepGroup{"Nights"});
  Session other(services());
  other.apply(KeepGroup{"Days"});
  apply(KeepGroup{"Meals"});
  EXPECT_EQ(state().namedGroups, (List{"Nights", "Days", "Meals"}));
}

}  // namespace
}  // namespace myelin::session
