#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "index/document/document.h"

namespace myelin::document {

/// A word with a meaning: "Ankle-foot orthosis (AFO)" has term "Ankle-foot orthosis" and abbreviation "AFO".
struct GlossaryEntry {
  std::string term;
  std::string abbreviation;
  std::vector<std::string> everyday;  ///< words people use for it
  std::string meaning;                ///< one or two plain sentences
};

/// Reads a glossary written as Markdown: `## Term (ABBR)`, a paragraph `Also: word, word`, a paragraph of meaning (more
/// than one are joined). Brackets without a capital letter or with a space in them belong to the term: "Ashworth scale
/// (modified)". What does not fit that form is passed over. Sorted by term, capitals or not.
std::vector<GlossaryEntry> parseGlossary(std::string_view markdown);

/// Marks the first mention of each entry in every section of level 2 as a Term span, whole words, any case, the longest
/// term first; not in headings, header rows, links, citations, code, pictures or form marks. Target: the entry's term.
/// A term matches with or without an "s" at its end, with spaces or hyphens between its words, and without what stands
/// in its brackets; an abbreviation matches as it is written, in capitals.
void markTerms(Document& document, const std::vector<GlossaryEntry>& glossary);

}  // namespace myelin::document
