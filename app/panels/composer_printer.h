#pragma once
#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/ui.h"

namespace myelin::panels {

/// Which printer, how many copies, on which sides and in which ink. Returns where it ends.
float drawPrinter(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);

/// What becomes of the last job, or how the printer of the next one is: stands above the button that prints.
float printerNewsHeight(widgets::Ui& ui, const session::State& state, float width);
/// Returns whether printer, copies and sides are to be chosen.
bool drawPrinterNews(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);

}  // namespace myelin::panels
