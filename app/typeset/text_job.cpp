#include "app/typeset/text_job.h"

#include <algorithm>

namespace myelin::typeset {

TextJob::TextJob(const document::Block& block, const TextStyle& style, const FormMarks& forms, Piece like)
    : like_(std::move(like)), text_(block.text, style, {.width = std::max(like_.rect.w, 1.0), .forms = forms}) {}

void TextJob::addGround(Galley& galley, double pad) {
  pad_ = pad;
  const Rect rect{like_.rect.x - pad, galley.y, like_.rect.w + 2 * pad, 2 * pad};
  ground_ = galley.pieces.add({.kind = PieceKind::Box, .rect = rect, .block = like_.block});
  galley.y += pad;
}

bool TextJob::step(Galley& galley) {
  const LongText::Part part = text_.next(galley.fonts);
  Piece piece = like_;
  piece.text = part.paragraph;
  piece.textBegin = part.begin;
  piece.rect.y = galley.y;
  piece.rect.h = part.paragraph->height();
  galley.y += piece.rect.h;
  galley.pieces.add(std::move(piece));
  if (ground_) galley.pieces.setBottom(*ground_, galley.y + pad_);
  if (!text_.done()) return false;
  galley.y += pad_;
  return true;
}

}  // namespace myelin::typeset
