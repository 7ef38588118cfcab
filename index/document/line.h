#pragma once
#include <string_view>
#include <vector>

/// The lines of a Markdown source, as the guards see them.
namespace myelin::document {

/// The lines of `text` without their line feeds.
std::vector<std::string_view> linesOf(std::string_view text);

/// Whether a line holds nothing, or nothing but the marks of quotes.
bool isBlankLine(std::string_view line);
/// Whether a line has the form of a table's delimiter row (`| --- | :-: |`), in whatever containers it stands.
bool isDelimiterRow(std::string_view line);

/// How far the container marks at the start of a line reach: white space, `>`, `- `, `* `, `+ `, `1. `, `1) `.
struct LinePrefix {
  std::size_t bytes = 0;
  int marks = 0;
  std::size_t columns = 0;  ///< of white space; a tab counts as four
};

/// The longest prefix of at most `mostMarks` marks and `mostColumns` columns.
LinePrefix prefixOf(std::string_view line, int mostMarks, std::size_t mostColumns);
/// The whole prefix.
LinePrefix prefixOf(std::string_view line);

}  // namespace myelin::document
