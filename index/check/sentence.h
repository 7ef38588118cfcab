#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "index/document/document.h"

namespace myelin::check {

/// A sentence of a paragraph, item or cell: without the numbers of its citations and the descriptions of pictures.
struct Sentence {
  std::string words;
  bool cited = false;  ///< a citation stands in it, or right behind its full stop
  bool ended = false;  ///< by . ! ? or …; the rest of a text has none
};

/// Splits at line breaks, and at . ! ? … before white space unless the next word is in small letters or the full stop
/// is that of "Dr." and the like. A citation behind a full stop belongs to the sentence before it.
std::vector<Sentence> sentencesOf(const document::Text& text);
/// Of plain words.
std::vector<Sentence> sentencesOf(std::string_view words);

/// Words and numbers, hyphens and apostrophes inside: "a 12-week, well-known course (10,353 people)" are six.
std::vector<std::string_view> wordsOf(std::string_view text);

/// Whether a word is one to pronounce: begins with a letter.
bool isSpoken(std::string_view word);

}  // namespace myelin::check
