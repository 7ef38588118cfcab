#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "index/check/rule.h"
#include "index/check/setting.h"

namespace myelin::check {

/// One thing an author is told.
struct Finding {
  std::string path;  ///< below the folder that was checked
  int line = 1;      ///< of that file, from 1
  std::string_view rule;
  Weight weight = Weight::Fix;
  std::string sentence;
};

/// Collects findings; leaves out those of rules that are off.
class Notebook {
 public:
  explicit Notebook(const Settings& settings) : settings_(settings) {}

  /// Whether a rule is on, so that its work can be spared.
  bool wants(std::string_view rule) const { return settings_.on(rule); }
  /// `line` 0 is the whole file and told as 1. REQUIRES: the rule exists.
  void add(std::string_view rule, const std::string& path, int line, std::string sentence);

  /// Sorted by path, line, rule and sentence; the same twice is once.
  std::vector<Finding> take();

 private:
  const Settings& settings_;
  std::vector<Finding> findings_;
};

}  // namespace myelin::check
