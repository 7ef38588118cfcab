#pragma once
#include <vector>

#include "app/handout/canvas.h"
#include "app/handout/picture.h"
#include "app/handout/reading_order.h"
#include "app/typeset/pagination.h"

namespace myelin::handout {

/// Draws the pieces of one flow on its pages, in order.
class PiecePainter {
 public:
  /// Adds the document's nodes under `parent`; `levelBefore` as in ReadingOrder. All but the last two outlive this.
  PiecePainter(const typeset::Fonts& fonts, const document::Document& document, const typeset::Flow& flow,
               Pictures& pictures, Structure& structure, int parent, int levelBefore)
      : fonts_(fonts),
        document_(document),
        flow_(flow),
        pictures_(pictures),
        structure_(structure),
        order_(structure, parent, document, flow, levelBefore) {}

  /// One page, with the flow's corner at `origin`.
  void draw(Canvas& canvas, const typeset::PageOfPieces& page, typeset::Point origin, std::vector<Bookmark>& bookmarks);

 private:
  void drawPiece(Canvas& canvas, const typeset::Placed& placed, typeset::Rect rect, int node);
  void drawText(Canvas& canvas, const typeset::Placed& placed, const typeset::Rect& rect, int node);
  void drawShape(Canvas& canvas, const typeset::Piece& piece, const typeset::Rect& rect, int node);
  void drawFigure(Canvas& canvas, const typeset::Piece& piece, const typeset::Rect& rect, int node);
  void drawCheckBox(Canvas& canvas, const typeset::Piece& piece, const typeset::Rect& rect, int node);
  void addBookmark(const typeset::Piece& piece, int page, double y, std::vector<Bookmark>& bookmarks) const;
  bool goesOn(std::size_t piece) const;

  const typeset::Fonts& fonts_;
  const document::Document& document_;
  const typeset::Flow& flow_;
  Pictures& pictures_;
  Structure& structure_;
  ReadingOrder order_;
  std::vector<int> nodes_;  ///< of each piece that has been met: a text that runs over a page keeps its node
};

}  // namespace myelin::handout
