#include "app/widgets/scan_light.h"

#include <algorithm>

namespace myelin::widgets {

using look::Role;

void drawLight(Ui& ui, const access::Light& light) {
  Rect around{light.bounds.x, light.bounds.y, light.bounds.w, light.bounds.h};
  const float line = ui.gap(4);
  const float room = ui.gap(8);  // the whole ring is inside the window
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
