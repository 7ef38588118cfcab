#include "tests/index/document/markdown_case.h"

#include <algorithm>
#include <cassert>
#include <cctype>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include "tests/support/document_dump.h"
#include "tests/support/folder.h"

namespace myelin::test {
namespace {

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

/// Runs of letters and digits, in their order.
std::vector<std::string> wordsOf(const std::string& text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || byte >= 0x80)
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  std::erase(words, "");
  return words;
}

std::string visibleText(const document::Article& article) {
  std::string out = article.front.title + "\n" + document::plainText(article.body);
  for (const document::Block& block : article.body.blocks) {
    if (block.kind == document::BlockKind::Code) out += "\n" + block.target;
  }
  return out;
}

/// The words of the source that a reader does not see, each as often as it is missing.
std::string goneWords(const std::string& source, const document::Article& article) {
  std::map<std::string, int> left;
  for (const std::string& word : wordsOf(visibleText(article))) ++left[word];
  std::string gone;
  for (const std::string& word : wordsOf(source)) {
    if (left[word]-- <= 0) gone += " " + word;
  }
  return gone.empty() ? "" : "gone:" + gone + "\n";
}

}  // namespace

std::vector<MarkdownCase> loadCases(const std::filesystem::path& file) {
  std::ifstream in(file);
  assert(in.good());
  std::vector<MarkdownCase> cases;
  std::string line;
  bool inSource = false;
  while (std::getline(in, line)) {
    if (line.starts_with("=== ")) {
      const bool forms = line.starts_with("=== forms: ");
      cases.push_back({line.substr(forms ? 11 : 4), forms, "", "", ""});
      inSource = true;
    } else if (line == "==>") {
      inSource = false;
    } else {
      (inSource ? cases.back().written : cases.back().expected) += line + "\n";
    }
  }
  for (MarkdownCase& each : cases) {
    each.source = each.written;
    replaceAll(each.source, "\u2192", "\t");
    replaceAll(each.source, "\u2423", " ");
    while (each.expected == "\n" || each.expected.ends_with("\n\n")) each.expected.pop_back();
  }
  return cases;
}

void saveCases(const std::filesystem::path& file, const std::vector<MarkdownCase>& cases) {
  std::ofstream out(file);
  for (const MarkdownCase& each : cases) {
    out << "=== " << (each.forms ? "forms: " : "") << each.name << "\n"
        << each.written << "==>\n"
        << each.expected << "\n";
  }
}

std::vector<std::filesystem::path> caseFiles() {
  const std::filesystem::path folder = std::filesystem::path(kSourceFolder) / "tests/index/document/markdown_case";
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::string outcomeOf(const MarkdownCase& markdownCase) {
  const auto article = document::parse(markdownCase.source, {.forms = markdownCase.forms});
  assert(article.ok());
  return dump(*article) + goneWords(markdownCase.source, *article);
}

}  // namespace myelin::test
