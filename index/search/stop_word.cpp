#include "index/search/stop_word.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace myelin::search {
namespace {

// Apostrophes are gone already (library::splitWords): "can't" is "cant". Sorted.
constexpr std::array<std::string_view, 148> kEnglish = {
    "a",      "about",   "after",    "again",  "all",   "also",   "always",  "am",        "an",     "and",
    "any",    "anyone",  "are",      "arent",  "as",    "at",     "be",      "because",   "been",   "being",
    "but",    "by",      "can",      "cannot", "cant",  "could",  "couldnt", "did",       "didnt",  "do",
    "does",   "doesnt",  "doing",    "dont",   "each",  "ever",   "every",   "for",       "from",   "get",
    "gets",   "getting", "go",       "goes",   "going", "got",    "had",     "has",       "have",   "havent",
    "having", "he",      "her",      "hers",   "him",   "his",    "how",     "i",         "if",     "im",
    "in",     "into",    "is",       "isnt",   "it",    "its",    "itself",  "ive",       "just",   "keep",
    "keeps",  "let",     "like",     "made",   "make",  "makes",  "many",    "may",       "me",     "might",
    "more",   "most",    "much",     "must",   "my",    "myself", "need",    "no",        "not",    "of",
    "on",     "one",     "only",     "or",     "other", "our",    "out",     "own",       "really", "same",
    "she",    "should",  "shouldnt", "since",  "so",    "some",   "someone", "something", "still",  "such",
    "than",   "that",    "thats",    "the",    "their", "them",   "then",    "there",     "these",  "they",
    "this",   "those",   "to",       "too",    "up",    "very",   "was",     "wasnt",     "we",     "were",
    "what",   "whats",   "when",     "where",  "which", "while",  "who",     "why",       "will",   "with",
    "wont",   "would",   "wouldnt",  "you",    "your",  "youre",  "yours",   "yourself"};

}  // namespace

bool isStopWord(const std::string& form, const std::string& stemmer) {
  if (!stemmer.starts_with("en")) return false;
  return std::find(kEnglish.begin(), kEnglish.end(), form) != kEnglish.end();
}

void markStopWords(Query& query, const std::string& stemmer) {
  const auto isPlainStopWord = [&](const Clause& clause) {
    const Item& item = clause.any.front();
    return clause.need == Need::Should && clause.any.size() == 1 && item.forms.size() == 1 &&
           isStopWord(item.forms.front(), stemmer);
  };
  const auto isOther = [&](const Clause& clause) { return clause.need != Need::Not && !isPlainStopWord(clause); };
  if (std::none_of(query.clauses.begin(), query.clauses.end(), isOther)) return;
  for (Clause& clause : query.clauses) clause.stop = isPlainStopWord(clause);
}

}  // namespace myelin::search
