#pragma once
#include <cstddef>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

/// A library and questions made by chance, the same for the same seed: words as often as in natural text (Zipf).
namespace myelin::bench {

class Generator {
 public:
  explicit Generator(unsigned seed);

  /// A folder of Markdown: front matter with everyday terms, five sections, about 4.5 kB an article.
  void writeLibrary(const std::filesystem::path& folder, std::size_t articles);

  /// Two to five words, most of them of middling frequency, as people type them.
  std::string question();

 private:
  std::string makeWord();
  const std::string& word();
  std::string sentence();
  std::string article(std::size_t number);

  std::mt19937 random_;
  std::vector<std::string> words_;  ///< the most frequent first
  std::discrete_distribution<std::size_t> zipf_;
};

}  // namespace myelin::bench
