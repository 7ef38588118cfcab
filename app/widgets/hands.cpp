#include "app/widgets/hands.h"

#include <algorithm>
#include <cmath>

namespace myelin::widgets {
namespace {

constexpr float kStill = 6;                       ///< px: so near is the same place
constexpr float kSlip = 40;                       ///< px: what a hand slips when it presses
constexpr float kAway = 80;                       ///< px: so far away was meant
constexpr double kRest = 0.08, kSlipTime = 0.12;  ///< s

float distance(Point a, Point b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

}  // namespace

Point Hands::placeOfPress(double time, Point at) const {
  const bool resting = time - stillSince_ >= kRest;
  // A window that was busy hears of the way to the place and of the press at once: so far away was no slip.
  if (resting) return distance(at, still_) < kSlip ? still_ : at;
  const bool slipped = time - restUntil_ < kSlipTime && distance(at, rest_) < kSlip;
  return slipped ? rest_ : at;
}

Point Hands::pointer(double time, Point at, bool down) {
  const bool wasDown = down_;
  down_ = down;
  if (down && !wasDown) {
    counted_ = placeOfPress(time, at);
    pressedAt_ = at;
    downSince_ = time;
  }
  if (distance(at, still_) > kStill) {
    if (time - stillSince_ >= kRest) {
      rest_ = still_;
      restUntil_ = time;
    }
    still_ = at;
    stillSince_ = time;
  }
  if (!down && !wasDown) return at;
  if (!down) heldFor_ = time - downSince_;
  return distance(at, pressedAt_) > kAway ? at : counted_;
}

double Hands::heldShare(double time) const {
  if (!down_) return 0;
  return settings_.hold <= 0 ? 1 : std::clamp((time - downSince_) / settings_.hold, 0.0, 1.0);
}

bool Hands::pressCounts(double time) {
  if (time - lastPress_ < settings_.again) return false;
  lastPress_ = time;
  return true;
}

}  // namespace myelin::widgets
