#pragma once
#include "app/widgets/geometry.h"
#include "app/widgets/input.h"

namespace myelin::widgets {

/// Counts clicks in a row at one place. Two belong together when they may have come soon after each other: what a busy
/// window hears late, or all at once, is still one gesture. Plain state, no window.
class ClickCount {
 public:
  /// The mouse button went down; `near` px apart is one place. Returns 1 to 4, and then 1 again.
  int press(Point at, EventTime when, float near);
  /// The next press is the first of a new row.
  void reset() { count_ = 0; }

 private:
  Point at_;
  double latest_ = 0;  ///< of the last press
  int count_ = 0;      ///< 0: none yet
};

}  // namespace myelin::widgets
