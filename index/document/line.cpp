#include "index/document/line.h"

#include <limits>

namespace myelin::document {
namespace {

bool isSpace(char c) {
  return c == ' ' || c == '\t';
}
bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// Bytes of the container mark at `at`, without the space after it; 0 if there is none.
std::size_t markAt(std::string_view line, std::size_t at) {
  if (line[at] == '>') return 1;
  std::size_t end = at;
  if (line[at] == '-' || line[at] == '*' || line[at] == '+') {
    end = at + 1;
  } else {
    while (end < line.size() && end - at < 9 && isDigit(line[end])) ++end;
    if (end == at || end == line.size() || (line[end] != '.' && line[end] != ')')) return 0;
    ++end;
  }
  return end == line.size() || isSpace(line[end]) ? end - at : 0;
}

}  // namespace

std::vector<std::string_view> linesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

bool isBlankLine(std::string_view line) {
  return line.find_first_not_of("> \t") == std::string_view::npos;
}

bool isDelimiterRow(std::string_view line) {
  const std::string_view row = line.substr(prefixOf(line).bytes);
  const bool only = row.find_first_not_of("|:- \t") == std::string_view::npos;
  return only && row.find('-') != std::string_view::npos && row.find_first_of("|:") != std::string_view::npos;
}

LinePrefix prefixOf(std::string_view line, int mostMarks, std::size_t mostColumns) {
  LinePrefix prefix;
  while (prefix.bytes < line.size()) {
    const char c = line[prefix.bytes];
    if (isSpace(c)) {
      const std::size_t wide = c == '\t' ? 4 : 1;
      if (prefix.columns + wide > mostColumns) break;
      prefix.columns += wide;
      ++prefix.bytes;
      continue;
    }
    const std::size_t mark = markAt(line, prefix.bytes);
    if (mark == 0 || prefix.marks == mostMarks) break;
    ++prefix.marks;
    prefix.bytes += mark;
  }
  return prefix;
}

LinePrefix prefixOf(std::string_view line) {
  return prefixOf(line, std::numeric_limits<int>::max(), std::numeric_limits<std::size_t>::max());
}

}  // namespace myelin::document
