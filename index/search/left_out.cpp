#include "index/search/left_out.h"

#include "index/base/words.h"
#include "index/search/query.h"

namespace myelin::search {

std::string sentence(const LeftOut& leftOut) {
  if (leftOut.letters) return _("That was very long: only its beginning was looked for.");
  std::string counted;
  const auto add = [&](const char* pattern, std::size_t most) {
    counted += (counted.empty() ? "" : ", ") + fill(pattern, {std::to_string(most)});
  };
  if (leftOut.words) add(_("the first {1} words"), kMaxWords);
  if (leftOut.phrases) add(_("the first {1} phrases in quotes"), kMaxPhrases);
  if (leftOut.phraseWords) add(_("the first {1} words in quotes"), kMaxInPhrase);
  if (leftOut.stars) add(_("the first {1} words with *"), kMaxWildcards);
  if (!counted.empty()) return fill(_("That was much at once, and only this counts: {1}."), {counted});
  if (leftOut.endings) return _("A word with * stands for the most common words that begin so.");
  return {};
}

}  // namespace myelin::search
