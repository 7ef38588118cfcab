#include "app/widgets/painted_text.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/canvas.h"

namespace myelin::widgets {
namespace {

constexpr float kStripHeight = 512;
constexpr int kOverhang = 4;
constexpr int kMostWidth = 8190;  // what weak graphics cards take; wider than any window

}  // namespace

std::vector<Tint> tintOver(const std::vector<Tint>& tints, const Tint& top) {
  std::vector<Tint> all;
  for (const Tint& tint : tints) {
    if (tint.begin < top.begin) all.push_back({tint.begin, std::min(tint.end, top.begin), tint.colour});
    if (tint.end > top.end) all.push_back({std::max(tint.begin, top.end), tint.end, tint.colour});
  }
  all.push_back(top);
  std::sort(all.begin(), all.end(), [](const Tint& a, const Tint& b) { return a.begin < b.begin; });
  return all;
}

PaintedText::PaintedText(std::shared_ptr<const typeset::Paragraph> paragraph)
    : paragraph_(std::move(paragraph)), left_(kOverhang) {
  double right = 0;
  for (const typeset::Line& line : paragraph_->lines()) right = std::max(right, line.x + line.width);
  width_ = std::min(kMostWidth, static_cast<int>(std::ceil(right)) + 2 * kOverhang);
  cutStrips();
}

/// Strips end at whole lines, and lines start at whole pixels, so that strips meet without a seam.
void PaintedText::cutStrips() {
  const auto& lines = paragraph_->lines();
  std::size_t first = 0;
  while (first < lines.size()) {
    std::size_t end = first + 1;
    while (end < lines.size() && lines[end].y + lines[end].height - lines[first].y <= kStripHeight) ++end;
    Strip strip;
    strip.first = first;
    strip.end = end;
    strip.y = static_cast<float>(lines[first].y);
    strip.h = static_cast<float>(lines[end - 1].y + lines[end - 1].height - lines[first].y);
    strips_.push_back(std::move(strip));
    first = end;
  }
}

void PaintedText::paint(Strip& strip) {
  strip.texture = Texture::ofMask(typeset::paintMask(*paragraph_, strip.first, strip.end, width_, left_));
}

void PaintedText::draw(Canvas& canvas, Point at, Colour colour, const std::vector<Tint>& tints) {
  at = {std::round(at.x), std::round(at.y)};
  for (Strip& strip : strips_) {
    const Rect where{at.x, at.y + strip.y, static_cast<float>(width_), strip.h};
    if (!canvas.clip().touches(where)) continue;
    if (strip.texture.id() == 0) paint(strip);
    strip.seen = canvas.frame();
    drawStrip(canvas, strip, at, colour, tints);
  }
}

void PaintedText::drawStrip(Canvas& canvas, Strip& strip, Point at, Colour colour, const std::vector<Tint>& tints) {
  const auto& lines = paragraph_->lines();
  const std::size_t begin = lines[strip.first].begin;
  const std::size_t end = lines[strip.end - 1].end;
  const bool plain =
      std::none_of(tints.begin(), tints.end(), [&](const Tint& tint) { return tint.begin < end && tint.end > begin; });
  if (plain) {
    const Rect where{at.x - static_cast<float>(left_), at.y + std::round(strip.y),
                     static_cast<float>(strip.texture.width()), static_cast<float>(strip.texture.height())};
    canvas.image(strip.texture, where, {0, 0, where.w, where.h}, colour);
    return;
  }
  for (std::size_t i = strip.first; i < strip.end; ++i) drawLine(canvas, strip, i, at, colour, tints);
}

/// A line cut at the edges of its tints, each part in its own colour.
void PaintedText::drawLine(Canvas& canvas, const Strip& strip, std::size_t line, Point at, Colour colour,
                           const std::vector<Tint>& tints) {
  const typeset::Line& on = paragraph_->lines()[line];
  const float top = std::round(static_cast<float>(on.y) - strip.y);
  const float bottom = line + 1 == strip.end ? static_cast<float>(strip.texture.height())
                                             : std::round(static_cast<float>(on.y + on.height) - strip.y);
  struct Part {
    float from, to;
    Colour colour;
  };
  std::vector<Part> tinted;
  for (const Tint& tint : tints)
    for (const typeset::Rect& box : paragraph_->boxes(std::max(tint.begin, on.begin), std::min(tint.end, on.end)))
      tinted.push_back({std::round(static_cast<float>(box.x)) + static_cast<float>(left_),
                        std::round(static_cast<float>(box.right())) + static_cast<float>(left_), tint.colour});
  std::sort(tinted.begin(), tinted.end(), [](const Part& a, const Part& b) { return a.from < b.from; });
  const auto part = [&](float from, float to, Colour ink) {
    if (to <= from) return;
    const Rect where{at.x - static_cast<float>(left_) + from, at.y + std::round(strip.y) + top, to - from,
                     bottom - top};
    canvas.image(strip.texture, where, {from, top, to - from, bottom - top}, ink);
  };
  float x = 0;
  for (const Part& next : tinted) {
    part(x, next.from, colour);
    part(std::max(x, next.from), next.to, next.colour);
    x = std::max(x, next.to);
  }
  part(x, static_cast<float>(strip.texture.width()), colour);
}

void PaintedText::evict(std::uint64_t frame) {
  for (Strip& strip : strips_)
    if (strip.texture.id() != 0 && strip.seen < frame) strip.texture = Texture();
}

std::size_t PaintedText::textureBytes() const {
  std::size_t bytes = 0;
  for (const Strip& strip : strips_) bytes += strip.texture.id() != 0 ? strip.texture.bytes() : 0;
  return bytes;
}

}  // namespace myelin::widgets
