#include "index/search/synonym.h"

#include <algorithm>
#include <utility>

#include "index/library/word.h"

namespace myelin::search {
namespace {

constexpr std::size_t kMaxRun = 6;       // words of a synonym key
constexpr std::size_t kMaxSynonyms = 8;  // that count for one key

bool isPlainWord(const Clause& clause) {
  const Item& item = clause.any.front();
  return clause.need != Need::Not && clause.any.size() == 1 && !item.title && (item.quoted || item.forms.size() == 1);
}

/// How many of the clauses from `first` on may stand in one key.
std::size_t runLength(const std::vector<Clause>& clauses, std::size_t first) {
  std::size_t length = 0;
  while (length < kMaxRun && first + length < clauses.size() && isPlainWord(clauses[first + length])) ++length;
  return length;
}

/// In how many articles the rarest word of a synonym stands.
Xapian::doccount articlesWith(const std::vector<std::string>& forms, const Xapian::Database& database,
                              const Xapian::Stem& stem) {
  Xapian::doccount least = database.get_doccount();
  for (const std::string& form : forms) least = std::min(least, database.get_termfreq("Z" + stem(form)));
  return least;
}

/// The synonyms of a key that some article has, the rarest first: they say most, and common ones add least when they
/// are left out.
std::vector<std::vector<std::string>> synonymsOf(const Xapian::Database& database, const std::string& key,
                                                 const Xapian::Stem& stem) {
  std::vector<std::pair<Xapian::doccount, std::vector<std::string>>> ranked;
  for (auto word = database.synonyms_begin(key); word != database.synonyms_end(key); ++word) {
    std::vector<std::string> forms = library::forms(*word);
    if (const Xapian::doccount articles = articlesWith(forms, database, stem); articles > 0)
      ranked.emplace_back(articles, std::move(forms));
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  if (ranked.size() > kMaxSynonyms) ranked.resize(kMaxSynonyms);
  std::vector<std::vector<std::string>> result;
  for (auto& [articles, forms] : ranked) result.push_back(std::move(forms));
  return result;
}

}  // namespace

std::vector<Group> groups(const Query& query, const Xapian::Database& database, const Xapian::Stem& stem) {
  std::vector<Clause> clauses = query.clauses;
  std::erase_if(clauses, [](const Clause& clause) { return clause.need == Need::Not; });
  std::vector<Group> result;
  for (std::size_t first = 0; first < clauses.size();) {
    Group group;
    std::size_t length = runLength(clauses, first);
    for (; length > 0 && group.synonyms.empty(); --length) {
      std::vector<std::string> key;
      for (std::size_t i = first; i < first + length; ++i) {
        for (const std::string& form : clauses[i].any.front().forms) key.push_back(stem(form));
      }
      if (length == 1 && clauses[first].stop) break;
      group.synonyms = synonymsOf(database, library::join(key), stem);
      if (!group.synonyms.empty()) break;
    }
    const auto begin = clauses.begin() + static_cast<std::ptrdiff_t>(first);
    const std::size_t taken = group.synonyms.empty() ? 1 : length;
    group.clauses.assign(begin, begin + static_cast<std::ptrdiff_t>(taken));
    result.push_back(std::move(group));
    first += taken;
  }
  return result;
}

}  // namespace myelin::search
