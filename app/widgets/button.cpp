#include "app/widgets/button.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/fitted_label.h"

namespace myelin::widgets {
namespace {

using look::Role;
using look::Type;

constexpr float kIcon = 24;
constexpr float kControlLine = 2;
constexpr float kRadius = 12;
constexpr float kBeforeKeys = 8;
constexpr float kOverlap = 5;  // keys come so near to the words above them that both fit into a target
constexpr float kUnderGap = 4, kUnderPad = 8;

/// Gaps inside a button give way to its words from 200 % on.
float tight(const Ui& ui, float px) {
  const double s = ui.scale().s;
  return ui.gap(px) * static_cast<float>(s > 2 ? 1 - 0.2 * (s - 2) : 1);
}

/// Is on, or has opened something: a tint, so that it does not look like the one thing to do.
bool tinted(const ButtonSpec& spec) {
  return spec.chosen && (spec.stays == Stays::On || spec.stays == Stays::Open);
}

struct ButtonColours {
  Colour fill = 0, edge = 0, ink = 0;
};

Role byState(const Ui::Touch& touch, Role rest, Role hover, Role press) {
  return touch.held ? press : touch.hovered ? hover : rest;
}

ButtonColours coloursOf(Ui& ui, const ButtonSpec& spec, const Ui::Touch& touch) {
  if (tinted(spec))
    return {ui.colour(byState(touch, Role::AccentTint, Role::Hover, Role::Press)), ui.colour(Role::Accent),
            ui.colour(touch.held ? Role::Ink : Role::Accent)};
  if ((spec.kind == ButtonKind::Primary && spec.disabled.empty()) || spec.chosen) {
    const Colour fill = ui.colour(byState(touch, Role::Accent, Role::AccentHover, Role::AccentPress));
    return {fill, fill, ui.colour(Role::OnAccent)};
  }
  const Colour hover = ui.colour(byState(touch, Role::Page, Role::Hover, Role::Press));
  if (spec.kind == ButtonKind::Help) return {hover, ui.colour(Role::HelpEdge), ui.colour(Role::Help)};
  if (spec.kind == ButtonKind::OnDark) {
    const Colour page = ui.colour(Role::Page);
    return {touch.hovered ? ui.colour(Role::Ink2) : 0, page, page};
  }
  if (spec.kind == ButtonKind::Quiet) return {touch.hovered || touch.held ? hover : 0, 0, ui.colour(Role::Ink)};
  return {hover, ui.colour(Role::Edge), ui.colour(Role::Ink)};
}

void paintEdge(Ui& ui, const Rect& rect, const ButtonSpec& spec, const ButtonColours& colours, float radius) {
  if (colours.fill != 0) ui.canvas().fill(rect, colours.fill, radius);
  if (!spec.disabled.empty()) {
    ui.canvas().dashed(rect, ui.colour(Role::Edge), ui.gap(kControlLine), radius);
  } else if (colours.edge != 0) {
    ui.canvas().outline(rect, colours.edge, ui.gap(kControlLine), radius);
  }
}

LabelStyle buttonWords(const ButtonSpec& spec) {
  if (spec.under) return {.type = Type::Small, .weight = 500};
  const bool strong = spec.kind == ButtonKind::Help || spec.kind == ButtonKind::Primary || spec.chosen;
  return {.type = strong && spec.disabled.empty() ? Type::UiStrong : Type::Ui};
}

LabelStyle keyWords() {
  return {.type = Type::Small, .weight = 400, .lines = 1, .plainGaps = true};
}

/// On paper they are quieter than the words; on `press` quiet ink cannot be read.
Colour keyInk(Ui& ui, const ButtonSpec& spec, const Ui::Touch& touch, Colour ink) {
  const bool onPaper = !spec.chosen && (spec.kind == ButtonKind::Plain || spec.kind == ButtonKind::Quiet);
  return onPaper && !touch.held ? ui.colour(Role::Ink2) : ink;
}

/// The words of a button and its keys, from the top left of both.
struct Lines {
  LabelStyle style;
  Size words, keys, all;
  bool below = false;  ///< the keys stand below the words; else behind them
};

/// `room` px wide; negative: as wide as they are.
Lines layOutLines(Ui& ui, const ButtonSpec& spec, float room) {
  Lines lines{.style = buttonWords(spec), .words = {}, .keys = {}, .all = {}};
  const bool shown = spec.showKeys && !spec.keys.empty() && !spec.words.empty() && !spec.under;
  if (shown) {
    const Size words = ui.measure(spec.words, lines.style);
    lines.keys = ui.measure(spec.keys, keyWords());
    lines.below = words.h + lines.keys.h - ui.gap(kOverlap) <= ui.target() - ui.gap(2);
    const float wide = lines.below ? std::max(words.w, lines.keys.w) : words.w + tight(ui, kBeforeKeys) + lines.keys.w;
    if (room >= 0 && std::ceil(wide) > std::ceil(room)) lines.keys = {};
  }
  const float beside = lines.keys.w > 0 && !lines.below ? tight(ui, kBeforeKeys) + lines.keys.w : 0;
  if (room >= 0) lines.style = fitted(ui, spec.words, lines.style, room - beside);
  if (!spec.words.empty()) lines.words = ui.measure(spec.words, lines.style);
  lines.all = {lines.words.w + beside, lines.words.h};
  if (lines.keys.w > 0 && lines.below)
    lines.all = {std::max(lines.words.w, lines.keys.w), lines.words.h + lines.keys.h - ui.gap(kOverlap)};
  return lines;
}

/// The keys of a button with its words under the icon; nothing when they are not shown.
Size keysUnderWords(Ui& ui, const ButtonSpec& spec) {
  if (!spec.showKeys || spec.keys.empty()) return {};
  const Size size = ui.measure(spec.keys, keyWords());
  return {size.w, size.h - ui.gap(kUnderGap)};
}

/// Icon above, words below, their keys below these, all in the middle.
void drawUnder(Ui& ui, const Rect& rect, const ButtonSpec& spec, Colour ink, Colour quiet) {
  const LabelStyle style = within(buttonWords(spec), rect.w - ui.gap(4));
  const float icon = ui.iconSize(kIcon);
  const Size words = ui.measure(spec.words, style), keys = keysUnderWords(ui, spec);
  const float top = rect.y + ui.gap(kUnderPad) / 2;  // icons beside each other are on one line, with keys or without
  ui.icon(spec.icon, {rect.x + (rect.w - icon) / 2, top}, icon, ink);
  const float below = top + icon + ui.gap(kUnderGap);
  ui.draw({rect.x + (rect.w - words.w) / 2, below}, spec.words, style, ink);
  if (keys.w > 0)
    ui.draw({rect.x + (rect.w - keys.w) / 2, below + words.h - ui.gap(kUnderGap)}, spec.keys, keyWords(), quiet);
}

/// Icon, words and their keys beside each other, in the middle.
void drawBeside(Ui& ui, const Rect& rect, const ButtonSpec& spec, Colour ink, Colour keys) {
  const float icon = spec.icon.empty() ? 0 : ui.iconSize(kIcon);
  const float between = icon > 0 && !spec.words.empty() ? tight(ui, 10) : 0;
  const Lines lines = layOutLines(ui, spec, rect.w - icon - between - ui.gap(8));
  float x = rect.x + (rect.w - icon - between - lines.all.w) / 2;
  if (icon > 0) ui.icon(spec.icon, {x, rect.middle() - icon / 2}, icon, ink);
  x += icon + between;
  if (spec.words.empty()) return;
  const bool below = lines.keys.w > 0 && lines.below;
  const float top = rect.middle() - lines.all.h / 2;
  const float inner = icon > 0 ? 0 : (lines.all.w - lines.words.w) / 2;  // without an icon in the middle
  ui.draw({x + (below ? inner : 0), top}, spec.words, lines.style, ink);
  if (lines.keys.w <= 0) return;
  const widgets::Point at =
      below ? Point{x + (icon > 0 ? 0 : (lines.all.w - lines.keys.w) / 2), top + lines.words.h - ui.gap(kOverlap)}
            : Point{x + lines.all.w - lines.keys.w, rect.middle() - lines.keys.h / 2};
  ui.draw(at, spec.keys, keyWords(), keys);
}

/// Only where both fit into a target.
bool keysUnderIcon(Ui& ui, const ButtonSpec& spec) {
  if (!spec.iconKeys || !spec.words.empty() || spec.keys.empty()) return false;
  return ui.iconSize(kIcon) + ui.measure(spec.keys, keyWords()).h - ui.gap(3) <= ui.target();
}

void drawIconWithKeys(Ui& ui, const Rect& rect, const ButtonSpec& spec, Colour ink, Colour keys) {
  const float icon = ui.iconSize(kIcon);
  const Size size = ui.measure(spec.keys, keyWords());
  const float top = rect.middle() - (icon + size.h - ui.gap(3)) / 2;
  ui.icon(spec.icon, {rect.x + (rect.w - icon) / 2, top}, icon, ink);
  ui.draw({rect.x + (rect.w - size.w) / 2, top + icon - ui.gap(3)}, spec.keys, keyWords(), keys);
}

access::Role roleOf(const ButtonSpec& spec) {
  if (spec.stays == Stays::On) return access::Role::Toggle;
  return spec.stays == Stays::Answer ? access::Role::RadioButton : access::Role::Button;
}

std::uint32_t stateOf(const ButtonSpec& spec) {
  const bool can = spec.disabled.empty() && !spec.atEnd;
  std::uint32_t state = can ? 0u : access::kDisabled;
  if (spec.stays == Stays::Open) state |= access::kExpandable | (spec.chosen ? access::kExpanded : 0u);
  if (spec.chosen && (spec.stays == Stays::On || spec.stays == Stays::Answer)) state |= access::kChecked;
  return state;
}

}  // namespace

Size buttonSize(Ui& ui, const ButtonSpec& spec) {
  const float icon = spec.icon.empty() ? 0 : ui.iconSize(kIcon);
  if (spec.under) {
    const Size words = ui.measure(spec.words, buttonWords(spec)), keys = keysUnderWords(ui, spec);
    const float high = icon + ui.gap(kUnderGap) + words.h + keys.h + ui.gap(kUnderPad);
    return {std::max(ui.target(), std::ceil(std::max({icon, words.w, keys.w}) + 2 * ui.gap(kUnderPad))),
            std::max(ui.target(), std::ceil(high))};
  }
  if (keysUnderIcon(ui, spec)) {
    const Size keys = ui.measure(spec.keys, keyWords());
    return {std::max(ui.target(), std::ceil(std::max(icon, keys.w) + 2 * ui.gap(6))), ui.target()};
  }
  const Lines lines = layOutLines(ui, spec, -1);
  const float between = icon > 0 && lines.words.w > 0 ? tight(ui, 10) : 0;
  const float pad = tight(ui, spec.words.empty() || spec.kind == ButtonKind::Quiet ? 10 : spec.snug ? 11 : 16);
  return {std::max({ui.target(), std::ceil(icon + between + lines.all.w + 2 * pad), spec.least}), ui.target()};
}

bool button(Ui& ui, std::string_view key, const Rect& rect, const ButtonSpec& spec) {
  const Ui::Touch touch = ui.touch(roleOf(spec), key, spec.name.empty() ? spec.words : spec.name, rect, stateOf(spec));
  if (touch.pressed && spec.stays == Stays::Open && !spec.chosen) ui.noteUnfolded(touch.id);
  ui.node(touch.id).description = spec.disabled;
  ui.node(touch.id).keys = spec.keys;
  const float radius = spec.capsule ? rect.h / 2 : ui.gap(kRadius);
  const ButtonColours colours = coloursOf(ui, spec, touch);
  const Colour keys = keyInk(ui, spec, touch, colours.ink);
  paintEdge(ui, rect, spec, colours, radius);
  if (spec.under)
    drawUnder(ui, rect, spec, colours.ink, keys);
  else if (keysUnderIcon(ui, spec))
    drawIconWithKeys(ui, rect, spec, colours.ink, keys);
  else
    drawBeside(ui, rect, spec, colours.ink, keys);
  if (touch.focused) ui.focusRing(rect, radius);
  return touch.pressed;
}

}  // namespace myelin::widgets
