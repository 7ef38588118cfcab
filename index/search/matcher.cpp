#include "index/search/matcher.h"

#include "index/library/word.h"
#include "index/search/stop_word.h"

namespace myelin::search {
namespace {

Pattern patternOf(const std::vector<std::string>& forms, const Xapian::Stem& stem) {
  Pattern pattern;
  for (const std::string& form : forms) pattern.stems.push_back(stem(form));
  return pattern;
}

/// Whether `pattern` stands at word `at`.
bool fits(const Pattern& pattern, const std::vector<library::Word>& words, const std::vector<std::string>& stems,
          std::size_t at) {
  const std::size_t count = pattern.stems.size();
  if (at + count > words.size()) return false;
  for (std::size_t i = 0; i < count; ++i) {
    const bool begins = i + 1 == count && !pattern.beginning.empty();
    if (stems[at + i] == pattern.stems[i]) continue;
    if (!begins || !words[at + i].form.starts_with(pattern.beginning)) return false;
  }
  return true;
}

}  // namespace

Matcher::Matcher(std::vector<Pattern> patterns, Xapian::Stem stem)
    : patterns_(std::move(patterns)), stem_(std::move(stem)) {
  for (std::size_t i = 0; i < patterns_.size(); ++i) {
    if (patterns_[i].stems.size() == 1 && !patterns_[i].beginning.empty()) {
      beginnings_.push_back(i);
    } else if (!patterns_[i].stems.empty()) {
      byFirst_[patterns_[i].stems.front()].push_back(i);
    }
  }
}

std::vector<Match> Matcher::find(std::string_view text) const {
  const std::vector<library::Word> words = library::splitWords(text);
  std::vector<std::string> stems;
  stems.reserve(words.size());
  for (const library::Word& word : words) stems.push_back(stem_(word.form));
  std::vector<Match> found;
  for (std::size_t at = 0; at < words.size();) {
    std::size_t longest = 0, which = 0;
    const auto consider = [&](std::size_t i) {
      if (patterns_[i].stems.size() > longest && fits(patterns_[i], words, stems, at)) {
        longest = patterns_[i].stems.size();
        which = i;
      }
    };
    if (const auto list = byFirst_.find(stems[at]); list != byFirst_.end()) {
      for (const std::size_t i : list->second) consider(i);
    }
    for (const std::size_t i : beginnings_) consider(i);
    if (longest > 0) found.push_back({{words[at].begin, words[at + longest - 1].end}, which});
    at += longest > 0 ? longest : 1;
  }
  return found;
}

std::vector<Pattern> patternsOf(const std::vector<Group>& groups, const Xapian::Stem& stem) {
  std::vector<Pattern> patterns;
  for (const Group& group : groups) {
    for (const Clause& clause : group.clauses) {
      if (clause.stop) continue;
      for (const Item& item : clause.any) {
        patterns.push_back(patternOf(item.forms, stem));
        if (item.prefix) patterns.back().beginning = item.forms.back();
      }
    }
    for (const std::vector<std::string>& synonym : group.synonyms) patterns.push_back(patternOf(synonym, stem));
  }
  return patterns;
}

std::vector<Range> matches(std::string_view text, std::string_view words, const std::string& language) {
  const Xapian::Stem stem = library::stemmerFor(language);
  Query query = parse(words, false);
  markStopWords(query, language);
  std::vector<Group> groups;
  for (const Clause& clause : query.clauses) {
    if (clause.need != Need::Not) groups.push_back({.clauses = {clause}, .synonyms = {}});
  }
  std::vector<Range> ranges;
  for (const Match& match : Matcher(patternsOf(groups, stem), stem).find(text)) ranges.push_back(match.range);
  return ranges;
}

}  // namespace myelin::search
