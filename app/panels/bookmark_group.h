#pragma once
#include <string>

#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/control.h"

/// What stands beside the bookmarks: the groups, a copy to keep, the history.
namespace myelin::panels {

/// Tells groups apart: one of the reader's, none, or the questions for the team. Never empty.
std::string groupKey(bool ask, const std::string& group);
/// As it is shown.
std::string groupName(bool ask, const std::string& group);

/// Whether it is kept what was read.
std::string historyLine(const session::State& state);

/// Choosing one sets `only`; all: empty. Each returns where it ends.
float drawGroups(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, std::string& only);
/// The same where there is no room for a list: as buttons beside each other.
float drawGroupButtons(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y,
                       std::string& only);
float drawKeep(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);

}  // namespace myelin::panels
