#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/library/library.h"
#include "index/search/left_out.h"

/// Typed words -> ranked hits. One hit per article, at the section that answers best.
namespace myelin::search {

/// Bytes [begin, end) of a text.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// One or two sentences of the section, without markup, and the matched words in them.
struct Snippet {
  std::string text;
  std::vector<Range> marks;
};

struct Hit {
  const library::ArticleInfo* article = nullptr;  ///< lives as long as the library
  std::string heading;                            ///< of the section; empty: the top of the article ("In short")
  std::string anchor;                             ///< where the hit opens; empty: the top
  double score = 0;
};

/// How the answer came about; the page says so in words.
enum class How {
  AllWords,      ///< every word (in any form, or a synonym)
  AnyWord,       ///< nothing has all of the words
  Corrected,     ///< an unknown word was read as another: see `corrected`
  NearestShelf,  ///< nothing matched: articles of the shelf that fits best
  Nothing,       ///< there were no words to look for
};

struct Answer {
  std::string words;                     ///< as typed, normalised
  std::optional<std::string> corrected;  ///< the words that were searched for instead
  How how = How::Nothing;
  int total = 0;  ///< articles that match well enough to be shown, at most 200; 0 for NearestShelf and Nothing
  std::vector<Hit> hits;
  LeftOut leftOut;                  ///< what of the question did not count
  bool failed = false;              ///< the index could not be read: How::Nothing then
  std::vector<std::string> looked;  ///< the words and synonyms that were looked for, for "Also looked for"
};

struct Question {
  std::string words;
  bool typing = false;    ///< the last word may be half-typed: it matches as a prefix
  std::string shelf;      ///< only this shelf
  std::string audience;   ///< only for these readers
  std::size_t first = 0;  ///< of the ranked hits
  std::size_t most = 10;
  bool exactly = false;  ///< no correction: "Search only for ..."
};

/// Searches one library from one thread. Make one per thread. What may be typed stands in query.h; how an answer comes
/// about in README.md.
class Searcher {
 public:
  explicit Searcher(std::shared_ptr<const library::Library> library);
  ~Searcher();
  Searcher(Searcher&&) noexcept;

  /// Never throws and never fails: trouble with the index gives an empty answer with How::Nothing.
  Answer ask(const Question& question);

  /// The best sentences for a hit of the last answer. Slow (reads the article): ask for visible rows only.
  Snippet snippet(const Hit& hit);

  /// Articles per shelf id for the last question, all shelves considered, in the library's order; shelves with none
  /// left out. They add up to the total of the question without its shelf.
  std::vector<std::pair<std::string, int>> shelfCounts();

  /// Titles, then everyday terms, that the typed words may become; at most `most`.
  std::vector<std::string> finish(std::string_view words, std::size_t most);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// Where the words of a question stand in a text, in any form of the word: for marking hits in an open article. Stop
/// words are not marked. `language` as BCP 47 or Xapian names it; words of an unknown one match as they are. In order,
/// not overlapping.
std::vector<Range> matches(std::string_view text, std::string_view words, const std::string& language);

}  // namespace myelin::search
