#include "tests/bench/search/generator.h"

#include <array>
#include <cctype>
#include <cmath>
#include <fstream>
#include <set>
#include <string_view>

namespace myelin::bench {
namespace {

constexpr std::size_t kWords = 60000;
constexpr std::size_t kShelves = 10;
constexpr std::size_t kSections = 5;
constexpr std::size_t kSectionBytes = 780;

// The most frequent words are real, so that stop words, stems and question words are met as often as in English.
constexpr std::array<std::string_view, 60> kCommon = {
    "the",   "of",    "and",    "to",   "a",    "in",    "is",     "you",      "that",     "it",        "for",  "can",
    "be",    "or",    "are",    "with", "your", "as",    "this",   "on",       "may",      "not",       "have", "by",
    "from",  "help",  "if",     "at",   "more", "when",  "people", "do",       "some",     "what",      "how",  "pain",
    "time",  "day",   "muscle", "leg",  "work", "feel",  "doctor", "medicine", "sleep",    "night",     "why",  "often",
    "water", "tired", "nerve",  "hand", "walk", "stiff", "spasm",  "heat",     "exercise", "treatment", "long", "much"};

constexpr std::array<std::string_view, 36> kSyllables = {
    "ba", "ne",  "ri",  "to",  "lu",  "sa",   "me",  "di",  "ko",  "pa",  "re",  "ti",
    "no", "vu",  "ga",  "le",  "si",  "mo",   "ta",  "er",  "in",  "or",  "an",  "est",
    "ul", "ath", "osp", "cra", "ple", "stri", "gno", "chu", "fla", "bre", "sco", "thu"};

}  // namespace

Generator::Generator(unsigned seed) : random_(seed), words_(kCommon.begin(), kCommon.end()) {
  std::set<std::string> known(words_.begin(), words_.end());
  while (words_.size() < kWords) {
    std::string made = makeWord();
    if (known.insert(made).second) words_.push_back(std::move(made));
  }
  std::vector<double> weights;
  for (std::size_t rank = 1; rank <= kWords; ++rank) weights.push_back(1.0 / std::pow(static_cast<double>(rank), 1.05));
  zipf_ = std::discrete_distribution<std::size_t>(weights.begin(), weights.end());
}

std::string Generator::makeWord() {
  std::string made;
  const std::size_t syllables = 2 + random_() % 3;
  for (std::size_t i = 0; i < syllables; ++i) made += kSyllables[random_() % kSyllables.size()];
  return made;
}

const std::string& Generator::word() {
  return words_[zipf_(random_)];
}

std::string Generator::sentence() {
  std::string text = word();
  text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  const std::size_t length = 6 + random_() % 14;
  for (std::size_t i = 0; i < length; ++i) text += " " + word();
  return text + ". ";
}

std::string Generator::article(std::size_t number) {
  std::string text = "---\ntitle: \"" + question() + " " + std::to_string(number) + "\"\nsummary: \"" + sentence() +
                     sentence() + "\"\nterms: [";
  for (int i = 0; i < 12; ++i) text += (i > 0 ? ", " : "") + question();
  text += "]\nsee_also: [a" + std::to_string(random_() % 10000) + "]\n---\n\n";
  for (std::size_t i = 0; i < kSections; ++i) {
    text += "## " + question() + "\n\n";
    const std::size_t end = text.size() + kSectionBytes;
    while (text.size() < end) text += sentence() + (random_() % 4 == 0 ? "\n\n" : "");
    text += "\n\n";
  }
  return text;
}

void Generator::writeLibrary(const std::filesystem::path& folder, std::size_t articles) {
  for (std::size_t i = 0; i < articles; ++i) {
    const std::filesystem::path shelf = folder / "articles" / ("shelf" + std::to_string(i % kShelves));
    std::filesystem::create_directories(shelf);
    std::ofstream(shelf / ("a" + std::to_string(i) + ".md")) << article(i);
  }
  std::ofstream(folder / "myelin.yaml") << "title: Made by chance\nlanguage: en\narticles: articles\n";
}

std::string Generator::question() {
  std::string text;
  const std::size_t length = 2 + random_() % 4;
  for (std::size_t i = 0; i < length; ++i) text += (i > 0 ? " " : "") + word();
  return text;
}

}  // namespace myelin::bench
