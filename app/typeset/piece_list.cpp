#include "app/typeset/piece_list.h"

#include <algorithm>
#include <cassert>

namespace myelin::typeset {
namespace {

bool holdsPosition(const Piece& piece) {
  return !piece.generated && (piece.kind == PieceKind::Text || piece.kind == PieceKind::Figure);
}

std::size_t bytes(const Piece& piece) {
  return piece.text ? piece.text->text().utf8.size() : 0;
}

double distance(double at, double begin, double end) {
  return std::max({0.0, begin - at, at - end});
}

double squaredDistance(const Rect& rect, Point point) {
  const double dx = distance(point.x, rect.x, rect.right());
  const double dy = distance(point.y, rect.y, rect.bottom());
  return dx * dx + dy * dy;
}

Rect moved(Rect rect, const Rect& by) {
  rect.x += by.x;
  rect.y += by.y;
  return rect;
}

}  // namespace

std::string pictureIn(const document::Text& text) {
  for (const document::Span& span : text.spans)
    if (span.kind == document::SpanKind::Image && span.begin == 0 && span.end == text.utf8.size()) return span.target;
  return {};
}

std::string figurePath(const document::Document& document, const Piece& piece) {
  const document::Block& block = document.blocks[static_cast<std::size_t>(piece.block)];
  if (block.kind != document::BlockKind::Table) return block.target;
  return pictureIn(document::textAt(document, piece.block, piece.cell));
}

std::size_t PieceList::add(Piece piece) {
  assert(pieces_.empty() || pieces_.back().block <= piece.block);
  const std::size_t index = pieces_.size();
  const double before = lowest_.empty() ? 0 : lowest_.back();
  lowest_.push_back(piece.kind == PieceKind::Box ? before : std::max(before, piece.rect.bottom()));
  if (piece.kind == PieceKind::Box && isOuterBox(piece)) boxes_.push_back(index);
  if (holdsPosition(piece)) {
    const Place place{{piece.block, piece.cell, piece.textBegin}, index};
    // Almost always the end: only the headings of the first card come after values of a later row.
    const auto at = std::upper_bound(places_.begin(), places_.end(), place,
                                     [](const Place& a, const Place& b) { return a.from < b.from; });
    places_.insert(at, place);
  }
  pieces_.push_back(std::move(piece));
  return index;
}

bool PieceList::isOuterBox(const Piece& piece) const {
  return boxes_.empty() || pieces_[boxes_.back()].rect.bottom() <= piece.rect.y;
}

void PieceList::setBottom(std::size_t ground, double bottom) {
  assert(pieces_[ground].kind == PieceKind::Box || pieces_[ground].kind == PieceKind::Card);
  pieces_[ground].rect.h = bottom - pieces_[ground].rect.y;
  if (pieces_[ground].kind == PieceKind::Box) return;
  for (std::size_t i = ground; i < lowest_.size(); ++i) lowest_[i] = std::max(lowest_[i], bottom);
}

std::size_t PieceList::firstAt(double y) const {
  const auto found = std::upper_bound(lowest_.begin(), lowest_.end(), y);
  const auto first = static_cast<std::size_t>(found - lowest_.begin());
  const auto below = std::partition_point(boxes_.begin(), boxes_.end(),
                                          [&](std::size_t box) { return pieces_[box].rect.bottom() <= y; });
  return below == boxes_.end() ? first : std::min(first, *below);
}

const PieceList::Place* PieceList::placeOf(const document::Position& position) const {
  const auto after = std::upper_bound(places_.begin(), places_.end(), position,
                                      [](const document::Position& p, const Place& place) { return p < place.from; });
  if (after == places_.begin()) return nullptr;
  const Place& place = *(after - 1);
  return place.from.block == position.block && place.from.cell == position.cell ? &place : nullptr;
}

const Piece* PieceList::of(const document::Position& position) const {
  const Place* place = placeOf(position);
  return place == nullptr ? nullptr : &pieces_[place->piece];
}

std::optional<document::Position> PieceList::nearest(Point point) const {
  const Piece* best = nullptr;
  double least = 0;
  const auto consider = [&](const Piece& piece) {
    if (piece.kind != PieceKind::Text || piece.generated) return;
    const double far = squaredDistance(piece.rect, point);
    if (best == nullptr || far < least) best = &piece, least = far;
  };
  const std::size_t middle = firstAt(point.y);
  for (std::size_t i = middle; i < pieces_.size(); ++i) {
    const double above = pieces_[i].rect.y - point.y;
    const bool sameRow = best != nullptr && pieces_[i].group >= 0 && pieces_[i].group == best->group;
    if (best != nullptr && !sameRow && above > 0 && above * above > least) break;
    consider(pieces_[i]);
  }
  for (std::size_t i = middle; i-- > 0;) {
    const double below = point.y - lowest_[i];
    if (best != nullptr && below > 0 && below * below > least) break;
    consider(pieces_[i]);
  }
  if (best == nullptr) return std::nullopt;
  const std::size_t byte = best->text->byteAt({point.x - best->rect.x, point.y - best->rect.y});
  return document::Position{best->block, best->cell, best->textBegin + byte};
}

std::vector<Rect> PieceList::boxes(const document::Position& from, std::size_t endByte) const {
  std::vector<Rect> found;
  const Place* place = placeOf(from);
  if (place == nullptr) return found;
  for (; place != places_.data() + places_.size(); ++place) {
    if (place->from.block != from.block || place->from.cell != from.cell || place->from.byte >= endByte) break;
    const Piece& piece = pieces_[place->piece];
    if (piece.kind == PieceKind::Figure) return {piece.rect};
    const std::size_t begin = std::max(from.byte, piece.textBegin) - piece.textBegin;
    const std::size_t end = std::min(endByte - piece.textBegin, bytes(piece));
    if (begin >= end) continue;
    for (const Rect& box : piece.text->boxes(begin, end)) found.push_back(moved(box, piece.rect));
  }
  return found;
}

}  // namespace myelin::typeset
