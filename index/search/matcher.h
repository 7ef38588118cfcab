#pragma once
#include <xapian.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/search/query.h"
#include "index/search/search.h"
#include "index/search/synonym.h"

namespace myelin::search {

/// What is marked in a text: a word in any of its forms, words side by side, or a beginning of a word.
struct Pattern {
  std::vector<std::string> stems;
  std::string beginning;  ///< if not empty: instead of the last stem, any word that begins so
  double weight = 1;      ///< how much finding it says about a text
};

struct Match {
  Range range;
  std::size_t pattern;  ///< index into patterns()
};

/// Finds patterns in texts. One thread.
class Matcher {
 public:
  Matcher() = default;
  Matcher(std::vector<Pattern> patterns, Xapian::Stem stem);

  const std::vector<Pattern>& patterns() const { return patterns_; }

  /// In order, not overlapping; at each place the longest pattern.
  std::vector<Match> find(std::string_view text) const;

 private:
  std::vector<Pattern> patterns_;
  Xapian::Stem stem_;
  std::unordered_map<std::string, std::vector<std::size_t>> byFirst_;
  std::vector<std::size_t> beginnings_;  ///< patterns of one word that may go on
};

/// The words of a question and their synonyms; stop words only inside phrases.
std::vector<Pattern> patternsOf(const std::vector<Group>& groups, const Xapian::Stem& stem);

}  // namespace myelin::search
