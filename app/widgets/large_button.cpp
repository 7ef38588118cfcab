#include "app/widgets/large_button.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/key_cap.h"

namespace myelin::widgets {
namespace {

using look::Role;
using look::Type;

constexpr float kHeight = 88, kBarHeight = 60;
constexpr float kIcon = 34, kBarIcon = 28;
constexpr float kRadius = 24, kBarRadius = 18;
constexpr float kPad = 24, kBarPad = 18;

struct Layout {
  LabelStyle words, after;
  Size wordsSize, afterSize, keySize;
  float icon = 0, between = 0, width = 0;
};

Layout layOut(Ui& ui, const LargeButtonSpec& spec, float room) {
  Layout layout;
  layout.words = {.type = spec.bar ? Type::Lead : Type::H2, .weight = 600};
  layout.after = {.type = spec.bar ? Type::Lead : Type::H2, .weight = 400};
  layout.icon = spec.icon.empty() ? 0 : ui.iconSize(spec.bar ? kBarIcon : kIcon);
  layout.between = ui.gap(spec.bar ? 12 : 16);
  if (room > 0 && !spec.words.empty()) {
    const float icon = layout.icon > 0 ? layout.icon + layout.between : 0;
    layout.words.width = std::max(1.0F, std::floor(room - icon - 2 * ui.gap(8)));
    layout.words.lines = spec.left ? 2 : 1;
  }
  const auto put = [&](const std::string& words, const LabelStyle& style, Size& size) {
    if (words.empty()) return;
    size = ui.measure(words, style);
    layout.width += (layout.width > 0 ? layout.between : 0) + size.w;
  };
  layout.width = layout.icon;
  put(spec.words, layout.words, layout.wordsSize);
  if (!spec.words.empty()) put(spec.after, layout.after, layout.afterSize);
  if (!spec.words.empty() && !spec.key.empty()) {
    layout.keySize = keyCapsSize(ui, spec.key);
    layout.width += layout.between + layout.keySize.w;
  }
  return layout;
}

struct Colours {
  Colour fill = 0, edge = 0, ink = 0;
};

Colours coloursOf(Ui& ui, const LargeButtonSpec& spec, const Ui::Touch& touch) {
  const auto by = [&](Role rest, Role hover, Role press) {
    return ui.colour(touch.held ? press : touch.hovered ? hover : rest);
  };
  if (spec.kind == ButtonKind::Primary) {
    const Colour fill = by(Role::Accent, Role::AccentHover, Role::AccentPress);
    return {fill, fill, ui.colour(Role::OnAccent)};
  }
  if (spec.chosen)
    return {by(Role::AccentTint, Role::Hover, Role::Press), ui.colour(Role::Accent), ui.colour(Role::Accent)};
  const Colour fill = by(Role::Page, Role::Hover, Role::Press);
  if (spec.kind == ButtonKind::Help) return {fill, ui.colour(Role::HelpEdge), ui.colour(Role::Help)};
  return {fill, ui.colour(Role::Edge), ui.colour(Role::Ink)};
}

}  // namespace

Size largeButtonSize(Ui& ui, const LargeButtonSpec& spec) {
  const Layout layout = layOut(ui, spec, 0);
  const float wanted = spec.low ? 0 : ui.gap(spec.bar ? kBarHeight : kHeight);
  const float around = ui.gap(spec.low ? 6 : spec.bar ? 16 : 24);
  const float h = std::max({wanted, ui.target(), layout.wordsSize.h + around});
  const float pad = spec.low && spec.words.empty() ? 6 : spec.bar ? kBarPad : kPad;
  return {std::max(h, std::ceil(layout.width + 2 * ui.gap(pad))), std::ceil(h)};
}

bool largeButton(Ui& ui, std::string_view key, const Rect& rect, const LargeButtonSpec& spec) {
  const std::string said = spec.name.empty() ? spec.words : spec.name;
  const std::uint32_t state = spec.atEnd ? access::kDisabled : 0u;
  const Ui::Touch touch = ui.touch(access::Role::Button, key, said, rect, state);
  ui.node(touch.id).keys = spec.key;
  const float radius = ui.gap(spec.bar ? kBarRadius : kRadius);
  const Colours colours = coloursOf(ui, spec, touch);
  ui.canvas().fill(rect, colours.fill, radius);
  if (!spec.atEnd) ui.canvas().outline(rect, colours.edge, ui.gap(spec.bar ? 2 : 2.5F), radius);
  const Layout layout = layOut(ui, spec, rect.w);
  float x = spec.left ? rect.x + ui.gap(kPad) : rect.x + (rect.w - layout.width) / 2;
  const auto drawIcon = [&] {
    if (layout.icon <= 0) return;
    ui.icon(spec.icon, {x, rect.middle() - layout.icon / 2}, layout.icon, colours.ink);
    x += layout.icon + layout.between;
  };
  const auto drawWords = [&](const std::string& words, const LabelStyle& style, const Size& size, Colour ink) {
    if (words.empty()) return;
    ui.draw({x, rect.middle() - size.h / 2}, words, style, ink);
    x += size.w + layout.between;
  };
  if (!spec.iconBehind) drawIcon();
  drawWords(spec.words, layout.words, layout.wordsSize, colours.ink);
  if (spec.iconBehind) drawIcon();
  if (layout.afterSize.w > 0) drawWords(spec.after, layout.after, layout.afterSize, ui.colour(Role::Ink));
  if (layout.keySize.w > 0) keyCaps(ui, {x, rect.middle() - layout.keySize.h / 2}, spec.key);
  if (touch.focused) ui.focusRing(rect, radius);
  return touch.pressed && !spec.atEnd;
}

}  // namespace myelin::widgets
