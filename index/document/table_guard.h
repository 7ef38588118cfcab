#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "index/document/article.h"

namespace myelin::document {

/// Part of guard(): stops the table delimiter rows that cost more than they show. At the first a Problem is added.
///
/// cmark-gfm fills every short row up to the number of columns (24 kB of Markdown took 2.3 GB), and at a delimiter row
/// that does not fit its header it reads the whole paragraph again (60 kB took 14 s).
std::string guardTables(std::string_view source, std::vector<Problem>& problems);

}  // namespace myelin::document
