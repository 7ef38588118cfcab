#include "app/panels/bookmark_panel.h"

#include <algorithm>

#include "app/panels/shelf_panel.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using widgets::LabelStyle;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

float BookmarkPanel::drawRow(Ui& ui, const session::State& state, const desk::Bookmark& bookmark, const Rect& column,
                             float y, Asked& asked) {
  const library::ArticleInfo* info = state.library ? state.library->find(bookmark.passage.slug) : nullptr;
  const std::string key = std::to_string(bookmark.id);
  const std::string name = bookmark.title.empty() ? bookmark.passage.slug : bookmark.title;
  ui.open(access::Role::ListItem, key, name, {column.x, y, column.w, ui.gap(80)});
  const widgets::ButtonSpec remove{.words = _("Remove"),
                                   .name = fill(_("Remove {1}"), {name}),
                                   .icon = "remove",
                                   .kind = widgets::ButtonKind::Quiet};
  const Size removeSize = widgets::buttonSize(ui, remove);
  const widgets::ButtonSpec handout{.words = _("Handout"),
                                    .name = fill(_("Put {1} into the handout"), {name}),
                                    .icon = "handout",
                                    .kind = widgets::ButtonKind::Quiet};
  const Size handoutSize = info == nullptr ? Size{} : widgets::buttonSize(ui, handout);
  const float both = removeSize.w + handoutSize.w + ui.gap(8);
  const float icon = ui.iconSize(24);
  const float left = column.x + icon + ui.gap(16);
  const bool below = column.w < both * 2;  // no room beside the title
  const float width = column.right() - left - (below ? 0 : both + ui.gap(12));
  const LabelStyle title{.type = Type::Body, .width = width};
  const LabelStyle quiet{.type = Type::Small, .width = width};
  std::string where =
      info == nullptr ? _("This article is not in the library that is open.") : shelfName(*state.library, info->shelf);
  if (!bookmark.passage.heading.empty()) where = fill(_("{1}, in {2}"), {name, bookmark.passage.heading});
  const float pad = ui.gap(14);
  const float titleHeight = ui.measure(name, title).h;
  const float h = 2 * pad + titleHeight + ui.measure(where, quiet).h;
  const Rect rect{left, y, width, h};
  const Ui::Touch touch = ui.touch(access::Role::Link, "open", name, rect);
  if (touch.hovered)
    ui.canvas().fill({column.x - ui.gap(12), y, width + left - column.x + ui.gap(12), h}, ui.colour(Role::Hover),
                     ui.gap(12));
  ui.icon("bookmark-filled", {column.x, y + pad + (titleHeight - icon) / 2}, icon, ui.shelfColour(bookmark.shelf));
  ui.draw({left, y + pad}, name, title, ui.colour(Role::Ink));
  ui.draw({left, y + pad + titleHeight}, where, quiet, ui.colour(Role::Ink2));
  if (touch.focused) ui.focusRing(rect.inset(ui.gap(6)), ui.gap(12));
  if (touch.pressed) asked.push_back(session::OpenBookmark{bookmark.id});
  y = rect.bottom();
  float removeY = below ? y : rect.middle() - removeSize.h / 2;
  float removeX = below ? left : column.right() - removeSize.w;
  const float handoutX = below ? left : removeX - handoutSize.w - ui.gap(8);
  const bool beneath = below && handoutSize.w + ui.gap(8) + removeSize.w > column.right() - left;
  if (info != nullptr && widgets::button(ui, "handout", {handoutX, removeY, handoutSize.w, handoutSize.h}, handout))
    asked.push_back(session::AddToHandout{info->slug});
  if (below && info != nullptr && !beneath) removeX = left + handoutSize.w + ui.gap(8);
  if (beneath && info != nullptr) {
    removeY += handoutSize.h + ui.gap(8);
    y += handoutSize.h + ui.gap(8);
  }
  if (widgets::button(ui, "remove", {removeX, removeY, removeSize.w, removeSize.h}, remove))
    asked.push_back(session::RemoveBookmark{bookmark.id});
  if (below) y += removeSize.h + pad;
  ui.canvas().fill({column.x, y, column.w, std::max(1.0F, ui.gap(1))}, ui.colour(Role::Hairline));
  ui.close();
  return y + ui.gap(1);
}

void BookmarkPanel::draw(Ui& ui, const session::State& state, const Rect& sheet, Asked& asked) {
  widgets::ScrollArea area(ui, "bookmarks", _("Bookmarks"), sheet, scroll_, true);
  const Rect column = columnOn(ui, sheet);
  float y = area.top() + ui.gap(28);
  y += widgets::words(ui, "heading", {column.x, y}, _("Bookmarks"), {.type = Type::Title, .width = column.w}, Role::Ink,
                      access::Role::Heading, 1);
  y += widgets::words(ui, "where", {column.x, y}, _("Kept on this computer only"),
                      {.type = Type::Small, .width = column.w}, Role::Ink2);
  y += ui.gap(20);
  if (state.bookmarks.empty()) {
    const std::string none = _("Nothing kept yet. Press Bookmark while you read, and it waits here.");
    y += widgets::words(ui, "none", {column.x, y}, none, {.type = Type::Lead, .width = column.w}, Role::Ink);
  }
  ui.open(access::Role::List, "list", _("Bookmarks"), {column.x, y, column.w, 1});
  for (const desk::Bookmark& bookmark : state.bookmarks) y = drawRow(ui, state, bookmark, column, y, asked);
  ui.close();
  area.contentEndsAt(y + ui.gap(24));
}

}  // namespace myelin::panels
