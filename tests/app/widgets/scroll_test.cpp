#include "app/widgets/scroll.h"

#include <gtest/gtest.h>

#include "app/widgets/control.h"
#include "tests/support/frames.h"

namespace myelin::widgets {
namespace {

constexpr Rect kView{100, 100, 600, 400};
constexpr int kButtons = 30;

/// Thirty buttons, one every 60 px, in a view 400 px high.
class Scrolling : public testing::Test {
 protected:
  Scrolling() {
    frames_.draw = [this](Ui& ui) {
      ScrollArea area(ui, "area", "Area", kView, position_, true);
      if (covered_ > 0) area.coverTop(covered_);
      for (int i = 0; i < kButtons; ++i) {
        const float y = area.top() + static_cast<float>(i) * 60;
        if (button(ui, std::to_string(i), {120, y, 200, 44}, {.words = "B" + std::to_string(i)})) pressed_ = i;
      }
      area.contentEndsAt(area.top() + kButtons * 60);
    };
    frames_.settle();
  }
  float most() const { return kButtons * 60 - kView.h; }
  test::Frames frames_;
  ScrollPosition position_;
  float covered_ = 0;
  int pressed_ = -1;
};

TEST_F(Scrolling, KeysWalkAndStopAtBothEnds) {
  frames_.press(Key::Down);
  const float line = position_.y;
  EXPECT_GT(line, 40);
  frames_.press(Key::Up);
  EXPECT_EQ(position_.y, 0);
  frames_.press(Key::Up);
  EXPECT_EQ(position_.y, 0);
  frames_.press(Key::PageDown);
  EXPECT_GT(position_.y, 300);
  EXPECT_LT(position_.y, kView.h);
  frames_.press(Key::End);
  EXPECT_EQ(position_.y, most());
  frames_.press(Key::PageDown);
  EXPECT_EQ(position_.y, most());
  frames_.press(Key::Home);
  EXPECT_EQ(position_.y, 0);
}

TEST_F(Scrolling, SpaceTurnsAScreenUnlessItBelongsToTheFocus) {
  frames_.press(Key::Space);
  EXPECT_GT(position_.y, 300);
  frames_.press(Key::Space, false, true);
  EXPECT_EQ(position_.y, 0);
  frames_.press(Key::Tab);
  frames_.press(Key::Space);
  EXPECT_EQ(pressed_, 0);
  EXPECT_EQ(position_.y, 0);
}

TEST_F(Scrolling, WheelMovesOnlyWhatLiesUnderTheMouse) {
  frames_.moveTo({50, 50});
  frames_.wheel(-1);
  EXPECT_EQ(position_.y, 0);
  frames_.moveTo({400, 300});
  frames_.wheel(-1);
  EXPECT_EQ(position_.y, 90);
  frames_.wheel(-1, true);
  EXPECT_EQ(position_.y, 90);
  frames_.wheel(100);
  EXPECT_EQ(position_.y, 0);
}

TEST_F(Scrolling, FocusIsBroughtIntoView) {
  for (int i = 0; i < kButtons; ++i) {
    frames_.press(Key::Tab);
    const access::Node& node = frames_.get("B" + std::to_string(i));
    EXPECT_EQ(frames_.focused(), node.name);
    EXPECT_GE(node.bounds.y, kView.y) << i;
    EXPECT_LE(node.bounds.y + node.bounds.h, kView.bottom()) << i;
  }
  frames_.press(Key::Tab);
  EXPECT_EQ(position_.y, 0);
}

TEST_F(Scrolling, FocusNeverStaysUnderACoveredTop) {
  covered_ = 60;
  frames_.press(Key::End);
  for (int i = 0; i < kButtons; ++i) {
    frames_.press(Key::Tab, false, true);
    EXPECT_GE(frames_.nodes().find(frames_.nodes().focus)->bounds.y, i + 1 < kButtons - 1 ? kView.y + 60 : kView.y)
        << i;
  }
}

TEST_F(Scrolling, MouseDoesNotReachThroughACoveredTop) {
  covered_ = 60;
  frames_.clickAt({150, 120});
  EXPECT_EQ(pressed_, -1);
  covered_ = 0;
  frames_.clickAt({150, 120});
  EXPECT_EQ(pressed_, 0);
}

TEST_F(Scrolling, WhatIsScrolledAwayIsNotShowingAndNotClicked) {
  EXPECT_EQ(frames_.get("B20").state & access::kShowing, 0u);
  EXPECT_NE(frames_.get("B0").state & access::kShowing, 0u);
  frames_.press(Key::End);
  EXPECT_EQ(frames_.get("B0").state & access::kShowing, 0u);
  frames_.clickAt({150, 90});
  EXPECT_EQ(pressed_, -1);
}

TEST_F(Scrolling, RequestPressesWhatIsScrolledAway) {
  frames_.ask(frames_.get("B25").id, access::kPress);
  EXPECT_EQ(pressed_, 25);
}

TEST_F(Scrolling, BarIsDraggedAndLetGo) {
  const float x = kView.right() - 8;
  frames_.moveTo({x, kView.bottom() - 10});
  frames_.hold(true);
  EXPECT_EQ(position_.y, most());
  frames_.moveTo({x - 300, kView.y + 10});
  EXPECT_EQ(position_.y, 0);
  frames_.hold(false);
  frames_.moveTo({x, kView.bottom() - 10});
  EXPECT_EQ(position_.y, 0);
}

TEST_F(Scrolling, PressThatBeganElsewhereDoesNotDragTheBar) {
  frames_.moveTo({150, 120});
  frames_.hold(true);
  frames_.moveTo({kView.right() - 8, kView.bottom() - 10});
  EXPECT_EQ(position_.y, 0);
  frames_.hold(false);
}

TEST_F(Scrolling, ShorterContentIsNotScrolledPastItsEnd) {
  frames_.press(Key::End);
  frames_.draw = [this](Ui& ui) {
    ScrollArea area(ui, "area", "Area", kView, position_, true);
    area.contentEndsAt(area.top() + 100);
  };
  frames_.settle();
  EXPECT_EQ(position_.y, 0);
}

}  // namespace
}  // namespace myelin::widgets
