#include "app/widgets/control.h"

#include <gtest/gtest.h>

#include "tests/support/frames.h"

namespace myelin::widgets {
namespace {

TEST(Control, ButtonIsAtLeast44HighAndWideAtEveryScale) {
  test::Frames frames;
  for (const double scale : look::tokens().scaleSteps) {
    frames.appearance.scale = scale;
    frames.draw = [&](Ui& ui) {
      for (const ButtonKind kind : {ButtonKind::Primary, ButtonKind::Plain, ButtonKind::Quiet, ButtonKind::Help}) {
        for (const char* words : {"", "x", "Print 7 pages"}) {
          const ButtonSpec spec{.words = words, .name = "name", .icon = *words == 0 ? "close" : "", .kind = kind};
          const Size size = buttonSize(ui, spec);
          EXPECT_GE(size.h, 44 * std::min(scale, 2.0) - 0.01) << scale;
          EXPECT_GE(size.w, 44 * std::min(scale, 2.0) - 0.01) << scale;
        }
      }
    };
    frames.settle();
  }
}

TEST(Control, LinkTellsTheSpaceItTookAndIsPressedOnAllOfIt) {
  test::Frames frames;
  Size used;
  int pressed = 0;
  frames.draw = [&](Ui& ui) {
    if (link(ui, "link", {50, 50}, "A long address that has to be broken into two or three lines", 200, &used))
      ++pressed;
  };
  frames.settle();
  EXPECT_GE(used.h, 44);
  EXPECT_LE(used.w, 200);
  frames.clickAt({60, 50 + used.h - 2});
  EXPECT_EQ(pressed, 1);
}

TEST(Control, VeryNarrowAndVeryLongIsDrawnWithoutHarm) {
  test::Frames frames;
  const std::string odd =
      "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xE2\x80\xAE reversed \xF0\x9F\x92\xA7 " + std::string(5000, 'w');
  for (const double scale : {1.0, 4.0}) {
    frames.appearance.scale = scale;
    frames.draw = [&](Ui& ui) {
      button(ui, "a", {0, 0, 1, 1}, {.words = odd, .icon = "home"});
      row(ui, "b", {0, 50, 10, 44}, {.words = odd, .icon = "home", .count = odd});
      row(ui, "c", {0, 100, 10, 44}, {.words = odd, .icon = "home", .wordsUnder = true});
      link(ui, "d", {0, 200}, "word", 1);
      door(ui, "e", {0, 400, 5, doorHeight(ui, {.title = odd, .line = odd, .icon = "home"}, 5)},
           {.title = odd, .line = odd, .icon = "home", .shelf = {}});
      nerveAcross(ui, {0, 0, 3, 3}, std::vector<NervePart>(100));
      nerveAcross(ui, {0, 0, 3, 3}, {});
    };
    frames.settle();
    EXPECT_EQ(frames.focusable().size(), 5u);
  }
}

TEST(Control, DoorSaysItsTitleAndDescribesItself) {
  test::Frames frames;
  bool pressed = false;
  frames.draw = [&](Ui& ui) {
    const DoorSpec spec{.title = "Eat and drink", .line = "Meals, fluids", .icon = "shelf-diet", .shelf = "diet"};
    if (door(ui, "door", {100, 100, 500, doorHeight(ui, spec, 500)}, spec)) pressed = true;
  };
  frames.settle();
  EXPECT_EQ(frames.get("Eat and drink").description, "Meals, fluids");
  frames.click(frames.get("Eat and drink"));
  EXPECT_TRUE(pressed);
}

TEST(Control, EveryIconCanBeDrawnAtEverySize) {
  test::Frames frames;
  frames.draw = [](Ui& ui) {
    for (const char* name : {"app", "mark", "shelf-ms", "help-now"})
      for (const float px : {1.0F, 24.0F, 88.8F, 200.0F}) ui.icon(name, {0, 0}, px, 0xFFFFFFFF);
  };
  frames.settle();
  const auto pixels = iconPixels("app", 32);
  ASSERT_EQ(pixels.size(), 32u * 32u * 4u);
  EXPECT_TRUE(std::any_of(pixels.begin(), pixels.end(), [](std::uint8_t p) { return p != 0; }));
}

}  // namespace
}  // namespace myelin::widgets
