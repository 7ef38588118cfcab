#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "app/typeset/piece.h"
#include "app/widgets/ui.h"
#include "index/document/document.h"

namespace myelin::widgets {

/// Opens and closes the nodes of lists, items, quotes and tables around the pieces of a document as they come, in the
/// order of Flow::pieces(). The first text of an item is the item's own; a cell's first text the cell's.
class DocumentNodes {
 public:
  DocumentNodes(Ui& ui, const document::Document& document) : ui_(ui), document_(document) {}
  /// Closes what is open.
  ~DocumentNodes();
  DocumentNodes(const DocumentNodes&) = delete;
  DocumentNodes& operator=(const DocumentNodes&) = delete;

  /// The node of a text piece. Until end(), nodes are its children.
  access::NodeId begin(const typeset::Piece& piece, std::size_t index, const Rect& rect);
  void end();
  void addFigure(const typeset::Piece& piece, std::size_t index, const Rect& rect);

 private:
  enum class Kind { Container, Table, Cell };
  struct Open {
    Kind kind = Kind::Container;
    int index = -1;  ///< of the container, the table's block or the cell
    access::NodeId id = 0;
    bool hasText = false;  ///< an item's or cell's own text was given
  };
  void enter(const typeset::Piece& piece);
  void close(std::size_t keep);
  void openContainer(int container);
  void openTable(int block);
  void openCell(int block, int cell);
  void addEmptyCells(int block, int until);
  bool hasWords(int block, int cell) const;
  access::NodeId ownText(const typeset::Piece& piece, const Rect& rect);

  Ui& ui_;
  const document::Document& document_;
  std::vector<Open> open_;
  int nextCell_ = 0;         ///< of the open table: all before it that are without words have a node
  std::vector<bool> given_;  ///< the cells of the open table that have a node; cards come in another order than cells
  bool opened_ = false;      ///< begin() opened a node of its own
};

}  // namespace myelin::widgets
