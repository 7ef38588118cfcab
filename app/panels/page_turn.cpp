#include "app/panels/page_turn.h"

#include <algorithm>
#include <cmath>

#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using widgets::ButtonKind;
using widgets::ButtonSpec;
using widgets::Key;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

float PageCuts::end(float start, float room) const {
  float end = start + room;
  for (bool moved = true; moved;) {
    moved = false;
    for (const Kept& each : kept_) {
      if (!each.holds(end, room) || each.top <= start + 1) continue;
      end = each.top;
      moved = true;
    }
  }
  return end;
}

float PageCuts::before(float start, float room) const {
  float begin = std::max(0.0F, start - room);
  for (bool moved = true; moved;) {
    moved = false;
    for (const Kept& each : kept_) {
      if (!each.holds(begin, room) || each.bottom >= start) continue;
      begin = each.bottom;
      moved = true;
    }
  }
  return begin;
}

float PageCuts::whole(float start, float room) const {
  for (bool moved = true; moved;) {
    moved = false;
    for (const Kept& each : kept_) {
      if (!each.holds(start, room)) continue;
      start = each.top;
      moved = true;
    }
  }
  return start;
}

float PageTurn::height(Ui& ui) const {
  return ui.target() + 2 * ui.gap(10);
}

void PageTurn::takeKeys(Ui& ui, const Rect& view, bool arrows) {
  if (ui.input().wheel != 0 && !ui.input().ctrlHeld && ui.mouseInside(view)) {
    turn_ = ui.input().wheel < 0 ? 1 : -1;
    ui.input().wheel = 0;
  }
  if (ui.caretTakesKeys()) return;
  if (ui.take(Key::PageDown) || (arrows && ui.take(Key::Down))) turn_ = 1;
  if (ui.take(Key::PageUp) || (arrows && ui.take(Key::Up))) turn_ = -1;
  if (ui.take(Key::End)) turn_ = kToEnd;
  const bool free = ui.focus() == 0;  // otherwise Space belongs to the focused control
  if (free && ui.take(Key::Space)) turn_ = 1;
  if (free && ui.take(Key::Space, false, true)) turn_ = -1;
}

std::optional<float> PageTurn::turned(const PageView& view) {
  const int turn = std::exchange(turn_, 0);
  const float below = view.height - view.under;
  const float end = cuts.end(view.top(), view.room());
  float top = view.top();
  if (turn == kToEnd || top >= view.content)
    top = cuts.before(view.content, below);
  else if (turn > 0 && end < view.content - 1)
    top = end;
  else if (turn < 0)
    top = cuts.before(top, below);
  else if (view.y > 0)
    top = cuts.whole(top, below);
  // What the screen at 0 shows down to `top` is more than the other screens hold.
  const float y = top <= view.under ? 0 : top - view.under;
  if (std::abs(y - view.y) < 1) return std::nullopt;
  return std::max(0.0F, y);
}

void PageTurn::draw(Ui& ui, const Rect& band, const PageView& view) {
  const float hairline = std::max(1.0F, ui.gap(1.5F));
  ui.openLandmark(access::Landmark::Region, "turn", _("Turn the page"), band);
  ui.canvas().fill(band, ui.colour(Role::Page));
  ui.canvas().fill({band.x, band.y, band.w, hairline}, ui.colour(Role::Hairline));
  const float end = cuts.end(view.top(), view.room());
  const ButtonSpec back{.words = _("Back"), .name = _("Back one screen"), .icon = "up", .atEnd = view.y <= 0};
  const ButtonSpec next{.words = _("Next"),
                        .name = _("Next screen"),
                        .icon = "down",
                        .kind = end >= view.content - 1 ? ButtonKind::Plain : ButtonKind::Primary,
                        .atEnd = end >= view.content - 1};
  const float pad = ui.gap(20);
  const Size backSize = widgets::buttonSize(ui, back);
  const Size nextSize = widgets::buttonSize(ui, next);
  const float y = band.middle() - ui.target() / 2;
  if (widgets::button(ui, "screen before", {band.x + pad, y, backSize.w, ui.target()}, back)) turn_ = -1;
  const int all = std::max(1, static_cast<int>(std::ceil(view.content / std::max(1.0F, view.height - view.under))));
  const int now = std::clamp(1 + static_cast<int>(std::lround(view.top() / std::max(1.0F, view.room()))), 1, all);
  const std::string words = fill(_("Screen {1} of {2}"), {std::to_string(now), std::to_string(all)});
  const widgets::LabelStyle style{.type = Type::Small, .tabular = true};
  const Size size = ui.measure(words, style);
  const float left = band.x + pad + backSize.w + ui.gap(12);
  const float right = band.right() - pad - nextSize.w - ui.gap(12);
  if (size.w <= right - left)
    widgets::words(ui, "screen", {(left + right - size.w) / 2, band.middle() - size.h / 2}, words, style, Role::Ink2);
  const Rect at{band.right() - pad - nextSize.w, y, nextSize.w, ui.target()};
  if (widgets::button(ui, "next screen", at, next)) turn_ = 1;
  ui.close();
  if (turn_ != 0) ui.askForAnotherFrame();
}

}  // namespace myelin::panels
