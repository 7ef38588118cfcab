#pragma once
#include "index/check/name_list.h"
#include "index/document/document.h"

namespace myelin::check {

/// How hard a text is to read: Flesch-Kincaid grade (Kincaid, Fishburne, Rogers and Chissom 1975),
/// 0.39 words/sentence + 11.8 syllables/word - 15.59.
struct Grade {
  double value = 0;
  int sentences = 0;
  int words = 0;       ///< without numbers
  double named = 0;    ///< share of words that belong to a name, 0 to 1
  int longest = 0;     ///< words and numbers of the longest sentence
  bool known = false;  ///< too little text has no grade
};

/// At most this share of the words is set aside.
inline constexpr double kMostNamed = 0.08;
inline constexpr double kHighestGrade = 8;
inline constexpr int kLongestSentence = 30;
/// A text with fewer sentences has no grade worth a name.
inline constexpr int kLeastSentences = 10;

/// Of an article's body: paragraphs, items, quotes and table cells. What ends in . ! ? or has five words is a sentence;
/// shorter pieces, headings, code and figures do not count. Words of names stay in the length of their sentence, and
/// their syllables are left out; over kMostNamed, of all names the same part.
Grade gradeOf(const document::Document& body, const NameList& names);

}  // namespace myelin::check
