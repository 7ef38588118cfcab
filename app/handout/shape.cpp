#include "app/handout/shape.h"

#include <cairo.h>

#include <algorithm>
#include <numbers>

namespace myelin::handout {
namespace {

using typeset::Rect;
constexpr double kQuarter = std::numbers::pi / 2;

void roundedPath(cairo_t* to, const Rect& rect, double radius) {
  const double r = std::min({radius, rect.w / 2, rect.h / 2});
  cairo_new_path(to);
  cairo_arc(to, rect.right() - r, rect.y + r, r, -kQuarter, 0);
  cairo_arc(to, rect.right() - r, rect.bottom() - r, r, 0, kQuarter);
  cairo_arc(to, rect.x + r, rect.bottom() - r, r, kQuarter, 2 * kQuarter);
  cairo_arc(to, rect.x + r, rect.y + r, r, 2 * kQuarter, 3 * kQuarter);
  cairo_close_path(to);
}

Rect inset(const Rect& rect, double by) {
  return {rect.x + by, rect.y + by, rect.w - 2 * by, rect.h - 2 * by};
}

}  // namespace

void fillRect(cairo_t* to, const Rect& rect) {
  cairo_rectangle(to, rect.x, rect.y, rect.w, rect.h);
  cairo_fill(to);
}

void fillCapsule(cairo_t* to, const Rect& rect) {
  roundedPath(to, rect, rect.h / 2);
  cairo_fill(to);
}

void strokeRounded(cairo_t* to, const Rect& rect, double radius, double line) {
  roundedPath(to, inset(rect, line / 2), radius);
  cairo_set_line_width(to, line);
  cairo_stroke(to);
}

void strokeRing(cairo_t* to, const Rect& rect, double line) {
  cairo_new_path(to);
  cairo_arc(to, rect.x + rect.w / 2, rect.y + rect.h / 2, (rect.w - line) / 2, 0, 4 * kQuarter);
  cairo_close_path(to);
  cairo_set_line_width(to, line);
  cairo_stroke(to);
}

void strokeTick(cairo_t* to, const Rect& rect, double line) {
  cairo_new_path(to);
  cairo_move_to(to, rect.x + 0.22 * rect.w, rect.y + 0.54 * rect.h);
  cairo_line_to(to, rect.x + 0.42 * rect.w, rect.y + 0.74 * rect.h);
  cairo_line_to(to, rect.x + 0.78 * rect.w, rect.y + 0.28 * rect.h);
  cairo_set_line_cap(to, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(to, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width(to, line);
  cairo_stroke(to);
}

}  // namespace myelin::handout
