#include "app/panels/bookmark_group.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

#include "app/panels/button_flow.h"
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
  y += size.h;
  y += widgets::reason(ui, std::string("why not ") + key, {column.x, y}, column.w, spec.disabled);
  return y + ui.gap(10);
}

struct Choice {
  std::string key, name;
  std::size_t count = 0;
};

/// All and the groups; `only` is cleared when its group is gone.
std::vector<Choice> choicesOf(const session::State& state, std::string& only) {
  std::vector<Choice> choices = {{"", _("All"), state.shownBookmarks.size()}};
  bool there = only.empty();
  for (std::size_t i = 0; i < std::min(kGroupsShown, state.bookmarkGroups.size()); ++i) {
    const session::BookmarkGroup& group = state.bookmarkGroups[i];
    choices.push_back({groupKey(group.ask, group.name), groupName(group.ask, group.name), group.count});
    there = there || choices.back().key == only;
  }
  for (const std::string& name : emptyGroups(state)) {
    choices.push_back({groupKey(false, name), name, 0});
    there = there || choices.back().key == only;
  }
  if (!there) only.clear();
  return choices;
}

bool holdsOne(const session::State& state, const std::string& group) {
  return std::any_of(state.bookmarks.begin(), state.bookmarks.end(),
                     [&](const desk::Bookmark& each) { return each.group == group; });
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

std::vector<std::string> emptyGroups(const session::State& state) {
  std::vector<std::string> list;
  std::copy_if(state.namedGroups.begin(), state.namedGroups.end(), std::back_inserter(list),
               [&](const std::string& name) { return !holdsOne(state, name); });
  return list;
}

std::optional<std::string> emptyGroup(const session::State& state, const std::string& only) {
  for (const std::string& name : emptyGroups(state))
    if (groupKey(false, name) == only) return name;
  return std::nullopt;
}

float NewGroup::draw(Ui& ui, const Rect& column, float y, Asked& asked) {
  const ButtonSpec spec{.words = _("New group"),
                        .icon = "plus",
                        .kind = widgets::ButtonKind::Quiet,
                        .chosen = open_,
                        .stays = widgets::Stays::Open};
  const Size size = widgets::buttonSize(ui, spec);
  if (widgets::button(ui, "new group", {column.x - ui.gap(12), y, std::min(size.w, column.w), size.h}, spec)) {
    open_ = !open_;
    if (open_) field_.takeFocus();
  }
  y += size.h + ui.gap(4);
  if (!open_) return y;
  const auto happened = field_.draw(
      ui, "name of new group", {column.x, y, column.w, ui.target() + ui.gap(4)},
      {.name = _("Name of the new group"), .hint = _("For example: Nights"), .clearable = false, .unfolded = true});
  y += ui.target() + ui.gap(10);
  const bool made = happened.entered && field_.text().find_first_not_of(' ') != std::string::npos;
  if (made) asked.push_back(session::KeepGroup{field_.text()});
  if (made) field_.setText("");
  if (made) open_ = false;
  return y;
}

std::vector<std::string> groupNames(const session::State& state) {
  std::vector<std::string> names;
  for (const desk::Bookmark& each : state.bookmarks)
    if (!each.group.empty() && std::find(names.begin(), names.end(), each.group) == names.end() &&
        names.size() < kGroupsShown)
      names.push_back(each.group);
  const std::vector<std::string> empty = emptyGroups(state);
  names.insert(names.end(), empty.begin(), empty.end());
  return names;
}

std::string historyLine(const session::State& state) {
  return state.keepsHistory ? _("Myelin remembers where you stopped in each article.")
                            : _("Where you stopped is forgotten when Myelin closes.");
}

float drawGroups(Ui& ui, const session::State& state, const Rect& column, float y, std::string& only) {
  if (state.bookmarks.empty()) return y;
  y = heading(ui, "groups", _("Groups"), column, y);
  const float h = ui.target();
  for (const Choice& each : choicesOf(state, only)) {
    const bool chosen = each.key == only;
    const widgets::RowSpec spec{.words = each.name,
                                .icon = chosen ? "check" : "",
                                .iconColour = ui.colour(Role::Ink),
                                .count = std::to_string(each.count),
                                .chosen = chosen};
    if (widgets::row(ui, "group" + each.key, {column.x - ui.gap(12), y, column.w + ui.gap(12), h}, spec))
      only = each.key;
    y += h;
  }
  return y + ui.gap(8);
}

float drawGroupButtons(Ui& ui, const session::State& state, const Rect& column, float y, std::string& only) {
  ButtonFlow flow(ui, column, y);
  for (const Choice& each : choicesOf(state, only)) {
    const std::string name = each.name + ", " + std::to_string(each.count);
    if (flow.put("group" + each.key, {.words = each.name,
                                      .name = name,
                                      .chosen = each.key == only,
                                      .stays = widgets::Stays::Answer,
                                      .capsule = true}))
      only = each.key;
  }
  return flow.bottom();
}

float drawKeep(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  y = heading(ui, "keep", _("Keep a copy"), column, y);
  y += widgets::words(ui, "keep what", {column.x, y}, _("Saves bookmarks and notes as one readable file."),
                      {.type = Type::Small, .width = column.w}, Role::Ink2);
  y += ui.gap(10);
  const std::string nothing = state.bookmarks.empty() ? _("Nothing is kept yet.") : "";
  y = plainButton(ui, "save copy", {.words = _("Save a copy"), .icon = "save", .disabled = nothing}, column, y, asked,
                  session::SaveCopy{});
  Size used;
  if (widgets::link(ui, "copies", {column.x, y}, _("More, and bring one in"), column.w, &used))
    asked.push_back(session::ShowCopies{});
  y += used.h + ui.gap(14);
  y = heading(ui, "history", _("What I read"), column, y);
  y += widgets::words(ui, "history what", {column.x, y}, historyLine(state), {.type = Type::Small, .width = column.w},
                      Role::Ink2);
  if (widgets::link(ui, "read lately", {column.x, y}, _("What I read lately"), column.w, &used))
    asked.push_back(session::ShowReadLately{});
  return y + used.h + ui.gap(10);
}

}  // namespace myelin::panels
