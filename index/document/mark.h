#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/document/document.h"

/// Marks that CommonMark does not know: citations and the four form marks. They are looked for in the text that cmark
/// left, outside links, pictures and code; what is escaped, malformed or crossed by other markup stays text.
namespace myelin::document {

/// Numbers for citation keys, in the order of their first use.
class CitationNumbers {
 public:
  int numberOf(std::string_view key);
  std::vector<std::string> takeKeys() { return std::move(keys_); }

 private:
  std::vector<std::string> keys_;
  std::unordered_map<std::string, int> numbers_;
};

struct MarkOptions {
  bool citations = true;
  bool forms = false;
};

/// `collected` (InlineText::take()) with its marks read and every private mark gone:
///   "quiet. [@a; @b] Next"  ->  "quiet. [1, 2] Next"   a Citation, target "a;b"
///   "Pain (0) (1) [ ] ____" ->  "Pain 0 1   ____"      two Rings, a Box, a WriteLine
Text readMarks(const Text& collected, const MarkOptions& options, CitationNumbers& numbers);

}  // namespace myelin::document
