#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "index/library/kind.h"
#include "index/library/section_table.h"
#include "index/search/matcher.h"

namespace myelin::search {

/// The section that answers best: it holds the most of the words, the rare ones first; how often, and whether in its
/// heading, decides among those. The top (index 0, its heading is the title) wins when others are hardly better.
/// REQUIRES: the table is not empty.
/// A section whose heading is of the kind that is asked for counts more (`kind`; Any: none does).
std::size_t bestSection(const std::vector<library::SectionWords>& table, const std::string& title,
                        const std::vector<Pattern>& patterns, const Xapian::Stem& stem,
                        library::Kind kind = library::Kind::Any, const std::string& stemmer = {});

}  // namespace myelin::search
