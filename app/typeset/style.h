#pragma once
#include <string>

#include "app/look/look.h"
#include "app/look/spacing.h"
#include "app/typeset/paragraph.h"

/// How a column looks on screen and on paper. Values.
namespace myelin::typeset {

using look::Spacing;

/// Styles and gaps of a column, all in one unit (px or pt).
struct FlowStyle {
  TextStyle heading[6];
  double headingBefore[6] = {};
  double headingAfter[6] = {};
  TextStyle body, table, tableHeader, code, caption, label;  ///< label: the heading words on a card
  double paragraphAfter = 16;
  double itemAfter = 8;
  double indent = 32;  ///< of a list level: bullet and gap; more where numbers are wider
  double bulletWidth = 16, bulletHeight = 9;
  double checkBox = 26;       ///< side of a task item's box
  double quotePad = 20;       ///< inside a callout or quote, all sides
  double quoteIcon = 36;      ///< room for a callout's icon at its left; 0: none
  double quoteIconSize = 24;  ///< of the icon itself
  double codePad = 12;
  double cellPadX = 10;  ///< on both sides of a column's edge; none at the outer edges of the table
  double cellPadY = 11;
  /// Least height of a table row: a sheet to fill in. Over 0 the table takes the whole width, has lines between its
  /// columns, and its cells are centred unless they hold a line to write on.
  double rowLeast = 0;
  double hairline = 1.5;
  double strong = 2;       ///< under a table's header, and a thematic break
  double textMost = 0;     ///< the measure: text is no wider, tables and figures may be; 0: as wide as the flow
  double tableMost = 704;  ///< tables and figures are no wider, and never wider than the flow
  double figureScale = 1;  ///< units of the column for one unit of a figure
  double figureHigh = 0;   ///< figures are no higher (a page); 0: any height
  FormMarks forms;         ///< in tables, in cells of marks alone
  FormMarks wordForms;     ///< in cells that hold words beside their boxes: those are ticked, not written into
  FormMarks textForms;     ///< in running text
  double writePitch = 0;   ///< least pitch of text lines that hold a line to write on
  bool cardsWhenNarrow = true;
  /// A column too narrow for some words a line makes cards when its longest cell would take more lines than these.
  double ribbonLines = 3;
  /// Items of one short line each stand two beside each other.
  bool pairItems = false;
};

/// `family` is the reader's choice; Inter's headings use its display cut.
FlowStyle screenStyle(const look::Scale& scale, const std::string& family, const Spacing& spacing);

/// `bodyPt` 12 to 22. Black on white; ligatures off. The caller sets `rowLeast` and `figureHigh`.
FlowStyle paperStyle(double bodyPt);

}  // namespace myelin::typeset
