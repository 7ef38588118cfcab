#pragma once
#include <xapian.h>

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace myelin::search {

/// How unlike two words are to ear and eye: Editex (Zobel and Dart, "Phonetic String Matching", SIGIR 1996), where
/// letters that sound alike are cheap to confuse, and doubled letters and h and w cheap to lose; two letters changed
/// round count once. 0: the same; a plain change costs 2. Bytes other than ASCII letters sound like nothing else.
/// Over `limit` the exact number is not worked out.
int unlikeness(std::string_view word, std::string_view other, int limit = 1000);

/// Offers a word of the library for one it does not have. One thread; reads the vocabulary when first asked.
class Speller {
 public:
  /// `near`: whether two words stand near each other in some article.
  using Near = std::function<bool(const std::string& first, const std::string& second)>;

  /// The best word for `form`, or two words it was run together from; none when nothing is close enough. A word that is
  /// less close is taken when it stands near `before` or `after` (empty: there is none) in an article.
  /// REQUIRES: the library does not have `form`.
  /// `common`: a word of everyday language, which must stand near one of them ("pressure soars").
  std::optional<std::string> correct(const Xapian::Database& database, const std::string& form,
                                     const std::string& before, const std::string& after, const Near& near,
                                     bool common = false);

  /// Whether a word with this stem stands in a synonym, so that it is known although no article has it.
  bool knows(const Xapian::Database& database, const std::string& stem);

  /// Reads the vocabulary anew when next asked: the database has changed.
  void forget();

 private:
  struct Entry {
    std::string form;
    Xapian::termcount articles;
    unsigned letters;  ///< one bit for each letter that occurs
  };
  struct Candidate {
    std::string form;
    int cost;
    double score;  ///< smaller is better
  };
  void read(const Xapian::Database& database);
  Xapian::termcount articlesWith(const std::string& form) const;
  std::vector<Candidate> candidates(const std::string& form) const;
  std::optional<std::string> split(const std::string& form, const Near& near) const;

  std::unordered_map<std::string, std::vector<Candidate>> remembered_;  ///< while a person types on
  std::vector<Entry> vocabulary_;                                       ///< sorted by form
  std::set<std::string> synonymStems_;
  bool isRead_ = false;
};

}  // namespace myelin::search
