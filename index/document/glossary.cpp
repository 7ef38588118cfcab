#include "index/document/glossary.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include "index/document/article.h"
#include "index/document/term_marker.h"

namespace myelin::document {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \n\t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \n\t.") == std::string_view::npos
                                ? 0
                                : text.find_last_not_of(" \n\t.") + 1 - begin);
}

/// "Ankle-foot orthosis (AFO)" has an abbreviation; "Ashworth scale (modified)" has none: no capital letter.
GlossaryEntry entryFor(std::string_view heading) {
  GlossaryEntry entry;
  entry.term = heading;
  const std::size_t open = heading.rfind(" (");
  if (!heading.ends_with(')') || open == std::string_view::npos || open == 0) return entry;
  const std::string_view inside = heading.substr(open + 2, heading.size() - open - 3);
  const bool capital = std::any_of(inside.begin(), inside.end(), [](unsigned char c) { return std::isupper(c) != 0; });
  if (!capital || inside.find(' ') != std::string_view::npos) return entry;
  entry.term = heading.substr(0, open);
  entry.abbreviation = inside;
  return entry;
}

std::vector<std::string> wordsOf(std::string_view list) {
  std::vector<std::string> words;
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    if (const std::string_view word = trimmed(list.substr(0, comma)); !word.empty()) words.emplace_back(word);
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return words;
}

void addParagraph(GlossaryEntry& entry, const std::string& paragraph) {
  if (paragraph.starts_with("Also:")) {
    for (std::string& word : wordsOf(std::string_view(paragraph).substr(5))) entry.everyday.push_back(std::move(word));
    return;
  }
  entry.meaning += (entry.meaning.empty() ? "" : " ") + paragraph;
}

bool byTerm(const GlossaryEntry& a, const GlossaryEntry& b) {
  const auto lower = [](unsigned char c) { return std::tolower(c); };
  return std::lexicographical_compare(a.term.begin(), a.term.end(), b.term.begin(), b.term.end(), [&](char x, char y) {
    return lower(static_cast<unsigned char>(x)) < lower(static_cast<unsigned char>(y));
  });
}

}  // namespace

std::vector<GlossaryEntry> parseGlossary(std::string_view markdown) {
  std::vector<GlossaryEntry> entries;
  const Result<Article> article = parse(markdown, {.citations = false});
  if (!article.ok()) return entries;
  std::optional<GlossaryEntry> entry;
  const auto finish = [&] {
    if (entry && !entry->meaning.empty()) entries.push_back(std::move(*entry));
    entry.reset();
  };
  for (const Block& block : article->body.blocks) {
    if (block.kind == BlockKind::Heading && block.container < 0) {
      finish();
      if (block.level == 2) entry = entryFor(block.text.utf8);
    } else if (entry && block.kind == BlockKind::Paragraph && block.container < 0) {
      addParagraph(*entry, block.text.utf8);
    }
  }
  finish();
  std::stable_sort(entries.begin(), entries.end(), byTerm);
  return entries;
}

void markTerms(Document& document, const std::vector<GlossaryEntry>& glossary) {
  TermMarker marker(glossary);
  for (Block& block : document.blocks) {
    if (block.kind == BlockKind::Heading && block.level <= 2 && block.container < 0) marker.startSection();
    if (block.kind == BlockKind::Paragraph) marker.mark(block.text);
    for (std::size_t row = 1; row < block.table.rows.size(); ++row) {
      for (Text& cell : block.table.rows[row]) marker.mark(cell);
    }
  }
}

}  // namespace myelin::document
