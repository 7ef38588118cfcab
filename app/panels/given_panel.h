#pragma once
#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/scroll.h"
#include "app/widgets/text_field.h"

namespace myelin::panels {

/// What was given: each handout with its line for a record, and the clinic's own checks. All of it can be saved as a
/// table, and such a table of checks brought in; the log can be off.
class GivenPanel {
 public:
  void draw(widgets::Ui& ui, const session::State& state, const widgets::Rect& sheet, Asked& asked);

 private:
  float drawLog(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, const widgets::Rect& view,
                float y, Asked& asked);

  float drawBring(widgets::Ui& ui, const widgets::Rect& column, float y, Asked& asked);

  widgets::ScrollPosition scroll_;
  widgets::TextField bring_;
  bool sure_ = false;  ///< clearing was asked for once
};

}  // namespace myelin::panels
