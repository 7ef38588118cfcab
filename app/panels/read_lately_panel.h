#pragma once
#include <vector>

#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/control.h"
#include "app/widgets/scroll.h"

namespace myelin::panels {

/// What was read, the newest first: go on where it stopped, forget one article or all, keep nothing.
class ReadLatelyPanel {
 public:
  void draw(widgets::Ui& ui, const session::State& state, const widgets::Rect& sheet, Asked& asked);

 private:
  float drawHead(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);
  float drawRow(widgets::Ui& ui, const session::State& state, const desk::Place& place, const widgets::Rect& column,
                float y, Asked& asked);

  widgets::ScrollPosition scroll_;
};

}  // namespace myelin::panels
