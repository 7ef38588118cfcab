#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What an article's text is once Markdown has been read: a flat list of blocks in reading order, each a string and a
/// list of spans. Search hits, find in page, selection, notes, read-aloud and the accessibility tree are all offsets
/// (UTF-8 bytes) into these strings. Values: freely copied, no thread of their own.
namespace myelin::document {

enum class SpanKind : std::uint8_t {
  Strong,
  Emphasis,
  Strike,
  Code,
  Link,       ///< target: the address as written: a slug, "#anchor", or an outside address
  Citation,   ///< target: citation keys joined by ';'. The text holds their numbers: "[1]", "[2, 3]"
  Term,       ///< a word with a meaning; target: the glossary term
  Image,      ///< a picture inside a sentence; the text is its description; target: the figure's path
  Box,        ///< form mark `[ ]`: a box to tick or fill; the text is what stands in it, often one space
  Ring,       ///< form mark `(1)`: a ring to circle; the text is the number
  WriteLine,  ///< form mark `____`: a line to write on; the text is the underscores
};

/// Bytes [begin, end) of the text that holds it. Spans nest properly; sorted by begin, then the longer first.
struct Span {
  SpanKind kind;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string target;
  bool operator==(const Span&) const = default;
};

struct Text {
  std::string utf8;  ///< well-formed; a line break inside a paragraph is '\n'
  std::vector<Span> spans;
  bool operator==(const Text&) const = default;
};

enum class ContainerKind : std::uint8_t { Quote, List, Item };
enum class Callout : std::uint8_t { None, Important, TryThis };
enum class Check : std::uint8_t { None, Open, Done };

/// What blocks stand in: a quote, a list, or an item of a list. An item without words holds one empty paragraph, so
/// that its mark is shown.
struct Container {
  ContainerKind kind;
  int parent = -1;                  ///< index into Document::containers, always smaller than its own; -1: the article
  Callout callout = Callout::None;  ///< Quote: how its bold first word asks to be shown
  bool ordered = false;             ///< List
  int number = 0;                   ///< Item of an ordered list: the number shown
  Check check = Check::None;        ///< Item of a task list
};

enum class BlockKind : std::uint8_t { Heading, Paragraph, Code, Rule, Figure, Table };
enum class Align : std::uint8_t { Start, Middle, End };

/// rows[0] is the header; every row has align.size() cells.
struct Table {
  std::vector<Align> align;
  std::vector<std::vector<Text>> rows;
  std::size_t columns() const { return align.size(); }
};

struct Block {
  BlockKind kind;
  int container = -1;  ///< index into Document::containers
  int level = 0;       ///< Heading: 1 to 6
  int line = 0;        ///< of the file on which it begins, from 1; 0: not known. A table's header row
  Text text;           ///< Heading, Paragraph, Code; Figure: its description (alternative text)
  std::string target;  ///< Heading: its anchor, unique in the article; Figure: path; Code: the language named
  Table table;         ///< Table only
};

struct Document {
  std::vector<Container> containers;
  std::vector<Block> blocks;
  std::vector<std::string> citations;  ///< keys in order of their numbers: citations[0] is [1]
};

/// A place in an article. `cell` is row * columns + column in a table, else 0; `byte` an offset into that text.
struct Position {
  int block = 0;
  int cell = 0;
  std::size_t byte = 0;
  auto operator<=>(const Position&) const = default;
};

/// A part of an article under one heading of level 1 or 2 that stands in no container: blocks [first, end), the heading
/// included. What stands before the first heading is a section without heading and anchor.
struct Section {
  std::string heading;
  std::string anchor;
  std::size_t first = 0;
  std::size_t end = 0;
};
std::vector<Section> sections(const Document& document);

/// A document of only these sections (indexes into sections()), with the same citation numbers.
Document excerpt(const Document& document, const std::vector<std::size_t>& sections);

/// The text at a block and cell. REQUIRES: both exist.
const Text& textAt(const Document& document, int block, int cell);
/// How many texts a block has: cells of a table, 0 for a rule, else 1.
int textCount(const Block& block);

/// Plain text of blocks [first, end), paragraphs separated by an empty line, list items by their mark, table cells by
/// " | ". Every visible word once; this is what `show` prints and what search counts.
std::string plainText(const Document& document, std::size_t first, std::size_t end);
std::string plainText(const Document& document);

/// Words, counted at white space, of all blocks.
std::size_t wordCount(const Document& document);

}  // namespace myelin::document
