#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "index/document/article.h"

/// Which articles are about the same things. Computed when a library is built and stored with it, so that it works
/// without Xapian's termlist and costs nothing when an article is opened.
namespace myelin::library {

inline constexpr std::size_t kMostRelated = 8;

/// What an article is about: the different stems of its title, everyday terms and headings, at most 100.
std::vector<std::string> subjectWords(const document::Article& article, const std::string& stemmer);

/// What related articles are chosen by; a view, everything outlives the call.
struct Subject {
  const std::vector<std::string>* words;
  const std::vector<std::string>* seeAlso;  ///< slugs or addresses
  const std::string* slug;
  const std::string* address;
};

/// For each subject the numbers of up to kMostRelated others: its see-also list first, then the most shared words, each
/// shared word counting by its rarity (idf, cosine-normalised: Manning, Raghavan, Schütze, "Introduction to Information
/// Retrieval", 6.3). Words that more than 200 articles share say too little and are passed over.
std::vector<std::vector<int>> relatedArticles(const std::vector<Subject>& subjects);

}  // namespace myelin::library
