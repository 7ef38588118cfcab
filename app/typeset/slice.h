#pragma once
#include <cstddef>
#include <vector>

#include "app/typeset/piece.h"

namespace myelin::typeset {

/// A piece, or one line of a Text piece.
struct Element {
  static constexpr std::size_t kWhole = static_cast<std::size_t>(-1);
  std::size_t piece = 0;
  std::size_t line = kWhole;
};

/// What pagination does not divide: a line with the bullet before it, a table row, a figure. All y are the flow's.
struct Slice {
  double top = 0, bottom = 0;
  double start = 0, end = 0;              ///< with the grounds that begin above it and end below it
  double padAbove = 0, padBelow = 0;      ///< of grounds that go on above and below: wanted where a page cuts them
  std::size_t first = 0, endElement = 0;  ///< into Slices::elements
  int header = -1;                        ///< the group of the header row to repeat
  int lines = 1;                          ///< what it counts as beside a heading
  bool keepWithNext = false;
  bool breakAfter = true;
  bool inBox = false;  ///< a callout that a page can hold goes on behind it
};

/// A Box, or the outline of something taller than a page: drawn on every page that it touches.
struct Ground {
  std::size_t piece = 0;
  double top = 0, bottom = 0, pad = 0;
  std::size_t first = 0, end = 0;  ///< slices on it
};

struct Slices {
  std::vector<Slice> slices;
  std::vector<Element> elements;
  std::vector<Ground> grounds;            ///< outer before inner
  std::vector<std::size_t> sliceOfGroup;  ///< the first one
};

/// Divides pieces for pages of at most `height`: groups taller than that are divided into lines.
Slices slicesOf(const std::vector<Piece>& pieces, double height);

}  // namespace myelin::typeset
