#include "app/widgets/choice.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/key_cap.h"

namespace myelin::widgets {
namespace {

using look::Role;
using look::Type;

constexpr float kRadius = 12, kLine = 2, kPad = 12;
constexpr float kToggle = 46, kKnob = 16;
constexpr float kBox = 26, kBoxRadius = 8, kTick = 20;

LabelStyle segmentStyle(bool chosen) {
  return {.type = chosen ? Type::UiStrong : Type::Ui, .tabular = true};
}

float widestWord(Ui& ui, const SegmentsSpec& spec) {
  float widest = 0;
  for (const std::string& word : spec.words) widest = std::max(widest, ui.measure(word, segmentStyle(true)).w);
  return widest;
}

bool fits(Ui& ui, const SegmentsSpec& spec, float width) {
  return width >= (widestWord(ui, spec) + ui.gap(8)) * static_cast<float>(spec.words.size());
}

/// Fills a part of a rounded shape; its corners are round only where the shape's are.
void fillPart(Ui& ui, const Rect& whole, const Rect& part, Colour colour, float radius) {
  ui.canvas().pushClip(part);
  ui.canvas().fill(whole, colour, radius);
  ui.canvas().popClip();
}

struct Segment {
  Rect part;
  std::string words;
  bool chosen = false;
  Ui::Touch touch;
};

void paintFill(Ui& ui, const Rect& whole, const Segment& segment) {
  const Ui::Touch& touch = segment.touch;
  const Role free = touch.held ? Role::Press : touch.hovered ? Role::Hover : Role::Page;
  const Role taken = touch.held ? Role::AccentPress : touch.hovered ? Role::AccentHover : Role::Accent;
  fillPart(ui, whole, segment.part, ui.colour(segment.chosen ? taken : free), ui.gap(kRadius));
}

void paintWords(Ui& ui, const Segment& segment) {
  LabelStyle style = segmentStyle(segment.chosen);
  style.width = std::max(1.0F, std::floor(segment.part.w - ui.gap(4)));
  style.lines = 1;
  const Size size = ui.measure(segment.words, style);
  const Point at{segment.part.x + (segment.part.w - size.w) / 2, segment.part.middle() - size.h / 2};
  ui.draw(at, segment.words, style, ui.colour(segment.chosen ? Role::OnAccent : Role::Ink));
}

/// The edge goes around all; the chosen one covers it.
void paint(Ui& ui, const Rect& rect, const std::vector<Segment>& all, bool across) {
  for (const Segment& segment : all)
    if (!segment.chosen) paintFill(ui, rect, segment);
  for (std::size_t i = 1; i < all.size(); ++i) {
    const Rect& part = all[i].part;
    const float line = ui.gap(kLine);
    ui.canvas().fill(
        across ? Rect{part.x - line / 2, rect.y, line, rect.h} : Rect{rect.x, part.y - line / 2, rect.w, line},
        ui.colour(Role::Edge));
  }
  ui.canvas().outline(rect, ui.colour(Role::Edge), ui.gap(kLine), ui.gap(kRadius));
  for (const Segment& segment : all) {
    if (segment.chosen) paintFill(ui, rect, segment);
    paintWords(ui, segment);
  }
  for (const Segment& segment : all)
    if (segment.touch.focused) ui.focusRing(segment.part, ui.gap(kRadius));
}

}  // namespace

Size segmentsSize(Ui& ui, const SegmentsSpec& spec) {
  return {std::ceil((widestWord(ui, spec) + ui.gap(2 * kPad)) * static_cast<float>(spec.words.size())), ui.target()};
}

float segmentsHeight(Ui& ui, const SegmentsSpec& spec, float width) {
  return ui.target() * (fits(ui, spec, width) ? 1 : static_cast<float>(spec.words.size()));
}

int segments(Ui& ui, std::string_view key, const Rect& rect, const SegmentsSpec& spec) {
  const bool across = fits(ui, spec, rect.w);
  const auto count = static_cast<float>(spec.words.size());
  ui.open(access::Role::Group, key, spec.name, rect);
  int pressed = -1;
  std::vector<Segment> all;
  for (int i = 0; i < static_cast<int>(spec.words.size()); ++i) {
    const float from = std::round(static_cast<float>(i) * (across ? rect.w : rect.h) / count);
    const float to = std::round(static_cast<float>(i + 1) * (across ? rect.w : rect.h) / count);
    const Rect part =
        across ? Rect{rect.x + from, rect.y, to - from, rect.h} : Rect{rect.x, rect.y + from, rect.w, to - from};
    const std::string& words = spec.words[static_cast<std::size_t>(i)];
    const bool chosen = i == spec.chosen;
    const Ui::Touch touch = ui.touch(access::Role::RadioButton, words, words, part, chosen ? access::kChecked : 0u);
    ui.node(touch.id).description = spec.name;
    all.push_back({part, words, chosen, touch});
    if (touch.pressed) pressed = i;
  }
  paint(ui, rect, all, across);
  ui.close();
  return pressed;
}

bool checkBox(Ui& ui, std::string_view key, Point at, float width, const std::string& words, bool checked,
              float* height) {
  const float box = ui.size(kBox);
  const float left = box + ui.gap(12);
  const LabelStyle style{.type = Type::Ui, .weight = 400, .width = std::max(1.0F, width - left)};
  const Size size = ui.measure(words, style);
  const Rect rect{at.x, at.y, width, std::max(ui.target(), size.h + ui.gap(8))};
  if (height != nullptr) *height = rect.h;
  const Ui::Touch touch = ui.touch(access::Role::CheckBox, key, words, rect, checked ? access::kChecked : 0u);
  const Rect square{at.x, std::round(rect.middle() - box / 2), box, box};
  const float radius = ui.gap(kBoxRadius);
  if (checked) {
    ui.canvas().fill(square, ui.colour(touch.hovered ? Role::AccentHover : Role::Accent), radius);
    const float tick = ui.iconSize(kTick);
    ui.icon("check", {square.x + (box - tick) / 2, square.y + (box - tick) / 2}, tick, ui.colour(Role::OnAccent));
  } else {
    ui.canvas().fill(square, ui.colour(touch.hovered ? Role::Hover : Role::Page), radius);
    ui.canvas().outline(square, ui.colour(Role::Edge), ui.gap(kLine), radius);
  }
  ui.draw({at.x + left, rect.middle() - size.h / 2}, words, style, ui.colour(Role::Ink));
  if (touch.focused) ui.focusRing(square, radius);
  return touch.pressed;
}

namespace {

struct ToggleLayout {
  float left = 0;   ///< room of the icon
  float right = 0;  ///< room of the switch
  LabelStyle style;
  Size words, keys;
  bool below = false;  ///< the keys stand below the words; else between them and the switch
};

ToggleLayout layOutToggle(Ui& ui, const ToggleSpec& spec, float width) {
  ToggleLayout layout;
  layout.left = spec.icon.empty() ? 0 : ui.iconSize(24) + ui.gap(12);
  layout.right = ui.iconSize(kToggle) + ui.gap(10);
  const float room = std::max(ui.size(40), std::floor(width - layout.left - layout.right));
  layout.style = {.type = Type::Ui, .width = room};
  layout.words = ui.measure(spec.words, layout.style);
  if (spec.keys.empty()) return layout;
  layout.keys = keyCapsSize(ui, spec.keys);
  layout.below = ui.measure(spec.words, {.type = Type::Ui}).w + ui.gap(10) + layout.keys.w > room;
  if (layout.below) layout.keys = keyCapsSize(ui, spec.keys, room);
  return layout;
}

/// A capsule with its knob at the right when it is on.
void paintSwitch(Ui& ui, const Rect& rect, bool on, const Ui::Touch& touch) {
  const float radius = rect.h / 2;
  const float knob = std::round(rect.h * kKnob / kBox);
  const float inset = (rect.h - knob) / 2;
  if (on) {
    ui.canvas().fill(rect, ui.colour(touch.hovered ? Role::AccentHover : Role::Accent), radius);
  } else {
    ui.canvas().fill(rect, ui.colour(touch.hovered ? Role::Hover : Role::Page), radius);
    ui.canvas().outline(rect, ui.colour(Role::Edge), ui.gap(kLine), radius);
  }
  const float x = on ? rect.right() - inset - knob / 2 : rect.x + inset + knob / 2;
  ui.canvas().circle({x, rect.middle()}, knob / 2, ui.colour(on ? Role::OnAccent : Role::Edge));
}

}  // namespace

float toggleHeight(Ui& ui, const ToggleSpec& spec, float width) {
  const ToggleLayout layout = layOutToggle(ui, spec, width);
  const float below = layout.below ? layout.keys.h + ui.gap(4) : 0;
  return std::max(ui.target(), layout.words.h + below + ui.gap(8));
}

bool toggle(Ui& ui, std::string_view key, const Rect& rect, const ToggleSpec& spec) {
  const Ui::Touch touch = ui.touch(access::Role::Toggle, key, spec.words, rect, spec.on ? access::kChecked : 0u);
  ui.node(touch.id).keys = spec.keys;
  const ToggleLayout layout = layOutToggle(ui, spec, rect.w);
  const float icon = ui.iconSize(24);
  if (!spec.icon.empty()) ui.icon(spec.icon, {rect.x, rect.middle() - icon / 2}, icon, ui.colour(Role::Ink));
  const float below = layout.below ? layout.keys.h + ui.gap(4) : 0;
  const float left = rect.x + layout.left, top = rect.middle() - (layout.words.h + below) / 2;
  ui.draw({left, top}, spec.words, layout.style, ui.colour(Role::Ink));
  if (layout.below)
    keyCaps(ui, {left, top + layout.words.h + ui.gap(4)}, spec.keys, layout.style.width);
  else if (layout.keys.w > 0)
    keyCaps(ui, {rect.right() - layout.right - layout.keys.w, rect.middle() - layout.keys.h / 2}, spec.keys);
  const float w = ui.iconSize(kToggle);
  const float h = std::round(w * kBox / kToggle);
  paintSwitch(ui, {rect.right() - w, std::round(rect.middle() - h / 2), w, h}, spec.on, touch);
  if (touch.focused) ui.focusRing(rect, ui.gap(kRadius));
  return touch.pressed;
}

}  // namespace myelin::widgets
