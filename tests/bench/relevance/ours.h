#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "index/document/article.h"
#include "index/library/library.h"
#include "index/search/engine.h"
#include "tests/bench/relevance/judged.h"
#include "tests/bench/relevance/peer.h"
#include "tests/bench/relevance/weight.h"

namespace myelin::bench {

/// Our search with weights that can be changed: an index of its own, made by the library's indexer.
class Ours {
 public:
  /// The library must outlive it; indexes lie in `folder`.
  Ours(const library::Library& library, std::filesystem::path folder);

  /// Asks every query with these weights. Indexes anew when a field weight differs from the last call.
  std::vector<Slugs> askAll(const std::vector<Judged>& queries, const Weights& weights);

 private:
  void index(const library::FieldWeights& weights);

  const library::Library& library_;
  std::filesystem::path folder_;
  std::vector<document::Article> articles_;
  std::vector<library::SynonymPair> synonyms_;
  std::string path_;
  library::FieldWeights indexed_{.title = 0};
  int built_ = 0;
};

/// The search as a reader gets it, over the whole library.
std::unique_ptr<Peer> shipped(std::shared_ptr<const library::Library> library);

}  // namespace myelin::bench
