#pragma once
#include "app/handout/canvas.h"
#include "app/typeset/paragraph.h"

/// Lines of text on a page, with their form marks: rings, boxes and lines to write on.
namespace myelin::handout {

/// How lines are drawn.
struct LineOptions {
  double width = 0;     ///< of the column
  bool fields = false;  ///< a line that ends in a line to write on is shared out over the width
  bool joins = false;   ///< more of the same text follows in another Paragraph
};

/// Draws lines [first, end) with the top of `first` at (x, y), as content of `node` or as an artifact. Each line is set
/// again on its own: the space at its end is then a character like any other (Pango drops it where it breaks a line,
/// and readers of the PDF would join two words), and each form mark stands at its place in the reading order.
void drawLines(Canvas& canvas, Structure& structure, const typeset::Fonts& fonts, const typeset::Paragraph& paragraph,
               typeset::Point at, std::size_t first, std::size_t end, int node, const LineOptions& options);

}  // namespace myelin::handout
