#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "app/widgets/ui.h"

namespace myelin::widgets {

/// One line of text being typed: caret, selection, undo, copy and paste; Pango sets it, imstb_textedit edits it. Keeps
/// its text between frames.
class TextField {
 public:
  TextField();
  ~TextField();

  struct Look {
    std::string name;  ///< said
    std::string hint;  ///< shown while it is empty
    std::string icon;  ///< at its left
    look::Type type = look::Type::Ui;
    float radius = 14;      ///< px at 100 %
    bool clearable = true;  ///< an x at its right when it is not empty
    float roomAtRight = 0;  ///< px kept free for a button inside the field
    bool unfolded = false;  ///< it stands in what a button unfolded: Escape is left to fold that
  };
  struct Happened {
    bool changed = false;  ///< by typing, pasting, clearing
    bool entered = false;  ///< Enter was pressed
    bool escaped = false;  ///< Escape was pressed while it had the focus
  };
  Happened draw(Ui& ui, std::string_view key, const Rect& rect, const Look& look);

  std::string text() const;  ///< UTF-8
  void setText(std::string_view utf8);
  /// As if typed.
  void insert(std::string_view utf8);
  void backspace();
  /// Takes the focus in the next frame, everything selected.
  void takeFocus();
  bool hasFocus() const;

 private:
  struct Parts;
  void paint(Ui& ui, const Rect& rect, const Look& look, bool focused);
  bool takeKeys(Ui& ui);
  void takeMouse(Ui& ui, const Rect& inner, PaintedText& text);
  std::unique_ptr<Parts> parts_;
};

}  // namespace myelin::widgets
