#include "index/search/search.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "index/library/database.h"
#include "index/library/section_table.h"
#include "index/library/word.h"
#include "index/search/completion.h"
#include "index/search/engine.h"
#include "index/search/matcher.h"
#include "index/search/section.h"
#include "index/search/snippet.h"

namespace myelin::search {
namespace {

constexpr std::size_t kMostKept = 200;  // articles whose sections are kept while a person types on

/// The shelf a person means by `shelf:NAME`: its id, or a word of its name; empty: none.
std::string shelfNamed(const library::Library& library, const std::string& name) {
  for (const library::Shelf& shelf : library.shelves()) {
    const std::vector<std::string> words = library::forms(shelf.name);
    if (shelf.id == name || std::find(words.begin(), words.end(), name) != words.end()) return shelf.id;
  }
  return {};
}

/// `words` without "shelf:", which names no shelf here, so that the name is looked for as a word.
std::string withoutShelfField(std::string words) {
  const std::string lower = Xapian::Unicode::tolower(words);
  const std::size_t at = lower.find("shelf:");
  return at == std::string::npos ? words : words.replace(at, 6, "");
}

Wanted wantedFrom(const library::Library& library, const Question& question) {
  Wanted wanted{.words = normalised(question.words),
                .query = parse(question.words, question.typing),
                .shelf = question.shelf,
                .audience = question.audience,
                .exactly = question.exactly};
  if (wanted.query.shelf.empty()) return wanted;
  const std::string named = shelfNamed(library, wanted.query.shelf);
  if (named.empty()) {
    wanted.query = parse(withoutShelfField(wanted.words), question.typing);
  } else if (wanted.shelf.empty()) {
    wanted.shelf = named;
  }
  return wanted;
}

std::vector<std::string> lookedFor(const std::vector<Group>& groups) {
  std::vector<std::string> looked;
  const auto add = [&](const std::vector<std::string>& forms) {
    const std::string words = library::join(forms);
    if (std::find(looked.begin(), looked.end(), words) == looked.end()) looked.push_back(words);
  };
  for (const Group& group : groups) {
    for (const Clause& clause : group.clauses) {
      for (const Item& item : clause.any) {
        if (!clause.stop) add(item.forms);
      }
    }
  }
  for (const Group& group : groups) {
    for (const std::vector<std::string>& synonym : group.synonyms) add(synonym);
  }
  return looked;
}

/// Runs `work`; false when the index or the memory failed it.
template <class Work>
bool guarded(Work work) {
  try {
    work();
    return true;
  } catch (const std::exception&) {
    return false;
  } catch (const Xapian::Error&) {  // does not derive from std::exception
    return false;
  }
}

}  // namespace

struct Searcher::Parts {
  explicit Parts(std::shared_ptr<const library::Library> opened) : library(std::move(opened)) {}

  /// Made when first needed, so that a damaged index is trouble of a question and not of the Searcher.
  Engine& engine() {
    if (!made) {
      const library::Database& database = library->database();
      made = std::make_unique<Engine>([&database] { return database.handle(); }, database.stemmer());
    }
    return *made;
  }

  Answer answer(const Question& question);
  void fill(Answer& answer, const Question& question);
  void fillFromShelf(Answer& answer, const Question& question);
  std::string nearestShelf(const Question& question);
  void remember(const Outcome& outcome);
  Hit hit(const Found& found);
  using Sections = std::vector<library::SectionWords>;
  const Sections& sections(const std::string& slug, Xapian::docid id = 0);
  Snippet snippet(const Hit& hit);
  std::vector<std::pair<std::string, int>> count();

  std::shared_ptr<const library::Library> library;
  std::unique_ptr<Engine> made;
  std::optional<Completion> completion;            ///< made when first asked
  Wanted wanted;                                   ///< of the last question
  Outcome outcome;                                 ///< of the last question
  Matcher matcher;                                 ///< of the last question
  std::unordered_map<std::string, Sections> kept;  ///< read for hits and snippets, by slug
  int keptOf = 0;                                  ///< Engine::opened() they were read at
};

void Searcher::Parts::remember(const Outcome& last) {
  outcome = last;
  std::vector<Pattern> patterns = patternsOf(outcome.groups, engine().stem());
  for (const std::string& stem : outcome.goesOn) {
    patterns.emplace_back();
    patterns.back().stems = {stem};
  }
  for (Pattern& pattern : patterns) {
    double rarity = 0;
    for (const std::string& stem : pattern.stems) rarity += engine().rarity(stem);
    pattern.weight = std::max(rarity, 1.0);
  }
  matcher = Matcher(std::move(patterns), engine().stem());
}

Hit Searcher::Parts::hit(const Found& found) {
  Hit hit{.article = library->find(found.slug), .heading = {}, .anchor = {}, .score = found.score};
  const Sections& table = sections(found.slug, found.id);
  if (table.empty()) return hit;
  const std::string title = hit.article ? hit.article->title : std::string();
  const library::SectionWords& section =
      table[bestSection(table, title, matcher.patterns(), engine().stem(), outcome.query.kind, engine().stemmer())];
  hit.heading = section.heading;
  hit.anchor = section.anchor;
  return hit;
}

void Searcher::Parts::fill(Answer& answer, const Question& question) {
  std::erase_if(outcome.found, [this](const Found& found) { return !library->find(found.slug); });
  answer.total = static_cast<int>(outcome.found.size());
  const std::size_t first = std::min(question.first, outcome.found.size());
  const std::size_t last = first + std::min(question.most, outcome.found.size() - first);
  for (std::size_t i = first; i < last; ++i) answer.hits.push_back(hit(outcome.found[i]));
}

/// The shelf whose articles have words that begin like those of the question; else the first.
std::string Searcher::Parts::nearestShelf(const Question& question) {
  if (!wanted.shelf.empty()) return wanted.shelf;
  std::map<std::string, double> scores;
  Question beginnings = question;
  beginnings.words.clear();
  for (const std::string& form : plainWords(wanted.query)) {
    if (form.size() >= 4)
      beginnings.words +=
          (beginnings.words.empty() ? "" : " OR ") + form.substr(0, std::max<std::size_t>(3, form.size() / 2)) + "*";
  }
  const Outcome near = engine().find({.words = beginnings.words,
                                      .query = parse(beginnings.words, false),
                                      .shelf = {},
                                      .audience = {},
                                      .exactly = true});
  for (const Found& found : near.found) {
    if (const library::ArticleInfo* info = library->find(found.slug)) scores[info->shelf] += found.score;
  }
  const auto best =
      std::max_element(scores.begin(), scores.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (best != scores.end()) return best->first;
  return library->shelves().empty() ? std::string() : library->shelves().front().id;
}

void Searcher::Parts::fillFromShelf(Answer& answer, const Question& question) {
  answer.how = How::NearestShelf;
  answer.corrected.reset();
  const std::string shelf = nearestShelf(question);
  std::size_t at = 0;
  for (const library::ArticleInfo& info : library->articles()) {
    if (info.shelf != shelf || at++ < question.first) continue;
    if (answer.hits.size() == question.most) break;
    answer.hits.push_back({.article = &info, .heading = {}, .anchor = {}, .score = 0});
  }
}

Answer Searcher::Parts::answer(const Question& question) {
  Answer answer;
  wanted = wantedFrom(*library, question);
  outcome = {};
  matcher = {};
  answer.words = wanted.words;
  answer.leftOut = wanted.query.leftOut;
  if (wanted.query.clauses.empty()) return answer;
  remember(engine().find(wanted));
  answer.how = outcome.how;
  answer.corrected = outcome.corrected;
  answer.leftOut.endings = outcome.leftOutEndings;
  answer.looked = lookedFor(outcome.groups);
  engine().retrying([&] {
    answer.hits.clear();
    if (outcome.found.empty())
      fillFromShelf(answer, question);
    else
      fill(answer, question);
  });
  return answer;
}

/// The sections of an article, kept while a person types on; none when it cannot be found. `id`: of its search
/// document, 0 when that is not known.
const Searcher::Parts::Sections& Searcher::Parts::sections(const std::string& slug, Xapian::docid id) {
  if (kept.size() >= kMostKept || keptOf != engine().opened()) kept.clear();
  keptOf = engine().opened();
  if (const auto at = kept.find(slug); at != kept.end()) return at->second;
  if (id == 0) id = engine().documentOf(slug);
  return kept.emplace(slug, id == 0 ? Sections() : library::unpackSections(engine().data(id))).first->second;
}

Snippet Searcher::Parts::snippet(const Hit& hit) {
  const Sections& table = sections(hit.article->slug);
  const auto at = std::find_if(table.begin(), table.end(), [&](const auto& each) { return each.anchor == hit.anchor; });
  Snippet best = at == table.end() ? Snippet() : bestSentences(at->texts, matcher);
  if (best.text.empty() && !table.empty()) best = bestSentences(table.front().texts, matcher);
  return best.text.empty() ? firstSentences(hit.article->summary, matcher) : best;
}

std::vector<std::pair<std::string, int>> Searcher::Parts::count() {
  Wanted everywhere = wanted;
  everywhere.shelf.clear();
  if (wanted.query.clauses.empty()) return {};
  const Outcome all = wanted.shelf.empty() ? outcome : engine().find(everywhere);
  std::map<std::string, int> counts;
  for (const Found& found : all.found) {
    if (const library::ArticleInfo* info = library->find(found.slug)) ++counts[info->shelf];
  }
  std::vector<std::pair<std::string, int>> result;
  for (const library::Shelf& shelf : library->shelves()) {
    if (counts.contains(shelf.id)) result.emplace_back(shelf.id, counts[shelf.id]);
  }
  return result;
}

Searcher::Searcher(std::shared_ptr<const library::Library> library)
    : parts_(std::make_unique<Parts>(std::move(library))) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;

Answer Searcher::ask(const Question& question) {
  Answer answer;
  if (guarded([&] { answer = parts_->answer(question); })) return answer;
  parts_->made.reset();  // the next question opens the index again
  answer = {};
  answer.words = normalised(question.words);
  answer.failed = true;
  return answer;
}

Snippet Searcher::snippet(const Hit& hit) {
  Snippet snippet;
  if (!hit.article) return snippet;
  if (guarded([&] { parts_->engine().retrying([&] { snippet = parts_->snippet(hit); }); })) return snippet;
  return {.text = hit.article->summary, .marks = {}};
}

std::vector<std::pair<std::string, int>> Searcher::shelfCounts() {
  std::vector<std::pair<std::string, int>> counts;
  guarded([&] { parts_->engine().retrying([&] { counts = parts_->count(); }); });
  return counts;
}

std::vector<std::string> Searcher::finish(std::string_view words, std::size_t most) {
  std::vector<std::string> result;
  guarded([&] {
    Engine& engine = parts_->engine();
    if (!parts_->completion) parts_->completion.emplace(*parts_->library);
    engine.retrying([&] { result = parts_->completion->of(engine.database(), words, most); });
  });
  return result;
}

}  // namespace myelin::search
