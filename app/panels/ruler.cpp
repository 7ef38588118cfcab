#include "app/panels/ruler.h"

#include <algorithm>
#include <cmath>

#include "app/typeset/line_walk.h"

namespace myelin::panels {

using look::Role;
using widgets::Rect;
using widgets::Ui;

namespace {

constexpr float kLine = 3;  // above and below the band
constexpr float kRoom = 1;  // between the band's lines and the text's

}  // namespace

std::optional<Ruler::Band> Ruler::band(const session::State& state, widgets::DocumentView& body) const {
  if (!at_ || body.flow() == nullptr) return std::nullopt;
  const double from = body.yOf(*at_);
  auto line = typeset::lineAt(*body.flow(), from);
  if (!line) return std::nullopt;
  Band band{static_cast<float>(line->top), static_cast<float>(line->bottom)};
  for (int i = 1; i < state.settings.comfort.ruler; ++i) {
    line = typeset::lineAt(*body.flow(), line->bottom);
    if (!line) break;
    band.bottom = static_cast<float>(line->bottom);
  }
  return band;
}

void Ruler::follow(Ui& ui, const session::State& state, const Rect& view, float bodyTop, widgets::DocumentView& body) {
  const session::Listening& listening = state.listening;
  const bool reads = listening.how != session::Listening::How::Off && listening.now < listening.sentences.size();
  if (reads && heard_ != listening.now + 1) {
    heard_ = listening.now + 1;
    const session::Spoken& said = listening.sentences[listening.now];
    if (said.block >= 0) at_ = document::Position{said.block, said.cell, said.begin};
  }
  if (!reads) heard_ = 0;
  const auto goTo = [&](double y) {
    if (const auto line = typeset::lineAt(*body.flow(), y)) at_ = line->at;
  };
  if (state.reading.selection != caret_) {
    caret_ = state.reading.selection;
    if (caret_) at_ = caret_->end;
  }
  const widgets::Point mouse = ui.mouse();
  const bool moved = std::abs(mouse.x - mouse_.x) + std::abs(mouse.y - mouse_.y) > 2;
  mouse_ = mouse;
  if (moved && !reads && ui.mouseInside(view) && mouse.y >= bodyTop) goTo(mouse.y - bodyTop);
  const auto now = band(state, body);
  const bool seen = now && now->bottom + bodyTop > view.y && now->top + bodyTop < view.bottom();
  if (!seen && !reads) goTo(std::max(0.0F, view.y - bodyTop));
}

void Ruler::draw(Ui& ui, const session::State& state, const Rect& view, float bodyTop, widgets::DocumentView& body) {
  if (state.settings.comfort.ruler == 0 || body.flow() == nullptr) return;
  follow(ui, state, view, bodyTop, body);
  const auto now = band(state, body);
  if (!now) return;
  const float line = std::round(ui.gap(kLine));
  const float room = ui.gap(kRoom);
  const float top = std::round(bodyTop + now->top - room);
  const float bottom = std::round(bodyTop + now->bottom + room);
  ui.canvas().fill({view.x, top, view.w, bottom - top}, ui.colour(Role::Ruler));
  ui.canvas().fill({view.x, top - line, view.w, line}, ui.colour(Role::RulerLine));
  ui.canvas().fill({view.x, bottom, view.w, line}, ui.colour(Role::RulerLine));
}

float Ruler::takeKeys(Ui& ui, const session::State& state, const Rect& view, float bodyTop,
                      widgets::DocumentView& body) {
  if (state.settings.comfort.ruler == 0 || body.flow() == nullptr || ui.caretTakesKeys()) return 0;
  const auto now = band(state, body);
  if (!now) return 0;
  std::optional<typeset::LinePlace> to;
  if (ui.take(widgets::Key::Down)) to = typeset::lineAt(*body.flow(), typeset::lineAt(*body.flow(), now->top)->bottom);
  if (ui.take(widgets::Key::Up)) to = typeset::lineAbove(*body.flow(), now->top);
  if (!to) return 0;
  at_ = to->at;
  ui.askForAnotherFrame();
  const float height = now->bottom - now->top;
  const float top = bodyTop + static_cast<float>(to->top) - ui.gap(2 * kRoom);
  const float bottom = bodyTop + static_cast<float>(to->top) + height + ui.gap(2 * kRoom);
  if (top < view.y) return top - view.y;
  return bottom > view.bottom() ? bottom - view.bottom() : 0;
}

}  // namespace myelin::panels
