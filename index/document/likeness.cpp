#include "index/document/likeness.h"

#include <algorithm>
#include <vector>

namespace myelin::document {
namespace {

std::vector<std::string_view> wordsOf(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// How many words of `a` stand in `b` in the same order (the longest common subsequence).
std::size_t wordsInOrder(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  std::vector<std::size_t> row(b.size() + 1, 0);
  for (const std::string_view word : a) {
    std::size_t diagonal = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = word == b[j] ? diagonal + 1 : std::max(above, row[j]);
      diagonal = above;
    }
  }
  return row.back();
}

}  // namespace

std::size_t countWords(std::string_view text) {
  return wordsOf(text).size();
}

std::size_t sameAtEnd(std::string_view a, std::string_view b) {
  std::size_t n = 0;
  while (n < a.size() && n < b.size() && a[a.size() - 1 - n] == b[b.size() - 1 - n]) ++n;
  return n;
}

std::size_t sameAtStart(std::string_view a, std::string_view b) {
  std::size_t n = 0;
  while (n < a.size() && n < b.size() && a[n] == b[n]) ++n;
  return n;
}

double alike(std::string_view then, std::string_view now, std::size_t adjacent) {
  if (then.size() < 3) return now.size() < 3 ? 1 : 0;  // the end of the text
  const double touching = static_cast<double>(adjacent) / static_cast<double>(then.size());
  const auto before = wordsOf(then);
  if (before.size() < 3) return touching;
  const double inOrder = static_cast<double>(wordsInOrder(before, wordsOf(now))) / static_cast<double>(before.size());
  return std::max(touching, 0.9 * inOrder);
}

}  // namespace myelin::document
