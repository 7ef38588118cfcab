#include "tests/index/check/claim_word.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "index/check/claim.h"
#include "index/check/sentence.h"

namespace myelin::check {
namespace {

/// Beginnings of words; those with a full stop are whole words.
constexpr std::array kNumber = {"one.",   "two.",     "three.", "four.",   "five.",  "six.",   "seven.",
                                "eight.", "nine.",    "ten.",   "half",    "third",  "twice.", "quarter",
                                "once.",  "first.",   "dozen",  "hundred", "single", "both.",  "none.",
                                "nobody", "everyone", "all.",   "each."};
constexpr std::array kEffect = {
    "help",  "eas",     "improv", "reduc",  "lower",      "rais",   "increas", "caus",     "bring",   "brought",
    "make",  "made.",   "chang",  "affect", "effect",     "work",   "treat",   "prevent",  "protect", "link",
    "lead",  "trigger", "slow",   "speed",  "damag",      "harm",   "hurt",    "danger",   "risk",    "lose",
    "loss.", "lost.",   "gain",   "last.",  "lasts.",     "lasted", "fade",    "come",     "grow",    "start",
    "begin", "spread",  "block",  "weaken", "strengthen", "dry.",   "dries",   "build",    "fall",    "fell",
    "rise",  "rose",    "drop",   "happen", "turn",       "can.",   "may.",    "might",    "could",   "cannot",
    "will.", "would",   "does.",  "did.",   "show",       "prove",  "proof",   "found",    "find",    "evidence",
    "studi", "study",   "trial",  "review", "benefit",    "need",   "add.",    "adds.",    "holds.",  "pulls.",
    "saves", "depend",  "died.",  "option", "report",     "clash",  "limit",   "mainstay", "based."};
constexpr std::array kComparison = {"more.",  "less.", "most.",  "least",     "few",    "many.",  "much.", "some.",
                                    "better", "worse", "higher", "than.",     "same.",  "differ", "like.", "equal",
                                    "often",  "rare",  "common", "usual",     "mostl",  "mainly", "alike", "only.",
                                    "about.", "no.",   "not.",   "sometimes", "largely"};
constexpr std::array kAdvice = {"should", "must",    "never", "always", "ask",       "call",  "avoid",  "tell",
                                "keep",   "use",     "stop",  "do.",    "don't",     "get.",  "go.",    "take",
                                "give",   "wait",    "aim",   "advi",   "guid",      "recom", "say",    "check",
                                "plan",   "offer",   "safe",  "urgent", "emergency", "sit.",  "lie.",   "cut.",
                                "leave",  "stretch", "look",  "anyone", "put.",      "move.", "cushion"};
/// What a word means, and what there is of a thing.
constexpr std::array kMeaning = {"means.", "called.", "such.", "signs.", "little."};
constexpr std::array kStudy = {"study.", "studies.", "trial.", "trials.", "survey", "researchers.", "experiment"};
constexpr std::array kFound = {"found.",   "find.",  "finds.",   "showed.", "show.",  "shows.", "compared",
                               "followed", "tested", "measured", "looked.", "began.", "saw.",   "reported"};

constexpr std::size_t kToNoun = 6;  // words from "no" to its trial

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

template <std::size_t N>
bool hasOneOf(std::string_view sentence, const std::array<const char*, N>& forms) {
  for (const std::string_view word : wordsOf(sentence)) {
    const std::string whole = lower(word) + ".";
    if (std::any_of(forms.begin(), forms.end(), [&](const char* form) { return whole.starts_with(form); })) return true;
  }
  return false;
}

/// "No trial has compared them": what is not there has no source.
bool saysNoneIsThere(std::string_view sentence) {
  const std::vector<std::string_view> words = wordsOf(sentence);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string word = lower(words[i]);
    if (word == "nobody") return true;
    if (word != "no" && word != "few" && word != "none" && word != "not") continue;
    for (std::size_t j = i + 1; j < std::min(i + kToNoun, words.size()); ++j)
      if (hasOneOf(words[j], kStudy)) return true;
  }
  return false;
}

bool hasDigit(std::string_view sentence) {
  return std::any_of(sentence.begin(), sentence.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

}  // namespace

bool saysClaim(std::string_view sentence) {
  if (sentence.ends_with("?")) return false;
  return hasDigit(sentence) || hasOneOf(sentence, kNumber) || hasOneOf(sentence, kEffect) ||
         hasOneOf(sentence, kComparison) || hasOneOf(sentence, kAdvice) || hasOneOf(sentence, kMeaning);
}

bool saysFinding(std::string_view sentence) {
  if (sentence.ends_with("?") || saysNoneIsThere(sentence) || isCallForHelp(sentence)) return false;
  return hasOneOf(sentence, kStudy) && hasOneOf(sentence, kFound);
}

}  // namespace myelin::check
