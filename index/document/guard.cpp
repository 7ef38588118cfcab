#include "index/document/guard.h"

#include <algorithm>
#include <cctype>
#include <string>

#include "index/base/words.h"
#include "index/document/address_guard.h"
#include "index/document/escape_guard.h"
#include "index/document/line.h"
#include "index/document/private_mark.h"
#include "index/document/row_guard.h"
#include "index/document/table_guard.h"

namespace myelin::document {
namespace {

constexpr std::size_t kMaxColumns = 2 * std::size_t{kMaxNesting};  // a level takes at least two columns

/// cmark looks at each `w` for the start of `www.` and makes a node of it.
bool isMark(char c) {
  return c == '\n' || c == 'w' || std::ispunct(static_cast<unsigned char>(c)) != 0;
}

/// Where kMaxMarks are reached, at a line end if there is one; npos: never.
std::size_t markLimit(std::string_view source) {
  std::size_t marks = 0;
  for (std::size_t i = 0; i < source.size(); ++i) {
    if (!isMark(source[i]) || ++marks <= kMaxMarks) continue;
    const std::size_t lineEnd = source.rfind('\n', i);
    return lineEnd == std::string_view::npos ? i : lineEnd + 1;
  }
  return std::string_view::npos;
}

int lineAt(std::string_view source, std::size_t at) {
  return 1 + static_cast<int>(std::count(source.begin(), source.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

std::string limitNesting(std::string_view source, std::vector<Problem>& problems) {
  std::string out;
  out.reserve(source.size());
  int number = 0;
  bool told = false;
  for (const std::string_view line : linesOf(source)) {
    ++number;
    const LinePrefix kept = prefixOf(line, kMaxNesting, kMaxColumns);
    std::string_view rest = line.substr(kept.bytes);
    const LinePrefix dropped = prefixOf(rest);
    const bool tooDeep = dropped.bytes > 0;
    if (tooDeep) rest.remove_prefix(dropped.bytes);
    out += line.substr(0, kept.bytes);
    out += rest;
    out += '\n';
    if (tooDeep && !told)
      problems.push_back({number, _("This is nested deeper than 200 levels. The deepest levels are shown as one.")});
    told = told || tooDeep;
  }
  return out;
}

}  // namespace

Guarded guard(std::string_view source, bool forms) {
  Guarded out;
  const std::size_t limit = markLimit(source);
  if (limit != std::string_view::npos) {
    out.tail = withoutForeignMarks(source.substr(limit));
    out.problems.push_back({lineAt(source, limit), _("From here on there are too many marks. The rest of the article "
                                                     "is shown as plain text; split it into smaller articles.")});
    source = source.substr(0, limit);
  }
  out.markdown = limitNesting(withoutForeignMarks(source), out.problems);
  out.markdown = guardTables(out.markdown, out.problems);
  out.markdown = guardRows(out.markdown);
  out.markdown = guardAddresses(out.markdown);
  out.markdown = guardEscapes(out.markdown, forms);
  return out;
}

}  // namespace myelin::document
