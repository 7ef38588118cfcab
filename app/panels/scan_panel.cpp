#include "app/panels/scan_panel.h"

#include <algorithm>

namespace myelin::panels {

using session::Scanning;
using widgets::Ui;

/// The light begins anew on a new page, and goes to the letters when they come.
void ScanPanel::follow(Ui& ui, const session::State& state) {
  const access::NodeId board = access::childId(access::kWindow, "letters");
  const bool letters = ui.lastNodes().find(board) != nullptr;
  const bool typing = letters && letters_;
  if (letters && !letters_)
    scanner_.enter(board);
  else if (!typing && !state.visit.samePage(page_))
    scanner_.restart();
  letters_ = letters;
  page_ = state.visit;
}

void ScanPanel::takeKeys(Ui& ui, const session::State& state) {
  const session::Use& use = state.settings.use;
  if (use.scanning == Scanning::Off) {
    on_ = letters_ = false;
    return;
  }
  const double now = ui.input().time;
  if (!on_) {
    scanner_.restart();
    movesAt_ = now + use.pace;
    on_ = true;
  }
  follow(ui, state);
  scanner_.look(ui.lastNodes());
  const std::string_view next = use.choose == session::kEnter ? session::kSpace : session::kEnter;
  if (ui.takeKeys(use.choose)) {  // what was lit when the key went down, so before the light moves
    ui.input().typed.clear();     // the letter of that key
    movesAt_ = now + use.pace;
    if (!ui.pressCounts()) return;
    if (const auto request = scanner_.choose()) ui.request(*request);
    ui.askForAnotherFrame();
  } else if (use.scanning == Scanning::TwoSwitches) {
    if (!ui.takeKeys(next)) return;
    ui.input().typed.clear();
    scanner_.step();
  } else if (now >= movesAt_) {
    scanner_.step();
    movesAt_ = now + use.pace;
  }
}

void ScanPanel::draw(Ui& ui, const session::State& state) {
  if (!on_) return;
  const session::Use& use = state.settings.use;
  scanner_.look(ui.nodesSoFar());
  if (use.scanning == Scanning::OneSwitch) ui.wakeIn(std::max(0.01, movesAt_ - ui.input().time));
  const auto light = scanner_.light();
  ui.setLight(light);
  if (!light) return;
  if (said_ != light) ui.say(light->name);  // who does not see the light well hears it
  said_ = light;
  widgets::drawLight(ui, *light, scanner_.action());
}

}  // namespace myelin::panels
