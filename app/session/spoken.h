#pragma once
#include <string>
#include <vector>

#include "index/document/document.h"
#include "index/document/glossary.h"

/// What read-aloud says of a page, sentence by sentence: no window, no voice.
namespace myelin::session {

/// A sentence and where it stands. `block` is kTitle or kInShort for the words above the document, kWord for those of
/// a word's card.
struct Spoken {
  static constexpr int kWord = -3, kTitle = -2, kInShort = -1;
  int block = 0;
  int cell = 0;
  std::size_t begin = 0, end = 0;  ///< bytes of that text
  std::string words;               ///< as they are said: no citation numbers, abbreviations spelled out
};

struct SpokenPage {
  std::string title, summary;  ///< either may be empty
  const document::Document* document = nullptr;
  const std::vector<document::GlossaryEntry>* glossary = nullptr;
};

/// Title, "In short" and the document. Table cells are said with their heading; figures by their description. An
/// abbreviation of the glossary is said in full where it comes first and by its letters after that.
std::vector<Spoken> spokenOf(const SpokenPage& page);

/// The word, by its letters too when it has an abbreviation, and what it means.
std::vector<Spoken> spokenOf(const document::GlossaryEntry& entry,
                             const std::vector<document::GlossaryEntry>& glossary);

/// The first sentence at or behind a position of the document; the last one when there is none.
std::size_t spokenAt(const std::vector<Spoken>& sentences, const document::Position& place);

}  // namespace myelin::session
