#pragma once
#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

namespace myelin::test {

/// One Markdown situation and what it must become. Cases stand in markdown_case/*.txt:
///
///   === forms: Ring in bold          "forms:" when form marks are on
///   **(2)**
///   ==>
///   p {strong:{ring:2}}              tests/support/document_dump.h
///   gone: a b                        words of the source that no reader sees, in their order
///
/// In the source U+2192 stands for a tab and U+2423 for a space at the end of a line.
struct MarkdownCase {
  std::string name;
  bool forms = false;
  std::string source;    ///< as an author writes it
  std::string written;   ///< as it stands in the file
  std::string expected;  ///< the dump and the gone line
};

inline void PrintTo(const MarkdownCase& each, std::ostream* out) {
  *out << each.name;
}

/// The cases of one file. REQUIRES: it can be read.
std::vector<MarkdownCase> loadCases(const std::filesystem::path& file);
/// Writes them back (MYELIN_REBASELINE=1).
void saveCases(const std::filesystem::path& file, const std::vector<MarkdownCase>& cases);
/// Every file of cases, by name.
std::vector<std::filesystem::path> caseFiles();

/// What becomes of a case now: the dump and the gone line.
std::string outcomeOf(const MarkdownCase& markdownCase);

}  // namespace myelin::test
