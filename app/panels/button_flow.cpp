#include "app/panels/button_flow.h"

#include <algorithm>

namespace myelin::panels {

bool ButtonFlow::put(std::string_view key, const widgets::ButtonSpec& spec) {
  const widgets::Size size = widgets::buttonSize(ui_, spec);
  const float width = std::min(size.w, column_.w);
  if (x_ > column_.x && x_ + width > column_.right()) {
    x_ = column_.x;
    y_ += size.h + ui_.gap(8);
  }
  const bool pressed = widgets::button(ui_, key, {x_, y_, width, size.h}, spec);
  x_ += width + ui_.gap(8);
  drawn_ = true;
  const bool known = std::find(reasons_.begin(), reasons_.end(), spec.disabled) != reasons_.end();
  if (!spec.disabled.empty() && !known) reasons_.push_back(spec.disabled);
  return pressed;
}

float ButtonFlow::end() {
  float y = bottom();
  for (const std::string& why : reasons_) y += widgets::reason(ui_, "why " + why, {column_.x, y}, column_.w, why);
  return y;
}

}  // namespace myelin::panels
