#include "app/panels/page_name.h"

#include "app/panels/finder_panel.h"
#include "app/panels/shelf_panel.h"
#include "app/session/finder_choice.h"
#include "index/base/utf8.h"
#include "index/base/words.h"

namespace myelin::panels {
namespace {

using session::Screen;

constexpr std::size_t kMost = 200;  // bytes: nothing shows more

std::string finderPage(const session::State& state) {
  const auto* choice = state.library ? session::finderChoice(state.library->finder(), state.visit.subject) : nullptr;
  return choice != nullptr ? choice->name : finderTitle(state);
}

std::string shelfPage(const session::State& state) {
  const bool one = state.library && state.visit.subject.find(',') == std::string::npos;
  return one && !state.visit.subject.empty() ? shelfName(*state.library, state.visit.subject) : _("Shelves");
}

std::string articlePage(const session::State& state) {
  if (state.reading.article && state.reading.info != nullptr) return state.reading.info->title;
  return _("Article");
}

std::string nameOf(const session::State& state) {
  switch (state.visit.screen) {
    case Screen::Home:
      return _("Home");
    case Screen::Shelf:
      return shelfPage(state);
    case Screen::Article:
      return articlePage(state);
    case Screen::Search:
      return state.searching.words.empty() ? _("Search") : fill(_("Search: {1}"), {state.searching.words});
    case Screen::Keys:
      return _("Keys and switches");
    case Screen::Finder:
      return finderPage(state);
    case Screen::Composer:
      return _("Handout");
    case Screen::Given:
      return _("What I gave");
    case Screen::Copies:
      return _("Copies of my bookmarks");
    case Screen::ReadLately:
      return _("What I read lately");
    case Screen::Bookmarks:
      break;
  }
  return _("Bookmarks");
}

}  // namespace

std::string pageName(const session::State& state) {
  const std::string name = utf8::forTerminal(utf8::clean(nameOf(state)), false);
  return std::string(utf8::prefix(name, kMost));
}

std::string windowName(const session::State& state) {
  if (state.firstStart) return "Myelin";
  return fill(_("{1} - Myelin"), {pageName(state)});
}

}  // namespace myelin::panels
