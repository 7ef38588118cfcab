#include "index/search/completion.h"

#include <algorithm>
#include <utility>

#include "index/library/database.h"
#include "index/library/word.h"
#include "index/search/query.h"

namespace myelin::search {
namespace {

constexpr std::size_t kMostTerms = 200;  // everyday terms looked at; the shorter are offered first

/// Whether each of `beginnings` begins a word of a title.
bool hasWords(const std::vector<std::string>& title, const std::vector<std::string>& beginnings) {
  return std::all_of(beginnings.begin(), beginnings.end(), [&](const std::string& beginning) {
    return std::any_of(title.begin(), title.end(),
                       [&](const std::string& word) { return word.starts_with(beginning); });
  });
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

Completion::Name Completion::nameOf(const std::string& shown) {
  std::vector<std::string> words = library::forms(shown);
  std::string joined = library::join(words);
  return {.shown = shown, .words = std::move(words), .joined = std::move(joined)};
}

Completion::Completion(const library::Library& library) {
  for (const library::ArticleInfo& info : library.articles()) titles_.push_back(nameOf(info.title));
  for (const document::GlossaryEntry& entry : library.glossary()) terms_.push_back(nameOf(entry.term));
}

std::vector<std::string> Completion::of(const Xapian::Database& database, std::string_view words,
                                        std::size_t most) const {
  const std::string typed = Xapian::Unicode::tolower(normalised(words));
  const std::vector<std::string> typedWords = library::forms(typed);
  const std::string beginning = library::join(typedWords);
  std::vector<std::string> result;
  if (typedWords.empty()) return result;
  const auto add = [&](std::string_view text) {
    if (std::find(result.begin(), result.end(), text) == result.end() && result.size() < most)
      result.emplace_back(text);
  };
  for (const Name& title : titles_) {
    if (title.joined.starts_with(beginning)) add(title.shown);
  }
  for (const Name& title : titles_) {
    if (result.size() == most) return result;
    if (hasWords(title.words, typedWords)) add(title.shown);
  }
  for (const std::string& term : everydayTerms(database, typed)) add(term);
  for (const Name& term : terms_) {
    if (term.joined.starts_with(beginning)) add(term.shown);
  }
  return result;
}

}  // namespace myelin::search
