#include "app/widgets/control.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/fitted_label.h"
#include "app/widgets/key_cap.h"

namespace myelin::widgets {
namespace {

using look::Role;
using look::Type;

constexpr float kIcon = 24;
constexpr float kRadius = 12;

float target(const Ui& ui) {
  return static_cast<float>(ui.scale().target());
}

LabelStyle ui17(bool strong) {
  return {.type = strong ? Type::UiStrong : Type::Ui};
}

}  // namespace

namespace {

constexpr float kAboveReason = 6;

LabelStyle reasonStyle(float width) {
  return {.type = Type::Small, .width = width};
}

}  // namespace

float reason(Ui& ui, std::string_view key, Point at, float width, const std::string& why) {
  if (why.empty()) return 0;
  const float gap = ui.gap(kAboveReason);
  return gap + words(ui, key, {at.x, at.y + gap}, why, reasonStyle(width), Role::Ink2);
}

float reasonHeight(Ui& ui, float width, const std::string& why) {
  return why.empty() ? 0 : ui.gap(kAboveReason) + ui.measure(why, reasonStyle(width)).h;
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
  const LabelStyle quiet{.type = Type::Small, .weight = 400, .lines = 1, .plainGaps = true};
  Size keys = spec.keys.empty() ? Size{} : ui.measure(spec.keys, quiet);
  keys.h -= keys.h > 0 ? ui.gap(3) : 0;
  if (keys.w > rect.w - ui.gap(2) || icon + ui.gap(4) + words.h + keys.h > rect.h - ui.gap(4)) keys = {};
  const float top = rect.middle() - (icon + ui.gap(4) + words.h + keys.h) / 2;
  ui.icon(spec.icon, {rect.x + (rect.w - icon) / 2, top}, icon, spec.iconColour);
  ui.draw({rect.x + (rect.w - words.w) / 2, top + icon + ui.gap(4)}, spec.words, style, ui.colour(Role::Ink));
  if (keys.w > 0)
    ui.draw({rect.x + (rect.w - keys.w) / 2, top + icon + ui.gap(1) + words.h}, spec.keys, quiet,
            ui.colour(Role::Ink2));
}

}  // namespace

namespace {

constexpr float kRowPad = 12, kBeforeCap = 6;

/// What stands in a row, from its left and right edges.
struct RowLayout {
  LabelStyle count;
  Size countSize, keysSize;
  float left = 0;      ///< of the words
  float right = 0;     ///< free at the right edge
  float room = 0;      ///< for the words
  bool below = false;  ///< the keys stand below the words
};

RowLayout layOutRow(Ui& ui, const RowSpec& spec, float width) {
  RowLayout layout;
  layout.count = {.type = Type::Ui, .weight = spec.chosen ? 600 : 400, .tabular = true};
  layout.left = ui.gap(kRowPad) + ui.iconSize(kIcon) + ui.gap(kRowPad);
  layout.right = ui.gap(spec.keys.empty() ? kRowPad : kRowPad / 2);
  layout.room = width - layout.left - layout.right;
  if (!spec.count.empty()) {
    layout.countSize = ui.measure(spec.count, layout.count);
    layout.room -= layout.countSize.w + ui.gap(6);
  }
  if (spec.keys.empty()) return layout;
  layout.keysSize = keyCapsSize(ui, spec.keys);
  const float beside = layout.keysSize.w + ui.gap(kBeforeCap);
  layout.below = ui.measure(spec.words, {.type = Type::Small, .weight = 600}).w > layout.room - beside;
  if (layout.below)
    layout.keysSize = keyCapsSize(ui, spec.keys, width - layout.left - layout.right);
  else
    layout.room -= beside;
  return layout;
}

/// The words, a little smaller before they are cut.
void paintRowWords(Ui& ui, const RowSpec& spec, Point middleLeft, float room) {
  LabelStyle style = ui17(spec.chosen);
  if (ui.measure(spec.words, style).w > room) style.type = Type::Small;
  style = fitted(ui, spec.words, style, room);
  const Size words = ui.measure(spec.words, style);
  ui.draw({middleLeft.x, middleLeft.y - words.h / 2}, spec.words, style, ui.colour(Role::Ink));
}

}  // namespace

float rowHeight(Ui& ui, const RowSpec& spec, float width) {
  const RowLayout layout = layOutRow(ui, spec, width);
  return target(ui) + (layout.below ? layout.keysSize.h + ui.gap(6) : 0);
}

bool row(Ui& ui, std::string_view key, const Rect& rect, const RowSpec& spec) {
  const std::string name = spec.count.empty() ? spec.words : spec.words + ", " + spec.count;
  const Ui::Touch touch = ui.touch(access::Role::ListItem, key, name, rect, spec.chosen ? access::kSelected : 0u);
  ui.node(touch.id).keys = spec.keys;
  paintRowGround(ui, rect, spec, touch);
  if (spec.wordsUnder) {
    paintRowUnder(ui, rect, spec);
    return touch.pressed;
  }
  const RowLayout layout = layOutRow(ui, spec, rect.w);
  const bool roomBelow = layout.below && rect.h >= target(ui) + layout.keysSize.h;
  const float middle = roomBelow ? rect.y + target(ui) / 2 : rect.middle();
  const float icon = ui.iconSize(kIcon);
  if (!spec.icon.empty()) ui.icon(spec.icon, {rect.x + ui.gap(kRowPad), middle - icon / 2}, icon, spec.iconColour);
  float right = rect.right() - layout.right;
  if (layout.keysSize.w > 0 && !layout.below) {
    keyCaps(ui, {right - layout.keysSize.w, middle - layout.keysSize.h / 2}, spec.keys);
    right -= layout.keysSize.w + ui.gap(kBeforeCap);
  } else if (roomBelow) {
    keyCaps(ui, {rect.x + layout.left, rect.y + target(ui) - ui.gap(4)}, spec.keys,
            rect.w - layout.left - layout.right);
  }
  if (!spec.count.empty())
    ui.draw({right - layout.countSize.w, middle - layout.countSize.h / 2}, spec.count, layout.count,
            ui.colour(spec.chosen ? Role::Ink : Role::Ink2));
  paintRowWords(ui, spec, {rect.x + layout.left, middle}, layout.room + (spec.count.empty() ? ui.gap(10) : 0));
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
