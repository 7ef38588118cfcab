#pragma once
#include "app/widgets/geometry.h"

namespace myelin::widgets {

/// How much a hand may shake. Seconds.
struct HandSettings {
  double again = 0.3;  ///< a press so soon after another does not count
  double hold = 0;     ///< the mouse button must be held so long to count; 0: a click is enough
};

/// Makes a shaking hand's clicks count where the pointer rested: a slip just before or while the button is down does
/// not lose them; moving far away while it is down still does. Plain state, no window.
class Hands {
 public:
  void set(const HandSettings& settings) { settings_ = settings; }

  /// Once a frame, first: where the pointer is and whether its button is down. Returns the place that counts.
  Point pointer(double time, Point at, bool down);
  /// Whether a press counts now; the next one is counted from it.
  bool pressCounts(double time);
  /// How much of the time it must be held the button has been down by now, 0 to 1.
  double heldShare(double time) const;
  /// Whether the button that was let go in this frame was held long enough.
  bool heldEnough() const { return heldFor_ >= settings_.hold; }

 private:
  Point placeOfPress(double time, Point at) const;

  HandSettings settings_;
  Point still_, rest_;  ///< where it stands since stillSince_; where it rested before, until restUntil_
  double stillSince_ = 0, restUntil_ = -1;
  bool down_ = false;
  Point pressedAt_, counted_;
  double downSince_ = 0, heldFor_ = 0;
  double lastPress_ = -1e9;
};

}  // namespace myelin::widgets
