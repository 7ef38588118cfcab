#include "app/typeset/pagination.h"

#include <algorithm>
#include <cassert>

#include "app/typeset/slice.h"

namespace myelin::typeset {
namespace {

constexpr double kEpsilon = 0.01;

class Paginator {
 public:
  Paginator(const Flow& flow, const PageSize& size)
      : pieces_(flow.pieces()), size_(size), in_(slicesOf(pieces_, std::max(size.firstHeight, size.height))) {}
  std::vector<PageOfPieces> run();

 private:
  /// Slices [first, end) on a page; `header` is repeated above them, or in_.slices.size() for none.
  struct Range {
    std::size_t first = 0, end = 0, header = 0;
    double headerHeight = 0;
    bool fits = false;    ///< one slice at least
    bool broken = false;  ///< no rule is hurt by the break behind it
  };
  const Slice& slice(std::size_t i) const { return in_.slices[i]; }
  Range rangeFrom(std::size_t first, double height) const;
  void repeatHeader(Range& range, double height) const;
  PageOfPieces page(const Range& range);
  void placeHeader(const Range& range, PageOfPieces& page) const;
  void placeElements(const Range& range, double shift, PageOfPieces& page) const;
  void placeGrounds(const Range& range, double shift, PageOfPieces& page);

  const std::vector<Piece>& pieces_;
  PageSize size_;
  Slices in_;
  std::vector<std::size_t> open_;  ///< grounds that may touch the next page
  std::size_t nextGround_ = 0;
};

void Paginator::repeatHeader(Range& range, double height) const {
  range.header = in_.slices.size();
  const Slice& first = slice(range.first);
  if (first.header < 0) return;
  const std::size_t header = in_.sliceOfGroup[static_cast<std::size_t>(first.header)];
  const double high = slice(header).bottom - slice(header).top;
  if (high > height / 2 || high + first.padAbove + first.end - first.start + first.padBelow > height) return;
  range.header = header;
  range.headerHeight = high;
}

/// As many slices as fit, then back to where a page may end.
Paginator::Range Paginator::rangeFrom(std::size_t first, double height) const {
  Range range{.first = first, .end = first};
  repeatHeader(range, height);
  const double room = height - range.headerHeight - slice(first).padAbove + slice(first).start + kEpsilon;
  double bottom = 0;
  double end = 0;
  std::size_t allowed = first;
  std::size_t allowedInBox = first;
  for (std::size_t i = first; i < in_.slices.size(); ++i) {
    bottom = std::max(bottom, slice(i).bottom);
    end = std::max(end, slice(i).end);
    if (bottom > room) break;
    if (end + slice(i).padBelow > room) continue;
    range.end = i + 1;
    const bool last = i + 1 == in_.slices.size();
    if (slice(i).breakAfter || last) allowedInBox = i + 1;
    if ((slice(i).breakAfter && !slice(i).inBox) || last) allowed = i + 1;
  }
  if (allowed == first) allowed = allowedInBox;
  range.fits = range.end > first;
  range.broken = allowed > first;
  if (range.broken) range.end = allowed;
  if (!range.fits) range.end = first + 1;
  return range;
}

void Paginator::placeHeader(const Range& range, PageOfPieces& page) const {
  if (range.headerHeight <= 0) return;
  const Slice& header = slice(range.header);
  const double shift = slice(range.first).padAbove - header.top;
  for (std::size_t i = header.first; i < header.endElement; ++i) {
    const std::size_t at = in_.elements[i].piece;
    const Piece& piece = pieces_[at];
    page.placed.push_back({.piece = at,
                           .endLine = piece.text ? piece.text->lines().size() : 0,
                           .y = piece.rect.y + shift,
                           .h = piece.rect.h,
                           .repeated = true});
  }
}

void Paginator::placeElements(const Range& range, double shift, PageOfPieces& page) const {
  std::vector<Element> elements(in_.elements.begin() + static_cast<std::ptrdiff_t>(slice(range.first).first),
                                in_.elements.begin() + static_cast<std::ptrdiff_t>(slice(range.end - 1).endElement));
  std::sort(elements.begin(), elements.end(),
            [](const Element& a, const Element& b) { return std::pair(a.piece, a.line) < std::pair(b.piece, b.line); });
  for (const Element& element : elements) {
    const Piece& piece = pieces_[element.piece];
    if (element.line == Element::kWhole) {
      const std::size_t lines = piece.text ? piece.text->lines().size() : 0;
      page.placed.push_back({.piece = element.piece, .endLine = lines, .y = piece.rect.y + shift, .h = piece.rect.h});
      continue;
    }
    const Line& line = piece.text->lines()[element.line];
    Placed* last = page.placed.empty() ? nullptr : &page.placed.back();
    if (last != nullptr && !last->repeated && last->piece == element.piece && last->endLine == element.line) {
      last->endLine = element.line + 1;
      last->h += line.height;
      continue;
    }
    page.placed.push_back({.piece = element.piece,
                           .firstLine = element.line,
                           .endLine = element.line + 1,
                           .y = piece.rect.y + line.y + shift,
                           .h = line.height});
  }
}

/// Grounds cut to the page: where one goes on, it keeps its pad between the cut and the text, and outer ones lie
/// outside of inner ones.
void Paginator::placeGrounds(const Range& range, double shift, PageOfPieces& page) {
  const double start = slice(range.first).start;
  double end = start;
  for (std::size_t i = range.first; i < range.end; ++i) end = std::max(end, slice(i).end);
  for (; nextGround_ < in_.grounds.size() && in_.grounds[nextGround_].top < end - kEpsilon; ++nextGround_)
    open_.push_back(nextGround_);
  std::erase_if(open_, [&](std::size_t i) { return in_.grounds[i].bottom <= start + kEpsilon; });
  double above = 0;
  double below = 0;
  for (auto i = open_.rbegin(); i != open_.rend(); ++i) {
    const Ground& ground = in_.grounds[*i];
    double top = ground.top;
    double bottom = ground.bottom;
    if (top < start - kEpsilon) top = start - (above = std::min(above + ground.pad, slice(range.first).padAbove));
    if (bottom > end + kEpsilon) bottom = end + (below = std::min(below + ground.pad, slice(range.end - 1).padBelow));
    page.placed.push_back({.piece = ground.piece, .y = top + shift, .h = bottom - top});
  }
}

PageOfPieces Paginator::page(const Range& range) {
  PageOfPieces page;
  const Slice& first = slice(range.first);
  const double shift = first.padAbove + range.headerHeight - first.start;
  placeHeader(range, page);
  placeElements(range, shift, page);
  placeGrounds(range, shift, page);
  std::stable_sort(page.placed.begin(), page.placed.end(), [](const Placed& a, const Placed& b) {
    return std::pair(!a.repeated, a.piece) < std::pair(!b.repeated, b.piece);
  });
  for (const Placed& placed : page.placed) page.height = std::max(page.height, placed.y + placed.h);
  return page;
}

std::vector<PageOfPieces> Paginator::run() {
  std::vector<PageOfPieces> pages;
  for (std::size_t next = 0; next < in_.slices.size();) {
    const bool onFirst = pages.empty();
    const Range range = rangeFrom(next, onFirst ? size_.firstHeight : size_.height);
    if (onFirst && size_.firstHeight < size_.height && !(range.fits && range.broken)) {
      pages.emplace_back();
      continue;
    }
    pages.push_back(page(range));
    next = range.end;
  }
  if (pages.empty()) pages.emplace_back();
  return pages;
}

}  // namespace

std::vector<PageOfPieces> paginate(const Flow& flow, const PageSize& size) {
  assert(flow.finished());
  return Paginator(flow, size).run();
}

}  // namespace myelin::typeset
