#pragma once
#include <xapian.h>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/search/link_map.h"
#include "index/search/query.h"
#include "index/search/ranking.h"
#include "index/search/search.h"
#include "index/search/speller.h"

namespace myelin::search {

/// A search document that matched.
struct Found {
  Xapian::docid id = 0;
  std::string slug;
  double score = 0;
};

/// What to find, after parsing; the shelf and the readers as boolean conditions.
struct Wanted {
  std::string words;  ///< normalised
  Query query;
  std::string shelf;     ///< id, or empty
  std::string audience;  ///< or empty
  bool exactly = false;
};

struct Outcome {
  How how = How::Nothing;
  std::optional<std::string> corrected;
  Query query;                      ///< what was really looked for
  std::vector<Group> groups;        ///< its words and synonyms
  std::vector<std::string> goesOn;  ///< stems that beginnings of words stand for
  std::vector<Found> found;         ///< ranked, at most kMostFound
  bool leftOutEndings = false;      ///< a word with a star begins more words than were looked for
};

inline constexpr std::size_t kMostFound = 200;

/// The Xapian side of a search: one reading handle, one stemmer, one thread. Knows no articles, only search documents.
class Engine {
 public:
  using Open = std::function<Xapian::Database()>;

  /// `open` gives a new handle; called here and when the handle is out of date. May throw Xapian::Error.
  Engine(Open open, std::string stemmer, const RankWeights& weights = {});

  /// All words, any word, corrected words. How::Nothing: nothing was found, or there were no words.
  /// May throw Xapian::Error; a database changed meanwhile is opened again, once.
  Outcome find(const Wanted& wanted);

  /// How much rarer a stem is than others, for choosing sections and sentences; 0: no article has it.
  double rarity(const std::string& stem) const;

  /// The search document of an article; 0: there is none.
  Xapian::docid documentOf(const std::string& slug) const;

  /// The data of a search document.
  std::string data(Xapian::docid id) const;

  const Xapian::Database& database() const { return database_; }
  const Xapian::Stem& stem() const { return stem_; }
  const std::string& stemmer() const { return stemmer_; }
  /// Grows when the database was opened again because it had changed.
  int opened() const { return opened_; }

  /// Runs `work`; if the database was changed under it, opens it again and runs `work` once more.
  void retrying(const std::function<void()>& work);

 private:
  Outcome findOnce(const Wanted& wanted);
  bool search(const Wanted& wanted, Outcome& outcome);
  std::optional<std::string> corrected(const Wanted& wanted);
  bool begins(const std::string& form) const;
  void goOn(Query& query) const;
  bool known(const std::string& form, bool maybeUnfinished);
  std::vector<Scored> run(const Xapian::Query& query, Xapian::doccount most);
  std::vector<Scored> filtered(const std::vector<Scored>& scored, const Xapian::Query& query,
                               const Xapian::Query& filter);
  bool any(const Xapian::Query& query);

  Open open_;
  std::string stemmer_;
  RankWeights weights_;
  Xapian::Database database_;
  Xapian::Stem stem_;
  Speller speller_;
  LinkMap links_;
  Continuations continuations_;
  int opened_ = 1;
};

}  // namespace myelin::search
