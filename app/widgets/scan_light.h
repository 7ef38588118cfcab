#pragma once
#include "app/access/scanner.h"
#include "app/widgets/ui.h"

namespace myelin::widgets {

/// The ring around what scanning has lit, on top of everything, inside the window.
void drawLight(Ui& ui, const access::Light& light);

}  // namespace myelin::widgets
