#include "app/panels/notice_panel.h"

#include <algorithm>

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

struct Choice {
  std::string key;
  ButtonSpec spec;
  session::Command command;
};

std::vector<Choice> choicesOf(const session::State& state) {
  const session::Notice& notice = *state.notice;
  std::vector<Choice> choices;
  const ButtonKind kind = ButtonKind::OnDark;
  if (notice.undo)
    choices.push_back({"undo",
                       {.words = _("Undo"),
                        .icon = "undo",
                        .kind = kind,
                        .keys = std::string(state.settings.keys.firstKey("undo")),
                        .showKeys = true},
                       session::Undo{}});
  if (notice.kind == session::Notice::Kind::AskOutside) {
    choices.push_back({"open", {.words = _("Open"), .icon = "link-out", .kind = kind}, session::OpenOutside{}});
    choices.push_back({"stay", {.words = _("Stay here"), .kind = kind}, session::CloseNotice{}});
  } else {
    choices.push_back(
        {"close", {.words = {}, .name = _("Close"), .icon = "close", .kind = kind}, session::CloseNotice{}});
  }
  return choices;
}

constexpr float kMostOfSheet = 0.8F;

/// Buttons beside the words when at least half the band is left for these, else beneath.
struct Measured {
  LabelStyle words;
  float wordsHeight = 0;
  std::vector<Rect> buttons;  ///< from the left end of the words and the top of the buttons
  float buttonsHeight = 0;
  bool beneath = false;
  float height = 0;  ///< of all, with the edges
};

void placeButtons(Ui& ui, const std::vector<Choice>& choices, float inner, Measured& m) {
  const float gap = ui.gap(12);
  float all = 0;
  for (const Choice& choice : choices) all += widgets::buttonSize(ui, choice.spec).w + gap;
  m.beneath = inner - all < inner / 2;
  m.words = {.type = Type::Ui, .weight = 400, .width = m.beneath ? inner : inner - all};
  float x = m.beneath ? 0 : inner - all + gap;
  float y = 0;
  for (const Choice& choice : choices) {
    Size size = widgets::buttonSize(ui, choice.spec);
    size.w = std::min(size.w, inner);
    if (m.beneath && x > 0 && x + size.w > inner) {
      x = 0;
      y += size.h + ui.gap(8);
    }
    m.buttons.push_back({x, y, size.w, size.h});
    x += size.w + gap;
    m.buttonsHeight = y + size.h;
  }
}

/// Words that leave no room for the buttons are cut, not the buttons.
Measured measure(Ui& ui, const session::State& state, float width, float most) {
  const session::Notice& notice = *state.notice;
  Measured m;
  placeButtons(ui, choicesOf(state), width - 2 * ui.gap(32), m);
  const float edges = 2 * ui.gap(14);
  const float room = most - edges - (m.beneath ? ui.gap(10) + m.buttonsHeight : 0);
  m.wordsHeight = ui.measure(notice.sentence, m.words).h;
  if (m.wordsHeight > room) {
    m.words.lines = std::max(1, static_cast<int>(room / static_cast<float>(ui.scale().line(Type::Ui))));
    m.wordsHeight = ui.measure(notice.sentence, m.words).h;
  }
  const float content =
      m.beneath ? m.wordsHeight + ui.gap(10) + m.buttonsHeight : std::max(m.wordsHeight, m.buttonsHeight);
  m.height = content + edges;
  return m;
}

}  // namespace

float NoticePanel::height(Ui& ui, const session::State& state, const Rect& sheet) {
  if (!state.notice) return 0;
  const float most = sheet.h * kMostOfSheet;
  return std::min(most, measure(ui, state, sheet.w, most).height);
}

void NoticePanel::draw(Ui& ui, const session::State& state, const Rect& band, Asked& asked) {
  if (!state.notice) return;
  const session::Notice& notice = *state.notice;
  const Measured m = measure(ui, state, band.w, band.h);
  ui.open(access::Role::StatusBar, "notice", notice.sentence, band);
  ui.canvas().fill(band, ui.colour(Role::Ink));
  {
    widgets::ScrollArea area(ui, "all", notice.sentence, band, scroll_);
    const float left = band.x + ui.gap(32);
    const float middle = area.top() + m.height / 2;
    const float top = m.beneath ? area.top() + ui.gap(14) : middle - m.wordsHeight / 2;
    widgets::words(ui, "sentence", {left, top}, notice.sentence, m.words, Role::Page);
    const float buttons = m.beneath ? top + m.wordsHeight + ui.gap(10) : middle - m.buttonsHeight / 2;
    const std::vector<Choice> choices = choicesOf(state);
    for (std::size_t i = 0; i < choices.size(); ++i) {
      const Rect& at = m.buttons[i];
      if (widgets::button(ui, choices[i].key, {left + at.x, buttons + at.y, at.w, at.h}, choices[i].spec))
        asked.push_back(choices[i].command);
    }
    area.contentEndsAt(area.top() + m.height);
  }
  ui.close();
}

}  // namespace myelin::panels
