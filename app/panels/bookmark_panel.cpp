#include "app/panels/bookmark_panel.h"

#include <algorithm>

#include "app/panels/bookmark_words.h"
#include "app/panels/button_flow.h"
#include "app/panels/shelf_panel.h"
#include "app/session/bookmark_list.h"
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
}  // namespace

float BookmarkPanel::drawRow(Ui& ui, const session::State& state, const desk::Bookmark& bookmark, const Rect& column,
                             float y, Asked& asked) {
  const std::string name = bookmark.passage.exact.empty() ? nameOf(bookmark) : bookmark.passage.exact;
  ui.open(access::Role::ListItem, std::to_string(bookmark.id), name, {column.x, y, column.w, ui.gap(80)});
  const ButtonSpec more{.words = _("More"),
                        .name = fill(_("More about {1}"), {name}),
                        .icon = "more",
                        .kind = ButtonKind::Quiet,
                        .chosen = more_.isOpen(bookmark),
                        .stays = widgets::Stays::Open};
  const Size moreSize = widgets::buttonSize(ui, more);
  const float icon = ui.iconSize(24);
  const float left = column.x + icon + ui.gap(16);
  const bool below = column.w < moreSize.w * 3;  // no room beside the words
  const float width = column.right() - left - (below ? 0 : moreSize.w + ui.gap(12));
  const float pad = ui.gap(14);
  const float line = ui.measure("x", {.type = Type::Body}).h;
  const float words =
      ui.measure(desk::sentenceOf(bookmark).text, {.type = Type::Body, .width = width, .lines = kMostPassageLines}).h +
      ui.measure(whereOf(state, bookmark), {.type = Type::Small, .width = width}).h;
  const Rect rect{left, y + pad / 2, width, words + pad / 2};
  const Ui::Touch touch = ui.touch(access::Role::Link, "open", name, rect);
  ui.icon("bookmark-filled", {column.x, y + pad + (line - icon) / 2}, icon, ui.shelfColour(bookmark.shelf));
  y += pad + drawBookmarkWords(ui, state, bookmark, left, width, y + pad);
  if (touch.focused) ui.focusRing(rect.inset(ui.gap(2)), ui.gap(12));
  if (touch.pressed) asked.push_back(session::OpenBookmark{bookmark.id});
  const float moreY = below ? y : rect.y + pad / 2 + (line - moreSize.h) / 2;
  const float moreX = below ? left : column.right() - moreSize.w + ui.gap(10);  // its words end with the column
  if (widgets::button(ui, "more", {moreX, moreY, moreSize.w, moreSize.h}, more)) more_.turn(state, bookmark, asked);
  if (below) y += moreSize.h;
  y += pad;
  if (more_.isOpen(bookmark)) {
    y = more_.draw(ui, state, bookmark, {left, y, column.right() - left, 0}, asked);
    ui.revealUnfolded("more", {rect.x, rect.y, rect.w, y - rect.y});
  }
  ui.canvas().fill({column.x, y, column.w, std::max(1.0F, ui.gap(1))}, ui.colour(Role::Hairline));
  ui.close();
  return y + ui.gap(1);
}

namespace {

/// While something is printed the button says so itself, as wide as it was: a line beneath would come and go.
ButtonSpec printButton(Ui& ui, const session::State& state, ButtonSpec spec) {
  ButtonSpec busy = spec;
  busy.words = _("Printing…");
  spec.least = busy.least = std::max(widgets::buttonSize(ui, spec).w, widgets::buttonSize(ui, busy).w);
  busy.disabled = _("Something is being printed.");
  return state.printing ? busy : spec;
}

}  // namespace

/// The questions have their own way to paper.
float BookmarkPanel::drawGroupHeading(Ui& ui, const session::State& state, const desk::Bookmark& first,
                                      const Rect& column, float y, bool inView, Asked& asked) {
  const ButtonSpec print = printButton(ui, state,
                                       {.words = _("Print with lines"),
                                        .name = _("Print with lines: the questions"),
                                        .icon = "print",
                                        .kind = ButtonKind::Quiet});
  const Size size = widgets::buttonSize(ui, print);
  const std::string name = groupName(first.ask, first.group);
  const bool beside = first.ask && ui.measure(name, {.type = Type::H3}).w + ui.gap(16) + size.w <= column.w;
  const LabelStyle style{.type = Type::H3, .width = column.w - (beside ? size.w + ui.gap(16) : 0)};
  if (!inView) return y + std::max(static_cast<float>(ui.scale().line(Type::H3)), beside ? size.h : 0);
  const float words = ui.measure(name, style).h;
  const float high = beside ? std::max(words, size.h) : words;
  widgets::words(ui, "group " + groupKey(first.ask, first.group), {column.x, y + (high - words) / 2}, name, style,
                 Role::Ink, access::Role::Heading, 2);
  y += high;
  if (!first.ask) return y;
  const Rect at{beside ? column.right() - size.w : column.x, beside ? y - (high + size.h) / 2 : y,
                std::min(size.w, column.w), size.h};
  if (widgets::button(ui, "print questions", at, print)) asked.push_back(session::PrintBookmarks{true});
  return beside ? y : y + size.h;
}

/// Only rows that can be seen are set, and from the second frame on those that Tab may go to next; the others have the
/// height they had, or the usual one.
float BookmarkPanel::drawList(Ui& ui, const session::State& state, const Rect& column, const Rect& view, float y,
                              Asked& asked) {
  std::vector<std::int64_t> ids;
  for (const std::size_t i : state.shownBookmarks) ids.push_back(state.bookmarks[i].id);
  const bool fresh = ids != ids_ || width_ != column.w;
  if (fresh) {
    heights_.assign(ids.size(), 0);
    ids_ = std::move(ids);
    width_ = column.w;
    usual_ = ui.gap(kUsualRow);
    ui.askForAnotherFrame();
  }
  const float margin = fresh ? 0 : view.h / 2;
  ui.open(access::Role::List, "list", _("Bookmarks"), {column.x, y, column.w, 1});
  const desk::Bookmark* last = nullptr;
  for (std::size_t row = 0; row < ids_.size(); ++row) {
    const desk::Bookmark& bookmark = state.bookmarks[state.shownBookmarks[row]];
    if (!only_.empty() && groupKey(bookmark.ask, bookmark.group) != only_) continue;
    const bool inView = y < view.bottom() + margin && y + std::max(usual_, heights_[row]) > view.y - margin;
    if (last == nullptr || !session::together(*last, bookmark))
      y = drawGroupHeading(ui, state, bookmark, column, y + ui.gap(18), inView, asked);
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
  if (last == nullptr && !only_.empty()) y = drawEmptyGroup(ui, state, column, y, asked);
  return y;
}

/// An empty group can be taken away; the others go with their last bookmark.
float BookmarkPanel::drawEmptyGroup(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  y += ui.gap(18) + widgets::words(ui, "empty group", {column.x, y + ui.gap(18)},
                                   _("Nothing in this group yet. Press More at a bookmark and choose the group."),
                                   {.type = Type::Lead, .width = column.w}, Role::Ink);
  const std::optional<std::string> name = emptyGroup(state, only_);
  if (!name) return y;
  ButtonFlow flow(ui, column, y + ui.gap(18));
  if (flow.put(
          "remove group",
          {.words = _("Remove this group"), .name = fill(_("Remove this group: {1}"), {*name}), .icon = "remove"})) {
    asked.push_back(session::KeepGroup{*name, false});
    only_.clear();
  }
  return flow.bottom();
}

float BookmarkPanel::drawOrders(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  const std::pair<session::BookmarkOrder, const char*> orders[] = {{session::BookmarkOrder::ByHand, N_("My order")},
                                                                   {session::BookmarkOrder::Newest, N_("Newest first")},
                                                                   {session::BookmarkOrder::Title, N_("By title")}};
  ButtonFlow flow(ui, column, y);
  for (const auto& [order, name] : orders)
    if (flow.put(name, {.words = _(name),
                        .chosen = state.bookmarkOrder == order,
                        .stays = widgets::Stays::Answer,
                        .capsule = true}))
      asked.push_back(session::SortBookmarks{order});
  return flow.bottom();
}

/// What can be done with all that are shown: beside the title where there is room.
float BookmarkPanel::drawDeeds(Ui& ui, const session::State& state, const Rect& column, float y, float title,
                               Asked& asked) {
  const ButtonSpec print =
      printButton(ui, state, {.words = _("Print"), .name = _("Print these bookmarks"), .icon = "print"});
  const ButtonSpec add{
      .words = _("Add to handout"), .name = _("Add to handout: the articles of these"), .icon = "handout"};
  const Size first = widgets::buttonSize(ui, print), second = widgets::buttonSize(ui, add);
  const float both = first.w + ui.gap(8) + second.w;
  const bool beside = title + ui.gap(24) + both <= column.w;
  const Rect place{beside ? column.right() - both : column.x, 0, beside ? both + 1 : column.w, 0};
  ButtonFlow flow(ui, place, beside ? y - ui.gap(14) - first.h : y);
  if (flow.put("print", print)) asked.push_back(session::PrintBookmarks{only_ == groupKey(true, ""), shownIds(state)});
  if (flow.put("add", add)) asked.push_back(session::AddBookmarks{shownIds(state)});
  return beside ? y : flow.bottom() + ui.gap(12);
}

/// Title and search within; the order, too, where all of it leaves room for the list.
float BookmarkPanel::drawHead(Ui& ui, const session::State& state, const Rect& column, float y, bool hasRail,
                              Asked& asked) {
  const LabelStyle title{.type = Type::Title, .width = column.w};
  const std::string where = _("Kept on this computer only");
  const float wide = std::max(ui.measure(_("Bookmarks"), title).w, ui.measure(where, {.type = Type::Small}).w);
  y += widgets::words(ui, "heading", {column.x, y}, _("Bookmarks"), title, Role::Ink, access::Role::Heading, 1);
  y += widgets::words(ui, "where", {column.x, y}, where, {.type = Type::Small, .width = column.w}, Role::Ink2);
  y += ui.gap(14);
  if (state.bookmarks.empty()) {
    const std::string none = _("Nothing kept yet. Press Bookmark while you read, and it waits here.");
    return y + widgets::words(ui, "none", {column.x, y}, none, {.type = Type::Lead, .width = column.w}, Role::Ink);
  }
  if (!state.shownBookmarks.empty()) y = drawDeeds(ui, state, column, y, wide, asked);
  if (state.bookmarks.size() < 2) return y;
  if (!find_.hasFocus()) find_.setText(state.bookmarkWords);
  const float h = ui.target() + ui.gap(4);
  const auto typed =
      find_.draw(ui, "find bookmarks", {column.x, y, column.w, h},
                 {.name = _("Search in my bookmarks"), .hint = _("Search in my bookmarks"), .icon = "search"});
  if (typed.changed) asked.push_back(session::FindBookmarks{find_.text()});
  y += h + ui.gap(10);
  if (hasRail) y = drawOrders(ui, state, column, y, asked);
  if (state.shownBookmarks.empty())
    y += ui.gap(16) + widgets::words(ui, "no match", {column.x, y + ui.gap(16)}, _("None of them holds these words."),
                                     {.type = Type::Lead, .width = column.w}, Role::Ink);
  return y;
}

std::vector<std::int64_t> BookmarkPanel::shownIds(const session::State& state) const {
  std::vector<std::int64_t> ids;
  for (const std::size_t i : state.shownBookmarks) {
    const desk::Bookmark& each = state.bookmarks[i];
    if (only_.empty() || groupKey(each.ask, each.group) == only_) ids.push_back(each.id);
  }
  return ids;
}

/// Without a rail, what stands there comes below the list: a small window shows bookmarks first.
void BookmarkPanel::draw(Ui& ui, const session::State& state, const Rect& sheet, bool hasRail, Asked& asked) {
  widgets::ScrollArea area(ui, "bookmarks", _("Bookmarks"), sheet, scroll_, true);
  const Rect column = columnOn(ui, sheet);
  float y = drawHead(ui, state, column, area.top() + ui.gap(28), hasRail, asked);
  y = drawList(ui, state, column, area.view(), y, asked);
  if (!hasRail) y = drawBelow(ui, state, column, y + ui.gap(28), asked);
  area.contentEndsAt(y + ui.gap(24));
}

float BookmarkPanel::drawBelow(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  if (state.bookmarks.size() > 1) y = drawOrders(ui, state, column, y, asked) + ui.gap(14);
  if (state.bookmarkGroups.size() + emptyGroups(state).size() > 1)
    y = drawGroupButtons(ui, state, column, y, only_) + ui.gap(4);
  if (!state.bookmarks.empty()) y = newGroup_.draw(ui, column, y, asked);
  return drawKeep(ui, state, column, y + ui.gap(28), asked);
}

void BookmarkPanel::drawRail(Ui& ui, const session::State& state, const Rect& rail, Asked& asked) {
  widgets::ScrollArea area(ui, "bookmark rail", _("Beside the bookmarks"), rail, railScroll_);
  const Rect column{rail.x + ui.gap(24), rail.y, rail.w - ui.gap(44), rail.h};
  float y = area.top() + ui.gap(20);
  const std::string before = only_;
  y = drawGroups(ui, state, column, y, only_);
  if (!state.bookmarks.empty()) y = newGroup_.draw(ui, column, y, asked) + ui.gap(16);
  if (only_ != before && state.visit.screen != session::Screen::Bookmarks) asked.push_back(session::ShowBookmarks{});
  y = drawKeep(ui, state, column, y, asked);
  area.contentEndsAt(y + ui.gap(24));
}

}  // namespace myelin::panels
