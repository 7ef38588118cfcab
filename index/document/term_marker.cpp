#include "index/document/term_marker.h"

#include <algorithm>
#include <array>

#include "index/base/utf8.h"
#include "index/document/inline_text.h"

namespace myelin::document {
namespace {

std::string lowerCase(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

bool isWordCharacter(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  const bool latinSign = c < 0xC0 && c != 0xAA && c != 0xB5 && c != 0xBA;
  return !latinSign && !(c >= 0x2000 && c <= 0x206F) && !(c >= 0x3000 && c <= 0x303F) && c != 0xFFFD;
}

/// What may stand between two words of one term: "ankle-foot" is also written "ankle foot".
bool joinsWords(std::string_view gap) {
  constexpr std::array<std::string_view, 8> kJoins = {" ", "-", "\n", "'", "\u2019", "\u2010", "\u2011", "\u00A0"};
  return std::find(kJoins.begin(), kJoins.end(), gap) != kJoins.end();
}

/// "Ashworth scale (modified)" is looked for as "Ashworth scale".
std::string_view withoutBrackets(std::string_view term) {
  const std::size_t open = term.rfind(" (");
  return term.ends_with(')') && open != std::string_view::npos && open > 0 ? term.substr(0, open) : term;
}

/// Where a term may not stand. Asked for growing places.
class Obstacles {
 public:
  explicit Obstacles(const std::vector<Span>& spans) {
    for (const Span& span : spans) {
      edges_.insert(edges_.end(), {span.begin, span.end});
      const bool open =
          span.kind == SpanKind::Strong || span.kind == SpanKind::Emphasis || span.kind == SpanKind::Strike;
      if (!open) blocked_.push_back(&span);
    }
    std::sort(edges_.begin(), edges_.end());
  }

  bool allow(std::size_t begin, std::size_t end) {
    for (; next_ < blocked_.size() && blocked_[next_]->begin < end; ++next_) {
      blockedEnd_ = std::max(blockedEnd_, blocked_[next_]->end);
    }
    const auto edge = std::upper_bound(edges_.begin(), edges_.end(), begin);
    return begin >= blockedEnd_ && (edge == edges_.end() || *edge >= end);
  }

 private:
  std::vector<const Span*> blocked_;
  std::vector<std::size_t> edges_;
  std::size_t next_ = 0;
  std::size_t blockedEnd_ = 0;
};

}  // namespace

TermMarker::TermMarker(const std::vector<GlossaryEntry>& glossary) : glossary_(glossary), markedIn_(glossary.size()) {
  for (std::size_t i = 0; i < glossary.size(); ++i) {
    add(i, withoutBrackets(glossary[i].term), false);
    add(i, glossary[i].abbreviation, true);
  }
  for (auto& [first, spellings] : byFirstWord_) {
    std::stable_sort(spellings.begin(), spellings.end(),
                     [](const Spelling& a, const Spelling& b) { return a.letters > b.letters; });
  }
}

void TermMarker::add(std::size_t entry, std::string_view written, bool exact) {
  Spelling spelling{entry, {}, exact, written.size()};
  const std::string kept = exact ? std::string(written) : lowerCase(written);
  for (const Word& word : wordsOf(kept)) spelling.words.push_back(kept.substr(word.begin, word.end - word.begin));
  if (spelling.words.empty()) return;
  byFirstWord_[lowerCase(spelling.words.front())].push_back(spelling);
  spelling.words.back() += 's';
  ++spelling.letters;
  byFirstWord_[lowerCase(spelling.words.front())].push_back(spelling);
}

std::vector<TermMarker::Word> TermMarker::wordsOf(std::string_view text) {
  std::vector<Word> words;
  bool inWord = false;
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::size_t next = byte < 0x80 ? i + 1 : utf8::next(text, i);
    const bool word = isWordCharacter(byte < 0x80 ? byte : utf8::at(text, i));
    if (word && !inWord) words.push_back({i, i});
    if (word) words.back().end = next;
    inWord = word;
    i = next;
  }
  return words;
}

const TermMarker::Spelling* TermMarker::longestAt(const std::vector<Word>& words, std::size_t at, std::string_view text,
                                                  std::string_view lower) const {
  const auto found = byFirstWord_.find(lower.substr(words[at].begin, words[at].end - words[at].begin));
  if (found == byFirstWord_.end()) return nullptr;
  for (const Spelling& spelling : found->second) {
    const std::string_view compared = spelling.exact ? text : lower;
    bool same = at + spelling.words.size() <= words.size();
    for (std::size_t i = 0; same && i < spelling.words.size(); ++i) {
      const Word& word = words[at + i];
      same = compared.substr(word.begin, word.end - word.begin) == spelling.words[i];
      if (i > 0) same = same && joinsWords(text.substr(words[at + i - 1].end, word.begin - words[at + i - 1].end));
    }
    if (same) return &spelling;
  }
  return nullptr;
}

void TermMarker::mark(Text& text) {
  const std::string lower = lowerCase(text.utf8);
  const std::vector<Word> words = wordsOf(lower);
  Obstacles obstacles(text.spans);
  std::vector<Span> terms;
  for (std::size_t at = 0; at < words.size();) {
    const Spelling* spelling = longestAt(words, at, text.utf8, lower);
    if (spelling == nullptr) {
      ++at;
      continue;
    }
    const std::size_t begin = words[at].begin;
    const std::size_t end = words[at + spelling->words.size() - 1].end;
    if (markedIn_[spelling->entry] != section_ && obstacles.allow(begin, end)) {
      markedIn_[spelling->entry] = section_;
      terms.push_back({SpanKind::Term, begin, end, glossary_[spelling->entry].term});
    }
    at += spelling->words.size();
  }
  if (terms.empty()) return;
  std::move(terms.begin(), terms.end(), std::back_inserter(text.spans));
  sortSpans(text.spans);
}

}  // namespace myelin::document
