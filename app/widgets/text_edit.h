#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace myelin::widgets {

/// The editing of one line of text: caret, selection, undo. No drawing, no window. Offsets are UTF-8 bytes.
class TextEdit {
 public:
  TextEdit();
  ~TextEdit();

  enum class Move { Left, Right, WordLeft, WordRight, Start, End };

  const std::string& text() const { return utf8_; }
  void setText(std::string_view utf8);
  std::size_t caret() const;
  std::size_t selectionBegin() const;
  std::size_t selectionEnd() const;
  bool hasSelection() const { return selectionBegin() != selectionEnd(); }
  std::string selected() const;

  void move(Move move, bool select);
  void backspace();
  void erase();
  /// Types or pastes: replaces the selection; line breaks become spaces. At most kMost characters are kept.
  void insert(std::string_view utf8);
  void cut();
  void undo();
  void redo();
  void selectAll();
  void putCaret(std::size_t byte, bool select);

  static constexpr std::size_t kMost = 256;

 private:
  struct Parts;
  void key(int key);
  void refresh();
  std::size_t byteOf(int index) const;
  int indexOf(std::size_t byte) const;
  std::unique_ptr<Parts> parts_;
  std::string utf8_;
};

}  // namespace myelin::widgets
