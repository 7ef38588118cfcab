#pragma once
#include <string_view>

#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/ui.h"

namespace myelin::panels {

/// Obeys the keys of session::shortcuts(), but for "search", which is the bar's: whether it was pressed.
bool takeShortcuts(widgets::Ui& ui, const session::State& state, Asked& asked);

/// Does what a shortcut does, however it was asked for; true for "search", which is the bar's.
bool carryOut(widgets::Ui& ui, std::string_view id, const session::State& state, Asked& asked);

/// Escape: one step back, the nearest first.
void takeEscape(widgets::Ui& ui, const session::State& state, Asked& asked);

}  // namespace myelin::panels
