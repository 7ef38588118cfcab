#pragma once
#include <optional>
#include <vector>

#include "app/typeset/piece.h"

namespace myelin::typeset {

/// The pieces of a flow in the order they are drawn, and the ways to find one. Grows at the end.
class PieceList {
 public:
  /// Returns the index. REQUIRES: its block is not before the last one's.
  std::size_t add(Piece piece);
  /// A Box whose contents grew, or a Card: REQUIRES: a card is the last ground added.
  void setBottom(std::size_t ground, double bottom);

  const std::vector<Piece>& all() const { return pieces_; }

  /// See Flow::firstPieceAt.
  std::size_t firstAt(double y) const;
  /// See Flow::pieceOf.
  const Piece* of(const document::Position& position) const;
  /// See Flow::positionAt.
  std::optional<document::Position> nearest(Point point) const;
  /// See Flow::boxes.
  std::vector<Rect> boxes(const document::Position& from, std::size_t endByte) const;

 private:
  /// Where a text of the document stands: pieces that positions refer to.
  struct Place {
    document::Position from;
    std::size_t piece = 0;
  };
  bool isOuterBox(const Piece& piece) const;
  const Place* placeOf(const document::Position& position) const;

  std::vector<Piece> pieces_;
  std::vector<double> lowest_;      ///< of each piece: the lowest bottom up to it, Boxes left out
  std::vector<std::size_t> boxes_;  ///< Boxes that stand in no other Box
  std::vector<Place> places_;       ///< sorted by `from`
};

}  // namespace myelin::typeset
