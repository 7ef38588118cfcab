#pragma once
#include <cstdint>

namespace myelin::widgets {

/// Window coordinates in px, origin top left.
struct Point {
  float x = 0, y = 0;
};

struct Size {
  float w = 0, h = 0;
};

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;
  float right() const { return x + w; }
  float bottom() const { return y + h; }
  float middle() const { return y + h / 2; }
  bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
  bool touches(const Rect& o) const { return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom(); }
  Rect inset(float by) const { return {x + by, y + by, w - 2 * by, h - 2 * by}; }
  Rect grown(float by) const { return inset(-by); }
};

/// A colour as ImGui packs it: ABGR.
using Colour = std::uint32_t;

}  // namespace myelin::widgets
