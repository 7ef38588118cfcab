#include "app/panels/window_panel.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "app/panels/page_name.h"
#include "app/panels/shortcut_key.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using session::Screen;
using widgets::Rect;
using widgets::Ui;

namespace {

Beside besideOf(const session::State& state) {
  if (state.visit.screen == Screen::Home) return Beside::Home;
  if (state.visit.screen == Screen::Composer) return Beside::Composer;
  return state.listening.how != session::Listening::How::Off ? Beside::Player : Beside::Rail;
}

/// The composer's three parts are its work, not furniture.
Fold mostOf(const session::State& state) {
  if (state.visit.screen == Screen::Composer) return Fold::Wide;
  switch (state.settings.sideLists) {
    case session::SideLists::Full:
      return Fold::Wide;
    case session::SideLists::Small:
      return Fold::Folded;
    case session::SideLists::None:
      return Fold::Menu;
  }
  return Fold::Wide;
}

Arrangement arrangementOf(const Ui& ui, widgets::Size window, const session::State& state) {
  return arrange(window, ui.scale().s, besideOf(state), ui.scale().dpi, mostOf(state));
}

}  // namespace

void WindowPanel::drawGround(Ui& ui, const Arrangement& places) {
  ui.canvas().ground({0, 0, ui.windowSize().w, ui.windowSize().h}, ui.colour(Role::Ground));
  const float hairline = std::max(1.0F, ui.gap(1.5F));
  if (!places.fieldInBar) {
    ui.canvas().ground(places.sheet, ui.colour(Role::Page));
    ui.canvas().fill({0, places.bar.bottom() - hairline, places.bar.w, hairline}, ui.colour(Role::Hairline));
    return;
  }
  Rect sheet = places.sheet;
  const float round = std::ceil(ui.gap(20));
  ui.canvas().fillTop({sheet.x, sheet.y, sheet.w, round}, ui.colour(Role::Page), ui.gap(20));
  ui.canvas().ground({sheet.x, sheet.y + round, sheet.w, sheet.h - round}, ui.colour(Role::Page));
  sheet.h += ui.gap(20);  // its lower corners lie below the window
  ui.canvas().outlineTop(sheet, ui.colour(Role::Hairline), hairline, ui.gap(20));
}

void WindowPanel::drawPage(Ui& ui, const session::State& state, const Arrangement& places, const Rect& sheet,
                           Asked& asked) {
  ui.openLandmark(access::Landmark::Main, "sheet", _("Page"), sheet);
  if (!state.palette) palette_.away();
  if (state.palette)
    palette_.draw(ui, state, sheet, asked);
  else if (state.menu && !places.hasNav())
    nav_.drawMenu(ui, state, sheet, asked);
  else if (state.visit.screen == Screen::Home)
    home_.draw(ui, state, sheet, bar_, asked);
  else if (state.visit.screen == Screen::Shelf)
    shelf_.draw(ui, state, sheet, asked);
  else if (state.visit.screen == Screen::Article)
    article_.draw(ui, state, places, sheet, asked);
  else if (state.visit.screen == Screen::Search)
    search_.draw(ui, state, places, sheet, bar_, asked);
  else if (state.visit.screen == Screen::Keys)
    keys_.draw(ui, state, sheet, asked);
  else if (state.visit.screen == Screen::Finder)
    finder_.draw(ui, state, sheet, asked);
  else if (state.visit.screen == Screen::Composer)
    composer_.draw(ui, state, places, sheet, asked);
  else if (state.visit.screen == Screen::Given)
    given_.draw(ui, state, sheet, asked);
  else if (state.visit.screen == Screen::Copies)
    copies_.draw(ui, state, sheet, asked);
  else if (state.visit.screen == Screen::ReadLately)
    readLately_.draw(ui, state, sheet, asked);
  else
    bookmarks_.draw(ui, state, sheet, places.hasRail(), asked);
  ui.close();
}

namespace {

/// The lower part of a sheet, taken off it.
Rect takeBottom(Rect& sheet, float height) {
  sheet.h -= height;
  return {sheet.x, sheet.bottom(), sheet.w, height};
}

}  // namespace

void WindowPanel::drawSheet(Ui& ui, const session::State& state, const Arrangement& places, Rect sheet, Asked& asked) {
  const Rect notice = takeBottom(sheet, notice_.height(ui, state, sheet));
  const Rect finding = takeBottom(sheet, find_.height(ui, state, sheet));
  const Rect selection = takeBottom(sheet, selection_.height(ui, state, sheet));
  const Rect board = takeBottom(sheet, letters_.height(ui, state, sheet));
  const bool settings = state.textSettings && !places.hasRail();
  const bool card = MeaningPanel::open(state) && !places.hasRail() && !settings && !state.palette && !state.menu;
  const Rect lower = takeBottom(sheet, settings ? sheet.h / 2
                                       : card   ? meaning_.height(ui, state, sheet.w, sheet.h / 2)
                                                : 0);
  drawPage(ui, state, places, sheet, asked);
  if (settings) {
    ui.canvas().fill(lower, ui.colour(Role::Tint));
    ui.canvas().fill({lower.x, lower.y, lower.w, ui.gap(2)}, ui.colour(Role::Edge));
    ui.openLandmark(access::Landmark::Region, "lower", _("Text settings"), lower);
    text_.draw(ui, state, lower, asked);
    ui.close();
  }
  if (card) meaning_.drawBelow(ui, state, lower, asked);
  if (board.h > 0) letters_.draw(ui, state, board);
  selection_.draw(ui, state, selection, asked);
  find_.draw(ui, state, finding, asked);
  notice_.draw(ui, state, notice, asked);
}

void WindowPanel::drawRail(Ui& ui, const session::State& state, const Rect& rail, Asked& asked) {
  ui.openLandmark(access::Landmark::Complementary, "rail", _("Beside the page"), rail);
  if (MeaningPanel::open(state) && !state.palette)
    meaning_.drawBeside(ui, state, rail, article_.openedWord(), asked);
  else if (state.textSettings)
    text_.draw(ui, state, rail, asked);
  else if (state.visit.screen == Screen::Home)
    home_.drawRail(ui, state, rail, asked);
  else if (state.visit.screen == Screen::Article)
    article_.drawRail(ui, state, rail, asked);
  else if (state.visit.screen == Screen::Search)
    search_.drawRail(ui, state, rail, asked);
  else if (state.visit.screen == Screen::Composer)
    composer_.drawRail(ui, state, rail, asked);
  else if (state.visit.screen == Screen::Bookmarks || state.visit.screen == Screen::Copies ||
           state.visit.screen == Screen::ReadLately)
    bookmarks_.drawRail(ui, state, rail, asked);
  ui.close();
}

/// A page that does not speak for itself (as articles and results do) is named.
void WindowPanel::sayPage(Ui& ui, const session::State& state) {
  const bool itself = state.visit.screen == Screen::Article || state.visit.screen == Screen::Search;
  const std::string page = itself ? "" : pageName(state);
  const bool first = said_.empty();
  const std::string now = std::to_string(static_cast<int>(state.visit.screen)) + page;
  if (now != said_ && !first && !page.empty()) ui.say(page);
  said_ = now;
}

/// Bar, list, sheet, rail, player.
void WindowPanel::drawUsual(Ui& ui, const session::State& state, Asked& asked) {
  widgets::Size window = ui.windowSize();
  const float player = std::min(player_.height(ui, state, window.w), window.h / 2);
  window.h -= player;
  Arrangement places = arrangementOf(ui, window, state);
  const float tabs = OpenPanel::height(ui, state, places);
  const Rect strip{places.sheet.x, places.sheet.y, places.sheet.w, tabs};
  places.sheet.y += tabs;
  places.sheet.h -= tabs;
  drawGround(ui, places);
  bar_.draw(ui, state, places, asked);
  nav_.draw(ui, state, places, asked);
  if (tabs > 0) OpenPanel::draw(ui, state, strip, asked);
  drawSheet(ui, state, places, places.sheet, asked);
  if (places.hasRail()) drawRail(ui, state, places.rail, asked);
  player_.draw(ui, state, {0, window.h, window.w, player}, asked);
}

void WindowPanel::drawBadDay(Ui& ui, const session::State& state, Asked& asked) {
  Rect page = badDay_.sheet(ui, state);
  const float band = notice_.height(ui, state, page);
  const Rect bottom{page.x, page.bottom() - band, page.w, band};
  page.h -= band;
  const float board = letters_.height(ui, state, page);
  const Rect boardAt{page.x, page.bottom() - board, page.w, board};
  page.h -= board;
  badDay_.draw(ui, state, page, bar_, asked);
  if (board > 0) letters_.draw(ui, state, boardAt);
  notice_.draw(ui, state, bottom, asked);
}

/// To the search field; where the page has none, to the page that has.
void WindowPanel::goToSearch(Ui& ui, const session::State& state, Asked& asked) {
  const Screen screen = state.visit.screen;
  const bool inBar = !state.badDay.on && arrangementOf(ui, ui.windowSize(), state).fieldInBar;
  const bool onPage = screen == Screen::Search || (screen == Screen::Home && !state.badDay.on);
  if (!inBar && !onPage) asked.push_back(session::Search{.words = state.searching.words});
  focusSearch();
}

Asked WindowPanel::draw(Ui& ui, const session::State& state) {
  Asked asked;
  scan_.takeKeys(ui, state);
  const bool left = shown_ == Screen::Search && state.visit.screen != Screen::Search;
  if (left) ui.focusOn(0, false);  // the search field gives the keys to the page that was opened
  shown_ = state.visit.screen;
  if (state.firstStart)
    first_.draw(ui, state, asked);
  else if (state.badDay.on)
    drawBadDay(ui, state, asked);
  else
    drawUsual(ui, state, asked);
  const bool usual = !state.firstStart && !state.badDay.on;
  if (usual && !state.palette)
    if (const auto chosen = palette_.takeChosen(); chosen && carryOut(ui, *chosen, state, asked))
      goToSearch(ui, state, asked);
  if (!state.firstStart && takeShortcuts(ui, state, asked)) goToSearch(ui, state, asked);
  if (state.firstStart && ui.takeKeys(session::kEscape)) asked.push_back(session::FinishFirstStart{});
  takeEscape(ui, state, asked);
  if (ui.input().ctrlHeld && ui.input().wheel != 0) asked.push_back(session::StepScale{ui.input().wheel > 0 ? 1 : -1});
  sayPage(ui, state);
  ui.nameWindow(windowName(state));
  ui.announce(state.announcement, state.announcements);
  scan_.draw(ui, state);
  return asked;
}

}  // namespace myelin::panels
