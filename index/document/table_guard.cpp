#include "index/document/table_guard.h"

#include <algorithm>

#include "index/base/words.h"
#include "index/document/guard.h"
#include "index/document/line.h"
#include "index/document/private_mark.h"

namespace myelin::document {
namespace {

constexpr std::size_t kMostFilledCells = 500'000;  // in all tables of an article
constexpr std::size_t kMostReadAgain = 8u << 20;   // bytes of paragraphs, in an article

/// A heading always ends the paragraph before it.
bool isHeading(std::string_view line) {
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  return level >= 1 && level <= 6 && (level == line.size() || line[level] == ' ');
}

std::size_t pipesIn(std::string_view line) {
  return static_cast<std::size_t>(std::count(line.begin(), line.end(), '|'));
}

/// A line that ends in what may be a delimiter row (`| --- | :-: |`), whatever containers it stands in.
struct Delimiter {
  std::size_t stopAt = std::string_view::npos;  ///< offset in the line of its first `|` or `:`; npos: it is none
  std::size_t cells = 0;
};

Delimiter delimiterIn(std::string_view line) {
  const std::size_t last = line.find_last_not_of("|:- \t");
  const std::size_t begin = std::max(last == std::string_view::npos ? 0 : last + 1, prefixOf(line).bytes);
  std::string_view row = line.substr(begin);
  const std::size_t sign = row.find_first_of("|:");
  if (sign == std::string_view::npos || row.find('-') == std::string_view::npos) return {};
  Delimiter delimiter{begin + sign, pipesIn(row) + 1};
  row.remove_suffix(row.size() - 1 - row.find_last_not_of(" \t"));
  if (row.front() == '|') --delimiter.cells;
  if (row.back() == '|') --delimiter.cells;
  return delimiter;
}

/// For each line: how many lines follow until a blank one, and how many cells those lines hold (at most the largest
/// table's width each).
struct Following {
  std::size_t lines = 0;
  std::size_t cells = 0;
};

std::vector<Following> followingOf(const std::vector<std::string_view>& lines) {
  std::vector<Following> following(lines.size());
  for (std::size_t i = lines.size(); i-- > 1;) {
    if (isBlankLine(lines[i])) continue;
    following[i - 1].lines = following[i].lines + 1;
    following[i - 1].cells = following[i].cells + std::min(pipesIn(lines[i]) + 1, kMaxTableColumns);
  }
  return following;
}

/// What the delimiter rows let through so far have cost.
class Budget {
 public:
  bool allows(const Delimiter& delimiter, const Following& following, std::size_t paragraphBytes) {
    if (delimiter.cells > kMaxTableColumns) return false;
    const std::size_t wanted = delimiter.cells * following.lines;
    const std::size_t filled = wanted - std::min(wanted, following.cells);
    if (filled_ + filled > kMostFilledCells || readAgain_ + paragraphBytes > kMostReadAgain) return false;
    filled_ += filled;
    readAgain_ += paragraphBytes;
    return true;
  }

 private:
  std::size_t filled_ = 0;
  std::size_t readAgain_ = 0;
};

}  // namespace

std::string guardTables(std::string_view source, std::vector<Problem>& problems) {
  const std::vector<std::string_view> lines = linesOf(source);
  const std::vector<Following> following = followingOf(lines);
  Budget budget;
  std::string out;
  out.reserve(source.size());
  std::size_t paragraphBytes = 0;
  bool told = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Delimiter delimiter = delimiterIn(lines[i]);
    if (isBlankLine(lines[i]) || isHeading(lines[i])) paragraphBytes = 0;
    if (delimiter.stopAt == std::string_view::npos || budget.allows(delimiter, following[i], paragraphBytes)) {
      out += lines[i];
    } else {
      out.append(lines[i].substr(0, delimiter.stopAt)).append(kStop).append(lines[i].substr(delimiter.stopAt));
      if (!told)
        problems.push_back({static_cast<int>(i) + 1, _("This table has more than 64 columns, or far too many empty "
                                                       "cells. It is shown as text.")});
      told = true;
    }
    out += '\n';
    paragraphBytes += lines[i].size() + 1;
  }
  return out;
}

}  // namespace myelin::document
