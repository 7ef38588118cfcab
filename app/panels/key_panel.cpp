#include "app/panels/key_panel.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "app/panels/shelf_panel.h"
#include "app/widgets/key_cap.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using session::Scanning;
using session::Use;
using widgets::ButtonSpec;
using widgets::LabelStyle;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

namespace {

constexpr char kSwitch[] = "the switch";  // not shown: waited for like the key of a shortcut

struct Choice {
  std::string words;
  Use use;
};

float heading(Ui& ui, std::string_view key, const std::string& words, const Rect& column, float y) {
  return y +
         widgets::words(ui, key, {column.x, y}, words, {.type = Type::H2, .width = column.w}, Role::Ink,
                        access::Role::Heading, 2) +
         ui.gap(10);
}

/// A question and its answers as buttons; the one that holds is filled.
float drawChoices(Ui& ui, std::string_view key, const std::string& question, const std::vector<Choice>& choices,
                  const Use& now, const Rect& column, float y, Asked& asked) {
  const LabelStyle style{.type = Type::Ui, .weight = 400, .width = column.w};
  const float asks = widgets::words(ui, std::string(key) + " asks", {column.x, y}, question, style, Role::Ink);
  y += asks + ui.gap(8);
  ui.open(access::Role::Group, key, question, {column.x, y, column.w, ui.target()});
  float x = column.x;
  for (const Choice& choice : choices) {
    const bool chosen = choice.use == now;
    const ButtonSpec spec{.words = choice.words,
                          .name = question + " " + choice.words,
                          .chosen = chosen,
                          .stays = widgets::Stays::Answer,
                          .capsule = true};
    Size size = widgets::buttonSize(ui, spec);
    size.w = std::min(size.w, column.w);
    if (x > column.x && x + size.w > column.right()) {
      x = column.x;
      y += size.h + ui.gap(8);
    }
    if (widgets::button(ui, choice.words, {x, y, size.w, size.h}, spec)) asked.push_back(session::SetUse{choice.use});
    x += size.w + ui.gap(10);
  }
  ui.close();
  return y + ui.target() + ui.gap(18);
}

std::string seconds(double time) {
  if (time == 0) return _("Off");
  std::string number = std::to_string(static_cast<int>(time));
  if (const int tenths = static_cast<int>(std::lround(time * 10)) % 10; tenths != 0)
    number += _(".") + std::to_string(tenths);
  return fill(_("{1} s"), {number});
}

std::vector<Choice> times(const Use& now, double Use::*which, std::initializer_list<double> all) {
  std::vector<Choice> choices;
  for (const double time : all) {
    Use use = now;
    use.*which = time;
    choices.push_back({seconds(time), use});
  }
  return choices;
}

}  // namespace

float KeyPanel::drawPressing(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  const Use& now = state.settings.use;
  y = heading(ui, "pressing", _("Pressing"), column, y);
  y = drawChoices(ui, "again", _("A second press does not count within"), times(now, &Use::again, {0, 0.3, 0.6, 1, 2}),
                  now, column, y, asked);
  return drawChoices(ui, "hold", _("The mouse button must be held for"), times(now, &Use::hold, {0, 0.3, 0.6, 1}), now,
                     column, y, asked);
}

float KeyPanel::drawScanning(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  const Use& now = state.settings.use;
  y = heading(ui, "scanning", _("Switches"), column, y);
  const std::string what =
      _("A light goes from one part of the window to the next. One switch: it goes by itself, and a key chooses. Two "
        "switches: one key goes on, the other chooses.");
  y += widgets::words(ui, "scanning what", {column.x, y}, what, {.type = Type::Small, .width = column.w}, Role::Ink2) +
       ui.gap(12);
  std::vector<Choice> modes;
  for (const auto& [words, mode] : {std::pair{_("Off"), Scanning::Off}, std::pair{_("One switch"), Scanning::OneSwitch},
                                    std::pair{_("Two switches"), Scanning::TwoSwitches}}) {
    Use use = now;
    use.scanning = mode;
    modes.push_back({words, use});
  }
  y = drawChoices(ui, "scan", _("Scanning"), modes, now, column, y, asked);
  y = drawChoices(ui, "pace", _("The light stays for"), times(now, &Use::pace, {0.8, 1.5, 2.5, 4}), now, column, y,
                  asked);
  std::vector<Choice> keys;
  for (const auto& [words, key] : {std::pair{_("Space"), session::kSpace}, std::pair{_("Enter"), session::kEnter}}) {
    Use use = now;
    use.choose = key;
    keys.push_back({words, use});
  }
  const bool own = now.choose != session::kSpace && now.choose != session::kEnter;
  if (own) keys.push_back({now.choose, now});
  y = drawChoices(ui, "choose", _("The key that chooses"), keys, now, column, y, asked) - ui.gap(10);
  const bool waiting = waiting_ == kSwitch;
  const ButtonSpec other{.words = waiting ? _("Press a key") : _("Another key"),
                         .name = waiting ? _("Press a key: the one that is to choose. Escape keeps the old one.")
                                         : _("Another key that chooses"),
                         .chosen = waiting};
  const Size size = widgets::buttonSize(ui, other);
  if (widgets::button(ui, "another key", {column.x, y, std::min(size.w, column.w), size.h}, other))
    waiting_ = waiting ? "" : kSwitch;
  return y + size.h + ui.gap(18);
}

/// A shortcut's words at the left, its keys and the button that changes them at the right; in narrow columns below each
/// other.
float KeyPanel::drawKey(Ui& ui, const session::State& state, const session::Shortcut& key, const Rect& column,
                        float y) {
  const std::string label = _(key.label);
  const bool waiting = waiting_ == key.id;
  const std::string keys(state.settings.keys.keys(key.id));
  const ButtonSpec change{
      .words = waiting ? _("Press a key") : _("Change"),
      .name = waiting ? fill(_("Press a key: the new one for “{1}”. Escape keeps the old one."), {label})
                      : fill(_("Change the key for “{1}”"), {label}),
      .chosen = waiting};
  const Size size = widgets::buttonSize(ui, change);
  const bool below = column.w < size.w * 3 + widgets::keyCapsSize(ui, keys).w;
  const Size caps = widgets::keyCapsSize(ui, keys, below ? column.w : column.w / 3);
  const float width = below ? column.w : column.w - size.w - caps.w - ui.gap(40);
  ui.open(access::Role::ListItem, key.id, label + ", " + keys, {column.x, y, column.w, 1});
  float at = y + ui.gap(10);
  at += widgets::words(ui, "label", {column.x, at}, label, {.type = Type::UiStrong, .width = width}, Role::Ink);
  at += widgets::words(ui, "what", {column.x, at}, _(key.what), {.type = Type::Small, .width = width}, Role::Ink2);
  if (below) {
    widgets::keyCaps(ui, {column.x, at + ui.gap(6)}, keys, column.w);
    at += caps.h + ui.gap(6);
  }
  at += ui.gap(10);
  const float h = std::max(at - y, size.h + ui.gap(8));
  const float middle = y + h / 2;
  const Rect place =
      below ? Rect{column.x, at, size.w, size.h} : Rect{column.right() - size.w, middle - size.h / 2, size.w, size.h};
  if (!below) widgets::keyCaps(ui, {place.x - ui.gap(20) - caps.w, middle - caps.h / 2}, keys, column.w / 3);
  if (widgets::button(ui, "change", place, change)) waiting_ = waiting ? "" : std::string(key.id);
  ui.close();
  const float bottom = below ? place.bottom() + ui.gap(10) : y + h;
  ui.canvas().fill({column.x, bottom, column.w, std::max(1.0F, ui.gap(1))}, ui.colour(Role::Hairline));
  return bottom + ui.gap(1);
}

float KeyPanel::drawKeys(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  y = heading(ui, "keys", _("Keys"), column, y);
  const std::string always =
      _("Always: Tab goes on, Enter and Space press, Escape goes one step back, arrows and Page keys scroll. With the "
        "caret on, arrows go by letter and line, with Ctrl by word, with Shift they select, Ctrl+C copies.");
  y += widgets::words(ui, "always", {column.x, y}, always, {.type = Type::Small, .width = column.w}, Role::Ink2);
  y += ui.gap(8);
  ui.open(access::Role::List, "all keys", _("Keys"), {column.x, y, column.w, 1});
  for (const session::Shortcut& each : session::shortcuts()) y = drawKey(ui, state, each, column, y);
  ui.close();
  y += ui.gap(16);
  const ButtonSpec reset{.words = _("Put all keys back")};
  const Size size = widgets::buttonSize(ui, reset);
  if (widgets::button(ui, "reset", {column.x, y, std::min(size.w, column.w), size.h}, reset))
    asked.push_back(session::ResetKeys{});
  return y + size.h;
}

/// The next key press is the new key; Escape is none.
void KeyPanel::takeKey(Ui& ui, const Use& now, Asked& asked) {
  if (waiting_.empty() || ui.input().keys.empty()) return;
  const std::string key = widgets::keyName(ui.input().keys.front());
  const bool tab = ui.input().keys.front().key == widgets::Key::Tab;
  if (key == session::kEnter || key == session::kSpace || tab) return;  // still work the page
  ui.input().keys.clear();
  ui.input().typed.clear();
  if (key != session::kEscape && waiting_ == kSwitch) {
    Use use = now;
    use.choose = key;
    asked.push_back(session::SetUse{use});
  } else if (key != session::kEscape) {
    asked.push_back(session::BindKey{waiting_, key});
  }
  waiting_.clear();
}

void KeyPanel::draw(Ui& ui, const session::State& state, const Rect& sheet, Asked& asked) {
  takeKey(ui, state.settings.use, asked);
  widgets::ScrollArea area(ui, "keys page", _("Keys and switches"), sheet, scroll_, true);
  const Rect column = columnOn(ui, sheet);
  float y = area.top() + ui.gap(28);
  y += widgets::words(ui, "title", {column.x, y}, _("Keys and switches"), {.type = Type::Title, .width = column.w},
                      Role::Ink, access::Role::Heading, 1);
  y += ui.gap(16);
  y = drawKeys(ui, state, column, y, asked) + ui.gap(34);
  y = drawPressing(ui, state, column, y, asked) + ui.gap(16);
  y = drawScanning(ui, state, column, y, asked);
  area.contentEndsAt(y + ui.gap(32));
}

}  // namespace myelin::panels
