#include "index/check/claim.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <initializer_list>
#include <vector>

#include "index/check/sentence.h"

namespace myelin::check {
namespace {

using Words = std::initializer_list<std::string_view>;

constexpr std::size_t kNearby = 3;  // words between a number and its people

struct Token {
  std::string form;    ///< small letters
  double number = -1;  ///< its value; -1: no number
  std::string unit;    ///< what is written on to a number: "mg" of "30mg"
  bool percent = false;
  std::size_t begin = 0, end = 0;
};

bool isOneOf(std::string_view word, Words words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

double numberWord(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, double>, 20> kNumbers = {
      {{"one", 1},     {"two", 2},    {"three", 3},  {"four", 4},    {"five", 5},    {"six", 6},      {"seven", 7},
       {"eight", 8},   {"nine", 9},   {"ten", 10},   {"eleven", 11}, {"twelve", 12}, {"fifteen", 15}, {"twenty", 20},
       {"thirty", 30}, {"forty", 40}, {"fifty", 50}, {"sixty", 60},  {"ninety", 90}, {"hundred", 100}}};
  for (const auto& [name, value] : kNumbers)
    if (word == name) return value;
  return -1;
}

Token tokenOf(std::string_view sentence, std::string_view word) {
  Token token{.form = lower(word), .begin = static_cast<std::size_t>(word.data() - sentence.data())};
  token.end = token.begin + word.size();
  token.number = numberWord(token.form);
  std::string digits;
  std::size_t at = 0;
  for (; at < word.size() && (std::isdigit(static_cast<unsigned char>(word[at])) || word[at] == ',' || word[at] == '.');
       ++at) {
    if (word[at] != ',') digits += word[at];
  }
  if (digits.empty()) return token;
  std::from_chars(digits.data(), digits.data() + digits.size(), token.number);
  token.unit = token.form.substr(at);
  const std::string_view rest = sentence.substr(token.end);
  if (rest.starts_with("%") || rest.starts_with(" %") || rest.starts_with("\xC2\xA0%")) {
    token.percent = true;
    token.end += rest.find('%') + 1;
  }
  return token;
}

bool isUnit(std::string_view word) {
  return isOneOf(
      word, {"mg",          "mcg",   "\xC2\xB5g", "\xCE\xBCg", "microgram", "micrograms", "milligram",  "milligrams",
             "gram",        "grams", "g",         "iu",        "units",     "ml",         "millilitre", "millilitres",
             "milliliters", "litre", "litres",    "liter",     "liters",    "mmol"});
}
bool isPeople(std::string_view word) {
  return isOneOf(word, {"people", "persons", "patients", "adults", "children", "men", "women", "participants",
                        "volunteers", "athletes", "runners", "cases", "teenagers", "carers", "pregnancies"});
}
bool isTime(std::string_view word) {
  return isOneOf(word, {"second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks",
                        "month", "months", "year", "years"});
}
bool isEffect(std::string_view word) {
  return isOneOf(word, {"lasts", "lasted", "lasting", "wear", "wears", "wore", "fade", "fades", "faded", "peak",
                        "peaks", "peaked", "effect", "effects", "relief", "works"});
}

/// One sentence as tokens.
class Reader {
 public:
  explicit Reader(std::string_view sentence) : sentence_(sentence) {
    for (const std::string_view word : wordsOf(sentence)) tokens_.push_back(tokenOf(sentence, word));
    for (std::size_t i = 0; i < tokens_.size(); ++i) effect_ = effect_ || speaksOfEffect(i);
    score_ = speaksOfScore();
  }

  std::optional<Claim> find() const {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (const std::optional<Claim> claim = claimAt(i)) return claim;
    }
    return std::nullopt;
  }

 private:
  std::optional<Claim> claimAt(std::size_t i) const {
    const Token& token = tokens_[i];
    if (token.percent) return made(ClaimKind::Percent, i, i);
    if (isOneOf(token.form, {"half", "third", "thirds", "quarter", "quarters"})) return partAt(i);
    if (token.number < 0) return std::nullopt;
    if (form(i + 1) == "percent" || (form(i + 1) == "per" && form(i + 2) == "cent"))
      return made(ClaimKind::Percent, i, form(i + 1) == "per" ? i + 2 : i + 1);
    if (isUnit(token.unit)) return made(ClaimKind::Dose, i, i);
    if (token.unit.empty() && isUnit(form(i + 1))) return made(ClaimKind::Dose, i, i + 1);
    if (effect_ && isTime(form(i + 1))) return made(ClaimKind::Duration, i, i + 1);
    return peopleAt(i);
  }

  std::optional<Claim> peopleAt(std::size_t i) const {
    const bool digits = std::isdigit(static_cast<unsigned char>(tokens_[i].form.front())) != 0;
    for (std::size_t j = i + 1; digits && tokens_[i].unit.empty() && j <= i + kNearby; ++j) {
      if (isPeople(form(j)) && !isYear(tokens_[i].number)) return made(ClaimKind::People, i, j);
      if (isOneOf(form(j), {"of", "in", "and", "or", "to", "with"})) break;
    }
    const std::size_t second = form(i + 1) == "in" ? i + 2 : form(i + 1) == "out" && form(i + 2) == "of" ? i + 3 : 0;
    const bool share = second > 0 && second < tokens_.size() && tokens_[second].unit.empty() &&
                       tokens_[second].number > tokens_[i].number && tokens_[second].number > 1 &&
                       !isYear(tokens_[second].number) && !isTime(form(second + 1)) && !score_;
    return share ? made(ClaimKind::People, i, second) : std::nullopt;
  }

  /// "half of people", "a third of those treated".
  std::optional<Claim> partAt(std::size_t i) const {
    if (tokens_[i].form == "half" && (isTime(form(i + 2)) || isTime(form(i + 1))) && form(i + 1) != "of")
      return effect_ ? made(ClaimKind::Duration, i, i + 2) : std::nullopt;
    if (form(i + 1) != "of" && form(i + 1) != "the") return std::nullopt;
    for (std::size_t j = i + 2; j <= i + 1 + kNearby; ++j) {
      if (isPeople(form(j)) || form(j) == "those") return made(ClaimKind::People, i, j);
    }
    return std::nullopt;
  }

  bool speaksOfEffect(std::size_t i) const {
    if (isEffect(form(i))) return true;
    const bool noun = i > 0 && isOneOf(form(i - 1), {"the", "your", "at", "my", "these", "those", "our"});
    return form(i) == "last" && i > 0 && !noun;
  }

  /// "Score your pain out of 10" is a scale and no share of people.
  bool speaksOfScore() const {
    return std::any_of(tokens_.begin(), tokens_.end(), [](const Token& token) {
      return isOneOf(token.form, {"score", "scored", "scores", "rate", "rated", "scale", "points", "pain"});
    });
  }

  static bool isYear(double number) { return number >= 1900 && number <= 2100; }

  std::string_view form(std::size_t i) const { return i < tokens_.size() ? std::string_view(tokens_[i].form) : ""; }

  std::optional<Claim> made(ClaimKind kind, std::size_t first, std::size_t last) const {
    const std::size_t begin = tokens_[first].begin;
    const std::size_t end = tokens_[std::min(last, tokens_.size() - 1)].end;
    return Claim{kind, std::string(sentence_.substr(begin, end - begin))};
  }

  std::string_view sentence_;
  std::vector<Token> tokens_;
  bool effect_ = false;
  bool score_ = false;
};

}  // namespace

std::optional<Claim> claimIn(std::string_view sentence) {
  return Reader(sentence).find();
}

bool isCallForHelp(std::string_view sentence) {
  const std::vector<std::string_view> words = wordsOf(sentence);
  return !words.empty() &&
         isOneOf(lower(words.front()), {"call", "get", "phone", "ring", "see", "tell", "ask", "contact", "seek"});
}

}  // namespace myelin::check
