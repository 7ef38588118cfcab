#include "index/check/sentence.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "index/base/utf8.h"

namespace myelin::check {
namespace {

constexpr std::array<std::string_view, 8> kShortened = {"e.g.", "i.e.",  "Dr.", "Mr.",
                                                        "Mrs.", "Prof.", "vs.", "approx."};

bool isSpace(char32_t c) {
  return c == ' ' || c == '\n' || c == '\t' || c == 0xA0 || c == 0x202F;
}
bool isEndMark(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x2026;
}
/// What may stand between a full stop and the space behind it.
bool isCloser(char32_t c) {
  return c == ')' || c == ']' || c == '"' || c == '\'' || c == 0x201D || c == 0x2019;
}
bool isSmall(char32_t c) {
  return c >= 'a' && c <= 'z';
}
bool isLetter(char32_t c) {
  const bool ascii = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const bool punctuation = (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F);
  return ascii || (c >= 0xAA && c != 0xD7 && c != 0xF7 && c != 0xAB && c != 0xBB && c != 0xFFFD && !punctuation);
}
bool isDigit(char32_t c) {
  return c >= '0' && c <= '9';
}

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\n");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1));
}

bool endsShortened(std::string_view words) {
  words = words.substr(0, words.find_last_not_of(' ') + 1);
  return std::any_of(kShortened.begin(), kShortened.end(), [&](std::string_view shortened) {
    if (!words.ends_with(shortened)) return false;
    const std::size_t before = words.size() - shortened.size();
    return before == 0 || words[before - 1] == ' ' || words[before - 1] == '(';
  });
}

/// Reads one text from left to right.
class Splitter {
 public:
  explicit Splitter(const document::Text& text) : text_(text) {
    for (const document::Span& span : text.spans) {
      if (span.kind == document::SpanKind::Citation) citations_.emplace_back(span.begin, span.end);
      if (span.kind == document::SpanKind::Image) pictures_.emplace_back(span.begin, span.end);
    }
  }

  std::vector<Sentence> split() {
    while (at_ < text_.utf8.size()) step();
    flush();
    return std::move(out_);
  }

 private:
  void step() {
    if (citation_ < citations_.size() && citations_[citation_].first <= at_) {
      now_.cited = true;
      at_ = std::max(at_ + 1, citations_[citation_++].second);
      return;
    }
    if (picture_ < pictures_.size() && pictures_[picture_].first <= at_) {
      at_ = std::max(at_ + 1, pictures_[picture_++].second);
      return;
    }
    const char32_t c = utf8::at(text_.utf8, at_);
    if (c == '\n') {
      flush();
    } else if (now_.ended && !isSpace(c)) {
      if (isSmall(c) || endsShortened(now_.words))
        now_.ended = false;
      else
        flush();
    }
    const std::size_t next = utf8::next(text_.utf8, at_);
    const bool gap = now_.ended && isSpace(c);
    if (!gap || !now_.words.ends_with(' ')) now_.words.append(text_.utf8, at_, next - at_);
    at_ = next;
    if (isEndMark(c)) takeEnd();
  }

  /// Behind an end mark: closing quotes belong to the sentence, and it ends if a space, a citation or nothing follows.
  void takeEnd() {
    std::size_t end = at_;
    while (end < text_.utf8.size() && isCloser(utf8::at(text_.utf8, end)) && !isCitation(end))
      end = utf8::next(text_.utf8, end);
    if (end < text_.utf8.size() && !isSpace(utf8::at(text_.utf8, end)) && !isCitation(end)) return;
    now_.words.append(text_.utf8, at_, end - at_);
    at_ = end;
    now_.ended = true;
  }

  bool isCitation(std::size_t at) const { return citation_ < citations_.size() && citations_[citation_].first == at; }

  void flush() {
    now_.words = trimmed(now_.words);
    if (!now_.words.empty()) {
      out_.push_back(std::move(now_));
    } else if (now_.cited && !out_.empty()) {
      out_.back().cited = true;
    }
    now_ = {};
  }

  const document::Text& text_;
  std::vector<std::pair<std::size_t, std::size_t>> citations_;
  std::size_t citation_ = 0;
  std::vector<std::pair<std::size_t, std::size_t>> pictures_;
  std::size_t picture_ = 0;
  std::size_t at_ = 0;
  Sentence now_;
  std::vector<Sentence> out_;
};

/// Whether the character at `at` holds a word together: a hyphen or apostrophe between letters, a comma or full stop
/// between digits.
bool joins(std::string_view text, std::size_t at, char32_t before) {
  const char32_t c = utf8::at(text, at);
  const std::size_t next = utf8::next(text, at);
  const char32_t after = next < text.size() ? utf8::at(text, next) : U' ';
  if (c == '-' || c == 0x2011 || c == '\'' || c == 0x2019)
    return (isLetter(before) || isDigit(before)) && (isLetter(after) || isDigit(after));
  return (c == ',' || c == '.') && isDigit(before) && isDigit(after);
}

}  // namespace

std::vector<Sentence> sentencesOf(const document::Text& text) {
  return Splitter(text).split();
}

std::vector<Sentence> sentencesOf(std::string_view words) {
  return sentencesOf(document::Text{.utf8 = std::string(words), .spans = {}});
}

std::vector<std::string_view> wordsOf(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = std::string_view::npos;
  char32_t before = U' ';
  for (std::size_t at = 0; at < text.size(); at = utf8::next(text, at)) {
    const char32_t c = utf8::at(text, at);
    const bool inside = isLetter(c) || isDigit(c) || (begin != std::string_view::npos && joins(text, at, before));
    if (inside && begin == std::string_view::npos) begin = at;
    if (!inside && begin != std::string_view::npos) {
      words.push_back(text.substr(begin, at - begin));
      begin = std::string_view::npos;
    }
    before = c;
  }
  if (begin != std::string_view::npos) words.push_back(text.substr(begin));
  return words;
}

bool isSpoken(std::string_view word) {
  return !word.empty() && isLetter(utf8::at(word, 0));
}

}  // namespace myelin::check
