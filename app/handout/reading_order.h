#pragma once
#include <set>
#include <vector>

#include "app/handout/structure.h"
#include "app/typeset/flow.h"

/// The structure nodes of a document's blocks, made in reading order before anything is drawn: however the pieces lie
/// on the pages, readers hear them in the order of the text.
namespace myelin::handout {

class ReadingOrder {
 public:
  /// Adds the nodes under `parent`. `levelBefore`: of the heading above, 0 for none. REQUIRES: the flow is finished.
  ReadingOrder(Structure& structure, int parent, const document::Document& document, const typeset::Flow& flow,
               int levelBefore);

  /// Whose content a piece is: a block's, a cell's, or the label of the list item it stands before.
  /// DrawnPages::kArtifact when it is nobody's. Call once for each piece that stands on a page: labels of nested items
  /// that begin together are given in turn.
  int nodeOf(const typeset::Piece& piece);

 private:
  struct Entry {
    std::vector<int> texts;   ///< one node, or one for each cell
    std::vector<int> labels;  ///< of items that begin with this block, the outermost first
    std::size_t nextLabel = 0;
  };
  int open(int container, Entry& entry);
  int openOne(int container, int under, Entry& entry);
  /// `pictures`: the cells (0 but for a table) that are shown as pictures.
  void addBlock(const document::Block& block, int under, const std::set<int>& pictures, Entry& entry);
  void addTable(const document::Table& table, int under, const std::set<int>& pictures, Entry& entry);
  int addPicture(int under, const document::Text& description);

  Structure& structure_;
  const document::Document& document_;
  int parent_;
  int headingLevel_;
  std::vector<int> inside_;  ///< of each container: the node its contents stand under, or -1
  std::vector<Entry> entries_;
};

}  // namespace myelin::handout
