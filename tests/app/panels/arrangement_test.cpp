#include "app/panels/arrangement.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "app/look/look.h"

namespace myelin::panels {
namespace {

struct Row {
  float width, height;
  double scale;
  bool home;
  Fold fold;
  float nav, sheetX, sheet, rail;
};

TEST(Arrangement, WidthsAreThoseOfTheDesign) {
  const Row rows[] = {{1280, 800, 1, false, Fold::Normal, 264, 264, 744, 272},  // the mock-ups' window
                      {1280, 800, 1, true, Fold::Normal, 264, 264, 684, 332},   // Home's rail is wider
                      {1920, 1080, 1, false, Fold::Wide, 264, 452, 960, 508},   // centred with its rail in what is left
                      {1920, 1080, 1, true, Fold::Wide, 264, 452, 960, 508},    //
                      {1600, 900, 1, false, Fold::Wide, 264, 292, 960, 348},    //
                      {1599, 900, 1, false, Fold::Normal, 264, 264, 1063, 272},  //
                      {1200, 800, 1, false, Fold::Normal, 264, 264, 664, 272},   //
                      {1199, 800, 1, false, Fold::Folded, 104, 104, 1095, 0},    //
                      {900, 700, 1, false, Fold::Folded, 104, 104, 796, 0},      //
                      {1920, 1080, 2, false, Fold::Folded, 208, 208, 1712, 0},   //
                      {899, 700, 1, false, Fold::Menu, 0, 0, 899, 0},            //
                      {1280, 800, 2, false, Fold::Menu, 0, 0, 1280, 0},          //
                      {560, 700, 1, false, Fold::Menu, 0, 0, 560, 0},            //
                      {559, 700, 1, false, Fold::Narrow, 0, 0, 559, 0},          //
                      {1280, 800, 4, false, Fold::Narrow, 0, 0, 1280, 0},        //
                      {320, 400, 4, false, Fold::Narrow, 0, 0, 320, 0}};
  for (const Row& row : rows) {
    const Arrangement a = arrange({row.width, row.height}, row.scale, row.home ? Beside::Home : Beside::Rail);
    const auto what = testing::Message() << row.width << " at " << row.scale;
    EXPECT_EQ(a.fold, row.fold) << what;
    EXPECT_EQ(a.nav.w, row.nav) << what;
    EXPECT_EQ(a.sheet.x, row.sheetX) << what;
    EXPECT_EQ(a.sheet.w, row.sheet) << what;
    EXPECT_EQ(a.rail.w, row.rail) << what;
    EXPECT_EQ(a.hasNav(), row.nav > 0) << what;
    EXPECT_EQ(a.hasRail(), row.rail > 0) << what;
  }
}

TEST(Arrangement, LessFurnitureCanBeChosenAndMoreThanThereIsRoomForCannot) {
  const auto chosen = [](float width, Fold most) { return arrange({width, 800}, 1, Beside::Rail, 1, most); };
  EXPECT_TRUE(chosen(1280, Fold::Folded).navFolded);
  EXPECT_FALSE(chosen(1280, Fold::Folded).hasRail());
  EXPECT_FALSE(chosen(1920, Fold::Menu).hasNav());
  EXPECT_EQ(chosen(1920, Fold::Menu).sheet.w, 1920);
  EXPECT_EQ(chosen(559, Fold::Folded).fold, Fold::Narrow);
  EXPECT_EQ(chosen(700, Fold::Wide).fold, Fold::Menu);
}

TEST(Arrangement, PlayerFoldsTheListWhereTheRailStays) {
  const Arrangement normal = arrange({1280, 800}, 1, Beside::Player);
  EXPECT_TRUE(normal.navFolded);
  EXPECT_EQ(normal.rail.w, 272);
  EXPECT_FALSE(arrange({1920, 1080}, 1, Beside::Player).navFolded);
}

TEST(Arrangement, ArticleColumnIsTheMeasureOrWhatTheNerveLeaves) {
  const auto column = [](widgets::Size window, double scale) {
    const Arrangement places = arrange(window, scale, Beside::Rail);
    return articleColumn(places, places.sheet, scale);
  };
  EXPECT_EQ(column({1280, 800}, 1).w, 640);
  EXPECT_EQ(column({1280, 800}, 1).x, 264 + 52);
  EXPECT_EQ(column({1280, 800}, 4).w, 1280 - 2 * 64 - 72);
  EXPECT_EQ(column({1280, 800}, 4).x, 48 + 72);
  const widgets::Rect menu = column({899, 700}, 1);
  EXPECT_EQ(menu.w, 640);
  EXPECT_LE(menu.right(), 899 - 32 - 36);
}

TEST(Arrangement, BarIs76HighAndTheRestLiesBelowIt) {
  const Arrangement a = arrange({1280, 800}, 1, Beside::Rail);
  EXPECT_EQ(a.bar.h, 76);
  for (const widgets::Rect& part : {a.nav, a.sheet, a.rail}) {
    EXPECT_EQ(part.y, 76);
    EXPECT_EQ(part.bottom(), 800);
  }
}

TEST(Arrangement, PartsNeverOverlapAndNeverLeaveTheWindow) {
  for (float width = 320; width <= 4000; width += 37) {
    for (const double scale : {1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 3.5, 4.0}) {
      const Arrangement a = arrange({width, 700}, scale, Beside::Rail);
      EXPECT_GE(a.sheet.x, a.nav.right()) << width << " " << scale;
      EXPECT_GT(a.sheet.w, 300 * std::min(scale, 1.0)) << width << " " << scale;
      EXPECT_LE(a.sheet.right(), width) << width << " " << scale;
      EXPECT_GT(a.sheet.h, 300) << width << " " << scale;
      if (a.hasRail()) {
        EXPECT_EQ(a.rail.x, a.sheet.right());
      }
      if (a.hasRail()) {
        EXPECT_EQ(a.rail.right(), width);
      }
      EXPECT_GE(a.bar.h, look::Scale{scale}.target());
    }
  }
}

TEST(Arrangement, FinerScreenIsArrangedAlike) {
  const Arrangement coarse = arrange({1280, 800}, 1.25, Beside::Home, 1);
  const Arrangement fine = arrange({2560, 1600}, 1.25, Beside::Home, 2);
  EXPECT_EQ(fine.fold, coarse.fold);
  EXPECT_EQ(fine.sheet.w, 2 * coarse.sheet.w);
  EXPECT_EQ(fine.bar.h, 2 * coarse.bar.h);
  EXPECT_EQ(fine.nav.w, 2 * coarse.nav.w);
}

}  // namespace
}  // namespace myelin::panels
