#include "app/widgets/control.h"

#include <gtest/gtest.h>

#include "app/widgets/key_cap.h"
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

/// A switch keeps its name and tells its state; what opens something tells that; one of several is one of several.
TEST(Control, ButtonsThatStayTellWhatTheyAre) {
  test::Frames frames;
  const auto drawn = [&](Stays stays, bool chosen) -> const access::Node& {
    frames.draw = [=](Ui& ui) {
      button(ui, "a", {50, 50, 200, 44}, {.words = "Listen", .chosen = chosen, .stays = stays});
    };
    frames.settle();
    return frames.get("Listen");
  };
  EXPECT_EQ(drawn(Stays::On, false).role, access::Role::Toggle);
  EXPECT_EQ(drawn(Stays::On, false).state & access::kChecked, 0u);
  EXPECT_NE(drawn(Stays::On, true).state & access::kChecked, 0u);
  EXPECT_EQ(drawn(Stays::Answer, true).role, access::Role::RadioButton);
  EXPECT_NE(drawn(Stays::Answer, true).state & access::kChecked, 0u);
  EXPECT_EQ(drawn(Stays::Open, true).role, access::Role::Button);
  EXPECT_NE(drawn(Stays::Open, true).state & access::kExpanded, 0u);
  EXPECT_EQ(drawn(Stays::Open, false).state & (access::kExpandable | access::kExpanded), access::kExpandable);
  EXPECT_EQ(drawn(Stays::Not, true).state & access::kChecked, 0u) << "its words say what a press does";
}

/// Keys stand below the words where both fit into a target; above 200 % behind them.
TEST(Control, KeysOfAButtonMakeItWiderNotHigher) {
  test::Frames frames;
  for (const double scale : look::tokens().scaleSteps) {
    frames.appearance.scale = scale;
    frames.draw = [&](Ui& ui) {
      const Size plain = buttonSize(ui, {.words = "Print", .icon = "print"});
      const Size keyed = buttonSize(ui, {.words = "Print", .icon = "print", .keys = "Ctrl+Shift+F12"});
      EXPECT_GT(keyed.w, plain.w) << scale;
      EXPECT_EQ(keyed.h, plain.h) << scale;
      EXPECT_EQ(buttonSize(ui, {.words = "Print", .icon = "print", .keys = "F5", .showKeys = false}).w, plain.w);
    };
    frames.settle();
  }
}

TEST(Control, RowIsHigherOnlyWhereItsKeyHasNoRoomBesideTheWords) {
  test::Frames frames;
  frames.draw = [&](Ui& ui) {
    const RowSpec plain{.words = "Put it into the handout", .icon = "handout"};
    RowSpec keyed = plain;
    keyed.keys = "Ctrl+H";
    EXPECT_EQ(rowHeight(ui, plain, 400), ui.target());
    EXPECT_EQ(rowHeight(ui, keyed, 400), ui.target());
    EXPECT_GT(rowHeight(ui, keyed, 240), ui.target() + 20);
  };
  frames.settle();
}

TEST(KeyCap, KeysThatDoNotFitBesideEachOtherStandBelow) {
  test::Frames frames;
  frames.draw = [&](Ui& ui) {
    const Size one = keyCapsSize(ui, "F3"), two = keyCapsSize(ui, "F3 Ctrl+L");
    EXPECT_GT(two.w, one.w);
    EXPECT_EQ(two.h, one.h);
    EXPECT_GT(keyCapsSize(ui, "F3 Ctrl+L", one.w + 2).h, one.h * 1.9F);
    EXPECT_LE(keyCapsSize(ui, "Ctrl+Shift+Tab", 60).w, 60) << "a cap for each key of the chord";
    EXPECT_EQ(keyCapsSize(ui, "").w, 0);
    keyCaps(ui, {0, 0}, "Ctrl+Shift+Tab F1", 10);
  };
  frames.settle();
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
}

}  // namespace
}  // namespace myelin::widgets
