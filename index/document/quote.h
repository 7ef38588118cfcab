#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/document/document.h"

/// Passages by their words, and finding them again in an article that was edited.
namespace myelin::document {

/// The words of a passage and what stood around them: W3C TextQuoteSelector and the nearest heading. White space is
/// single spaces, also between blocks; citations ("[2, 3]") are left out, because their numbers change.
struct Quote {
  std::string heading;  ///< the nearest heading above, its words; empty: the top
  std::string exact;
  std::string prefix;  ///< the characters before: kQuoteContext, or kWideContext when the words stand there twice
  std::string suffix;  ///< and after
};
inline constexpr std::size_t kQuoteContext = 32, kWideContext = 100;

/// Bytes [begin, end) of one text.
struct Stretch {
  int block = 0, cell = 0;
  std::size_t begin = 0, end = 0;
  bool operator==(const Stretch&) const = default;
};

/// One document, made ready for many questions.
class QuoteFinder {
 public:
  explicit QuoteFinder(const Document& document);

  /// What to keep of the words between two places; nothing when there are none.
  std::optional<Quote> quote(const Position& from, const Position& to) const;

  /// Where the words stand now: one stretch for each text they run through. Empty when they are gone, or stand in
  /// several places of which none is clearly the one: nothing is better than the wrong place.
  ///
  /// Words count as the same whatever the white space, the kind of quotation mark and the citations between them. Of
  /// several places, the sentence, the words around and the heading decide; short words need them even when they stand
  /// there once, since another of their kind may have been deleted.
  std::vector<Stretch> find(const Quote& quote) const;

  /// The anchor of the heading with these words, or nothing.
  std::optional<std::string> anchorOf(std::string_view heading) const;

 private:
  struct Origin {
    std::int32_t block = 0, cell = 0;
    std::uint32_t begin = 0, end = 0;  ///< of the character in its text
  };
  struct Heading {
    std::size_t at = 0;  ///< byte in flat_
    std::string words, anchor;
  };
  void append(const Text& text, int block, int cell);
  void appendCharacter(std::string_view character, const Origin& origin);
  void appendSpace(const Origin& origin);
  std::size_t flatOf(const Position& position) const;
  const Heading* headingAbove(std::size_t at) const;
  void findSentences();
  bool sentenceIsTheSame(const Quote& quote, std::size_t begin, std::size_t end) const;
  double evidence(const Quote& quote, std::size_t begin, std::size_t end) const;
  std::vector<Stretch> stretches(std::size_t begin, std::size_t end) const;

  std::string flat_;             ///< every word of the document
  std::vector<Origin> origins_;  ///< for each byte of flat_
  std::vector<Heading> headings_;
  std::vector<std::size_t> sentences_;  ///< bytes of flat_ where one begins: behind a full stop, or in another text
};

}  // namespace myelin::document
