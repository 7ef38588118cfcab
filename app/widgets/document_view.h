#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/typeset/flow.h"
#include "app/widgets/figure_painter.h"
#include "app/widgets/highlight.h"
#include "app/widgets/ui.h"
#include "index/document/document.h"

namespace myelin::widgets {

class DocumentNodes;

/// Bytes [begin, end) of one text of the document, marked as found.
struct FoundRange {
  int block = 0;
  int cell = 0;
  std::size_t begin = 0, end = 0;
  bool now = false;  ///< the one that was gone to
};

/// A document on the sheet: laid out by typeset in slices, painted where it can be seen, with its words, headings and
/// links as nodes. Keeps its layout while document, width and appearance stay the same.
class DocumentView {
 public:
  DocumentView();
  ~DocumentView();

  /// What is shown; `generation` tells one document from another.
  void show(std::shared_ptr<const document::Document> document, std::uint64_t generation);
  /// Where figures come from; nothing for one that is missing. Asked while drawing; to be given before show().
  using Figures = std::function<std::optional<FigureView>(const std::string& path)>;
  void figures(Figures find);
  /// Of the last draw().
  const std::vector<WantedFigure>& wanted() const;
  /// Marked ranges, sorted by block, cell and begin.
  void mark(std::vector<FoundRange> found);
  /// Which of them was gone to; nothing for none.
  void markNow(std::optional<std::size_t> index);
  /// The tops of their lines from the document's top, px; empty until all of it is laid out. Of very many only some.
  const std::vector<float>& foundTops();
  /// What the reader marked, and what is selected.
  Highlighter& highlighter();
  /// The sentence that is being read aloud, or nothing.
  void speak(std::optional<FoundRange> spoken);

  /// Whether the card of a word is open, so that the word pressed last is shown as its own; and whether a pointer that
  /// rests on a word presses it.
  void card(bool open, bool restOpens);
  /// Where that word ends, window px, when it could be seen in the last draw().
  const std::optional<Rect>& openedWord() const;
  /// Everything in it is so much larger than on other pages, short items of a list stand two beside each other;
  /// `weight` is the running text's, 0: the design's.
  void enlarge(double times, int weight = 0);
  /// The layout of the last draw(); null before the first.
  const typeset::Flow* flow() const;

  /// What was pressed: a link, citation or term.
  struct Pressed {
    document::SpanKind kind;
    std::string target;
  };
  /// Draws the document with its top left at `at`, `width` px wide; lays out more if there is time.
  std::optional<Pressed> draw(Ui& ui, Point at, float width);

  /// Puts the caret (when it is on) at a place, as soon as that is laid out.
  void putCaret(const document::Position& position);
  /// The same, but the focus stays with the control that has it.
  void letCaretFollow(const document::Position& position);

  float height() const;
  /// Top of a position's line from the document's top; laid out so far first.
  float yOf(const document::Position& position);
  /// The position of the first line whose top is at or below `y`.
  document::Position positionAt(float y) const;

 private:
  struct Parts;
  void layOut(Ui& ui, Point at, float width);
  std::optional<Pressed> drawText(Ui& ui, DocumentNodes& nodes, std::size_t index, Point at);
  void takeCaret(Ui& ui, const typeset::Piece& piece, access::NodeId id);
  void drawFigure(Ui& ui, const typeset::Piece& piece, const Rect& rect);
  void drawSpoken(Ui& ui, const typeset::Piece& piece, Point at);
  void drawMarks(Ui& ui, const typeset::Piece& piece, Point at);
  std::optional<Pressed> drawLink(Ui& ui, std::size_t index, const document::Span& span, Point at);
  std::unique_ptr<Parts> parts_;
};

}  // namespace myelin::widgets
