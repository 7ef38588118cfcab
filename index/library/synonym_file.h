#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// `synonyms.txt` of a library: other words for the same thing, reviewed by people, for the search alone.
namespace myelin::library {

inline constexpr std::size_t kMostSynonymBytes = 1u << 20;

/// Whoever looks for `from` also finds `to`.
struct SynonymPair {
  std::string from;
  std::string to;
};

/// One group to a line, commas between, each finds each; "a, b > c": a and b find c, c does not find them. A line that
/// begins with # is a remark. Any bytes are a file; groups of more than 24 and files over kMostSynonymBytes are cut.
std::vector<SynonymPair> readSynonyms(std::string_view text);

}  // namespace myelin::library
