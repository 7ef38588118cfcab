#pragma once
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

/// Groups without a bookmark, which the reader just named; they last as long as the window. A name that was used is
/// one of the others.
class NewGroups {
 public:
  /// The button, and when it was pressed the field for the name. Returns where it ends.
  float draw(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y);
  /// In their order, without those that hold a bookmark by now.
  std::vector<std::string> names(const session::State& state) const;

 private:
  std::vector<std::string> names_;
  widgets::TextField field_;
  bool open_ = false;
};

/// The names of all groups that a bookmark can be put into: those that hold one, then the new ones.
std::vector<std::string> groupNames(const session::State& state, const NewGroups& fresh);

/// Choosing one sets `only`; all: empty. Each returns where it ends.
float drawGroups(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y,
                 const NewGroups& fresh, std::string& only);
/// The same where there is no room for a list: as buttons beside each other.
float drawGroupButtons(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y,
                       const NewGroups& fresh, std::string& only);
float drawKeep(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);

}  // namespace myelin::panels
