#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/document/glossary.h"

namespace myelin::document {

/// Finds glossary terms in texts, word by word: one look-up in a hash of first words for each word of the article
/// (1 MB against 200 terms in a few milliseconds). The rules are those of markTerms(). Lives as long as its glossary.
class TermMarker {
 public:
  explicit TermMarker(const std::vector<GlossaryEntry>& glossary);

  /// From here on, first mentions count anew.
  void startSection() { ++section_; }
  void mark(Text& text);

 private:
  /// One spelling of an entry, as the words that must follow each other.
  struct Spelling {
    std::size_t entry = 0;
    std::vector<std::string> words;  ///< in lower case, or as written when `exact`
    bool exact = false;
    std::size_t letters = 0;
  };
  struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };

  static std::vector<Word> wordsOf(std::string_view text);
  void add(std::size_t entry, std::string_view spelling, bool exact);
  const Spelling* longestAt(const std::vector<Word>& words, std::size_t at, std::string_view text,
                            std::string_view lower) const;

  const std::vector<GlossaryEntry>& glossary_;
  std::unordered_map<std::string, std::vector<Spelling>, Hash, std::equal_to<>> byFirstWord_;  ///< the longest first
  std::vector<int> markedIn_;  ///< per entry: the section of its last mark
  int section_ = 1;
};

}  // namespace myelin::document
