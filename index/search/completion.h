#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "index/library/library.h"

namespace myelin::search {

/// What typed words may become. Reads the words of all titles once, so that a keystroke need not.
class Completion {
 public:
  /// `library` outlives the completion.
  explicit Completion(const library::Library& library);

  /// Titles that begin so, titles with words that begin so, then everyday terms and glossary terms that begin so. No
  /// two the same; at most `most`. May throw Xapian::Error.
  std::vector<std::string> of(const Xapian::Database& database, std::string_view words, std::size_t most) const;

 private:
  struct Name {
    std::string_view shown;  ///< a title or a glossary term, of the library
    std::vector<std::string> words;
    std::string joined;  ///< the words with one space between
  };
  static Name nameOf(const std::string& shown);

  std::vector<Name> titles_, terms_;
};

}  // namespace myelin::search
