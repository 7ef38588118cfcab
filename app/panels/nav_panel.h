#pragma once
#include "app/panels/arrangement.h"
#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/control.h"
#include "app/widgets/scroll.h"

namespace myelin::panels {

/// The list at the left: home, bookmarks, shelves. Folded: words under icons. In narrow windows the same list in the
/// same order is the menu, as large as the sheet. At its foot, always, the switch for bad days.
class NavPanel {
 public:
  void draw(widgets::Ui& ui, const session::State& state, const Arrangement& places, Asked& asked);
  void drawMenu(widgets::Ui& ui, const session::State& state, const widgets::Rect& sheet, Asked& asked);

 private:
  float drawRows(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float top, Asked& asked);
  float drawOpen(widgets::Ui& ui, const session::State& state, const widgets::Rect& sheet, float y, Asked& asked);
  float drawCommands(widgets::Ui& ui, const session::State& state, const widgets::Rect& sheet, float y, Asked& asked);
  float drawFolded(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float top, Asked& asked);
  void drawFoot(widgets::Ui& ui, const session::State& state, const widgets::Rect& foot, bool folded, Asked& asked);
  widgets::ScrollPosition scroll_;
};

}  // namespace myelin::panels
