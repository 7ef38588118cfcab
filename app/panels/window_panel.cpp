#include "app/panels/window_panel.h"

#include <algorithm>
#include <string>

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
  return state.visit.screen == Screen::Composer ? Beside::Composer : Beside::Rail;
}

}  // namespace

void WindowPanel::drawGround(Ui& ui, const Arrangement& places) {
  ui.canvas().fill({0, 0, ui.windowSize().w, ui.windowSize().h}, ui.colour(Role::Ground));
  const float hairline = std::max(1.0F, ui.gap(1.5F));
  if (!places.fieldInBar) {
    ui.canvas().fill(places.sheet, ui.colour(Role::Page));
    ui.canvas().fill({0, places.bar.bottom() - hairline, places.bar.w, hairline}, ui.colour(Role::Hairline));
    return;
  }
  Rect sheet = places.sheet;
  sheet.h += ui.gap(20);  // its lower corners lie below the window
  ui.canvas().fillTop(sheet, ui.colour(Role::Page), ui.gap(20));
  ui.canvas().outlineTop(sheet, ui.colour(Role::Hairline), hairline, ui.gap(20));
}

void WindowPanel::drawSheet(Ui& ui, const session::State& state, const Arrangement& places, Rect sheet, Asked& asked) {
  const float band = notice_.height(ui, state, sheet);
  const Rect bottom{sheet.x, sheet.bottom() - band, sheet.w, band};
  sheet.h -= band;
  const bool letters = state.settings.use.scanning != session::Scanning::Off && bar_.field().hasFocus();
  const float board = letters ? std::min(sheet.h * 0.6F, 5 * (ui.target() + ui.gap(8)) + ui.gap(30)) : 0;
  const Rect boardAt{sheet.x, sheet.bottom() - board, sheet.w, board};
  sheet.h -= board;
  const bool settings = state.textSettings && !places.hasRail();
  const float half = settings ? sheet.h / 2 : 0;
  const Rect lower{sheet.x, sheet.bottom() - half, sheet.w, half};
  sheet.h -= half;
  ui.openLandmark(access::Landmark::Main, "sheet", _("Page"), sheet);
  if (state.menu && !places.hasNav())
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
  else if (state.visit.screen == Screen::Composer)
    composer_.draw(ui, state, places, sheet, asked);
  else if (state.visit.screen == Screen::Given)
    given_.draw(ui, state, sheet, asked);
  else
    bookmarks_.draw(ui, state, sheet, asked);
  ui.close();
  if (settings) {
    ui.canvas().fill(lower, ui.colour(Role::Tint));
    ui.canvas().fill({lower.x, lower.y, lower.w, ui.gap(2)}, ui.colour(Role::Edge));
    ui.openLandmark(access::Landmark::Region, "lower", _("Text settings"), lower);
    text_.draw(ui, state, lower, asked);
    ui.close();
  }
  if (letters) letters_.draw(ui, boardAt, bar_.field(), asked);
  notice_.draw(ui, state, bottom, asked);
}

void WindowPanel::drawRail(Ui& ui, const session::State& state, const Rect& rail, Asked& asked) {
  ui.openLandmark(access::Landmark::Complementary, "rail", _("Beside the page"), rail);
  if (state.textSettings)
    text_.draw(ui, state, rail, asked);
  else if (state.visit.screen == Screen::Home)
    home_.drawRail(ui, state, rail, asked);
  else if (state.visit.screen == Screen::Article)
    article_.drawRail(ui, state, rail, asked);
  else if (state.visit.screen == Screen::Search)
    search_.drawRail(ui, state, rail, asked);
  else if (state.visit.screen == Screen::Composer)
    composer_.drawRail(ui, state, rail, asked);
  else if (state.visit.screen == Screen::Bookmarks)
    bookmarks_.drawRail(ui, state, rail, asked);
  ui.close();
}

/// A page that does not speak for itself (as articles and results do) is named.
void WindowPanel::sayPage(Ui& ui, const session::State& state) {
  std::string page;
  if (state.visit.screen == Screen::Home) page = _("Home");
  if (state.visit.screen == Screen::Bookmarks) page = _("Bookmarks");
  if (state.visit.screen == Screen::Composer) page = _("Handout");
  if (state.visit.screen == Screen::Given) page = _("What I gave");
  if (state.visit.screen == Screen::Keys) page = _("Keys and switches");
  if (state.visit.screen == Screen::Shelf) {
    const bool one = state.library && state.visit.subject.find(',') == std::string::npos;
    page = one && !state.visit.subject.empty() ? shelfName(*state.library, state.visit.subject) : _("Shelves");
  }
  const bool first = said_.empty();
  const std::string now = std::to_string(static_cast<int>(state.visit.screen)) + page;
  if (now != said_ && !first && !page.empty()) ui.say(page);
  said_ = now;
}

Asked WindowPanel::draw(Ui& ui, const session::State& state) {
  Asked asked;
  scan_.takeKeys(ui, state);
  widgets::Size window = ui.windowSize();
  const float player = std::min(player_.height(ui, state, window.w), window.h / 2);
  window.h -= player;
  const Arrangement places = arrange(window, ui.scale().s, besideOf(state), ui.scale().dpi);
  const bool left = shown_ == Screen::Search && state.visit.screen != Screen::Search;
  if (left) ui.focusOn(0, false);  // the search field gives the keys to the page that was opened
  shown_ = state.visit.screen;
  drawGround(ui, places);
  bar_.draw(ui, state, places, asked);
  nav_.draw(ui, state, places, asked);
  drawSheet(ui, state, places, places.sheet, asked);
  if (places.hasRail()) drawRail(ui, state, places.rail, asked);
  player_.draw(ui, state, {0, window.h, window.w, player}, asked);
  if (takeShortcuts(ui, state, asked)) focusSearch();
  takeEscape(ui, state, asked);
  if (ui.input().ctrlHeld && ui.input().wheel != 0) asked.push_back(session::StepScale{ui.input().wheel > 0 ? 1 : -1});
  sayPage(ui, state);
  ui.announce(state.announcement, state.announcements);
  scan_.draw(ui, state);
  return asked;
}

}  // namespace myelin::panels
