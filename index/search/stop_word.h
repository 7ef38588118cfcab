#pragma once
#include <string>

#include "index/search/query.h"

/// Words that say little: "how", "do", "my". They stand in phrases and synonyms but are not looked for on their own,
/// unless a question has no other words.
namespace myelin::search {

/// `stem`: the stemmer's language as Xapian names it. Only English has a list; in other languages nothing is one, and
/// common words weigh little because they are common.
bool isStopWord(const std::string& form, const std::string& stemmer);

/// Sets Clause::stop, unless a query has nothing but stop words.
void markStopWords(Query& query, const std::string& stemmer);

}  // namespace myelin::search
