#pragma once
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/typeset/piece.h"
#include "app/typeset/style.h"
#include "index/document/document.h"

/// A whole document set in one column: document + style + width -> pieces with places.
namespace myelin::typeset {

/// A document being laid out, top to bottom, in slices. One thread. Keeps references to the fonts and the document.
/// Blocks without anything to show (an empty paragraph) have no pieces and take no space.
class Flow {
 public:
  /// Size of a figure in its own units, or nothing when it is missing or broken; asked once per figure.
  using FigureSize = std::function<std::optional<Point>(const std::string& path)>;

  Flow(const Fonts& fonts, const document::Document& document, FlowStyle style, double width,
       FigureSize figureSize = {});
  ~Flow();
  Flow(Flow&&) noexcept;

  bool finished() const;
  /// Lays out until `y` is reached and `block` is done (whole), or `deadline` has passed. One step at least: a step is
  /// a block, 2 kB of a text over 8 kB, or a row of a table. `y` 0 or `block` -1: does not matter.
  using Clock = std::chrono::steady_clock;
  void layOut(double y, int block, Clock::time_point deadline);
  void finish();

  double width() const;
  /// Of what is laid out, plus an estimate for the rest until finished().
  double height() const;
  double laidOutHeight() const;
  /// Sorted by block, then as drawn (a Box before what stands on it). Grows at the end only; of what is there, only
  /// the height of a Box changes, while what stands on it is laid out.
  const std::vector<Piece>& pieces() const;
  /// The first piece whose bottom is below `y`; inside a quote or code block that is its Box, so that drawing from here
  /// until a piece's top is below the view draws everything. Pieces after it may still lie above `y`.
  std::size_t firstPieceAt(double y) const;

  /// Top of a block (of the quote that begins with it), exact once laid out, else estimated.
  double blockTop(int block) const;
  /// The piece that holds a position (for a figure's description the Figure), or nullptr when it is not laid out or has
  /// no text. Valid until more is laid out.
  const Piece* pieceOf(const document::Position& position) const;
  /// The position nearest to a point among what is laid out.
  std::optional<document::Position> positionAt(Point point) const;
  /// Boxes of the text from `from` to byte `endByte` of the same block and cell; of a figure its rect.
  std::vector<Rect> boxes(const document::Position& from, std::size_t endByte) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace myelin::typeset
