#pragma once
#include <optional>

#include "app/widgets/document_span.h"
#include "index/document/document.h"

namespace myelin::widgets {

/// The words of a document that have a meaning: which one's card is open, where it stands, and on which the pointer
/// rests.
class TermWatch {
 public:
  /// Starts a frame. `open`: a card is open; without one, no word is opened any more.
  void begin(bool open);
  void forget() { *this = {}; }
  bool opened(const document::Position& word) const { return opened_ == word; }
  /// Takes note of a word that was drawn; whether its card is wanted now: it was pressed, or the pointer came to rest
  /// on it (`rests` says that this counts).
  bool note(Ui& ui, const document::Position& word, const DrawnSpan& drawn, bool rests);
  /// Where the opened word ends, window px; nothing when it cannot be seen.
  const std::optional<Rect>& where() const { return where_; }

 private:
  std::optional<document::Position> opened_, hovered_;
  double since_ = 0;  ///< when the pointer came, s
  Point pointer_{-1, -1};
  bool rested_ = false;
  bool reveal_ = false;
  std::optional<Rect> where_;
};

}  // namespace myelin::widgets
