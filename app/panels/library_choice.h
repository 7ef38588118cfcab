#pragma once
#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/control.h"
#include "app/widgets/text_field.h"

namespace myelin::panels {

/// Ways to another library.
class LibraryChoice {
 public:
  /// What stands on Home when the library did not open: why, too. REQUIRES: State::libraryTrouble. Returns where it
  /// ends.
  float draw(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);
  /// A part of the settings: which library is open, and ways to another. Returns where it ends.
  float drawSetting(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);

 private:
  float drawWays(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, bool first,
                 Asked& asked);
  float drawOthers(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);

  widgets::TextField field_;
  bool choosing_ = false;
};

}  // namespace myelin::panels
