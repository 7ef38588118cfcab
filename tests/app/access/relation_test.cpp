#include "app/access/relation.h"

#include <gtest/gtest.h>

namespace myelin::access {
namespace {

Node words(NodeId id, NodeId parent, Role role, std::string name, std::string text = "") {
  return {.id = id, .parent = parent, .role = role, .name = std::move(name), .text = std::move(text)};
}

/// A question with its answers, and an article of a heading, a paragraph with a link and another paragraph.
Tree tree() {
  Snapshot snapshot;
  snapshot.nodes = {
      words(kWindow, 0, Role::Window, "Myelin"),      words(10, kWindow, Role::Label, "Scanning", "Scanning"),
      words(11, kWindow, Role::Group, "Scanning"),    words(12, kWindow, Role::Group, "Pace"),
      words(20, kWindow, Role::Document, "Spasms"),   words(21, 20, Role::Heading, "Why", "Why"),
      words(22, 20, Role::Paragraph, "One.", "One."), words(23, 22, Role::Link, "One"),
      words(24, 20, Role::Paragraph, "Two.", "Two."), words(30, kWindow, Role::Label, "Beside", "Beside")};
  return Tree(snapshot);
}

using Relations = std::vector<Relation>;

TEST(RelationsOf, GroupIsLabelledByItsOwnWordsOnly) {
  EXPECT_EQ(relationsOf(tree(), 11), (Relations{{ATK_RELATION_LABELLED_BY, 10}}));
  EXPECT_EQ(relationsOf(tree(), 10), (Relations{{ATK_RELATION_LABEL_FOR, 11}}));
  EXPECT_EQ(relationsOf(tree(), 12), Relations{});
}

TEST(RelationsOf, TextsFlowWithinTheirDocument) {
  EXPECT_EQ(relationsOf(tree(), 21), (Relations{{ATK_RELATION_FLOWS_TO, 22}}));
  EXPECT_EQ(relationsOf(tree(), 22), (Relations{{ATK_RELATION_FLOWS_TO, 24}, {ATK_RELATION_FLOWS_FROM, 21}}));
  EXPECT_EQ(relationsOf(tree(), 24), (Relations{{ATK_RELATION_FLOWS_FROM, 22}}));
  EXPECT_EQ(relationsOf(tree(), 30), Relations{});
}

TEST(RelationsOf, WindowEmbedsTheDocument) {
  EXPECT_EQ(relationsOf(tree(), kWindow), (Relations{{ATK_RELATION_EMBEDS, 20}}));
  EXPECT_EQ(relationsOf(tree(), 20), (Relations{{ATK_RELATION_EMBEDDED_BY, kWindow}}));
}

TEST(RelationsOf, WhatIsNotThereHasNone) {
  EXPECT_EQ(relationsOf(tree(), 99), Relations{});
  EXPECT_EQ(relationsOf(Tree(), kWindow), Relations{});
}

}  // namespace
}  // namespace myelin::access
