#include "app/handout/piece_painter.h"

#include <algorithm>

#include "app/handout/line_painter.h"
#include "app/handout/shape.h"
#include "app/handout/unit.h"
#include "index/base/words.h"

namespace myelin::handout {
namespace {

using document::BlockKind;
using typeset::Piece;
using typeset::PieceKind;
using typeset::Placed;
using typeset::Rect;

constexpr double kBoxLine = 0.55 * kMm;
constexpr double kBoxRadius = 3.4 * kMm;
constexpr double kCardLine = 0.3 * kMm;
constexpr double kTickBoxLine = 0.4 * kMm;
constexpr int kNotMet = -2;

}  // namespace

void PiecePainter::draw(Canvas& canvas, const typeset::PageOfPieces& page, typeset::Point origin,
                        std::vector<Bookmark>& bookmarks) {
  nodes_.resize(flow_.pieces().size(), kNotMet);
  for (const Placed& placed : page.placed) {
    const Piece& piece = flow_.pieces()[placed.piece];
    Rect rect = piece.rect;
    rect.x += origin.x;
    rect.y = origin.y + placed.y;
    if (piece.kind == PieceKind::Box || piece.kind == PieceKind::Card) rect.h = placed.h;
    int node = DrawnPages::kArtifact;
    if (!placed.repeated) {
      if (nodes_[placed.piece] == kNotMet) {
        nodes_[placed.piece] = order_.nodeOf(piece);
        addBookmark(piece, canvas.page(), rect.y, bookmarks);
      }
      node = nodes_[placed.piece];
    }
    drawPiece(canvas, placed, rect, node);
  }
}

void PiecePainter::drawPiece(Canvas& canvas, const Placed& placed, Rect rect, int node) {
  const Piece& piece = flow_.pieces()[placed.piece];
  switch (piece.kind) {
    case PieceKind::Text:
      return drawText(canvas, placed, rect, node);
    case PieceKind::Figure:
      return drawFigure(canvas, piece, rect, node);
    case PieceKind::CheckBox:
      return drawCheckBox(canvas, piece, rect, node);
    case PieceKind::Icon:
      return;
    default:
      return drawShape(canvas, piece, rect, node);
  }
}

/// Whether the same text goes on in the next piece.
bool PiecePainter::goesOn(std::size_t piece) const {
  const auto& all = flow_.pieces();
  if (piece + 1 >= all.size()) return false;
  const Piece& next = all[piece + 1];
  return next.kind == PieceKind::Text && next.block == all[piece].block && next.cell == all[piece].cell &&
         next.textBegin > all[piece].textBegin;
}

void PiecePainter::drawText(Canvas& canvas, const Placed& placed, const Rect& rect, int node) {
  const Piece& piece = flow_.pieces()[placed.piece];
  LineOptions options;
  options.width = rect.w;
  options.fields = document_.blocks[static_cast<std::size_t>(piece.block)].kind == BlockKind::Paragraph;
  options.joins = goesOn(placed.piece);
  drawLines(canvas, structure_, fonts_, *piece.text, {rect.x, rect.y}, placed.firstLine, placed.endLine, node, options);
}

void PiecePainter::drawShape(Canvas& canvas, const Piece& piece, const Rect& rect, int node) {
  const Canvas::Mark mark = canvas.mark(node);
  cairo_t* to = canvas.cairo();
  if (piece.kind == PieceKind::Bullet)
    fillCapsule(to, rect);
  else if (piece.kind == PieceKind::Box)
    strokeRounded(to, rect, kBoxRadius, kBoxLine);
  else if (piece.kind == PieceKind::Card)
    strokeRounded(to, rect, kBoxRadius, kCardLine);
  else
    fillRect(to, rect);
}

void PiecePainter::drawFigure(Canvas& canvas, const Piece& piece, const Rect& rect, int node) {
  if (node >= 0) structure_.at(node).figure = rect;
  const Canvas::Mark mark = canvas.mark(node);
  pictures_.draw(canvas.cairo(), typeset::figurePath(document_, piece), rect);
}

void PiecePainter::drawCheckBox(Canvas& canvas, const Piece& piece, const Rect& rect, int node) {
  int field = node;
  if (node != DrawnPages::kArtifact) {
    field = structure_.add(node, "Form");
    structure_.at(field).field = PrintField{PrintField::Role::Box, piece.checked};
    structure_.at(field).alternative = piece.checked ? _("ticked") : _("box to tick");
  }
  const Canvas::Mark mark = canvas.mark(field);
  strokeRounded(canvas.cairo(), rect, rect.h / 5, kTickBoxLine);
  if (piece.checked) strokeTick(canvas.cairo(), rect, 2 * kTickBoxLine);
}

void PiecePainter::addBookmark(const Piece& piece, int page, double y, std::vector<Bookmark>& bookmarks) const {
  const document::Block& block = document_.blocks[static_cast<std::size_t>(piece.block)];
  if (block.kind != BlockKind::Heading || piece.kind != PieceKind::Text || piece.generated || piece.textBegin > 0)
    return;
  const auto first = std::find_if(document_.blocks.begin(), document_.blocks.end(),
                                  [](const document::Block& each) { return each.kind == BlockKind::Heading; });
  const bool title = block.level == 1 && &block == &*first;
  if (title || block.level <= 2) bookmarks.push_back({block.text.utf8, title ? 1 : 2, page, y});
}

}  // namespace myelin::handout
