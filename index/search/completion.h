#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "index/library/library.h"

namespace myelin::search {

/// What typed words may become: titles that begin so, titles with words that begin so, then everyday terms and glossary
/// terms that begin so. No two the same; at most `most`. May throw Xapian::Error.
std::vector<std::string> completions(const library::Library& library, const Xapian::Database& database,
                                     std::string_view words, std::size_t most);

}  // namespace myelin::search
