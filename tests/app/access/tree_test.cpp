#include "app/access/tree.h"

#include <gtest/gtest.h>

namespace myelin::access {
namespace {

Snapshot snapshotOf(std::vector<Node> nodes) {
  Snapshot snapshot;
  snapshot.nodes = std::move(nodes);
  return snapshot;
}

Node at(NodeId id, NodeId parent, Bounds bounds = {}) {
  return {.id = id, .parent = parent, .state = kShowing, .bounds = bounds};
}

TEST(Tree, ChildrenInReadingOrderAndTheNoticeLast) {
  const Tree tree(snapshotOf({at(kWindow, 0), at(10, kWindow), at(11, 10), at(12, kWindow), at(13, 10)}));
  EXPECT_EQ(tree.children(kApplication), std::vector<NodeId>{kWindow});
  EXPECT_EQ(tree.children(kWindow), (std::vector<NodeId>{10, 12, kNotice}));
  EXPECT_EQ(tree.children(10), (std::vector<NodeId>{11, 13}));
  EXPECT_EQ(tree.indexInParent(13), 1);
  EXPECT_EQ(tree.parent(13), 10u);
  EXPECT_TRUE(tree.children(11).empty());
}

TEST(Tree, UnknownNodeHasNothing) {
  const Tree tree(snapshotOf({at(kWindow, 0)}));
  EXPECT_EQ(tree.find(99), nullptr);
  EXPECT_EQ(tree.indexInParent(99), -1);
  EXPECT_TRUE(tree.children(99).empty());
}

TEST(Tree, WithoutWindowItIsEmpty) {
  EXPECT_TRUE(Tree(snapshotOf({})).children(kApplication).empty());
  EXPECT_TRUE(Tree(snapshotOf({at(10, kWindow)})).children(kApplication).empty());
}

TEST(Tree, OrphanAndItsOwnParentHangUnderTheWindow) {
  const Tree tree(snapshotOf({at(kWindow, 0), at(10, 99), at(11, 11), at(12, 13), at(13, 12)}));
  EXPECT_EQ(tree.children(kWindow), (std::vector<NodeId>{10, 11, 12, kNotice}));
  EXPECT_EQ(tree.children(12), std::vector<NodeId>{13});
}

TEST(Tree, OfTwoNodesWithOneIdTheFirstCounts) {
  auto nodes = std::vector{at(kWindow, 0), at(10, kWindow), at(10, kWindow), at(0, kWindow)};
  nodes[1].name = "first";
  const Tree tree(snapshotOf(nodes));
  EXPECT_EQ(tree.find(10)->name, "first");
  EXPECT_EQ(tree.children(kWindow), (std::vector<NodeId>{10, kNotice}));
}

TEST(Tree, BadBytesAndNulsBecomeText) {
  auto nodes = std::vector{at(kWindow, 0)};
  nodes[0].name = std::string("a\xff\0b", 4);
  nodes[0].text = "caf\xc3";
  const Tree tree(snapshotOf(nodes));
  EXPECT_EQ(tree.find(kWindow)->name, "a\uFFFD b");
  EXPECT_EQ(tree.find(kWindow)->text, "caf\uFFFD");
}

TEST(Tree, PointFindsTheDeepestLastDrawnNodeInside) {
  const Tree tree(snapshotOf({at(kWindow, 0, {0, 0, 100, 100}), at(10, kWindow, {0, 0, 50, 50}),
                              at(11, 10, {10, 10, 20, 20}), at(12, kWindow, {40, 40, 20, 20})}));
  EXPECT_EQ(tree.at(kWindow, 15, 15), 11u);
  EXPECT_EQ(tree.at(kWindow, 45, 45), 12u);
  EXPECT_EQ(tree.at(10, 45, 45), 10u);
  EXPECT_EQ(tree.at(10, 90, 90), 0u);
  EXPECT_EQ(tree.at(kWindow, 50, 30), kWindow);
}

TEST(Tree, HiddenNodeIsNotAtAPoint) {
  auto nodes = std::vector{at(kWindow, 0, {0, 0, 100, 100}), at(10, kWindow, {0, 0, 50, 50})};
  nodes[1].state = 0;
  EXPECT_EQ(Tree(snapshotOf(nodes)).at(kWindow, 10, 10), kWindow);
}

TEST(Tree, AnnouncementIsANodeThatShowsOnceSaid) {
  Snapshot snapshot = snapshotOf({at(kWindow, 0)});
  EXPECT_EQ(Tree(snapshot).find(kNotice)->state & kShowing, 0u);
  snapshot.announcement = "12 results";
  snapshot.announcementNumber = 1;
  const Tree tree(snapshot);
  EXPECT_EQ(tree.find(kNotice)->name, "12 results");
  EXPECT_NE(tree.find(kNotice)->state & kShowing, 0u);
}

TEST(WordsOf, NameStandsInForTextButNotInAField) {
  EXPECT_EQ(wordsOf({.role = Role::Heading, .name = "Rest"}), "Rest");
  EXPECT_EQ(wordsOf({.role = Role::Heading, .name = "Rest", .text = "Rest well"}), "Rest well");
  EXPECT_EQ(wordsOf({.role = Role::TextField, .name = "Search"}), "");
}

}  // namespace
}  // namespace myelin::access
