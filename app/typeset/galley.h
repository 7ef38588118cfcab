#pragma once
#include <functional>
#include <optional>
#include <string>

#include "app/typeset/piece_list.h"
#include "app/typeset/style.h"

namespace myelin::typeset {

/// The strip of set type that a Flow grows downwards (printers call it a galley), and what all who set type on it need.
struct Galley {
  const Fonts& fonts;
  const document::Document& document;
  const FlowStyle& style;
  double width = 0;
  PieceList pieces;
  double y = 0;  ///< bottom of what is set
  int groups = 0;
  std::function<std::optional<Point>(const std::string&)> figureSize = {};  ///< usable sizes only
};

/// Work on one block, in steps of a bounded length.
class Job {
 public:
  virtual ~Job() = default;
  /// Returns whether the block is done.
  virtual bool step(Galley& galley) = 0;
  /// Of the block, from 0 to 1; a guess.
  virtual double share() const = 0;
};

}  // namespace myelin::typeset
