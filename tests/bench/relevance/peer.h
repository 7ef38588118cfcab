#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/relevance/judged.h"

/// Other searches on the same files, for comparison.
namespace myelin::bench {

/// One file as it lies on disk.
struct File {
  std::string slug;
  std::string bytes;
};

class Peer {
 public:
  virtual ~Peer() = default;
  virtual std::string name() const = 0;
  /// The first `most` slugs for the words; half-typed: the last word is a prefix.
  virtual Slugs ask(const std::string& words, bool typing, std::size_t most) = 0;
};

/// Xapian with its own TermGenerator and QueryParser: stemmed, OR, BM25, one document for each file.
std::unique_ptr<Peer> plainXapian(const std::vector<File>& files, const std::filesystem::path& folder);

/// SQLite FTS5: tokenizer porter, words joined by OR, bm25().
std::unique_ptr<Peer> sqliteFts(const std::vector<File>& files);

/// Recoll's recollq on copies of the files; empty when it is not installed. `folder` is its own.
std::unique_ptr<Peer> recoll(const std::vector<File>& files, const std::filesystem::path& folder);

/// The words of a query as every peer is asked: letters and digits, the rest is space.
std::vector<std::string> plainWordsOf(std::string_view words);

}  // namespace myelin::bench
