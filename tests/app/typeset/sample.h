#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "app/typeset/flow.h"
#include "app/typeset/pagination.h"

/// Small documents made by hand, and what a flow looks like as text.
namespace myelin::typeset::sample {

/// Makes a document from the top down; containers are opened and closed around blocks.
class Builder {
 public:
  Builder& heading(int level, std::string text);
  Builder& paragraph(std::string text);
  Builder& code(std::string text);
  Builder& rule();
  Builder& figure(std::string path, std::string description);
  Builder& table(std::vector<std::vector<std::string>> rows);
  Builder& quote(document::Callout callout = document::Callout::None);
  Builder& list(bool ordered = false);
  Builder& item(int number = 0, document::Check check = document::Check::None);
  Builder& close();

  document::Document document;

 private:
  Builder& open(document::Container container);
  document::Block& block(document::BlockKind kind);

  std::vector<int> open_;
};

/// Two underscores or more become a line to write on, `[ ]` a box, `(1)` a ring.
document::Text text(std::string utf8);

/// `count` words of differing lengths, the same for the same `seed`.
std::string words(std::size_t count, unsigned seed = 1);

/// Every kind of block and container, some deep, some long, some empty; quotes `depth` deep.
document::Document everything(unsigned seed, int depth = 20);

/// A style in round numbers, so that places in tests can be checked in the head.
FlowStyle plainStyle();

/// One line a piece: kind, block.cell, x y w h in whole units, then the text by lines and what else is set.
std::string dump(const Flow& flow);
/// One line a placed piece, pages divided by "-- page height".
std::string dump(const Flow& flow, const std::vector<PageOfPieces>& pages);

std::string_view name(PieceKind kind);

}  // namespace myelin::typeset::sample
