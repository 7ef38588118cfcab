#pragma once
#include <cstdint>
#include <string>
#include <string_view>

/// What a reader marks, as values.
namespace myelin::desk {

/// A place in an article, stored the W3C Web Annotation way (TextQuoteSelector,
/// https://www.w3.org/TR/annotation-model/#text-quote-selector), so that it is found again after an edit
/// (index/document/quote.h).
struct Passage {
  std::string slug{};
  std::string heading{};  ///< the nearest heading above it; empty: the top
  std::string exact{};    ///< the words; empty: the article as a whole
  std::string prefix{};   ///< up to 32 characters before
  std::string suffix{};   ///< up to 32 characters after
  auto operator<=>(const Passage&) const = default;
};

/// A highlight; each colour has a line of its own, too (dotted, dashed, long dashes, zigzag).
enum class Colour : std::uint8_t { None, Rose, Blue, Green, Honey };
inline constexpr int kColours = 5;  ///< with None
/// "rose"; empty for None. Stable: the desk and its exports hold it.
std::string_view colourName(Colour colour);
/// None for anything else.
Colour colourByName(std::string_view name);

/// Whatever is kept of an article or a passage: a bookmark, perhaps with a colour (a highlight), words of the reader's
/// (a note), or to be asked (a question for the team).
struct Bookmark {
  std::int64_t id = 0;  ///< given by the desk
  Passage passage{};
  std::string title{};  ///< the article's title when it was kept: shown when the article is gone
  std::string shelf{};  ///< likewise
  std::string note{};
  std::string group{};  ///< a folder by its name; empty: none
  Colour colour = Colour::None;
  bool ask = false;        ///< one of the questions for the team
  std::string created{};   ///< ISO 8601 with zone, UTC
  std::int64_t order = 0;  ///< by hand; smaller first; 0 when adding: after the last
  bool operator==(const Bookmark&) const = default;
};

}  // namespace myelin::desk
