#include "index/check/notebook.h"

#include <algorithm>
#include <cassert>
#include <tuple>
#include <utility>

namespace myelin::check {
namespace {

auto orderOf(const Finding& finding) {
  return std::tie(finding.path, finding.line, finding.rule, finding.sentence);
}

}  // namespace

void Notebook::add(std::string_view rule, const std::string& path, int line, std::string sentence) {
  const Rule* known = findRule(rule);
  assert(known != nullptr);
  if (wants(rule)) findings_.push_back({path, std::max(line, 1), known->id, known->weight, std::move(sentence)});
}

std::vector<Finding> Notebook::take() {
  std::sort(findings_.begin(), findings_.end(),
            [](const Finding& a, const Finding& b) { return orderOf(a) < orderOf(b); });
  const auto same = [](const Finding& a, const Finding& b) { return orderOf(a) == orderOf(b); };
  findings_.erase(std::unique(findings_.begin(), findings_.end(), same), findings_.end());
  return std::move(findings_);
}

}  // namespace myelin::check
