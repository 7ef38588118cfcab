#include "app/handout/page_number.h"

#include <cairo.h>

#include <algorithm>

#include "app/handout/shape.h"
#include "app/handout/unit.h"
#include "index/base/words.h"

namespace myelin::handout {
namespace {

using typeset::Paragraph;
using typeset::Rect;

constexpr double kNerveLength = 5 * kMm, kNerveHeight = 3 * kMm, kAxon = 1 * kMm, kLine = 0.4 * kMm;
constexpr double kShortest = 2.4 * kMm;

Paragraph numberOf(const typeset::Fonts& fonts, const typeset::TextStyle& style, int page, int pages) {
  const std::string words = fill(_("Page {1} of {2}"), {std::to_string(page), std::to_string(pages)});
  return Paragraph(fonts, {words, {}}, style, {.width = -1, .align = document::Align::Start});
}

}  // namespace

const double PageNumber::kGap = 3 * kMm;
const double PageNumber::kNerve = 30 * kMm;

PageNumber::PageNumber(const typeset::Fonts& fonts, typeset::TextStyle style, double right, double top, double room)
    : fonts_(&fonts), style_(std::move(style)), right_(right), top_(top), room_(room) {}

double PageNumber::width(const typeset::Fonts& fonts, const typeset::TextStyle& style, int pages) {
  return numberOf(fonts, style, pages, pages).width();
}

/// The nerve stands there when its segments are long enough to tell apart, too.
void PageNumber::draw(cairo_t* to, int page, int pages) const {
  const Paragraph words = numberOf(*fonts_, style_, page + 1, pages);
  const double each = kNerve / pages - kAxon;
  const double nerve = pages * (std::min(each, kNerveLength) + kAxon) - kAxon + kGap;
  double right = right_;
  if (each >= kShortest && nerve + words.width() <= room_) {
    drawNerve(to, right, top_ + style_.line / 2, page, pages);
    right -= nerve;
  }
  words.paint(to, right - words.width(), top_, 0, words.lines().size());
}

/// A segment for each page, the one in the hand filled, joined by the axon.
void PageNumber::drawNerve(cairo_t* to, double right, double middle, int page, int pages) const {
  const double length = std::min(kNerve / pages - kAxon, kNerveLength);
  const double height = std::min(kNerveHeight, length);
  double x = right - pages * (length + kAxon) + kAxon;
  for (int i = 0; i < pages; ++i) {
    const Rect segment{x, middle - height / 2, length, height};
    if (i == page)
      fillCapsule(to, segment);
    else
      strokeRounded(to, segment, height / 2, kLine);
    x += length + kAxon;
    if (i + 1 < pages) fillRect(to, {x - kAxon, middle - kLine / 2, kAxon, kLine});
  }
}

}  // namespace myelin::handout
