#include "app/widgets/marked_ink.h"

#include <algorithm>

namespace myelin::widgets {

using document::Span;
using document::SpanKind;
using look::Role;

std::vector<FoundRange> markedRanges(const std::vector<FoundRange>& found, std::optional<FoundRange> spoken) {
  std::vector<FoundRange> marked = found;
  if (!spoken) return marked;
  for (const FoundRange& range : found) {
    if (range.end <= spoken->begin || range.begin >= spoken->end) continue;
    if (range.begin > spoken->begin) marked.push_back({spoken->block, spoken->cell, spoken->begin, range.begin});
    spoken->begin = range.end;
  }
  if (spoken->begin < spoken->end) marked.push_back(*spoken);
  std::sort(marked.begin(), marked.end(), [](const FoundRange& a, const FoundRange& b) { return a.begin < b.begin; });
  return marked;
}

std::vector<Tint> inkAlong(Ui& ui, const document::Text& text, const std::vector<FoundRange>& marked) {
  std::vector<Tint> tints;
  for (const FoundRange& range : marked)
    tints.push_back({range.begin, range.end, ui.colour(range.now ? Role::HitNowInk : Role::MarkInk)});
  for (const Span& span : text.spans) {
    if (span.kind != SpanKind::Link && span.kind != SpanKind::Citation) continue;
    std::size_t from = span.begin;  // what is marked inside a link keeps the ink of the mark
    for (const FoundRange& range : marked) {
      if (range.end <= from || range.begin >= span.end) continue;
      if (range.begin > from) tints.push_back({from, range.begin, ui.colour(Role::Accent)});
      from = std::max(from, range.end);
    }
    if (from < span.end) tints.push_back({from, span.end, ui.colour(Role::Accent)});
  }
  std::sort(tints.begin(), tints.end(), [](const Tint& a, const Tint& b) { return a.begin < b.begin; });
  return tints;
}

}  // namespace myelin::widgets
