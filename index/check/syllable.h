#pragma once
#include <string_view>

namespace myelin::check {

/// How many syllables an English word has: groups of vowels, corrected for silent letters and for vowels that part,
/// with a table of words for which no rule holds (syllable.cpp). At least 1. Hyphens part a word; a word of up to five
/// capital letters is spelled out ("MRI" 3, "EDSS" 4); other bytes than letters are passed over.
int syllables(std::string_view word);

}  // namespace myelin::check
