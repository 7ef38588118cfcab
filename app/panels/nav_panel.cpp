#include "app/panels/nav_panel.h"

#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using session::Screen;
using widgets::Colour;
using widgets::Rect;
using widgets::RowSpec;
using widgets::Ui;

namespace {

/// The shelf whose row is chosen: the shelf on the page, or that of the article on the page.
std::string chosenShelf(const session::State& state) {
  if (state.visit.screen == Screen::Shelf) return state.visit.subject;
  const bool reading = state.visit.screen == Screen::Article && state.reading.info != nullptr;
  return reading ? state.reading.info->shelf : "";
}

std::string countLabel(std::size_t count) {
  return count == 0 ? "" : std::to_string(count);
}

}  // namespace

float NavPanel::drawRows(Ui& ui, const session::State& state, const Rect& column, float top, Asked& asked) {
  const float h = ui.target();
  const Rect line{column.x + ui.gap(12), 0, column.w - ui.gap(28), h};
  float y = top;
  const auto put = [&](std::string_view key, RowSpec spec) {
    const bool pressed = widgets::row(ui, key, {line.x, y, line.w, h}, spec);
    y += h;
    return pressed;
  };
  const Colour ink = ui.colour(Role::Ink);
  const Colour bar = ui.colour(Role::Accent);
  const Screen screen = state.visit.screen;
  if (put("home",
          {.words = _("Home"), .icon = "home", .iconColour = ink, .chosen = screen == Screen::Home, .bar = bar}))
    asked.push_back(session::GoHome{});
  if (put("bookmarks", {.words = _("Bookmarks"),
                        .icon = "bookmark",
                        .iconColour = ink,
                        .count = countLabel(state.bookmarks.size()),
                        .chosen = screen == Screen::Bookmarks,
                        .bar = bar}))
    asked.push_back(session::ShowBookmarks{});
  if (put("handout", {.words = _("Handout"),
                      .icon = "handout",
                      .iconColour = ink,
                      .count = countLabel(state.composing.parts.size()),
                      .chosen = screen == Screen::Composer,
                      .bar = bar}))
    asked.push_back(session::ShowComposer{});
  if (!state.library || state.library->shelves().empty()) return y;
  y += ui.gap(20);
  const widgets::LabelStyle heading{.type = Type::Small, .weight = 600, .width = column.w - ui.gap(36)};
  y += widgets::words(ui, "shelves", {column.x + ui.gap(24), y}, _("Shelves"), heading, Role::Ink2,
                      access::Role::Heading, 2);
  y += ui.gap(8);
  const std::string chosen = chosenShelf(state);
  for (const library::Shelf& shelf : state.library->shelves()) {
    const Colour colour = ui.shelfColour(shelf.id);
    if (put("shelf " + shelf.id, {.words = shelf.name,
                                  .icon = look::shelfIcon(shelf.id),
                                  .iconColour = colour,
                                  .chosen = shelf.id == chosen,
                                  .bar = colour}))
      asked.push_back(session::ShowShelf{shelf.id});
  }
  return y;
}

void NavPanel::drawFolded(Ui& ui, const session::State& state, const Rect& column, Asked& asked) {
  const float h = ui.size(68);
  float y = column.y + ui.gap(4);
  const auto put = [&](std::string_view key, std::string words, const char* icon, bool chosen) {
    const Rect rect{column.x + ui.gap(4), y, column.w - ui.gap(8), h};
    y += h + ui.gap(4);
    return widgets::row(ui, key, rect,
                        {.words = std::move(words),
                         .icon = icon,
                         .iconColour = ui.colour(Role::Ink),
                         .chosen = chosen,
                         .bar = ui.colour(Role::Accent),
                         .wordsUnder = true});
  };
  const Screen screen = state.visit.screen;
  if (put("home", _("Home"), "home", screen == Screen::Home)) asked.push_back(session::GoHome{});
  if (put("shelves", _("Shelves"), "shelves", screen == Screen::Shelf)) asked.push_back(session::ShowShelf{});
  if (put("bookmarks", _("Bookmarks"), "bookmark", screen == Screen::Bookmarks))
    asked.push_back(session::ShowBookmarks{});
  if (put("handout", _("Handout"), "handout", screen == Screen::Composer)) asked.push_back(session::ShowComposer{});
}

void NavPanel::draw(Ui& ui, const session::State& state, const Arrangement& places, Asked& asked) {
  if (!places.hasNav()) return;
  ui.openLandmark(access::Landmark::Navigation, "nav", _("Shelves and pages"), places.nav);
  if (places.navFolded) {
    drawFolded(ui, state, places.nav, asked);
  } else {
    widgets::ScrollArea area(ui, "list", _("Shelves and pages"), places.nav, scroll_);
    area.contentEndsAt(drawRows(ui, state, places.nav, area.top() + ui.gap(4), asked) + ui.gap(12));
  }
  ui.close();
}

void NavPanel::drawMenu(Ui& ui, const session::State& state, const Rect& sheet, Asked& asked) {
  ui.openLandmark(access::Landmark::Navigation, "menu", _("Menu"), sheet);
  {
    widgets::ScrollArea area(ui, "list", _("Menu"), sheet, scroll_, true);
    float y = drawRows(ui, state, sheet, area.top() + ui.gap(16), asked) + ui.gap(20);
    const float h = ui.target();
    const Rect text{sheet.x + ui.gap(12), y, sheet.w - ui.gap(28), h};
    if (widgets::row(ui, "text", text, {.words = _("Text"), .icon = "text-size", .iconColour = ui.colour(Role::Ink)})) {
      asked.push_back(session::ToggleMenu{});
      asked.push_back(session::ToggleTextSettings{});
    }
    y += h;
    if (widgets::row(ui, "palette", {text.x, y, text.w, h},
                     {.words = _("All commands"), .icon = "search", .iconColour = ui.colour(Role::Ink)})) {
      asked.push_back(session::ToggleMenu{});
      asked.push_back(session::TogglePalette{});
    }
    y += h;
    if (state.visit.screen == Screen::Article && state.reading.article) {
      const Rect print{text.x, y, text.w, h};
      if (widgets::row(ui, "print", print,
                       {.words = _("Print"), .icon = "print", .iconColour = ui.colour(Role::Ink)})) {
        asked.push_back(session::ToggleMenu{});
        asked.push_back(session::Print{state.reading.info->slug});
      }
      y += h;
      if (widgets::row(ui, "add to handout", {text.x, y, text.w, h},
                       {.words = _("Put it into the handout"), .icon = "handout", .iconColour = ui.colour(Role::Ink)}))
        asked.push_back(session::AddToHandout{state.reading.info->slug});
      y += h;
    }
    area.contentEndsAt(drawOpen(ui, state, sheet, y, asked) + ui.gap(16));
  }
  ui.close();
}

/// The open articles, as the last rows of the menu.
float NavPanel::drawOpen(Ui& ui, const session::State& state, const Rect& sheet, float y, Asked& asked) {
  if (state.openPages.empty()) return y;
  y += ui.gap(20);
  const widgets::LabelStyle heading{.type = Type::Small, .weight = 600, .width = sheet.w - ui.gap(36)};
  y += widgets::words(ui, "open heading", {sheet.x + ui.gap(24), y}, _("Open articles"), heading, Role::Ink2,
                      access::Role::Heading, 2);
  y += ui.gap(8);
  const float h = ui.target();
  for (const session::OpenPage& page : state.openPages) {
    const library::ArticleInfo* info = state.library ? state.library->find(page.slug) : nullptr;
    const std::string shelf = info != nullptr ? info->shelf : "";
    const bool here = state.visit.screen == Screen::Article && state.visit.subject == page.slug;
    if (widgets::row(ui, "open " + page.slug, {sheet.x + ui.gap(12), y, sheet.w - ui.gap(28), h},
                     {.words = page.title,
                      .icon = look::shelfIcon(shelf),
                      .iconColour = ui.shelfColour(shelf),
                      .chosen = here,
                      .bar = ui.shelfColour(shelf)})) {
      if (here) asked.push_back(session::ToggleMenu{});
      if (!here) asked.push_back(session::ShowOpenArticle{page.slug});
    }
    y += h;
  }
  return y;
}

}  // namespace myelin::panels
