#pragma once
#include <xapian.h>

#include <string>
#include <unordered_map>
#include <vector>

#include "index/search/query.h"
#include "index/search/synonym.h"

namespace myelin::search {

/// How much what counts. Numbers from tests/bench/search_unit; see README.md, "Weights".
struct RankWeights {
  double k1 = 0.8;        ///< BM25: how soon repeating a word stops counting
  double b = 0.3;         ///< BM25: how much long articles lose
  double rarity = 1;      ///< power of a word's rarity (idf): 1 as BM25 has it, less: common words count more
  double exact = 0.15;    ///< the very form that was typed, beside the stem
  double capitals = 1;    ///< ... where it is written in capitals: "TENS" is not "ten"
  double title = 1;       ///< a word in the title, beside the weight of its field in the index
  double everyday = 2;    ///< ... in the everyday terms
  double heading = 0.3;   ///< ... in a heading
  double summary = 0.3;   ///< ... in the summary
  double prefix = 1;      ///< words that go on from what was typed
  double synonym = 0.7;   ///< a synonym instead of the word
  double group = 1;       ///< how many words a synonym of several words counts for, for each of them
  double allWords = 0;    ///< every word is there
  double kind = 2;        ///< the title answers the kind of question that is asked (library/kind.h)
  double linked = 0.6;    ///< share of the scores of articles that are linked (link_map.h)
  bool sections = false;  ///< only for the bench: search documents are sections, collapsed to articles
};

/// The stems that beginnings of words may become, kept while a person types on.
struct Continuation {
  std::vector<std::string> stems;  ///< of the most frequent words, the most frequent first
  bool isCut = false;              ///< there are more
};
using Continuations = std::unordered_map<std::string, Continuation>;

/// Turns a parsed question into Xapian queries over the fields that library/indexer.h writes. One thread; does not own
/// the database.
class Ranking {
 public:
  /// `continuations` is filled and outlives the ranking.
  Ranking(const Xapian::Database& database, const Xapian::Stem& stem, std::string stemmer, const RankWeights& weights,
          Continuations& continuations)
      : database_(database),
        stem_(stem),
        stemmer_(std::move(stemmer)),
        weights_(weights),
        continuations_(continuations) {}

  /// Any of the words, better the more and the nearer; what must be there must.
  Xapian::Query scored(const Query& query, const std::vector<Group>& groups) const;

  /// The stems that the beginnings of words in the query stand for.
  std::vector<std::string> goesOn(const Query& query) const;

  /// Whether a star in the query stands for more stems than are looked for.
  bool leavesOutEndings(const Query& query) const;

  /// All of the words, in any form or as a synonym.
  Xapian::Query allWords(const Query& query, const std::vector<Group>& groups) const;

  /// Two words near each other, in these forms: what the speller asks.
  static Xapian::Query near(const std::string& first, const std::string& second, unsigned apart);

 private:
  Xapian::Query word(const std::string& form) const;
  Xapian::Query stemmed(const std::vector<std::string>& stems) const;
  const Continuation& continuation(const std::string& form) const;
  std::vector<std::string> continuations(const Item& item) const;
  double rarityScale(const std::string& stem) const;
  Xapian::Query goingOn(const Item& item) const;
  Xapian::Query item(const Item& item) const;
  Xapian::Query inTitle(const Item& item) const;
  Xapian::Query clause(const Clause& clause) const;
  Xapian::Query synonyms(const Group& group) const;
  Xapian::Query group(const Group& group) const;
  Xapian::Query present(const Item& item) const;
  Xapian::Query present(const Clause& clause) const;
  Xapian::Query presentSynonym(const Group& group) const;
  Xapian::Query required(const Query& query) const;
  Xapian::Query without(const Query& query, const Xapian::Query& wanted) const;

  const Xapian::Database& database_;
  const Xapian::Stem& stem_;
  std::string stemmer_;
  const RankWeights& weights_;
  Continuations& continuations_;
};

}  // namespace myelin::search
