#pragma once
#include <cstddef>
#include <string>

/// An article of at least `words` words as ours are written: sections, paragraphs with bold words and links, lists, a
/// table, a callout.
std::string articleOf(const std::string& title, std::size_t words);
