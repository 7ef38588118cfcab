#pragma once
#include "app/typeset/piece.h"
#include "app/widgets/ui.h"
#include "index/document/document.h"

namespace myelin::widgets {

/// Paints what a piece of a document is besides words: bullet, box, rule, card, the icon of a callout.
void paintShape(Ui& ui, const document::Document& document, const typeset::Piece& piece, const Rect& rect);

}  // namespace myelin::widgets
