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

/// Choosing one sets `only`; all: empty. Each returns where it ends.
float drawGroups(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, std::string& only,
                 Asked& asked);
float drawKeep(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);

}  // namespace myelin::panels
