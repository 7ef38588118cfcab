#pragma once
#include <string>
#include <string_view>

namespace myelin::search {

/// Whether `form` is a common word of the stemmer's language, which is then no misspelling although no article has it.
/// Only English has a list (41,000 words of the small SCOWL lists, part of the program); in other languages no word is one.
bool isCommonWord(std::string_view form, const std::string& stemmer);

}  // namespace myelin::search
