#include "app/typeset/long_text.h"

#include <glib.h>

#include <algorithm>
#include <cassert>

#include "index/base/utf8.h"

namespace myelin::typeset {
namespace {

constexpr std::size_t kLong = 8192;    // bytes; a text up to this is set at once
constexpr std::size_t kWindow = 2048;  // bytes of a longer one that are set at once
constexpr std::size_t kLongestRun = 200;

bool isSpace(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

/// Hebrew, Arabic and their neighbours by block; Pango's own test is deprecated without a successor.
bool inRightToLeftBlock(char32_t code) {
  return (code >= 0x590 && code <= 0x8FF) || code == 0x200F || (code >= 0xFB1D && code <= 0xFDFF) ||
         (code >= 0xFE70 && code <= 0xFEFE) || (code >= 0x10800 && code <= 0x10FFF) ||
         (code >= 0x1E800 && code <= 0x1EFFF);
}

bool endsSentence(char c) {
  return c == '.' || c == '!' || c == '?' || c == '\n';
}

}  // namespace

LongText::LongText(const document::Text& text, const TextStyle& style, const ParagraphOptions& options)
    : text_(text), style_(style), options_(options) {}

double LongText::share() const {
  return text_.utf8.empty() ? 1 : static_cast<double>(at_) / static_cast<double>(text_.utf8.size());
}

std::size_t LongText::cutAfter(std::size_t begin) const {
  const std::string& text = text_.utf8;
  std::size_t run = 0;
  std::size_t space = begin;
  std::size_t sentence = begin;
  const std::size_t most = text.size() <= kLong ? kLong : kWindow;
  for (std::size_t at = begin; at < text.size(); at = utf8::next(text, at)) {
    if (at - begin >= most) return sentence > begin + most / 2 ? sentence : space > begin ? space : at;
    if (!isSpace(text[at])) {
      if (++run > kLongestRun) return at;
      continue;
    }
    run = 0;
    space = at + 1;
    if (text[at] == '\n' || (at > begin && endsSentence(text[at - 1]))) sentence = space;
  }
  return text.size();
}

/// Bytes [begin, end) with the spans that touch them. Windows go forward only, so each span is met a few times.
document::Text LongText::window(std::size_t begin, std::size_t end) {
  for (; nextSpan_ < text_.spans.size() && text_.spans[nextSpan_].begin < end; ++nextSpan_)
    open_.push_back(text_.spans[nextSpan_]);
  std::erase_if(open_, [&](const document::Span& span) { return span.end <= begin; });
  document::Text window{text_.utf8.substr(begin, end - begin), {}};
  for (document::Span span : open_) {
    span.begin = std::max(span.begin, begin) - begin;
    span.end = std::min(span.end, end) - begin;
    if (span.begin < span.end) window.spans.push_back(std::move(span));
  }
  return window;
}

LongText::Part LongText::next(const Fonts& fonts) {
  assert(!done());
  const std::size_t begin = at_;
  at_ = cutAfter(begin);
  const bool last = done();
  // A line break that ends the text makes no empty line.
  const std::size_t end = last && text_.utf8.back() == '\n' ? at_ - 1 : at_;
  auto paragraph = std::make_shared<Paragraph>(fonts, window(begin, end), style_, options_);
  if (!last && paragraph->lines().back().begin > 0) {
    paragraph->dropLastLine();
    at_ = begin + paragraph->text().utf8.size();
  }
  return {std::move(paragraph), begin};
}

bool blank(const document::Text& text) {
  return text.spans.empty() && std::all_of(text.utf8.begin(), text.utf8.end(), isSpace);
}

LongestWord longestWord(const std::string& utf8) {
  LongestWord longest;
  LongestWord word;
  for (std::size_t at = 0; at <= utf8.size();) {
    const bool inside = at < utf8.size() && !isSpace(utf8[at]) && word.characters < kLongestRun;
    if (!inside) {
      if (word.characters > longest.characters) longest = word;
      if (at == utf8.size()) break;
      const bool cut = !isSpace(utf8[at]);
      word = {.begin = cut ? at : at + 1};
      if (!cut) ++at;
      continue;
    }
    const std::size_t after = utf8::next(utf8, at);
    word.bytes += after - at;
    ++word.characters;
    at = after;
  }
  return longest;
}

bool rightToLeft(const std::string& utf8) {
  // Far enough to find a letter; a whole book need not be read for it.
  for (std::size_t at = 0; at < utf8.size() && at < 1024; at = utf8::next(utf8, at)) {
    const char32_t code = utf8::at(utf8, at);
    if (inRightToLeftBlock(code)) return true;
    if (g_unichar_isalpha(code)) return false;
  }
  return false;
}

}  // namespace myelin::typeset
