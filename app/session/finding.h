#pragma once
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "index/document/document.h"
#include "index/document/quote.h"
#include "index/library/library.h"

namespace myelin::session {

/// Find in page: the band at the lower edge, the words in it, and where they stand in the article as it is shown, from
/// its title to its sources.
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

/// The blocks of places outside of the text: title and summary stand before it, the sources behind (`cell` says which).
inline constexpr int kTitleBlock = -2, kSummaryBlock = -1, kSourceBlock = std::numeric_limits<int>::max();

/// A page as it is searched, in reading order.
struct FindPage {
  std::string title, summary;
  std::shared_ptr<const document::Document> text;
  std::vector<std::string> sources;  ///< sentences, as sourceSentences() gives them
};

/// The sentences of the sources that a text names, in the order of their numbers: the list at the end of an article.
std::vector<std::string> sourceSentences(const library::Library& library, const document::Document& body);

/// Where words stand side by side; see search::Phrase. Any thread.
std::vector<document::Stretch> findIn(const FindPage& page, const std::string& words, bool whole,
                                      const std::string& language);

/// The first place that begins at or behind `from`; the first of all when there is none. 0 when there are no places.
std::size_t placeAt(const std::vector<document::Stretch>& places, const document::Position& from);

}  // namespace myelin::session
