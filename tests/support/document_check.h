#pragma once
#include <set>
#include <string>
#include <vector>

#include "index/base/utf8.h"
#include "index/document/document.h"

namespace myelin::test {

/// What is wrong with a text by the rules of document.h; empty: nothing.
inline std::string faultOf(const document::Text& text) {
  if (!utf8::valid(text.utf8)) return "bad UTF-8";
  const auto boundary = [&](std::size_t at) {
    return at == text.utf8.size() || (static_cast<unsigned char>(text.utf8[at]) & 0xC0) != 0x80;
  };
  std::vector<document::Span> open;
  const document::Span* last = nullptr;
  for (const document::Span& span : text.spans) {
    if (span.begin >= span.end || span.end > text.utf8.size()) return "span out of range";
    if (!boundary(span.begin) || !boundary(span.end)) return "span inside a character";
    if (!utf8::valid(span.target)) return "bad UTF-8 in a target";
    if (last != nullptr && (last->begin > span.begin || (last->begin == span.begin && last->end < span.end)))
      return "spans not sorted";
    while (!open.empty() && open.back().end <= span.begin) open.pop_back();
    if (!open.empty() && open.back().end < span.end) return "spans cross";
    open.push_back(span);
    last = &span;
  }
  return "";
}

inline std::string faultOf(const document::Document& body, const document::Block& block) {
  if (block.container < -1 || block.container >= static_cast<int>(body.containers.size())) return "no such container";
  if (!utf8::valid(block.target)) return "bad UTF-8 in a block's target";
  for (const auto& row : block.table.rows) {
    if (row.size() != block.table.columns()) return "row of another width";
    for (const document::Text& cell : row) {
      if (std::string fault = faultOf(cell); !fault.empty()) return fault;
    }
  }
  const bool isTable = block.kind == document::BlockKind::Table;
  if (isTable == block.table.rows.empty()) return "table without rows, or rows without a table";
  if ((block.kind == document::BlockKind::Heading) != (block.level >= 1 && block.level <= 6)) return "bad level";
  return faultOf(block.text);
}

inline std::string faultOf(const document::Document& body) {
  std::set<std::string> anchors;
  for (std::size_t i = 0; i < body.containers.size(); ++i) {
    if (body.containers[i].parent >= static_cast<int>(i)) return "container before its parent";
  }
  for (const document::Block& block : body.blocks) {
    if (std::string fault = faultOf(body, block); !fault.empty()) return fault;
    const bool heading = block.kind == document::BlockKind::Heading;
    if (heading && (block.target.empty() || !anchors.insert(block.target).second)) return "anchor empty or not unique";
  }
  return utf8::valid(document::plainText(body)) ? "" : "bad UTF-8 in the plain text";
}

}  // namespace myelin::test
