#pragma once
#include <string>

#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/control.h"
#include "app/widgets/scroll.h"

namespace myelin::panels {

/// What can be done with selected words, on the bottom edge of the page: copy, copy with the source, keep, ask.
class SelectionPanel {
 public:
  /// 0 when nothing is selected, or the selection still grows: by moving, or by clicks that may follow.
  float height(widgets::Ui& ui, const session::State& state, const widgets::Rect& sheet);
  void draw(widgets::Ui& ui, const session::State& state, const widgets::Rect& band, Asked& asked);

 private:
  widgets::ScrollPosition scroll_;
  bool shown_ = false;
  double clickedAt_ = -1e9;  ///< s, as Input::time
  std::string words_;        ///< of the selection that was copied
  std::string copied_;       ///< key of the button that did it
};

}  // namespace myelin::panels
