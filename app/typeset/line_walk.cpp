#include "app/typeset/line_walk.h"

#include <algorithm>

namespace myelin::typeset {
namespace {

constexpr double kSlack = 0.5;   // lines that nearly touch do not overlap
constexpr double kReach = 2000;  // between two lines there is less

}  // namespace

std::vector<LinePlace> linesBetween(const Flow& flow, double from, double to) {
  std::vector<LinePlace> found;
  const auto& pieces = flow.pieces();
  for (std::size_t i = flow.firstPieceAt(from); i < pieces.size() && pieces[i].rect.y <= to; ++i) {
    const Piece& piece = pieces[i];
    if (piece.kind != PieceKind::Text || !piece.text || piece.generated || piece.block < 0) continue;
    for (const Line& line : piece.text->lines()) {
      const double top = piece.rect.y + line.y;
      if (top + line.height <= from || top > to) continue;
      found.push_back(
          {top, top + line.height, {.block = piece.block, .cell = piece.cell, .byte = piece.textBegin + line.begin}});
    }
  }
  return found;
}

std::optional<LinePlace> lineAt(const Flow& flow, double y) {
  std::optional<LinePlace> best;
  for (const LinePlace& line : linesBetween(flow, y + kSlack, y + kReach))
    if (line.bottom > y + kSlack && (!best || line.top < best->top)) best = line;
  return best;
}

std::optional<LinePlace> lineAbove(const Flow& flow, double y) {
  std::optional<LinePlace> best;
  for (const LinePlace& line : linesBetween(flow, std::max(0.0, y - kReach), y))
    if (line.bottom <= y + kSlack && (!best || line.top > best->top)) best = line;
  return best;
}

}  // namespace myelin::typeset
