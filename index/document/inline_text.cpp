#include "index/document/inline_text.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace myelin::document {
namespace {

/// What a picture without a description is called: its file name without folders and ending.
std::string fileStem(std::string_view path) {
  path.remove_prefix(path.find_last_of('/') == std::string_view::npos ? 0 : path.find_last_of('/') + 1);
  return std::string(path.substr(0, path.find_last_of('.')));
}

}  // namespace

void sortSpans(std::vector<Span>& spans) {
  std::stable_sort(spans.begin(), spans.end(),
                   [](const Span& a, const Span& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
}

void InlineText::append(std::string_view words) {
  const bool lineStart = text_.utf8.empty() || text_.utf8.back() == '\n';
  if (lineStart && !isOpen(SpanKind::Code)) words.remove_prefix(std::min(words.find_first_not_of(' '), words.size()));
  text_.utf8 += words;
}

void InlineText::appendSpace() {
  if (!text_.utf8.empty() && text_.utf8.back() != '\n') text_.utf8 += ' ';
}

void InlineText::breakLine() {
  if (isOpen(SpanKind::Image)) return appendSpace();
  if (text_.utf8.empty()) return;
  const std::size_t closed = text_.spans.empty() ? 0 : text_.spans.back().end;
  const std::size_t fixed = std::max(closed, open_.empty() ? 0 : open_.back().span.begin);
  while (text_.utf8.size() > fixed && text_.utf8.back() == ' ') text_.utf8.pop_back();
  text_.utf8 += '\n';
}

void InlineText::appendCode(std::string_view code) {
  open(SpanKind::Code);
  append(code);
  close();
}

void InlineText::appendHtml(std::string_view text) {
  if (text == "\n") return breakLine();
  append(text);
}

bool InlineText::isOpen(SpanKind kind) const {
  return depth_[static_cast<std::size_t>(kind)] > 0;
}

void InlineText::open(SpanKind kind, std::string target) {
  const bool kept = !isOpen(kind) && !isOpen(SpanKind::Image);
  ++depth_[static_cast<std::size_t>(kind)];
  open_.push_back({{kind, text_.utf8.size(), 0, std::move(target)}, kept});
}

void InlineText::close() {
  assert(!open_.empty());
  Open closing = std::move(open_.back());
  open_.pop_back();
  --depth_[static_cast<std::size_t>(closing.span.kind)];
  if (!closing.kept) return;
  if (closing.span.kind == SpanKind::Image && closing.span.begin == text_.utf8.size())
    append(fileStem(closing.span.target));
  closing.span.end = text_.utf8.size();
  keep(std::move(closing.span));
}

void InlineText::keep(Span span) {
  if (span.end > span.begin) text_.spans.push_back(std::move(span));
}

bool InlineText::onlyImage() const {
  const auto& spans = text_.spans;
  const auto image = std::find_if(spans.begin(), spans.end(), [](const Span& s) { return s.kind == SpanKind::Image; });
  if (image == spans.end() || image->begin != 0 || image->end != text_.utf8.size()) return false;
  return std::none_of(spans.begin(), spans.end(), [](const Span& s) { return s.kind == SpanKind::Link; });
}

Text InlineText::take() {
  assert(open_.empty());
  Text out = std::exchange(text_, {});
  const std::size_t last = out.utf8.find_last_not_of(" \n\t");
  out.utf8.resize(last == std::string::npos ? 0 : last + 1);
  for (Span& span : out.spans) span.end = std::min(span.end, out.utf8.size());
  std::erase_if(out.spans, [](const Span& span) { return span.begin >= span.end; });
  // A span closes before the one around it: reversed, equals come out with the outer first.
  std::reverse(out.spans.begin(), out.spans.end());
  sortSpans(out.spans);
  return out;
}

}  // namespace myelin::document
