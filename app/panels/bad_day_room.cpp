#include "app/panels/bad_day_room.h"

#include <algorithm>
#include <cmath>

namespace myelin::panels {

using widgets::Rect;
using widgets::Ui;

bool dayIsTight(Ui& ui) {
  return ui.windowSize().w < ui.size(560) || ui.windowSize().h < ui.size(640);
}

Rect dayColumn(Ui& ui, const Rect& page) {
  constexpr float kColumn = 880;
  const float pad = ui.gap(dayIsTight(ui) ? 16 : 48);
  const float width = std::min(page.w - 2 * pad, ui.size(kColumn));
  return {std::round(page.x + (page.w - width) / 2), page.y, std::round(width), page.h};
}

}  // namespace myelin::panels
