#include "app/panels/marked_text.h"

#include <cmath>

#include "app/widgets/highlight.h"

namespace myelin::panels {

using look::Role;

float drawMarked(widgets::Ui& ui, const std::string& text, const widgets::LabelStyle& style, widgets::Point at,
                 const std::vector<MarkedRange>& marks) {
  widgets::PaintedText& painted = ui.painted(text, style);
  std::vector<widgets::Tint> tints;
  for (const MarkedRange& mark : marks) {
    for (const typeset::Rect& box : painted.paragraph().boxes(mark.begin, mark.end))
      widgets::drawFound(ui,
                         {at.x + static_cast<float>(box.x), at.y + static_cast<float>(box.y), static_cast<float>(box.w),
                          static_cast<float>(box.h)},
                         mark.now);
    tints.push_back({mark.begin, mark.end, ui.colour(mark.now ? Role::HitNowInk : Role::MarkInk)});
  }
  painted.draw(ui.canvas(), at, ui.colour(Role::Ink), tints);
  return std::ceil(static_cast<float>(painted.paragraph().height()));
}

}  // namespace myelin::panels
