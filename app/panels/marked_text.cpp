#include "app/panels/marked_text.h"

#include <cmath>

#include "app/widgets/highlight.h"

namespace myelin::panels {

using look::Role;

namespace {

/// The ground under what was found, and the ink on it.
std::vector<widgets::Tint> drawMarks(widgets::Ui& ui, const widgets::PaintedText& painted, widgets::Point at,
                                     const std::vector<MarkedRange>& marks) {
  std::vector<widgets::Tint> tints;
  for (const MarkedRange& mark : marks) {
    for (const typeset::Rect& box : painted.paragraph().boxes(mark.begin, mark.end))
      widgets::drawFound(ui,
                         {at.x + static_cast<float>(box.x), at.y + static_cast<float>(box.y), static_cast<float>(box.w),
                          static_cast<float>(box.h)},
                         mark.now);
    tints.push_back({mark.begin, mark.end, ui.colour(mark.now ? Role::HitNowInk : Role::MarkInk)});
  }
  return tints;
}

}  // namespace

float drawMarked(widgets::Ui& ui, const std::string& text, const widgets::LabelStyle& style, widgets::Point at,
                 const std::vector<MarkedRange>& marks) {
  widgets::PaintedText& painted = ui.painted(text, style);
  const std::vector<widgets::Tint> tints = drawMarks(ui, painted, at, marks);
  painted.draw(ui.canvas(), at, ui.colour(Role::Ink), tints);
  return std::ceil(static_cast<float>(painted.paragraph().height()));
}

float drawMarkedNode(widgets::Ui& ui, std::string_view key, widgets::Point at, const std::string& text,
                     const widgets::LabelStyle& style, const std::vector<MarkedRange>& marks, access::Role role,
                     int level) {
  const widgets::Size size = ui.measure(text, style);
  const access::NodeId id = ui.add(role, key, text, {at.x, at.y, size.w, size.h}, level);
  widgets::PaintedText& painted = ui.painted(text, style);
  ui.setWords(id, painted.shared(), at);
  const std::vector<widgets::Tint> tints = drawMarks(ui, painted, at, marks);
  painted.draw(ui.canvas(), at, ui.colour(Role::Ink), ui.tinted(id, tints));
  return size.h;
}

}  // namespace myelin::panels
