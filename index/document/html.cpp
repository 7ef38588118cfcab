#include "index/document/html.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

#include "index/base/utf8.h"

namespace myelin::document {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// Tags inside a sentence: they vanish without a trace. All others end a line.
constexpr std::array<std::string_view, 36> kInline = {
    "a",    "abbr",  "acronym", "b",      "bdi",    "bdo", "big", "cite",  "code", "data", "del",  "dfn",
    "em",   "img",   "input",   "font",   "i",      "ins", "kbd", "label", "mark", "q",    "ruby", "s",
    "samp", "small", "span",    "strike", "strong", "sub", "sup", "time",  "tt",   "u",    "var",  "wbr"};

bool isLetter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

/// Finds the ends of markup. What is missing once is missing for good, and not looked for again at every `<`.
class Markup {
 public:
  /// Bytes of the tag, comment or declaration at the `<` that `html` begins with; 0: that is only a `<`.
  std::size_t length(std::string_view html) {
    if (html.starts_with("<!--")) return upTo(html, "-->", 4, missing_[0]);
    if (html.starts_with("<![CDATA[")) return upTo(html, "]]>", 9, missing_[1]);
    if (html.starts_with("<?")) return upTo(html, "?>", 2, missing_[2]);
    if (html.starts_with("<!")) return upTo(html, ">", 2, missing_[3]);
    return tagLength(html);
  }

 private:
  static std::size_t upTo(std::string_view html, std::string_view end, std::size_t from, bool& missing) {
    const std::size_t found = missing ? npos : html.find(end, from);
    missing = found == npos;
    return missing ? 0 : found + end.size();
  }

  static std::size_t tagLength(std::string_view html) {
    const std::size_t name = html.starts_with("</") ? 2 : 1;
    if (name >= html.size() || !isLetter(html[name])) return 0;
    for (std::size_t i = name; i < html.size() && html[i] != '<'; ++i) {
      if (html[i] == '>') return i + 1;
      if (html[i] != '"' && html[i] != '\'') continue;
      const std::size_t close = html.find(html[i], i + 1);
      if (close != npos) i = close;
    }
    return 0;
  }

  std::array<bool, 4> missing_{};
};

bool endsLine(std::string_view tag) {
  if (tag.starts_with("<!") || tag.starts_with("<?")) return false;
  tag.remove_prefix(tag.starts_with("</") ? 2 : 1);
  std::string name;
  for (const char c : tag) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) break;
    name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return std::find(kInline.begin(), kInline.end(), name) == kInline.end();
}

/// Appends the character that the reference at the start of `html` stands for, and says how long it is; 0: none.
std::size_t appendReference(std::string& out, std::string_view html) {
  const std::size_t end = html.substr(0, 12).find(';');
  if (end == npos) return 0;
  const std::string_view name = html.substr(1, end - 1);
  constexpr std::array<std::pair<std::string_view, char32_t>, 6> kNames = {
      {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}, {"nbsp", 0xA0}}};
  for (const auto& [known, code] : kNames) {
    if (name == known) return utf8::append(out, code), end + 1;
  }
  if (!name.starts_with('#')) return 0;
  const bool hex = name.starts_with("#x") || name.starts_with("#X");
  const std::string_view digits = name.substr(hex ? 2 : 1);
  unsigned code = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
  if (digits.empty() || read.ec != std::errc() || read.ptr != digits.data() + digits.size()) return 0;
  const bool bad = code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF);
  utf8::append(out, bad ? 0xFFFD : static_cast<char32_t>(code));
  return end + 1;
}

}  // namespace

std::string htmlText(std::string_view html) {
  std::string out;
  Markup markup;
  for (std::size_t i = 0; i < html.size();) {
    const std::string_view rest = html.substr(i);
    if (html[i] == '<') {
      const std::size_t length = markup.length(rest);
      if (length > 0 && endsLine(rest.substr(0, length)) && !out.ends_with('\n')) out += '\n';
      i += length;
      if (length > 0) continue;
    }
    const std::size_t reference = html[i] == '&' ? appendReference(out, rest) : 0;
    if (reference == 0) out += html[i];
    i += std::max<std::size_t>(reference, 1);
  }
  return out;
}

}  // namespace myelin::document
