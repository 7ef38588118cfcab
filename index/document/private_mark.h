#pragma once
#include <string>
#include <string_view>

/// Characters that never reach a reader: noncharacters which guard.h writes into the Markdown before it is parsed and
/// which are taken out of every text, code block and address afterwards. Those that stand in the source are replaced
/// first, so that a mark is always ours.
namespace myelin::document {

/// Says "not markup here": put inside what would otherwise be read as a table, a citation or a form mark. Vanishes.
inline constexpr std::string_view kStop = "\xEF\xB7\x90";  // U+FDD0
/// An underscore of a line to write on, which must not become emphasis or a rule. Becomes `_` again.
inline constexpr std::string_view kUnderscore = "\xEF\xB7\x91";  // U+FDD1

/// A pipe that separates no cells. Becomes `|` again.
inline constexpr std::string_view kPipe = "\xEF\xB7\x92";  // U+FDD2

/// Whether one of the marks starts at `at`.
bool isPrivateMark(std::string_view text, std::size_t at);
/// What the mark at the start of `text` becomes. REQUIRES: isPrivateMark(text, 0).
std::string_view shownFor(std::string_view text);

/// `text` with every private mark replaced by U+FFFD: the first step, on the source.
std::string withoutForeignMarks(std::string_view text);

/// `text` as the author wrote it: kStop gone, kUnderscore an underscore, kPipe a pipe.
std::string restored(std::string_view text);

}  // namespace myelin::document
