#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "index/document/article.h"

/// What is done to Markdown before cmark sees it, so that no input is slow, takes gigabytes or loses words. Every guard
/// is one pass over the bytes.
namespace myelin::document {

struct Guarded {
  std::string markdown;           ///< for cmark; holds private marks (private_mark.h)
  std::string tail;               ///< what comes after kMaxMarks marks: shown as plain text; nearly always empty
  std::vector<Problem> problems;  ///< lines counted from the first line of the source
};

/// Punctuation, line ends and the letter w, from which cmark makes nodes of about 200 bytes each.
inline constexpr std::size_t kMaxMarks = 1'000'000;
inline constexpr int kMaxNesting = 200;
inline constexpr std::size_t kMaxTableColumns = 64;

/// `source` is clean UTF-8 (utf8::clean) without front matter. `forms`: underscores in runs of three or more are
/// lines to write on.
///
/// - Container marks over kMaxNesting in a line, and indentation over twice that, are dropped.
/// - Table delimiter rows of more than kMaxTableColumns cells are stopped; so are those that would make cmark fill in
///   very many missing cells, or read one long paragraph again and again.
/// - Cells that a row has too many stay, as text of its last cell.
/// - Addresses in very long runs and lines are not linked; very long reference definitions stay text.
/// - `\[`, `\(`, `\@` before what could be a citation or form mark are remembered as escaped.
Guarded guard(std::string_view source, bool forms);

}  // namespace myelin::document
