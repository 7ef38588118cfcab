#include "app/panels/player_panel.h"

#include <algorithm>
#include <string>

#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using session::Listening;
using widgets::ButtonKind;
using widgets::ButtonSpec;
using widgets::LabelStyle;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

/// A button, or a value between two buttons. `x` and `y` from the top left of the player's inside.
struct PlayerPanel::Part {
  std::string key;
  ButtonSpec spec;
  session::Command command;
  bool label = false;  ///< only a value: spec.words, and what it is below it
  std::string what = {};
  Size size = {};
  float x = 0, y = 0;
  bool begins = false;  ///< a group that stays together begins here
};

namespace {

constexpr float kNarrow = 560;                       // px at 100 %: below it only the four needed buttons
constexpr float kOneRow = 1000;                      // from there on all in one row, words under icons
constexpr float kLeastValue = 72, kMostValue = 130;  // px at 100 %: so that buttons stand still while a value changes
constexpr float kBetween = 12, kWithin = 6;

bool inOneRow(Ui& ui, float width) {
  return width >= ui.size(kOneRow);
}

LabelStyle valueStyle(Ui& ui) {
  return {.type = Type::UiStrong, .width = ui.size(kMostValue), .lines = 1, .tabular = true};
}

LabelStyle whatStyle() {
  return {.type = Type::Small};
}

std::string speedWords(int speed) {
  if (speed < 90) return _("Slower");
  return speed > 110 ? _("Faster") : _("Normal");
}

}  // namespace

Size PlayerPanel::sizeOf(Ui& ui, const Part& part) {
  if (!part.label) return widgets::buttonSize(ui, part.spec);
  const Size value = ui.measure(part.spec.words, valueStyle(ui)), what = ui.measure(part.what, whatStyle());
  return {std::max({value.w, what.w, ui.size(kLeastValue)}), value.h + what.h};
}

/// Speed, loudness and voice, each with less and more.
void PlayerPanel::addValues(const session::State& state, std::vector<Part>& all) {
  const Listening& listening = state.listening;
  const auto add = [&](const std::string& key, const char* less, const char* more, const std::string& value,
                       const std::string& what, session::Command down, session::Command up) {
    all.push_back({key + " less", {.words = {}, .name = less, .icon = "minus"}, std::move(down)});
    all.back().begins = true;
    all.push_back({key + " value", {.words = value}, session::StepSentence{}, true, what});
    all.push_back({key + " more", {.words = {}, .name = more, .icon = "plus"}, std::move(up)});
  };
  add("speed", _("Slower"), _("Faster"), speedWords(listening.speed), _("speed"), session::StepSpeed{-1},
      session::StepSpeed{1});
  add("loudness", _("Quieter"), _("Louder"), fill(_("{1} of {2}"), {std::to_string(listening.loudness), "10"}),
      _("loudness"), session::StepLoudness{-1}, session::StepLoudness{1});
  add("voice", _("Voice before"), _("Next voice"), listening.voice.empty() ? _("Usual") : listening.voice, _("voice"),
      session::StepVoice{-1}, session::StepVoice{1});
}

/// Beside each other, in as many rows as it takes; what ends the reading stands at the far right of one row.
void PlayerPanel::place(Ui& ui, std::vector<Part>& all, float inner, bool oneRow) {
  float x = 0, y = 0, rowHeight = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    Part& part = all[i];
    part.size = sizeOf(ui, part);
    part.size.w = std::min(part.size.w, inner);
    float group = part.size.w;
    if (part.begins)
      for (std::size_t k = i + 1; k < i + 3; ++k) group += ui.gap(kWithin) + sizeOf(ui, all[k]).w;
    if (oneRow && part.begins && x > 0) x += ui.gap(kBetween);
    if (x > 0 && x + group > inner) {
      x = 0;
      y += rowHeight + ui.gap(8);
      rowHeight = 0;
    }
    part.x = x;
    part.y = y;
    const bool inside = part.begins || part.label;
    x += part.size.w + ui.gap(inside ? kWithin : kBetween);
    rowHeight = std::max(rowHeight, part.size.h);
  }
  if (oneRow && y == 0) all.back().x = inner - all.back().size.w;
}

std::vector<PlayerPanel::Part> PlayerPanel::parts(Ui& ui, const session::State& state, float width) {
  const bool paused = state.listening.how == Listening::How::Paused;
  const auto keys = [&](const char* id) { return std::string(state.settings.keys.firstKey(id)); };
  std::vector<Part> all;
  const bool narrow = width < ui.size(kNarrow), oneRow = inOneRow(ui, width);
  all.push_back({"play",
                 {.words = paused ? _("Go on") : _("Pause"),
                  .icon = paused ? "play" : "pause",
                  .kind = ButtonKind::Primary,
                  .keys = keys("listen")},
                 session::Listen{}});
  const auto add = [&](const char* key, const std::string& words, const char* icon, session::Command command,
                       std::string keysToo = {}) {
    const ButtonSpec spec{.words = narrow ? "" : words,
                          .name = words,
                          .icon = icon,
                          .kind = ButtonKind::Quiet,
                          .keys = std::move(keysToo),
                          .under = oneRow,
                          .showKeys = oneRow};  // in a small window they would take a row more
    all.push_back({key, spec, std::move(command)});
  };
  add("back", _("Back"), "sentence-back", session::StepSentence{-1}, keys("sentence-back"));
  add("repeat", _("Repeat"), "repeat", session::StepSentence{0});
  add("next", _("Next"), "sentence-next", session::StepSentence{1}, keys("sentence"));
  if (oneRow) addValues(state, all);
  add("stop", _("Stop"), "stop", session::StopListening{});
  if (!narrow && !oneRow) addValues(state, all);
  place(ui, all, width - 2 * ui.gap(24), oneRow);
  return all;
}

namespace {

float padOf(Ui& ui, float width) {
  return ui.gap(inOneRow(ui, width) ? 14 : 16);
}

}  // namespace

float PlayerPanel::height(Ui& ui, const session::State& state, float width) {
  if (state.listening.how == Listening::How::Off) return 0;
  float bottom = 0;
  for (const Part& part : parts(ui, state, width)) bottom = std::max(bottom, part.y + part.size.h);
  return bottom + 2 * padOf(ui, width);
}

void PlayerPanel::draw(Ui& ui, const session::State& state, const Rect& band, Asked& asked) {
  if (band.h <= 0) return;
  ui.openLandmark(access::Landmark::Region, "player", _("Reading aloud"), band);
  ui.canvas().fill(band, ui.colour(Role::Raised));
  ui.canvas().fill({band.x, band.y, band.w, ui.gap(2)}, ui.colour(Role::Edge));
  const std::vector<Part> all = parts(ui, state, band.w);
  const float pad = padOf(ui, band.w);
  for (const Part& part : all) {
    float height = 0;  // of the row
    for (const Part& other : all)
      if (other.y == part.y) height = std::max(height, other.size.h);
    const float x = band.x + ui.gap(24) + part.x;
    const bool tall = part.spec.under;
    const float y = band.y + pad + part.y + (tall ? 0 : (height - part.size.h) / 2);
    if (part.label) {
      const Size value = ui.measure(part.spec.words, valueStyle(ui)), what = ui.measure(part.what, whatStyle());
      ui.add(access::Role::Label, part.key, part.spec.words + " " + part.what, {x, y, part.size.w, part.size.h});
      ui.draw({x + (part.size.w - value.w) / 2, y}, part.spec.words, valueStyle(ui), ui.colour(Role::Ink));
      ui.draw({x + (part.size.w - what.w) / 2, y + value.h}, part.what, whatStyle(), ui.colour(Role::Ink2));
    } else if (widgets::button(ui, part.key, {x, y, part.size.w, tall ? height : part.size.h}, part.spec)) {
      asked.push_back(part.command);
    }
  }
  ui.close();
}

}  // namespace myelin::panels
