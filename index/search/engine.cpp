#include "index/search/engine.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "index/library/database.h"
#include "index/library/word.h"
#include "index/search/common_word.h"
#include "index/search/stop_word.h"

namespace myelin::search {
namespace {

namespace schema = library::schema;

constexpr double kLeastShare = 0.3;           // of the best score: what scores less is not worth a row
constexpr std::size_t kMostLeaning = 200;     // articles that lean on linked ones
constexpr std::size_t kMostCorrected = 4;     // unknown words of a question: each is compared with the vocabulary
constexpr std::size_t kMinBeginning = 4;      // bytes of an unknown word that is taken for the beginning of others
constexpr std::size_t kMinLastBeginning = 2;  // the same for the last word

Xapian::Query filterOf(const Wanted& wanted) {
  std::vector<Xapian::Query> parts;
  if (!wanted.shelf.empty()) parts.emplace_back(library::idTerm(schema::kShelf, wanted.shelf));
  if (!wanted.audience.empty()) parts.emplace_back(library::idTerm(schema::kAudience, wanted.audience));
  return Xapian::Query(Xapian::Query::OP_AND, parts.begin(), parts.end());
}

/// Whether what is found has every word, because every word is a condition.
bool onlyMust(const Query& query) {
  return std::none_of(query.clauses.begin(), query.clauses.end(),
                      [](const Clause& clause) { return clause.need == Need::Should && !clause.stop; });
}

}  // namespace

Engine::Engine(Open open, std::string stemmer, const RankWeights& weights)
    : open_(std::move(open)),
      stemmer_(std::move(stemmer)),
      weights_(weights),
      database_(open_()),
      stem_(library::stemmerFor(stemmer_)) {}

void Engine::retrying(const std::function<void()>& work) {
  try {
    work();
  } catch (const Xapian::DatabaseModifiedError&) {
    database_ = open_();
    speller_.forget();
    links_.forget();
    continuations_.clear();
    ++opened_;
    work();
  }
}

Outcome Engine::find(const Wanted& wanted) {
  Outcome outcome;
  retrying([&] { outcome = findOnce(wanted); });
  return outcome;
}

Outcome Engine::findOnce(const Wanted& wanted) {
  Outcome outcome;
  Wanted now = wanted;
  if (!wanted.exactly) outcome.corrected = corrected(wanted);
  if (outcome.corrected) now.query = parse(*outcome.corrected, wanted.query.typing);
  goOn(now.query);
  if (search(now, outcome)) {
    if (outcome.corrected) outcome.how = How::Corrected;
    return outcome;
  }
  now.query = relaxed(now.query);
  if (search(now, outcome)) outcome.how = outcome.corrected ? How::Corrected : How::AnyWord;
  return outcome;
}

bool Engine::search(const Wanted& wanted, Outcome& outcome) {
  outcome.query = wanted.query;
  if (outcome.query.clauses.empty()) return false;
  markStopWords(outcome.query, stemmer_);
  outcome.query.kind = library::kindOfQuestion(wanted.words, stemmer_);
  outcome.groups = groups(outcome.query, database_, stem_);
  const Ranking ranking(database_, stem_, stemmer_, weights_, continuations_);
  const Xapian::Query query = ranking.scored(outcome.query, outcome.groups);
  if (!links_.isRead()) links_.read(database_);
  std::vector<Scored> scored = lean(run(query, kMostFound), links_, weights_.linked, kMostLeaning);
  const Xapian::Query filter = filterOf(wanted);
  if (!filter.empty() && !scored.empty()) scored = filtered(scored, query, filter);
  // Half a word may become many: while it is typed alone, nothing is too faint to be shown.
  const bool halfAWord = outcome.query.typing && outcome.query.clauses.size() == 1;
  const double least = halfAWord || scored.empty() ? 0 : scored.front().score * kLeastShare;
  outcome.goesOn = ranking.goesOn(outcome.query);
  outcome.leftOutEndings = ranking.leavesOutEndings(outcome.query);
  outcome.found.clear();
  for (const Scored& each : scored) {
    if (each.score >= least) outcome.found.push_back({each.id, links_.slug(each.id), each.score});
  }
  const bool all =
      outcome.found.empty() || onlyMust(outcome.query) || any(ranking.allWords(outcome.query, outcome.groups));
  outcome.how = all ? How::AllWords : How::AnyWord;
  return !outcome.found.empty();
}

std::vector<Scored> Engine::run(const Xapian::Query& query, Xapian::doccount most) {
  Xapian::Enquire enquire(database_);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BM25Weight(weights_.k1, 0, 1, weights_.b, 0.5));
  if (weights_.sections) enquire.set_collapse_key(schema::kSlugValue);
  const Xapian::MSet set = enquire.get_mset(0, most);
  std::vector<Scored> scored;
  for (auto hit = set.begin(); hit != set.end(); ++hit) scored.push_back({*hit, hit.get_weight()});
  return scored;
}

/// The documents that pass the filter, with the scores they have without it; what stood too far down to be among those
/// keeps its plain score.
std::vector<Scored> Engine::filtered(const std::vector<Scored>& scored, const Xapian::Query& query,
                                     const Xapian::Query& filter) {
  std::unordered_map<Xapian::docid, double> scores;
  for (const Scored& each : scored) scores.emplace(each.id, each.score);
  std::vector<Scored> passed = run(Xapian::Query(Xapian::Query::OP_FILTER, query, filter), kMostFound);
  for (Scored& each : passed) {
    if (const auto at = scores.find(each.id); at != scores.end()) each.score = at->second;
  }
  std::stable_sort(passed.begin(), passed.end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });
  return passed;
}

bool Engine::any(const Xapian::Query& query) {
  Xapian::Enquire enquire(database_);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return !enquire.get_mset(0, 1).empty();
}

/// Whether words of the library begin with `form`.
bool Engine::begins(const std::string& form) const {
  return database_.allterms_begin(form) != database_.allterms_end(form);
}

bool Engine::known(const std::string& form, bool maybeUnfinished) {
  if (database_.term_exists("Z" + stem_(form)) || database_.term_exists(form)) return true;
  if (begins(form) && (maybeUnfinished || form.size() >= kMinBeginning)) return true;
  return isStopWord(form, stemmer_) || speller_.knows(database_, stem_(form));
}

/// An unknown word that others begin with stands for them: "constip"; the last word even when it is shorter, because
/// Enter is pressed in the middle of a word too.
void Engine::goOn(Query& query) const {
  for (Clause& clause : query.clauses) {
    const bool last = &clause == &query.clauses.back();
    for (Item& item : clause.any) {
      const std::string& form = item.forms.back();
      const bool enough = form.size() >= (last ? kMinLastBeginning : kMinBeginning);
      const bool plain = item.forms.size() == 1 && !item.quoted && enough;
      if (plain && !database_.term_exists("Z" + stem_(form)) && begins(form)) item.prefix = true;
    }
  }
}

std::optional<std::string> Engine::corrected(const Wanted& wanted) {
  const std::vector<library::Word> words = library::splitWords(wanted.words);
  const std::vector<std::string> looked = plainWords(wanted.query);
  const Speller::Near near = [this](const std::string& a, const std::string& b) { return any(Ranking::near(a, b, 3)); };
  std::string result;
  std::size_t copied = 0, unknown = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& form = words[i].form;
    const bool unfinished = i + 1 == words.size();
    const bool counts = std::find(looked.begin(), looked.end(), form) != looked.end();
    if (!counts || known(form, unfinished)) continue;
    const std::string before = i > 0 ? words[i - 1].form : std::string();
    const std::string after = i + 1 < words.size() ? words[i + 1].form : std::string();
    if (++unknown > kMostCorrected) break;
    const std::optional<std::string> better =
        speller_.correct(database_, form, before, after, near, isCommonWord(form, stemmer_));
    if (!better) continue;
    result += wanted.words.substr(copied, words[i].begin - copied) + *better;
    copied = words[i].end;
  }
  if (copied == 0) return std::nullopt;
  return result + wanted.words.substr(copied);
}

double Engine::rarity(const std::string& stem) const {
  const double having = database_.get_termfreq("Z" + stem);
  return having == 0 ? 0 : std::log(1.0 + database_.get_doccount() / having);
}

Xapian::docid Engine::documentOf(const std::string& slug) const {
  const std::string term = library::idTerm(schema::kOf, slug);
  const auto at = database_.postlist_begin(term);
  return at == database_.postlist_end(term) ? 0 : *at;
}

std::string Engine::data(Xapian::docid id) const {
  return database_.get_document(id).get_data();
}

}  // namespace myelin::search
