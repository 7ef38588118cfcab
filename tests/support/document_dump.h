#pragma once
#include <array>
#include <string>
#include <vector>

#include "index/document/article.h"

/// An article as text that a person can compare with its Markdown:
///
///   title Sleep
///   h2 #what-helps What helps
///   list
///     item
///       p A {strong:warm} {link=night-spasms:bed}.
///   table <>
///     Day || Score
///
/// Containers stand once, what is in them is indented. A line feed in a text is "\n". `<`, `=` and `>` are columns set
/// to the start, the middle and the end.
namespace myelin::test {

inline std::string spanName(document::SpanKind kind) {
  constexpr std::array<const char*, 11> kNames = {"strong", "em",    "strike", "code", "link",     "cite",
                                                  "term",   "image", "box",    "ring", "writeline"};
  return kNames[static_cast<std::size_t>(kind)];
}

inline std::string dump(const document::Text& text) {
  std::string out;
  std::vector<std::size_t> ends;
  std::size_t next = 0;
  for (std::size_t i = 0; i <= text.utf8.size(); ++i) {
    for (; !ends.empty() && ends.back() == i; ends.pop_back()) out += '}';
    for (; next < text.spans.size() && text.spans[next].begin == i; ++next) {
      const document::Span& span = text.spans[next];
      out += "{" + spanName(span.kind) + (span.target.empty() ? "" : "=" + span.target) + ":";
      ends.push_back(span.end);
    }
    if (i == text.utf8.size()) break;
    if (text.utf8[i] == '\n')
      out += "\\n";
    else
      out += text.utf8[i];
  }
  return out;
}

inline std::string dump(const document::Container& container) {
  using document::Callout, document::Check, document::ContainerKind;
  std::string out = container.kind == ContainerKind::Quote  ? "quote"
                    : container.kind == ContainerKind::List ? "list"
                                                            : "item";
  if (container.callout != Callout::None) out += container.callout == Callout::Important ? " important" : " try-this";
  if (container.ordered) out += " ordered";
  if (container.number > 0) out += " " + std::to_string(container.number);
  if (container.check != Check::None) out += container.check == Check::Done ? " done" : " open";
  return out;
}

inline std::string dump(const document::Block& block, const std::string& indent) {
  using document::BlockKind;
  switch (block.kind) {
    case BlockKind::Heading:
      return "h" + std::to_string(block.level) + " #" + block.target + " " + dump(block.text);
    case BlockKind::Paragraph:
      return block.text.utf8.empty() ? "p" : "p " + dump(block.text);
    case BlockKind::Code:
      return "code" + (block.target.empty() ? "" : "=" + block.target) + " " + dump(block.text);
    case BlockKind::Rule:
      return "rule";
    case BlockKind::Figure:
      return "figure=" + block.target + (block.text.utf8.empty() ? "" : " " + dump(block.text));
    case BlockKind::Table:
      break;
  }
  std::string out = "table ";
  for (const document::Align align : block.table.align) out += "<=>"[static_cast<std::size_t>(align)];
  for (const auto& row : block.table.rows) {
    out += "\n" + indent + " ";
    for (std::size_t column = 0; column < row.size(); ++column) {
      const std::string cell = dump(row[column]);
      out += (column > 0 ? " ||" : "") + (cell.empty() ? "" : " " + cell);
    }
  }
  return out;
}

inline std::string dump(const document::Document& body) {
  std::string out;
  int shown = -1;
  for (const document::Block& block : body.blocks) {
    std::vector<int> around;
    for (int at = block.container; at >= 0; at = body.containers[static_cast<std::size_t>(at)].parent) {
      around.insert(around.begin(), at);
    }
    std::string indent;
    for (const int container : around) {
      if (container > shown) out += indent + dump(body.containers[static_cast<std::size_t>(container)]) + "\n";
      shown = std::max(shown, container);
      indent += "  ";
    }
    out += indent + dump(block, indent) + "\n";
  }
  return out;
}

inline std::string dump(const document::Article& article) {
  std::string out = article.front.title.empty() ? "" : "title " + article.front.title + "\n";
  for (const document::Problem& problem : article.problems) out += "problem " + std::to_string(problem.line) + "\n";
  return out + dump(article.body);
}

}  // namespace myelin::test
