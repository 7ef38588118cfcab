#include "app/widgets/text_field.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/widgets/control.h"
#include "app/widgets/text_edit.h"
#include "index/base/words.h"

namespace myelin::widgets {

using look::Role;

struct TextField::Parts {
  TextEdit edit;
  float scrolled = 0;  ///< px the text is moved left, so that the caret stays in sight
  bool wantsFocus = false;
  bool focused = false;
  bool dragging = false;
};

TextField::TextField() : parts_(std::make_unique<Parts>()) {}
TextField::~TextField() = default;

std::string TextField::text() const {
  return parts_->edit.text();
}

void TextField::setText(std::string_view utf8) {
  if (utf8 != parts_->edit.text()) parts_->edit.setText(utf8);
}

void TextField::takeFocus() {
  parts_->wantsFocus = true;
}
bool TextField::hasFocus() const {
  return parts_->focused;
}

bool TextField::takeKeys(Ui& ui) {
  TextEdit& edit = parts_->edit;
  const std::string before = edit.text();
  using Move = TextEdit::Move;
  for (const bool shift : {false, true}) {
    while (ui.take(Key::Left, false, shift)) edit.move(Move::Left, shift);
    while (ui.take(Key::Right, false, shift)) edit.move(Move::Right, shift);
    while (ui.take(Key::Left, true, shift)) edit.move(Move::WordLeft, shift);
    while (ui.take(Key::Right, true, shift)) edit.move(Move::WordRight, shift);
    while (ui.take(Key::Home, false, shift)) edit.move(Move::Start, shift);
    while (ui.take(Key::End, false, shift)) edit.move(Move::End, shift);
  }
  if (ui.take(Key::Letter, true, false, 'A')) edit.selectAll();
  if (ui.take(Key::Letter, true, false, 'C') && edit.hasSelection()) ImGui::SetClipboardText(edit.selected().c_str());
  if (ui.take(Key::Letter, true, false, 'X') && edit.hasSelection()) {
    ImGui::SetClipboardText(edit.selected().c_str());
    edit.cut();
  }
  if (ui.take(Key::Letter, true, false, 'V'))
    if (const char* pasted = ImGui::GetClipboardText()) edit.insert(pasted);
  if (ui.take(Key::Letter, true, false, 'Z')) edit.undo();
  if (ui.take(Key::Letter, true, true, 'Z') || ui.take(Key::Letter, true, false, 'Y')) edit.redo();
  if (!ui.input().typed.empty()) edit.insert(std::exchange(ui.input().typed, {}));
  while (ui.take(Key::Space)) {
  }  // its character came with `typed`
  while (ui.take(Key::Backspace)) edit.backspace();
  while (ui.take(Key::Delete)) edit.erase();
  return edit.text() != before;
}

void TextField::takeMouse(Ui& ui, const Rect& inner, PaintedText& text) {
  const bool inside = ui.mouseInside(inner);
  if (inside) ui.showTextCursor();
  if (ui.mouseClicked()) parts_->dragging = inside;
  if (!ui.mouseDown()) parts_->dragging = false;
  if (!parts_->dragging) return;
  const double x = ui.mouse().x - inner.x + parts_->scrolled;
  parts_->edit.putCaret(text.paragraph().byteAt({x, 0}), !ui.mouseClicked());
}

void TextField::paint(Ui& ui, const Rect& inner, const Look& look, bool focused) {
  const TextEdit& edit = parts_->edit;
  const LabelStyle style{.type = look.type, .weight = 400};
  const float lineHeight = static_cast<float>(ui.scale().line(look.type));
  const float top = inner.middle() - lineHeight / 2;
  ui.canvas().pushClip(inner);
  if (edit.text().empty()) {
    ui.draw({inner.x, top}, look.hint, {.type = look.type, .weight = 400, .width = inner.w, .lines = 1},
            ui.colour(Role::Ink2));
  }
  PaintedText& text = ui.painted(edit.text(), style);
  const auto caret = static_cast<float>(text.paragraph().caret(edit.caret()).x);
  parts_->scrolled = std::clamp(parts_->scrolled, caret - inner.w + ui.gap(2), std::max(0.0F, caret));
  parts_->scrolled = std::max(0.0F, std::round(parts_->scrolled));
  const float x = inner.x - parts_->scrolled;
  std::vector<Tint> tints;
  if (focused && edit.hasSelection()) {
    for (const typeset::Rect& box : text.paragraph().boxes(edit.selectionBegin(), edit.selectionEnd()))
      ui.canvas().fill({x + static_cast<float>(box.x), top, static_cast<float>(box.w), lineHeight},
                       ui.colour(Role::Select), ui.gap(3));
    tints.push_back({edit.selectionBegin(), edit.selectionEnd(), ui.colour(Role::MarkInk)});
  }
  if (!edit.text().empty()) text.draw(ui.canvas(), {x, top}, ui.colour(Role::Ink), tints);
  if (focused) ui.canvas().fill({x + caret, top, std::max(2.0F, ui.size(2)), lineHeight}, ui.colour(Role::Ink));
  ui.canvas().popClip();
}

TextField::Happened TextField::draw(Ui& ui, std::string_view key, const Rect& rect, const Look& look) {
  Happened happened;
  const float icon = look.icon.empty() ? 0 : ui.iconSize(24);
  const bool clearable = look.clearable && !parts_->edit.text().empty();
  const float right = look.roomAtRight + (clearable ? static_cast<float>(ui.scale().target()) + ui.gap(8) : ui.gap(12));
  const float left = icon > 0 ? ui.gap(16) + icon + ui.gap(10) : ui.gap(16);
  const Rect inner{rect.x + left, rect.y, std::max(1.0F, rect.w - left - right), rect.h};
  const Ui::Touch touch = ui.touchField(key, look.name, inner);
  if (std::exchange(parts_->wantsFocus, false)) {
    ui.focusOn(touch.id, true);
    parts_->edit.selectAll();
  }
  parts_->focused = ui.focus() == touch.id;
  const float radius = ui.gap(look.radius);
  ui.canvas().fill(rect, ui.colour(Role::Page), radius);
  if (parts_->focused)
    ui.focusRing(rect, radius, true);
  else
    ui.canvas().outline(rect, ui.colour(Role::Edge), ui.gap(2), radius);
  if (icon > 0) ui.icon(look.icon, {rect.x + ui.gap(16), rect.middle() - icon / 2}, icon, ui.colour(Role::Ink));
  if (const auto asked = ui.takeRequest(touch.id, access::kSetText)) {
    parts_->edit.setText(asked->text);
    happened.changed = true;
  }
  if (parts_->focused) {
    happened.changed = takeKeys(ui) || happened.changed;
    happened.entered = ui.take(Key::Enter);
    happened.escaped = ui.take(Key::Escape);
  }
  takeMouse(ui, inner, ui.painted(parts_->edit.text(), {.type = look.type, .weight = 400}));
  paint(ui, inner, look, parts_->focused);
  access::Node& node = ui.node(touch.id);
  node.text = parts_->edit.text();
  node.caret = static_cast<int>(parts_->edit.caret());
  node.selectionBegin = static_cast<int>(parts_->edit.selectionBegin());
  node.selectionEnd = static_cast<int>(parts_->edit.selectionEnd());
  node.actions |= access::kSetText;
  const auto x = std::min(rect.h - ui.gap(4), static_cast<float>(ui.scale().target()));
  const Rect cross{rect.right() - look.roomAtRight - x - ui.gap(4), rect.middle() - x / 2, x, x};
  if (clearable &&
      button(ui, "clear", cross, {.words = {}, .name = _("Clear"), .icon = "close", .kind = ButtonKind::Quiet})) {
    parts_->edit.setText("");
    happened.changed = true;
    ui.focusOn(touch.id, true);
  }
  return happened;
}

}  // namespace myelin::widgets
