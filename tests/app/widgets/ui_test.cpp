#include <gtest/gtest.h>
#include <imgui.h>

#include <set>

#include "app/widgets/control.h"
#include "tests/support/frames.h"
#include "tests/support/gl_twin.h"

/// Focus, nodes, requests: what every control shares.
namespace myelin::widgets {
namespace {

class Controls : public testing::Test {
 protected:
  Controls() {
    frames_.draw = [this](Ui& ui) {
      if (button(ui, "one", {100, 100, 120, 48}, {.words = "One"})) ++pressed_["one"];
      ui.open(access::Role::Group, "group", "Group", {0, 200, 600, 200});
      if (button(ui, "two", {100, 200, 120, 48}, {.words = "Two", .disabled = why_})) ++pressed_["two"];
      if (button(ui, "three", {300, 200, 120, 48}, {.words = {}, .name = "Three", .icon = "close"}))
        ++pressed_["three"];
      ui.close();
      if (row(ui, "four", {100, 300, 300, 44}, {.words = "Four", .icon = "home", .count = "7"})) ++pressed_["four"];
      words(ui, "text", {100, 400}, "Only words", {}, look::Role::Ink);
    };
    frames_.settle();
  }
  int presses() const {
    int all = 0;
    for (const auto& [name, count] : pressed_) all += count;
    return all;
  }
  std::map<std::string, int> pressed_;
  std::string why_;
  test::Frames frames_;
};

TEST_F(Controls, ClickPressesOnceWhenTheButtonIsLetGo) {
  frames_.moveTo({150, 120});
  frames_.hold(true);
  EXPECT_EQ(presses(), 0);
  EXPECT_NE(frames_.get("One").state & access::kPressed, 0u);
  frames_.hold(false);
  EXPECT_EQ(pressed_["one"], 1);
  frames_.settle();
  EXPECT_EQ(presses(), 1);
}

/// Four steps of a quarter of the time each, and a frame for each of them; then nothing moves.
TEST_F(Controls, HoldingIsShownInStepsAndCountsWhenAllAreFilled) {
  const auto painted = [] { return ImGui::GetDrawData()->TotalVtxCount; };
  frames_.appearance.hands = {.again = 0, .hold = 100};
  frames_.moveTo({150, 120});
  const int rest = painted();
  ImGui::GetIO().MouseDown[0] = true;
  frames_.frame();
  frames_.frame();
  const int begun = painted();
  EXPECT_GT(begun, rest);
  EXPECT_GT(frames_.ui().wakesIn(), 24);
  EXPECT_LE(frames_.ui().wakesIn(), 25);
  int before = begun;
  for (int quarter = 1; quarter <= 4; ++quarter) {
    for (int i = 0; i < 25; ++i) frames_.settle();  // a second each
    EXPECT_GT(painted(), before) << quarter;
    before = painted();
  }
  EXPECT_LT(frames_.ui().wakesIn(), 0);
  ImGui::GetIO().MouseDown[0] = false;
  frames_.settle();
  EXPECT_EQ(pressed_["one"], 1);
}

TEST_F(Controls, LetGoTooSoonPressesNothingAndShowsNothing) {
  frames_.appearance.hands = {.again = 0, .hold = 100};
  frames_.moveTo({150, 120});
  const int rest = ImGui::GetDrawData()->TotalVtxCount;
  frames_.hold(true);
  frames_.hold(false);
  EXPECT_EQ(presses(), 0);
  frames_.moveTo({150, 700});
  frames_.moveTo({150, 120});
  EXPECT_EQ(ImGui::GetDrawData()->TotalVtxCount, rest);
}

TEST_F(Controls, LetGoElsewherePressesNothing) {
  frames_.moveTo({150, 120});
  frames_.hold(true);
  frames_.moveTo({150, 220});
  frames_.hold(false);
  EXPECT_EQ(presses(), 0);
}

TEST_F(Controls, ClickBesideThemPressesNothing) {
  frames_.clickAt({99, 120});
  frames_.clickAt({150, 149});
  frames_.clickAt({150, 410});
  EXPECT_EQ(presses(), 0);
}

TEST_F(Controls, TabWalksInReadingOrderAndRoundTheEnd) {
  std::vector<std::string> walked;
  for (int i = 0; i < 5; ++i) {
    frames_.press(Key::Tab);
    walked.push_back(frames_.focused());
  }
  EXPECT_EQ(walked, (std::vector<std::string>{"One", "Two", "Three", "Four, 7", "One"}));
  frames_.press(Key::Tab, false, true);
  EXPECT_EQ(frames_.focused(), "Four, 7");
  EXPECT_TRUE(frames_.ui().focusShown());
}

TEST_F(Controls, ShiftTabBeginsAtTheLast) {
  frames_.press(Key::Tab, false, true);
  EXPECT_EQ(frames_.focused(), "Four, 7");
}

TEST_F(Controls, EnterAndSpacePressTheFocusedOneOnly) {
  frames_.press(Key::Enter);
  EXPECT_EQ(presses(), 0);
  frames_.press(Key::Tab);
  frames_.press(Key::Enter);
  frames_.press(Key::Space);
  EXPECT_EQ(pressed_["one"], 2);
  EXPECT_EQ(presses(), 2);
}

TEST_F(Controls, MouseMovesTheFocusWithoutShowingIt) {
  frames_.click(frames_.get("Three"));
  EXPECT_EQ(frames_.focused(), "Three");
  EXPECT_FALSE(frames_.ui().focusShown());
  frames_.press(Key::Tab);
  EXPECT_EQ(frames_.focused(), "Four, 7");
  EXPECT_TRUE(frames_.ui().focusShown());
}

TEST_F(Controls, DisabledCannotBePressedButIsFoundAndExplained) {
  why_ = "Nothing to print.";
  frames_.settle();
  const access::Node two = frames_.get("Two");
  EXPECT_EQ(two.description, why_);
  EXPECT_NE(two.state & access::kDisabled, 0u);
  EXPECT_EQ(two.actions & access::kPress, 0u);
  frames_.click(two);
  frames_.press(Key::Enter);
  frames_.press(Key::Space);
  frames_.ask(two.id, access::kPress);
  EXPECT_EQ(presses(), 0);
  EXPECT_EQ(frames_.focused(), "Two");
}

TEST_F(Controls, RequestFromOutsidePressesAndFocuses) {
  frames_.ask(frames_.get("Three").id, access::kPress);
  EXPECT_EQ(pressed_["three"], 1);
  frames_.ask(frames_.get("Four, 7").id, access::kFocus);
  EXPECT_EQ(frames_.focused(), "Four, 7");
  EXPECT_EQ(presses(), 1);
}

TEST_F(Controls, RequestForANodeThatIsGoneIsForgotten) {
  frames_.ask(12345, access::kPress);
  const auto words = frames_.get("Only words").id;
  frames_.ask(words, access::kPress);
  EXPECT_EQ(presses(), 0);
}

TEST_F(Controls, NodesKeepTheirIdsAndAreUnique) {
  std::set<access::NodeId> ids;
  for (const access::Node& node : frames_.nodes().nodes) EXPECT_TRUE(ids.insert(node.id).second) << node.name;
  const std::string before = access::dump(frames_.nodes());
  frames_.appearance.theme = look::ThemeId::Dark;
  frames_.settle();
  for (const access::Node& node : frames_.nodes().nodes) EXPECT_TRUE(ids.contains(node.id)) << node.name;
  EXPECT_EQ(access::dump(frames_.nodes()), before);
}

TEST_F(Controls, ParentsStandBeforeTheirChildren) {
  const access::Node& three = frames_.get("Three");
  EXPECT_EQ(three.parent, frames_.get("Group").id);
  EXPECT_EQ(frames_.nodes().nodes.front().id, access::kWindow);
  std::set<access::NodeId> seen{0};
  for (const access::Node& node : frames_.nodes().nodes) {
    EXPECT_TRUE(seen.contains(node.parent)) << node.name;
    seen.insert(node.id);
  }
}

TEST_F(Controls, FocusEndsWithItsControl) {
  frames_.press(Key::Tab);
  frames_.draw = [](Ui& ui) { words(ui, "text", {100, 400}, "Only words", {}, look::Role::Ink); };
  frames_.settle();
  EXPECT_EQ(frames_.nodes().focus, 0u);
  frames_.press(Key::Tab);
  frames_.press(Key::Enter);
  EXPECT_EQ(frames_.focused(), "");
}

TEST_F(Controls, ShieldKeepsTheMouseFromWhatLiesUnderIt) {
  auto draw = frames_.draw;
  frames_.draw = [&](Ui& ui) {
    ui.shield({0, 0, 640, 160});
    draw(ui);
  };
  frames_.clickAt({150, 120});
  EXPECT_EQ(presses(), 0);
  frames_.ask(frames_.get("One").id, access::kPress);
  EXPECT_EQ(pressed_["one"], 1);
}

TEST_F(Controls, ArrowAtTheEndOfItsListCannotBePressed) {
  int pressed = 0;
  bool end = true;
  frames_.draw = [&](Ui& ui) {
    if (button(ui, "back", {10, 10, 60, 60}, {.words = {}, .name = "Back", .icon = "back", .atEnd = end})) ++pressed;
  };
  frames_.clickAt({30, 30});
  EXPECT_EQ(pressed, 0);
  EXPECT_NE(frames_.get("Back").state & access::kDisabled, 0u);
  end = false;
  frames_.clickAt({30, 30});
  EXPECT_EQ(pressed, 1);
}

TEST_F(Controls, WindowThatRestsAsksForNoFrame) {
  frames_.frame();
  EXPECT_FALSE(frames_.ui().wantsAnotherFrame());
}

TEST_F(Controls, ChangeOfThemePaintsNothingAnew) {
  for (int i = 0; i < 100; ++i) frames_.frame();  // until all icons are read ahead
  const int before = test::liveTextures();
  EXPECT_GT(before, 0);
  for (const look::ThemeId theme : {look::ThemeId::Sepia, look::ThemeId::Dark, look::ThemeId::Contrast}) {
    frames_.appearance.theme = theme;
    frames_.settle();
  }
  EXPECT_EQ(test::liveTextures(), before);
}

TEST_F(Controls, WordsThatAreNotSeenAnyMoreAreFreed) {
  frames_.draw = [n = 0](Ui& ui) mutable { words(ui, "text", {100, 400}, std::to_string(++n), {}, look::Role::Ink); };
  for (int i = 0; i < 1000; ++i) frames_.frame();
  EXPECT_LT(test::liveTextures(), 300);
}

TEST(Textures, AllAreFreedWithTheWindow) {
  {
    test::Frames frames;
    frames.draw = [](Ui& ui) { button(ui, "one", {100, 100, 120, 48}, {.words = "One", .icon = "home"}); };
    frames.settle();
    EXPECT_GT(test::liveTextures(), 0);
  }
  EXPECT_EQ(test::liveTextures(), 0);
}

}  // namespace
}  // namespace myelin::widgets
