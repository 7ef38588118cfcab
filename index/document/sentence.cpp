#include "index/document/sentence.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "index/base/utf8.h"

namespace myelin::document {
namespace {

constexpr std::array<std::string_view, 8> kShortened = {"e.g.", "i.e.",  "Dr.", "Mr.",
                                                        "Mrs.", "Prof.", "vs.", "approx."};

bool isSpace(char32_t c) {
  return c == ' ' || c == '\n' || c == '\t' || c == 0xA0 || c == 0x202F;
}
bool isEndMark(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x2026;
}
bool isWideEndMark(char32_t c) {
  return c == 0x3002 || c == 0xFF01 || c == 0xFF1F;
}
/// What may stand between a full stop and the space behind it.
bool isCloser(char32_t c) {
  return c == ')' || c == ']' || c == '"' || c == '\'' || c == 0x201D || c == 0x2019;
}

/// Reads one text from left to right.
class Splitter {
 public:
  explicit Splitter(const Text& text) : text_(text) {
    for (const Span& span : text.spans)
      if (span.kind == SpanKind::Citation) citations_.push_back(span);
  }

  std::vector<Sentence> split() {
    const std::string& utf8 = text_.utf8;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < utf8.size();) {
      const char32_t c = utf8::at(utf8, at);
      at = utf8::next(utf8, at);
      const bool end = c == '\n' || isWideEndMark(c) || (isEndMark(c) && endsAt(at, begin));
      if (!end) continue;
      at = c == '\n' ? at : behind(at);
      add(begin, at);
      begin = at;
    }
    add(begin, utf8.size());
    return std::move(found_);
  }

 private:
  char32_t charAt(std::size_t at) const { return at < text_.utf8.size() ? utf8::at(text_.utf8, at) : U'\n'; }

  const Span* citationAt(std::size_t at) const {
    const auto found =
        std::find_if(citations_.begin(), citations_.end(), [at](const Span& span) { return span.begin == at; });
    return found == citations_.end() ? nullptr : &*found;
  }

  std::size_t skipClosers(std::size_t at) const {
    while (isCloser(charAt(at)) && citationAt(at) == nullptr) at = utf8::next(text_.utf8, at);
    return at;
  }
  std::size_t skipSpaces(std::size_t at) const {
    while (at < text_.utf8.size() && isSpace(charAt(at)) && charAt(at) != '\n') at = utf8::next(text_.utf8, at);
    return at;
  }

  /// Behind the closers and citations that belong to the end mark before `at`.
  std::size_t behind(std::size_t at) const {
    at = skipClosers(at);
    for (const Span* citation = citationAt(skipSpaces(at)); citation != nullptr; citation = citationAt(skipSpaces(at)))
      at = std::max(citation->end, at + 1);
    return at;
  }

  /// Whether a sentence ends with the end mark before `at`.
  bool endsAt(std::size_t at, std::size_t begin) const {
    const std::string_view before = std::string_view(text_.utf8).substr(begin, at - begin);
    const bool shortened = std::any_of(kShortened.begin(), kShortened.end(), [&](std::string_view word) {
      if (!before.ends_with(word)) return false;
      const std::size_t start = before.size() - word.size();
      return start == 0 || before[start - 1] == ' ' || before[start - 1] == '(';
    });
    const std::size_t end = behind(at);
    if (end < text_.utf8.size() && !isSpace(charAt(end))) return false;
    if (end == skipClosers(at) && shortened) return false;
    const char32_t next = charAt(skipSpaces(end));
    return !(next >= 'a' && next <= 'z');
  }

  void add(std::size_t begin, std::size_t end) {
    while (begin < end && isSpace(charAt(begin))) begin = utf8::next(text_.utf8, begin);
    while (end > begin && std::string_view(" \t\n").find(text_.utf8[end - 1]) != std::string_view::npos) --end;
    if (begin < end) found_.push_back({begin, end});
  }

  const Text& text_;
  std::vector<Span> citations_;
  std::vector<Sentence> found_;
};

}  // namespace

std::vector<Sentence> sentences(const Text& text) {
  return Splitter(text).split();
}

}  // namespace myelin::document
