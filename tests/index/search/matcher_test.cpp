#include "index/search/matcher.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace myelin::search {
namespace {

std::vector<std::string> marked(const std::string& text, const std::string& words, const std::string& language = "en") {
  std::vector<std::string> out;
  for (const Range& range : matches(text, words, language))
    out.push_back(text.substr(range.begin, range.end - range.begin));
  return out;
}

using Words = std::vector<std::string>;

TEST(Matches, AnyFormOfTheWord) {
  EXPECT_EQ(marked("Spasms come and go. A SPASM passes.", "spasm"), (Words{"Spasms", "SPASM"}));
  EXPECT_EQ(marked("Uhthoff’s phenomenon", "uhthoff's"), (Words{"Uhthoff’s"}));
}

TEST(Matches, StopWordsAreNotMarkedUnlessAlone) {
  EXPECT_EQ(marked("how do the legs feel", "how do legs feel"), (Words{"legs", "feel"}));
  EXPECT_EQ(marked("how it is", "how"), (Words{"how"}));
}

TEST(Matches, PhraseOnlyWhereTheWordsStandSideBySide) {
  EXPECT_EQ(marked("side effects; effects on the side", "\"side effects\""), (Words{"side effects"}));
}

TEST(Matches, StarAndExcludedWords) {
  EXPECT_EQ(marked("baclofen back bone", "bac* -bone"), (Words{"baclofen", "back"}));
}

TEST(Matches, UnknownLanguageMatchesWordsAsTheyAre) {
  EXPECT_EQ(marked("spasm spasms", "spasm", "tlh"), (Words{"spasm"}));
  EXPECT_EQ(marked("Krämpfe", "krämpfe", "de-AT"), (Words{"Krämpfe"}));
}

TEST(Matches, AnyBytes) {
  EXPECT_TRUE(matches("", "spasm", "en").empty());
  EXPECT_TRUE(matches("spasm", "", "en").empty());
  EXPECT_EQ(matches("\xFF\xFEspasm\x80", "spasm", "en").size(), 1u);
}

}  // namespace
}  // namespace myelin::search
