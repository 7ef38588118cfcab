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

/// A button, or words between two buttons. `x` and `y` from the top left of the player's inside.
struct PlayerPanel::Part {
  std::string key;
  ButtonSpec spec;
  session::Command command;
  bool label = false;  ///< only words: spec.words
  Size size = {};
  float x = 0, y = 0;
  bool begins = false;  ///< a group that stays together begins here
};

namespace {

constexpr float kNarrow = 560;                        // px at 100 %: below it only the four needed buttons
constexpr float kLeastValue = 108, kMostValue = 220;  // px at 100 %: so that buttons stand still while a value changes

LabelStyle valueStyle(Ui& ui) {
  return {.type = Type::Ui, .width = ui.size(kMostValue), .lines = 1};
}

std::string speedWords(int speed) {
  if (speed < 90) return _("Slower");
  return speed > 110 ? _("Faster") : _("Normal speed");
}

}  // namespace

Size PlayerPanel::sizeOf(Ui& ui, const Part& part) {
  if (!part.label) return widgets::buttonSize(ui, part.spec);
  Size size = ui.measure(part.spec.words, valueStyle(ui));
  size.w = std::max(size.w, ui.size(kLeastValue));
  return size;
}

/// Only while all stand in one row.
void PlayerPanel::showKeysWhereTheyFit(Ui& ui, float width, std::vector<Part>& parts) {
  float all = 0;
  for (Part& part : parts) {
    part.spec.showKeys = !part.spec.keys.empty();
    all += sizeOf(ui, part).w + ui.gap(12);
  }
  if (all - ui.gap(12) <= width) return;
  for (Part& part : parts) part.spec.showKeys = false;
}

std::vector<PlayerPanel::Part> PlayerPanel::parts(Ui& ui, const session::State& state, float width) {
  const Listening& listening = state.listening;
  const bool paused = listening.how == Listening::How::Paused;
  const auto keys = [&](const char* id) { return std::string(state.settings.keys.firstKey(id)); };
  std::vector<Part> all;
  const bool narrow = width < ui.size(kNarrow);
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
                          .keys = std::move(keysToo)};
    all.push_back({key, spec, std::move(command)});
  };
  add("back", _("Back"), "sentence-back", session::StepSentence{-1}, keys("sentence-back"));
  add("repeat", _("Repeat"), "repeat", session::StepSentence{0});
  add("next", _("Next"), "sentence-next", session::StepSentence{1}, keys("sentence"));
  if (!narrow) {
    const auto pair = [&](const char* key, const std::string& less, const std::string& more, const std::string& value,
                          session::Command down, session::Command up) {
      all.push_back({std::string(key) + " less", {.words = {}, .name = less, .icon = "minus"}, std::move(down)});
      all.back().begins = true;
      all.push_back({std::string(key) + " value", {.words = value}, session::StepSentence{}, true});
      all.push_back({std::string(key) + " more", {.words = {}, .name = more, .icon = "plus"}, std::move(up)});
    };
    pair("speed", _("Slower"), _("Faster"), speedWords(listening.speed), session::StepSpeed{-1}, session::StepSpeed{1});
    pair("loudness", _("Quieter"), _("Louder"), fill(_("{1} of {2} loud"), {std::to_string(listening.loudness), "10"}),
         session::StepLoudness{-1}, session::StepLoudness{1});
    pair("voice", _("Voice before"), _("Next voice"), listening.voice.empty() ? _("Usual voice") : listening.voice,
         session::StepVoice{-1}, session::StepVoice{1});
  }
  add("stop", _("Stop"), "stop", session::StopListening{});
  const float inner = width - 2 * ui.gap(24);
  showKeysWhereTheyFit(ui, inner, all);
  float x = 0, y = 0, rowHeight = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    Part& part = all[i];
    part.size = sizeOf(ui, part);
    float group = part.size.w;
    if (part.begins)
      for (std::size_t k = i + 1; k < i + 3; ++k) group += ui.gap(12) + sizeOf(ui, all[k]).w;
    if (x > 0 && x + group > inner) {
      x = 0;
      y += rowHeight + ui.gap(8);
      rowHeight = 0;
    }
    part.x = x;
    part.y = y;
    x += part.size.w + ui.gap(12);
    rowHeight = std::max(rowHeight, part.size.h);
  }
  return all;
}

float PlayerPanel::height(Ui& ui, const session::State& state, float width) {
  if (state.listening.how == Listening::How::Off) return 0;
  float bottom = 0;
  for (const Part& part : parts(ui, state, width)) bottom = std::max(bottom, part.y + part.size.h);
  return bottom + 2 * ui.gap(20);
}

void PlayerPanel::draw(Ui& ui, const session::State& state, const Rect& band, Asked& asked) {
  if (band.h <= 0) return;
  ui.openLandmark(access::Landmark::Region, "player", _("Reading aloud"), band);
  ui.canvas().fill(band, ui.colour(Role::Raised));
  ui.canvas().fill({band.x, band.y, band.w, ui.gap(2)}, ui.colour(Role::Edge));
  const std::vector<Part> all = parts(ui, state, band.w);
  for (const Part& part : all) {
    float height = 0;  // of the row
    for (const Part& other : all)
      if (other.y == part.y) height = std::max(height, other.size.h);
    const float x = band.x + ui.gap(24) + part.x;
    const float y = band.y + ui.gap(20) + part.y + (height - part.size.h) / 2;
    if (part.label) {
      const Size words = ui.measure(part.spec.words, valueStyle(ui));
      widgets::words(ui, part.key, {x + (part.size.w - words.w) / 2, y}, part.spec.words, valueStyle(ui), Role::Ink);
    } else if (widgets::button(ui, part.key, {x, y, part.size.w, part.size.h}, part.spec)) {
      asked.push_back(part.command);
    }
  }
  ui.close();
}

}  // namespace myelin::panels
