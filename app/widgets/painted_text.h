#pragma once
#include <cstddef>
#include <memory>
#include <vector>

#include "app/typeset/paragraph.h"
#include "app/widgets/geometry.h"
#include "app/widgets/texture.h"

namespace myelin::widgets {

class Canvas;

/// Bytes [begin, end) of a text in another colour.
struct Tint {
  std::size_t begin = 0, end = 0;
  Colour colour = 0;
};

/// `tints` with another colour over them: what lies under `top` gives way. `tints` sorted, not overlapping; so is the
/// result.
std::vector<Tint> tintOver(const std::vector<Tint>& tints, const Tint& top);

/// A paragraph as textures: strips of whole lines, at most 512 px high, painted when first seen. One mask serves every
/// colour, so that a change of theme repaints nothing.
class PaintedText {
 public:
  explicit PaintedText(std::shared_ptr<const typeset::Paragraph> paragraph);

  const typeset::Paragraph& paragraph() const { return *paragraph_; }
  const std::shared_ptr<const typeset::Paragraph>& shared() const { return paragraph_; }
  /// Draws what of it touches the canvas's clip; (x, y) is rounded to whole pixels. `tints` sorted, not overlapping.
  void draw(Canvas& canvas, Point at, Colour colour, const std::vector<Tint>& tints = {});
  /// Frees the textures of strips that were not drawn since `frame`.
  void evict(std::uint64_t frame);
  std::size_t textureBytes() const;

 private:
  struct Strip {
    std::size_t first = 0, end = 0;  ///< lines
    float y = 0, h = 0;
    Texture texture;
    std::uint64_t seen = 0;
  };
  void cutStrips();
  void paint(Strip& strip);
  void drawStrip(Canvas& canvas, Strip& strip, Point at, Colour colour, const std::vector<Tint>& tints);
  void drawLine(Canvas& canvas, const Strip& strip, std::size_t line, Point at, Colour colour,
                const std::vector<Tint>& tints);

  std::shared_ptr<const typeset::Paragraph> paragraph_;
  std::vector<Strip> strips_;
  int left_ = 0;   ///< room left of x 0 for overhanging glyphs
  int width_ = 0;  ///< of the textures
};

}  // namespace myelin::widgets
