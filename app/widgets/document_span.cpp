#include "app/widgets/document_span.h"

#include <algorithm>
#include <cmath>

#include "index/base/words.h"

namespace myelin::widgets {

using document::Span;
using document::SpanKind;
using look::Role;
using typeset::Piece;

bool pressable(const Span& span) {
  return span.kind == SpanKind::Link || span.kind == SpanKind::Citation || span.kind == SpanKind::Term;
}

namespace {

Rect around(const std::vector<Rect>& boxes) {
  Rect all = boxes.front();
  for (const Rect& box : boxes) {
    const float right = std::max(all.right(), box.right());
    const float bottom = std::max(all.bottom(), box.bottom());
    all = {std::min(all.x, box.x), std::min(all.y, box.y), 0, 0};
    all.w = right - all.x;
    all.h = bottom - all.y;
  }
  return all;
}

}  // namespace

DrawnSpan drawSpan(Ui& ui, const Piece& piece, const Span& span, Point at, bool opened) {
  const float x = at.x + static_cast<float>(piece.rect.x);
  const float y = at.y + static_cast<float>(piece.rect.y);
  std::vector<Rect> boxes;
  for (const typeset::Rect& box : piece.text->boxes(span.begin, span.end))
    boxes.push_back({x + static_cast<float>(box.x), y + static_cast<float>(box.y), static_cast<float>(box.w),
                     static_cast<float>(box.h)});
  if (boxes.empty()) return {};
  const std::string words = piece.text->text().utf8.substr(span.begin, span.end - span.begin);
  const std::string name = span.kind == SpanKind::Citation ? fill(_("Source {1}"), {words})
                           : span.kind == SpanKind::Term   ? fill(_("Meaning of {1}"), {words})
                                                           : words;
  // A link that runs over a line end is pressed on any of its lines; its node covers them all.
  const Rect all = around(boxes);
  const Ui::Touch touch = ui.touch(access::Role::Link, std::to_string(span.begin), name, all, 0, boxes);
  access::Node& node = ui.node(touch.id);
  node.target = span.target;
  node.begin = static_cast<int>(span.begin);
  node.end = static_cast<int>(span.end);
  if (touch.focused || opened)
    for (const Rect& box : boxes) ui.canvas().fill(box.inset(-ui.gap(1)), ui.colour(Role::AccentTint), ui.gap(6));
  if (touch.focused) ui.focusRing(all, ui.gap(6), true);
  const auto& lines = piece.text->lines();
  for (const Rect& box : boxes) {
    const auto line = std::find_if(lines.begin(), lines.end(), [&](const typeset::Line& l) {
      return std::abs(y + static_cast<float>(l.y) - box.y) < 0.5F;
    });
    if (line == lines.end() || span.kind == SpanKind::Citation) continue;
    const float under = std::round(y + static_cast<float>(line->baseline) + ui.gap(4));
    const float thick = touch.hovered ? ui.gap(3) : ui.gap(2);
    if (span.kind == SpanKind::Link)
      ui.canvas().fill({box.x, under, box.w, thick}, ui.colour(Role::Accent));
    else
      ui.canvas().dots({box.x, under + ui.gap(1)}, box.w, ui.colour(Role::Accent), ui.gap(2.5F));
  }
  return {touch, boxes};
}

}  // namespace myelin::widgets
