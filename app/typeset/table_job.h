#pragma once
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/typeset/long_text.h"
#include "app/typeset/table_column.h"

namespace myelin::typeset {

/// Sets a table row by row; or, when the longest word of a column does not fit, one card per row, with the heading
/// words as labels.
class TableJob : public Job {
 public:
  /// REQUIRES: a header row and a column at least.
  TableJob(const Galley& galley, int block, double left, double width);

  bool step(Galley& galley) override;
  double share() const override;

 private:
  struct Cell {
    std::vector<std::pair<std::shared_ptr<const Paragraph>, std::size_t>> parts;  ///< and their first bytes
    double height = 0;
    std::optional<Point> picture;  ///< instead of a text
    bool empty() const { return parts.empty() && !picture; }
  };
  std::size_t rows() const { return table_.rows.size(); }
  std::size_t columns() const { return table_.columns(); }
  void decide(const Galley& galley);
  bool setCells(const Galley& galley, std::size_t row);
  LongText textOf(const Galley& galley, std::size_t row, std::size_t column) const;
  Cell pictureCell(std::size_t row, std::size_t column) const;
  Piece piece(PieceKind kind, Rect rect) const;
  double addCell(Galley& galley, const Cell& cell, Piece like) const;

  void layRow(Galley& galley);
  double slack(std::size_t column, double room) const;
  bool staysWithNext(const FlowStyle& style) const;
  void addLine(Galley& galley, PieceKind kind, double thickness);
  void addColumnLines(Galley& galley, double top, double height);

  void layCard(Galley& galley);
  double layField(Galley& galley, std::size_t column, double y);
  Piece labelOf(std::size_t column, double x, double y) const;
  bool shareLine(const Galley& galley, std::size_t column) const;
  double layLines(Galley& galley, std::size_t column, std::size_t count, double y);

  const document::Table& table_;
  TableColumns measured_;
  int block_ = 0;
  double left_ = 0, width_ = 0;
  bool rtl_ = false;
  bool decided_ = false;
  bool cards_ = false;
  double cardPad_ = 0;
  std::vector<double> columnLeft_, columnWidth_;
  std::vector<Cell> labels_;      ///< of cards: the header row set once
  std::vector<Cell> cells_;       ///< of the row being set
  std::optional<LongText> open_;  ///< of the last of these, if it is not all set
  std::size_t row_ = 0;
  int group_ = -1;
  int header_ = -1;
};

}  // namespace myelin::typeset
