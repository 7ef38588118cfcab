#include "app/widgets/click_count.h"

#include <gtest/gtest.h>

namespace myelin::widgets {
namespace {

constexpr Point kHere{100, 100};
constexpr float kNear = 12;

/// A press that the window was told of at once.
EventTime at(double time) {
  return {time, time};
}

TEST(ClickCounts, QuickClicksAtOnePlaceAreCountedAndBeginAgainAfterFour) {
  ClickCount clicks;
  double time = 10;
  for (const int expected : {1, 2, 3, 4, 1, 2}) EXPECT_EQ(clicks.press(kHere, at(time += 0.3), kNear), expected);
}

TEST(ClickCounts, SlowOnesAndOnesElsewhereAreSingle) {
  ClickCount clicks;
  EXPECT_EQ(clicks.press(kHere, at(1), kNear), 1);
  EXPECT_EQ(clicks.press(kHere, at(1.6), kNear), 1);
  EXPECT_EQ(clicks.press({120, 100}, at(1.7), kNear), 1);
  EXPECT_EQ(clicks.press({125, 105}, at(1.8), kNear), 2) << "a hand shakes";
  clicks.reset();
  EXPECT_EQ(clicks.press({125, 105}, at(1.9), kNear), 1);
}

TEST(ClickCounts, ClicksToldAllAtOnceAreOneGesture) {
  ClickCount clicks;
  for (const int expected : {1, 2, 3}) EXPECT_EQ(clicks.press(kHere, {2, 5}, kNear), expected);
}

/// The second and third came while a frame of three seconds was drawn for the first.
TEST(ClickCounts, ClickToldLateMayHaveComeInTime) {
  ClickCount clicks;
  EXPECT_EQ(clicks.press(kHere, at(2), kNear), 1);
  EXPECT_EQ(clicks.press(kHere, {2.1, 5}, kNear), 2);
  EXPECT_EQ(clicks.press(kHere, {2.1, 5}, kNear), 3);
}

TEST(ClickCounts, ClickToldLateThatCannotHaveComeInTimeIsANewOne) {
  ClickCount clicks;
  EXPECT_EQ(clicks.press(kHere, at(2), kNear), 1);
  EXPECT_EQ(clicks.press(kHere, {2.7, 5}, kNear), 1);
}

}  // namespace
}  // namespace myelin::widgets
