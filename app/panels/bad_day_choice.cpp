#include "app/panels/bad_day_choice.h"

#include "app/panels/home_panel.h"
#include "index/base/words.h"

namespace myelin::panels {
namespace {

using session::Screen;

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
  if (!state.library) return choices;
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

}  // namespace myelin::panels
