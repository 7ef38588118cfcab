#include "tests/app/typeset/sample.h"

#include <cmath>
#include <random>
#include <sstream>

/// fontconfig keeps its configuration for the life of the process.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig\n";
}

namespace myelin::typeset::sample {

using document::Block;
using document::BlockKind;
using document::Container;
using document::ContainerKind;
using document::SpanKind;

Block& Builder::block(BlockKind kind) {
  Block block;
  block.kind = kind;
  block.container = open_.empty() ? -1 : open_.back();
  document.blocks.push_back(std::move(block));
  return document.blocks.back();
}

Builder& Builder::open(Container container) {
  container.parent = open_.empty() ? -1 : open_.back();
  open_.push_back(static_cast<int>(document.containers.size()));
  document.containers.push_back(container);
  return *this;
}

Builder& Builder::heading(int level, std::string utf8) {
  Block& made = block(BlockKind::Heading);
  made.level = level;
  made.text = text(std::move(utf8));
  return *this;
}

Builder& Builder::paragraph(std::string utf8) {
  block(BlockKind::Paragraph).text = text(std::move(utf8));
  return *this;
}

Builder& Builder::code(std::string utf8) {
  block(BlockKind::Code).text.utf8 = std::move(utf8);
  return *this;
}

Builder& Builder::rule() {
  block(BlockKind::Rule);
  return *this;
}

Builder& Builder::figure(std::string path, std::string description) {
  Block& made = block(BlockKind::Figure);
  made.target = std::move(path);
  made.text.utf8 = std::move(description);
  return *this;
}

Builder& Builder::table(std::vector<std::vector<std::string>> rows) {
  document::Table& made = block(BlockKind::Table).table;
  made.align.assign(rows[0].size(), document::Align::Start);
  for (auto& row : rows) {
    std::vector<document::Text> cells;
    for (auto& cell : row) cells.push_back(text(std::move(cell)));
    made.rows.push_back(std::move(cells));
  }
  return *this;
}

Builder& Builder::quote(document::Callout callout) {
  return open({.kind = ContainerKind::Quote, .callout = callout});
}
Builder& Builder::list(bool ordered) {
  return open({.kind = ContainerKind::List, .ordered = ordered});
}
Builder& Builder::item(int number, document::Check check) {
  return open({.kind = ContainerKind::Item, .number = number, .check = check});
}
Builder& Builder::close() {
  open_.pop_back();
  return *this;
}

document::Text text(std::string utf8) {
  document::Text made{std::move(utf8), {}};
  const std::string& s = made.utf8;
  for (std::size_t i = 0; i < s.size(); ++i) {
    const std::size_t begin = i;
    if (s.compare(i, 2, "__") == 0) {
      while (i + 1 < s.size() && s[i + 1] == '_') ++i;
      made.spans.push_back({SpanKind::WriteLine, begin, i + 1, {}});
    } else if (s.compare(i, 3, "[ ]") == 0) {
      made.spans.push_back({SpanKind::Box, begin, begin + 3, {}});
    } else if (s[i] == '(' && i + 2 < s.size() && s[i + 2] == ')') {
      made.spans.push_back({SpanKind::Ring, begin, begin + 3, {}});
    }
  }
  return made;
}

std::string words(std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  std::string made;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t letters = 1 + random() % 11;
    for (std::size_t l = 0; l < letters; ++l) made += static_cast<char>('a' + random() % 26);
    made += i % 12 == 11 ? ". " : " ";
  }
  made.back() = '.';
  return made;
}

document::Document everything(unsigned seed, int depth) {
  using document::Callout;
  using document::Check;
  Builder made;
  made.heading(1, words(4, seed)).paragraph(words(60, seed + 1)).heading(2, words(9, seed + 2));
  made.quote(Callout::Important).paragraph(words(30, seed + 3)).paragraph("").list().item().paragraph(words(20, seed));
  made.close().close().close();
  made.list().item().paragraph(words(14, seed + 4)).list(true).item(9).paragraph(words(16, seed + 5)).close();
  made.item(123456).paragraph(words(8, seed)).close().close().close();
  made.item(0, Check::Done).paragraph(words(5, seed)).close().item(0, Check::Open).heading(3, "In an item");
  made.code("for (;;)\n  " + words(12, seed)).close().close();
  made.paragraph(std::string(500, 'x') + " " + words(10, seed)).rule();
  for (int i = 0; i < depth; ++i) made.quote().list(i % 2 == 0).item(i);
  made.paragraph(words(30, seed + 6)).table({{"a", "b"}, {words(3, seed), ""}});
  for (int i = 0; i < 3 * depth; ++i) made.close();
  made.figure("wide.svg", "A wide picture").figure("missing.svg", words(20, seed)).figure("gone.svg", "");
  made.table({{"Name", "What it is like", "What eases it"},
              {"Spasm", words(17, seed), words(5, seed)},
              {"Restless legs", words(9, seed), ""},
              {"Day", "(0) (1) (2) (3) (4)", "Woken ______ times"}});
  made.table({{"", ""}, {words(2, seed), "Pneumonoultramicroscopicsilicovolcanoconiosis" + words(2, seed)}});
  made.table({{"one"}, {words(40, seed)}, {""}});
  made.paragraph("שלום לכולם, זהו משפט בעברית שמספיק ארוך כדי להישבר לכמה שורות על המסך.");
  made.list().item().paragraph("فقرة عربية داخل قائمة.").close().close();
  made.quote(Callout::TryThis).heading(2, "At the end").quote().paragraph(words(25, seed)).code("x\n\ny\n").close();
  made.close();
  return std::move(made.document);
}

FlowStyle plainStyle() {
  FlowStyle style;
  style.body.size = 20;
  style.body.line = 30;
  for (int level = 0; level < 6; ++level) {
    style.heading[level] = style.body;
    style.heading[level].weight = 600;
    style.heading[level].line = 40;
    style.headingBefore[level] = 30;
    style.headingAfter[level] = 10;
  }
  style.table = style.caption = style.label = style.code = style.body;
  style.tableHeader = style.heading[0];
  style.tableHeader.line = 30;
  style.paragraphAfter = 16;
  style.itemAfter = 8;
  style.hairline = 1;
  style.strong = 2;
  style.cellPadX = style.cellPadY = 10;
  return style;
}

std::string_view name(PieceKind kind) {
  constexpr std::string_view kNames[] = {"Text",     "Bullet", "CheckBox", "Box",    "Icon",
                                         "Hairline", "Strong", "Rule",     "Figure", "Card"};
  return kNames[static_cast<std::size_t>(kind)];
}

namespace {

std::string numbers(const Rect& rect) {
  std::ostringstream out;
  out << std::lround(rect.x) << ' ' << std::lround(rect.y) << ' ' << std::lround(rect.w) << ' ' << std::lround(rect.h);
  return out.str();
}

std::string linesOf(const Paragraph& paragraph, std::size_t first, std::size_t end) {
  std::string out;
  for (std::size_t i = first; i < end; ++i) {
    const Line& line = paragraph.lines()[i];
    out += (i == first ? "" : "|") + paragraph.text().utf8.substr(line.begin, line.end - line.begin);
  }
  return out;
}

}  // namespace

std::string dump(const Flow& flow) {
  std::ostringstream out;
  for (const Piece& piece : flow.pieces()) {
    out << name(piece.kind) << ' ' << piece.block;
    if (piece.cell != 0) out << '.' << piece.cell;
    out << ": " << numbers(piece.rect);
    if (piece.text) out << " \"" << linesOf(*piece.text, 0, piece.text->lines().size()) << '"';
    if (piece.textBegin != 0) out << " from " << piece.textBegin;
    if (piece.container >= 0) out << " container " << piece.container;
    if (piece.generated) out << " generated";
    if (piece.checked) out << " checked";
    if (piece.group >= 0) out << " group " << piece.group;
    if (piece.header >= 0) out << " header " << piece.header;
    if (piece.keepWithNext) out << " keep";
    out << '\n';
  }
  return out.str();
}

std::string dump(const Flow& flow, const std::vector<PageOfPieces>& pages) {
  std::ostringstream out;
  for (const PageOfPieces& page : pages) {
    out << "-- " << std::lround(page.height) << '\n';
    for (const Placed& placed : page.placed) {
      const Piece& piece = flow.pieces()[placed.piece];
      out << name(piece.kind) << ' ' << std::lround(placed.y) << '+' << std::lround(placed.h);
      if (piece.text) out << " \"" << linesOf(*piece.text, placed.firstLine, placed.endLine) << '"';
      if (placed.repeated) out << " repeated";
      out << '\n';
    }
  }
  return out.str();
}

}  // namespace myelin::typeset::sample
