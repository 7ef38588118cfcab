#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The words that were searched for last, the newest first.
namespace myelin::session {

inline constexpr std::size_t kMostRecentSearches = 8;
inline constexpr std::size_t kMostRecentBytes = 200;  ///< of one of them: longer ones are cut

/// `list` with `words` at its front, once; white space around and inside them is made plain. Words without a letter or
/// digit are not kept.
std::vector<std::string> withSearch(std::vector<std::string> list, std::string_view words);

/// As one text, a line for each, and back; any bytes are a list.
std::string textOf(const std::vector<std::string>& searches);
std::vector<std::string> searchesFrom(std::string_view text);

}  // namespace myelin::session
