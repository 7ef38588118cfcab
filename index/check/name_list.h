#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/check/setting.h"

namespace myelin::check {

/// Names of conditions, medicines and tests, which no plain word can replace: set aside for the reading grade.
///
///     conditions: [multiple sclerosis, epilepsy]
///     medicines: [baclofen]
///     tests: [magnetic resonance imaging]
class NameList {
 public:
  NameList() = default;
  /// Any bytes. What does not fit that form is told in `problems` and left out.
  NameList(std::string_view yaml, std::vector<SettingProblem>& problems);

  /// For each word of `words` whether it belongs to a name, the longest first. Capitals, a plural or possessive s and
  /// hyphens between a name's words make no difference.
  std::vector<bool> named(const std::vector<std::string_view>& words) const;

 private:
  void add(std::string_view name);
  void sort();

  std::unordered_map<std::string, std::vector<std::vector<std::string>>> byFirstWord_;  ///< the longest first
  std::size_t count_ = 0;
};

}  // namespace myelin::check
