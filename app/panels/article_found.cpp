#include <algorithm>
#include <optional>

#include "app/panels/article_panel.h"
#include "index/search/search.h"

/// The part of the article's panel that shows words that were found: those of a search, or of find in page.
namespace myelin::panels {

using session::Finding;
using widgets::FoundRange;

namespace {

/// Where the words that were searched for stand in the document.
std::vector<FoundRange> findWords(const document::Document& document, const std::string& words,
                                  const std::string& language) {
  std::vector<FoundRange> found;
  if (words.empty()) return found;
  for (std::size_t b = 0; b < document.blocks.size(); ++b) {
    const int block = static_cast<int>(b);
    for (int cell = 0; cell < document::textCount(document.blocks[b]); ++cell)
      for (const search::Range& range : search::matches(document::textAt(document, block, cell).utf8, words, language))
        found.push_back({block, cell, range.begin, range.end});
  }
  return found;
}

/// The places that stand in the text: behind those of title and summary, before those of the sources.
struct InText {
  std::size_t first = 0, end = 0;
};

InText inText(const Finding& finding) {
  const auto& places = finding.places;
  const auto first = std::find_if(places.begin(), places.end(), [](const auto& place) { return place.block >= 0; });
  const auto end =
      std::find_if(first, places.end(), [](const auto& place) { return place.block == session::kSourceBlock; });
  return {static_cast<std::size_t>(first - places.begin()), static_cast<std::size_t>(end - places.begin())};
}

bool answered(const Finding& finding) {
  return finding.open && finding.answered == finding.asked;
}

}  // namespace

void ArticlePanel::showFound(const session::State& state) {
  const Finding& finding = state.finding;
  if (answered(finding) && found_ != finding.answered) {
    found_ = finding.answered;
    std::vector<FoundRange> ranges;
    const InText text = inText(finding);
    for (std::size_t i = text.first; i < text.end; ++i) {
      const document::Stretch& place = finding.places[i];
      ranges.push_back({place.block, place.cell, place.begin, place.end});
    }
    body_.mark(std::move(ranges));
  } else if (!finding.open && (found_ != 0 || marked_ != state.visit.words)) {
    found_ = 0;
    marked_ = state.visit.words;
    body_.mark(findWords(*state.reading.shown, marked_, state.library->manifest().language));
  }
  const InText text = inText(finding);
  const bool here = found_ != 0 && finding.now >= text.first && finding.now < text.end;
  body_.markNow(here ? std::optional(finding.now - text.first) : std::nullopt);
}

/// The marks in a text that stands outside of the body; `block` as Finding names it.
std::vector<MarkedRange> ArticlePanel::foundIn(const Finding& finding, int block, int cell) const {
  std::vector<MarkedRange> marks;
  if (found_ == 0) return marks;
  for (std::size_t i = 0; i < finding.places.size(); ++i) {
    const document::Stretch& place = finding.places[i];
    if (place.block == block && place.cell == cell) marks.push_back({place.begin, place.end, i == finding.now});
  }
  return marks;
}

/// Shows along the scroll bar where the places are.
void ArticlePanel::markBar(const session::State& state, widgets::ScrollArea& area, float body) {
  const Finding& finding = state.finding;
  if (!answered(finding) || finding.places.empty()) return;
  std::vector<float> tops;
  const InText text = inText(finding);
  for (std::size_t i = 0; i < text.first; ++i) tops.push_back(yOfPlace(finding.places[i], body));
  for (const float top : body_.foundTops()) tops.push_back(body + top);
  for (std::size_t i = text.end; i < finding.places.size(); ++i) tops.push_back(yOfPlace(finding.places[i], body));
  area.mark(std::move(tops), yOfPlace(finding.places[finding.now], body));
}

float ArticlePanel::yOfPlace(const document::Stretch& place, float body) {
  if (place.block == session::kTitleBlock) return titleTop_;
  if (place.block == session::kSummaryBlock) return summaryTop_;
  if (place.block == session::kSourceBlock) return sourceTops_.at(static_cast<std::size_t>(place.cell));
  return body + body_.yOf({.block = place.block, .cell = place.cell, .byte = place.begin});
}

/// Goes to the place that was stepped to, unless it can be seen already: at a third of the page.
void ArticlePanel::followFound(const session::State& state, widgets::Ui& ui, widgets::ScrollArea& area, float body) {
  const Finding& finding = state.finding;
  if (foundAt_ == finding.moved || !answered(finding) || finding.places.empty()) return;
  foundAt_ = finding.moved;
  const document::Stretch& place = finding.places[finding.now];
  const float y = yOfPlace(place, body);
  const float top = area.view().y - area.top() + scrolledUnder_;
  const float height = area.view().h - scrolledUnder_;
  const auto line = static_cast<float>(ui.scale().line(look::Type::Body));
  if (y < top || y + 2 * line > top + height) area.scrollTo(std::max(0.0F, y - scrolledUnder_ - height / 3));
  if (place.block >= 0 && place.block != session::kSourceBlock)
    body_.letCaretFollow({place.block, place.cell, place.begin});
}

}  // namespace myelin::panels
