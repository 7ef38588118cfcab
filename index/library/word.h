#pragma once
#include <xapian.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// What a word is, for everything that counts words or looks for them: index, search, marks. One rule for all, so that
/// a word that stands in a text is always found again. For the rooms `library` and `search` only.
namespace myelin::library {

/// A word and where it stands: bytes [begin, end) of the text.
struct Word {
  std::string form;  ///< lower case; see splitWords()
  std::size_t begin = 0;
  std::size_t end = 0;
  bool capitals = false;  ///< two letters or more, all of them capitals: "TENS", "MS"
};

/// Letters and digits make words; everything else parts them, hyphens too: "pins-and-needles" -> pins, and, needles.
/// Apostrophes inside a word vanish ("can't" -> cant, "Uhthoff’s" -> uhthoffs), with the short verbs 'd, 'll, 're and
/// 've behind them ("she'll" -> she); commas inside a number as well
/// ("3,000" -> 3000), a full stop inside a number stays ("1.5"). An ideograph is a word of its own. A form longer than
/// 64 bytes is cut there, so that no word is too long for a term. Accepts any bytes.
std::vector<Word> splitWords(std::string_view text);

/// The forms only.
std::vector<std::string> forms(std::string_view text);

/// `parts` with one space between them.
std::string join(const std::vector<std::string>& parts);

/// The stemmer of a language as Xapian or BCP 47 names it ("english", "en", "en-GB"), English with
/// its spellings and irregular forms (english.h); one that changes nothing for languages Xapian does not know.
Xapian::Stem stemmerFor(const std::string& language);

/// `prefix` + `id`, or a shortened form with a hash where that would be longer than a Xapian term may be (245 bytes).
std::string idTerm(std::string_view prefix, std::string_view id);

}  // namespace myelin::library
