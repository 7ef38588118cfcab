#include "app/panels/search_panel.h"

#include <algorithm>

#include "app/panels/finder_panel.h"
#include "app/panels/hit_row.h"
#include "app/panels/search_start.h"
#include "app/panels/shelf_panel.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using widgets::Key;
using widgets::LabelStyle;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

session::OpenArticle SearchPanel::opening(const session::State& state, std::size_t index) const {
  const search::Answer& answer = state.searching.answer;
  const search::Hit& hit = answer.hits[index];
  const std::string words = answer.corrected.value_or(state.searching.words);
  return {.slug = hit.article->slug, .anchor = hit.anchor, .words = words};
}

/// Up and Down move the chosen row while the caret stays in the field; Enter opens it.
void SearchPanel::takeKeys(Ui& ui, const session::State& state, BarPanel& bar, Asked& asked) {
  const auto& hits = state.searching.answer.hits;
  const std::size_t count = hits.size();
  if (followed_ != state.searching.answered) {
    followed_ = state.searching.answered;
    reserved_.clear();
    // A row that was chosen stays so while it is in the answer; otherwise the best is chosen.
    const auto same = std::find_if(hits.begin(), hits.end(), [&](const search::Hit& hit) {
      return !chosenSlug_.empty() && hit.article->slug == chosenSlug_;
    });
    chosen_ = same == hits.end() ? 0 : static_cast<std::size_t>(same - hits.begin());
    if (same == hits.end()) chosenSlug_.clear();
  }
  if (count == 0) return;
  chosen_ = std::min(chosen_, count - 1);
  const std::size_t before = chosen_;
  if (ui.take(Key::Down) && chosen_ + 1 < count) ++chosen_;
  if (ui.take(Key::Up) && chosen_ > 0) --chosen_;
  if (chosen_ != before) {
    chosenSlug_ = hits[chosen_].article->slug;
    chosenMoved_ = true;
  }
  const bool arrived = state.searching.answered == state.searching.generation;
  if ((bar.takeOpen() && arrived) || (ui.focus() == 0 && ui.take(Key::Enter))) asked.push_back(opening(state, chosen_));
}

float SearchPanel::drawFinishes(Ui& ui, const session::State& state, const Rect& column, float y, BarPanel& bar,
                                Asked& asked) {
  if (state.searching.finishes.empty()) return y;
  const LabelStyle quiet{.type = Type::Ui, .weight = 400};
  const float h = ui.target();
  const Size label = ui.measure(_("Finish as"), quiet);
  widgets::words(ui, "finish as", {column.x, y + (h - label.h) / 2}, _("Finish as"), quiet, Role::Ink2);
  float x = column.x + label.w + ui.gap(10);
  for (const std::string& finish : state.searching.finishes) {
    const widgets::ButtonSpec spec{.words = finish, .capsule = true};
    const Size size = widgets::buttonSize(ui, spec);
    if (x + size.w > column.right()) break;
    if (widgets::button(ui, "finish " + finish, {x, y, size.w, size.h}, spec)) {
      bar.field().setText(finish);
      asked.push_back(session::Search{.words = finish});
    }
    x += size.w + ui.gap(10);
  }
  return y + h + ui.gap(12);
}

namespace {

/// What the search did, in words.
std::string howLine(const session::State& state) {
  const search::Answer& answer = state.searching.answer;
  std::string line;
  if (answer.corrected)
    line = fill(_("Showing results for “{1}”."), {*answer.corrected});
  else if (answer.how == search::How::AnyWord)
    line = _("No article has all of these words. These have some of them.");
  else if (answer.how == search::How::AllWords && answer.words.find(' ') != std::string::npos)
    line = _("The best have all of your words, in any form.");
  if (answer.how == search::How::NearestShelf && !answer.hits.empty()) {
    const std::string& shelf = answer.hits.front().article->shelf;
    line = shelf.empty() ? _("Here are articles to begin with.")
                         : fill(_("Here is the nearest shelf: {1}."), {shelfName(*state.library, shelf)});
  }
  if (answer.leftOut.any()) line += (line.empty() ? "" : " ") + search::sentence(answer.leftOut);
  return line;
}

}  // namespace

float SearchPanel::drawHow(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  const search::Answer& answer = state.searching.answer;
  const auto total = static_cast<unsigned long>(answer.total);
  const std::string heading = answer.how == search::How::NearestShelf
                                  ? _("Nothing has all of these words")
                                  : plural("{1} place to read", "{1} places to read", total);
  y += widgets::words(ui, "count", {column.x, y}, heading, {.type = Type::PageTitle, .width = column.w}, Role::Ink,
                      access::Role::Heading, 1);
  y += ui.gap(4);
  const LabelStyle quiet{.type = Type::Ui, .weight = 400, .width = column.w};
  const std::string line = howLine(state);
  if (!line.empty()) y += widgets::words(ui, "how", {column.x, y}, line, quiet, Role::Ink2) + ui.gap(4);
  if (const std::string finder = finderLink(state); !finder.empty() && answer.how == search::How::NearestShelf) {
    const widgets::ButtonSpec spec{.words = finder, .icon = "person"};
    const Size size = widgets::buttonSize(ui, spec);
    y += ui.gap(8);
    if (widgets::button(ui, "finder", {column.x, y, std::min(size.w, column.w), size.h}, spec))
      asked.push_back(session::ShowFinder{});
    y += size.h + ui.gap(8);
  }
  if (answer.corrected) {
    Size used;
    const std::string only = fill(_("Search only for “{1}”"), {state.searching.words});
    if (widgets::link(ui, "only", {column.x, y}, only, column.w, &used))
      asked.push_back(session::Search{.words = state.searching.words, .exactly = true});
    y += used.h;
  }
  return y + ui.gap(8);
}

/// A hand that moved to the rows after the last letter wants what it points at: the rows then stay as they are.
void SearchPanel::holdRows(Ui& ui, const session::State& state, bool pointed, Asked& asked) {
  const widgets::Point mouse = ui.mouse();
  bool moved = mouse.x != mouse_.x || mouse.y != mouse_.y;
  mouse_ = mouse;
  if (typedFor_ != state.searching.words) {
    typedFor_ = state.searching.words;
    hand_ = moved = false;  // before the letter, perhaps on another page
  }
  hand_ = pointed && (hand_ || moved);
  if (hand_ != state.searching.held) asked.push_back(session::HoldRows{hand_});
}

float SearchPanel::drawHits(Ui& ui, const session::State& state, const Rect& column, float y, float sheetBottom,
                            Asked& asked) {
  const auto& hits = state.searching.answer.hits;
  ui.open(access::Role::List, "hits", _("Results"), {column.x, y, column.w, 1});
  std::size_t seen = 0;
  bool pointed = false;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    if (y < sheetBottom) seen = i + 1;
    const bool chosen = i == chosen_;
    const std::string& slug = hits[i].article->slug;
    if (!state.searching.snippets.contains(slug)) reserved_.insert(slug);
    const HitRow how{.chosen = chosen,
                     .line = !chosen && i + 1 != chosen_,
                     .enter = chosen && enterOpens_,
                     .reserve = reserved_.contains(slug)};
    const HitTouched touched = drawHitRow(ui, state, hits[i], how, column, y);
    y = touched.bottom;
    pointed = pointed || ui.mouseInside(touched.ground);
    if (chosen && chosenMoved_) {
      ui.reveal(touched.ground);
      chosenMoved_ = false;
    }
    if (touched.pressed) asked.push_back(opening(state, i));
    if (touched.handout) asked.push_back(session::AddToHandout{hits[i].article->slug});
  }
  ui.close();
  holdRows(ui, state, pointed, asked);
  const bool missing =
      std::any_of(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(seen),
                  [&](const search::Hit& hit) { return !state.searching.snippets.contains(hit.article->slug); });
  if (missing) asked.push_back(session::WantSnippets{0, seen});
  return y;
}

void SearchPanel::draw(Ui& ui, const session::State& state, const Arrangement& places, const Rect& sheet, BarPanel& bar,
                       Asked& asked) {
  if (words_ != state.searching.words && chosenSlug_.empty()) scroll_ = {};
  words_ = state.searching.words;
  takeKeys(ui, state, bar, asked);
  enterOpens_ = bar.enterOpens();
  widgets::ScrollArea area(ui, "results", _("Results"), sheet, scroll_, true);
  const Rect column = columnOn(ui, sheet);
  float y = area.top() + ui.gap(18);
  if (!places.fieldInBar) {
    const float h = ui.gap(16) + ui.target();
    bar.drawField(ui, state, {column.x, y, column.w, h}, false, asked);
    y += h + ui.gap(16);
  }
  y = drawFinishes(ui, state, column, y, bar, asked);
  const search::Answer& answer = state.searching.answer;
  if (state.searching.answered == 0 || answer.how == search::How::Nothing) {
    if (state.searching.held) asked.push_back(session::HoldRows{false});
    area.contentEndsAt(drawSearchStart(ui, state, column, y, bar, asked) + ui.gap(32));
    return;
  }
  y = drawHow(ui, state, column, y, asked);
  y = drawHits(ui, state, column, y, sheet.bottom(), asked);
  if (static_cast<std::size_t>(answer.total) > answer.hits.size()) {
    y += ui.gap(12);
    const widgets::ButtonSpec more{.words = _("More results")};
    const Size size = widgets::buttonSize(ui, more);
    if (widgets::button(ui, "more", {column.x, y, size.w, size.h}, more)) asked.push_back(session::MoreHits{});
    y += size.h;
  }
  area.contentEndsAt(y + ui.gap(32));
}

void SearchPanel::drawRail(Ui& ui, const session::State& state, const Rect& rail, Asked& asked) {
  const session::Searching& searching = state.searching;
  if (searching.answer.hits.empty() || !state.library) return;
  widgets::ScrollArea area(ui, "rail", _("Shelf"), rail, railScroll_);
  const Rect column{rail.x + ui.gap(12), rail.y, rail.w - ui.gap(20), rail.h};
  float y = area.top() + ui.gap(20);
  const float left = column.x + ui.gap(12);
  const float h = ui.target();
  if (!searching.shelfCounts.empty()) {
    y += widgets::words(ui, "shelf", {left, y}, _("Shelf"), {.type = Type::UiStrong}, Role::Ink, access::Role::Heading,
                        2);
    y += ui.gap(8);
    int all = 0;
    for (const auto& [shelf, count] : searching.shelfCounts) all += count;
    const widgets::RowSpec every{.words = _("All"),
                                 .icon = searching.shelf.empty() ? "check" : "shelves",
                                 .iconColour = ui.colour(Role::Ink),
                                 .count = std::to_string(all),
                                 .chosen = searching.shelf.empty()};
    if (widgets::row(ui, "all", {column.x, y, column.w, h}, every)) asked.push_back(session::FilterShelf{});
    y += h;
    for (const auto& [shelf, count] : searching.shelfCounts) {
      const widgets::RowSpec spec{.words = shelfName(*state.library, shelf),
                                  .icon = look::shelfIcon(shelf),
                                  .iconColour = ui.shelfColour(shelf),
                                  .count = std::to_string(count),
                                  .chosen = searching.shelf == shelf};
      if (widgets::row(ui, "only " + shelf, {column.x, y, column.w, h}, spec))
        asked.push_back(session::FilterShelf{shelf});
      y += h;
    }
    y += ui.gap(20);
  }
  if (!searching.answer.looked.empty()) {
    y += widgets::words(ui, "also", {left, y}, _("Looked for"), {.type = Type::UiStrong}, Role::Ink,
                        access::Role::Heading, 2);
    y += ui.gap(4);
    std::string list;
    for (const std::string& each : searching.answer.looked) list += (list.empty() ? "" : ", ") + each;
    y += widgets::words(ui, "words", {left, y}, list,
                        {.type = Type::Small, .width = column.right() - left - ui.gap(12)}, Role::Ink2);
  }
  area.contentEndsAt(y + ui.gap(20));
}

}  // namespace myelin::panels
