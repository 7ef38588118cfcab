#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "index/search/search.h"

namespace myelin::search {

/// Words side by side, for finding them in an open page. Stop words count; punctuation between words does not. What
/// has no letters and digits ("%", "→") is looked for as it is. One thread.
class Phrase {
 public:
  enum class How {
    AnyForm,  ///< each word in any form, as the search understands forms; the last may be only the beginning of a word
    AsTyped,  ///< whole words, capitals or not
  };
  /// `language` as in matches(). At most 1,024 bytes and 32 words count.
  Phrase(std::string_view words, How how, const std::string& language);
  ~Phrase();
  Phrase(Phrase&&) noexcept;

  bool empty() const;  ///< nothing to look for
  /// In order, not overlapping.
  std::vector<Range> find(std::string_view text) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace myelin::search
