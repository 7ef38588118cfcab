#include "index/library/related.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
#include <unordered_map>

#include "index/library/word.h"

namespace myelin::library {
namespace {

constexpr std::size_t kMostWords = 100;
constexpr std::size_t kMostSharers = 200;

/// The articles that hold each word, and how much sharing it says.
class Sharing {
 public:
  explicit Sharing(const std::vector<Subject>& subjects) : all_(static_cast<double>(subjects.size())) {
    for (std::size_t i = 0; i < subjects.size(); ++i)
      for (const std::string& word : *subjects[i].words) holders_[word].push_back(static_cast<int>(i));
    for (const Subject& subject : subjects) lengths_.push_back(length(subject));
  }

  /// Numbers of the articles that share the most with `self`, the nearest first.
  std::vector<int> nearest(const Subject& subject, int self) {
    std::unordered_map<int, double> score;
    for (const std::string& word : *subject.words) {
      const std::vector<int>& holders = holders_.find(word)->second;
      if (holders.size() > kMostSharers) continue;
      for (const int other : holders) score[other] += weight(holders) * weight(holders);
    }
    score.erase(self);
    std::vector<std::pair<double, int>> ranked;
    for (const auto& [other, sum] : score) ranked.emplace_back(-sum / lengths_[static_cast<std::size_t>(other)], other);
    const std::size_t most = std::min(ranked.size(), 2 * kMostRelated);
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(most), ranked.end());
    std::vector<int> numbers;
    for (std::size_t i = 0; i < most; ++i) numbers.push_back(ranked[i].second);
    return numbers;
  }

 private:
  double weight(const std::vector<int>& holders) const {
    return std::log(1.0 + all_ / static_cast<double>(holders.size()));
  }

  double length(const Subject& subject) const {
    double sum = 1;
    for (const std::string& word : *subject.words) sum += std::pow(weight(holders_.find(word)->second), 2);
    return std::sqrt(sum);
  }

  double all_;
  std::unordered_map<std::string_view, std::vector<int>> holders_;
  std::vector<double> lengths_;
};

void take(std::vector<int>& chosen, int number, int self) {
  const bool known = std::find(chosen.begin(), chosen.end(), number) != chosen.end();
  if (!known && number != self && chosen.size() < kMostRelated) chosen.push_back(number);
}

}  // namespace

std::vector<std::string> subjectWords(const document::Article& article, const std::string& stemmer) {
  std::string text = article.front.title;
  for (const std::string& term : article.front.terms) text += "\n" + term;
  for (const document::Block& block : article.body.blocks)
    if (block.kind == document::BlockKind::Heading) text += "\n" + block.text.utf8;
  const Xapian::Stem stem = stemmerFor(stemmer);
  std::set<std::string> words;
  for (const std::string& form : forms(text))
    if (form.size() > 2 && words.size() < kMostWords) words.insert(stem(form));
  return {words.begin(), words.end()};
}

std::vector<std::vector<int>> relatedArticles(const std::vector<Subject>& subjects) {
  std::unordered_map<std::string_view, int> numbers;
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    numbers.emplace(*subjects[i].slug, static_cast<int>(i));
    numbers.emplace(*subjects[i].address, static_cast<int>(i));
  }
  Sharing sharing(subjects);
  std::vector<std::vector<int>> related;
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    const int self = static_cast<int>(i);
    std::vector<int>& chosen = related.emplace_back();
    for (const std::string& slug : *subjects[i].seeAlso)
      if (const auto at = numbers.find(slug); at != numbers.end()) take(chosen, at->second, self);
    for (const int number : sharing.nearest(subjects[i], self)) take(chosen, number, self);
  }
  return related;
}

}  // namespace myelin::library
