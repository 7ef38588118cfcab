#pragma once
#include <vector>

#include "app/typeset/style.h"
#include "index/document/document.h"

namespace myelin::typeset {

/// How high blocks will be, guessed from their bytes: good enough for a scroll bar until they are laid out.
class Estimate {
 public:
  Estimate(const document::Document& document, const FlowStyle& style, double width);

  /// Of blocks [first, end) with the gaps after them. REQUIRES: first <= end <= number of blocks.
  double height(std::size_t first, std::size_t end) const { return above_[end] - above_[first]; }

 private:
  std::vector<double> above_;  ///< of each block, and the whole at the end
};

}  // namespace myelin::typeset
