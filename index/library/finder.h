#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "index/library/library.h"

/// `finder.yaml` of a library: how its articles are found without a word for what is the matter.
namespace myelin::library {

inline constexpr std::size_t kMostFinderBytes = 256u << 10;

/// Any bytes are a file: what cannot be understood is told in `broken` in one sentence, under the name `path`, and
/// gives no finder; an entry that is no choice is left out. At most 12 groups, 60 choices in each, 24 articles for
/// each.
Finder readFinder(std::string_view yaml, const std::string& path, std::vector<Broken>& broken);

}  // namespace myelin::library
