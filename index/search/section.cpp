#include "index/search/section.h"

#include <algorithm>
#include <cassert>

#include "index/library/word.h"

namespace myelin::search {
namespace {

constexpr double kTopAdvantage = 1.15;  // how much better a section must be than the top of the article
constexpr double kAskedFor = 1.5;       // what the section counts for that answers this kind of question
constexpr double kOften = 0.3;          // the most that repeating a word adds to having it
constexpr double kHeading = 0.3;        // what a word in the heading adds

/// How often `key` stands in stems that a space parts; `open`: also as the beginning of a longer stem.
std::size_t count(std::string_view key, bool open, std::string_view stems) {
  std::size_t found = 0;
  if (key.empty()) return found;
  for (std::size_t at = stems.find(key); at != std::string_view::npos; at = stems.find(key, at + key.size())) {
    const std::size_t end = at + key.size();
    const bool begins = at == 0 || stems[at - 1] == ' ';
    const bool ends = open || end == stems.size() || stems[end] == ' ';
    if (begins && ends) ++found;
  }
  return found;
}

/// How often a pattern stands in the stems; one that may go on as it is or as a beginning.
std::size_t count(const Pattern& pattern, std::string_view stems) {
  if (pattern.stems.empty()) return 0;
  const std::string words = library::join(pattern.stems);
  const std::size_t whole = count(words, false, stems);
  if (pattern.beginning.empty()) return whole;
  const std::string open = words.substr(0, words.size() - pattern.stems.back().size()) + pattern.beginning;
  return std::max(whole, count(open, true, stems));
}

std::string stemsOf(const std::string& text, const Xapian::Stem& stem) {
  std::vector<std::string> stems = library::forms(text);
  for (std::string& form : stems) form = stem(form);
  return library::join(stems);
}

double score(const library::SectionWords& section, const std::string& heading, const std::vector<Pattern>& patterns) {
  double sum = 0;
  for (const Pattern& pattern : patterns) {
    const double times = static_cast<double>(count(pattern, section.stems));
    if (times == 0) continue;
    const double inHeading = count(pattern, heading) > 0 ? kHeading : 0;
    sum += pattern.weight * (1 + kOften * times / (times + 1) + inHeading);
  }
  return sum;
}

}  // namespace

std::size_t bestSection(const std::vector<library::SectionWords>& table, const std::string& title,
                        const std::vector<Pattern>& patterns, const Xapian::Stem& stem, library::Kind kind,
                        const std::string& stemmer) {
  assert(!table.empty());
  std::size_t best = 0;
  double most = score(table.front(), stemsOf(title, stem), patterns) * kTopAdvantage;
  for (std::size_t i = 1; i < table.size(); ++i) {
    const bool asked = kind != library::Kind::Any && library::kindOfHeading(table[i].heading, stemmer) == kind;
    const double own = score(table[i], stemsOf(table[i].heading, stem), patterns) * (asked ? kAskedFor : 1);
    if (own <= most) continue;
    most = own;
    best = i;
  }
  return best;
}

}  // namespace myelin::search
