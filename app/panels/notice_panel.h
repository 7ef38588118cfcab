#pragma once
#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/control.h"
#include "app/widgets/scroll.h"

namespace myelin::panels {

/// What happened, in a band on the sheet's bottom edge, with the way back; it stays until it is closed.
class NoticePanel {
 public:
  /// How much of the sheet's bottom it needs, never all of it; 0 when there is nothing to say.
  float height(widgets::Ui& ui, const session::State& state, const widgets::Rect& sheet);
  void draw(widgets::Ui& ui, const session::State& state, const widgets::Rect& band, Asked& asked);

 private:
  widgets::ScrollPosition scroll_;
};

}  // namespace myelin::panels
