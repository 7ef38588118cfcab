#include "app/typeset/frame.h"

#include <algorithm>
#include <cassert>

#include "app/typeset/long_text.h"

namespace myelin::typeset {
namespace {

using document::Block;
using document::BlockKind;
using document::Container;
using document::ContainerKind;

const Container& containerAt(const Galley& galley, int container) {
  return galley.document.containers[static_cast<std::size_t>(container)];
}

const Block& blockAt(const Galley& galley, int block) {
  return galley.document.blocks[static_cast<std::size_t>(block)];
}

/// From the outermost to the block's own.
std::vector<int> chainOf(const Galley& galley, const Block& block) {
  std::vector<int> chain;
  for (int at = block.container; at >= 0; at = containerAt(galley, at).parent) chain.push_back(at);
  std::reverse(chain.begin(), chain.end());
  return chain;
}

bool readsRightToLeft(const Block& block) {
  if (block.kind != BlockKind::Table) return rightToLeft(block.text.utf8);
  for (const document::Text& cell : block.table.rows[0])
    if (!cell.utf8.empty()) return rightToLeft(cell.utf8);
  return false;
}

const TextStyle& markStyle(const Galley& galley, const Block& block) {
  return block.kind == BlockKind::Heading ? galley.style.heading[block.level - 1] : galley.style.body;
}

std::shared_ptr<const Paragraph> number(const Galley& galley, int value, TextStyle style, double width = -1) {
  style.tabular = true;
  const document::Text text{std::to_string(value) + ".", {}};
  return std::make_shared<Paragraph>(galley.fonts, text, style, ParagraphOptions{.width = width});
}

/// Text narrower than this is not worth the indent that makes it so.
double leastWidth(const Galley& galley) {
  return 4 * galley.style.body.size;
}

/// Room for the marks of a list's items: the design's, or more for wide numbers and boxes to tick.
double indentOf(const Galley& galley, int list) {
  const FlowStyle& style = galley.style;
  const auto& all = galley.document.containers;
  int widest = -1;
  bool ticked = false;
  for (auto i = static_cast<std::size_t>(list) + 1; i < all.size() && all[i].parent >= list; ++i) {
    if (all[i].parent != list) continue;
    if (all[i].check != document::Check::None) ticked = true;
    if (containerAt(galley, list).ordered) widest = std::max(widest, all[i].number);
  }
  const double gap = style.body.size / 2;
  double indent = style.indent;
  if (ticked) indent = std::max(indent, style.checkBox + gap);
  if (widest >= 0) indent = std::max(indent, number(galley, widest, style.body)->width() + gap);
  return indent;
}

constexpr std::size_t kMostPaired = 200;  // bytes of an item

/// The width of one of two columns, when every item of a list is one line in it; else 0. `block` is its first.
double pairWidth(const Galley& galley, int list, int block, double width, double indent) {
  if (!galley.style.pairItems) return 0;
  const double column = (width - indent) / 2;
  const auto& containers = galley.document.containers;
  const auto& blocks = galley.document.blocks;
  int items = 0;
  for (auto at = static_cast<std::size_t>(block); at < blocks.size(); ++at, ++items) {
    const int item = blocks[at].container;
    if (item <= list || containers[static_cast<std::size_t>(item)].parent < list) break;  // behind the list
    const bool plain = containers[static_cast<std::size_t>(item)].parent == list &&
                       containers[static_cast<std::size_t>(item)].kind == ContainerKind::Item;
    const bool alone = at + 1 == blocks.size() || blocks[at + 1].container != item;
    const document::Text& text = blocks[at].text;
    if (!plain || !alone || blocks[at].kind != BlockKind::Paragraph || text.utf8.size() > kMostPaired) return 0;
    if (Paragraph(galley.fonts, text, galley.style.body).width() > column - indent) return 0;
  }
  return items > 1 ? column : 0;
}

/// Returns the height of the mark's line.
double addMark(Galley& galley, const Container& item, int block, Rect room, bool rtl) {
  const FlowStyle& style = galley.style;
  const TextStyle& text = markStyle(galley, blockAt(galley, block));
  Piece mark{.kind = PieceKind::Bullet, .rect = {0, 0, style.bulletWidth, style.bulletHeight}, .block = block};
  const Container& list = containerAt(galley, item.parent);
  if (item.check != document::Check::None) {
    mark.kind = PieceKind::CheckBox;
    mark.checked = item.check == document::Check::Done;
    mark.rect.w = mark.rect.h = style.checkBox;
  } else if (list.ordered) {
    mark.kind = PieceKind::Text;
    mark.generated = true;
    mark.text = number(galley, item.number, text, room.w);
    mark.rect.w = mark.text->width();
    mark.rect.h = mark.text->height();
  }
  mark.rect.x = rtl ? room.right() - mark.rect.w : room.x;
  const double line = std::max(text.line, mark.rect.h);
  mark.rect.y = galley.y + (mark.text ? 0 : (text.line - mark.rect.h) / 2);
  galley.pieces.add(std::move(mark));
  return line;
}

}  // namespace

double FrameStack::left() const {
  return frames_.empty() ? 0 : frames_.back().left;
}

double FrameStack::width(const Galley& galley) const {
  if (!frames_.empty()) return frames_.back().width;
  const double most = galley.style.textMost;
  return most > 0 ? std::min(most, galley.width) : galley.width;
}

std::size_t FrameStack::commonWith(const std::vector<int>& chain) const {
  std::size_t common = 0;
  while (common < chain.size() && common < frames_.size() && frames_[common].container == chain[common]) ++common;
  return common;
}

/// REQUIRES: containers that are not in `chain` are closed.
double FrameStack::gapBefore(const Galley& galley, const Block& block, const std::vector<int>& chain) const {
  if (last_ < 0) return 0;
  const auto isQuote = [&](int container) { return containerAt(galley, container).kind == ContainerKind::Quote; };
  const bool inList = !frames_.empty() && !isQuote(frames_.back().container);
  const double usual = inList ? galley.style.itemAfter : galley.style.paragraphAfter;
  const Block& last = blockAt(galley, last_);
  const bool afterHeading = last.kind == BlockKind::Heading && !closedQuote_;
  const double after = afterHeading ? galley.style.headingAfter[last.level - 1] : usual;
  const auto opened = chain.begin() + static_cast<std::ptrdiff_t>(frames_.size());
  if (block.kind != BlockKind::Heading || std::any_of(opened, chain.end(), isQuote)) return after;
  return std::max(after, galley.style.headingBefore[block.level - 1]);
}

double FrameStack::enter(Galley& galley, int block) {
  const Block& at = blockAt(galley, block);
  const std::vector<int> chain = chainOf(galley, at);
  close(galley, commonWith(chain));
  galley.y = besideLast(chain) ? frames_.back().pairTop : galley.y + gapBefore(galley, at, chain);
  const double top = galley.y;
  const std::size_t enteredAt = frames_.size();
  for (std::size_t i = enteredAt; i < chain.size(); ++i) open(galley, chain[i], block, enteredAt);
  stretch(galley);
  last_ = block;
  closedQuote_ = false;
  return top;
}

/// Whether an item begins that stands at the right of the one before.
bool FrameStack::besideLast(const std::vector<int>& chain) const {
  return !frames_.empty() && frames_.back().pair > 0 && chain.size() > frames_.size() && frames_.back().items % 2 == 1;
}

/// An item of a list of pairs: at the reader's left, then at the right.
void FrameStack::placeInPair(Frame& frame) {
  Frame& list = frames_.back();
  const bool second = list.items++ % 2 == 1;
  if (second != list.rtl) frame.left += frame.width - list.pair;
  frame.width = list.pair;
}

void FrameStack::leave(Galley& galley) {
  close(galley, 0);
}

void FrameStack::close(Galley& galley, std::size_t keep) {
  while (frames_.size() > keep) {
    if (frames_.back().box) {
      galley.y += galley.style.quotePad;
      galley.pieces.setBottom(*frames_.back().box, galley.y);
      closedQuote_ = true;
    }
    frames_.pop_back();
  }
}

void FrameStack::stretch(Galley& galley) {
  double bottom = galley.y;
  for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
    if (!frame->box) continue;
    bottom += galley.style.quotePad;
    galley.pieces.setBottom(*frame->box, bottom);
  }
}

void FrameStack::open(Galley& galley, int container, int block, std::size_t enteredAt) {
  Frame frame;
  frame.container = container;
  frame.left = left();
  frame.width = width(galley);
  frame.rtl = readsRightToLeft(blockAt(galley, block));
  switch (containerAt(galley, container).kind) {
    case ContainerKind::Quote:
      openQuote(galley, frame, block);
      break;
    case ContainerKind::List:
      frame.indent = indentOf(galley, container);
      frame.pair = pairWidth(galley, container, block, frame.width, frame.indent);
      break;
    case ContainerKind::Item:
      frames_.back().pairTop = galley.y;
      if (frames_.back().pair > 0) placeInPair(frame);
      openItem(galley, frame, block, enteredAt);
      break;
  }
  frames_.push_back(frame);
}

void FrameStack::openQuote(Galley& galley, Frame& frame, int block) {
  stretch(galley);
  const FlowStyle& style = galley.style;
  const Rect ground{frame.left, galley.y, frame.width, 2 * style.quotePad};
  frame.box = galley.pieces.add({.kind = PieceKind::Box, .rect = ground, .block = block, .container = frame.container});
  const double pad = std::clamp((frame.width - leastWidth(galley)) / 2, 0.0, style.quotePad);
  frame.left += pad;
  frame.width -= 2 * pad;
  galley.y += style.quotePad;
  const bool callout = containerAt(galley, frame.container).callout != document::Callout::None;
  if (!callout || style.quoteIcon <= 0 || frame.width - style.quoteIcon < 1.5 * leastWidth(galley)) return;
  const double size = style.quoteIconSize;
  const double x = frame.rtl ? frame.left + frame.width - size : frame.left;
  const double y = galley.y + std::max(0.0, (style.body.line - size) / 2);
  galley.pieces.add(
      {.kind = PieceKind::Icon, .rect = {x, y, size, size}, .block = block, .container = frame.container});
  if (!frame.rtl) frame.left += style.quoteIcon;
  frame.width -= style.quoteIcon;
}

/// Gives an item's mark its room beside the text. Without room for that, marks of all deeper lists stand in one column,
/// or above the text when there is no column at all. Returns whether the mark stands above.
bool FrameStack::makeRoomForMark(Galley& galley, Frame& frame) const {
  const double indent = frames_.back().indent;
  if (frame.width - indent >= leastWidth(galley)) {
    frame.markLeft = frame.rtl ? frame.left + frame.width - indent : frame.left;
    frame.markWidth = indent;
    if (!frame.rtl) frame.left += indent;
    frame.width -= indent;
    return false;
  }
  const auto outer = std::find_if(frames_.rbegin(), frames_.rend(), [](const Frame& f) { return f.markWidth > 0; });
  const bool column =
      outer != frames_.rend() && outer->left == frame.left && outer->width == frame.width && outer->markWidth >= indent;
  frame.markLeft = column ? outer->markLeft : frame.left;
  frame.markWidth = column ? outer->markWidth : frame.width;
  return !column;
}

void FrameStack::openItem(Galley& galley, Frame& frame, int block, std::size_t enteredAt) {
  assert(!frames_.empty() && "an item stands in a list");
  const bool above = makeRoomForMark(galley, frame);
  // Two marks in one column on one line: the outer one is moved to a line of its own.
  for (std::size_t i = enteredAt; i < frames_.size(); ++i)
    if (!above && frames_[i].markWidth > 0 && frames_[i].markLeft == frame.markLeft) {
      galley.y += galley.style.body.line;
      break;
    }
  const Rect room{frame.markLeft, galley.y, frame.markWidth, 0};
  const double line = addMark(galley, containerAt(galley, frame.container), block, room, frame.rtl);
  if (!above) return;
  galley.y += line;
  frame.markWidth = 0;
}

}  // namespace myelin::typeset
