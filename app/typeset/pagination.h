#pragma once
#include <vector>

#include "app/typeset/flow.h"

/// Which pieces of a finished flow stand on which page: policy only, on plain values.
namespace myelin::typeset {

/// A piece, or some lines of a Text piece, on a page. `y` is the top on the page, from the top of the text area.
struct Placed {
  std::size_t piece = 0;
  std::size_t firstLine = 0, endLine = 0;  ///< Text only
  double y = 0;
  double h = 0;           ///< what stands on this page; Box and Card pieces that run over a page are cut to it
  bool repeated = false;  ///< a table's header row again: an artifact, not content
};

struct PageOfPieces {
  std::vector<Placed> placed;  ///< repeated header rows first, then in the order of the flow's pieces
  double height = 0;           ///< used
};

struct PageSize {
  double firstHeight = 0;  ///< text area of the first page (below its title block)
  double height = 0;       ///< of the others
};

/// Splits a finished flow into pages: headings, and paragraphs that end in a colon or stand before a figure, stay with
/// at least two lines of what follows; no widows or orphans (two lines at least on each side); groups, callouts, quotes
/// and code blocks are never split unless taller than a page; table header rows are repeated, and neither its first nor
/// its last low row stands alone. A figure taller than a page stands alone on one. The first page stays empty when
/// nothing fits on it. At least one page.
std::vector<PageOfPieces> paginate(const Flow& flow, const PageSize& size);

}  // namespace myelin::typeset
