#pragma once
#include "app/access/scanner.h"
#include "app/widgets/ui.h"

namespace myelin::widgets {

/// The ring around what scanning has lit, on top of everything, inside the window. What turns a page is not a thing on
/// it: then a sign with an arrow comes at the edge that it turns to, with the ring around it.
void drawLight(Ui& ui, const access::Light& light, access::Action action = access::kPress);

}  // namespace myelin::widgets
