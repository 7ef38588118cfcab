#include "app/widgets/text_edit.h"

#include <gtest/gtest.h>

#include "index/base/utf8.h"

namespace myelin::widgets {
namespace {

using Move = TextEdit::Move;

struct Edit : TextEdit {
  explicit Edit(std::string_view text) { setText(text); }
};

TEST(TextEdit, BeginsEmpty) {
  const TextEdit edit;
  EXPECT_EQ(edit.text(), "");
  EXPECT_EQ(edit.caret(), 0u);
  EXPECT_FALSE(edit.hasSelection());
}

TEST(TextEdit, MovesByCharactersNotBytes) {
  Edit edit("a\xC3\xA4\xF0\x9F\x92\xA7");  // a, a umlaut, a drop
  EXPECT_EQ(edit.caret(), 7u);
  edit.move(Move::Left, false);
  EXPECT_EQ(edit.caret(), 3u);
  edit.move(Move::Left, false);
  EXPECT_EQ(edit.caret(), 1u);
  edit.erase();
  EXPECT_EQ(edit.text(), "a\xF0\x9F\x92\xA7");
  edit.move(Move::End, false);
  edit.backspace();
  EXPECT_EQ(edit.text(), "a");
}

TEST(TextEdit, StaysInsideAtBothEnds) {
  Edit edit("ab");
  for (int i = 0; i < 5; ++i) edit.move(Move::Left, false);
  edit.backspace();
  EXPECT_EQ(edit.caret(), 0u);
  for (int i = 0; i < 5; ++i) edit.move(Move::Right, true);
  edit.move(Move::Right, false);
  edit.erase();
  EXPECT_EQ(edit.text(), "ab");
}

TEST(TextEdit, SelectionIsReplacedByTyping) {
  Edit edit("legs jump");
  edit.move(Move::WordLeft, true);
  EXPECT_EQ(edit.selected(), "jump");
  edit.insert("hurt");
  EXPECT_EQ(edit.text(), "legs hurt");
  EXPECT_FALSE(edit.hasSelection());
  EXPECT_EQ(edit.caret(), 9u);
}

TEST(TextEdit, WordsAreWalkedOverSpaces) {
  Edit edit("one  two three");
  edit.move(Move::Start, false);
  edit.move(Move::WordRight, false);
  EXPECT_EQ(edit.caret(), 5u);
  edit.move(Move::WordRight, true);
  EXPECT_EQ(edit.selected(), "two ");
  edit.move(Move::End, false);
  edit.move(Move::WordLeft, false);
  EXPECT_EQ(edit.caret(), 9u);
}

TEST(TextEdit, SelectAllCutAndUndo) {
  Edit edit("spasms");
  edit.selectAll();
  EXPECT_EQ(edit.selected(), "spasms");
  edit.cut();
  EXPECT_EQ(edit.text(), "");
  edit.undo();
  EXPECT_EQ(edit.text(), "spasms");
  edit.redo();
  EXPECT_EQ(edit.text(), "");
}

TEST(TextEdit, UndoAndRedoWithNothingToDoDoNothing) {
  Edit edit("a");
  edit.undo();
  edit.redo();
  EXPECT_EQ(edit.text(), "a");
}

TEST(TextEdit, UndoneTextLeavesNoSelectionBeyondItsEnd) {
  TextEdit edit;
  edit.insert("spasms");
  edit.selectAll();
  edit.undo();
  EXPECT_EQ(edit.text(), "");
  EXPECT_EQ(edit.selected(), "");
  edit.insert("a");
  edit.backspace();
  EXPECT_EQ(edit.text(), "");
}

TEST(TextEdit, PastedLinesBecomeOneLineWithoutControls) {
  TextEdit edit;
  edit.insert("legs\njump\r\nat\tnight\x1B[31m\x07");
  EXPECT_EQ(edit.text().find_first_of("\n\r\t\x1B\x07"), std::string::npos);
  EXPECT_TRUE(edit.text().starts_with("legs jump at night")) << edit.text();
}

TEST(TextEdit, BadBytesBecomeTextThatCanBeEdited) {
  TextEdit edit;
  edit.insert("a\xFF\xC3");
  EXPECT_TRUE(utf8::valid(edit.text()));
  const std::string before = edit.text();
  edit.backspace();
  EXPECT_LT(edit.text().size(), before.size());
  EXPECT_TRUE(utf8::valid(edit.text()));
}

TEST(TextEdit, KeepsAtMostItsLimit) {
  TextEdit edit;
  std::string many;
  for (std::size_t i = 0; i < TextEdit::kMost + 500; ++i) many += "\xC3\xA4";
  edit.insert(many);
  EXPECT_EQ(utf8::length(edit.text()), TextEdit::kMost);
  edit.insert("more");
  EXPECT_EQ(utf8::length(edit.text()), TextEdit::kMost);
}

TEST(TextEdit, FullFieldCanBeReplaced) {
  Edit edit(std::string(TextEdit::kMost, 'x'));
  edit.selectAll();
  edit.insert("spasms");
  EXPECT_EQ(edit.text(), "spasms");
}

TEST(TextEdit, CaretIsPutAndDraggedByBytes) {
  Edit edit(
      "a\xC3\xA4"
      "bc");
  edit.putCaret(3, false);
  EXPECT_EQ(edit.caret(), 3u);
  edit.putCaret(5, true);
  EXPECT_EQ(edit.selected(), "bc");
  edit.putCaret(0, true);
  EXPECT_EQ(edit.selected(), "a\xC3\xA4");
  edit.putCaret(999, false);
  EXPECT_EQ(edit.caret(), 5u);
  EXPECT_FALSE(edit.hasSelection());
}

TEST(TextEdit, ManyEditsKeepUndoSound) {
  TextEdit edit;
  for (int i = 0; i < 300; ++i) {
    edit.insert("word ");
    if (i % 3 == 0) edit.backspace();
    if (i % 7 == 0) edit.move(Move::WordLeft, true);
  }
  for (int i = 0; i < 400; ++i) edit.undo();
  for (int i = 0; i < 400; ++i) edit.redo();
  EXPECT_TRUE(utf8::valid(edit.text()));
}

}  // namespace
}  // namespace myelin::widgets
