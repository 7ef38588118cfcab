#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// What a screen reader asks of a string: offsets in characters, a letter, word, sentence or line at a place, and what
/// changed between two frames. Offsets in this header are UTF-8 bytes unless they say characters (code points, AT-SPI's
/// unit). REQUIRES of every `text`: well-formed UTF-8.
namespace myelin::access {

/// Clamped to the length; a byte inside a character counts as that character's beginning.
int charactersBefore(std::string_view text, std::ptrdiff_t byte);
std::size_t byteOfCharacter(std::string_view text, int character);

enum class Unit { Character, Word, Sentence, Line, Paragraph };

/// [begin, end)
struct Range {
  std::size_t begin = 0, end = 0;
  bool operator==(const Range&) const = default;
};

/// The unit that holds the character at `at`, with the spaces and marks that follow it (AT-SPI's "from start to next
/// start"). At the end of the text: the empty range after a line feed, otherwise the last unit. `lines` are the bytes
/// where lines after the first begin; empty: lines end at line feeds.
Range unitAt(std::string_view text, std::size_t at, Unit unit, const std::vector<int>& lines);

/// The smallest replacement that makes `now` out of `before`, on character boundaries: [begin, begin + removed) of
/// `before` became [begin, begin + inserted) of `now`.
struct Edit {
  std::size_t begin = 0, removed = 0, inserted = 0;
  bool operator==(const Edit&) const = default;
};
Edit difference(std::string_view before, std::string_view now);

}  // namespace myelin::access
