#include "app/panels/ruler.h"

#include <algorithm>
#include <cmath>

#include "app/session/spoken.h"

namespace myelin::panels {

using look::Role;
using widgets::Rect;
using widgets::Ui;

namespace {

constexpr float kLine = 3;  // above and below the band
constexpr float kRoom = 1;  // between the band's lines and the text's

}  // namespace

std::optional<typeset::LinePlace> Ruler::lineAt(const widgets::DocumentView& body, double y) const {
  for (const typeset::LinePlace& line : above_)
    if (line.bottom > y) return line;
  return body.flow() != nullptr ? typeset::lineAt(*body.flow(), std::max(0.0, y)) : std::nullopt;
}

std::optional<typeset::LinePlace> Ruler::lineAbove(const widgets::DocumentView& body, double y) const {
  if (body.flow() != nullptr && y > 0)
    if (const auto line = typeset::lineAbove(*body.flow(), y)) return line;
  const auto at = std::find_if(above_.rbegin(), above_.rend(), [y](const auto& line) { return line.bottom <= y; });
  return at == above_.rend() ? std::nullopt : std::optional(*at);
}

double Ruler::yOf(const document::Position& place, widgets::DocumentView& body) const {
  if (place.block != session::Spoken::kInShort) return body.yOf(place);
  double y = 0;
  for (const typeset::LinePlace& line : above_)
    if (line.at.byte <= place.byte) y = line.top;
  return y;
}

std::optional<Ruler::Band> Ruler::band(const session::State& state, widgets::DocumentView& body) const {
  if (!at_) return std::nullopt;
  auto line = lineAt(body, yOf(*at_, body));
  if (!line) return std::nullopt;
  Band band{static_cast<float>(line->top), static_cast<float>(line->bottom)};
  for (int i = 1; i < state.settings.comfort.ruler; ++i) {
    line = lineAt(body, line->bottom);
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
    if (said.block >= session::Spoken::kInShort) at_ = document::Position{said.block, said.cell, said.begin};
  }
  if (!reads) heard_ = 0;
  const auto goTo = [&](double y) {
    if (const auto line = lineAt(body, y)) at_ = line->at;
  };
  const auto goToWhole = [&](double y) {  // a line whose top is cut off cannot be read
    auto line = lineAt(body, y);
    if (line && line->top + 1 < y)
      if (const auto next = lineAt(body, line->bottom)) line = next;
    if (line) at_ = line->at;
  };
  if (state.reading.selection != caret_) {
    caret_ = state.reading.selection;
    if (caret_) at_ = caret_->end;
  }
  const widgets::Point mouse = ui.mouse();
  const bool moved = std::abs(mouse.x - mouse_.x) + std::abs(mouse.y - mouse_.y) > 2;
  mouse_ = mouse;
  const float first = above_.empty() ? bodyTop : bodyTop + static_cast<float>(above_.front().top);
  if (moved && !reads && ui.mouseInside(view) && mouse.y >= first) goTo(mouse.y - bodyTop);
  const auto now = band(state, body);
  const bool seen = now && now->top + bodyTop > view.y - 1 && now->top + bodyTop < view.bottom();
  if (!seen && !reads) goToWhole(view.y - bodyTop);
}

void Ruler::draw(Ui& ui, const session::State& state, const Rect& view, float bodyTop, widgets::DocumentView& body) {
  if (state.settings.comfort.ruler == 0) return;
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
  if (state.settings.comfort.ruler == 0 || ui.caretTakesKeys()) return 0;
  const auto now = band(state, body);
  if (!now) return 0;
  std::optional<typeset::LinePlace> to;
  if (ui.take(widgets::Key::Down)) to = lineAt(body, lineAt(body, now->top)->bottom);
  if (ui.take(widgets::Key::Up)) to = lineAbove(body, now->top);
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
