#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/control.h"
#include "app/widgets/scroll.h"
#include "app/widgets/text_field.h"

namespace myelin::panels {

/// Find in page: a band at the sheet's lower edge, so that nothing covers the sentence. What to find, which place of
/// how many, up and down, whole words, close. Enter goes to the next place, Shift+Enter to the one before, Escape
/// closes. What does not fit beside the field stands in a second row, or a third; what does not fit
/// into two thirds of the sheet can be scrolled to.
class FindPanel {
 public:
  /// 0 while it is closed, or the page is no article.
  float height(widgets::Ui& ui, const session::State& state, const widgets::Rect& sheet);
  void draw(widgets::Ui& ui, const session::State& state, const widgets::Rect& band, Asked& asked);

 private:
  struct Part {
    std::string key;
    widgets::ButtonSpec spec;
    session::Command command;
    float width = 0;
    float x = 0;  ///< from the left of the band's inside
    int row = 0;
  };
  struct Layout {
    std::vector<Part> parts;
    float field = 0, count = 0;  ///< widths
    float countX = 0;
    int countRow = 0, rows = 1;
  };
  /// Around and between the rows; less where the window is low.
  struct Gaps {
    float edge = 0, between = 0;
  };
  static float heightOf(widgets::Ui& ui, int rows, const Gaps& gaps);
  static Layout layOut(widgets::Ui& ui, const session::State& state, float inner);
  void drawParts(widgets::Ui& ui, const session::State& state, const Layout& layout, widgets::Point from, Asked& asked);
  void drawField(widgets::Ui& ui, const session::State& state, const widgets::Rect& rect, Asked& asked);

  widgets::TextField field_;
  widgets::ScrollPosition scroll_;
  Gaps gaps_;
  std::uint64_t shown_ = 0;
};

}  // namespace myelin::panels
