#include "app/widgets/document_nodes.h"

#include <algorithm>

#include "index/base/words.h"

namespace myelin::widgets {
namespace {

using access::Role;
using document::BlockKind;
using document::ContainerKind;
using typeset::Piece;

const document::Block& blockOf(const document::Document& document, int block) {
  return document.blocks[static_cast<std::size_t>(block)];
}

std::vector<int> chainOf(const document::Document& document, int container) {
  std::vector<int> chain;
  for (int at = container; at >= 0; at = document.containers[static_cast<std::size_t>(at)].parent) chain.push_back(at);
  std::reverse(chain.begin(), chain.end());
  return chain;
}

std::string quoteName(document::Callout callout) {
  if (callout == document::Callout::Important) return _("Important");
  return callout == document::Callout::TryThis ? _("Try this") : _("Quotation");
}

}  // namespace

DocumentNodes::~DocumentNodes() {
  close(0);
}

void DocumentNodes::close(std::size_t keep) {
  for (; open_.size() > keep; open_.pop_back()) {
    if (open_.back().kind == Kind::Table && ui_.wholeText()) {
      const int block = open_.back().index;
      addEmptyCells(block, document::textCount(blockOf(document_, block)));
    }
    ui_.close();
  }
}

/// Closes what the piece does not stand in, and opens what it does.
void DocumentNodes::enter(const Piece& piece) {
  const document::Block& block = blockOf(document_, piece.block);
  const std::vector<int> chain = chainOf(document_, block.container);
  std::size_t same = 0;
  while (same < chain.size() && same < open_.size() && open_[same].kind == Kind::Container &&
         open_[same].index == chain[same])
    ++same;
  const bool inTable = block.kind == BlockKind::Table;
  const bool sameTable = inTable && same == chain.size() && same < open_.size() && open_[same].kind == Kind::Table &&
                         open_[same].index == piece.block;
  if (sameTable) {
    const bool sameCell = same + 1 < open_.size() && open_[same + 1].index == piece.cell;
    close(sameCell ? same + 2 : same + 1);
    return;
  }
  close(same);
  for (; same < chain.size(); ++same) openContainer(chain[same]);
  if (inTable) openTable(piece.block);
}

void DocumentNodes::openContainer(int container) {
  const document::Container& is = document_.containers[static_cast<std::size_t>(container)];
  const std::string key = "in" + std::to_string(container);
  Role role = Role::ListItem;
  std::string name;
  if (is.kind == ContainerKind::List) role = Role::List;
  if (is.kind == ContainerKind::Quote) {
    role = Role::Quote;
    name = quoteName(is.callout);
  }
  open_.push_back({Kind::Container, container, ui_.open(role, key, std::move(name), {}), false});
}

void DocumentNodes::openTable(int block) {
  const document::Table& table = blockOf(document_, block).table;
  const access::NodeId id = ui_.open(Role::Table, "table" + std::to_string(block), "", {});
  ui_.node(id).rows = static_cast<int>(table.rows.size());
  ui_.node(id).columns = static_cast<int>(table.columns());
  open_.push_back({Kind::Table, block, id, false});
  nextCell_ = 0;
  given_.assign(static_cast<std::size_t>(document::textCount(blockOf(document_, block))), false);
}

bool DocumentNodes::hasWords(int block, int cell) const {
  const document::Text& text = document::textAt(document_, block, cell);
  return !text.utf8.empty() && typeset::pictureIn(text).empty();
}

void DocumentNodes::addEmptyCells(int block, int until) {
  for (; nextCell_ < until; ++nextCell_) {
    if (given_[static_cast<std::size_t>(nextCell_)] || hasWords(block, nextCell_)) continue;
    openCell(block, nextCell_);
    ui_.close();
    open_.pop_back();
  }
}

void DocumentNodes::openCell(int block, int cell) {
  const int columns = std::max(1, static_cast<int>(blockOf(document_, block).table.columns()));
  given_[static_cast<std::size_t>(cell)] = true;
  const Role role = cell < columns ? Role::ColumnHeader : Role::TableCell;
  const access::NodeId id = ui_.open(role, "cell" + std::to_string(cell), "", {});
  ui_.node(id).row = cell / columns;
  ui_.node(id).column = cell % columns;
  open_.push_back({Kind::Cell, cell, id, false});
}

/// The item or cell that a text belongs to, when it has none yet; 0: the text is a node of its own.
access::NodeId DocumentNodes::ownText(const Piece& piece, const Rect& rect) {
  if (piece.generated || open_.empty() || open_.back().hasText) return 0;
  Open& open = open_.back();
  const bool item = open.kind == Kind::Container &&
                    document_.containers[static_cast<std::size_t>(open.index)].kind == ContainerKind::Item &&
                    blockOf(document_, piece.block).kind == BlockKind::Paragraph;
  if (!item && open.kind != Kind::Cell) return 0;
  open.hasText = true;
  access::Node& node = ui_.node(open.id);
  node.name = piece.text->text().utf8;
  node.bounds = {rect.x, rect.y, rect.w, rect.h};
  if (ui_.canvas().clip().touches(rect)) node.state |= access::kShowing;
  return open.id;
}

access::NodeId DocumentNodes::begin(const Piece& piece, std::size_t index, const Rect& rect) {
  enter(piece);
  const document::Block& block = blockOf(document_, piece.block);
  if (block.kind == BlockKind::Table && !piece.generated && open_.back().kind != Kind::Cell) {
    if (ui_.wholeText()) addEmptyCells(piece.block, piece.cell);
    openCell(piece.block, piece.cell);
  }
  const access::NodeId own = ownText(piece, rect);
  opened_ = own == 0;
  if (!opened_) return own;
  const Role role = piece.generated ? Role::Label : block.kind == BlockKind::Heading ? Role::Heading : Role::Paragraph;
  return ui_.open(role, "piece" + std::to_string(index), piece.text->text().utf8, rect, block.level);
}

void DocumentNodes::end() {
  if (opened_) ui_.close();
}

void DocumentNodes::addFigure(const Piece& piece, std::size_t index, const Rect& rect) {
  enter(piece);
  const std::string& words = blockOf(document_, piece.block).text.utf8;
  ui_.add(Role::Image, "figure" + std::to_string(index), words.empty() ? _("Picture") : words, rect);
}

}  // namespace myelin::widgets
