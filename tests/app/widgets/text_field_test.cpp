#include "app/widgets/text_field.h"

#include <gtest/gtest.h>
#include <imgui.h>

#include "app/widgets/control.h"
#include "tests/support/frames.h"

namespace myelin::widgets {
namespace {

class Field : public testing::Test {
 protected:
  Field() {
    frames_.draw = [this](Ui& ui) {
      button(ui, "before", {0, 0, 100, 44}, {.words = "Before"});
      if (group_) ui.open(access::Role::Group, "group", "Group", {0, 0, 800, 800});
      last_ = field_.draw(ui, "search", rect_, {.name = "Search", .hint = "Try: legs", .icon = "search"});
      if (group_) ui.close();
      changes_ += last_.changed ? 1 : 0;
      entered_ += last_.entered ? 1 : 0;
      escaped_ += last_.escaped ? 1 : 0;
    };
    frames_.settle();
  }
  void focus() {
    field_.takeFocus();
    frames_.settle();
  }
  test::Frames frames_;
  TextField field_;
  TextField::Happened last_;
  Rect rect_{100, 100, 500, 48};
  bool group_ = false;
  int changes_ = 0, entered_ = 0, escaped_ = 0;
};

TEST_F(Field, TypingNeedsTheFocus) {
  frames_.type("legs");
  EXPECT_EQ(field_.text(), "");
  frames_.clickAt({200, 120});
  EXPECT_TRUE(field_.hasFocus());
  frames_.type("legs");
  EXPECT_EQ(field_.text(), "legs");
  EXPECT_EQ(changes_, 1);
}

TEST_F(Field, NodeTellsTextCaretAndSelection) {
  focus();
  frames_.type(
      "b\xC3\xA4"
      "d");
  frames_.press(Key::Left, false, true);
  const access::Node& node = frames_.get("Search");
  EXPECT_EQ(node.role, access::Role::TextField);
  EXPECT_EQ(node.text,
            "b\xC3\xA4"
            "d");
  EXPECT_EQ(node.caret, 3);
  EXPECT_EQ(node.selectionBegin, 3);
  EXPECT_EQ(node.selectionEnd, 4);
  EXPECT_NE(node.state & access::kEditable, 0u);
}

TEST_F(Field, TextIsSetFromOutside) {
  frames_.ask(frames_.get("Search").id, access::kSetText, "spasms");
  EXPECT_EQ(field_.text(), "spasms");
  EXPECT_EQ(changes_, 1);
}

TEST_F(Field, EnterAndEscapeAreToldOnceAndSpaceTypesNoPress) {
  focus();
  frames_.press(Key::Enter);
  frames_.press(Key::Escape);
  frames_.input.typed = " ";
  frames_.press(Key::Space);
  EXPECT_EQ(entered_, 1);
  EXPECT_EQ(escaped_, 1);
  EXPECT_EQ(field_.text(), " ");
}

TEST_F(Field, KeysAndLettersOfOneSlowFrameKeepTheirOrder) {
  focus();
  frames_.input.typed = "legsjump";
  frames_.input.keys = {{.key = Key::Backspace, .typedBefore = 4}, {.key = Key::Space, .typedBefore = 4}};
  frames_.settle();
  EXPECT_EQ(field_.text(), "legjump");
}

TEST_F(Field, KeyWithAWrongOffsetIsTakenAllTheSame) {
  focus();
  frames_.input.typed = "ab";
  frames_.input.keys = {{.key = Key::Backspace, .typedBefore = 99}, {.key = Key::Backspace, .typedBefore = 0}};
  frames_.settle();
  EXPECT_EQ(field_.text(), "");
}

TEST_F(Field, CopyCutPasteUndo) {
  focus();
  frames_.type("legs jump");
  frames_.pressLetter('A');
  frames_.pressLetter('C');
  EXPECT_STREQ(ImGui::GetClipboardText(), "legs jump");
  frames_.pressLetter('X');
  EXPECT_EQ(field_.text(), "");
  ImGui::SetClipboardText("two\nlines");
  frames_.pressLetter('V');
  EXPECT_EQ(field_.text(), "two lines");
  frames_.pressLetter('Z');
  EXPECT_EQ(field_.text(), "");
  frames_.pressLetter('Z', true, true);
  EXPECT_EQ(field_.text(), "two lines");
  frames_.pressLetter('Z');
  frames_.pressLetter('Y');
  EXPECT_EQ(field_.text(), "two lines");
}

TEST_F(Field, CopyWithoutSelectionKeepsTheClipboard) {
  focus();
  ImGui::SetClipboardText("mine");
  frames_.type("legs");
  frames_.pressLetter('C');
  frames_.pressLetter('X');
  EXPECT_STREQ(ImGui::GetClipboardText(), "mine");
  EXPECT_EQ(field_.text(), "legs");
}

TEST_F(Field, KeysThatMeanNothingToItAreLeft) {
  focus();
  frames_.input.keys = {
      {.key = Key::Down}, {.key = Key::Left, .alt = true}, {.key = Key::Letter, .letter = 'P', .ctrl = true}};
  std::size_t left = 0;
  const auto draw = frames_.draw;
  frames_.draw = [&](Ui& ui) {
    draw(ui);
    left = std::max(left, ui.input().keys.size());
  };
  frames_.settle();
  EXPECT_EQ(left, 3u);
}

TEST_F(Field, CrossClearsItAndKeepsTheFocus) {
  focus();
  frames_.type("legs");
  frames_.click(frames_.get("Clear"));
  EXPECT_EQ(field_.text(), "");
  EXPECT_TRUE(field_.hasFocus());
  EXPECT_EQ(frames_.find("Clear"), nullptr);
  frames_.type("a");
  EXPECT_EQ(field_.text(), "a");
}

TEST_F(Field, FocusAndIdSurviveAnotherPlaceInTheTree) {
  focus();
  frames_.type("le");
  const access::NodeId before = frames_.get("Search").id;
  group_ = true;
  rect_ = {200, 300, 300, 60};
  frames_.settle();
  EXPECT_EQ(frames_.get("Search").id, before);
  EXPECT_TRUE(field_.hasFocus());
  frames_.type("gs");
  EXPECT_EQ(field_.text(), "legs");
}

TEST_F(Field, ClickPutsTheCaretAndDraggingSelects) {
  focus();
  frames_.type("legs jump at night");
  const access::Bounds inner = frames_.get("Search").bounds;
  frames_.moveTo({inner.x + 1, 120});
  frames_.hold(true);
  EXPECT_EQ(frames_.get("Search").caret, 0);
  frames_.moveTo({inner.x + 300, 120});
  frames_.hold(false);
  const access::Node& node = frames_.get("Search");
  EXPECT_EQ(node.selectionBegin, 0);
  EXPECT_EQ(node.selectionEnd, 18);
}

TEST_F(Field, NarrowFieldAtEveryScaleIsDrawnWithoutHarm) {
  focus();
  frames_.type(std::string(200, 'w'));
  for (const float width : {0.0F, 1.0F, 40.0F, 120.0F}) {
    for (const double scale : {1.0, 2.0, 4.0}) {
      rect_.w = width;
      frames_.appearance.scale = scale;
      frames_.settle();
      frames_.press(Key::Home);
      frames_.press(Key::End);
    }
  }
  EXPECT_EQ(field_.text().size(), 200u);
}

TEST_F(Field, TakenFocusSelectsEverything) {
  field_.setText("old words");
  focus();
  frames_.type("new");
  EXPECT_EQ(field_.text(), "new");
}

TEST_F(Field, TabGoesOn) {
  focus();
  frames_.press(Key::Tab);
  EXPECT_EQ(frames_.focused(), "Before");
}

}  // namespace
}  // namespace myelin::widgets
