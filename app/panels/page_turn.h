#pragma once
#include <optional>
#include <vector>

#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/control.h"
#include "app/widgets/scroll.h"

namespace myelin::panels {

/// Where a long page is cut into whole screens: never through a line. Policy on plain numbers, px from the page's top.
class PageCuts {
 public:
  void clear() { kept_.clear(); }
  /// What must not be cut, unless it is taller than a screen.
  void keep(float top, float bottom) { kept_.push_back({top, bottom}); }
  /// Where a screen that begins at `start` and has `room` ends.
  float end(float start, float room) const;
  /// Where the screen before begins: it ends at `start` or a little behind.
  float before(float start, float room) const;
  /// The top of what `start` would cut, or `start`.
  float whole(float start, float room) const;

 private:
  struct Kept {
    float top = 0, bottom = 0;
    bool holds(float y, float room) const { return top + 1 < y && y < bottom - 1 && bottom - top < room; }
  };
  std::vector<Kept> kept_;
};

/// What of a page can be seen, px from its top: `under` px of the view's top are covered, unless it begins at 0.
struct PageView {
  float y = 0, height = 0, under = 0;
  float content = 0;  ///< where the page ends
  float top() const { return y > 0 ? y + under : 0; }
  float room() const { return y > 0 ? height - under : height; }
};

/// The steady page: whole screens turn by Next and Back at the bottom edge, by Page Up and Down, Space and the wheel;
/// nothing scrolls.
class PageTurn {
 public:
  PageCuts cuts;  ///< of the page being drawn; filled anew in each frame

  /// Height of the band with the buttons.
  float height(widgets::Ui& ui) const;
  /// Takes wheel and keys; before the page's area is made. With `arrows`, Up and Down turn pages, too.
  void takeKeys(widgets::Ui& ui, const widgets::Rect& view, bool arrows);
  /// Where the view goes: to the screen that was asked for, or so that no line is cut at its top.
  std::optional<float> turned(const PageView& view);
  /// The buttons.
  void draw(widgets::Ui& ui, const widgets::Rect& band, const PageView& view);

 private:
  static constexpr int kToEnd = 1000;
  int turn_ = 0;  ///< asked for, screens
};

}  // namespace myelin::panels
