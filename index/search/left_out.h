#pragma once
#include <string>

namespace myelin::search {

/// What of a question did not count, because it was too much for an answer at once. The limits stand in query.h.
struct LeftOut {
  bool letters = false;      ///< more than kMaxTyped bytes: the rest was not read
  bool words = false;        ///< more than kMaxWords different words: the rest were not looked for
  bool phrases = false;      ///< more than kMaxPhrases in quotes: the rest were looked for word by word
  bool phraseWords = false;  ///< more than kMaxInPhrase words in one phrase: the rest of it was not looked for
  bool stars = false;        ///< more than kMaxWildcards words with a star: the rest were looked for as they are
  bool endings = false;  ///< a word with a star begins more words than are looked for: the most frequent stand for them

  bool operator==(const LeftOut&) const = default;
  bool any() const { return *this != LeftOut(); }
};

/// One sentence about it for the person who asked; empty when nothing was left out.
std::string sentence(const LeftOut& leftOut);

}  // namespace myelin::search
