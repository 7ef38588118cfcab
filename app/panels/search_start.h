#pragma once
#include "app/panels/asked.h"
#include "app/panels/bar_panel.h"
#include "app/session/state.h"
#include "app/widgets/control.h"

namespace myelin::panels {

/// The page of the search before there are words: what was looked for last, and the way without a word. Returns where
/// it ends.
float drawSearchStart(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, BarPanel& bar,
                      Asked& asked);

}  // namespace myelin::panels
