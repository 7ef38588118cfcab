#include "app/panels/meaning_panel.h"

#include <algorithm>
#include <cmath>

#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using widgets::ButtonKind;
using widgets::ButtonSpec;
using widgets::LabelStyle;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

namespace {

constexpr float kPad = 20;

LabelStyle meaningStyle(float width) {
  return {.type = Type::Snippet, .width = width};
}

std::string title(const document::GlossaryEntry& entry) {
  return entry.abbreviation.empty() ? entry.term : entry.term + " (" + entry.abbreviation + ")";
}

std::string alsoSaid(const document::GlossaryEntry& entry) {
  std::string words;
  for (const std::string& each : entry.everyday) words += (words.empty() ? "" : ", ") + each;
  return words.empty() ? words : fill(_("People also say: {1}"), {words});
}

ButtonSpec closing() {
  return {.words = {}, .name = _("Close"), .icon = "close", .kind = ButtonKind::Quiet};
}

ButtonSpec listening(const session::State& state) {
  const auto& said = state.listening.sentences;
  const bool heard = state.listening.how != session::Listening::How::Off && !said.empty() &&
                     said.front().block == session::Spoken::kWord;
  return {.words = {},
          .name = heard ? _("Stop listening to this word") : _("Listen to this word"),
          .icon = heard ? "stop" : "listen",
          .kind = ButtonKind::Quiet};
}

/// Of the buttons beside the title.
Size buttonsSize(Ui& ui, const session::State& state) {
  const Size listen = widgets::buttonSize(ui, listening(state));
  const Size close = widgets::buttonSize(ui, closing());
  return {listen.w + close.w, std::max(listen.h, close.h)};
}

/// Of title, meaning and the rest in a column of this width; also what drawInside() takes.
float heightIn(Ui& ui, const session::State& state, float width) {
  const session::Meaning& meaning = *state.reading.meaning;
  const Size buttons = buttonsSize(ui, state);
  const LabelStyle heading{.type = Type::H3, .width = width - buttons.w};
  float h = std::max(buttons.h, ui.measure(title(meaning.entry), heading).h) + ui.gap(4);
  h += ui.measure(meaning.entry.meaning, meaningStyle(width)).h;
  if (const std::string also = alsoSaid(meaning.entry); !also.empty())
    h += ui.gap(8) + ui.measure(also, {.type = Type::Small, .width = width}).h;
  if (meaning.article != nullptr) {
    const std::string read = fill(_("Read: {1}"), {meaning.article->title});
    const float around = std::max(ui.gap(12), ui.target() - static_cast<float>(ui.scale().line(Type::Small)));
    h += ui.gap(4) + std::max(ui.target(), ui.measure(read, {.type = Type::Small, .width = width}).h + around);
  }
  return h;
}

}  // namespace

bool MeaningPanel::open(const session::State& state) {
  return state.visit.screen == session::Screen::Article && state.reading.article && state.reading.meaning;
}

float MeaningPanel::drawInside(Ui& ui, const session::State& state, const Rect& column, float top, Asked& asked) {
  const session::Meaning& meaning = *state.reading.meaning;
  const Size buttons = buttonsSize(ui, state);
  const Size close = widgets::buttonSize(ui, closing());
  const LabelStyle heading{.type = Type::H3, .width = column.w - buttons.w};
  const std::string word = title(meaning.entry);
  const float wordHeight = ui.measure(word, heading).h;
  const float row = std::max(buttons.h, wordHeight);
  widgets::words(ui, "word", {column.x, top + (row - wordHeight) / 2}, word, heading, Role::Ink, access::Role::Heading,
                 2);
  float y = top + row + ui.gap(4);
  y += widgets::words(ui, "meaning", {column.x, y}, meaning.entry.meaning, meaningStyle(column.w), Role::Ink,
                      access::Role::Paragraph);
  if (const std::string also = alsoSaid(meaning.entry); !also.empty())
    y += ui.gap(8) + widgets::words(ui, "also", {column.x, y + ui.gap(8)}, also,
                                    {.type = Type::Small, .width = column.w}, Role::Ink2);
  if (meaning.article != nullptr) {
    Size used;
    y += ui.gap(4);
    if (widgets::link(ui, "read", {column.x, y}, fill(_("Read: {1}"), {meaning.article->title}), column.w, &used))
      asked.push_back(session::OpenArticle{.slug = meaning.article->slug});
    y += used.h;
  }
  const ButtonSpec listen = listening(state);
  const Rect at{column.right() - close.w + ui.gap(8), top + (row - close.h) / 2, close.w, close.h};
  const float left = at.x - (buttons.w - close.w);
  if (widgets::button(ui, "listen", {left, at.y, buttons.w - close.w, at.h}, listen)) {
    if (listen.icon == "stop")
      asked.push_back(session::StopListening{});
    else
      asked.push_back(session::ListenToMeaning{});
  }
  if (widgets::button(ui, "close", at, closing())) asked.push_back(session::CloseMeaning{});
  return y;
}

float MeaningPanel::height(Ui& ui, const session::State& state, float width, float most) {
  if (!open(state)) return 0;
  const float inner = std::min(width - 2 * ui.gap(32), ui.size(640));
  return std::min(most, heightIn(ui, state, inner) + 2 * ui.gap(kPad));
}

void MeaningPanel::drawBelow(Ui& ui, const session::State& state, const Rect& place, Asked& asked) {
  if (!open(state)) return;
  ui.openLandmark(access::Landmark::Region, "meaning", _("Meaning"), place);
  ui.canvas().fill(place, ui.colour(Role::Raised));
  ui.canvas().fill({place.x, place.y, place.w, ui.gap(2)}, ui.colour(Role::Accent));
  {
    widgets::ScrollArea area(ui, "card", _("Meaning"), place, scroll_);
    const float inner = std::min(place.w - 2 * ui.gap(32), ui.size(640));
    const Rect column{std::round(place.x + (place.w - inner) / 2), place.y, inner, place.h};
    area.contentEndsAt(drawInside(ui, state, column, area.top() + ui.gap(kPad), asked) + ui.gap(kPad));
  }
  ui.close();
}

void MeaningPanel::drawBeside(Ui& ui, const session::State& state, const Rect& rail, const std::optional<Rect>& word,
                              Asked& asked) {
  if (!open(state)) return;
  const float pad = ui.gap(kPad);
  Rect card{rail.x + ui.gap(20), rail.y, rail.w - ui.gap(40), 0};
  const float room = rail.h - ui.gap(24);
  card.h = std::min(room, heightIn(ui, state, card.w - 2 * pad) + 1.7F * pad);
  const float line = word ? word->bottom() + ui.gap(2) : rail.y + ui.gap(60);
  const float lowest = rail.bottom() - ui.gap(12) - card.h;
  card.y = std::round(std::clamp(line - ui.gap(30), rail.y + ui.gap(12), std::max(rail.y + ui.gap(12), lowest)));
  const bool joined = word && line > card.y + ui.gap(18) && line < card.bottom() - ui.gap(18);
  if (joined)
    ui.canvas().fill({word->right(), std::round(line), card.x - word->right(), ui.gap(2)}, ui.colour(Role::Accent));
  ui.canvas().fill(card, ui.colour(Role::Raised), ui.gap(16));
  ui.canvas().outline(card, ui.colour(Role::Accent), ui.gap(2), ui.gap(16));
  widgets::ScrollArea area(ui, "card", _("Meaning"), card.inset(ui.gap(2)), scroll_);
  const Rect column{card.x + pad, card.y, card.w - 2 * pad, card.h};
  area.contentEndsAt(drawInside(ui, state, column, area.top() + pad * 0.6F, asked) + pad * 0.7F);
}

}  // namespace myelin::panels
