#pragma once
#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/control.h"
#include "app/widgets/scroll.h"
#include "app/widgets/text_field.h"

namespace myelin::panels {

/// Letters to press, for who types with a switch: rows of groups, so that scanning needs few steps.
class LetterPanel {
 public:
  void draw(widgets::Ui& ui, const widgets::Rect& area, widgets::TextField& field, Asked& asked);

 private:
  widgets::ScrollPosition scroll_;
};

}  // namespace myelin::panels
