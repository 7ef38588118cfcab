#include "app/panels/bad_day_choice.h"

#include <algorithm>
#include <utility>

#include "app/panels/bad_day_panel.h"
#include "app/panels/bad_day_room.h"
#include "app/panels/home_panel.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using session::Screen;
using widgets::LargeButtonSpec;
using widgets::Rect;
using widgets::Ui;

namespace {

void addHome(const session::State& state, std::vector<DayChoice>& choices) {
  for (const desk::Place& place : state.lastPlaces) {
    const library::ArticleInfo* info = state.library->find(place.slug);
    if (info == nullptr) continue;
    choices.push_back({fill(_("Carry on: {1}"), {info->title}), session::OpenArticle{.slug = info->slug}});
    break;
  }
  for (const HomeDoor& door : homeDoors(*state.library))
    choices.push_back({door.spec.title, session::ShowShelf{door.shelves}});
}

/// `shelves` as in session::ShowShelf: ids joined by commas; empty: all of them.
void addShelf(const session::State& state, const std::string& shelves, std::vector<DayChoice>& choices) {
  const std::string among = "," + shelves + ",";
  for (const library::Shelf& shelf : state.library->shelves()) {
    if (shelves.empty()) {
      choices.push_back({shelf.name, session::ShowShelf{shelf.id}});
      continue;
    }
    if (among.find("," + shelf.id + ",") == std::string::npos) continue;
    for (const library::ArticleInfo& article : state.library->articles())
      if (article.shelf == shelf.id) choices.push_back({article.title, session::OpenArticle{.slug = article.slug}});
  }
}

}  // namespace

std::vector<DayChoice> dayChoices(const session::State& state) {
  std::vector<DayChoice> choices;
  if (!state.library) {
    if (!state.libraryTrouble.empty())
      choices.push_back({_("Open the library that came with Myelin"), session::OpenLibrary{}});
    return choices;
  }
  if (state.visit.screen == Screen::Search) {
    for (const search::Hit& hit : state.searching.answer.hits)
      choices.push_back({hit.article->title, session::OpenArticle{.slug = hit.article->slug}});
  } else if (state.visit.screen == Screen::Shelf) {
    addShelf(state, state.visit.subject, choices);
  } else if (state.visit.screen == Screen::Bookmarks) {
    for (const desk::Bookmark& bookmark : state.bookmarks)
      choices.push_back({bookmark.title.empty() ? bookmark.passage.slug : bookmark.title,
                         session::OpenArticle{.slug = bookmark.passage.slug}});
  } else {
    addHome(state, choices);
  }
  return choices;
}

std::string dayQuestion(const session::State& state) {
  if (!state.library) return state.libraryTrouble.empty() ? _("The library is opening.") : state.libraryTrouble;
  if (state.visit.screen == Screen::Article) return state.reading.trouble;
  if (state.visit.screen == Screen::Search) {
    const bool none = state.searching.answered == state.searching.generation && !state.searching.words.empty() &&
                      state.searching.answer.hits.empty();
    return none ? _("Nothing has all of these words.") : "";
  }
  if (state.visit.screen == Screen::Bookmarks) return _("Bookmarks");
  if (state.visit.screen == Screen::Shelf && state.visit.subject.find(',') == std::string::npos)
    return state.visit.subject.empty() ? _("Shelves") : shelfName(*state.library, state.visit.subject);
  return _("What would help now?");
}

namespace {

/// As high as its words, on two lines at most.
float choiceHeight(Ui& ui, const LargeButtonSpec& spec, float width) {
  const widgets::LabelStyle style{.type = Type::H2, .weight = 600, .width = width - 2 * ui.gap(24), .lines = 2};
  return std::max(widgets::largeButtonSize(ui, spec).h, ui.measure(spec.words, style).h + ui.gap(24));
}

}  // namespace

/// A few large choices; Next shows the others.
void BadDayPanel::drawChoices(Ui& ui, const session::State& state, const Rect& page, BarPanel& bar, Asked& asked) {
  const std::vector<DayChoice> choices = dayChoices(state);
  const std::string of = std::to_string(static_cast<int>(state.visit.screen)) + state.visit.subject + ' ' +
                         std::to_string(state.searching.answered);
  if (choicesOf_ != of) scroll_ = {};
  if (choicesOf_ != of || first_ >= choices.size()) first_ = 0;
  choicesOf_ = of;
  widgets::ScrollArea area(ui, "choices", _("What to choose from"), page, scroll_, true);
  const Rect column = dayColumn(ui, page);
  float y = area.top() + ui.gap(dayIsTight(ui) ? 10 : 28);
  if (state.visit.screen == Screen::Search) {
    const float h = ui.gap(24) + ui.target();
    bar.drawField(ui, state, {column.x, y, column.w, h}, true, asked);
    y += h + ui.gap(16);
    if (bar.takeOpen() && !choices.empty()) asked.push_back(choices.front().command);
  }
  if (const std::string question = dayQuestion(state); !question.empty())
    y += ui.gap(16) + widgets::words(ui, "question", {column.x, y}, question,
                                     {.type = Type::PageTitle, .width = column.w}, Role::Ink, access::Role::Heading, 1);
  std::size_t shown = 0;
  for (std::size_t i = first_; i < choices.size(); ++i) {
    const LargeButtonSpec spec{.words = choices[i].words, .left = true, .low = dayIsTight(ui)};
    const float h = choiceHeight(ui, spec, column.w);
    if (shown > 0 && y + h > page.bottom() - ui.gap(8)) break;
    if (widgets::largeButton(ui, "choice" + std::to_string(i), {column.x, y, column.w, h}, spec))
      asked.push_back(choices[i].command);
    y += h + ui.gap(12);
    ++shown;
  }
  area.contentEndsAt(y);
  fit_ = std::max<std::size_t>(1, shown);
  const bool more = shown < choices.size();
  if (std::exchange(more_, more) != more) ui.askForAnotherFrame();
}

}  // namespace myelin::panels
