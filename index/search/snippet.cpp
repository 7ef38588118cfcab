#include "index/search/snippet.h"

#include <algorithm>
#include <set>

#include "index/base/utf8.h"

namespace myelin::search {
namespace {

constexpr std::size_t kLongest = kSnippetCharacters + 40;  // characters a sentence may have before it is cut

bool isSpace(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

/// Whether a sentence ends before `at`, where a space stands.
bool endsSentence(std::string_view text, std::size_t at) {
  if (text[at] == '\n') return true;
  std::size_t last = at;
  while (last > 0 && (text[last - 1] == '"' || text[last - 1] == ')' || text[last - 1] == '\'')) --last;
  if (last == 0 || (text[last - 1] != '.' && text[last - 1] != '!' && text[last - 1] != '?')) return false;
  const std::size_t next = text.find_first_not_of(" \t", at);
  return next == std::string_view::npos || !(text[next] >= 'a' && text[next] <= 'z');
}

Range trimmed(std::string_view text, Range range) {
  while (range.begin < range.end && isSpace(text[range.begin])) ++range.begin;
  while (range.end > range.begin && isSpace(text[range.end - 1])) --range.end;
  return range;
}

/// Bytes [begin, end) of `text`, and the matches in it as marks.
Snippet cutOut(std::string_view text, Range range, const std::vector<Match>& found) {
  Snippet snippet{.text = std::string(text.substr(range.begin, range.end - range.begin)), .marks = {}};
  for (const Match& match : found) {
    if (match.range.begin < range.begin || match.range.end > range.end) continue;
    snippet.marks.push_back({match.range.begin - range.begin, match.range.end - range.begin});
  }
  return snippet;
}

/// A part of about kSnippetCharacters of a sentence that is too long, around its first match, cut between words.
Range narrowed(std::string_view text, Range range, const std::vector<Match>& found) {
  std::size_t first = range.begin;
  for (const Match& match : found) {
    if (match.range.begin < range.begin) continue;
    first = match.range.begin;
    break;
  }
  Range part{std::max(range.begin, first > 60 ? first - 60 : 0), range.end};
  while (part.begin > range.begin && !isSpace(text[part.begin])) --part.begin;
  part.end = std::min(range.end, part.begin + kSnippetCharacters);
  while (part.end < range.end && !isSpace(text[part.end])) ++part.end;
  if (part.end - part.begin > 2 * kSnippetCharacters) {  // a text without spaces
    part.end = part.begin + utf8::prefix(text.substr(part.begin), kSnippetCharacters).size();
  }
  return trimmed(text, part);
}

/// The snippet for sentences [range), with an ellipsis where it was cut.
Snippet shown(std::string_view text, Range range, const std::vector<Match>& found) {
  if (utf8::length(text.substr(range.begin, range.end - range.begin)) <= kLongest) return cutOut(text, range, found);
  const Range part = narrowed(text, range, found);
  Snippet snippet = cutOut(text, part, found);
  constexpr std::string_view kEllipsis = "…";
  if (part.end < range.end) snippet.text += kEllipsis;
  if (part.begin == range.begin) return snippet;
  snippet.text.insert(0, kEllipsis);
  for (Range& mark : snippet.marks) mark = {mark.begin + kEllipsis.size(), mark.end + kEllipsis.size()};
  return snippet;
}

/// The sentence at `index`, and the next one where both together are short enough.
Range withNext(std::string_view text, const std::vector<Range>& all, std::size_t index) {
  if (index + 1 == all.size()) return all[index];
  const Range both{all[index].begin, all[index + 1].end};
  return utf8::length(text.substr(both.begin, both.end - both.begin)) <= kSnippetCharacters ? both : all[index];
}

/// What the different patterns found in a range weigh together.
double weightIn(Range range, const std::vector<Match>& found, const Matcher& matcher) {
  std::set<std::size_t> seen;
  double sum = 0;
  for (const Match& match : found) {
    const bool inside = match.range.begin >= range.begin && match.range.end <= range.end;
    if (inside && seen.insert(match.pattern).second) sum += matcher.patterns()[match.pattern].weight;
  }
  return sum;
}

}  // namespace

std::vector<Range> sentences(std::string_view paragraph) {
  std::vector<Range> result;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= paragraph.size(); ++at) {
    if (at < paragraph.size() && (!isSpace(paragraph[at]) || !endsSentence(paragraph, at))) continue;
    const Range range = trimmed(paragraph, {begin, at});
    if (range.end > range.begin) result.push_back(range);
    begin = at;
  }
  return result;
}

Snippet bestSentences(const std::vector<std::string>& paragraphs, const Matcher& matcher) {
  Snippet best;
  double most = 0;
  for (const std::string& paragraph : paragraphs) {
    const std::vector<Match> found = matcher.find(paragraph);
    if (found.empty()) continue;
    const std::vector<Range> all = sentences(paragraph);
    for (std::size_t i = 0; i < all.size(); ++i) {
      const Range range = withNext(paragraph, all, i);
      const double weight = weightIn(range, found, matcher) + 0.25 * weightIn(all[i], found, matcher);
      if (weight <= most) continue;
      most = weight;
      best = shown(paragraph, range, found);
    }
  }
  return best;
}

Snippet firstSentences(std::string_view text, const Matcher& matcher) {
  const std::vector<Range> all = sentences(text);
  if (all.empty()) return {};
  return shown(text, withNext(text, all, 0), matcher.find(text));
}

}  // namespace myelin::search
