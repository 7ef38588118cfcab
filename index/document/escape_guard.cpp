#include "index/document/escape_guard.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "index/document/private_mark.h"

namespace myelin::document {
namespace {

bool isPlain(char c) {
  return c == ' ' || std::isalnum(static_cast<unsigned char>(c)) != 0;
}

/// kStop goes only beside letters, digits, spaces and `@`, where it cannot change how emphasis is read.
void appendEscape(std::string& out, std::string_view source, std::size_t backslash) {
  const char escaped = source[backslash + 1];
  const char before = backslash > 0 ? source[backslash - 1] : '\n';
  const char after = backslash + 2 < source.size() ? source[backslash + 2] : '\n';
  const bool closing = escaped == ']' || escaped == ')';
  const bool opening = escaped == '[' || escaped == '(' || escaped == '@' || escaped == ';';
  if (closing && isPlain(before)) out += kStop;
  out += source.substr(backslash, 2);
  if (opening && (after == '@' || isPlain(after))) out += kStop;
}

/// Bytes of the character reference at the start of `text`, if it is that of `[` or `(`; else 0.
std::size_t bracketReference(std::string_view text) {
  constexpr std::array<std::string_view, 8> kBrackets = {"&#91;",    "&#x5b;", "&#x5B;", "&#X5B;",
                                                         "&lbrack;", "&lsqb;", "&#40;",  "&lpar;"};
  const auto same = [&](std::string_view each) { return text.starts_with(each); };
  const auto found = std::find_if(kBrackets.begin(), kBrackets.end(), same);
  return found == kBrackets.end() ? 0 : found->size();
}

}  // namespace

std::string guardEscapes(std::string_view source, bool forms) {
  std::string out;
  out.reserve(source.size());
  for (std::size_t i = 0; i < source.size();) {
    const std::size_t special = std::min(source.find_first_of("\\_&", i), source.size());
    out += source.substr(i, special - i);
    i = special;
    if (i == source.size()) break;
    if (source[i] == '\\') {
      if (i + 1 < source.size())
        appendEscape(out, source, i);
      else
        out += '\\';
      i = std::min(i + 2, source.size());
      continue;
    }
    if (source[i] == '&') {
      const std::size_t bytes = bracketReference(source.substr(i));
      out.append(source.substr(i, std::max<std::size_t>(bytes, 1)));
      if (bytes > 0) out += kStop;
      i += std::max<std::size_t>(bytes, 1);
      continue;
    }
    const std::size_t end = std::min(source.find_first_not_of('_', i), source.size());
    const bool line = forms && end - i >= 3;
    for (std::size_t n = i; n < end; ++n) line ? out += kUnderscore : out += '_';
    i = end;
  }
  return out;
}

}  // namespace myelin::document
