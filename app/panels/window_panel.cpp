#include "app/panels/window_panel.h"

#include <algorithm>

#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using session::Screen;
using widgets::Key;
using widgets::Rect;
using widgets::Ui;

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
  ui.close();
}

/// Keys that work everywhere, after the focused control and the page had theirs.
void WindowPanel::takeShortcuts(Ui& ui, const session::State& state, Asked& asked) {
  const auto letter = [&](char c) { return ui.take(Key::Letter, true, false, c); };
  if (letter('L') || letter('K') || letter('F')) focusSearch();
  if (letter('P') && state.reading.info != nullptr && state.visit.screen == Screen::Article)
    asked.push_back(session::Print{state.reading.info->slug});
  if (letter('D') && state.reading.info != nullptr && state.visit.screen == Screen::Article)
    asked.push_back(session::ToggleBookmark{state.reading.info->slug});
  if (letter('Z')) asked.push_back(session::Undo{});
  if (ui.take(Key::Plus, true) || ui.take(Key::Plus, true, true)) asked.push_back(session::StepScale{1});
  if (ui.take(Key::Minus, true)) asked.push_back(session::StepScale{-1});
  if (ui.take(Key::Zero, true)) asked.push_back(session::StepScale{0});
  if (ui.takeAlt(Key::Left)) asked.push_back(session::GoBack{});
  if (ui.takeAlt(Key::Right)) asked.push_back(session::GoForward{});
  if (ui.takeAlt(Key::Home)) asked.push_back(session::GoHome{});
  if (ui.take(Key::Escape)) {  // one step back, the nearest first
    if (state.notice)
      asked.push_back(session::CloseNotice{});
    else if (state.menu)
      asked.push_back(session::ToggleMenu{});
    else if (state.textSettings)
      asked.push_back(session::ToggleTextSettings{});
    else
      asked.push_back(session::GoBack{});
  }
  if (ui.input().ctrlHeld && ui.input().wheel != 0) asked.push_back(session::StepScale{ui.input().wheel > 0 ? 1 : -1});
}

Asked WindowPanel::draw(Ui& ui, const session::State& state) {
  Asked asked;
  const Arrangement places = arrange(ui.windowSize(), ui.scale().s, state.visit.screen == Screen::Home, ui.scale().dpi);
  const bool left = shown_ == Screen::Search && state.visit.screen != Screen::Search;
  if (left) ui.focusOn(0, false);  // the search field gives the keys to the page that was opened
  shown_ = state.visit.screen;
  drawGround(ui, places);
  bar_.draw(ui, state, places, asked);
  nav_.draw(ui, state, places, asked);
  drawSheet(ui, state, places, places.sheet, asked);
  if (places.hasRail()) drawRail(ui, state, places.rail, asked);
  takeShortcuts(ui, state, asked);
  ui.announce(state.announcement, state.announcements);
  return asked;
}

}  // namespace myelin::panels
