#pragma once
#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/control.h"
#include "app/widgets/text_field.h"

namespace myelin::panels {

/// What stands on Home when the library did not open: why, and ways to one that does.
class LibraryChoice {
 public:
  /// REQUIRES: State::libraryTrouble. Returns where it ends.
  float draw(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);

 private:
  float drawOthers(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);

  widgets::TextField field_;
  bool choosing_ = false;
};

}  // namespace myelin::panels
