#pragma once
#include <optional>
#include <utility>
#include <vector>

#include "app/typeset/piece.h"
#include "app/widgets/ui.h"
#include "index/document/quote.h"

namespace myelin::widgets {

/// How a marked passage looks: a ground and a line, both different for each.
enum class HighlightStyle { Plain, Rose, Blue, Green, Honey };

/// The ground, with the line of its style along its lower edge; before the words are drawn.
void drawHighlight(Ui& ui, const Rect& rect, HighlightStyle style);

/// The mark of a word that was found, around its `box`, with a line along its lower edge; a double one for the place
/// that was gone to. Before the words are drawn.
void drawFound(Ui& ui, const Rect& box, bool now);

/// What the reader marked in a document, and what is selected in it.
class Highlighter {
 public:
  struct Highlight {
    document::Stretch where;
    HighlightStyle style = HighlightStyle::Plain;
  };
  void set(std::vector<Highlight> highlights) { highlights_ = std::move(highlights); }

  /// Starts a frame.
  void begin() { selection_.reset(); }
  /// Draws the highlights of a text at `at`; before Ui::setWords(), so that selection and caret lie over them.
  void draw(Ui& ui, const typeset::Piece& piece, Point at) const;
  /// Notes what is selected in a text; after Ui::setWords().
  void note(Ui& ui, const typeset::Piece& piece, access::NodeId id);

  /// Of the last frame; both places are the same when nothing is selected and the caret stands there.
  using Selection = std::pair<document::Position, document::Position>;
  const std::optional<Selection>& selection() const { return selection_; }

 private:
  std::vector<Highlight> highlights_;
  std::optional<Selection> selection_;
};

}  // namespace myelin::widgets
