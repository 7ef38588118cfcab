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

std::vector<Choice> choicesOf(const session::Notice& notice) {
  std::vector<Choice> choices;
  const ButtonKind kind = ButtonKind::OnDark;
  if (notice.undo) choices.push_back({"undo", {.words = _("Undo"), .icon = "undo", .kind = kind}, session::Undo{}});
  if (notice.kind == session::Notice::Kind::AskOutside) {
    choices.push_back({"open", {.words = _("Open"), .icon = "link-out", .kind = kind}, session::OpenOutside{}});
    choices.push_back({"stay", {.words = _("Stay here"), .kind = kind}, session::CloseNotice{}});
  } else {
    choices.push_back(
        {"close", {.words = {}, .name = _("Close"), .icon = "close", .kind = kind}, session::CloseNotice{}});
  }
  return choices;
}

/// Beside the words when at least half the band is left for them, else beneath.
struct Measured {
  LabelStyle words;
  float wordsHeight = 0, buttonsWidth = 0, buttonHeight = 0;
  bool beneath = false;
  float height = 0;
};

Measured measure(Ui& ui, const session::Notice& notice, float width) {
  Measured m;
  for (const Choice& choice : choicesOf(notice)) {
    const Size size = widgets::buttonSize(ui, choice.spec);
    m.buttonsWidth += size.w + ui.gap(12);
    m.buttonHeight = std::max(m.buttonHeight, size.h);
  }
  const float inner = width - 2 * ui.gap(32);
  m.beneath = inner - m.buttonsWidth < inner / 2;
  m.words = {.type = Type::Ui, .weight = 400, .width = m.beneath ? inner : inner - m.buttonsWidth};
  m.wordsHeight = ui.measure(notice.sentence, m.words).h;
  const float content =
      m.beneath ? m.wordsHeight + ui.gap(10) + m.buttonHeight : std::max(m.wordsHeight, m.buttonHeight);
  m.height = content + 2 * ui.gap(14);
  return m;
}

}  // namespace

float NoticePanel::height(Ui& ui, const session::State& state, float width) {
  return state.notice ? measure(ui, *state.notice, width).height : 0;
}

void NoticePanel::draw(Ui& ui, const session::State& state, const Rect& band, Asked& asked) {
  if (!state.notice) return;
  const session::Notice& notice = *state.notice;
  const Measured m = measure(ui, notice, band.w);
  ui.open(access::Role::StatusBar, "notice", notice.sentence, band);
  ui.canvas().fill(band, ui.colour(Role::Ink));
  const float left = band.x + ui.gap(32);
  const float top = m.beneath ? band.y + ui.gap(14) : band.middle() - m.wordsHeight / 2;
  widgets::words(ui, "sentence", {left, top}, notice.sentence, m.words, Role::Page);
  float x = m.beneath ? left : band.right() - ui.gap(32) - m.buttonsWidth + ui.gap(12);
  const float middle = m.beneath ? top + m.wordsHeight + ui.gap(10) + m.buttonHeight / 2 : band.middle();
  for (const Choice& choice : choicesOf(notice)) {
    const Size size = widgets::buttonSize(ui, choice.spec);
    if (widgets::button(ui, choice.key, {x, middle - size.h / 2, size.w, size.h}, choice.spec))
      asked.push_back(choice.command);
    x += size.w + ui.gap(12);
  }
  ui.close();
}

}  // namespace myelin::panels
