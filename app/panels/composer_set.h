#pragma once
#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/text_field.h"

namespace myelin::panels {

/// Below what is printed: saving it as a set, the saved sets, what was given last, and the way to the log.
class ComposerSets {
 public:
  /// Returns where it ends.
  float draw(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);

 private:
  float drawSaving(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);

  widgets::TextField name_;
};

}  // namespace myelin::panels
