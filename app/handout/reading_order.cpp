#include "app/handout/reading_order.h"

#include <algorithm>

#include "app/handout/canvas.h"

namespace myelin::handout {
namespace {

using document::BlockKind;
using document::ContainerKind;
using typeset::PieceKind;

bool blankRow(const std::vector<document::Text>& row) {
  return std::all_of(row.begin(), row.end(), [](const document::Text& cell) { return cell.utf8.empty(); });
}

}  // namespace

ReadingOrder::ReadingOrder(Structure& structure, int parent, const document::Document& document,
                           const typeset::Flow& flow, int levelBefore)
    : structure_(structure),
      document_(document),
      parent_(parent),
      headingLevel_(levelBefore),
      inside_(document.containers.size(), -1),
      entries_(document.blocks.size()) {
  std::vector<std::set<int>> pictures(document.blocks.size());
  for (const typeset::Piece& piece : flow.pieces())
    if (piece.kind == PieceKind::Figure) pictures[static_cast<std::size_t>(piece.block)].insert(piece.cell);
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const int under = open(document.blocks[i].container, entries_[i]);
    addBlock(document.blocks[i], under, pictures[i], entries_[i]);
  }
}

/// The node that a block in `container` stands under; makes those of containers that begin here.
int ReadingOrder::open(int container, Entry& entry) {
  std::vector<int> chain;
  for (int at = container; at >= 0; at = document_.containers[static_cast<std::size_t>(at)].parent) chain.push_back(at);
  int under = parent_;
  for (auto at = chain.rbegin(); at != chain.rend(); ++at) {
    int& inside = inside_[static_cast<std::size_t>(*at)];
    if (inside < 0) inside = openOne(*at, under, entry);
    under = inside;
  }
  return under;
}

int ReadingOrder::openOne(int container, int under, Entry& entry) {
  const document::Container& at = document_.containers[static_cast<std::size_t>(container)];
  if (at.kind == ContainerKind::Quote)
    return structure_.add(under, at.callout == document::Callout::None ? "BlockQuote" : "Div");
  if (at.kind == ContainerKind::List) {
    const int list = structure_.add(under, "L");
    structure_.at(list).numbered = at.ordered;
    return list;
  }
  const int item = structure_.add(under, "LI");
  const int label = structure_.add(item, "Lbl");
  const bool ordered = at.parent >= 0 && document_.containers[static_cast<std::size_t>(at.parent)].ordered;
  if (at.check == document::Check::None && !ordered) structure_.at(label).actual = "\u2022";
  entry.labels.push_back(label);
  return structure_.add(item, "LBody");
}

void ReadingOrder::addBlock(const document::Block& block, int under, const std::set<int>& pictures, Entry& entry) {
  switch (block.kind) {
    case BlockKind::Heading:
      // A level may not be left out on the way down (ISO 14289-1, 7.4.2).
      headingLevel_ = std::clamp(block.level, 1, headingLevel_ + 1);
      entry.texts.push_back(structure_.add(under, "H" + std::to_string(headingLevel_)));
      break;
    case BlockKind::Figure:
      entry.texts.push_back(pictures.empty() ? structure_.add(under, "P") : addPicture(under, block.text));
      break;
    case BlockKind::Table:
      addTable(block.table, under, pictures, entry);
      break;
    case BlockKind::Rule:
      break;
    case BlockKind::Paragraph:
    case BlockKind::Code:
      entry.texts.push_back(structure_.add(under, "P"));
      break;
  }
}

int ReadingOrder::addPicture(int under, const document::Text& description) {
  const int figure = structure_.add(under, "Figure");
  structure_.at(figure).alternative = description.utf8;
  return figure;
}

void ReadingOrder::addTable(const document::Table& table, int under, const std::set<int>& pictures, Entry& entry) {
  const int node = structure_.add(under, "Table");
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const int line = structure_.add(node, "TR");
    const bool header = row == 0;
    for (std::size_t column = 0; column < table.columns(); ++column) {
      const int cell = structure_.add(line, header ? "TH" : "TD");
      structure_.at(cell).keepEmpty = !header || !blankRow(table.rows[0]);
      const bool pictured = pictures.contains(static_cast<int>(entry.texts.size()));
      entry.texts.push_back(pictured ? addPicture(cell, table.rows[row][column]) : cell);
    }
  }
}

int ReadingOrder::nodeOf(const typeset::Piece& piece) {
  Entry& entry = entries_[static_cast<std::size_t>(piece.block)];
  const document::Block& block = document_.blocks[static_cast<std::size_t>(piece.block)];
  const bool mark = piece.kind == PieceKind::Bullet || piece.kind == PieceKind::CheckBox ||
                    (piece.kind == PieceKind::Text && piece.generated);
  // An item's mark comes before anything else of its first block.
  if (mark && entry.nextLabel < entry.labels.size()) return entry.labels[entry.nextLabel++];
  const bool words = piece.kind == PieceKind::Text || piece.kind == PieceKind::Figure;
  const bool again = piece.generated && block.kind == BlockKind::Table;  // a card's labels, from the second card on
  if (!words || again || entry.texts.empty()) return DrawnPages::kArtifact;
  return entry.texts[block.kind == BlockKind::Table ? static_cast<std::size_t>(piece.cell) : 0];
}

}  // namespace myelin::handout
