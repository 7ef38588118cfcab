#pragma once
#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/control.h"

namespace myelin::panels {

/// What happened, in a band on the sheet's bottom edge, with the way back; it stays until it is closed.
class NoticePanel {
 public:
  /// How much of the sheet's bottom it needs; 0 when there is nothing to say.
  float height(widgets::Ui& ui, const session::State& state, float width);
  void draw(widgets::Ui& ui, const session::State& state, const widgets::Rect& band, Asked& asked);
};

}  // namespace myelin::panels
