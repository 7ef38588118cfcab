#include "index/document/mark.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>
#include <utility>

#include "index/base/utf8.h"
#include "index/document/inline_text.h"
#include "index/document/private_mark.h"

namespace myelin::document {
namespace {

/// A mark that begins where it was looked for.
struct Mark {
  SpanKind kind;
  std::size_t bytes;  ///< in the collected text
  std::string shown;
  std::string target;
};

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// Characters of a citation key, as in Pandoc; any other script's letters too.
bool isKeyByte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return std::isalnum(byte) != 0 || byte >= 0x80 || std::string_view("_-.:#$%&+?~/").find(c) != std::string_view::npos;
}

std::size_t skipSpaces(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(" \n", at), text.size());
}

/// The keys of `[@a; @b]` at the start of `text`, and its length; no keys: it is none.
std::pair<std::vector<std::string>, std::size_t> citationKeys(std::string_view text) {
  std::vector<std::string> keys;
  for (std::size_t at = 1; at < text.size(); ++at) {
    at = skipSpaces(text, at);
    if (at >= text.size() || text[at] != '@') return {};
    const std::size_t begin = ++at;
    while (at < text.size() && isKeyByte(text[at]) && !isPrivateMark(text, at)) ++at;
    if (at == begin) return {};
    keys.emplace_back(text.substr(begin, at - begin));
    at = skipSpaces(text, at);
    if (at < text.size() && text[at] == ']') return {keys, at + 1};
    if (at >= text.size() || text[at] != ';') return {};
  }
  return {};
}

std::optional<Mark> citationAt(std::string_view text, CitationNumbers& numbers) {
  const auto [keys, bytes] = citationKeys(text);
  if (keys.empty()) return std::nullopt;
  std::vector<std::pair<int, std::string>> numbered;
  for (const std::string& key : keys) numbered.emplace_back(numbers.numberOf(key), key);
  std::sort(numbered.begin(), numbered.end());
  numbered.erase(std::unique(numbered.begin(), numbered.end()), numbered.end());
  Mark mark{SpanKind::Citation, bytes, {}, {}};
  for (const auto& [number, key] : numbered) {
    mark.shown += (mark.shown.empty() ? "[" : ", ") + std::to_string(number);
    mark.target += (mark.target.empty() ? "" : ";") + key;
  }
  mark.shown += ']';
  return mark;
}

/// What may stand in a box: spaces, a number of up to six characters, or one letter or tick.
bool fillsBox(std::string_view content) {
  if (content.empty()) return false;
  if (content.find_first_not_of(' ') == std::string_view::npos) return true;
  if (content == "x" || content == "X" || content == "\u2713" || content == "\u2714" || content == "\u2717")
    return true;
  return content.size() <= 6 && isDigit(content.front()) &&
         content.find_first_not_of("0123456789.,:%") == std::string_view::npos;
}

std::optional<Mark> boxAt(std::string_view text) {
  const std::size_t end = text.substr(0, 64).find(']');
  if (end == std::string_view::npos || !fillsBox(text.substr(1, end - 1))) return std::nullopt;
  return Mark{SpanKind::Box, end + 1, std::string(text.substr(1, end - 1)), {}};
}

std::optional<Mark> ringAt(std::string_view text) {
  const std::size_t end = text.substr(0, 4).find(')');
  if (end == std::string_view::npos || end < 2 || !isDigit(text[1]) || (end == 3 && !isDigit(text[2])))
    return std::nullopt;
  return Mark{SpanKind::Ring, end + 1, std::string(text.substr(1, end - 1)), {}};
}

std::optional<Mark> writeLineAt(std::string_view text) {
  std::size_t bytes = 0;
  while (text.substr(bytes, 3) == kUnderscore) bytes += 3;
  if (bytes < 9) return std::nullopt;
  return Mark{SpanKind::WriteLine, bytes, std::string(bytes / 3, '_'), {}};
}

/// Reads one collected text from left to right, and knows where each old offset went.
class MarkReader {
 public:
  MarkReader(const Text& in, const MarkOptions& options, CitationNumbers& numbers)
      : in_(in), options_(options), numbers_(numbers) {
    for (const Span& span : in.spans) edges_.insert(edges_.end(), {span.begin, span.end});
    std::sort(edges_.begin(), edges_.end());
  }

  Text read() {
    const std::string_view text = in_.utf8;
    while (at_ < text.size()) {
      const std::size_t next = std::min(text.find_first_of("[(\xEF", at_), text.size());
      copy(next - at_);
      if (next == text.size()) break;
      step();
    }
    for (const Span& span : in_.spans) {
      Span moved = span;
      moved.begin = newOffset(span.begin);
      moved.end = newOffset(span.end);
      if (moved.begin < moved.end) out_.spans.push_back(std::move(moved));
    }
    // The marks come last: one that fills a bold span stands inside it.
    std::move(found_.begin(), found_.end(), std::back_inserter(out_.spans));
    sortSpans(out_.spans);
    return std::move(out_);
  }

 private:
  void step() {
    const std::string_view rest = std::string_view(in_.utf8).substr(at_);
    if (const std::optional<Mark> mark = isLiteral() ? std::nullopt : markAt(rest)) return place(*mark);
    if (isPrivateMark(rest, 0)) return replace(3, shownFor(rest));
    copy(1);
  }

  std::optional<Mark> markAt(std::string_view rest) {
    std::optional<Mark> mark;
    if (rest[0] == '[' && options_.citations && uncrossed(citationKeys(rest).second)) mark = citationAt(rest, numbers_);
    if (!mark && options_.forms) {
      mark = rest[0] == '[' ? boxAt(rest) : rest[0] == '(' ? ringAt(rest) : writeLineAt(rest);
      if (mark && !uncrossed(mark->bytes)) mark.reset();
    }
    return mark;
  }

  /// Whether no span begins or ends inside the next `bytes` bytes.
  bool uncrossed(std::size_t bytes) {
    const auto edge = std::upper_bound(edges_.begin(), edges_.end(), at_);
    return edge == edges_.end() || *edge >= at_ + bytes;
  }

  /// Whether the place is inside code, a link or a picture. Asked for growing places only.
  bool isLiteral() {
    for (; span_ < in_.spans.size() && in_.spans[span_].begin <= at_; ++span_) {
      const Span& span = in_.spans[span_];
      const bool literal = span.kind == SpanKind::Code || span.kind == SpanKind::Link || span.kind == SpanKind::Image;
      if (literal) literalEnd_ = std::max(literalEnd_, span.end);
    }
    return at_ < literalEnd_;
  }

  void copy(std::size_t bytes) {
    out_.utf8.append(in_.utf8, at_, bytes);
    at_ += bytes;
  }

  void replace(std::size_t bytes, std::string_view shown) {
    moved_.emplace_back(at_, out_.utf8.size());
    out_.utf8 += shown;
    at_ += bytes;
    moved_.emplace_back(at_, out_.utf8.size());
  }

  void place(const Mark& mark) {
    const std::size_t begin = out_.utf8.size();
    replace(mark.bytes, mark.shown);
    found_.push_back({mark.kind, begin, out_.utf8.size(), mark.target});
  }

  std::size_t newOffset(std::size_t old) const {
    const auto after = std::upper_bound(moved_.begin(), moved_.end(), old,
                                        [](std::size_t offset, const auto& moved) { return offset < moved.first; });
    return after == moved_.begin() ? old : std::prev(after)->second + (old - std::prev(after)->first);
  }

  const Text& in_;
  const MarkOptions& options_;
  CitationNumbers& numbers_;
  Text out_;
  std::vector<Span> found_;
  std::vector<std::size_t> edges_;
  std::vector<std::pair<std::size_t, std::size_t>> moved_;  ///< (old, new) at both ends of what was replaced
  std::size_t at_ = 0;
  std::size_t span_ = 0;
  std::size_t literalEnd_ = 0;
};

}  // namespace

int CitationNumbers::numberOf(std::string_view key) {
  const auto [entry, isNew] = numbers_.try_emplace(std::string(key), static_cast<int>(keys_.size()) + 1);
  if (isNew) keys_.emplace_back(key);
  return entry->second;
}

Text readMarks(const Text& collected, const MarkOptions& options, CitationNumbers& numbers) {
  return MarkReader(collected, options, numbers).read();
}

}  // namespace myelin::document
