#include "app/typeset/table_job.h"

#include <algorithm>
#include <cassert>

namespace myelin::typeset {
namespace {

constexpr std::size_t kBytesAStep = 4000;
constexpr double kLowRow = 4;          // lines
constexpr double kMostForLabel = 0.5;  // of a line to write on that fields share

bool blankRow(const std::vector<document::Text>& row) {
  return std::all_of(row.begin(), row.end(), blank);
}

bool rowReadsRightToLeft(const std::vector<document::Text>& row) {
  const auto first = std::find_if(row.begin(), row.end(), [](const document::Text& t) { return !t.utf8.empty(); });
  return first != row.end() && rightToLeft(first->utf8);
}

}  // namespace

TableJob::TableJob(const Galley& galley, int block, double left, double width)
    : table_(galley.document.blocks[static_cast<std::size_t>(block)].table),
      measured_(table_, galley),
      block_(block),
      left_(left),
      width_(width) {
  assert(rows() > 0 && columns() > 0);
  rtl_ = rowReadsRightToLeft(table_.rows[0]);
}

double TableJob::share() const {
  return static_cast<double>(row_) / static_cast<double>(rows());
}

bool TableJob::step(Galley& galley) {
  if (!decided_) {
    if (measured_.measureStep(galley.fonts)) decide(galley);
    return false;
  }
  const bool labelled = !cards_ || !labels_.empty();
  if (!setCells(galley, labelled ? row_ : 0)) return false;
  if (!labelled) {
    labels_ = std::move(cells_);
    cells_.clear();
    return false;
  }
  group_ = galley.groups++;
  cards_ ? layCard(galley) : layRow(galley);
  cells_.clear();
  return ++row_ >= rows();
}

/// Rows or cards, and where the columns stand.
void TableJob::decide(const Galley& galley) {
  decided_ = true;
  const FlowStyle& style = galley.style;
  cards_ = style.cardsWhenNarrow && columns() > 1 && rows() > 1 && !measured_.fit(width_);
  const bool headless = rows() > 1 && blankRow(table_.rows[0]);
  row_ = cards_ || headless ? 1 : 0;
  if (cards_) {
    cardPad_ = std::min(style.quotePad, width_ / 8);
    columnWidth_.assign(columns(), width_ - 2 * cardPad_);
    return;
  }
  columnWidth_ = measured_.widths(width_, style.rowLeast > 0);
  double x = 0;
  for (const double w : columnWidth_) {
    columnLeft_.push_back(x);
    x += w + 2 * style.cellPadX;
  }
  const double total = x - 2 * style.cellPadX;
  if (rtl_) {
    for (std::size_t c = 0; c < columns(); ++c) columnLeft_[c] = total - columnLeft_[c] - columnWidth_[c];
    left_ += width_ - total;
  }
  width_ = total;
}

LongText TableJob::textOf(const Galley& galley, std::size_t row, std::size_t column) const {
  const TextStyle& style = cards_ && row == 0 ? galley.style.label : measured_.styleOf(row, column);
  const document::Align align = cards_ ? document::Align::Start : table_.align[column];
  const double width = std::max(columnWidth_[column], 1.0);
  const document::Text& cell = table_.rows[row][column];
  return {cell, style, {.width = width, .align = align, .forms = formsOf(cell, galley.style)}};
}

/// A cell with its picture no wider than the column, or an empty one.
TableJob::Cell TableJob::pictureCell(std::size_t row, std::size_t column) const {
  Cell cell;
  cell.picture = measured_.picture(table_.rows[row][column]);
  if (!cell.picture) return cell;
  const double scale = std::min(1.0, columnWidth_[column] / cell.picture->x);
  cell.picture = Point{cell.picture->x * scale, cell.picture->y * scale};
  cell.height = cell.picture->y;
  return cell;
}

/// Sets cells of a row, but no more than some kB. Returns whether all are set.
bool TableJob::setCells(const Galley& galley, std::size_t row) {
  for (std::size_t bytes = 0; bytes < kBytesAStep;) {
    if (open_ && !open_->done()) {
      const LongText::Part part = open_->next(galley.fonts);
      cells_.back().parts.emplace_back(part.paragraph, part.begin);
      cells_.back().height += part.paragraph->height();
      bytes += part.paragraph->text().utf8.size();
      continue;
    }
    open_.reset();
    if (cells_.size() == columns()) return true;
    const std::size_t column = cells_.size();
    cells_.push_back(pictureCell(row, column));
    if (cells_.back().empty() && !blank(table_.rows[row][column])) open_.emplace(textOf(galley, row, column));
  }
  return false;
}

Piece TableJob::piece(PieceKind kind, Rect rect) const {
  return {.kind = kind, .rect = rect, .block = block_, .group = group_, .header = header_};
}

/// Adds the texts of a cell, one under the other; `like` says where, and what they are. Returns the bottom.
double TableJob::addCell(Galley& galley, const Cell& cell, Piece like) const {
  if (cell.picture) {
    like.kind = PieceKind::Figure;
    like.rect.w = cell.picture->x;
    like.rect.h = cell.picture->y;
    galley.pieces.add(like);
    return like.rect.bottom();
  }
  for (const auto& [paragraph, begin] : cell.parts) {
    like.text = paragraph;
    like.textBegin = begin;
    like.rect.h = paragraph->height();
    galley.pieces.add(like);
    like.rect.y += like.rect.h;
  }
  return like.rect.y;
}

/// Headers stay with what follows, and low rows at the ends of a table do not stand alone: the first stays with the
/// second, the last with the one before it.
bool TableJob::staysWithNext(const FlowStyle& style) const {
  if (row_ == 0) return true;
  double high = 0;
  for (const Cell& cell : cells_) high = std::max(high, cell.height);
  return high <= kLowRow * style.table.line && rows() > 2 && (row_ == 1 || row_ + 2 == rows());
}

void TableJob::addLine(Galley& galley, PieceKind kind, double thickness) {
  Piece line = piece(kind, {left_, galley.y, width_, thickness});
  line.keepWithNext = staysWithNext(galley.style);
  galley.pieces.add(line);
  galley.y += thickness;
}

void TableJob::addColumnLines(Galley& galley, double top, double height) {
  const FlowStyle& style = galley.style;
  if (style.rowLeast <= 0) return;
  for (std::size_t c = 0; c + 1 < columns(); ++c) {
    const double edge = rtl_ ? columnLeft_[c] : columnLeft_[c] + columnWidth_[c] + 2 * style.cellPadX;
    const double x = left_ + edge - style.cellPadX - style.hairline / 2;
    galley.pieces.add(piece(PieceKind::Hairline, {x, top, style.hairline, height}));
  }
}

/// How much lower than the top of its row a cell stands when there is `room` to spare.
double TableJob::slack(std::size_t column, double room) const {
  if (row_ == 0) return room;
  return holdsWriteLine(table_.rows[row_][column]) ? 0 : room / 2;
}

void TableJob::layRow(Galley& galley) {
  const FlowStyle& style = galley.style;
  double inner = 0;
  for (const Cell& cell : cells_) inner = std::max(inner, cell.height);
  inner = std::max(inner, row_ > 0 ? style.rowLeast - 2 * style.cellPadY : 0);
  if (inner <= 0) inner = style.table.line;
  if (row_ == 0) header_ = -1;
  if (row_ == 1 && header_ < 0 && style.rowLeast > 0) addLine(galley, PieceKind::Strong, style.strong);
  const double top = galley.y;
  const bool centred = row_ == 0 || style.rowLeast > 0;
  for (std::size_t c = 0; c < columns(); ++c) {
    const double down = centred ? slack(c, inner - cells_[c].height) : 0;
    Piece text = piece(PieceKind::Text, {left_ + columnLeft_[c], top + style.cellPadY + down, columnWidth_[c], 0});
    text.cell = static_cast<int>(row_ * columns() + c);
    text.keepWithNext = staysWithNext(galley.style);
    addCell(galley, cells_[c], text);
  }
  const double height = inner + 2 * style.cellPadY;
  if (row_ > 0) addColumnLines(galley, top, height);
  galley.y = top + height;
  addLine(galley, row_ == 0 ? PieceKind::Strong : PieceKind::Hairline, row_ == 0 ? style.strong : style.hairline);
  if (row_ == 0 && rows() > 1) header_ = group_;
}

Piece TableJob::labelOf(std::size_t column, double x, double y) const {
  Piece label = piece(PieceKind::Text, {x, y, columnWidth_[column], 0});
  label.cell = static_cast<int>(column);
  label.generated = row_ != 1;
  return label;
}

/// A label and its value. Returns the bottom.
double TableJob::layField(Galley& galley, std::size_t column, double y) {
  const FlowStyle& style = galley.style;
  if (cells_[column].empty() && style.rowLeast > 0) return layLines(galley, column, 1, y);
  Piece text = labelOf(column, left_ + cardPad_, y);
  text.rect.y = addCell(galley, labels_[column], text);
  text.cell = static_cast<int>(row_ * columns() + column);
  text.generated = false;
  if (cells_[column].empty()) return text.rect.y + style.table.line;
  return addCell(galley, cells_[column], text);
}

/// Whether this field and the next are both empty and their labels leave room to write on half a line.
bool TableJob::shareLine(const Galley& galley, std::size_t column) const {
  if (galley.style.rowLeast <= 0 || column + 1 >= columns()) return false;
  for (const std::size_t c : {column, column + 1}) {
    if (!cells_[c].empty() || labels_[c].parts.size() != 1) return false;
    if (labels_[c].parts[0].first->width() > kMostForLabel / 2 * columnWidth_[c]) return false;
  }
  return true;
}

/// Fields beside each other on a sheet to fill in, each a label on a line to write on. Returns the bottom.
double TableJob::layLines(Galley& galley, std::size_t column, std::size_t count, double y) {
  const FlowStyle& style = galley.style;
  const double gap = 2 * style.cellPadX;
  const double width = (columnWidth_[column] - gap * static_cast<double>(count - 1)) / static_cast<double>(count);
  double height = style.rowLeast;
  for (std::size_t c = column; c < column + count; ++c) height = std::max(height, labels_[c].height);
  for (std::size_t i = 0; i < count; ++i) {
    const double x = left_ + cardPad_ + static_cast<double>(i) * (width + gap);
    const Cell& label = labels_[column + i];
    Piece words = labelOf(column + i, x, y + height - label.height);
    words.rect.w = width;
    addCell(galley, label, words);
    galley.pieces.add(piece(PieceKind::Hairline, {x, y + height, width, style.hairline}));
  }
  return y + height + style.hairline;
}

void TableJob::layCard(Galley& galley) {
  const FlowStyle& style = galley.style;
  if (row_ > 1) galley.y += style.itemAfter;
  const double top = galley.y;
  const std::size_t card = galley.pieces.add(piece(PieceKind::Card, {left_, top, width_, 0}));
  double y = top + cardPad_;
  for (std::size_t c = 0; c < columns();) {
    const bool shared = shareLine(galley, c);
    if (c > 0) y += style.rowLeast > 0 ? style.cellPadY : style.itemAfter;
    y = shared ? layLines(galley, c, 2, y) : layField(galley, c, y);
    c += shared ? 2 : 1;
  }
  galley.y = y + cardPad_;
  galley.pieces.setBottom(card, galley.y);
}

}  // namespace myelin::typeset
