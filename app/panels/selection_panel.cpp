#include "app/panels/selection_panel.h"

#include <algorithm>
#include <utility>

#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using widgets::ButtonKind;
using widgets::ButtonSpec;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

namespace {

constexpr float kMostOfSheet = 0.5F;
constexpr double kMoreClicks = 0.5;  // s: so soon after a click another one may follow at the same place

struct Choice {
  std::string key;
  ButtonSpec spec;
};

std::vector<Choice> choicesOf(const session::State& state, const std::string& copied) {
  const auto keys = [&](const char* id) { return std::string(state.settings.keys.firstKey(id)); };
  const bool plain = copied == "copy", source = copied == "copy source";
  std::vector<Choice> choices = {{"copy",
                                  {.words = plain ? _("Copied") : _("Copy"),
                                   .icon = plain ? "check" : "copy",
                                   .keys = "Ctrl+C",
                                   .showKeys = true}},
                                 {"copy source",
                                  {.words = source ? _("Copied") : _("Copy with source"),
                                   .icon = source ? "check" : "copy",
                                   .keys = keys("copy-source"),
                                   .showKeys = true}}};
  const auto& selection = state.reading.selection;
  if (selection && selection->begin != selection->end) {
    choices.push_back({"keep", {.words = _("Keep"), .icon = "bookmark", .keys = keys("bookmark"), .showKeys = true}});
    choices.push_back({"ask", {.words = _("Ask my team"), .icon = "ask", .keys = keys("ask"), .showKeys = true}});
  }
  choices.push_back({"drop",
                     {.words = {},
                      .name = _("Select nothing"),
                      .icon = "close",
                      .kind = ButtonKind::Quiet,
                      .keys = session::kEscape}});
  return choices;
}

/// Places from the band's inner left and top, in as many rows as it takes.
std::vector<Rect> places(Ui& ui, const std::vector<Choice>& choices, float width) {
  std::vector<Rect> all;
  float x = 0, y = 0;
  for (const Choice& choice : choices) {
    Size size = widgets::buttonSize(ui, choice.spec);
    size.w = std::min(size.w, width);
    if (x > 0 && x + size.w > width) {
      x = 0;
      y += size.h + ui.gap(8);
    }
    all.push_back({x, y, size.w, size.h});
    x += size.w + ui.gap(8);
  }
  return all;
}

}  // namespace

float SelectionPanel::height(Ui& ui, const session::State& state, const Rect& sheet) {
  const bool page = state.visit.screen == session::Screen::Article && state.reading.article && !state.palette;
  const bool wanted = page && ui.hasSelection() && !ui.selecting();
  if (ui.mouseClicked()) clickedAt_ = ui.input().time;
  const double rest = clickedAt_ + kMoreClicks - ui.input().time;
  const bool early = !shown_ && rest > 0;  // a third click would land on the buttons
  if (wanted && early) ui.wakeIn(rest);
  const bool was = std::exchange(shown_, wanted && !early);
  if (!shown_) return 0;
  if (!was) ui.revealSelection();
  const float width = sheet.w - 2 * ui.gap(24);
  return std::min(sheet.h * kMostOfSheet,
                  places(ui, choicesOf(state, copied_), width).back().bottom() + 2 * ui.gap(14));
}

void SelectionPanel::draw(Ui& ui, const session::State& state, const Rect& band, Asked& asked) {
  if (!shown_) return;
  if (const std::string now = ui.selectedWords(); now != words_) {
    words_ = now;
    copied_.clear();
  }
  ui.openLandmark(access::Landmark::Region, "selection", _("Selected words"), band);
  ui.canvas().fill(band, ui.colour(Role::Tint));
  ui.canvas().fill({band.x, band.y, band.w, std::max(1.0F, ui.gap(1.5F))}, ui.colour(Role::Edge));
  {
    widgets::ScrollArea area(ui, "choices", _("Selected words"), band, scroll_);
    const std::vector<Choice> choices = choicesOf(state, copied_);
    const std::vector<Rect> at = places(ui, choices, band.w - 2 * ui.gap(24));
    const float left = band.x + ui.gap(24), top = area.top() + ui.gap(14);
    for (std::size_t i = 0; i < choices.size(); ++i) {
      const std::string& key = choices[i].key;
      if (!widgets::button(ui, key, {left + at[i].x, top + at[i].y, at[i].w, at[i].h}, choices[i].spec)) continue;
      const std::string slug = state.reading.info->slug;
      if (key == "copy") ui.copySelection();
      if (key == "copy") ui.say(_("Copied."));
      if (key == "copy source") asked.push_back(session::CopyWithSource{words_});
      if (key == "copy" || key == "copy source") copied_ = key;
      if (key == "keep") asked.push_back(session::ToggleBookmark{slug});
      if (key == "ask") asked.push_back(session::AskTeam{});
      if (key == "keep" || key == "ask" || key == "drop") ui.dropSelection();
    }
    area.contentEndsAt(top + at.back().bottom() + ui.gap(14));
  }
  ui.close();
}

}  // namespace myelin::panels
