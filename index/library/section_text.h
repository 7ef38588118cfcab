#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "index/document/document.h"

/// What a section says, in whole sentences without markup: what snippets are taken from. Made when the index is, so
/// that a row of results reads no Markdown.
namespace myelin::library {

/// The texts of blocks [first, end) as they are read aloud, one per paragraph, item, figure or table row ("Heading:
/// cell, cell"); without headings, citation numbers, form marks and control characters. Sentences that only send the
/// reader elsewhere ("See spasms at night.") are left out: they tell nothing.
std::vector<std::string> spokenTexts(const document::Document& document, std::size_t first, std::size_t end);

}  // namespace myelin::library
