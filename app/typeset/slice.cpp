#include "app/typeset/slice.h"

#include <algorithm>
#include <limits>

namespace myelin::typeset {
namespace {

constexpr double kEpsilon = 0.01;
constexpr std::size_t kShortText = 5;  // lines of a heading, or before a list, that are not divided

bool isMark(const Piece& piece) {
  return piece.kind == PieceKind::Bullet || piece.kind == PieceKind::CheckBox || piece.kind == PieceKind::Icon ||
         (piece.kind == PieceKind::Text && piece.generated && piece.group < 0);
}

bool spansGroup(const Piece& piece) {
  return piece.kind == PieceKind::Card || (piece.kind == PieceKind::Hairline && piece.rect.h > piece.rect.w);
}

bool sameText(const Piece& a, const Piece& b) {
  return a.block == b.block && a.cell == b.cell && a.kind == b.kind && a.group < 0 && b.group < 0;
}

class Slicer {
 public:
  Slicer(const std::vector<Piece>& pieces, double height) : pieces_(pieces), height_(height) {}
  Slices run();

 private:
  const Rect& rect(std::size_t piece) const { return pieces_[piece].rect; }
  double padOf(std::size_t ground) const;
  void addGround(std::size_t piece);
  void closeGrounds(double above);
  void begin(double top, double bottom);
  void addElement(std::size_t piece, std::size_t line);
  void addMarks();
  std::size_t addContent(std::size_t at);
  std::size_t addText(std::size_t first);
  std::size_t addGroup(std::size_t first);
  void divideGroup(std::size_t first, std::size_t end);
  void keepHeadings();
  void keepBoxes();

  const std::vector<Piece>& pieces_;
  double height_;
  Slices out_;
  std::vector<std::size_t> open_;  ///< grounds under the slice made last
  std::vector<std::size_t> new_;   ///< grounds that begin with the next slice
  std::vector<std::size_t> marks_;
};

/// Room between a ground and what stands on it.
double Slicer::padOf(std::size_t ground) const {
  for (std::size_t i = ground + 1; i < pieces_.size(); ++i) {
    const bool inside = pieces_[i].rect.y < rect(ground).bottom();
    if (!inside) return 0;
    if (pieces_[i].kind == PieceKind::Bullet || pieces_[i].kind == PieceKind::CheckBox ||
        pieces_[i].kind == PieceKind::Icon)
      continue;
    return std::max(0.0, pieces_[i].rect.y - rect(ground).y);
  }
  return 0;
}

void Slicer::addGround(std::size_t piece) {
  const double pad = pieces_[piece].kind == PieceKind::Hairline ? 0 : padOf(piece);
  new_.push_back(out_.grounds.size());
  out_.grounds.push_back({piece, rect(piece).y, rect(piece).bottom(), pad, 0, 0});
}

/// Grounds that end above `above` end with the slice made last.
void Slicer::closeGrounds(double above) {
  while (!open_.empty() && out_.grounds[open_.back()].bottom <= above + kEpsilon) {
    Slice& last = out_.slices.back();
    last.end = std::max(last.end, out_.grounds[open_.back()].bottom);
    out_.grounds[open_.back()].end = out_.slices.size();
    open_.pop_back();
  }
}

void Slicer::begin(double top, double bottom) {
  double start = top;
  for (const std::size_t ground : new_) {
    start = std::min(start, out_.grounds[ground].top);
    out_.grounds[ground].first = out_.slices.size();
  }
  closeGrounds(start);
  double pad = 0;
  for (const std::size_t ground : open_) pad += out_.grounds[ground].pad;
  pad = std::min(pad, height_ / 8);  // however deep the quotes, the page is for the text
  if (!out_.slices.empty()) out_.slices.back().padBelow = pad;
  Slice slice{.top = top, .bottom = bottom, .start = start, .end = bottom, .padAbove = pad};
  slice.first = slice.endElement = out_.elements.size();
  out_.slices.push_back(slice);
  open_.insert(open_.end(), new_.begin(), new_.end());
  new_.clear();
}

void Slicer::addElement(std::size_t piece, std::size_t line) {
  out_.elements.push_back({piece, line});
  out_.slices.back().endElement = out_.elements.size();
}

/// Marks that stand on no line of what follows: on a line of their own, with it.
void Slicer::addMarks() {
  for (const std::size_t mark : marks_) {
    begin(rect(mark).y, rect(mark).bottom());
    addElement(mark, Element::kWhole);
    out_.slices.back().keepWithNext = true;
    out_.slices.back().breakAfter = false;
  }
  marks_.clear();
}

/// The lines of a text, which may be several pieces.
std::size_t Slicer::addText(std::size_t first) {
  const std::size_t firstSlice = out_.slices.size();
  std::size_t end = first;
  for (; end < pieces_.size() && sameText(pieces_[first], pieces_[end]) && !pieces_[end].generated; ++end) {
    const Piece& piece = pieces_[end];
    for (std::size_t i = 0; i < piece.text->lines().size(); ++i) {
      const Line& line = piece.text->lines()[i];
      begin(piece.rect.y + line.y, piece.rect.y + line.y + line.height);
      addElement(end, i);
    }
  }
  const std::size_t count = out_.slices.size() - firstSlice;
  const bool whole = pieces_[first].keepWithNext && count <= kShortText;
  for (std::size_t i = 0; i + 1 < count; ++i)
    out_.slices[firstSlice + i].breakAfter = !whole && i + 1 >= 2 && count - (i + 1) >= 2;
  out_.slices.back().keepWithNext = pieces_[first].keepWithNext;
  return end;
}

std::size_t Slicer::addGroup(std::size_t first) {
  const int group = pieces_[first].group;
  double top = rect(first).y;
  double bottom = top;
  std::size_t end = first;
  for (; end < pieces_.size() && pieces_[end].group == group; ++end) {
    top = std::min(top, rect(end).y);
    bottom = std::max(bottom, rect(end).bottom());
  }
  out_.sliceOfGroup.resize(std::max(out_.sliceOfGroup.size(), static_cast<std::size_t>(group) + 1));
  out_.sliceOfGroup[static_cast<std::size_t>(group)] = out_.slices.size();
  if (bottom - top > height_ && end - first > 1) {
    divideGroup(first, end);
    return end;
  }
  // A row begins where the one before it ends: its text keeps its distance from a header that is repeated above it.
  if (pieces_[first].header >= 0) top = std::min(top, out_.slices.back().bottom);
  begin(top, bottom);
  for (std::size_t i = first; i < end; ++i) addElement(i, Element::kWhole);
  Slice& slice = out_.slices.back();
  slice.header = pieces_[first].header;
  slice.keepWithNext = pieces_[first].keepWithNext;
  slice.lines = 2;
  return end;
}

/// A group that no page can hold, line by line in the order in which lines end; cells stand beside each other.
void Slicer::divideGroup(std::size_t first, std::size_t end) {
  struct Part {
    double top, bottom;
    Element element;
  };
  std::vector<Part> parts;
  for (std::size_t i = first; i < end; ++i) {
    const Piece& piece = pieces_[i];
    if (spansGroup(piece)) {
      addGround(i);
    } else if (piece.kind != PieceKind::Text) {
      parts.push_back({piece.rect.y, piece.rect.bottom(), {i, Element::kWhole}});
    } else {
      for (std::size_t l = 0; l < piece.text->lines().size(); ++l) {
        const double top = piece.rect.y + piece.text->lines()[l].y;
        parts.push_back({top, top + piece.text->lines()[l].height, {i, l}});
      }
    }
  }
  std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.bottom < b.bottom; });
  double start = std::numeric_limits<double>::max();
  for (auto part = parts.rbegin(); part != parts.rend(); ++part) part->top = start = std::min(start, part->top);
  for (const Part& part : parts) {
    begin(part.top, part.bottom);
    addElement(part.element.piece, part.element.line);
    out_.slices.back().header = pieces_[first].header;
  }
}

/// At least two lines of what follows a heading stay with it, or all there is before the next heading.
void Slicer::keepHeadings() {
  auto& slices = out_.slices;
  for (std::size_t i = 0; i < slices.size(); ++i) {
    if (!slices[i].keepWithNext) continue;
    slices[i].breakAfter = false;
    int lines = 0;
    for (std::size_t j = i + 1; j + 1 < slices.size() && !slices[j].keepWithNext; ++j) {
      lines += slices[j].lines;
      if (lines >= 2 || slices[j + 1].keepWithNext) break;
      slices[j].breakAfter = false;
    }
  }
}

/// A callout, quote or code block that a page can hold is not divided.
void Slicer::keepBoxes() {
  for (const Ground& ground : out_.grounds) {
    if (pieces_[ground.piece].kind != PieceKind::Box) continue;
    const double around = out_.slices[ground.first].padAbove + out_.slices[ground.end - 1].padBelow;
    if (ground.bottom - ground.top + around > height_) continue;
    for (std::size_t i = ground.first; i + 1 < ground.end; ++i) out_.slices[i].inBox = true;
  }
}

/// What is no mark and no ground. Marks beside its first line belong to that; those above it get slices of their own.
std::size_t Slicer::addContent(std::size_t at) {
  std::vector<std::size_t> beside;
  std::erase_if(marks_, [&](std::size_t mark) {
    const bool above = rect(mark).bottom() <= rect(at).y + kEpsilon;
    if (!above) beside.push_back(mark);
    return !above;
  });
  addMarks();
  const std::size_t firstSlice = out_.slices.size();
  const std::size_t firstElement = out_.elements.size();
  for (const std::size_t mark : beside) out_.elements.push_back({mark, Element::kWhole});
  std::size_t end = at + 1;
  if (pieces_[at].group >= 0) {
    end = addGroup(at);
  } else if (pieces_[at].kind == PieceKind::Text) {
    end = addText(at);
  } else {
    begin(rect(at).y, rect(at).bottom());
    addElement(at, Element::kWhole);
  }
  Slice& slice = out_.slices[firstSlice];
  slice.first = firstElement;
  for (const std::size_t mark : beside) {
    slice.top = std::min(slice.top, rect(mark).y);
    slice.start = std::min(slice.start, slice.top);
    slice.bottom = std::max(slice.bottom, rect(mark).bottom());
    slice.end = std::max(slice.end, slice.bottom);
  }
  return end;
}

Slices Slicer::run() {
  for (std::size_t i = 0; i < pieces_.size();) {
    if (pieces_[i].kind == PieceKind::Box) {
      addGround(i++);
    } else if (isMark(pieces_[i])) {
      marks_.push_back(i++);
    } else {
      i = addContent(i);
    }
  }
  addMarks();
  if (!out_.slices.empty()) closeGrounds(std::numeric_limits<double>::max());
  keepHeadings();
  keepBoxes();
  return std::move(out_);
}

}  // namespace

Slices slicesOf(const std::vector<Piece>& pieces, double height) {
  return Slicer(pieces, height).run();
}

}  // namespace myelin::typeset
