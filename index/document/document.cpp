#include "index/document/document.h"

#include <algorithm>
#include <cassert>

#include "index/base/utf8.h"

namespace myelin::document {
namespace {

bool isSpace(char32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

std::size_t wordsIn(std::string_view text) {
  std::size_t words = 0;
  bool inWord = false;
  for (std::size_t i = 0; i < text.size(); i = utf8::next(text, i)) {
    const bool space = isSpace(utf8::at(text, i));
    words += !space && !inWord ? 1 : 0;
    inWord = !space;
  }
  return words;
}

bool startsSection(const Block& block) {
  return block.kind == BlockKind::Heading && block.level <= 2 && block.container < 0;
}

std::string oneLine(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

std::string tableText(const Table& table) {
  std::string out;
  for (const std::vector<Text>& row : table.rows) {
    if (!out.empty()) out += '\n';
    for (std::size_t column = 0; column < row.size(); ++column) {
      out += (column > 0 ? " | " : "") + oneLine(row[column].utf8);
    }
  }
  return out;
}

std::string markOf(const Document& document, const Container& item) {
  const bool ordered = item.parent >= 0 && document.containers[static_cast<std::size_t>(item.parent)].ordered;
  std::string mark = ordered ? std::to_string(item.number) + ". " : "- ";
  if (item.check != Check::None) mark += item.check == Check::Done ? "[x] " : "[ ] ";
  return mark;
}

/// Writes blocks one after the other; remembers which items have had their mark.
class PlainWriter {
 public:
  explicit PlainWriter(const Document& document) : document_(document) {}

  void write(const Block& block) {
    if (block.kind == BlockKind::Rule) return;
    const bool newItem = layOut(block.container);
    if (!out_.empty()) out_ += newItem && wasInItem_ ? "\n" : "\n\n";
    out_ += first_;
    for (const char c : block.kind == BlockKind::Table ? tableText(block.table) : block.text.utf8) {
      out_ += c;
      if (c == '\n') out_ += indent_;
    }
    wasInItem_ = inItem_;
  }
  std::string take() { return std::move(out_); }

 private:
  /// Sets what stands before the first and the other lines; whether an item begins here.
  bool layOut(int container) {
    std::vector<int> items;
    for (int at = container; at >= 0; at = document_.containers[static_cast<std::size_t>(at)].parent) {
      if (document_.containers[static_cast<std::size_t>(at)].kind == ContainerKind::Item) items.push_back(at);
    }
    const int seen = lastItem_;
    first_.clear();
    indent_.clear();
    for (auto item = items.rbegin(); item != items.rend(); ++item) {
      const std::string mark = markOf(document_, document_.containers[static_cast<std::size_t>(*item)]);
      const std::string blank(mark.size(), ' ');
      first_ += *item > seen ? mark : blank;
      indent_ += blank;
      lastItem_ = std::max(lastItem_, *item);
    }
    inItem_ = !items.empty();
    return lastItem_ > seen;
  }

  const Document& document_;
  std::string out_;
  std::string first_;
  std::string indent_;
  int lastItem_ = -1;
  bool inItem_ = false;
  bool wasInItem_ = false;
};

}  // namespace

std::vector<Section> sections(const Document& document) {
  std::vector<Section> out;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (startsSection(block)) out.push_back({oneLine(block.text.utf8), block.target, i, i});
    if (out.empty()) out.push_back({"", "", i, i});
    out.back().end = i + 1;
  }
  return out;
}

Document excerpt(const Document& document, const std::vector<std::size_t>& wanted) {
  Document part;
  part.containers = document.containers;
  part.citations = document.citations;
  const std::vector<Section> all = sections(document);
  for (const std::size_t index : wanted) {
    const auto first = document.blocks.begin() + static_cast<std::ptrdiff_t>(all[index].first);
    const auto end = document.blocks.begin() + static_cast<std::ptrdiff_t>(all[index].end);
    part.blocks.insert(part.blocks.end(), first, end);
  }
  return part;
}

const Text& textAt(const Document& document, int block, int cell) {
  assert(block >= 0 && static_cast<std::size_t>(block) < document.blocks.size());
  const Block& found = document.blocks[static_cast<std::size_t>(block)];
  assert(cell >= 0 && cell < textCount(found));
  if (found.kind != BlockKind::Table) return found.text;
  const auto at = static_cast<std::size_t>(cell);
  return found.table.rows[at / found.table.columns()][at % found.table.columns()];
}

int textCount(const Block& block) {
  if (block.kind == BlockKind::Rule) return 0;
  return block.kind == BlockKind::Table ? static_cast<int>(block.table.rows.size() * block.table.columns()) : 1;
}

std::string plainText(const Document& document, std::size_t first, std::size_t end) {
  PlainWriter writer(document);
  for (std::size_t i = first; i < std::min(end, document.blocks.size()); ++i) writer.write(document.blocks[i]);
  return writer.take();
}

std::string plainText(const Document& document) {
  return plainText(document, 0, document.blocks.size());
}

std::size_t wordCount(const Document& document) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    for (int cell = 0; cell < textCount(document.blocks[i]); ++cell) {
      words += wordsIn(textAt(document, static_cast<int>(i), cell).utf8);
    }
  }
  return words;
}

}  // namespace myelin::document
