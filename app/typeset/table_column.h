#pragma once
#include <vector>

#include "app/typeset/galley.h"

namespace myelin::typeset {

/// Widths of a table's columns from what stands in them: each between its widest word and its longest line (automatic
/// table layout, CSS 2.1 section 17.5.2.2). The first 200 rows are measured; of the others only the cell with the
/// longest word and the longest cell of each column.
class TableColumns {
 public:
  /// The galley's style and figure sizes outlive this.
  TableColumns(const document::Table& table, const Galley& galley);

  /// Measures one row, or looks through some hundred. Returns whether all is measured.
  bool measureStep(const Fonts& fonts);

  /// Whether every column can be as wide as its widest word, and none is so narrow that its text becomes a ribbon of
  /// one or two words a line. REQUIRES: measured, as for the next.
  bool fit(double width) const;
  /// Widths that stand in `width` together with the gaps between them; all of it when `fill`.
  std::vector<double> widths(double width, bool fill) const;

  /// Whether the first column holds names: short, set like the header, and on one line where there is room.
  bool named() const { return named_; }
  const TextStyle& styleOf(std::size_t row, std::size_t column) const;

  /// The size of a cell that is a picture on a sheet to fill in: as high as the row. Elsewhere it is its description.
  std::optional<Point> picture(const document::Text& cell) const;

 private:
  struct Column {
    double least = 0, natural = 0;
    bool written = false;  ///< people write into it: an empty cell, or a line to write on
    std::size_t wordCharacters = 0, wordRow = 0;
    std::size_t cellBytes = 0, cellRow = 0;
  };
  void measureRow(const Fonts& fonts, std::size_t row);
  void measureCell(const Fonts& fonts, std::size_t row, std::size_t column);
  void look(std::size_t row);
  double gaps() const;
  std::ptrdiff_t writtenCount() const;
  std::vector<double> stretched(std::vector<double> widths, double room) const;

  const document::Table& table_;
  const FlowStyle& style_;
  const std::function<std::optional<Point>(const std::string&)>& figureSize_;
  std::vector<Column> columns_;
  std::size_t row_ = 0;
  bool named_ = false;
};

bool holdsWriteLine(const document::Text& text);

/// The form marks of a cell: a box beside words is one to tick.
const FormMarks& formsOf(const document::Text& cell, const FlowStyle& style);

}  // namespace myelin::typeset
