#include "app/access/node.h"

#include <gtest/gtest.h>

#include <set>

namespace myelin::access {
namespace {

Snapshot smallTree() {
  Snapshot snapshot;
  snapshot.nodes = {
      {.id = kWindow, .role = Role::Window, .name = "Myelin", .state = kShowing, .bounds = {0, 0, 1280, 800}},
      {.id = 10, .parent = kWindow, .role = Role::Landmark, .name = "Tools", .bounds = {0, 0, 1280, 64}},
      {.id = 11,
       .parent = 10,
       .role = Role::Button,
       .name = "Print",
       .state = kFocusable | kFocused,
       .bounds = {8.4f, 8.6f, 44, 44}},
      {.id = 12, .parent = kWindow, .role = Role::Heading, .name = "Spasms", .text = "Spasms", .level = 2},
      {.id = 13, .parent = kWindow, .role = Role::TextField, .name = "Search", .text = "two\nlines", .caret = 3}};
  return snapshot;
}

TEST(ChildId, SameKeyUnderSameParentIsTheSame) {
  EXPECT_EQ(childId(kWindow, "print"), childId(kWindow, "print"));
}

TEST(ChildId, DiffersByParentAndByKey) {
  std::set<NodeId> ids;
  for (NodeId parent = 1; parent <= 100; ++parent)
    for (int key = 0; key < 100; ++key) ids.insert(childId(parent, "row " + std::to_string(key)));
  EXPECT_EQ(ids.size(), 10'000u);
}

TEST(ChildId, IsNeverNothingOrTheWindow) {
  EXPECT_GT(childId(0, ""), kWindow);
  EXPECT_GT(childId(kWindow, ""), kWindow);
}

TEST(Find, GivesTheNodeOrNothing) {
  const Snapshot snapshot = smallTree();
  ASSERT_NE(snapshot.find(11), nullptr);
  EXPECT_EQ(snapshot.find(11)->name, "Print");
  EXPECT_EQ(snapshot.find(99), nullptr);
  EXPECT_EQ(snapshot.find(0), nullptr);
}

TEST(Find, ZeroIsNoNodeEvenWhenOneWasRegisteredWithIt) {
  Snapshot snapshot;
  snapshot.nodes = {{.id = 0, .name = "nameless"}};
  EXPECT_EQ(snapshot.find(0), nullptr);
}

TEST(RoleName, EveryRoleHasOneOfItsOwn) {
  std::set<std::string> names;
  for (int role = 0; role <= static_cast<int>(Role::ProgressBar); ++role)
    names.insert(roleName(static_cast<Role>(role)));
  EXPECT_EQ(names.size(), static_cast<std::size_t>(Role::ProgressBar) + 1);
  EXPECT_STREQ(roleName(Role::Button), "button");
  EXPECT_STREQ(roleName(Role::Image), "image");
  EXPECT_STREQ(roleName(Role::ProgressBar), "progress bar");
}

TEST(Dump, IndentsByDepthOneNodeALine) {
  EXPECT_EQ(dump(smallTree()),
            "window \"Myelin\" [showing] (0, 0, 1280 x 800)\n"
            "  landmark \"Tools\" (0, 0, 1280 x 64)\n"
            "    button \"Print\" [focusable focused] (8, 9, 44 x 44)\n"
            "  heading \"Spasms\" level 2 (0, 0, 0 x 0)\n"
            "  text field \"Search\" text \"two lines\" caret 3 (0, 0, 0 x 0)\n");
}

TEST(Dump, EmptySnapshotIsEmptyText) {
  EXPECT_EQ(dump(Snapshot{}), "");
}

}  // namespace
}  // namespace myelin::access
