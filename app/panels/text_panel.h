#pragma once
#include <string>
#include <vector>

#include "app/panels/asked.h"
#include "app/panels/library_choice.h"
#include "app/session/state.h"
#include "app/widgets/control.h"
#include "app/widgets/scroll.h"

namespace myelin::panels {

/// Text size, theme, reading aids, gaps and letters: beside the page where there is a rail, else on the lower half of
/// the sheet.
class TextPanel {
 public:
  void draw(widgets::Ui& ui, const session::State& state, const widgets::Rect& area, Asked& asked);

 private:
  widgets::ScrollPosition scroll_;
  std::vector<std::string> families_;  ///< empty until the panel is shown
  bool allFamilies_ = false;
  LibraryChoice library_;
};

}  // namespace myelin::panels
