#include "app/widgets/scroll.h"

#include <algorithm>
#include <cmath>

#include "index/base/words.h"

namespace myelin::widgets {
namespace {

constexpr float kLinesANotch = 3;
constexpr float kBarWidth = 8;
constexpr float kLeastThumb = 44;
constexpr float kAround = 24;  ///< room left around what is brought into view

}  // namespace

ScrollArea::ScrollArea(Ui& ui, std::string_view key, std::string name, const Rect& view, ScrollPosition& position,
                       bool takesKeys)
    : ui_(ui), view_(view), position_(position), takesKeys_(takesKeys) {
  id_ = ui_.open(access::Role::ScrollArea, key, std::move(name), view);
  ui_.pushScroll(this);
  takeWheel();
  position_.y = std::round(std::clamp(position_.y, 0.0F, most()));
  ui_.canvas().pushClip(view);
}

ScrollArea::~ScrollArea() {
  if (takesKeys_ && !ui_.caretTakesKeys()) takeKeys();
  if (takesKeys_) followDrag();
  const bool below = position_.y + 1 < most();
  ui_.node(id_).actions |= (below ? access::kPageDown : 0u) | (position_.y > 0 ? access::kPageUp : 0u);
  const float page = view_.h - covered_ - 2 * static_cast<float>(ui_.scale().line(look::Type::Body));
  if (ui_.takeRequest(id_, access::kPageDown)) scrollTo(position_.y + std::max(page, view_.h / 3));
  if (ui_.takeRequest(id_, access::kPageUp)) scrollTo(position_.y - std::max(page, view_.h / 3));
  drawBar();
  ui_.canvas().popClip();
  ui_.popScroll();
  ui_.close();
}

float ScrollArea::most() const {
  return std::max(0.0F, position_.content - view_.h);
}

void ScrollArea::contentEndsAt(float bottom) {
  const float content = std::ceil(bottom - top());
  if (std::abs(content - position_.content) >= 1) ui_.askForAnotherFrame();
  position_.content = content;
}

void ScrollArea::coverTop(float px) {
  covered_ = px;
  ui_.shield({view_.x, view_.y, view_.w, px});
}

void ScrollArea::mark(std::vector<float> places, std::optional<float> now) {
  marks_ = std::move(places);
  markNow_ = now;
}

void ScrollArea::takeWheel() {
  if (ui_.input().wheel == 0 || ui_.input().ctrlHeld || !ui_.mouseInside(view_)) return;
  position_.y -= ui_.input().wheel * kLinesANotch * static_cast<float>(ui_.scale().line(look::Type::Body));
  ui_.input().wheel = 0;
}

void ScrollArea::takeKeys() {
  const auto line = static_cast<float>(ui_.scale().line(look::Type::Body));
  const float screen = std::max(line, view_.h - 2 * line);
  float to = position_.y;
  if (ui_.take(Key::PageDown)) to += screen;
  if (ui_.take(Key::PageUp)) to -= screen;
  if (ui_.take(Key::Down)) to += kLinesANotch * line;
  if (ui_.take(Key::Up)) to -= kLinesANotch * line;
  if (ui_.take(Key::Home)) to = 0;
  if (ui_.take(Key::End)) to = most();
  const bool free = ui_.focus() == 0;  // otherwise Space belongs to the focused control
  if (free && ui_.take(Key::Space)) to += screen;
  if (free && ui_.take(Key::Space, false, true)) to -= screen;
  if (to != position_.y) scrollTo(to);
}

/// Words are being selected beyond the edge: the text comes after the pointer.
void ScrollArea::followDrag() {
  const float by = ui_.dragBeyond({view_.x, view_.y + covered_, view_.w, view_.h - covered_});
  const float to = std::clamp(position_.y + by, 0.0F, most());
  if (by != 0 && to != position_.y) scrollTo(to);
}

/// Where what is brought into view may begin.
float ScrollArea::firstLine() const {
  return view_.y + covered_ + ui_.gap(kAround);
}

void ScrollArea::revealAtTop(const Rect& rect) {
  scrollTo(position_.y + rect.y - firstLine());
}

void ScrollArea::reveal(const Rect& rect) {
  const float top = firstLine();
  const float bottom = view_.bottom() - ui_.gap(kAround);
  if (rect.y < top)
    scrollTo(position_.y - (top - rect.y));
  else if (rect.bottom() > bottom)
    scrollTo(position_.y + std::min(rect.bottom() - bottom, rect.y - top));
}

void ScrollArea::scrollTo(float y) {
  position_.y = std::clamp(y, 0.0F, most());
  ui_.askForAnotherFrame();
}

void ScrollArea::drawBar() {
  if (most() <= 0) return;
  const float width = ui_.gap(kBarWidth);
  const Rect track{view_.right() - width - ui_.gap(4), view_.y + ui_.gap(8), width, view_.h - ui_.gap(16)};
  const float thumb = std::max(ui_.gap(kLeastThumb), track.h * view_.h / position_.content);
  const float y = track.y + (track.h - thumb) * position_.y / most();
  const Rect at{track.x, y, track.w, thumb};
  if (ui_.mouseClicked()) position_.dragged = ui_.mouseInside(track.grown(ui_.gap(4)));
  position_.dragged = position_.dragged && ui_.mouseDown();
  if (position_.dragged) {
    const float along = (ui_.mouse().y - track.y - thumb / 2) / std::max(1.0F, track.h - thumb);
    const float to = std::round(std::clamp(along, 0.0F, 1.0F) * most());
    if (to != position_.y) scrollTo(to);
  }
  ui_.canvas().fill(at, ui_.colour(position_.dragged ? look::Role::Accent : look::Role::Edge), width / 2);
  drawMarks(track);
}

/// A short line for each place, the one gone to longer and thicker; those that would touch are one.
void ScrollArea::drawMarks(const Rect& track) {
  const float thick = std::max(2.0F, ui_.gap(3));
  const auto line = [&](float place, float beyond, float height, look::Role role) {
    const float y = std::round(track.y + track.h * std::clamp(place / position_.content, 0.0F, 1.0F) - height / 2);
    ui_.canvas().fill({track.x - beyond, y, track.w + 2 * beyond, height}, ui_.colour(role));
  };
  float last = -1e9F;
  for (const float place : marks_) {
    if ((place - last) * track.h / position_.content < 2 * thick) continue;
    last = place;
    line(place, ui_.gap(1), thick, look::Role::HitLine);
  }
  if (markNow_) line(*markNow_, ui_.gap(4), thick * 2, look::Role::Ink);
}

}  // namespace myelin::widgets
