#include "app/access/scanner.h"

#include <gtest/gtest.h>

namespace myelin::access {
namespace {

Node group(NodeId id, std::string name, NodeId parent = kWindow) {
  return {.id = id, .parent = parent, .role = Role::Landmark, .name = std::move(name), .state = kShowing};
}

Node button(NodeId id, NodeId parent, std::string name, float x = 0) {
  return {.id = id,
          .parent = parent,
          .role = Role::Button,
          .name = std::move(name),
          .state = kShowing | kFocusable,
          .actions = kPress | kFocus,
          .bounds = {x, 0, 44, 44}};
}

/// Tools (Back, Print), a page with twenty rows and more below, and Help alone in its part.
Snapshot page() {
  Snapshot snapshot;
  snapshot.nodes = {{.id = kWindow, .role = Role::Window, .name = "Myelin", .state = kShowing}};
  auto& nodes = snapshot.nodes;
  nodes.push_back(group(10, "Tools"));
  nodes.push_back(button(11, 10, "Back", 100));
  nodes.push_back(button(12, 10, "Print", 200));
  nodes.push_back(group(20, "Page"));
  nodes.push_back({.id = 21,
                   .parent = 20,
                   .role = Role::ScrollArea,
                   .name = "Rows",
                   .state = kShowing,
                   .actions = kPageDown,
                   .bounds = {0, 0, 300, 300}});
  for (NodeId i = 0; i < 20; ++i) nodes.push_back(button(30 + i, 21, "Row " + std::to_string(i)));
  nodes.push_back(group(60, "Beside"));
  nodes.push_back(button(61, 60, "Help"));
  return snapshot;
}

std::string lit(const Scanner& scanner) {
  const auto light = scanner.light();
  return light ? light->name : "";
}

/// Steps until something is lit, and chooses it.
std::optional<Request> choose(Scanner& scanner, const std::string& name) {
  for (int i = 0; i < 40; ++i) {
    if (lit(scanner) == name) return scanner.choose();
    scanner.step();
  }
  ADD_FAILURE() << name << " was never lit";
  return std::nullopt;
}

/// Chooses the way out of a group.
void leave(Scanner& scanner) {
  for (int i = 0; i < 40 && !lit(scanner).starts_with("Out of "); ++i) scanner.step();
  EXPECT_TRUE(lit(scanner).starts_with("Out of "));
  scanner.choose();
}

TEST(Scanner, WithoutNodesThereIsNothingToChoose) {
  Scanner scanner;
  EXPECT_EQ(scanner.light(), std::nullopt);
  scanner.step();
  EXPECT_EQ(scanner.choose(), std::nullopt);
  scanner.look(Snapshot{});
  EXPECT_EQ(scanner.light(), std::nullopt);
}

TEST(Scanner, GroupsFirstAndAGroupOfOneIsThatOne) {
  Scanner scanner;
  scanner.look(page());
  EXPECT_EQ(lit(scanner), "Tools");
  EXPECT_EQ(scanner.light()->bounds.x, 100);
  EXPECT_EQ(scanner.light()->bounds.w, 144);
  scanner.step();
  EXPECT_EQ(lit(scanner), "Page");
  scanner.step();
  EXPECT_EQ(lit(scanner), "Help");
  scanner.step();
  EXPECT_EQ(lit(scanner), "Tools");
}

TEST(Scanner, ChoosingGoesInAndPressesAndComesBack) {
  Scanner scanner;
  scanner.look(page());
  EXPECT_EQ(scanner.choose(), std::nullopt);
  EXPECT_EQ(lit(scanner), "Back");
  scanner.step();
  const auto request = scanner.choose();
  ASSERT_TRUE(request);
  EXPECT_EQ(request->node, 12u);
  EXPECT_EQ(request->action, kPress);
  EXPECT_EQ(lit(scanner), "Tools");
}

TEST(Scanner, GroupEndsInAWayBack) {
  Scanner scanner;
  scanner.look(page());
  scanner.step();
  scanner.choose();
  EXPECT_EQ(lit(scanner).substr(0, 12), "Further down");
  EXPECT_EQ(scanner.action(), kPress) << "a run of things";
  for (int i = 0; i < 40 && lit(scanner) != "Out of Page"; ++i) scanner.step();
  EXPECT_EQ(lit(scanner), "Out of Page");
  EXPECT_EQ(scanner.choose(), std::nullopt);
  EXPECT_EQ(lit(scanner), "Page");
}

TEST(Scanner, ManyThingsAreCutIntoRunsAndAllCanBeReached) {
  Scanner scanner;
  const Snapshot snapshot = page();
  for (NodeId i = 0; i < 20; ++i) {
    scanner.restart();
    scanner.look(snapshot);
    choose(scanner, "Page");
    bool found = false;
    for (int run = 0; run < 4 && !found; ++run) {
      scanner.choose();
      for (int step = 0; step < 7 && !found; ++step) {
        found = lit(scanner) == "Row " + std::to_string(i);
        if (!found) scanner.step();
      }
      if (found) break;
      leave(scanner);
      scanner.step();
    }
    ASSERT_TRUE(found) << i;
    const auto request = scanner.choose();
    ASSERT_TRUE(request);
    EXPECT_EQ(request->node, 30 + i);
  }
}

TEST(Scanner, PageIsTurnedAgainAndAgain) {
  Scanner scanner;
  Snapshot snapshot = page();
  snapshot.nodes.resize(6);  // up to the scroll area
  snapshot.nodes.push_back(button(30, 21, "Row"));
  scanner.look(snapshot);
  choose(scanner, "Page");
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(lit(scanner), "Further down");
    EXPECT_EQ(scanner.action(), kPageDown);
    const auto request = scanner.choose();
    ASSERT_TRUE(request);
    EXPECT_EQ(request->node, 21u);
    EXPECT_EQ(request->action, kPageDown);
    scanner.look(snapshot);
  }
}

TEST(Scanner, LightStaysWhileNewNodesComeAndGroupThatWentIsLeft) {
  Scanner scanner;
  Snapshot snapshot = page();
  scanner.look(snapshot);
  scanner.choose();
  scanner.step();
  EXPECT_EQ(lit(scanner), "Print");
  snapshot.nodes.insert(snapshot.nodes.begin() + 2, button(13, 10, "Menu"));
  scanner.look(snapshot);
  EXPECT_EQ(lit(scanner), "Print");
  std::erase_if(snapshot.nodes, [](const Node& node) { return node.id >= 10 && node.id < 20; });
  scanner.look(snapshot);
  EXPECT_EQ(lit(scanner), "Page");
}

TEST(Scanner, ThePageIsLitFirst) {
  Scanner scanner;
  Snapshot snapshot = page();
  snapshot.nodes[4].landmark = Landmark::Main;
  ASSERT_EQ(snapshot.nodes[4].name, "Page");
  scanner.look(snapshot);
  EXPECT_EQ(lit(scanner), "Page");
  scanner.step();
  scanner.choose();
  scanner.restart();
  scanner.look(snapshot);
  EXPECT_EQ(lit(scanner), "Page");
}

TEST(Scanner, WhatAChoiceBringsIsLitUntilTheLightGoesOn) {
  Scanner scanner;
  Snapshot snapshot = page();
  const Snapshot before = snapshot;
  scanner.look(snapshot);
  choose(scanner, "Tools");
  choose(scanner, "Print");
  snapshot.nodes.push_back(group(80, "More beside"));
  snapshot.nodes.push_back(button(81, 80, "Related"));
  snapshot.nodes.push_back(button(82, 80, "Notes"));
  snapshot.nodes.push_back(group(70, "Reading aloud"));
  snapshot.nodes.back().landmark = Landmark::Region;
  snapshot.nodes.push_back(button(71, 70, "Pause"));
  snapshot.nodes.push_back(button(72, 70, "Stop"));
  scanner.look(snapshot);
  EXPECT_EQ(lit(scanner), "Reading aloud");
  scanner.restart();
  scanner.look(before);
  choose(scanner, "Tools");
  choose(scanner, "Print");
  scanner.step();
  const std::string now = lit(scanner);
  scanner.look(snapshot);
  EXPECT_EQ(lit(scanner), now) << "a hand may be on its way";
}

TEST(Scanner, EnteredGroupIsKeptWhateverComes) {
  Scanner scanner;
  Snapshot snapshot = page();
  scanner.look(snapshot);
  scanner.enter(20);
  scanner.look(snapshot);
  scanner.choose();
  snapshot.nodes.push_back(group(70, "Reading aloud"));
  snapshot.nodes.back().landmark = Landmark::Region;
  snapshot.nodes.push_back(button(71, 70, "Pause"));
  scanner.look(snapshot);
  EXPECT_NE(lit(scanner), "Pause");
}

TEST(Scanner, LightTellsWhatItIsOnAndWhenItMoves) {
  Scanner scanner;
  scanner.look(page());
  const Light group = *scanner.light();
  EXPECT_EQ(group.what, Light::What::Group);
  EXPECT_EQ(group.node, 10u);
  scanner.look(page());
  EXPECT_EQ(scanner.light()->number, group.number) << "nothing has moved";
  scanner.choose();
  const Light thing = *scanner.light();
  EXPECT_EQ(thing.what, Light::What::Thing);
  EXPECT_EQ(thing.node, 11u);
  EXPECT_GT(thing.number, group.number);
  scanner.step();
  scanner.step();
  EXPECT_EQ(scanner.light()->what, Light::What::Out);
  EXPECT_EQ(scanner.light()->node, 10u);
}

TEST(Scanner, HiddenAndDisabledThingsAreLeftOut) {
  Scanner scanner;
  Snapshot snapshot = page();
  snapshot.nodes[2].state |= kDisabled;
  snapshot.nodes.back().state = kFocusable;
  scanner.look(snapshot);
  EXPECT_EQ(lit(scanner), "Print") << "alone in its group";
  scanner.step();
  EXPECT_EQ(lit(scanner), "Page");
  scanner.step();
  EXPECT_EQ(lit(scanner), "Print");
}

}  // namespace
}  // namespace myelin::access
