#include "app/typeset/estimate.h"

#include <algorithm>
#include <cmath>

namespace myelin::typeset {
namespace {

using document::Block;
using document::BlockKind;

/// Letters are about half their size wide.
double textHeight(std::size_t bytes, const TextStyle& style, double width) {
  const double lines = std::ceil(static_cast<double>(bytes) * style.size * 0.5 / std::max(width, style.size));
  return lines * style.line;
}

double rowHeight(const std::vector<document::Text>& row, const FlowStyle& style, double width) {
  std::size_t longest = 1;
  for (const document::Text& cell : row) longest = std::max(longest, cell.utf8.size());
  const double column = width / static_cast<double>(std::max<std::size_t>(row.size(), 1));
  const double least = textHeight(longest, style.table, column) + 2 * style.cellPadY;
  return std::max(least, style.rowLeast) + style.hairline;
}

double blockHeight(const Block& block, const FlowStyle& style, double width) {
  switch (block.kind) {
    case BlockKind::Heading: {
      const auto level = static_cast<std::size_t>(std::clamp(block.level, 1, 6) - 1);
      return textHeight(block.text.utf8.size(), style.heading[level], width) + style.headingBefore[level];
    }
    case BlockKind::Rule:
      return style.strong + style.paragraphAfter;
    case BlockKind::Figure:
      return std::min(width, style.tableMost) * 0.6 + style.paragraphAfter;
    case BlockKind::Table: {
      double height = style.paragraphAfter;
      for (const auto& row : block.table.rows) height += rowHeight(row, style, width);
      return height;
    }
    default:
      return textHeight(block.text.utf8.size(), style.body, width) + style.paragraphAfter;
  }
}

}  // namespace

Estimate::Estimate(const document::Document& document, const FlowStyle& style, double width) {
  const double measure = style.textMost > 0 ? std::min(width, style.textMost) : width;
  above_.reserve(document.blocks.size() + 1);
  above_.push_back(0);
  for (const Block& block : document.blocks) above_.push_back(above_.back() + blockHeight(block, style, measure));
}

}  // namespace myelin::typeset
