#include "index/library/word.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <unordered_map>

#include "index/base/utf8.h"
#include "index/library/english.h"

namespace myelin::library {
namespace {

constexpr std::size_t kMaxFormBytes = 64;
constexpr std::size_t kMaxTermBytes = 240;

bool isDigit(char32_t code) {
  return code >= '0' && code <= '9';
}

bool isApostrophe(char32_t code) {
  return code == '\'' || code == 0x2019 || code == 0x2018 || code == 0x201B;
}

bool isIdeograph(char32_t code) {
  return (code >= 0x3040 && code <= 0x30FF) || (code >= 0x3400 && code <= 0x9FFF) ||
         (code >= 0xF900 && code <= 0xFAFF) || (code >= 0x20000 && code <= 0x3FFFF);
}

bool isWordCharacter(char32_t code) {
  return code != '_' && code != 0xFFFD && Xapian::Unicode::is_wordchar(static_cast<unsigned>(code));
}

/// Characters that vanish inside a word: apostrophes, soft hyphens, commas of numbers.
bool vanishes(char32_t before, char32_t code, char32_t after) {
  if (code == 0xAD || isApostrophe(code)) return isWordCharacter(after);
  return code == ',' && isDigit(before) && isDigit(after);
}

void appendLower(std::string& form, char32_t code) {
  const auto lower = static_cast<char32_t>(Xapian::Unicode::tolower(static_cast<unsigned>(code)));
  std::string character;
  utf8::append(character, lower);
  if (form.size() + character.size() <= kMaxFormBytes) form += character;
}

/// Takes the short verb from a form: "poo'd" is poo, "she'll" is she, not shell. `mark` is where the apostrophe stood.
void dropShortVerb(std::string& form, std::size_t mark) {
  const std::string_view end = std::string_view(form).substr(mark);
  if (mark > 0 && (end == "d" || end == "ll" || end == "ve" || end == "re")) form.resize(mark);
}

char32_t codeAt(std::string_view text, std::size_t at) {
  return at < text.size() ? utf8::at(text, at) : U' ';
}

/// The word that begins at `begin`, where a word character stands.
Word wordAt(std::string_view text, std::size_t begin) {
  Word word{.form = {}, .begin = begin, .end = begin};
  char32_t before = U' ';
  std::size_t capitals = 0, small = 0;
  std::size_t mark = std::string::npos;  // of the last apostrophe, in the form
  for (std::size_t at = begin; at < text.size();) {
    const std::size_t next = utf8::next(text, at);
    const char32_t code = utf8::at(text, at);
    const char32_t after = codeAt(text, next);
    const bool decimal = code == '.' && isDigit(before) && isDigit(after);
    if (isWordCharacter(code) || decimal) {
      if (isIdeograph(code) && word.end > begin) break;
      appendLower(word.form, code);
      const bool capital = Xapian::Unicode::tolower(static_cast<unsigned>(code)) != code;
      const bool hasCapital = Xapian::Unicode::toupper(static_cast<unsigned>(code)) != code;
      capitals += capital ? 1 : 0;
      small += hasCapital ? 1 : 0;
      word.end = next;
      if (isIdeograph(code)) break;
      before = code;
    } else if (!vanishes(before, code, after)) {
      break;
    } else if (isApostrophe(code)) {
      mark = word.form.size();
    }
    at = next;
  }
  word.capitals = capitals > 1 && small == 0;
  if (mark != std::string::npos) dropShortVerb(word.form, mark);
  return word;
}

constexpr std::string_view kEnglishStem = "Xapian::Stem(english)";

/// Xapian's English stemmer after British and irregular forms were made plain. The stems of words met lately are kept:
/// few words make most of any text.
class EnglishStem : public Xapian::StemImplementation {
 public:
  explicit EnglishStem(const Xapian::Stem& stem) : stem_(stem) {}
  std::string operator()(const std::string& word) override {
    if (stems_.size() >= kMostStems) stems_.clear();
    const auto [at, isNew] = stems_.try_emplace(word);
    if (isNew) at->second = stem_(plainEnglish(word));
    return at->second;
  }
  std::string get_description() const override { return "english"; }

 private:
  static constexpr std::size_t kMostStems = 8192;

  Xapian::Stem stem_;
  std::unordered_map<std::string, std::string> stems_;
};

}  // namespace

std::vector<Word> splitWords(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    if (!isWordCharacter(utf8::at(text, at))) {
      at = utf8::next(text, at);
      continue;
    }
    words.push_back(wordAt(text, at));
    at = words.back().end;
  }
  return words;
}

std::vector<std::string> forms(std::string_view text) {
  std::vector<std::string> result;
  for (Word& word : splitWords(text)) result.push_back(std::move(word.form));
  return result;
}

std::string join(const std::vector<std::string>& parts) {
  std::string result;
  for (const std::string& part : parts) {
    if (!result.empty()) result += ' ';
    result += part;
  }
  return result;
}

Xapian::Stem stemmerFor(const std::string& language) {
  try {
    const Xapian::Stem stem(language.substr(0, language.find('-')));
    if (stem.get_description() != kEnglishStem) return stem;
    return Xapian::Stem(new EnglishStem(stem));  // owned by the Stem from now on
  } catch (const Xapian::Error&) {
    return Xapian::Stem("none");
  }
}

std::string idTerm(std::string_view prefix, std::string_view id) {
  std::string term(prefix);
  if (prefix.size() + id.size() <= kMaxTermBytes && id.find('\0') == std::string_view::npos) return term.append(id);
  std::uint64_t hash = 0xcbf29ce484222325u;  // FNV-1a, 64 bit
  for (const char byte : id) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3u;
  std::array<char, 18> digits{};
  std::snprintf(digits.data(), digits.size(), "#%016llx", static_cast<unsigned long long>(hash));
  const std::string_view head = id.substr(0, id.find('\0'));
  return term.append(utf8::prefix(head, kMaxTermBytes - prefix.size() - digits.size())).append(digits.data());
}

}  // namespace myelin::library
