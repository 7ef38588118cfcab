#pragma once
#include <cmark-gfm.h>

#include <string_view>
#include <vector>

#include "index/document/document.h"
#include "index/document/inline_text.h"
#include "index/document/mark.h"

namespace myelin::document {

/// Turns the events of a walk over a cmark tree into a Document: containers become a flat list with parents, blocks
/// carry the text and spans of the inlines below them.
class TreeReader {
 public:
  explicit TreeReader(const MarkOptions& options) : options_(options) {}

  void enter(cmark_node* node);
  void leave(cmark_node* node);
  /// A paragraph of plain text, no Markdown in it. Nothing when it is blank.
  void addPlain(std::string_view words);
  Document take();

 private:
  bool enterInline(cmark_node* node);
  void startLine(cmark_node* node);
  void enterContainer(ContainerKind kind, cmark_node* node);
  void leaveContainer();
  void enterExtension(cmark_node* node);
  void leaveExtension(cmark_node* node);
  void addParagraph();
  void addHeading(int level);
  void addCode(cmark_node* node);
  void addHtml(cmark_node* node);
  void enterTable(cmark_node* node);
  void leaveTable();

  Block& add(BlockKind kind);
  Text takeText() { return readMarks(inline_.take(), options_, numbers_); }
  int container() const { return open_.empty() ? -1 : open_.back(); }

  MarkOptions options_;
  CitationNumbers numbers_;
  Document document_;
  InlineText inline_;
  Table table_;
  std::vector<int> open_;                  ///< containers around the current place, outermost first
  std::vector<int> nextNumber_;            ///< per container: the number of a list's next item
  std::vector<std::size_t> blocksBefore_;  ///< per container: how many blocks there were when it opened
  int line_ = 0;                           ///< where the block begins that is being read
  int flattened_ = 0;                      ///< containers open beyond the deepest allowed
};

}  // namespace myelin::document
