#pragma once
#include <vector>

#include "app/typeset/piece.h"
#include "app/widgets/ui.h"

namespace myelin::widgets {

/// Whether the words of a span can be pressed: a link, a citation, a word with a meaning.
bool pressable(const document::Span& span);

/// What hands did to the words of a span, and where these stand: one box for each line.
struct DrawnSpan {
  Ui::Touch touch;
  std::vector<Rect> boxes;
};

/// Registers and paints a pressable span of a text at `at` (the document's top left), before its words are drawn.
/// `opened`: the card of this word is open.
DrawnSpan drawSpan(Ui& ui, const typeset::Piece& piece, const document::Span& span, Point at, bool opened);

}  // namespace myelin::widgets
