#include "app/panels/nav_panel.h"

#include <algorithm>
#include <utility>

#include "app/widgets/choice.h"
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

constexpr float kFolded = 68, kFoldedWithKeys = 84;  // px at 100 %

/// Whose rows are chosen: the shelves on the page (with commas between them), or that of the article on the page.
std::string chosenShelves(const session::State& state) {
  if (state.visit.screen == Screen::Shelf) return state.visit.subject;
  const bool reading = state.visit.screen == Screen::Article && state.reading.info != nullptr;
  return reading ? state.reading.info->shelf : "";
}

widgets::ToggleSpec badDaySwitch(const session::State& state) {
  return {.words = _("Bad day"),
          .icon = "bad-day",
          .keys = std::string(state.settings.keys.firstKey("bad-day")),
          .on = state.badDay.on};
}

std::string keyOf(const session::State& state, std::string_view shortcut) {
  return std::string(state.settings.keys.firstKey(shortcut));
}

std::string countLabel(std::size_t count) {
  return count == 0 ? "" : std::to_string(count);
}

}  // namespace

float NavPanel::drawRows(Ui& ui, const session::State& state, const Rect& column, float top, Asked& asked) {
  const Rect line{column.x + ui.gap(12), 0, column.w - ui.gap(28), 0};
  float y = top;
  const auto put = [&](std::string_view key, RowSpec spec) {
    const float h = widgets::rowHeight(ui, spec, line.w);
    const bool pressed = widgets::row(ui, key, {line.x, y, line.w, h}, spec);
    y += h;
    return pressed;
  };
  const Colour ink = ui.colour(Role::Ink);
  const Colour bar = ui.colour(Role::Accent);
  const Screen screen = state.visit.screen;
  if (put("home", {.words = _("Home"),
                   .icon = "home",
                   .iconColour = ink,
                   .chosen = screen == Screen::Home,
                   .bar = bar,
                   .keys = keyOf(state, "home")}))
    asked.push_back(session::GoHome{});
  if (put("bookmarks", {.words = _("Bookmarks"),
                        .icon = "bookmark",
                        .iconColour = ink,
                        .count = countLabel(state.bookmarks.size()),
                        .chosen = screen == Screen::Bookmarks,
                        .bar = bar,
                        .keys = keyOf(state, "bookmarks")}))
    asked.push_back(session::ShowBookmarks{});
  if (put("handout", {.words = _("Handout"),
                      .icon = "handout",
                      .iconColour = ink,
                      .count = countLabel(state.composing.parts.size()),
                      .chosen = screen == Screen::Composer || screen == Screen::Given,
                      .bar = bar}))
    asked.push_back(session::ShowComposer{});
  if (!state.library || state.library->shelves().empty()) return y;
  y += ui.gap(20);
  const widgets::LabelStyle heading{.type = Type::Small, .weight = 600, .width = column.w - ui.gap(36)};
  y += widgets::words(ui, "shelves", {column.x + ui.gap(24), y}, _("Shelves"), heading, Role::Ink2,
                      access::Role::Heading, 2);
  y += ui.gap(8);
  const std::string chosen = "," + chosenShelves(state) + ",";
  for (const library::Shelf& shelf : state.library->shelves()) {
    const Colour colour = ui.shelfColour(shelf.id);
    if (put("shelf " + shelf.id, {.words = shelf.name,
                                  .icon = look::shelfIcon(shelf.id),
                                  .iconColour = colour,
                                  .chosen = chosen.find("," + shelf.id + ",") != std::string::npos,
                                  .bar = colour}))
      asked.push_back(session::ShowShelf{shelf.id});
  }
  return y;
}

float NavPanel::drawFolded(Ui& ui, const session::State& state, const Rect& column, float top, Asked& asked) {
  float y = top + ui.gap(4);
  const auto put = [&](std::string_view key, std::string words, const char* icon, bool chosen, std::string keys = {}) {
    const float h = ui.size(keys.empty() ? kFolded : kFoldedWithKeys);
    const Rect rect{column.x + ui.gap(8), y, column.w - ui.gap(12), h};
    y += h + ui.gap(4);
    return widgets::row(ui, key, rect,
                        {.words = std::move(words),
                         .icon = icon,
                         .iconColour = ui.colour(Role::Ink),
                         .chosen = chosen,
                         .bar = ui.colour(Role::Accent),
                         .wordsUnder = true,
                         .keys = std::move(keys)});
  };
  const Screen screen = state.visit.screen;
  if (put("home", _("Home"), "home", screen == Screen::Home, keyOf(state, "home"))) asked.push_back(session::GoHome{});
  if (put("shelves", _("Shelves"), "shelves", screen == Screen::Shelf)) asked.push_back(session::ShowShelf{});
  if (put("bookmarks", _("Bookmarks"), "bookmark", screen == Screen::Bookmarks, keyOf(state, "bookmarks")))
    asked.push_back(session::ShowBookmarks{});
  if (put("handout", _("Handout"), "handout", screen == Screen::Composer || screen == Screen::Given))
    asked.push_back(session::ShowComposer{});
  return y;
}

void NavPanel::drawFoot(Ui& ui, const session::State& state, const Rect& foot, bool folded, Asked& asked) {
  const float side = ui.gap(folded ? 4 : 12);
  const float hairline = std::max(1.0F, ui.gap(1.5F));
  ui.canvas().fill({foot.x + side, foot.y, foot.w - side - ui.gap(folded ? 4 : 16), hairline},
                   ui.colour(Role::Hairline));
  const float top = foot.y + ui.gap(10);
  bool pressed = false;
  if (folded) {
    const Rect rect{foot.x + side, top, foot.w - 2 * side, ui.size(kFoldedWithKeys)};
    const RowSpec spec{.words = _("Bad day"),
                       .icon = "bad-day",
                       .iconColour = ui.colour(Role::Ink),
                       .wordsUnder = true,
                       .keys = keyOf(state, "bad-day")};
    pressed = widgets::row(ui, "bad day", rect, spec);
  } else {
    const Rect rect{foot.x + ui.gap(24), top, foot.w - ui.gap(24 + 28), foot.bottom() - top - ui.gap(12)};
    pressed = widgets::toggle(ui, "bad day", rect, badDaySwitch(state));
  }
  if (pressed) asked.push_back(session::ToggleBadDay{});
}

void NavPanel::draw(Ui& ui, const session::State& state, const Arrangement& places, Asked& asked) {
  if (!places.hasNav()) return;
  const Rect& nav = places.nav;
  const float rowHeight = places.navFolded ? ui.size(kFoldedWithKeys)
                                           : widgets::toggleHeight(ui, badDaySwitch(state), nav.w - ui.gap(24 + 28));
  const float h = std::min(nav.h / 2, rowHeight + ui.gap(22));
  const Rect list{nav.x, nav.y, nav.w, nav.h - h};
  ui.openLandmark(access::Landmark::Navigation, "nav", _("Shelves and pages"), nav);
  if (places.navFolded) {
    widgets::ScrollArea area(ui, "list", _("Shelves and pages"), list, scroll_);
    area.contentEndsAt(drawFolded(ui, state, list, area.top(), asked));
  } else {
    widgets::ScrollArea area(ui, "list", _("Shelves and pages"), list, scroll_);
    area.contentEndsAt(drawRows(ui, state, list, area.top() + ui.gap(4), asked) + ui.gap(12));
  }
  drawFoot(ui, state, {nav.x, list.bottom(), nav.w, h}, places.navFolded, asked);
  ui.close();
}

void NavPanel::drawMenu(Ui& ui, const session::State& state, const Rect& sheet, Asked& asked) {
  ui.openLandmark(access::Landmark::Navigation, "menu", _("Menu"), sheet);
  {
    widgets::ScrollArea area(ui, "list", _("Menu"), sheet, scroll_, true);
    const float y = drawRows(ui, state, sheet, area.top() + ui.gap(16), asked) + ui.gap(20);
    area.contentEndsAt(drawOpen(ui, state, sheet, drawCommands(ui, state, sheet, y, asked), asked) + ui.gap(16));
  }
  ui.close();
}

/// What the bar of a small window has no room for.
float NavPanel::drawCommands(Ui& ui, const session::State& state, const Rect& sheet, float y, Asked& asked) {
  const Rect line{sheet.x + ui.gap(12), 0, sheet.w - ui.gap(28), 0};
  const auto put = [&](const char* key, const char* shortcut, std::string words, const char* icon) {
    const RowSpec spec{
        .words = std::move(words), .icon = icon, .iconColour = ui.colour(Role::Ink), .keys = keyOf(state, shortcut)};
    const float h = widgets::rowHeight(ui, spec, line.w);
    const bool pressed = widgets::row(ui, key, {line.x, y, line.w, h}, spec);
    y += h;
    if (pressed) asked.push_back(session::ToggleMenu{});
    return pressed;
  };
  if (put("text", "text", _("Text"), "text-size")) asked.push_back(session::ToggleTextSettings{});
  if (put("palette", "palette", _("All commands"), "search")) asked.push_back(session::TogglePalette{});
  if (put("keys", "keys", _("Keys and switches"), "settings")) asked.push_back(session::ShowKeys{});
  const widgets::ToggleSpec day = badDaySwitch(state);
  const float inner = line.w - ui.gap(24);
  const Rect switchAt{line.x + ui.gap(12), y, inner, widgets::toggleHeight(ui, day, inner)};
  if (widgets::toggle(ui, "bad day", switchAt, day)) asked.push_back(session::ToggleBadDay{});
  y += switchAt.h;
  if (state.visit.screen != Screen::Article || !state.reading.article) return y;
  const std::string& slug = state.reading.info->slug;
  if (put("print", "print", _("Print"), "print")) asked.push_back(session::Print{slug});
  if (put("add to handout", "handout", _("Put it into the handout"), "handout"))
    asked.push_back(session::AddToHandout{slug});
  return y;
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
