#include "index/search/ranking.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "index/base/utf8.h"
#include "index/library/database.h"
#include "index/search/stop_word.h"

namespace myelin::search {
namespace {

namespace schema = library::schema;
using Op = Xapian::Query;

constexpr Xapian::termcount kExpansions = 50;  // words a star may stand for
constexpr std::size_t kMostRemembered = 500;   // beginnings of words
constexpr std::size_t kMostForms = 50;         // words looked at for them
constexpr std::size_t kContinuations = 12;     // stems that the beginning of a word may stand for
constexpr std::size_t kOfOneLetter = 4;        // the same for one letter and a star: any of them says little

Xapian::Query scaled(const Xapian::Query& query, double weight) {
  if (weight <= 0 || query.empty()) return Xapian::Query();
  return Xapian::Query(Op::OP_SCALE_WEIGHT, query, weight);
}

Xapian::Query combined(Xapian::Query::op how, std::vector<Xapian::Query> parts) {
  std::erase_if(parts, [](const Xapian::Query& part) { return part.empty(); });
  return Xapian::Query(how, parts.begin(), parts.end());
}

bool isCounted(const Clause& clause) {
  return !clause.stop;
}

/// One letter and a star.
bool isBroad(const Item& item) {
  return item.star && utf8::length(item.forms.back()) == 1;
}

}  // namespace

/// What BM25's own rarity of a word is multiplied by.
double Ranking::rarityScale(const std::string& stem) const {
  const double with = database_.get_termfreq("Z" + stem);
  if (with == 0 || weights_.rarity == 1) return 1;
  const double all = database_.get_doccount();
  return std::pow(std::log(1 + (all - with + 0.5) / (with + 0.5)), weights_.rarity - 1);
}

/// A word by its stem, in all fields; several stems count as one word.
Xapian::Query Ranking::stemmed(const std::vector<std::string>& stems) const {
  const auto in = [&](const char* prefix, double weight) {
    if (weight <= 0) return Xapian::Query();
    std::vector<Xapian::Query> terms;
    for (const std::string& stem : stems) terms.emplace_back(std::string("Z") + prefix + stem);
    return scaled(combined(Op::OP_SYNONYM, std::move(terms)), weight);
  };
  return combined(Op::OP_OR, {in("", 1), in(schema::kTitle, weights_.title), in(schema::kEveryday, weights_.everyday),
                              in(schema::kHeading, weights_.heading), in(schema::kSummary, weights_.summary)});
}

Xapian::Query Ranking::word(const std::string& form) const {
  const std::string stem = stem_(form);
  const Xapian::Query both = combined(Op::OP_OR, {stemmed({stem}), scaled(Xapian::Query(form), weights_.exact),
                                                  scaled(Xapian::Query(schema::kCapitals + form), weights_.capitals)});
  return scaled(both, rarityScale(stem));
}

/// The stems of the most frequent words that begin so.
const Continuation& Ranking::continuation(const std::string& form) const {
  if (continuations_.size() > kMostRemembered) continuations_.clear();
  const auto [at, isNew] = continuations_.try_emplace(form);
  std::vector<std::string>& stems = at->second.stems;
  if (!isNew) return at->second;
  std::vector<std::pair<Xapian::doccount, std::string>> ranked;
  for (auto term = database_.allterms_begin(form); term != database_.allterms_end(form); ++term)
    ranked.emplace_back(term.get_termfreq(), *term);
  const auto most = static_cast<std::ptrdiff_t>(std::min(ranked.size(), kMostForms));
  std::partial_sort(ranked.begin(), ranked.begin() + most, ranked.end(), std::greater<>());
  for (auto each = ranked.begin(); each != ranked.begin() + most; ++each) {
    std::string stem = stem_(each->second);
    if (std::find(stems.begin(), stems.end(), stem) == stems.end()) stems.push_back(std::move(stem));
  }
  at->second.isCut = ranked.size() > kMostForms || stems.size() > kContinuations;
  if (stems.size() > kContinuations) stems.resize(kContinuations);
  return at->second;
}

/// The stems that an item's beginning of a word stands for.
std::vector<std::string> Ranking::continuations(const Item& item) const {
  std::vector<std::string> stems = continuation(item.forms.back()).stems;
  if (isBroad(item) && stems.size() > kOfOneLetter) stems.resize(kOfOneLetter);
  return stems;
}

bool Ranking::leavesOutEndings(const Query& query) const {
  const auto leaves = [this](const Item& item) {
    if (!item.star || item.title) return false;
    const Continuation& all = continuation(item.forms.back());
    return all.isCut || (isBroad(item) && all.stems.size() > kOfOneLetter);
  };
  return std::any_of(query.clauses.begin(), query.clauses.end(),
                     [&](const Clause& clause) { return std::any_of(clause.any.begin(), clause.any.end(), leaves); });
}

std::vector<std::string> Ranking::goesOn(const Query& query) const {
  std::vector<std::string> stems;
  for (const Clause& clause : query.clauses) {
    for (const Item& item : clause.any) {
      if (!item.prefix || item.title || clause.need == Need::Not) continue;
      const std::vector<std::string> more = continuations(item);
      stems.insert(stems.end(), more.begin(), more.end());
    }
  }
  return stems;
}

Xapian::Query Ranking::goingOn(const Item& item) const {
  return scaled(stemmed(continuations(item)), weights_.prefix);
}

Xapian::Query Ranking::inTitle(const Item& item) const {
  std::vector<Xapian::Query> words;
  for (const std::string& form : item.forms) words.emplace_back(std::string("Z") + schema::kTitle + stem_(form));
  if (item.prefix) {
    const Xapian::Query start(Op::OP_WILDCARD, schema::kTitle + item.forms.back(), kExpansions,
                              Op::WILDCARD_LIMIT_MOST_FREQUENT, Op::OP_SYNONYM);
    words.back() = Xapian::Query(Op::OP_OR, words.back(), start);
  }
  return combined(Op::OP_AND, std::move(words));
}

Xapian::Query Ranking::item(const Item& item) const {
  if (item.title) return inTitle(item);
  if (item.forms.size() > 1) return Xapian::Query(Op::OP_PHRASE, item.forms.begin(), item.forms.end());
  if (item.quoted) return Xapian::Query(item.forms.front());
  if (!item.prefix) return word(item.forms.front());
  return combined(Op::OP_OR, {word(item.forms.front()), goingOn(item)});
}

Xapian::Query Ranking::clause(const Clause& clause) const {
  const Item& only = clause.any.front();
  const bool isCondition = clause.need == Need::Must && clause.any.size() == 1 && !only.title;
  // required() sees to it that the words of a phrase stand side by side: looking at their places twice costs most.
  if (isCondition && only.forms.size() > 1) return Xapian::Query(Op::OP_AND, only.forms.begin(), only.forms.end());
  std::vector<Xapian::Query> parts;
  for (const Item& each : clause.any) parts.push_back(item(each));
  return combined(Op::OP_OR, std::move(parts));
}

Xapian::Query Ranking::synonyms(const Group& group) const {
  std::vector<Xapian::Query> parts;
  for (const std::vector<std::string>& forms : group.synonyms) {
    std::vector<Xapian::Query> words;
    for (const std::string& form : forms) {
      if (forms.size() == 1 || !isStopWord(form, stemmer_)) words.push_back(word(form));
    }
    const double share = words.empty() ? 0 : 1.0 / static_cast<double>(words.size());
    parts.push_back(scaled(combined(Op::OP_AND, std::move(words)), share));
  }
  // The best of them: many other words must not outweigh the word that was typed. Never over positional queries,
  // where Xapian 1.4.22 reads freed memory.
  return combined(Op::OP_MAX, std::move(parts));
}

Xapian::Query Ranking::group(const Group& group) const {
  const bool onlyStops = std::none_of(group.clauses.begin(), group.clauses.end(), isCounted);
  std::vector<Xapian::Query> own;
  for (const Clause& each : group.clauses) {
    if (isCounted(each)) own.push_back(clause(each));
  }
  // A synonym stands for all words of its group.
  const double stoodFor = std::max(1.0, static_cast<double>(own.size()) * weights_.group);
  const Xapian::Query other = scaled(synonyms(group), weights_.synonym * stoodFor);
  if (onlyStops) return other;
  return combined(Op::OP_OR, {combined(Op::OP_OR, std::move(own)), other});
}

Xapian::Query Ranking::near(const std::string& first, const std::string& second, unsigned apart) {
  const std::vector<std::string> both{first, second};
  return Xapian::Query(Op::OP_NEAR, both.begin(), both.end(), apart + 1);
}

/// What must be there for an item, without weights: every field's words are also among the plain ones, and the form
/// that was typed among those of its stem.
Xapian::Query Ranking::present(const Item& item) const {
  if (item.title || item.forms.size() > 1 || item.quoted) return this->item(item);
  std::vector<Xapian::Query> stems{Xapian::Query("Z" + stem_(item.forms.front()))};
  if (item.prefix) {
    for (const std::string& stem : continuations(item)) stems.emplace_back("Z" + stem);
  }
  return combined(Op::OP_OR, std::move(stems));
}

Xapian::Query Ranking::present(const Clause& clause) const {
  std::vector<Xapian::Query> parts;
  for (const Item& each : clause.any) parts.push_back(present(each));
  return combined(Op::OP_OR, std::move(parts));
}

Xapian::Query Ranking::presentSynonym(const Group& group) const {
  std::vector<Xapian::Query> parts;
  for (const std::vector<std::string>& forms : group.synonyms) {
    std::vector<Xapian::Query> words;
    for (const std::string& form : forms) {
      if (forms.size() == 1 || !isStopWord(form, stemmer_)) words.emplace_back("Z" + stem_(form));
    }
    parts.push_back(combined(Op::OP_AND, std::move(words)));
  }
  return combined(Op::OP_OR, std::move(parts));
}

Xapian::Query Ranking::required(const Query& query) const {
  std::vector<Xapian::Query> parts;
  for (const Clause& each : query.clauses) {
    if (each.need == Need::Must) parts.push_back(present(each));
  }
  return combined(Op::OP_AND, std::move(parts));
}

Xapian::Query Ranking::without(const Query& query, const Xapian::Query& wanted) const {
  std::vector<Xapian::Query> parts;
  for (const Clause& each : query.clauses) {
    if (each.need == Need::Not) parts.push_back(present(each));
  }
  if (parts.empty()) return wanted;
  return Xapian::Query(Op::OP_AND_NOT, wanted, combined(Op::OP_OR, std::move(parts)));
}

Xapian::Query Ranking::scored(const Query& query, const std::vector<Group>& groups) const {
  std::vector<Xapian::Query> parts;
  for (const Group& each : groups) parts.push_back(group(each));
  Xapian::Query wanted = combined(Op::OP_OR, std::move(parts));
  if (groups.empty()) wanted = Xapian::Query(schema::kSearchable);
  Xapian::Query more;
  if (groups.size() > 1 && weights_.allWords > 0) more = scaled(allWords(query, groups), weights_.allWords);
  if (const std::string kind = library::kindTerm(query.kind); !kind.empty())
    more = combined(Op::OP_OR, {more, scaled(Xapian::Query(kind), weights_.kind)});
  if (!more.empty()) wanted = Xapian::Query(Op::OP_AND_MAYBE, wanted, more);
  const Xapian::Query filter = required(query);
  if (!filter.empty()) wanted = Xapian::Query(Op::OP_FILTER, wanted, filter);
  return without(query, wanted);
}

Xapian::Query Ranking::allWords(const Query& query, const std::vector<Group>& groups) const {
  std::vector<Xapian::Query> parts;
  for (const Group& each : groups) {
    std::vector<Xapian::Query> own;
    for (const Clause& part : each.clauses) {
      if (isCounted(part)) own.push_back(present(part));
    }
    parts.push_back(combined(Op::OP_OR, {combined(Op::OP_AND, std::move(own)), presentSynonym(each)}));
  }
  return without(query, combined(Op::OP_AND, std::move(parts)));
}

}  // namespace myelin::search
