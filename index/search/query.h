#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "index/library/kind.h"
#include "index/search/left_out.h"

/// What a person typed, parsed once into plain values. Any bytes are a query: what is not understood is a word.
///
///     legs jump at night          four words; each may be missing
///     "muscle relaxant"           these words side by side
///     pain OR ache                either
///     baclofen AND sleep          both must be there
///     baclofen -pump, NOT pump    the second must not be there
///     spasm*                      words that begin so
///     title:baclofen              in the title
///     shelf:diet yoga             only on that shelf
///
/// AND, OR and NOT are operators in capitals only; OR joins its two neighbours. Brackets are not operators.
namespace myelin::search {

inline constexpr std::size_t kMaxWords = 32;     ///< different words that count
inline constexpr std::size_t kMaxWildcards = 4;  ///< words with a star that count as such
inline constexpr std::size_t kMaxPhrases = 4;    ///< phrases that count as such
inline constexpr std::size_t kMaxInPhrase = 8;   ///< words of a phrase that count
inline constexpr std::size_t kMaxTyped = 4096;   ///< bytes that are read at all

/// A word, a phrase (more than one word) or the beginning of a word.
struct Item {
  std::vector<std::string> forms;  ///< as library::splitWords() makes them; never empty
  bool quoted = false;
  bool prefix = false;  ///< the last form may go on
  bool title = false;
  bool star = false;  ///< prefix because of a star
};

enum class Need { Should, Must, Not };

/// Any one of the items.
struct Clause {
  std::vector<Item> any;  ///< never empty
  Need need = Need::Should;
  bool stop = false;  ///< a stop word: counts in phrases and synonyms only (stop_word.h)
};

struct Query {
  std::vector<Clause> clauses;
  std::string shelf;                        ///< of `shelf:`, as typed, lower case
  LeftOut leftOut;                          ///< because of the limits above
  bool typing = false;                      ///< the last word may go on (not counted as a wildcard)
  library::Kind kind = library::Kind::Any;  ///< set by the engine, which knows the language
};

/// `typing`: the person may still be writing the last word.
Query parse(std::string_view typed, bool typing);

/// The query without its conditions: each word on its own, none required; what must not be there stays away.
Query relaxed(const Query& query);

/// The words of a query in order, those of Not clauses left out.
std::vector<std::string> plainWords(const Query& query);

/// Trimmed, control characters and runs of white space made one space.
std::string normalised(std::string_view typed);

}  // namespace myelin::search
