#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "index/document/document.h"
#include "index/document/quote.h"

namespace myelin::session {

/// Find in page: the band at the lower edge, the words in it, and where they stand in the article as it is shown.
struct Finding {
  bool open = false;
  std::string words;
  bool whole = false;                     ///< whole words as typed; otherwise any form
  std::vector<document::Stretch> places;  ///< in reading order
  std::size_t now = 0;                    ///< the place gone to; REQUIRES for use: places is not empty
  std::uint64_t shown = 0;                ///< grows when the band is asked for: its field takes the keys
  std::uint64_t asked = 0, answered = 0;  ///< equal: `places` belongs to `words`
  std::uint64_t moved = 0;                ///< grows when the page is to go to `now`
};

/// The block of a place in the summary, which stands before the text.
inline constexpr int kSummaryBlock = -1;

/// Where words stand side by side in the summary and the text; see search::Phrase. Any thread.
std::vector<document::Stretch> findIn(const std::string& summary, const document::Document& document,
                                      const std::string& words, bool whole, const std::string& language);

/// The first place that begins at or behind `from`; the first of all when there is none. 0 when there are no places.
std::size_t placeAt(const std::vector<document::Stretch>& places, const document::Position& from);

}  // namespace myelin::session
