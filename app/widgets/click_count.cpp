#include "app/widgets/click_count.h"

#include <cmath>
#include <utility>

namespace myelin::widgets {
namespace {

constexpr double kSoon = 0.5;  ///< s between two clicks of a row
constexpr int kMost = 4;

}  // namespace

int ClickCount::press(Point at, EventTime when, float near) {
  const bool soon = when.earliest - std::exchange(latest_, when.latest) < kSoon;
  const Point before = std::exchange(at_, at);
  const bool samePlace = std::hypot(at.x - before.x, at.y - before.y) < near;
  count_ = soon && samePlace ? count_ % kMost + 1 : 1;
  return count_;
}

}  // namespace myelin::widgets
