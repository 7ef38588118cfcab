#include "index/search/completion.h"

#include <algorithm>

#include "index/library/database.h"
#include "index/library/word.h"
#include "index/search/query.h"

namespace myelin::search {
namespace {

constexpr std::size_t kMostTerms = 200;  // everyday terms looked at; the shorter are offered first

/// Whether each of `beginnings` begins a word of `title`.
bool hasWords(const std::vector<std::string>& title, const std::vector<std::string>& beginnings) {
  return std::all_of(beginnings.begin(), beginnings.end(), [&](const std::string& beginning) {
    return std::any_of(title.begin(), title.end(),
                       [&](const std::string& word) { return word.starts_with(beginning); });
  });
}

/// Whether the words of `title` begin with `typed`.
bool begins(const std::vector<std::string>& title, const std::vector<std::string>& typed) {
  return library::join(title).starts_with(library::join(typed));
}

std::vector<std::string> everydayTerms(const Xapian::Database& database, const std::string& beginning) {
  const std::string prefix = library::schema::kPhrase + beginning;
  std::vector<std::string> terms;
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    terms.push_back((*term).substr(std::string_view(library::schema::kPhrase).size()));
    if (terms.size() == kMostTerms) break;
  }
  std::stable_sort(terms.begin(), terms.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
  return terms;
}

}  // namespace

std::vector<std::string> completions(const library::Library& library, const Xapian::Database& database,
                                     std::string_view words, std::size_t most) {
  const std::string typed = Xapian::Unicode::tolower(normalised(words));
  const std::vector<std::string> typedWords = library::forms(typed);
  std::vector<std::string> result, later;
  if (typedWords.empty()) return result;
  const auto add = [&](const std::string& text) {
    if (std::find(result.begin(), result.end(), text) == result.end() && result.size() < most) result.push_back(text);
  };
  for (const library::ArticleInfo& info : library.articles()) {
    const std::vector<std::string> title = library::forms(info.title);
    if (begins(title, typedWords))
      add(info.title);
    else if (hasWords(title, typedWords))
      later.push_back(info.title);
  }
  for (const std::string& title : later) add(title);
  for (const std::string& term : everydayTerms(database, typed)) add(term);
  for (const document::GlossaryEntry& entry : library.glossary()) {
    if (begins(library::forms(entry.term), typedWords)) add(entry.term);
  }
  return result;
}

}  // namespace myelin::search
