#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/control.h"
#include "app/widgets/text_field.h"

/// What stands beside the bookmarks: the groups, a copy to keep, the history.
namespace myelin::panels {

/// Tells groups apart: one of the reader's, none, or the questions for the team. Never empty.
std::string groupKey(bool ask, const std::string& group);
/// As it is shown.
std::string groupName(bool ask, const std::string& group);

/// Whether it is kept what was read.
std::string historyLine(const session::State& state);

/// The button that makes a group, and when it was pressed the field for its name.
class NewGroup {
 public:
  /// Returns where it ends.
  float draw(widgets::Ui& ui, const widgets::Rect& column, float y, Asked& asked);

 private:
  widgets::TextField field_;
  bool open_ = false;
};

/// Of the groups that the reader named those that hold no bookmark, in their order.
std::vector<std::string> emptyGroups(const session::State& state);
/// The names of all groups that a bookmark can be put into: those that hold one, then the empty ones.
std::vector<std::string> groupNames(const session::State& state);
/// Whether an empty group is chosen: its name.
std::optional<std::string> emptyGroup(const session::State& state, const std::string& only);

/// Choosing one sets `only`; all: empty. Each returns where it ends.
float drawGroups(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, std::string& only);
/// The same where there is no room for a list: as buttons beside each other.
float drawGroupButtons(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y,
                       std::string& only);
float drawKeep(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);

}  // namespace myelin::panels
