#pragma once
#include <xapian.h>

#include <string>
#include <vector>

#include "index/search/query.h"

namespace myelin::search {

/// Clauses that mean one thing together, and other words for it: {pins, and, needles} or {paraesthesia}.
struct Group {
  std::vector<Clause> clauses;
  std::vector<std::vector<std::string>> synonyms;  ///< the forms of each
};

/// The clauses that are looked for (Not left out), in order; runs of plain words that the database's synonym table
/// knows as one key stand together, the longest run first. The keys are stems (library/indexer.h). Of many synonyms the
/// rarest count; those that no article has never do.
std::vector<Group> groups(const Query& query, const Xapian::Database& database, const Xapian::Stem& stem);

}  // namespace myelin::search
