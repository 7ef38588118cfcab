#include "index/check/grade.h"

#include <algorithm>

#include "index/check/sentence.h"
#include "index/check/syllable.h"

namespace myelin::check {
namespace {

constexpr std::size_t kLeastWords = 5;  // of a sentence without a full stop

struct Tally {
  double words = 0, syllables = 0;
  double names = 0, nameSyllables = 0;
  int sentences = 0;
  int longest = 0;
};

void add(Tally& tally, const Sentence& sentence, const NameList& names) {
  const std::vector<std::string_view> words = wordsOf(sentence.words);
  const auto spoken = std::count_if(words.begin(), words.end(), isSpoken);
  if (spoken == 0 || (!sentence.ended && words.size() < kLeastWords)) return;
  const std::vector<bool> named = names.named(words);
  ++tally.sentences;
  tally.longest = std::max(tally.longest, static_cast<int>(words.size()));
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!isSpoken(words[i])) continue;
    const int count = syllables(words[i]);
    tally.words += 1;
    tally.syllables += count;
    tally.names += named[i] ? 1 : 0;
    tally.nameSyllables += named[i] ? count : 0;
  }
}

}  // namespace

Grade gradeOf(const document::Document& body, const NameList& names) {
  Tally tally;
  for (std::size_t i = 0; i < body.blocks.size(); ++i) {
    const document::Block& block = body.blocks[i];
    const bool read = block.kind == document::BlockKind::Paragraph || block.kind == document::BlockKind::Table;
    for (int cell = 0; read && cell < document::textCount(block); ++cell) {
      for (const Sentence& sentence : sentencesOf(document::textAt(body, static_cast<int>(i), cell)))
        add(tally, sentence, names);
    }
  }
  Grade grade{.sentences = tally.sentences, .words = static_cast<int>(tally.words), .longest = tally.longest};
  if (tally.words == 0) return grade;
  grade.named = tally.names / tally.words;
  const double aside = grade.named > kMostNamed ? kMostNamed / grade.named : 1;
  const double plainWords = std::max(tally.words - aside * tally.names, 1.0);
  grade.value = 0.39 * tally.words / tally.sentences +
                11.8 * (tally.syllables - aside * tally.nameSyllables) / plainWords - 15.59;
  grade.known = tally.sentences >= kLeastSentences;
  return grade;
}

}  // namespace myelin::check
