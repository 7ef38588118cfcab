#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "app/widgets/ui.h"

namespace myelin::widgets {

/// How far an area is scrolled; kept by the panel between frames.
struct ScrollPosition {
  float y = 0;           ///< px from the content's top to the area's top
  float content = 0;     ///< height of the content in the last frame
  bool dragged = false;  ///< the bar is held
};

/// An area that scrolls up and down. Between construction and destruction, drawing is clipped to it; content starts at
/// top(). Wheel: three lines a notch. Keys (when `takesKeys`): Page Up/Down, Home, End, Up, Down. A thin bar at its
/// right edge shows where one is, and can be dragged; nothing needs dragging.
class ScrollArea {
 public:
  ScrollArea(Ui& ui, std::string_view key, std::string name, const Rect& view, ScrollPosition& position,
             bool takesKeys = false);
  ~ScrollArea();
  ScrollArea(const ScrollArea&) = delete;
  ScrollArea& operator=(const ScrollArea&) = delete;

  float top() const { return view_.y - position_.y; }
  const Rect& view() const { return view_; }
  /// Says where the content ends (window coordinates); called once, last.
  void contentEndsAt(float bottom);
  /// `px` at its top lie under something else: what is brought into view goes below that, and the mouse does not reach
  /// through. Called before the content is drawn.
  void coverTop(float px);
  /// Places to be seen along the bar, px from the content's top; `now` is the one that was gone to, or no number.
  void mark(std::vector<float> places, std::optional<float> now);
  /// Scrolls in the next frame so that `rect` can be seen, no further than it must.
  void reveal(const Rect& rect);
  /// The same, so that `rect` stands at the top and what follows it can be read.
  void revealAtTop(const Rect& rect);
  /// Moves to `y` from the content's top, in the next frame.
  void scrollTo(float y);

 private:
  void takeWheel();
  void takeKeys();
  void followDrag();
  void drawBar();
  void drawMarks(const Rect& track);
  float most() const;
  float firstLine() const;

  Ui& ui_;
  access::NodeId id_ = 0;
  Rect view_;
  ScrollPosition& position_;
  bool takesKeys_;
  float covered_ = 0;
  std::vector<float> marks_;
  std::optional<float> markNow_;
};

}  // namespace myelin::widgets
