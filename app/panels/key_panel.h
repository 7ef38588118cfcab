#pragma once
#include <string>

#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/control.h"
#include "app/widgets/scroll.h"

namespace myelin::panels {

/// Every key there is, each with a way to choose another; and what helps hands: patience with presses, scanning.
class KeyPanel {
 public:
  void draw(widgets::Ui& ui, const session::State& state, const widgets::Rect& sheet, Asked& asked);

 private:
  float drawPressing(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);
  float drawScanning(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);
  float drawKeys(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);
  float drawKey(widgets::Ui& ui, const session::State& state, const session::Shortcut& key, const widgets::Rect& column,
                float y);
  void takeKey(widgets::Ui& ui, const session::Use& now, Asked& asked);

  widgets::ScrollPosition scroll_;
  std::string waiting_;  ///< the shortcut, or the switch, that the next key press is for
};

}  // namespace myelin::panels
