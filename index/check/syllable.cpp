#include "index/check/syllable.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <unordered_map>

namespace myelin::check {
namespace {

/// Words that the rules below count wrongly. Without a plural s.
const std::unordered_map<std::string_view, int>& exceptions() {
  static const std::unordered_map<std::string_view, int> table = {
      {"ache", 1},       {"aids", 1},      {"anyone", 3},    {"aren't", 1},    {"awake", 2},         {"awareness", 3},
      {"beauty", 2},     {"blooded", 2},   {"blurred", 1},   {"business", 2},  {"carriage", 2},      {"cereal", 3},
      {"coeliac", 3},    {"couldn't", 2},  {"create", 2},    {"created", 3},   {"creatine", 3},      {"creatinine", 4},
      {"creative", 3},   {"creature", 2},  {"crooked", 2},   {"cruel", 2},     {"cushion", 2},       {"diabete", 4},
      {"diabetes", 4},   {"didn't", 2},    {"doesn't", 2},   {"doing", 2},     {"don't", 1},         {"element", 3},
      {"evening", 2},    {"every", 2},     {"everybody", 4}, {"everyday", 3},  {"everyone", 3},      {"everything", 3},
      {"everywhere", 3}, {"fashion", 2},   {"fatigued", 2},  {"fibre", 2},     {"fluid", 2},         {"forever", 3},
      {"fuel", 2},       {"hadn't", 2},    {"hasn't", 2},    {"haven't", 2},   {"headache", 2},      {"hundred", 2},
      {"idea", 3},       {"isn't", 2},     {"linear", 3},    {"maybe", 2},     {"mediterranean", 6}, {"microwave", 3},
      {"mightn't", 2},   {"mustn't", 2},   {"naked", 2},     {"needn't", 2},   {"nuclear", 3},       {"nuisance", 2},
      {"once", 1},       {"pancreas", 3},  {"people", 2},    {"poem", 2},      {"poet", 2},          {"pigeon", 2},
      {"quiet", 2},      {"really", 2},    {"real", 1},      {"recipe", 3},    {"reuse", 2},         {"rhythm", 2},
      {"ruin", 2},       {"sacred", 2},    {"safety", 2},    {"science", 2},   {"scientific", 4},    {"scientist", 3},
      {"serious", 3},    {"seriously", 4}, {"shoulder", 2},  {"shouldn't", 2}, {"simile", 3},        {"someone", 2},
      {"something", 2},  {"sometime", 2},  {"spinal", 2},    {"suicide", 3},   {"suicidal", 4},      {"surgeon", 2},
      {"takeaway", 3},   {"theatre", 3},   {"tired", 1},     {"toe", 1},       {"useful", 2},        {"video", 3},
      {"wasn't", 2},     {"weren't", 1},   {"whole", 1},     {"whoever", 3},   {"wicked", 2},        {"wouldn't", 2},
      {"area", 3},       {"oedema", 3},    {"museum", 3},    {"oasis", 3},     {"coincide", 3},      {"reality", 4},
      {"theory", 2},     {"marriage", 2},  {"wednesday", 2}, {"colour", 2},    {"catastrophe", 4},   {"facsimile", 4},
      {"apostrophe", 4}, {"blanket", 2},   {"hoarse", 1},    {"biopsy", 3},    {"psychiatrist", 4},  {"psychiatry", 4},
      {"physio", 3},     {"axial", 3},     {"cochrane", 2},  {"naive", 2},     {"being", 2},         {"wellbeing", 3},
      {"shoe", 1},       {"does", 1},      {"canoe", 2},     {"aloe", 2},      {"heroin", 3},        {"argue", 2},
      {"european", 4},   {"forearm", 2},   {"ireland", 2},   {"marijuana", 4}};
  return table;
}

/// First halves of words that end in a silent e which the rule of the last letter does not see.
constexpr std::array<std::string_view, 27> kFirstHalves = {
    "some",  "there", "where",  "care", "life", "like",  "time",  "side", "home",
    "house", "whole", "wake",   "make", "face", "grape", "these", "fire", "safe",
    "table", "fore",  "before", "else", "pace", "base",  "eye",   "one",  "wave"};

struct Correction {
  std::string_view letters;
  int more;
};
/// Vowels that part, anywhere in a word.
constexpr std::array<Correction, 33> kAnywhere = {{
    {"ia", 1},      {"cia", -1}, {"tia", -1},  {"sia", -1},   {"io", 1},     {"tio", -1},  {"sio", -1},
    {"cio", -1},    {"gio", -1}, {"xio", -1},  {"nio", -1},   {"llio", -1},  {"shio", -1}, {"physio", 1},
    {"iu", 1},      {"iet", 1},  {"ient", 1},  {"tient", -1}, {"cient", -1}, {"ience", 1}, {"tience", -1},
    {"cience", -1}, {"eo", 1},   {"geo", -1},  {"ua", 1},     {"qua", -1},   {"gua", -1},  {"fluen", 1},
    {"influen", 0}, {"uou", 1},  {"react", 1}, {"viour", -1}, {"gian", -1},
}};
/// The same at the end of a word.
constexpr std::array<Correction, 9> kAtEnd = {{
    {"eing", 1},
    {"oing", 1},
    {"uing", 1},
    {"iing", 1},
    {"ism", 1},
    {"asm", 1},
    {"ysm", 1},
    {"gue", -1},
    {"que", -1},
}};

bool isVowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

bool isConsonant(char c) {
  return !isVowel(c) && c != 'y';
}

std::size_t countOf(std::string_view word, std::string_view letters) {
  std::size_t times = 0;
  for (std::size_t at = word.find(letters); at != std::string_view::npos; at = word.find(letters, at + 1)) ++times;
  return times;
}

/// Groups of vowels. A y between consonant and vowel is one of its own: "my-e-lin", "try-ing".
int vowelGroups(std::string_view word) {
  int groups = 0;
  bool inGroup = false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool nextVowel = i + 1 < word.size() && isVowel(word[i + 1]);
    const bool lastVowel = i > 0 && isVowel(word[i - 1]);
    const bool glide = word[i] == 'y' && nextVowel && (i == 0 || lastVowel);
    const bool vowel = isVowel(word[i]) || (word[i] == 'y' && !glide);
    groups += vowel && !inGroup ? 1 : 0;
    inGroup = vowel && !(word[i] == 'y' && nextVowel);
  }
  return groups;
}

/// Whether the e at the end of `word` is silent: "dose", but not "muscle", "litre", "recipe" or "the".
bool endsSilent(std::string_view word) {
  if (word.size() < 3 || word.back() != 'e') return false;
  const char before = word[word.size() - 2];
  const char second = word[word.size() - 3];
  if (isVowel(before) || before == 'y') return false;
  if (before == 'l' && isConsonant(second) && second != 'l') return false;
  if (before == 'r' && (second == 't' || second == 'b' || second == 'c')) return false;
  return true;
}

int corrections(std::string_view word) {
  int more = 0;
  for (const Correction& one : kAnywhere) more += one.more * static_cast<int>(countOf(word, one.letters));
  for (const Correction& one : kAtEnd) more += word.ends_with(one.letters) ? one.more : 0;
  return more;
}

int plainCount(std::string_view word) {
  int count = vowelGroups(word) + corrections(word);
  if (endsSilent(word)) --count;
  if (word.ends_with("ea") && vowelGroups(word) > 1) ++count;
  return std::max(count, 1);
}

int countWord(std::string_view word);

/// Whether the plural or verb ending of `stem`, which ends in e, is a syllable of its own: "doses", "aches" not.
bool hisses(std::string_view stem) {
  for (const char* pain : {"ache", "headache", "toothache", "backache", "earache", "stomachache"})
    if (stem == pain) return false;
  for (const char* ending : {"se", "ze", "xe", "ce", "ge", "che", "she"})
    if (stem.ends_with(ending)) return true;
  return false;
}

int countPlural(std::string_view stem) {
  return countWord(stem) + (hisses(stem) ? 1 : 0);
}

/// "-ed" is heard after t and d, and after a consonant with l: "started", "handled".
int countPast(std::string_view word) {
  const std::string_view stem = word.substr(0, word.size() - 2);
  const char last = stem.back();
  if (last == 't' || last == 'd') return countWord(stem) + 1;
  const char second = stem[stem.size() - 2];
  if (last == 'l' && isConsonant(second) && second != 'l' && second != 'r' && second != 'w')
    return plainCount(stem) + 1;
  return plainCount(stem);
}

int countWord(std::string_view word) {
  if (const auto known = exceptions().find(word); known != exceptions().end()) return known->second;
  if (word.size() < 4) return std::max(vowelGroups(word) - (endsSilent(word) || word.ends_with("ye") ? 1 : 0), 1);
  const bool plural = word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is");
  if (plural) return countPlural(word.substr(0, word.size() - 1));
  for (const char* ending : {"ly", "ful", "less", "ness", "ment"}) {
    const std::string_view stem = word.substr(0, word.size() - std::min(word.size(), std::string_view(ending).size()));
    if (word.ends_with(ending) && stem.size() > 2 && vowelGroups(stem) > 0) return countWord(stem) + 1;
  }
  for (const std::string_view half : kFirstHalves) {
    if (word.starts_with(half) && word.size() > half.size() + 2 && isConsonant(word[half.size()]) && half.back() == 'e')
      return countWord(half) + countWord(word.substr(half.size()));
  }
  const std::string_view stem = word.substr(0, word.size() - 2);
  const bool past = word.ends_with("ed") && vowelGroups(stem) > 0 && !stem.ends_with('e') && stem.size() > 1;
  return past ? countPast(word) : plainCount(word);
}

/// Capitals that are said as a word.
int saidAsWord(std::string_view letters) {
  static constexpr std::array<std::pair<std::string_view, int>, 7> kSaid = {
      {{"AIDS", 1}, {"NICE", 1}, {"TENS", 1}, {"ACE", 1}, {"GABA", 2}, {"MOG", 1}, {"MOGAD", 2}}};
  for (const auto& [known, count] : kSaid)
    if (letters == known) return count;
  return 0;
}

bool isCapitals(std::string_view word) {
  return word.size() > 1 && word.size() <= 5 &&
         std::all_of(word.begin(), word.end(), [](unsigned char c) { return std::isupper(c) != 0; });
}

int countSpelled(std::string_view letters) {
  return static_cast<int>(letters.size()) + 2 * static_cast<int>(std::count(letters.begin(), letters.end(), 'W'));
}

int countPart(std::string_view part) {
  std::string letters;
  bool apostrophe = false;
  for (std::size_t i = 0; i < part.size(); ++i) {
    const bool curly = part.substr(i).starts_with("\xE2\x80\x99");
    if (part[i] == '\'' || curly) apostrophe = true;
    if (std::isalpha(static_cast<unsigned char>(part[i])) != 0) letters += part[i];
    if (part[i] == '\'' || curly) letters += '\'';
  }
  while (letters.ends_with("'")) letters.pop_back();
  if (apostrophe && letters.ends_with("'s")) letters.resize(letters.size() - 2);
  if (const int said = saidAsWord(letters); said > 0) return said;
  if (isCapitals(letters)) return countSpelled(letters);
  std::transform(letters.begin(), letters.end(), letters.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (const auto known = exceptions().find(letters); known != exceptions().end()) return known->second;
  std::erase(letters, '\'');
  return letters.empty() ? 1 : countWord(letters);
}

}  // namespace

int syllables(std::string_view word) {
  int count = 0;
  while (!word.empty()) {
    const std::size_t end = std::min(word.find('-'), word.size());
    if (end > 0) count += countPart(word.substr(0, end));
    word.remove_prefix(std::min(end + 1, word.size()));
  }
  return std::max(count, 1);
}

}  // namespace myelin::check
