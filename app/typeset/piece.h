#pragma once
#include <cstdint>
#include <memory>
#include <string>

#include "app/typeset/paragraph.h"

namespace myelin::typeset {

enum class PieceKind : std::uint8_t {
  Text,      ///< lines of `text`; rect is the column it stands in, as high as its lines
  Bullet,    ///< the nerve segment before an item: rect is the capsule
  CheckBox,  ///< of a task item: rect; `checked`
  Box,       ///< the ground of a callout, quote or code block: under the pieces that follow it
  Icon,      ///< a callout's icon: rect
  Hairline,  ///< between table rows, and between the columns of a sheet to fill in; a filled rect
  Strong,    ///< the line under a table's header; a filled rect
  Rule,      ///< a thematic break
  Figure,    ///< rect of a picture; its description is in the block's or cell's text
  Card,      ///< the outline of a card (a table row set as a card)
};

/// One thing at one place; y grows downwards from the top of the flow.
struct Piece {
  PieceKind kind;
  Rect rect;
  int block = -1;  ///< index into Document::blocks
  int cell = 0;    ///< see document::Position
  std::size_t textBegin =
      0;  ///< byte of the block's (or cell's) text where `text` begins: long texts are cut in pieces
  std::shared_ptr<const Paragraph> text = {};  ///< Text only
  int container = -1;                          ///< Box, Icon: index into Document::containers; -1: a code block
  bool generated = false;  ///< not in the document: a list number, a card's label, a missing picture's line
  bool checked = false;
  int group = -1;             ///< pieces of one group (a table row, a card, a figure) stay on one page; -1: none
  int header = -1;            ///< table rows: the group of the header row, repeated on the next page
  bool keepWithNext = false;  ///< headings, header rows, paragraphs that end in a colon or stand before a figure
};

/// The path of the picture that a text is, and nothing else: "![A calf stretch](figures/calf.svg)" in a cell. Or empty.
std::string pictureIn(const document::Text& text);

/// The path of a Figure's picture, which is a block's or a cell's.
std::string figurePath(const document::Document& document, const Piece& piece);

}  // namespace myelin::typeset
