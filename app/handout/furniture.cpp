#include "app/handout/furniture.h"

#include <cairo.h>

#include <algorithm>

#include "app/handout/draft.h"
#include "app/handout/shape.h"
#include "app/handout/unit.h"
#include "app/look/look.h"
#include "index/base/words.h"

namespace myelin::handout {
namespace {

using document::Align;
using document::SpanKind;
using typeset::Paragraph;
using typeset::Rect;

// "print" in the design's tokens, and the distances of its two mock-up pages.
constexpr double kSide = 20 * kMm, kSideForm = 14 * kMm;
constexpr double kUsualWidth = 210 * kMm;  // narrower paper has narrower sides
constexpr double kTop = 13 * kMm, kTopForm = 12 * kMm;
constexpr double kBottom = 12 * kMm, kBottomForm = 9 * kMm;
constexpr double kRule = 0.4 * kMm;
constexpr double kHeadGap = 6 * kMm;
constexpr double kLargePrint = 16;
constexpr int kUsualPages = 188, kBookPages = 1888;  // room is kept for such numbers

double runningSize(double bodyPt) {
  return std::max(bodyPt - 2, bodyPt >= kLargePrint ? 16.0 : 12.0);
}

void drawAt(cairo_t* to, const Paragraph& words, double x, double y) {
  words.paint(to, x, y, 0, words.lines().size());
}

}  // namespace

Furniture::Furniture(const typeset::Fonts& fonts, const Sheet& sheet, double width, double height, double bodyPt)
    : fonts_(fonts),
      sheet_(sheet),
      width_(width),
      height_(height),
      side_((sheet.form ? kSideForm : kSide) * std::min(1.0, width / kUsualWidth)) {
  style_.family = look::tokens().family;
  style_.size = runningSize(bodyPt);
  style_.line = style_.size * (sheet.form ? 1.36 : 1.42);
  style_.ligatures = false;
  style_.strongWeight = 700;
  text_ = {side_, kTopForm, width_ - 2 * side_, 0};
  if (!sheet.form) setHead();
  setFoot();
}

Furniture::Shared Furniture::line(const document::Text& words, double width, Align align) const {
  return std::make_shared<Paragraph>(fonts_, words, style_, typeset::ParagraphOptions{.width = width, .align = align});
}

Furniture::Shared Furniture::line(const std::string& words, double width, Align align) const {
  return line(document::Text{words, {}}, width, align);
}

void Furniture::setHead() {
  headLeft_ = line(sheet_.shelf, -1, Align::Start);
  if (headLeft_->width() > text_.w / 2) headLeft_ = line(sheet_.shelf, text_.w / 2, Align::Start);
  headRight_ = line(sheet_.checked, text_.w - headLeft_->width() - kHeadGap, Align::End);
  headRule_ = kTop + std::max(headLeft_->height(), headRight_->height()) + 1.5 * kMm;
  text_.y = headRule_ + 5.6 * kMm;
}

/// What may stand at the left of the foot, the most words first. In large print shorter words save lines.
std::vector<std::vector<document::Text>> Furniture::footWordings() const {
  const auto strong = [this] { return Wording().marked(SpanKind::Strong, sheet_.title); };
  const auto plain = [](const std::string& words) { return Wording().plain(words).text(); };
  if (!sheet_.form) return {{strong().text(), plain(sheet_.edition)}, {strong().text(), plain(sheet_.editionShort)}};
  const document::Text checked = plain(sheet_.checked + (sheet_.licence.empty() ? "" : ". " + sheet_.licence));
  Wording title = strong();
  if (!sheet_.edition.empty()) title.plain(". " + sheet_.edition);
  return {{title.text(), checked},
          {strong().text(), plain(sheet_.edition), checked},
          {strong().text(), plain(sheet_.editionShort), checked}};
}

/// The first line stands beside the page number, the second beside the code; all break. The nerve has its room where
/// that costs the title no line.
std::vector<Furniture::Shared> Furniture::footLines(const std::vector<document::Text>& words) const {
  const double gap = 4 * kMm;
  const double wide = text_.w - PageNumber::width(fonts_, style_, sheet_.inBook ? kBookPages : kUsualPages) - gap;
  const Shared alone = line(words[0], wide, Align::Start);
  const Shared withNerve = line(words[0], wide - PageNumber::kNerve - PageNumber::kGap, Align::Start);
  std::vector<Shared> lines = {withNerve->lines().size() == alone->lines().size() ? withNerve : alone};
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i].utf8.empty()) continue;
    const double beside = lines.size() == 1 ? footCode_->width() + gap : 0;
    lines.push_back(line(words[i], text_.w - beside, Align::Start));
  }
  return lines;
}

void Furniture::setFoot() {
  footCode_ = line(sheet_.code.empty() ? "" : fill(_("Code {1}"), {sheet_.code}), -1, Align::Start);
  double height = 0;
  for (const std::vector<document::Text>& words : footWordings()) {
    std::vector<Shared> lines = footLines(words);
    double high = 0;
    for (const Shared& each : lines) high += each->height();
    high = std::max(high, 2 * style_.line);
    if (height > 0 && high >= height - 0.5) continue;
    height = high;
    footLeft_ = std::move(lines);
  }
  footTop_ = height_ - (sheet_.form ? kBottomForm : kBottom) - height;
  if (!sheet_.form) footRule_ = footTop_ - 2 * kMm;
  const double room = sheet_.form ? 0 : text_.w - footLeft_[0]->lines()[0].width - PageNumber::kGap;
  number_.emplace(fonts_, style_, width_ - side_, footTop_, room);
  text_.h = (sheet_.form ? footTop_ - 4 * kMm : footRule_ - 4 * kMm) - text_.y;
}

void Furniture::draw(Canvas& canvas, int page, int pages) const {
  const Canvas::Mark mark = canvas.mark(DrawnPages::kArtifact);
  cairo_t* to = canvas.cairo();
  if (headLeft_) {
    drawAt(to, *headLeft_, side_, kTop);
    // Right-aligned lines carry their own x within the width they were set to.
    drawAt(to, *headRight_, width_ - side_ - (text_.w - headLeft_->width() - kHeadGap), kTop);
    fillRect(to, {side_, headRule_, text_.w, kRule});
    fillRect(to, {side_, footRule_, text_.w, kRule});
  }
  double y = footTop_;
  for (const Shared& words : footLeft_) {
    drawAt(to, *words, side_, y);
    y += words->height();
  }
  if (pages > 0) number_->draw(to, page, pages);
  const double codeTop = footTop_ + std::max(style_.line, footLeft_[0]->height());
  drawAt(to, *footCode_, width_ - side_ - footCode_->width(), codeTop);
}

}  // namespace myelin::handout
