#include "app/panels/shelf_panel.h"

#include <algorithm>
#include <cmath>
#include <sstream>

#include "app/panels/arrangement.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using widgets::LabelStyle;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

Rect columnOn(Ui& ui, const Rect& sheet, float measure) {
  return columnOn(sheet, measure, ui.scale().s, ui.scale().dpi);
}

bool articleRow(Ui& ui, const library::ArticleInfo& article, const std::string& line, const Rect& column, float& y) {
  const LabelStyle title{.type = Type::Result, .width = column.w};
  const LabelStyle quiet{.type = Type::Small, .width = column.w};
  const LabelStyle summary{.type = Type::Snippet, .width = column.w};
  const float pad = ui.gap(16);
  const float titleHeight = ui.measure(article.title, title).h;
  const float lineHeight = line.empty() ? 0 : ui.measure(line, quiet).h;
  const float summaryHeight = article.summary.empty() ? 0 : ui.measure(article.summary, summary).h + ui.gap(4);
  const Rect rect{column.x, y, column.w, titleHeight + lineHeight + summaryHeight + 2 * pad};
  const Ui::Touch touch = ui.touch(access::Role::ListItem, "article " + article.slug, article.title, rect);
  ui.node(touch.id).description = article.summary;
  const Rect ground = {rect.x - ui.gap(16), rect.y, rect.w + ui.gap(32), rect.h};
  if (touch.hovered || touch.held)
    ui.canvas().fill(ground, ui.colour(touch.held ? Role::Press : Role::Hover), ui.gap(12));
  float at = y + pad;
  ui.draw({rect.x, at}, article.title, title, ui.colour(touch.held ? Role::Ink : Role::Accent));
  at += titleHeight;
  if (!line.empty()) ui.draw({rect.x, at}, line, quiet, ui.colour(touch.held ? Role::Ink : Role::Ink2));
  at += lineHeight;
  if (!article.summary.empty()) ui.draw({rect.x, at + ui.gap(4)}, article.summary, summary, ui.colour(Role::Ink));
  if (touch.focused) ui.focusRing(ground.inset(ui.gap(6)), ui.gap(12));
  y = rect.bottom();
  ui.canvas().fill({column.x, y, column.w, std::max(1.0F, ui.gap(1))}, ui.colour(Role::Hairline));
  y += ui.gap(1);
  return touch.pressed;
}

float ShelfPanel::drawShelf(Ui& ui, const session::State& state, const std::string& shelf, const Rect& column, float y,
                            bool alone, Asked& asked) {
  const std::string name = shelfName(*state.library, shelf);
  const float icon = ui.iconSize(alone ? 40 : 30);
  const LabelStyle style{.type = alone ? Type::Title : Type::PageTitle, .width = column.w - icon - ui.gap(16)};
  const float h = ui.measure(name, style).h;
  ui.icon(look::shelfIcon(shelf), {column.x, y + (h - icon) / 2}, icon, ui.shelfColour(shelf));
  y += widgets::words(ui, "heading " + shelf, {column.x + icon + ui.gap(16), y}, name, style, Role::Ink,
                      access::Role::Heading, alone ? 1 : 2);
  y += ui.gap(12);
  ui.open(access::Role::List, "shelf " + shelf, name, {column.x, y, column.w, 1});
  for (const library::ArticleInfo& article : state.library->articles()) {
    if (article.shelf != shelf) continue;
    if (articleRow(ui, article, minutesLabel(article), column, y))
      asked.push_back(session::OpenArticle{.slug = article.slug});
  }
  ui.close();
  return y + ui.gap(40);
}

float ShelfPanel::drawAll(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  y += widgets::words(ui, "heading", {column.x, y}, _("Shelves"), {.type = Type::Title, .width = column.w}, Role::Ink,
                      access::Role::Heading, 1);
  y += ui.gap(12);
  if (state.library->shelves().empty()) {
    for (const library::ArticleInfo& article : state.library->articles())
      if (articleRow(ui, article, minutesLabel(article), column, y))
        asked.push_back(session::OpenArticle{.slug = article.slug});
    return y;
  }
  for (const library::Shelf& shelf : state.library->shelves()) {
    const std::string count = plural("{1} article", "{1} articles", static_cast<unsigned long>(shelf.articles));
    const widgets::DoorSpec door{
        .title = shelf.name, .line = count, .icon = look::shelfIcon(shelf.id), .shelf = shelf.id};
    const float h = widgets::doorHeight(ui, door, column.w);
    if (widgets::door(ui, "door " + shelf.id, {column.x, y, column.w, h}, door))
      asked.push_back(session::ShowShelf{shelf.id});
    y += h;
  }
  return y;
}

void ShelfPanel::draw(Ui& ui, const session::State& state, const Rect& sheet, Asked& asked) {
  if (!state.library) return;
  if (shown_ != state.visit.subject) scroll_ = {};
  shown_ = state.visit.subject;
  widgets::ScrollArea area(ui, "shelf", _("Shelf"), sheet, scroll_, true);
  const Rect column = columnOn(ui, sheet);
  float y = area.top() + ui.gap(36);
  if (shown_.empty()) {
    y = drawAll(ui, state, column, y, asked);
  } else {
    std::vector<std::string> shelves;
    std::istringstream list(shown_);
    for (std::string shelf; std::getline(list, shelf, ',');) shelves.push_back(shelf);
    for (const std::string& shelf : shelves) y = drawShelf(ui, state, shelf, column, y, shelves.size() == 1, asked);
  }
  area.contentEndsAt(y + ui.gap(24));
}

}  // namespace myelin::panels
