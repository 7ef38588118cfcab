#include "app/panels/bookmark_group.h"

#include <algorithm>

#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using widgets::ButtonSpec;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

namespace {

constexpr std::size_t kGroupsShown = 30;

float heading(Ui& ui, const char* key, const std::string& words, const Rect& column, float y) {
  return y +
         widgets::words(ui, key, {column.x, y}, words, {.type = Type::UiStrong, .width = column.w}, Role::Ink,
                        access::Role::Heading, 2) +
         ui.gap(6);
}

float plainButton(Ui& ui, const char* key, const ButtonSpec& spec, const Rect& column, float y, Asked& asked,
                  const session::Command& command) {
  const Size size = widgets::buttonSize(ui, spec);
  if (widgets::button(ui, key, {column.x, y, std::min(size.w, column.w), size.h}, spec)) asked.push_back(command);
  return y + size.h + ui.gap(10);
}

}  // namespace

std::string groupKey(bool ask, const std::string& group) {
  if (ask) return "?";
  return group.empty() ? "-" : "=" + group;
}

std::string groupName(bool ask, const std::string& group) {
  if (ask) return _("To ask my team");
  return group.empty() ? _("No group") : group;
}

float drawGroups(Ui& ui, const session::State& state, const Rect& column, float y, std::string& only, Asked& asked) {
  if (state.bookmarks.empty()) return y;
  y = heading(ui, "groups", _("Groups"), column, y);
  const float h = ui.target();
  const auto line = [&](const std::string& key, const std::string& name, std::size_t count) {
    const bool chosen = key == only;
    const widgets::RowSpec spec{.words = name,
                                .icon = chosen ? "check" : "bookmark",
                                .iconColour = ui.colour(chosen ? Role::Ink : Role::Ink2),
                                .count = std::to_string(count),
                                .chosen = chosen};
    if (widgets::row(ui, "group" + key, {column.x - ui.gap(12), y, column.w + ui.gap(12), h}, spec)) only = key;
    y += h;
  };
  line("", _("All"), state.shownBookmarks.size());
  bool there = only.empty();
  for (std::size_t i = 0; i < std::min(kGroupsShown, state.bookmarkGroups.size()); ++i) {
    const session::BookmarkGroup& group = state.bookmarkGroups[i];
    line(groupKey(group.ask, group.name), groupName(group.ask, group.name), group.count);
    there = there || groupKey(group.ask, group.name) == only;
  }
  if (!there) only.clear();
  std::vector<std::string> slugs;
  for (const std::size_t i : state.shownBookmarks) {
    const desk::Bookmark& each = state.bookmarks[i];
    const bool in = only.empty() || groupKey(each.ask, each.group) == only;
    if (in && std::find(slugs.begin(), slugs.end(), each.passage.slug) == slugs.end())
      slugs.push_back(each.passage.slug);
  }
  const ButtonSpec print{
      .words = _("Make a handout"), .name = _("Put these articles into the handout"), .icon = "handout"};
  const Size size = widgets::buttonSize(ui, print);
  y += ui.gap(8);
  if (widgets::button(ui, "all into the handout", {column.x, y, std::min(size.w, column.w), size.h}, print))
    for (const std::string& slug : slugs) asked.push_back(session::AddToHandout{slug});
  return y + size.h + ui.gap(24);
}

float drawKeep(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  y = heading(ui, "keep", _("Keep a copy"), column, y);
  y += widgets::words(ui, "keep what", {column.x, y}, _("Saves bookmarks and notes as one readable file."),
                      {.type = Type::Small, .width = column.w}, Role::Ink2);
  y += ui.gap(10);
  const std::string nothing = state.bookmarks.empty() ? _("Nothing is kept yet.") : "";
  y = plainButton(ui, "save copy", {.words = _("Save a copy"), .icon = "save", .disabled = nothing}, column, y, asked,
                  session::SaveCopy{});
  y += ui.gap(14);
  y = heading(ui, "history", _("What I read"), column, y);
  y += widgets::words(ui, "history what", {column.x, y},
                      state.keepsHistory ? _("Myelin remembers where you stopped in each article.")
                                         : _("Where you stopped is forgotten when Myelin closes."),
                      {.type = Type::Small, .width = column.w}, Role::Ink2);
  y += ui.gap(10);
  const ButtonSpec keeps{.words = state.keepsHistory ? _("Do not keep it") : _("Keep it again"),
                         .icon = state.keepsHistory ? "close" : "check"};
  y = plainButton(ui, "keep history", keeps, column, y, asked, session::KeepHistory{!state.keepsHistory});
  const std::string none = state.lastPlaces.empty() ? _("There is none.") : "";
  return plainButton(ui, "clear history", {.words = _("Clear it"), .icon = "remove", .disabled = none}, column, y,
                     asked, session::ClearHistory{});
}

}  // namespace myelin::panels
