#include "app/widgets/scan_light.h"

#include <algorithm>
#include <cmath>

namespace myelin::widgets {

using look::Role;
using look::Type;

namespace {

/// Where the sign of turning stands: in the middle of the edge, as large as a button.
Rect drawTurn(Ui& ui, const access::Light& light, bool down) {
  const LabelStyle style{.type = Type::UiStrong, .lines = 1};
  const Size words = ui.measure(light.name, style);
  const float icon = ui.iconSize(24);
  const float pad = ui.gap(16);
  const float h = ui.target();
  const float w = std::min(icon + ui.gap(10) + words.w + 2 * pad, std::max(h, light.bounds.w - ui.gap(32)));
  const float edge = ui.gap(16);
  const float y = down ? light.bounds.y + light.bounds.h - h - edge : light.bounds.y + edge;
  const Rect sign{std::round(light.bounds.x + (light.bounds.w - w) / 2), std::round(y), std::ceil(w), h};
  ui.canvas().fill(sign, ui.colour(Role::Raised), ui.gap(12));
  ui.icon(down ? "down" : "up", {sign.x + pad, sign.middle() - icon / 2}, icon, ui.colour(Role::Ink));
  const float left = sign.x + pad + icon + ui.gap(10);
  LabelStyle fitted = style;
  fitted.width = std::max(1.0F, sign.right() - pad / 2 - left);
  ui.draw({left, sign.middle() - words.h / 2}, light.name, fitted, ui.colour(Role::Ink));
  return sign;
}

}  // namespace

void drawLight(Ui& ui, const access::Light& light, access::Action action) {
  const bool turns = action == access::kPageDown || action == access::kPageUp;
  const Rect all{light.bounds.x, light.bounds.y, light.bounds.w, light.bounds.h};
  Rect around = turns ? drawTurn(ui, light, action == access::kPageDown) : all;
  const float line = ui.gap(4);
  const float room = ui.gap(11);  // the whole ring is inside the window, and not on its edge
  const float right = std::min(around.right(), ui.windowSize().w - room);
  const float bottom = std::min(around.bottom(), ui.windowSize().h - room);
  around.x = std::max(around.x, room);
  around.y = std::max(around.y, room);
  around.w = std::max(room, right - around.x);
  around.h = std::max(room, bottom - around.y);
  ui.canvas().outline(around.grown(2 * line), ui.colour(Role::FocusGlow), 2 * line, ui.gap(12) + 2 * line);
  ui.canvas().outline(around.grown(line), ui.colour(Role::FocusLine), line, ui.gap(12) + line);
}

}  // namespace myelin::widgets
