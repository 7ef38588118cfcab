#include "index/document/row_guard.h"

#include <vector>

#include "index/document/line.h"
#include "index/document/private_mark.h"

namespace myelin::document {
namespace {

/// The pipes of a row that separate cells: offsets in the line, without those at its start and end. For cmark-gfm a
/// pipe is escaped by a backslash right before it, even by an escaped one.
std::vector<std::size_t> separatorsIn(std::string_view line) {
  const std::size_t begin = prefixOf(line).bytes;
  const std::size_t last = line.find_last_not_of(" \t");
  std::vector<std::size_t> separators;
  if (last == std::string_view::npos) return separators;
  for (std::size_t i = line.find('|', begin + 1); i < last; i = line.find('|', i + 1)) {
    if (line[i - 1] != '\\') separators.push_back(i);
  }
  return separators;
}

/// Columns of the table that line `at` is the delimiter row of, its header above it; 0: it is none.
std::size_t columnsAt(const std::vector<std::string_view>& lines, std::size_t at) {
  const std::size_t columns = isDelimiterRow(lines[at]) ? separatorsIn(lines[at]).size() + 1 : 0;
  return at > 0 && columns > 0 && separatorsIn(lines[at - 1]).size() + 1 == columns ? columns : 0;
}

}  // namespace

std::string guardRows(std::string_view source) {
  const std::vector<std::string_view> lines = linesOf(source);
  std::string out;
  out.reserve(source.size());
  std::size_t columns = 0;  // of the table that the line may be a row of
  std::size_t here = 0;     // of the table that the line is the delimiter row of
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = lines[i];
    const std::size_t next = i + 1 < lines.size() ? columnsAt(lines, i + 1) : 0;
    if (isBlankLine(line)) columns = 0;
    const bool row = columns > 0 && next == 0 && here == 0;
    std::size_t copied = 0;
    const std::vector<std::size_t> separators = row ? separatorsIn(line) : std::vector<std::size_t>{};
    for (std::size_t cell = columns; row && cell <= separators.size(); ++cell) {
      out.append(line.substr(copied, separators[cell - 1] - copied)).append(kPipe);
      copied = separators[cell - 1] + 1;
    }
    out.append(line.substr(copied)).append("\n");
    if (here > 0) columns = here;
    here = next;
  }
  return out;
}

}  // namespace myelin::document
