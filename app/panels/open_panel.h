#pragma once
#include "app/panels/arrangement.h"
#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/control.h"

namespace myelin::panels {

/// The articles that are open at the same time, as a strip above the sheet: as many as fit, the rest behind "more".
/// Seen while an article is read and another one is open, where there is room; else they are in the menu.
class OpenPanel {
 public:
  static float height(widgets::Ui& ui, const session::State& state, const Arrangement& places);
  static void draw(widgets::Ui& ui, const session::State& state, const widgets::Rect& strip, Asked& asked);
};

}  // namespace myelin::panels
