#include "index/search/speller.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <map>

#include "index/base/utf8.h"
#include "index/library/word.h"

namespace myelin::search {
namespace {

constexpr int kOther = 2;                 // cost of one change
constexpr int kAlike = 1;                 // cost of one change between letters that sound alike
constexpr std::size_t kMinCorrected = 4;  // shorter words are never corrected
constexpr std::size_t kMaxCorrected = 32;
constexpr std::size_t kMaxCandidates = 8;
constexpr std::size_t kMostRemembered = 500;
constexpr double kPerDoubling = 0.5;  // how much a word is preferred that twice as many articles have
constexpr double kNearBonus = 3;

constexpr std::array<std::string_view, 10> kGroups = {"aeiouy", "bp", "ckq", "dt",  "lr",
                                                      "mn",     "gj", "fpv", "sxz", "csz"};

/// For each letter the groups it is in, one bit each.
constexpr std::array<unsigned, 256> groupBits() {
  std::array<unsigned, 256> bits{};
  for (std::size_t group = 0; group < kGroups.size(); ++group) {
    for (const char letter : kGroups[group]) bits[static_cast<unsigned char>(letter)] |= 1u << group;
  }
  return bits;
}
constexpr std::array<unsigned, 256> kGroupBits = groupBits();

int change(char a, char b) {
  if (a == b) return 0;
  return kGroupBits[static_cast<unsigned char>(a)] & kGroupBits[static_cast<unsigned char>(b)] ? kAlike : kOther;
}

/// Cost of losing (or gaining) the letter at `at`.
int loss(std::string_view word, std::size_t at) {
  const bool last = at + 1 == word.size();
  if (word[at] == 'h' || word[at] == 'w' || (last && word[at] == 'e')) return kAlike;
  if (at == 0) return kOther;
  if (word[at] == word[at - 1]) return kAlike;
  const int before = change(word[at - 1], word[at]);
  return last ? before : std::min(before, change(word[at], word[at + 1]));
}

/// How much a word of this length may be changed on sight, and one more where the words beside it agree.
int tightLimit(std::size_t length) {
  return length < 7 ? 2 : length < 9 ? 3 : length < 12 ? 4 : 5;
}

int firstLetterPenalty(std::string_view word, std::string_view other) {
  return change(word.front(), other.front()) == kOther ? kOther : 0;
}

unsigned lettersOf(std::string_view form) {
  unsigned letters = 0;
  for (const char c : form) letters |= 1u << (static_cast<unsigned char>(c) % 32);
  return letters;
}

constexpr unsigned bitsOf(std::string_view letters) {
  unsigned bits = 0;
  for (const char c : letters) bits |= 1u << (static_cast<unsigned char>(c) % 32);
  return bits;
}

/// Letters of different classes never sound alike; h and w are cheap to lose.
constexpr std::array<unsigned, 7> kClasses = {bitsOf("aeiouy"), bitsOf("bpfv"), bitsOf("ckqsxz"), bitsOf("dt"),
                                              bitsOf("lr"),     bitsOf("mn"),   bitsOf("gj")};

/// The least that it costs to lose the letters that `other` does not have.
int leastLoss(unsigned letters, unsigned other) {
  int cost = 0;
  for (const unsigned letterClass : kClasses)
    cost += (letters & letterClass) != 0 && (other & letterClass) == 0 ? 2 : 0;
  return std::max(cost, std::popcount(letters & ~other));
}

bool isWordLike(std::string_view form) {
  const std::size_t length = utf8::length(form);
  const bool digits = std::any_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
  return length >= kMinCorrected && length <= kMaxCorrected && !digits;
}

}  // namespace

int unlikeness(std::string_view word, std::string_view other, int limit) {
  constexpr std::size_t kMost = 64;
  word = word.substr(0, kMost);
  other = other.substr(0, kMost);
  std::array<std::array<int, kMost + 1>, 3> rows;  // this row and the two before it, used in turn
  rows[0][0] = 0;
  int leastBefore = 0;  // the least cost in the row before: both rows over the limit stay over it
  std::array<int, kMost> losses;
  for (std::size_t j = 0; j < other.size(); ++j) {
    losses[j] = loss(other, j);
    rows[0][j + 1] = rows[0][j] + losses[j];
  }
  for (std::size_t i = 1; i <= word.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& old = rows[(i - 1) % 3];
    const int lost = loss(word, i - 1);
    row[0] = old[0] + lost;
    int least = row[0];
    for (std::size_t j = 1; j <= other.size(); ++j) {
      row[j] = std::min({old[j] + lost, row[j - 1] + losses[j - 1], old[j - 1] + change(word[i - 1], other[j - 1])});
      const bool swapped = i > 1 && j > 1 && word[i - 1] == other[j - 2] && word[i - 2] == other[j - 1];
      if (swapped) row[j] = std::min(row[j], rows[(i - 2) % 3][j - 2] + kOther);
      least = std::min(least, row[j]);
    }
    if (least > limit && leastBefore > limit) return limit + 1;
    leastBefore = least;
  }
  return rows[word.size() % 3][other.size()];
}

void Speller::read(const Xapian::Database& database) {
  std::map<std::string, Xapian::termcount> words;
  for (auto word = database.spellings_begin(); word != database.spellings_end(); ++word) {
    words[*word] = word.get_termfreq();
  }
  synonymStems_.clear();
  for (auto key = database.synonym_keys_begin(); key != database.synonym_keys_end(); ++key) {
    for (const std::string& stem : library::forms(*key)) synonymStems_.insert(stem);
    for (auto synonym = database.synonyms_begin(*key); synonym != database.synonyms_end(*key); ++synonym) {
      for (const std::string& form : library::forms(*synonym)) words.try_emplace(form, 1);
    }
  }
  vocabulary_.clear();
  for (const auto& [form, articles] : words) vocabulary_.push_back({form, articles, lettersOf(form)});
  isRead_ = true;
}

void Speller::forget() {
  remembered_.clear();
  isRead_ = false;
}

Xapian::termcount Speller::articlesWith(const std::string& form) const {
  const auto at = std::lower_bound(vocabulary_.begin(), vocabulary_.end(), form,
                                   [](const Entry& entry, const std::string& key) { return entry.form < key; });
  return at != vocabulary_.end() && at->form == form ? at->articles : 0;
}

bool Speller::knows(const Xapian::Database& database, const std::string& stem) {
  if (!isRead_) read(database);
  return synonymStems_.contains(stem);
}

std::vector<Speller::Candidate> Speller::candidates(const std::string& form) const {
  const int limit = tightLimit(utf8::length(form)) + 1;
  const unsigned letters = lettersOf(form);
  std::vector<Candidate> found;
  for (const Entry& entry : vocabulary_) {
    const std::size_t longer = std::max(entry.form.size(), form.size());
    if (entry.form.size() < 3 || longer - std::min(entry.form.size(), form.size()) > 3) continue;
    // One change takes a letter away and brings another.
    if (std::max(leastLoss(letters, entry.letters), leastLoss(entry.letters, letters)) > limit) continue;
    const int penalty = firstLetterPenalty(form, entry.form);
    if (penalty > limit) continue;
    const int cost = unlikeness(form, entry.form, limit) + penalty;
    if (cost > limit) continue;
    found.push_back({entry.form, cost, cost - kPerDoubling * std::log2(1.0 + entry.articles)});
  }
  std::sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) { return a.score < b.score; });
  if (found.size() > kMaxCandidates) found.resize(kMaxCandidates);
  return found;
}

std::optional<std::string> Speller::split(const std::string& form, const Near& near) const {
  for (std::size_t at = 3; at + 3 <= form.size(); ++at) {
    const std::string first = form.substr(0, at);
    const std::string second = form.substr(at);
    if (articlesWith(first) > 0 && articlesWith(second) > 0 && near(first, second)) return first + " " + second;
  }
  return std::nullopt;
}

std::optional<std::string> Speller::correct(const Xapian::Database& database, const std::string& form,
                                            const std::string& before, const std::string& after, const Near& near,
                                            bool common) {
  if (!isWordLike(form)) return std::nullopt;
  if (!isRead_) read(database);
  const int tight = tightLimit(utf8::length(form));
  if (remembered_.size() > kMostRemembered) remembered_.clear();
  const auto [at, isNew] = remembered_.try_emplace(form);
  if (isNew) at->second = candidates(form);
  std::vector<Candidate> found = at->second;
  std::erase_if(found, [&](Candidate& candidate) {
    const bool agrees =
        (!before.empty() && near(before, candidate.form)) || (!after.empty() && near(candidate.form, after));
    if (agrees) candidate.score -= kNearBonus;
    return candidate.cost > tight || common ? !agrees : false;
  });
  const auto best = std::min_element(found.begin(), found.end(),
                                     [](const Candidate& a, const Candidate& b) { return a.score < b.score; });
  if (best != found.end()) return best->form;
  if (common) return std::nullopt;
  return split(form, near);
}

}  // namespace myelin::search
