#include "app/panels/bookmark_more.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "app/panels/bookmark_words.h"
#include "app/panels/button_flow.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using widgets::ButtonKind;
using widgets::ButtonSpec;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

void BookmarkMore::turn(const session::State& state, const desk::Bookmark& bookmark, Asked& asked) {
  keepTyped(state, asked);
  const bool shut = open_ == bookmark.id;
  open_ = shut ? 0 : bookmark.id;
  note_.setText(shownNote_ = bookmark.note);
  group_.setText(shownGroup_ = bookmark.group);
}

void BookmarkMore::keepTyped(const session::State& state, Asked& asked) const {
  const auto at = std::find_if(state.bookmarks.begin(), state.bookmarks.end(),
                               [this](const desk::Bookmark& each) { return each.id == open_; });
  if (at == state.bookmarks.end()) return;
  desk::Bookmark now = *at;
  if (note_.text() != shownNote_) now.note = note_.text();
  if (group_.text() != shownGroup_) now.group = group_.text();
  if (now != *at) asked.push_back(session::ChangeBookmark{std::move(now)});
}

float BookmarkMore::drawColours(Ui& ui, const desk::Bookmark& bookmark, const Rect& column, float y, Asked& asked) {
  const std::pair<desk::Colour, const char*> kinds[] = {{desk::Colour::None, N_("No colour")},
                                                        {desk::Colour::Rose, N_("Rose, dotted")},
                                                        {desk::Colour::Blue, N_("Blue, dashed")},
                                                        {desk::Colour::Green, N_("Green, long dashes")},
                                                        {desk::Colour::Honey, N_("Honey, zigzag")}};
  ButtonFlow flow(ui, column, y);
  for (const auto& [colour, name] : kinds) {
    if (!flow.put(
            name,
            {.words = _(name), .chosen = bookmark.colour == colour, .stays = widgets::Stays::Answer, .capsule = true}))
      continue;
    desk::Bookmark now = bookmark;
    now.colour = colour;
    asked.push_back(session::ChangeBookmark{std::move(now)});
  }
  return flow.bottom() + ui.gap(12);
}

/// Note and group; both are kept by Enter or by the button.
float BookmarkMore::drawFields(Ui& ui, const session::State& state, const desk::Bookmark& bookmark, const Rect& column,
                               float y, Asked& asked) {
  const float h = ui.target() + ui.gap(4);
  const auto field = [&](widgets::TextField& to, const char* key, const std::string& label, const std::string& hint) {
    y += widgets::words(ui, std::string("name of ") + key, {column.x, y}, label,
                        {.type = Type::UiStrong, .width = column.w}, Role::Ink);
    y += ui.gap(4);
    const auto happened = to.draw(ui, std::string("edit ") + key, {column.x, y, column.w, h},
                                  {.name = label, .hint = hint, .unfolded = true});
    y += h + ui.gap(10);
    return happened.entered;
  };
  const bool noted = field(note_, "note", _("Note"), _("Your own words"));
  const bool grouped = field(group_, "group", _("Group"), _("For example: Nights"));
  y = drawGroupChoice(ui, state, bookmark, column, y, asked);
  ButtonFlow flow(ui, column, y);
  const bool kept = flow.put("save", {.words = _("Keep note and group"), .icon = "check", .kind = ButtonKind::Primary});
  if (kept || noted || grouped) {
    desk::Bookmark now = bookmark;
    now.note = note_.text();
    now.group = group_.text();
    open_ = 0;
    asked.push_back(session::ChangeBookmark{std::move(now)});
  }
  return flow.bottom() + ui.gap(12);
}

/// The groups that are there, so that no name need be typed twice.
float BookmarkMore::drawGroupChoice(Ui& ui, const session::State& state, const desk::Bookmark& bookmark,
                                    const Rect& column, float y, Asked& asked) {
  std::vector<std::string> names = groupNames(state);
  if (names.empty()) return y;
  names.push_back("");
  ButtonFlow flow(ui, column, y);
  for (const std::string& name : names) {
    const ButtonSpec spec{.words = groupName(false, name),
                          .name = name.empty() ? _("Into no group") : fill(_("Into the group {1}"), {name}),
                          .chosen = bookmark.group == name,
                          .stays = widgets::Stays::Answer,
                          .capsule = true};
    if (!flow.put("into " + groupKey(false, name), spec)) continue;
    desk::Bookmark now = bookmark;
    now.group = name;
    now.note = note_.text();
    group_.setText(name);
    shownGroup_ = name;
    shownNote_ = now.note;
    asked.push_back(session::ChangeBookmark{std::move(now)});
  }
  return flow.bottom() + ui.gap(12);
}

float BookmarkMore::draw(Ui& ui, const session::State& state, const desk::Bookmark& bookmark, const Rect& column,
                         Asked& asked) {
  float y = column.y + ui.gap(8);
  y = drawFields(ui, state, bookmark, column, y, asked);
  if (!bookmark.passage.exact.empty()) y = drawColours(ui, bookmark, column, y, asked);
  ButtonFlow flow(ui, column, y);
  if (flow.put("ask", {.words = bookmark.ask ? _("No question any more") : _("Ask my team"), .icon = "ask"})) {
    desk::Bookmark now = bookmark;
    now.ask = !now.ask;
    asked.push_back(session::ChangeBookmark{std::move(now)});
  }
  if (flow.put(
          "handout",
          {.words = _("Handout"), .name = fill(_("Put {1} into the handout"), {nameOf(bookmark)}), .icon = "handout"}))
    asked.push_back(session::AddToHandout{bookmark.passage.slug});
  if (flow.put("up", {.words = _("Up"), .name = fill(_("Move {1} up"), {nameOf(bookmark)}), .icon = "up"}))
    asked.push_back(session::MoveBookmark{bookmark.id, -1});
  if (flow.put("down", {.words = _("Down"), .name = fill(_("Move {1} down"), {nameOf(bookmark)}), .icon = "down"}))
    asked.push_back(session::MoveBookmark{bookmark.id, 1});
  if (flow.put("remove", {.words = _("Remove"), .name = fill(_("Remove {1}"), {nameOf(bookmark)}), .icon = "remove"}))
    asked.push_back(session::RemoveBookmark{bookmark.id});
  return flow.bottom() + ui.gap(14);
}

}  // namespace myelin::panels
