#include "app/widgets/highlight.h"

#include <algorithm>

namespace myelin::widgets {
namespace {

using look::Role;

struct Colours {
  Role ground, line;
};

Colours coloursOf(HighlightStyle style) {
  switch (style) {
    case HighlightStyle::Plain:
      return {Role::Tint, Role::Edge};
    case HighlightStyle::Rose:
      return {Role::Note, Role::NoteLine};
    case HighlightStyle::Blue:
      return {Role::AccentTint, Role::Accent};
    case HighlightStyle::Green:
      return {Role::OkTint, Role::Ok};
    case HighlightStyle::Honey:
      break;
  }
  return {Role::Ruler, Role::RulerLine};
}

void dashes(Ui& ui, const Rect& line, float dash, float gap, Colour colour) {
  for (float x = line.x; x < line.right(); x += dash + gap)
    ui.canvas().fill({x, line.y, std::min(dash, line.right() - x), line.h}, colour);
}

void zigzag(Ui& ui, const Rect& line, Colour colour) {
  const float step = ui.gap(4), width = ui.gap(1.5F);
  bool up = true;
  for (float x = line.x; x + step <= line.right(); x += step, up = !up)
    ui.canvas().line({x, up ? line.bottom() : line.y - ui.gap(1)}, {x + step, up ? line.y - ui.gap(1) : line.bottom()},
                     colour, width);
}

}  // namespace

void drawHighlight(Ui& ui, const Rect& rect, HighlightStyle style) {
  const Colours colours = coloursOf(style);
  const Colour ink = ui.colour(colours.line);
  ui.canvas().fill(rect, ui.colour(colours.ground), ui.gap(3));
  const float thick = ui.gap(2);
  const Rect line{rect.x, rect.bottom() - thick, rect.w, thick};
  if (style == HighlightStyle::Plain) ui.canvas().fill({line.x, line.bottom() - ui.gap(1), line.w, ui.gap(1)}, ink);
  if (style == HighlightStyle::Rose) ui.canvas().dots({line.x, line.middle()}, line.w, ink, ui.gap(2));
  if (style == HighlightStyle::Blue) dashes(ui, line, ui.gap(6), ui.gap(3), ink);
  if (style == HighlightStyle::Green) dashes(ui, line, ui.gap(14), ui.gap(4), ink);
  if (style == HighlightStyle::Honey) zigzag(ui, line, ink);
}

void drawFound(Ui& ui, const Rect& box, bool now) {
  const Rect mark{box.x - ui.gap(1), box.y + ui.gap(3), box.w + ui.gap(2), box.h - ui.gap(5)};
  ui.canvas().fill(mark, ui.colour(now ? Role::HitNow : Role::Hit), ui.gap(3));
  const float thick = ui.gap(2.5F);
  ui.canvas().fill({mark.x, mark.bottom() - thick, mark.w, thick}, ui.colour(Role::HitLine));
  if (now) ui.canvas().fill({mark.x, mark.bottom() + ui.gap(2), mark.w, thick}, ui.colour(Role::HitLine));
}

void Highlighter::note(Ui& ui, const typeset::Piece& piece, access::NodeId id) {
  if (piece.generated || !piece.text) return;
  const access::Node& node = ui.node(id);
  const auto place = [&piece](int byte) {
    return document::Position{piece.block, piece.cell, piece.textBegin + static_cast<std::size_t>(byte)};
  };
  if (node.selectionBegin >= 0 && node.selectionEnd > node.selectionBegin) {
    const bool first = !selection_ || selection_->first == selection_->second;
    selection_ = {first ? place(node.selectionBegin) : selection_->first, place(node.selectionEnd)};
  } else if (node.caret >= 0 && !selection_) {
    selection_ = {place(node.caret), place(node.caret)};
  }
}

void Highlighter::draw(Ui& ui, const typeset::Piece& piece, Point at) const {
  if (piece.generated || !piece.text) return;
  const std::size_t size = piece.text->text().utf8.size();
  for (const Highlight& each : highlights_) {
    const document::Stretch& where = each.where;
    if (where.block != piece.block || where.cell != piece.cell) continue;
    if (where.end <= piece.textBegin || where.begin >= piece.textBegin + size) continue;
    const std::size_t begin = std::max(where.begin, piece.textBegin) - piece.textBegin;
    for (const typeset::Rect& box : piece.text->boxes(begin, std::min(where.end - piece.textBegin, size)))
      drawHighlight(ui,
                    {at.x + static_cast<float>(box.x) - ui.gap(1), at.y + static_cast<float>(box.y) + ui.gap(2),
                     static_cast<float>(box.w) + ui.gap(2), static_cast<float>(box.h) - ui.gap(2)},
                    each.style);
  }
}

}  // namespace myelin::widgets
