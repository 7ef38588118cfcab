#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "index/document/article.h"

namespace myelin::document {

/// What stands before an article's text: YAML between a first line `---` and the next line `---` or `...`.
struct FrontMatterPart {
  FrontMatter front;
  std::vector<Problem> problems;
  std::string shown;       ///< the lines as they are, when they are no YAML mapping; else empty
  std::size_t bodyAt = 0;  ///< offset in the source of the first line after it
  int linesBefore = 0;     ///< how many lines that are
};

/// Front matter larger than this is not read as YAML.
inline constexpr std::size_t kMaxFrontMatterBytes = 256u << 10;

/// `source` is clean UTF-8. Unknown keys are passed over: other programs' Markdown has them too.
FrontMatterPart readFrontMatter(std::string_view source);

}  // namespace myelin::document
