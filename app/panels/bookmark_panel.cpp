#include "app/panels/bookmark_panel.h"

#include <algorithm>

#include "app/panels/bookmark_group.h"
#include "app/panels/shelf_panel.h"
#include "app/session/bookmark_list.h"
#include "app/widgets/highlight.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using widgets::ButtonKind;
using widgets::ButtonSpec;
using widgets::LabelStyle;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

namespace {

constexpr float kUsualRow = 96;
constexpr int kMostLines = 4;  // of a passage

std::string nameOf(const desk::Bookmark& bookmark) {
  return bookmark.title.empty() ? bookmark.passage.slug : bookmark.title;
}

/// "Tizanidine, in Side effects", or the shelf of an article that was kept as a whole.
std::string whereOf(const session::State& state, const desk::Bookmark& bookmark) {
  const library::ArticleInfo* info = state.library ? state.library->find(bookmark.passage.slug) : nullptr;
  if (info == nullptr) return _("This article is not in the library that is open.");
  if (bookmark.passage.exact.empty()) return shelfName(*state.library, info->shelf);
  if (bookmark.passage.heading.empty()) return nameOf(bookmark);
  return fill(_("{1}, in {2}"), {nameOf(bookmark), bookmark.passage.heading});
}

}  // namespace

/// The passage or the title, where it stands, the note; returns the height.
float BookmarkPanel::drawWords(Ui& ui, const session::State& state, const desk::Bookmark& bookmark, float x,
                               float width, float y) {
  const std::string& words = bookmark.passage.exact.empty() ? nameOf(bookmark) : bookmark.passage.exact;
  const LabelStyle title{.type = Type::Body, .width = width, .lines = kMostLines};
  const LabelStyle quiet{.type = Type::Small, .width = width};
  const float top = y;
  if (!bookmark.passage.exact.empty()) {
    const auto& text = ui.painted(words, title).paragraph();
    for (const typeset::Rect& box : text.boxes(0, text.text().utf8.size()))
      widgets::drawHighlight(ui,
                             {x + static_cast<float>(box.x) - ui.gap(2), y + static_cast<float>(box.y) + ui.gap(2),
                              static_cast<float>(box.w) + ui.gap(4), static_cast<float>(box.h) - ui.gap(2)},
                             static_cast<widgets::HighlightStyle>(bookmark.colour));
  }
  y += ui.draw({x, y}, words, title, ui.colour(Role::Ink)).h;
  y += widgets::words(ui, "where", {x, y}, whereOf(state, bookmark), quiet, Role::Ink2);
  const float icon = ui.iconSize(18);
  const LabelStyle beside{.type = Type::Small, .width = width - icon - ui.gap(12)};
  const auto line = [&](const char* key, const char* picture, const std::string& said) {
    y += ui.gap(6);
    ui.icon(picture, {x, y + ui.gap(2)}, icon, ui.colour(Role::Ink2));
    y += widgets::words(ui, key, {x + icon + ui.gap(12), y}, said, beside, Role::Ink);
  };
  if (!bookmark.note.empty()) line("note", "note", bookmark.note);
  if (state.lostBookmarks.contains(bookmark.id))
    line("lost", "info", _("These words are not in the article any more. It opens at their heading."));
  return y - top;
}

void BookmarkPanel::unfold(const desk::Bookmark& bookmark) {
  const bool shut = open_ == bookmark.id;
  open_ = shut ? 0 : bookmark.id;
  note_.setText(bookmark.note);
  group_.setText(bookmark.group);
}

float BookmarkPanel::drawColours(Ui& ui, const desk::Bookmark& bookmark, const Rect& column, float y, Asked& asked) {
  const std::pair<desk::Colour, const char*> kinds[] = {{desk::Colour::None, N_("No colour")},
                                                        {desk::Colour::Rose, N_("Rose, dotted")},
                                                        {desk::Colour::Blue, N_("Blue, dashed")},
                                                        {desk::Colour::Green, N_("Green, long dashes")},
                                                        {desk::Colour::Honey, N_("Honey, zigzag")}};
  float x = column.x;
  for (const auto& [colour, name] : kinds) {
    const ButtonSpec spec{.words = _(name), .chosen = bookmark.colour == colour, .capsule = true};
    const Size size = widgets::buttonSize(ui, spec);
    if (x > column.x && x + size.w > column.right()) {
      x = column.x;
      y += size.h + ui.gap(8);
    }
    if (widgets::button(ui, name, {x, y, size.w, size.h}, spec)) {
      desk::Bookmark now = bookmark;
      now.colour = colour;
      asked.push_back(session::ChangeBookmark{std::move(now)});
    }
    x += size.w + ui.gap(8);
  }
  return y + ui.target() + ui.gap(12);
}

/// Note and group; both are kept by Enter or by the button.
float BookmarkPanel::drawFields(Ui& ui, const desk::Bookmark& bookmark, const Rect& column, float y, Asked& asked) {
  const float h = ui.target() + ui.gap(4);
  const auto field = [&](widgets::TextField& to, const char* key, const std::string& label, const std::string& hint) {
    y += widgets::words(ui, key, {column.x, y}, label, {.type = Type::UiStrong, .width = column.w}, Role::Ink);
    y += ui.gap(4);
    const auto happened =
        to.draw(ui, std::string("edit ") + key, {column.x, y, column.w, h}, {.name = label, .hint = hint});
    y += h + ui.gap(10);
    return happened.entered;
  };
  const bool noted = field(note_, "note", _("Note"), _("Your own words"));
  const bool grouped = field(group_, "group", _("Group"), _("For example: Nights"));
  const ButtonSpec save{.words = _("Keep note and group"), .icon = "check", .kind = ButtonKind::Primary};
  const Size size = widgets::buttonSize(ui, save);
  if (widgets::button(ui, "save", {column.x, y, size.w, size.h}, save) || noted || grouped) {
    desk::Bookmark now = bookmark;
    now.note = note_.text();
    now.group = group_.text();
    open_ = 0;
    asked.push_back(session::ChangeBookmark{std::move(now)});
  }
  return y + size.h + ui.gap(12);
}

float BookmarkPanel::drawMore(Ui& ui, const desk::Bookmark& bookmark, const Rect& column, float y, Asked& asked) {
  y += ui.gap(8);
  y = drawFields(ui, bookmark, column, y, asked);
  if (!bookmark.passage.exact.empty()) y = drawColours(ui, bookmark, column, y, asked);
  float x = column.x;
  const auto put = [&](const char* key, const ButtonSpec& spec) {
    const Size size = widgets::buttonSize(ui, spec);
    if (x > column.x && x + size.w > column.right()) {
      x = column.x;
      y += size.h + ui.gap(8);
    }
    const bool pressed = widgets::button(ui, key, {x, y, size.w, size.h}, spec);
    x += size.w + ui.gap(8);
    return pressed;
  };
  if (put("ask", {.words = bookmark.ask ? _("No question any more") : _("Ask my team"), .icon = "ask"})) {
    desk::Bookmark now = bookmark;
    now.ask = !now.ask;
    asked.push_back(session::ChangeBookmark{std::move(now)});
  }
  if (put("handout",
          {.words = _("Handout"), .name = fill(_("Put {1} into the handout"), {nameOf(bookmark)}), .icon = "handout"}))
    asked.push_back(session::AddToHandout{bookmark.passage.slug});
  if (put("up", {.words = _("Up"), .name = fill(_("Move {1} up"), {nameOf(bookmark)}), .icon = "up"}))
    asked.push_back(session::MoveBookmark{bookmark.id, -1});
  if (put("down", {.words = _("Down"), .name = fill(_("Move {1} down"), {nameOf(bookmark)}), .icon = "down"}))
    asked.push_back(session::MoveBookmark{bookmark.id, 1});
  if (put("remove", {.words = _("Remove"), .name = fill(_("Remove {1}"), {nameOf(bookmark)}), .icon = "remove"}))
    asked.push_back(session::RemoveBookmark{bookmark.id});
  return y + ui.target() + ui.gap(14);
}

float BookmarkPanel::drawRow(Ui& ui, const session::State& state, const desk::Bookmark& bookmark, const Rect& column,
                             float y, Asked& asked) {
  const std::string name = bookmark.passage.exact.empty() ? nameOf(bookmark) : bookmark.passage.exact;
  ui.open(access::Role::ListItem, std::to_string(bookmark.id), name, {column.x, y, column.w, ui.gap(80)});
  const ButtonSpec more{.words = _("More"),
                        .name = fill(_("More about {1}"), {name}),
                        .icon = "more",
                        .kind = ButtonKind::Quiet,
                        .chosen = open_ == bookmark.id};
  const Size moreSize = widgets::buttonSize(ui, more);
  const float icon = ui.iconSize(24);
  const float left = column.x + icon + ui.gap(16);
  const bool below = column.w < moreSize.w * 3;  // no room beside the words
  const float width = column.right() - left - (below ? 0 : moreSize.w + ui.gap(12));
  const float pad = ui.gap(14);
  const float line = ui.measure("x", {.type = Type::Body}).h;
  const float words = ui.measure(name, {.type = Type::Body, .width = width, .lines = kMostLines}).h +
                      ui.measure(whereOf(state, bookmark), {.type = Type::Small, .width = width}).h;
  const Rect rect{left, y + pad / 2, width, words + pad / 2};
  const Ui::Touch touch = ui.touch(access::Role::Link, "open", name, rect);
  ui.icon("bookmark-filled", {column.x, y + pad + (line - icon) / 2}, icon, ui.shelfColour(bookmark.shelf));
  y += pad + drawWords(ui, state, bookmark, left, width, y + pad);
  if (touch.focused) ui.focusRing(rect.inset(ui.gap(2)), ui.gap(12));
  if (touch.pressed) asked.push_back(session::OpenBookmark{bookmark.id});
  const float moreY = below ? y : rect.y + pad / 2 + (line - moreSize.h) / 2;
  const float moreX = below ? left : column.right() - moreSize.w;
  if (widgets::button(ui, "more", {moreX, moreY, moreSize.w, moreSize.h}, more)) unfold(bookmark);
  if (below) y += moreSize.h;
  y += pad;
  if (open_ == bookmark.id) y = drawMore(ui, bookmark, {left, y, column.right() - left, 0}, y, asked);
  ui.canvas().fill({column.x, y, column.w, std::max(1.0F, ui.gap(1))}, ui.colour(Role::Hairline));
  ui.close();
  return y + ui.gap(1);
}

/// Only rows that can be seen are set; the others have the height they had, or the usual one.
float BookmarkPanel::drawList(Ui& ui, const session::State& state, const Rect& column, const Rect& view, float y,
                              Asked& asked) {
  std::vector<std::int64_t> ids;
  for (const std::size_t i : state.shownBookmarks) ids.push_back(state.bookmarks[i].id);
  if (ids != ids_ || width_ != column.w) {
    heights_.assign(ids.size(), 0);
    ids_ = std::move(ids);
    width_ = column.w;
    usual_ = ui.gap(kUsualRow);
  }
  ui.open(access::Role::List, "list", _("Bookmarks"), {column.x, y, column.w, 1});
  const desk::Bookmark* last = nullptr;
  for (std::size_t row = 0; row < ids_.size(); ++row) {
    const desk::Bookmark& bookmark = state.bookmarks[state.shownBookmarks[row]];
    if (!only_.empty() && groupKey(bookmark.ask, bookmark.group) != only_) continue;
    const bool inView = y < view.bottom() + view.h / 2 && y + std::max(usual_, heights_[row]) > view.y - view.h / 2;
    if (last == nullptr || !session::together(*last, bookmark)) {
      y += ui.gap(18);
      const LabelStyle style{.type = Type::H3, .width = column.w};
      const float before = y;
      if (inView)
        y += widgets::words(ui, "group " + groupKey(bookmark.ask, bookmark.group), {column.x, y},
                            groupName(bookmark.ask, bookmark.group), style, Role::Ink, access::Role::Heading, 2);
      else
        y = before + static_cast<float>(ui.scale().line(Type::H3));
    }
    last = &bookmark;
    if (!inView) {
      y += heights_[row] > 0 ? heights_[row] : usual_;
      continue;
    }
    const float top = y;
    y = drawRow(ui, state, bookmark, column, y, asked);
    heights_[row] = y - top;
  }
  ui.close();
  return y;
}

float BookmarkPanel::drawOrders(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  const std::pair<session::BookmarkOrder, const char*> orders[] = {{session::BookmarkOrder::ByHand, N_("My order")},
                                                                   {session::BookmarkOrder::Newest, N_("Newest first")},
                                                                   {session::BookmarkOrder::Title, N_("By title")}};
  float x = column.x;
  for (const auto& [order, name] : orders) {
    const ButtonSpec spec{.words = _(name), .chosen = state.bookmarkOrder == order, .capsule = true};
    const Size size = widgets::buttonSize(ui, spec);
    if (x > column.x && x + size.w > column.right()) {
      x = column.x;
      y += size.h + ui.gap(8);
    }
    if (widgets::button(ui, name, {x, y, size.w, size.h}, spec)) asked.push_back(session::SortBookmarks{order});
    x += size.w + ui.gap(8);
  }
  return y + ui.target();
}

/// Title, search within, order.
float BookmarkPanel::drawHead(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  y += widgets::words(ui, "heading", {column.x, y}, _("Bookmarks"), {.type = Type::Title, .width = column.w}, Role::Ink,
                      access::Role::Heading, 1);
  y += widgets::words(ui, "where", {column.x, y}, _("Kept on this computer only"),
                      {.type = Type::Small, .width = column.w}, Role::Ink2);
  y += ui.gap(14);
  if (state.bookmarks.empty()) {
    const std::string none = _("Nothing kept yet. Press Bookmark while you read, and it waits here.");
    return y + widgets::words(ui, "none", {column.x, y}, none, {.type = Type::Lead, .width = column.w}, Role::Ink);
  }
  if (state.bookmarks.size() < 2) return y;
  if (!find_.hasFocus()) find_.setText(state.bookmarkWords);
  const float h = ui.target() + ui.gap(4);
  const auto typed =
      find_.draw(ui, "find bookmarks", {column.x, y, column.w, h},
                 {.name = _("Search in my bookmarks"), .hint = _("Search in my bookmarks"), .icon = "search"});
  if (typed.changed) asked.push_back(session::FindBookmarks{find_.text()});
  y += h + ui.gap(10);
  y = drawOrders(ui, state, column, y, asked);
  if (state.shownBookmarks.empty())
    y += ui.gap(16) + widgets::words(ui, "no match", {column.x, y + ui.gap(16)}, _("None of them holds these words."),
                                     {.type = Type::Lead, .width = column.w}, Role::Ink);
  return y;
}

void BookmarkPanel::draw(Ui& ui, const session::State& state, const Rect& sheet, Asked& asked) {
  widgets::ScrollArea area(ui, "bookmarks", _("Bookmarks"), sheet, scroll_, true);
  const Rect column = columnOn(ui, sheet);
  float y = drawHead(ui, state, column, area.top() + ui.gap(28), asked);
  y = drawList(ui, state, column, area.view(), y, asked);
  area.contentEndsAt(y + ui.gap(24));
}

void BookmarkPanel::drawRail(Ui& ui, const session::State& state, const Rect& rail, Asked& asked) {
  widgets::ScrollArea area(ui, "bookmark rail", _("Beside the bookmarks"), rail, railScroll_);
  const Rect column{rail.x + ui.gap(24), rail.y, rail.w - ui.gap(44), rail.h};
  float y = area.top() + ui.gap(20);
  y = drawGroups(ui, state, column, y, only_, asked);
  y = drawKeep(ui, state, column, y, asked);
  area.contentEndsAt(y + ui.gap(24));
}

}  // namespace myelin::panels
