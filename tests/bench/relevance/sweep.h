#pragma once
#include <string>
#include <vector>

#include "tests/bench/relevance/ours.h"

namespace myelin::bench {

/// Coordinate search: each weight in turn takes the value of weightSteps() with the best mean nDCG@10, pass after pass,
/// until a pass changes nothing. Every set of weights is measured once on all queries and remembered, so that folds
/// cost little. `names` empty: all weights.
///
/// Prints the best weights on all queries and, so that tuning on few queries does not fool anyone, the mean nDCG@10 on
/// the held-out parts of a k-fold cross-validation: weights are chosen on k-1 parts and measured on the other.
void sweep(Ours& ours, const std::vector<Judged>& queries, const Weights& start, const std::vector<std::string>& names,
           int folds);

}  // namespace myelin::bench
