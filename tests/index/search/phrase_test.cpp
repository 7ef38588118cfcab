#include "index/search/phrase.h"

#include <gtest/gtest.h>

namespace myelin::search {
namespace {

std::string found(std::string_view text, std::string_view words, Phrase::How how = Phrase::How::AnyForm,
                  const std::string& language = "en") {
  std::string result;
  for (const Range& range : Phrase(words, how, language).find(text))
    result += "[" + std::string(text.substr(range.begin, range.end - range.begin)) + "]";
  return result;
}

TEST(Phrase, AnyFormOfAWordIsFound) {
  EXPECT_EQ(found("Spasms. A spasm, or Spasming?", "spasm"), "[Spasms][spasm][Spasming]");
  EXPECT_EQ(found("One spasm only", "spasms"), "[spasm]");
}

TEST(Phrase, LastWordMayBeABeginning) {
  EXPECT_EQ(found("stretch, stretching, stretchy", "stretchin"), "[stretching]");
  EXPECT_EQ(found("muscle relaxants", "muscle rel"), "[muscle relaxants]");
  EXPECT_EQ(found("muscles and relaxants", "muscle rel"), "");
  EXPECT_EQ(found("at a time", "a"), "[a]");
}

TEST(Phrase, WholeWordsAsTypedAreThoseOnly) {
  EXPECT_EQ(found("Spasm, spasms, SPASM", "spasm", Phrase::How::AsTyped), "[Spasm][SPASM]");
  EXPECT_EQ(found("pain, painful", "pai", Phrase::How::AsTyped), "");
}

TEST(Phrase, WordsStandSideBySideWhateverPartsThem) {
  EXPECT_EQ(found("pins-and-needles; pins and needles; needles and pins", "pins and needles"),
            "[pins-and-needles][pins and needles]");
}

TEST(Phrase, SignsAreLookedForAsTheyAre) {
  EXPECT_EQ(found("5 % or 6 %", " % "), "[%][%]");
  EXPECT_EQ(found("50%", "%%"), "");
}

TEST(Phrase, AnyBytesAreWords) {
  for (const std::string_view words : {"", "   ", "\xff\xfe", "\"", "*"}) found("some \xff text", words);
  EXPECT_TRUE(Phrase("  ", Phrase::How::AnyForm, "en").empty());
  EXPECT_EQ(found(std::string(5000, 'a'), std::string(100000, 'a')).substr(0, 2), "[a");
}

TEST(Phrase, OtherLanguagesAndNone) {
  EXPECT_EQ(found("los espasmos", "espasmo", Phrase::How::AnyForm, "es"), "[espasmos]");
  EXPECT_EQ(found("肌肉痉挛", "痉挛", Phrase::How::AnyForm, "zh"), "[痉挛]");
  EXPECT_EQ(found("spasms", "spasming", Phrase::How::AnyForm, "tlh"), "");
}

}  // namespace
}  // namespace myelin::search
