#include "app/typeset/table_column.h"

#include <algorithm>
#include <numeric>

#include "app/typeset/long_text.h"

namespace myelin::typeset {
namespace {

constexpr std::size_t kMeasuredRows = 200;
constexpr std::size_t kLookedAtRows = 500;  // in one step
constexpr std::size_t kLongCell = 2000;     // bytes; wider than any column on one line
constexpr std::size_t kLongName = 40;       // bytes
constexpr double kMostForNames = 0.3;       // of the table's width
constexpr double kRibbon = 6;               // times the size
constexpr double kLeastNote = 3.5;          // times the size: of a cell with a line to write on
constexpr double kLeastWritten = 0.2;       // of a sheet's table, for all columns that people write in

bool blankBetween(const std::string& utf8, std::size_t begin, std::size_t end) {
  return utf8.find_first_not_of(" \n", begin) >= end;
}

}  // namespace

bool holdsWriteLine(const document::Text& text) {
  return std::any_of(text.spans.begin(), text.spans.end(),
                     [](const document::Span& span) { return span.kind == document::SpanKind::WriteLine; });
}

const FormMarks& formsOf(const document::Text& cell, const FlowStyle& style) {
  std::size_t at = 0;
  for (const document::Span& span : cell.spans) {
    const bool mark = span.kind == document::SpanKind::Box || span.kind == document::SpanKind::Ring;
    if (!mark || span.begin < at) continue;
    if (!blankBetween(cell.utf8, at, span.begin)) return style.wordForms;
    at = span.end;
  }
  return blankBetween(cell.utf8, at, cell.utf8.size()) ? style.forms : style.wordForms;
}

TableColumns::TableColumns(const document::Table& table, const Galley& galley)
    : table_(table), style_(galley.style), figureSize_(galley.figureSize), columns_(table.columns()) {
  const std::size_t rows = std::min(table.rows.size(), kMeasuredRows);
  const auto isName = [](const std::vector<document::Text>& row) { return row[0].utf8.size() <= kLongName; };
  named_ = columns_.size() > 1 && rows > 1 &&
           std::all_of(table.rows.begin(), table.rows.begin() + static_cast<std::ptrdiff_t>(rows), isName);
}

const TextStyle& TableColumns::styleOf(std::size_t row, std::size_t column) const {
  return row == 0 || (column == 0 && named_) ? style_.tableHeader : style_.table;
}

std::optional<Point> TableColumns::picture(const document::Text& cell) const {
  if (style_.rowLeast <= 0) return std::nullopt;
  const std::string path = pictureIn(cell);
  const std::optional<Point> size = path.empty() ? std::nullopt : figureSize_(path);
  if (!size) return std::nullopt;
  const double height = std::max(style_.rowLeast - 2 * style_.cellPadY, style_.table.line);
  return Point{size->x * height / size->y, height};
}

bool TableColumns::measureStep(const Fonts& fonts) {
  const std::size_t rows = table_.rows.size();
  if (row_ < std::min(rows, kMeasuredRows)) {
    measureRow(fonts, row_++);
    return false;
  }
  if (row_ < rows) {
    for (const std::size_t end = std::min(rows, row_ + kLookedAtRows); row_ < end; ++row_) look(row_);
    return false;
  }
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    if (columns_[c].wordRow >= kMeasuredRows) measureCell(fonts, columns_[c].wordRow, c);
    if (columns_[c].cellRow >= kMeasuredRows) measureCell(fonts, columns_[c].cellRow, c);
  }
  return true;
}

void TableColumns::measureRow(const Fonts& fonts, std::size_t row) {
  look(row);
  for (std::size_t c = 0; c < columns_.size(); ++c) measureCell(fonts, row, c);
}

/// What can be seen without setting the text.
void TableColumns::look(std::size_t row) {
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    const document::Text& cell = table_.rows[row][c];
    Column& column = columns_[c];
    if (row > 0 && (blank(cell) || holdsWriteLine(cell))) column.written = true;
    const std::size_t characters = longestWord(cell.utf8).characters;
    if (characters > column.wordCharacters) column.wordCharacters = characters, column.wordRow = row;
    if (cell.utf8.size() > column.cellBytes) column.cellBytes = cell.utf8.size(), column.cellRow = row;
  }
}

void TableColumns::measureCell(const Fonts& fonts, std::size_t row, std::size_t column) {
  const document::Text& cell = table_.rows[row][column];
  if (blank(cell)) return;
  const TextStyle& style = styleOf(row, column);
  Column& to = columns_[column];
  if (const std::optional<Point> size = picture(cell)) {
    to.least = std::max(to.least, size->x / 2);
    to.natural = std::max(to.natural, size->x);
    return;
  }
  if (cell.utf8.size() <= kLongCell) {
    const Paragraph line(fonts, cell, style, {.forms = formsOf(cell, style_)});
    const bool rings = cell.spans.size() > 1 && &formsOf(cell, style_) == &style_.forms;
    to.least = std::max(to.least, rings ? line.width() : line.widestWord());
    if (style_.rowLeast > 0 && holdsWriteLine(cell))
      to.least = std::max(to.least, std::min(line.width(), kLeastNote * style.size));
    to.natural = std::max(to.natural, line.width());
    return;
  }
  const LongestWord word = longestWord(cell.utf8);
  const Paragraph line(fonts, {cell.utf8.substr(word.begin, word.bytes), {}}, style);
  to.least = std::max(to.least, line.width());
  to.natural = std::max(to.natural, static_cast<double>(kLongCell) * style.size / 2);
}

double TableColumns::gaps() const {
  return 2 * style_.cellPadX * static_cast<double>(columns_.size() - 1);
}

bool TableColumns::fit(double width) const {
  double least = gaps();
  for (const Column& column : columns_) least += column.least;
  if (least > width) return false;
  const std::vector<double> set = widths(width, false);
  for (std::size_t c = 0; c < set.size(); ++c)
    if (set[c] < kRibbon * style_.table.size && columns_[c].natural > style_.ribbonLines * set[c]) return false;
  return true;
}

std::ptrdiff_t TableColumns::writtenCount() const {
  return std::count_if(columns_.begin(), columns_.end(), [](const Column& column) { return column.written; });
}

/// Empty room goes where people write; else to all alike.
std::vector<double> TableColumns::stretched(std::vector<double> widths, double room) const {
  const std::ptrdiff_t count = writtenCount();
  const double share = room / static_cast<double>(count > 0 ? static_cast<std::size_t>(count) : columns_.size());
  for (std::size_t c = 0; c < widths.size(); ++c)
    if (count == 0 || columns_[c].written) widths[c] += share;
  return widths;
}

std::vector<double> TableColumns::widths(double width, bool fill) const {
  const double room = std::max(width - gaps(), 1.0);
  const double written = room * kLeastWritten / static_cast<double>(std::max<std::ptrdiff_t>(writtenCount(), 1));
  std::vector<double> least;
  std::vector<double> natural;
  for (const Column& column : columns_) {
    // A hair more than measured, so that rounding never breaks the line that fits.
    least.push_back(column.least + 0.1);
    double wanted = column.natural;
    if (fill && column.written) wanted = std::max({wanted, style_.forms.boxWidth, written});
    natural.push_back(std::clamp(wanted + 0.1, least.back(), std::max(room, least.back())));
  }
  double leastSum = std::accumulate(least.begin(), least.end(), 0.0);
  const double naturalSum = std::accumulate(natural.begin(), natural.end(), 0.0);
  if (naturalSum <= room) return fill ? stretched(std::move(natural), room - naturalSum) : natural;
  if (named_ && natural[0] < kMostForNames * room && leastSum + natural[0] - least[0] <= room) {
    leastSum += natural[0] - least[0];
    least[0] = natural[0];
  }
  if (leastSum >= room) {
    for (double& w : least) w *= room / leastSum;
    return least;
  }
  const double part = (room - leastSum) / (naturalSum - leastSum);
  for (std::size_t c = 0; c < least.size(); ++c) least[c] += (natural[c] - least[c]) * part;
  return least;
}

}  // namespace myelin::typeset
