#pragma once
#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/control.h"
#include "app/widgets/scroll.h"

namespace myelin::panels {

/// Everything that was kept, in its order, each with a way to open and to remove it.
class BookmarkPanel {
 public:
  void draw(widgets::Ui& ui, const session::State& state, const widgets::Rect& sheet, Asked& asked);

 private:
  float drawRow(widgets::Ui& ui, const session::State& state, const desk::Bookmark& bookmark,
                const widgets::Rect& column, float y, Asked& asked);
  widgets::ScrollPosition scroll_;
};

}  // namespace myelin::panels
