#include "app/widgets/text_field.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

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

void TextField::insert(std::string_view utf8) {
  parts_->edit.insert(utf8);
}
void TextField::backspace() {
  parts_->edit.backspace();
}

void TextField::takeFocus() {
  parts_->wantsFocus = true;
}
bool TextField::hasFocus() const {
  return parts_->focused;
}

namespace {

bool takeLetter(TextEdit& edit, const KeyPress& press) {
  if (!press.ctrl) return false;
  const bool clips = (press.letter == 'C' || press.letter == 'X') && !press.shift;
  if (clips && edit.hasSelection()) ImGui::SetClipboardText(edit.selected().c_str());
  if (press.letter == 'X' && edit.hasSelection()) edit.cut();
  if (press.letter == 'A') edit.selectAll();
  if (press.letter == 'V')
    if (const char* pasted = ImGui::GetClipboardText()) edit.insert(pasted);
  if (press.letter == 'Z' && !press.shift) edit.undo();
  if ((press.letter == 'Z' && press.shift) || press.letter == 'Y') edit.redo();
  return std::string_view("ACVXYZ").find(press.letter) != std::string_view::npos;
}

/// Whether the key means something to a field.
bool takeKey(TextEdit& edit, const KeyPress& press) {
  using Move = TextEdit::Move;
  if (press.alt) return false;
  if (press.key == Key::Letter) return takeLetter(edit, press);
  if (press.key == Key::Left) edit.move(press.ctrl ? Move::WordLeft : Move::Left, press.shift);
  if (press.key == Key::Right) edit.move(press.ctrl ? Move::WordRight : Move::Right, press.shift);
  if (press.key == Key::Home) edit.move(Move::Start, press.shift);
  if (press.key == Key::End) edit.move(Move::End, press.shift);
  if (press.key == Key::Backspace) edit.backspace();
  if (press.key == Key::Delete) edit.erase();
  constexpr std::array kKeys = {Key::Left,      Key::Right,  Key::Home, Key::End,
                                Key::Backspace, Key::Delete, Key::Space};  // Space came with `typed`
  return std::find(kKeys.begin(), kKeys.end(), press.key) != kKeys.end();
}

}  // namespace

/// Letters and keys in the order in which they were pressed, also when a slow frame brings many at once.
bool TextField::takeKeys(Ui& ui) {
  TextEdit& edit = parts_->edit;
  const std::string before = edit.text();
  const std::string typed = std::exchange(ui.input().typed, {});
  std::size_t at = 0;
  std::erase_if(ui.input().keys, [&](const KeyPress& press) {
    const std::size_t until = std::clamp(press.typedBefore, at, typed.size());
    edit.insert(typed.substr(at, until - at));
    at = until;
    return takeKey(edit, press);
  });
  edit.insert(typed.substr(at));
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
  const float lineHeight = ui.measure("x", style).h;  // not the scale's: the reader may have drawn lines apart
  const float top = inner.middle() - lineHeight / 2;
  ui.canvas().pushClip(inner);
  if (edit.text().empty()) {
    ui.draw({inner.x, top}, look.hint, {.type = look.type, .weight = 400, .width = inner.w, .lines = 1},
            ui.colour(Role::Ink2));
  }
  PaintedText& text = ui.painted(edit.text(), style);
  const auto caret = static_cast<float>(text.paragraph().caret(edit.caret()).x);
  const float most = std::max(0.0F, caret);
  parts_->scrolled = std::clamp(parts_->scrolled, std::min(caret - inner.w + ui.gap(2), most), most);
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
  const bool roomy = rect.w > look.roomAtRight + ui.size(180);
  const float icon = look.icon.empty() || !roomy ? 0 : ui.iconSize(24);
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
  if (const auto asked = ui.takeRequest(touch.id, access::kSetCaret))
    parts_->edit.putCaret(static_cast<std::size_t>(std::max(0, asked->offset)), false);
  if (const auto asked = ui.takeRequest(touch.id, access::kSelectText)) {
    parts_->edit.putCaret(static_cast<std::size_t>(std::max(0, asked->offset)), false);
    parts_->edit.putCaret(static_cast<std::size_t>(std::max(0, asked->end)), true);
  }
  happened.entered = ui.takeRequest(touch.id, access::kPress).has_value();
  if (parts_->focused) {
    happened.changed = takeKeys(ui) || happened.changed;
    happened.entered = (ui.takeKeys("Enter") && ui.pressCounts()) || happened.entered;
    happened.escaped = !look.unfolded && ui.take(Key::Escape);
  }
  takeMouse(ui, inner, ui.painted(parts_->edit.text(), {.type = look.type, .weight = 400}));
  paint(ui, inner, look, parts_->focused);
  access::Node& node = ui.node(touch.id);
  node.text = parts_->edit.text();
  node.caret = static_cast<int>(parts_->edit.caret());
  node.selectionBegin = static_cast<int>(parts_->edit.selectionBegin());
  node.selectionEnd = static_cast<int>(parts_->edit.selectionEnd());
  node.actions |= access::kSetText | access::kSetCaret | access::kSelectText;
  const auto x = std::min(rect.h - ui.gap(4), static_cast<float>(ui.scale().target()));
  const Rect cross{rect.right() - look.roomAtRight - x - ui.gap(4), rect.middle() - x / 2, x, x};
  if (clearable && button(ui, std::string("clear ").append(key), cross,
                          {.words = {}, .name = _("Clear"), .icon = "close", .kind = ButtonKind::Quiet})) {
    parts_->edit.setText("");
    happened.changed = true;
    ui.focusOn(touch.id, true);
  }
  return happened;
}

}  // namespace myelin::widgets
