#pragma once
#include <cstdint>
#include <deque>
#include <utility>
#include <vector>

#include "app/widgets/geometry.h"
#include "app/widgets/texture.h"

struct ImDrawList;

namespace myelin::widgets {

/// Shapes on the window being drawn: the only place that writes to ImGui's draw list. Valid for one frame.
class Canvas {
 public:
  explicit Canvas(std::uint64_t frame) : frame_(frame) {}

  std::uint64_t frame() const { return frame_; }
  Rect clip() const;
  void pushClip(const Rect& rect);
  void popClip();

  /// A large opaque rectangle at whole pixels, over all that is under it and outside of any clip. Nothing is blended: a
  /// computer that draws without a graphics card spends most of a frame on that.
  void ground(const Rect& rect, Colour colour);
  void fill(const Rect& rect, Colour colour, float radius = 0);
  /// Only the two upper corners are rounded: the sheet.
  void fillTop(const Rect& rect, Colour colour, float radius);
  /// A line `width` px wide inside the edge of `rect`.
  void outline(const Rect& rect, Colour colour, float width, float radius);
  void outlineTop(const Rect& rect, Colour colour, float width, float radius);
  /// Dashes along the edge: a control that cannot be used now.
  void dashed(const Rect& rect, Colour colour, float width, float radius);
  void line(Point from, Point to, Colour colour, float width);
  void circle(Point middle, float radius, Colour colour);
  void ring(Point middle, float radius, Colour colour, float width);
  /// Dots `width` px across along a level line: a word with a meaning.
  void dots(Point from, float length, Colour colour, float width);
  /// A part of a texture, in its own pixels, tinted.
  void image(const Texture& texture, const Rect& where, const Rect& part, Colour tint);
  /// A picture with premultiplied colours, drawn as it is.
  void picture(const Texture& texture, const Rect& where);

 private:
  std::uint64_t frame_;
  std::deque<std::pair<Rect, Colour>> grounds_;  ///< kept until they are painted, behind this frame's last call
};

}  // namespace myelin::widgets
