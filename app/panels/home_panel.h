#pragma once
#include "app/panels/arrangement.h"
#include "app/panels/asked.h"
#include "app/panels/bar_panel.h"
#include "app/panels/library_choice.h"
#include "app/session/state.h"
#include "app/widgets/control.h"
#include "app/widgets/scroll.h"

namespace myelin::panels {

/// One question, one field, five doors; at the right what was left open, the last bookmarks, when to get help.
class HomePanel {
 public:
  void draw(widgets::Ui& ui, const session::State& state, const widgets::Rect& sheet, BarPanel& bar, Asked& asked);
  void drawRail(widgets::Ui& ui, const session::State& state, const widgets::Rect& rail, Asked& asked);

 private:
  float drawDoors(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);
  float drawCarryOn(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);
  float drawBookmarks(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);
  float drawHelp(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);

  LibraryChoice library_;
  widgets::ScrollPosition scroll_, railScroll_;
};

/// A door of Home: which shelves it opens. Shelves that are not in the library are left out; a door without any is too.
struct HomeDoor {
  widgets::DoorSpec spec;
  std::string shelves;  ///< ids joined by commas, as ShowShelf takes them
};
std::vector<HomeDoor> homeDoors(const library::Library& library);

}  // namespace myelin::panels
