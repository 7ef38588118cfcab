#pragma once
#include <map>
#include <string>

#include "index/library/indexer.h"
#include "index/search/ranking.h"

namespace myelin::bench {

/// Every number of the ranking that can be tried without building the program anew.
struct Weights {
  search::RankWeights rank;
  library::FieldWeights field;

  /// A number of `rank` by its name, or nullptr.
  double* ofRank(const std::string& name);
  /// A number of `field` ("field.title"), or nullptr: another value needs another index.
  unsigned* ofField(const std::string& name);
  /// False when there is no weight of that name.
  bool set(const std::string& name, double value);
  double get(const std::string& name);
};

/// The names, and the values a sweep tries for each.
const std::map<std::string, std::vector<double>>& weightSteps();

}  // namespace myelin::bench
