#include "app/widgets/fitted_label.h"

#include <algorithm>
#include <cmath>

namespace myelin::widgets {

LabelStyle within(LabelStyle style, float width) {
  style.width = std::max(1.0F, std::floor(width));
  style.lines = 1;
  return style;
}

LabelStyle fitted(Ui& ui, std::string_view words, LabelStyle style, float width) {
  style.plainGaps = ui.measure(words, style).w > width;
  return within(style, width);
}

}  // namespace myelin::widgets
