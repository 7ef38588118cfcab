#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "index/search/matcher.h"
#include "index/search/search.h"

namespace myelin::search {

inline constexpr std::size_t kSnippetCharacters = 200;  ///< about; a whole sentence may be a little longer

/// Byte ranges of the sentences of one paragraph, white space between them left out. A full stop ends a sentence when a
/// space and no small letter follow it; a line break always does.
std::vector<Range> sentences(std::string_view paragraph);

/// The best sentence of a section's texts (library/section_text.h), with the next one where both are short; marks where
/// `matcher` matches. Empty text when nothing does.
Snippet bestSentences(const std::vector<std::string>& paragraphs, const Matcher& matcher);

/// The first sentences of a text, marked.
Snippet firstSentences(std::string_view text, const Matcher& matcher);

}  // namespace myelin::search
