#include "app/session/passage_copy.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace myelin::session {
namespace {

using document::Block;
using document::BlockKind;
using document::Container;
using document::ContainerKind;
using document::Document;
using document::Position;
using document::Span;
using document::SpanKind;
using document::Text;

/// What stands before and behind the words of a span; nothing for those that Markdown does not know.
std::pair<std::string, std::string> marksOf(const Span& span) {
  switch (span.kind) {
    case SpanKind::Strong:
      return {"**", "**"};
    case SpanKind::Emphasis:
      return {"*", "*"};
    case SpanKind::Strike:
      return {"~~", "~~"};
    case SpanKind::Code:
      return {"`", "`"};
    case SpanKind::Link:
      return {"[", "](" + span.target + ")"};
    default:
      return {};
  }
}

struct Edge {
  std::size_t at;
  std::string mark;
};

/// The marks to write along a text, and the bytes that need no backslash.
struct Edges {
  std::vector<Edge> opens, closes;
  std::vector<std::pair<std::size_t, std::size_t>> plain;
};

Edges edgesOf(const Text& text, std::size_t begin, std::size_t end) {
  Edges edges;
  for (const Span& span : text.spans) {
    const std::size_t from = std::max(span.begin, begin);
    const std::size_t to = std::min(span.end, end);
    if (from >= to) continue;
    if (span.kind == SpanKind::Code || span.kind == SpanKind::Citation) edges.plain.emplace_back(from, to);
    const auto [before, behind] = marksOf(span);
    if (before.empty()) continue;
    edges.opens.push_back({from, before});
    edges.closes.push_back({to, behind});
  }
  std::reverse(edges.closes.begin(), edges.closes.end());  // spans nest: what opens first closes last
  std::stable_sort(edges.closes.begin(), edges.closes.end(), [](const Edge& a, const Edge& b) { return a.at < b.at; });
  return edges;
}

/// Bytes [begin, end) of a text.
std::string inlineMarkdown(const Text& text, std::size_t begin, std::size_t end, bool inTable) {
  constexpr std::string_view kMeaning = "\\`*_[]<>|";
  const Edges edges = edgesOf(text, begin, end);
  auto open = edges.opens.begin(), close = edges.closes.begin();
  auto plain = edges.plain.begin();
  std::string out;
  for (std::size_t i = begin; i <= end; ++i) {
    for (; close != edges.closes.end() && close->at == i; ++close) out += close->mark;
    if (i == end) break;
    for (; open != edges.opens.end() && open->at == i; ++open) out += open->mark;
    while (plain != edges.plain.end() && plain->second <= i) ++plain;
    const bool asItIs = plain != edges.plain.end() && plain->first <= i;
    const char c = text.utf8[i];
    if (c == '\n')
      out += inTable ? " " : "  \n";
    else if (!asItIs && kMeaning.find(c) != std::string_view::npos)
      out.append("\\") += c;
    else
      out += c;
  }
  return out;
}

/// What is selected of one text: [begin, end), or nothing.
std::optional<std::pair<std::size_t, std::size_t>> partOf(const Selection& selection, const Text& text, int block,
                                                          int cell) {
  const Position here{block, cell, 0};
  const Position end{block, cell, text.utf8.size()};
  if (end < selection.begin || selection.end < here) return std::nullopt;
  const std::size_t from = selection.begin > here ? std::min(selection.begin.byte, text.utf8.size()) : 0;
  const bool endsHere = selection.end.block == block && selection.end.cell == cell;
  const std::size_t to = endsHere ? std::min(selection.end.byte, text.utf8.size()) : text.utf8.size();
  if (from >= to) return std::nullopt;
  return std::pair{from, to};
}

struct Lead {
  std::string first, later;  ///< before the block's first line, and before the others
};

/// Quote marks, list marks and indents, from the outermost container inwards.
Lead leadOf(const Document& document, const Block& block, bool firstOfItem) {
  std::vector<int> chain;
  for (int i = block.container; i >= 0; i = document.containers[static_cast<std::size_t>(i)].parent) chain.push_back(i);
  Lead lead;
  for (auto at = chain.rbegin(); at != chain.rend(); ++at) {
    const Container& container = document.containers[static_cast<std::size_t>(*at)];
    if (container.kind == ContainerKind::Quote) {
      lead.first += "> ";
      lead.later += "> ";
    } else if (container.kind == ContainerKind::Item) {
      const bool ordered =
          container.parent >= 0 && document.containers[static_cast<std::size_t>(container.parent)].ordered;
      std::string mark = ordered ? std::to_string(container.number) + ". " : "- ";
      const std::string indent(mark.size(), ' ');
      if (container.check != document::Check::None) mark += container.check == document::Check::Done ? "[x] " : "[ ] ";
      lead.first += firstOfItem && *at == chain.front() ? mark : indent;
      lead.later += indent;
    }
  }
  return lead;
}

std::string tableMarkdown(const Block& block, int index, const Selection& selection) {
  const document::Table& table = block.table;
  const auto columns = static_cast<int>(table.columns());
  std::string out;
  const auto addRow = [&](const std::vector<Text>& cells, int row, bool whole) {
    std::string line = "|";
    bool any = whole;
    for (int c = 0; c < columns; ++c) {
      const Text& text = cells[static_cast<std::size_t>(c)];
      const auto part = whole ? std::optional(std::pair{std::size_t{0}, text.utf8.size()})
                              : partOf(selection, text, index, row * columns + c);
      any = any || part;
      line += " " + (part ? inlineMarkdown(text, part->first, part->second, true) : "") + " |";
    }
    if (any) out += (out.empty() ? "" : "\n") + line;
  };
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    addRow(table.rows[row], static_cast<int>(row), row == 0);
    if (row != 0) continue;
    out += "\n|";
    for (int c = 0; c < columns; ++c) out += " --- |";
  }
  return out;
}

std::string blockMarkdown(const Document& document, std::size_t index, const Selection& selection) {
  const Block& block = document.blocks[index];
  if (block.kind == BlockKind::Rule) return "---";
  if (block.kind == BlockKind::Table) return tableMarkdown(block, static_cast<int>(index), selection);
  const auto part = partOf(selection, block.text, static_cast<int>(index), 0);
  if (!part) return "";
  if (block.kind == BlockKind::Code)
    return "```" + block.target + "\n" + block.text.utf8.substr(part->first, part->second - part->first) + "\n```";
  const std::string words = inlineMarkdown(block.text, part->first, part->second, false);
  if (block.kind == BlockKind::Heading)
    return std::string(static_cast<std::size_t>(std::clamp(block.level, 1, 6)), '#') + " " + words;
  return block.kind == BlockKind::Figure ? "![" + words + "](" + block.target + ")" : words;
}

std::string led(const std::string& text, const Lead& lead) {
  std::string out = lead.first;
  for (const char c : text) {
    out += c;
    if (c == '\n') out += lead.later;
  }
  return out;
}

}  // namespace

std::string markdownOf(const Document& document, const Selection& selection) {
  std::string out;
  int itemBefore = -1, listBefore = -1;
  const auto last = std::min<std::size_t>(document.blocks.size(), static_cast<std::size_t>(selection.end.block) + 1);
  for (auto i = static_cast<std::size_t>(std::max(0, selection.begin.block)); i < last; ++i) {
    const Block& block = document.blocks[i];
    const std::string text = blockMarkdown(document, i, selection);
    if (text.empty()) continue;
    const bool item = block.container >= 0 &&
                      document.containers[static_cast<std::size_t>(block.container)].kind == ContainerKind::Item;
    const bool first = item && block.container != itemBefore;
    const Lead lead = leadOf(document, block, first);
    const int list = item ? document.containers[static_cast<std::size_t>(block.container)].parent : -1;
    if (!out.empty()) out += first && list == listBefore ? "\n" : "\n\n";
    out += led(text, lead);
    itemBefore = item ? block.container : -1;
    listBefore = list;
  }
  return out;
}

}  // namespace myelin::session
