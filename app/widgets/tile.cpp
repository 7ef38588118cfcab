#include "app/widgets/tile.h"

#include <algorithm>
#include <cmath>

namespace myelin::widgets {
namespace {

using look::Role;
using look::Type;

constexpr float kRadius = 16, kLine = 2, kChosenLine = 4, kCheck = 18;

LabelStyle style(bool chosen) {
  return {.type = chosen ? Type::UiStrong : Type::Ui};
}

}  // namespace

float tileFoot(Ui& ui) {
  return static_cast<float>(ui.scale().line(Type::Ui)) + ui.gap(22);
}

float tileWidth(Ui& ui, const std::string& words) {
  return std::ceil(ui.measure(words, style(true)).w + ui.iconSize(kCheck) + ui.gap(12));
}

bool tile(Ui& ui, std::string_view key, const Rect& rect, const TileSpec& spec) {
  const Ui::Touch touch =
      ui.touch(access::Role::RadioButton, key, spec.words, rect, spec.chosen ? access::kChecked : 0u);
  ui.node(touch.id).description = spec.question;
  const float radius = ui.gap(kRadius);
  const Role rest = spec.chosen ? Role::AccentTint : Role::Page;
  ui.canvas().fill(rect, ui.colour(touch.held ? Role::Press : touch.hovered ? Role::Hover : rest), radius);
  ui.canvas().outline(rect, ui.colour(spec.chosen ? Role::Accent : Role::Edge),
                      ui.gap(spec.chosen ? kChosenLine : kLine), radius);
  LabelStyle words = style(spec.chosen);
  const float check = spec.chosen ? ui.iconSize(kCheck) + ui.gap(4) : 0;
  words.width = std::max(1.0F, std::floor(rect.w - check - ui.gap(5)));
  words.lines = 1;
  const Size size = ui.measure(spec.words, words);
  const float x = rect.x + (rect.w - size.w - check) / 2;
  const float middle = rect.bottom() - tileFoot(ui) / 2 - ui.gap(2);
  const float icon = ui.iconSize(kCheck);
  if (spec.chosen) ui.icon("check", {x, middle - icon / 2}, icon, ui.colour(Role::Accent));
  ui.draw({x + check, middle - size.h / 2}, spec.words, words, ui.colour(Role::Ink));
  if (touch.focused) ui.focusRing(rect, radius);
  return touch.pressed;
}

}  // namespace myelin::widgets
