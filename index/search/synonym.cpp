#include "index/search/synonym.h"

#include <algorithm>

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

std::vector<std::vector<std::string>> synonymsOf(const Xapian::Database& database, const std::string& key) {
  std::vector<std::vector<std::string>> result;
  for (auto word = database.synonyms_begin(key); word != database.synonyms_end(key); ++word) {
    if (result.size() == kMaxSynonyms) break;
    result.push_back(library::forms(*word));
  }
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
      group.synonyms = synonymsOf(database, library::join(key));
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
