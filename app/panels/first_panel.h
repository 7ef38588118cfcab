#pragma once
#include <map>

#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/control.h"
#include "app/widgets/scroll.h"

namespace myelin::panels {

/// The first-start page: text size, colours, reading or printing. It can be skipped.
class FirstPanel {
 public:
  void draw(widgets::Ui& ui, const session::State& state, Asked& asked);

 private:
  float drawHead(widgets::Ui& ui, const widgets::Rect& column, float y, Asked& asked);
  void drawSample(widgets::Ui& ui, const widgets::Rect& at, double scale);
  float drawFoot(widgets::Ui& ui, const widgets::Rect& column, float y, Asked& asked);
  widgets::ScrollPosition scroll_;
  float cardHeight_ = 0;                            ///< of the last frame
  std::map<double, widgets::PaintedText> samples_;  ///< by their scale
  widgets::Appearance set_;                         ///< that they are set for
};

}  // namespace myelin::panels
