#include "app/panels/scan_panel.h"

#include <algorithm>

namespace myelin::panels {

using look::Role;
using session::Scanning;
using widgets::Rect;
using widgets::Ui;

void ScanPanel::takeKeys(Ui& ui, const session::State& state) {
  const session::Use& use = state.settings.use;
  if (use.scanning == Scanning::Off) {
    on_ = false;
    return;
  }
  const double now = ui.input().time;
  if (!on_) {
    scanner_.restart();
    movesAt_ = now + use.pace;
    on_ = true;
  }
  scanner_.look(ui.lastNodes());
  const std::string_view next = use.choose == "Enter" ? "Space" : "Enter";
  if (use.scanning == Scanning::TwoSwitches) {
    if (ui.takeKeys(next)) scanner_.step();
  } else if (now >= movesAt_) {
    scanner_.step();
    movesAt_ = now + use.pace;
  }
  if (!ui.takeKeys(use.choose)) return;
  ui.input().typed.clear();  // the letter of that key
  movesAt_ = now + use.pace;
  if (!ui.pressCounts()) return;
  if (const auto request = scanner_.choose()) ui.request(*request);
  ui.askForAnotherFrame();
}

void ScanPanel::draw(Ui& ui, const session::State& state) {
  if (!on_) return;
  const session::Use& use = state.settings.use;
  scanner_.look(ui.nodesSoFar());
  if (use.scanning == Scanning::OneSwitch) ui.wakeIn(std::max(0.01, movesAt_ - ui.input().time));
  const auto light = scanner_.light();
  if (!light) return;
  Rect around{light->bounds.x, light->bounds.y, light->bounds.w, light->bounds.h};
  const float line = ui.gap(4);
  const float room = ui.gap(8);  // the whole ring is inside the window
  const float right = std::min(around.right(), ui.windowSize().w - room);
  const float bottom = std::min(around.bottom(), ui.windowSize().h - room);
  around.x = std::max(around.x, room);
  around.y = std::max(around.y, room);
  around.w = std::max(room, right - around.x);
  around.h = std::max(room, bottom - around.y);
  ui.canvas().outline(around.grown(2 * line), ui.colour(Role::FocusGlow), 2 * line, ui.gap(12) + 2 * line);
  ui.canvas().outline(around.grown(line), ui.colour(Role::FocusLine), line, ui.gap(12) + line);
}

}  // namespace myelin::panels
