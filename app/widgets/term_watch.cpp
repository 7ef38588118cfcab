#include "app/widgets/term_watch.h"

namespace myelin::widgets {
namespace {

constexpr double kRest = 0.7;  // s

}  // namespace

void TermWatch::begin(bool open) {
  if (!open && !reveal_) opened_.reset();
  where_.reset();
}

bool TermWatch::note(Ui& ui, const document::Position& word, const DrawnSpan& drawn, bool rests) {
  if (opened_ == word) {
    const Rect& last = drawn.boxes.back();
    if (ui.canvas().clip().touches(last)) where_ = last;
    if (reveal_) ui.reveal(last);
    reveal_ = false;
  }
  bool wanted = drawn.touch.pressed;
  const bool moved = ui.mouse().x != pointer_.x || ui.mouse().y != pointer_.y;
  if (drawn.touch.hovered && hovered_ != word) {
    hovered_ = word;
    since_ = ui.input().time;
    rested_ = !moved;  // the page moved under a pointer that rests: nobody asked
  } else if (!drawn.touch.hovered && hovered_ == word) {
    hovered_.reset();
  }
  if (drawn.touch.hovered) pointer_ = ui.mouse();
  const bool waits = hovered_ == word && rests && !rested_ && opened_ != word;
  if (waits && ui.input().time - since_ >= kRest)
    wanted = rested_ = true;
  else if (waits)
    ui.wakeIn(kRest - (ui.input().time - since_));
  if (!wanted) return false;
  opened_ = word;
  rested_ = true;  // closing the card does not open it again under the same pointer
  reveal_ = true;
  ui.askForAnotherFrame();
  return true;
}

}  // namespace myelin::widgets
