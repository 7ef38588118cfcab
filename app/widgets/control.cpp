#include "app/widgets/control.h"

#include <algorithm>
#include <cmath>

namespace myelin::widgets {
namespace {

using look::Role;
using look::Type;

constexpr float kIcon = 24;
constexpr float kControlLine = 2;
constexpr float kRadius = 12;

float target(const Ui& ui) {
  return static_cast<float>(ui.scale().target());
}

/// Gaps inside a button give way to its words from 200 % on.
float tight(const Ui& ui, float px) {
  const double s = ui.scale().s;
  return ui.gap(px) * static_cast<float>(s > 2 ? 1 - 0.2 * (s - 2) : 1);
}

LabelStyle ui17(bool strong) {
  return {.type = strong ? Type::UiStrong : Type::Ui};
}

/// A small copy of `style` that never exceeds `width`.
LabelStyle within(LabelStyle style, float width) {
  style.width = std::max(1.0F, std::floor(width));
  style.lines = 1;
  return style;
}

/// The same, without the reader's wider gaps where the words would be cut with them.
LabelStyle fitted(Ui& ui, std::string_view words, LabelStyle style, float width) {
  style.plainGaps = ui.measure(words, style).w > width;
  return within(style, width);
}

struct ButtonColours {
  Colour fill = 0, edge = 0, ink = 0;
};

Role byState(const Ui::Touch& touch, Role rest, Role hover, Role press) {
  return touch.held ? press : touch.hovered ? hover : rest;
}

ButtonColours coloursOf(Ui& ui, const ButtonSpec& spec, const Ui::Touch& touch) {
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
  LabelStyle style =
      ui17((spec.kind == ButtonKind::Help || spec.kind == ButtonKind::Primary || spec.chosen) && spec.disabled.empty());
  if (spec.under) style = {.type = Type::Small, .weight = 500};
  return style;
}

constexpr float kUnderGap = 4, kUnderPad = 8;

/// Icon above, words below, both in the middle.
void drawUnder(Ui& ui, const Rect& rect, const ButtonSpec& spec, Colour ink) {
  const LabelStyle style = within(buttonWords(spec), rect.w - ui.gap(4));
  const float icon = ui.iconSize(kIcon);
  const Size words = ui.measure(spec.words, style);
  const float top = rect.middle() - (icon + ui.gap(kUnderGap) + words.h) / 2;
  ui.icon(spec.icon, {rect.x + (rect.w - icon) / 2, top}, icon, ink);
  ui.draw({rect.x + (rect.w - words.w) / 2, top + icon + ui.gap(kUnderGap)}, spec.words, style, ink);
}

constexpr float kBeforeKeys = 8;

LabelStyle keyWords() {
  return {.type = Type::Small, .weight = 400, .lines = 1};
}

/// With the gap before them; nothing when they are not shown.
float keysWidth(Ui& ui, const ButtonSpec& spec) {
  const bool shown = spec.showKeys && !spec.keys.empty() && !spec.words.empty();
  return shown ? tight(ui, kBeforeKeys) + std::ceil(ui.measure(spec.keys, keyWords()).w) : 0;
}

void paintKeys(Ui& ui, const Rect& rect, float right, const ButtonSpec& spec, Colour ink) {
  const Size size = ui.measure(spec.keys, keyWords());
  const bool onPaper = !spec.chosen && (spec.kind == ButtonKind::Plain || spec.kind == ButtonKind::Quiet);
  ui.draw({right - size.w, rect.middle() - size.h / 2}, spec.keys, keyWords(), onPaper ? ui.colour(Role::Ink2) : ink);
}

/// Icon, words and their keys beside each other, in the middle.
void drawBeside(Ui& ui, const Rect& rect, const ButtonSpec& spec, Colour ink) {
  const float icon = spec.icon.empty() ? 0 : ui.iconSize(kIcon);
  const float between = icon > 0 && !spec.words.empty() ? tight(ui, 10) : 0;
  const float keys = keysWidth(ui, spec);
  const float room = rect.w - icon - between - keys - ui.gap(8);
  const LabelStyle style = fitted(ui, spec.words, buttonWords(spec), room);
  const Size words = spec.words.empty() ? Size{} : ui.measure(spec.words, style);
  float x = rect.x + (rect.w - icon - between - words.w - keys) / 2;
  if (icon > 0) ui.icon(spec.icon, {x, rect.middle() - icon / 2}, icon, ink);
  x += icon + between;
  if (!spec.words.empty()) ui.draw({x, rect.middle() - words.h / 2}, spec.words, style, ink);
  if (keys > 0) paintKeys(ui, rect, x + words.w + keys, spec, ink);
}

}  // namespace

Size buttonSize(Ui& ui, const ButtonSpec& spec) {
  const float icon = spec.icon.empty() ? 0 : ui.iconSize(kIcon);
  const Size words = spec.words.empty() ? Size{} : ui.measure(spec.words, buttonWords(spec));
  const float between = icon > 0 && words.w > 0 ? tight(ui, 10) : 0;
  const float pad = tight(ui, spec.words.empty() || spec.kind == ButtonKind::Quiet ? 10 : spec.snug ? 11 : 16);
  if (spec.under)
    return {std::max(target(ui), std::ceil(std::max(icon, words.w) + 2 * ui.gap(kUnderPad))),
            std::max(target(ui), std::ceil(icon + ui.gap(kUnderGap) + words.h + ui.gap(kUnderPad)))};
  const float natural = std::ceil(icon + between + words.w + keysWidth(ui, spec) + 2 * pad);
  return {std::max({target(ui), natural, spec.least}), target(ui)};
}

bool button(Ui& ui, std::string_view key, const Rect& rect, const ButtonSpec& spec) {
  const bool can = spec.disabled.empty() && !spec.atEnd;
  const std::uint32_t state = (can ? 0u : access::kDisabled) | (spec.chosen ? access::kChecked : 0u);
  const Ui::Touch touch = ui.touch(access::Role::Button, key, spec.name.empty() ? spec.words : spec.name, rect, state);
  ui.node(touch.id).description = spec.disabled;
  ui.node(touch.id).keys = spec.keys;
  const float radius = spec.capsule ? rect.h / 2 : ui.gap(kRadius);
  const ButtonColours colours = coloursOf(ui, spec, touch);
  paintEdge(ui, rect, spec, colours, radius);
  if (spec.under)
    drawUnder(ui, rect, spec, colours.ink);
  else
    drawBeside(ui, rect, spec, colours.ink);
  if (touch.focused) ui.focusRing(rect, radius);
  return touch.pressed;
}

float reason(Ui& ui, std::string_view key, Point at, float width, const std::string& why) {
  if (why.empty()) return 0;
  const float gap = ui.gap(6);
  return gap + words(ui, key, {at.x, at.y + gap}, why, {.type = Type::Small, .width = width}, Role::Ink2);
}

bool link(Ui& ui, std::string_view key, Point at, const std::string& words, float width, Size* used, Role ink) {
  const LabelStyle style{.type = Type::Small, .weight = 0, .width = width};
  const Size size = ui.measure(words, style);
  const auto one = static_cast<float>(ui.scale().line(Type::Small));
  const float around = std::max(ui.gap(12), target(ui) - one);  // the same above and below one line or many
  const Rect rect{at.x, at.y, size.w, std::max(target(ui), size.h + around)};
  if (used != nullptr) *used = {rect.w, rect.h};
  const Ui::Touch touch = ui.touch(access::Role::Link, key, words, rect);
  const Colour colour = ui.colour(ink);
  PaintedText& text = ui.painted(words, style);
  const float top = rect.middle() - size.h / 2;
  if (touch.focused) {
    ui.canvas().fill(Rect{rect.x, top, size.w, size.h}.grown(ui.gap(4)), ui.colour(Role::AccentTint), ui.gap(6));
    ui.focusRing(Rect{rect.x, top, size.w, size.h}.grown(ui.gap(4)), ui.gap(6));
  }
  text.draw(ui.canvas(), {at.x, top}, colour);
  const float thick = touch.hovered ? ui.gap(3) : ui.gap(2);
  for (const typeset::Line& line : text.paragraph().lines()) {
    const float y = std::round(top + static_cast<float>(line.baseline) + ui.gap(4));
    ui.canvas().fill({at.x + static_cast<float>(line.x), y, static_cast<float>(line.width), thick}, colour);
  }
  return touch.pressed;
}

namespace {

void paintRowGround(Ui& ui, const Rect& rect, const RowSpec& spec, const Ui::Touch& touch) {
  const float radius = ui.gap(kRadius);
  if (spec.chosen) {
    ui.canvas().fill(rect, ui.colour(Role::Page), radius);
    ui.canvas().outline(rect, ui.colour(Role::Hairline), std::max(1.0F, ui.gap(1.5F)), radius);
    const float bar = ui.gap(6);
    if (spec.bar != 0)
      ui.canvas().fill({rect.x - ui.gap(8), rect.middle() - rect.h * 0.32F, bar, rect.h * 0.64F}, spec.bar, bar / 2);
  } else if (touch.hovered || touch.held) {
    ui.canvas().fill(rect, ui.colour(touch.held ? Role::Press : Role::Hover), radius);
  }
  if (touch.focused) ui.focusRing(rect.inset(ui.gap(4)), radius);
}

void paintRowUnder(Ui& ui, const Rect& rect, const RowSpec& spec) {
  const float icon = ui.iconSize(kIcon);
  const LabelStyle style =
      fitted(ui, spec.words, {.type = Type::Small, .weight = spec.chosen ? 600 : 0}, rect.w - ui.gap(2));
  const Size words = ui.measure(spec.words, style);
  const float top = rect.middle() - (icon + ui.gap(4) + words.h) / 2;
  ui.icon(spec.icon, {rect.x + (rect.w - icon) / 2, top}, icon, spec.iconColour);
  ui.draw({rect.x + (rect.w - words.w) / 2, top + icon + ui.gap(4)}, spec.words, style, ui.colour(Role::Ink));
}

}  // namespace

bool row(Ui& ui, std::string_view key, const Rect& rect, const RowSpec& spec) {
  const std::string name = spec.count.empty() ? spec.words : spec.words + ", " + spec.count;
  const Ui::Touch touch = ui.touch(access::Role::ListItem, key, name, rect, spec.chosen ? access::kSelected : 0u);
  ui.node(touch.id).keys = spec.keys;
  paintRowGround(ui, rect, spec, touch);
  if (spec.wordsUnder) {
    paintRowUnder(ui, rect, spec);
    return touch.pressed;
  }
  const float icon = spec.icon.empty() ? 0 : ui.iconSize(kIcon);
  float x = rect.x + ui.gap(12);
  if (icon > 0) ui.icon(spec.icon, {x, rect.middle() - icon / 2}, icon, spec.iconColour);
  x += ui.iconSize(kIcon) + ui.gap(12);
  float right = rect.right() - ui.gap(12);
  if (!spec.count.empty()) {
    const LabelStyle number{.type = Type::Ui, .weight = spec.chosen ? 600 : 400, .tabular = true};
    const Size size = ui.measure(spec.count, number);
    ui.draw({right - size.w, rect.middle() - size.h / 2}, spec.count, number,
            ui.colour(spec.chosen ? Role::Ink : Role::Ink2));
    right -= size.w + ui.gap(8);
  }
  const float room = right - x + (spec.count.empty() ? ui.gap(10) : 0);
  LabelStyle style = ui17(spec.chosen);
  if (ui.measure(spec.words, style).w > room) style.type = Type::Small;  // a little smaller before it is cut
  style = fitted(ui, spec.words, style, room);
  const Size words = ui.measure(spec.words, style);
  ui.draw({x, rect.middle() - words.h / 2}, spec.words, style, ui.colour(Role::Ink));
  return touch.pressed;
}

namespace {

constexpr float kTile = 54;

constexpr float kLeastDoorText = 150;  // px at 100 %: with less beside the tile, words would break

struct DoorLayout {
  float textLeft = 0, textWidth = 0;
  bool pictured = true;  ///< tile and arrow; else only words
  LabelStyle title, line;
  Size titleSize, lineSize;
};

DoorLayout layOutDoor(Ui& ui, const DoorSpec& spec, float width) {
  DoorLayout layout;
  layout.textLeft = ui.iconSize(kTile) + ui.gap(18);
  layout.textWidth = width - layout.textLeft - ui.iconSize(kIcon) - ui.gap(16);
  layout.pictured = layout.textWidth >= ui.size(kLeastDoorText);
  if (!layout.pictured) layout.textLeft = 0, layout.textWidth = std::max(1.0F, width);
  layout.title = {.type = Type::Result, .weight = 0, .width = layout.textWidth};
  layout.line = {.type = Type::Snippet, .weight = 0, .width = layout.textWidth};
  layout.titleSize = ui.measure(spec.title, layout.title);
  layout.lineSize = spec.line.empty() ? Size{} : ui.measure(spec.line, layout.line);
  return layout;
}

/// The tile with its icon at the left, the arrow at the right.
void drawPictures(Ui& ui, const Rect& rect, const DoorSpec& spec) {
  const float tile = ui.iconSize(kTile);
  const Rect square{rect.x, rect.middle() - tile / 2, tile, tile};
  ui.canvas().fill(square, ui.washColour(spec.shelf), ui.gap(14));
  if (ui.highContrast()) ui.canvas().outline(square, ui.colour(Role::Edge), ui.gap(2), ui.gap(14));
  const float icon = ui.iconSize(30);
  ui.icon(spec.icon, {square.x + (tile - icon) / 2, square.y + (tile - icon) / 2}, icon, ui.shelfColour(spec.shelf));
  const float arrow = ui.iconSize(kIcon);
  ui.icon("chevron-right", {rect.right() - arrow, rect.middle() - arrow / 2}, arrow, ui.colour(Role::Ink));
}

}  // namespace

float doorHeight(Ui& ui, const DoorSpec& spec, float width) {
  const DoorLayout layout = layOutDoor(ui, spec, width);
  return std::max(ui.iconSize(kTile), layout.titleSize.h + layout.lineSize.h) + ui.gap(26);
}

bool door(Ui& ui, std::string_view key, const Rect& rect, const DoorSpec& spec) {
  const Ui::Touch touch = ui.touch(access::Role::ListItem, key, spec.title, rect);
  ui.node(touch.id).description = spec.line;
  const DoorLayout layout = layOutDoor(ui, spec, rect.w);
  const float radius = ui.gap(kRadius);
  const Rect ground = rect.grown(ui.gap(8));
  if (touch.hovered || touch.held)
    ui.canvas().fill({ground.x, rect.y, ground.w, rect.h}, ui.colour(touch.held ? Role::Press : Role::Hover), radius);
  if (layout.pictured) drawPictures(ui, rect, spec);
  const float x = rect.x + layout.textLeft;
  const float top = rect.middle() - (layout.titleSize.h + layout.lineSize.h) / 2;
  ui.draw({x, top}, spec.title, layout.title, ui.colour(Role::Ink));
  if (!spec.line.empty()) ui.draw({x, top + layout.titleSize.h}, spec.line, layout.line, ui.colour(Role::Ink2));
  if (touch.focused) ui.focusRing({ground.x, rect.y + ui.gap(6), ground.w, rect.h - ui.gap(12)}, radius);
  return touch.pressed;
}

void nerveAcross(Ui& ui, const Rect& rect, const std::vector<NervePart>& parts) {
  if (parts.empty()) return;
  const float gap = ui.gap(8);
  float lengths = 0;
  for (const NervePart& part : parts) lengths += part.length;
  const float room = rect.w - gap * static_cast<float>(parts.size() - 1);
  const float least = std::clamp(room / static_cast<float>(parts.size()), 0.0F, ui.gap(18));
  const Colour ink = ui.colour(Role::Accent);
  const Colour quiet = ui.colour(Role::Edge);
  ui.canvas().fill({rect.x, rect.middle() - ui.gap(1), rect.w, ui.gap(2)}, quiet);
  float x = rect.x;
  for (const NervePart& part : parts) {
    const float w = std::max(least, room * part.length / lengths);
    const float h = part.state == Segment::Now ? ui.gap(13) : ui.gap(11);
    const Rect segment{std::round(x), std::round(rect.middle() - h / 2), std::round(w), h};
    if (part.state == Segment::Unread) {
      ui.canvas().fill(segment, ui.colour(Role::Page), h / 2);
      ui.canvas().outline(segment, quiet, ui.gap(2), h / 2);
    } else {
      ui.canvas().fill(segment, ink, h / 2);
    }
    x += w + gap;
  }
}

void nerveDown(Ui& ui, const Rect& segment, Segment state, bool axonAbove, bool axonBelow) {
  const Colour quiet = ui.colour(Role::Edge);
  const float middle = segment.x + segment.w / 2;
  const float half = ui.gap(4);
  if (axonAbove) ui.canvas().fill({middle - ui.gap(1), segment.y - half, ui.gap(2), half}, quiet);
  if (axonBelow) ui.canvas().fill({middle - ui.gap(1), segment.bottom(), ui.gap(2), half}, quiet);
  const float width = state == Segment::Now ? ui.gap(17) : ui.gap(13);
  const Rect body{std::round(middle - width / 2), segment.y, width, segment.h};
  if (state == Segment::Unread) {
    ui.canvas().fill(body, ui.colour(Role::Ground), width / 2);
    ui.canvas().outline(body, quiet, ui.gap(2), std::min(width, body.h) / 2);
  } else {
    ui.canvas().fill(body, ui.colour(Role::Accent), std::min(width, body.h) / 2);
  }
}

void card(Ui& ui, const Rect& rect, Colour ground) {
  ui.canvas().fill(rect, ground, ui.gap(18));
  if (ui.highContrast()) ui.canvas().outline(rect, ui.colour(Role::Edge), ui.gap(2), ui.gap(18));
}

float words(Ui& ui, std::string_view key, Point at, std::string_view text, const LabelStyle& style, Role ink,
            access::Role role, int level) {
  const Size size = ui.measure(text, style);
  const access::NodeId id = ui.add(role, key, std::string(text), {at.x, at.y, size.w, size.h}, level);
  PaintedText& painted = ui.painted(text, style);
  ui.setWords(id, painted.shared(), at);
  painted.draw(ui.canvas(), at, ui.colour(ink), ui.tinted(id, {}));
  return size.h;
}

}  // namespace myelin::widgets
