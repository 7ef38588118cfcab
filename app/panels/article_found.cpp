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

/// How many of the places stand in the summary: they come first.
std::size_t inSummary(const Finding& finding) {
  const auto end = std::find_if(finding.places.begin(), finding.places.end(),
                                [](const document::Stretch& place) { return place.block != session::kSummaryBlock; });
  return static_cast<std::size_t>(end - finding.places.begin());
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
    for (std::size_t i = inSummary(finding); i < finding.places.size(); ++i) {
      const document::Stretch& place = finding.places[i];
      ranges.push_back({place.block, place.cell, place.begin, place.end});
    }
    body_.mark(std::move(ranges));
  } else if (!finding.open && (found_ != 0 || marked_ != state.visit.words)) {
    found_ = 0;
    marked_ = state.visit.words;
    body_.mark(findWords(*state.reading.shown, marked_, state.library->manifest().language));
  }
  const std::size_t before = inSummary(finding);
  const bool here = found_ != 0 && finding.now >= before && finding.now < finding.places.size();
  body_.markNow(here ? std::optional(finding.now - before) : std::nullopt);
}

std::vector<MarkedRange> ArticlePanel::foundInSummary(const Finding& finding) const {
  std::vector<MarkedRange> marks;
  if (found_ == 0) return marks;
  for (std::size_t i = 0; i < inSummary(finding); ++i)
    marks.push_back({finding.places[i].begin, finding.places[i].end, i == finding.now});
  return marks;
}

/// Shows along the scroll bar where the places are.
void ArticlePanel::markBar(const session::State& state, widgets::ScrollArea& area, float body) {
  const Finding& finding = state.finding;
  if (!answered(finding) || finding.places.empty()) return;
  std::vector<float> tops;
  if (inSummary(finding) > 0) tops.push_back(summaryTop_);
  for (const float top : body_.foundTops()) tops.push_back(body + top);
  area.mark(std::move(tops), yOfPlace(finding.places[finding.now], body));
}

float ArticlePanel::yOfPlace(const document::Stretch& place, float body) {
  if (place.block == session::kSummaryBlock) return summaryTop_;
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
  if (place.block >= 0) body_.putCaret({place.block, place.cell, place.begin});
}

}  // namespace myelin::panels
