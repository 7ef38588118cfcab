#include "index/library/word.h"

#include <gtest/gtest.h>

namespace myelin::library {
namespace {

using Forms = std::vector<std::string>;

TEST(SplitWords, TableOfTextsAndForms) {
  EXPECT_EQ(forms("Pins-and-needles, again!"), (Forms{"pins", "and", "needles", "again"}));
  EXPECT_EQ(forms("can't Uhthoff’s 'quoted'"), (Forms{"cant", "uhthoffs", "quoted"}));
  EXPECT_EQ(forms("3,000 mg, 1.5 l. B12,B6"), (Forms{"3000", "mg", "1.5", "l", "b12", "b6"}));
  EXPECT_EQ(forms("soft\u00ADhyphen"), (Forms{"softhyphen"}));
  EXPECT_EQ(forms("ÉCLAIR Ménière"), (Forms{"éclair", "ménière"}));
  EXPECT_EQ(forms("脊髄 MS"), (Forms{"脊", "髄", "ms"}));
  EXPECT_EQ(forms("____ [ ] (1)"), (Forms{"1"}));
  EXPECT_TRUE(forms("").empty());
  EXPECT_TRUE(forms(" - ' , . ").empty());
}

TEST(SplitWords, OffsetsAreThoseOfTheText) {
  const std::string text = "über Uhthoff’s Krämpfe";
  for (const Word& word : splitWords(text)) {
    ASSERT_LE(word.end, text.size());
    EXPECT_LT(word.begin, word.end);
  }
  const std::vector<Word> words = splitWords(text);
  EXPECT_EQ(text.substr(words[1].begin, words[1].end - words[1].begin), "Uhthoff’s");
}

TEST(SplitWords, LongWordIsCutAndBadBytesPart) {
  EXPECT_EQ(forms(std::string(100000, 'a')).front().size(), 64u);
  EXPECT_EQ(forms("a\xFF\xC3z"), (Forms{"a", "z"}));
}

TEST(IdTerm, LongIdsAreShortenedAndStayDifferent) {
  const std::string first = idTerm("XOF", std::string(500, 'a') + "1"),
                    second = idTerm("XOF", std::string(500, 'a') + "2");
  EXPECT_LE(first.size(), 245u);
  EXPECT_NE(first, second);
  EXPECT_EQ(idTerm("XOF", "pain"), "XOFpain");
  EXPECT_LE(idTerm("XOF", std::string(240, '\0')).size(), 245u);
}

TEST(StemmerFor, KnowsBcp47AndFallsBack) {
  EXPECT_EQ(stemmerFor("en-GB")("spasms"), "spasm");
  EXPECT_EQ(stemmerFor("english")("spasms"), "spasm");
  EXPECT_EQ(stemmerFor("none")("spasms"), "spasms");
  EXPECT_EQ(stemmerFor("klingon")("spasms"), "spasms");
  EXPECT_EQ(stemmerFor("")("spasms"), "spasms");
}

TEST(SplitWords, CapitalsAreTold) {
  const auto capitals = [](const std::string& text) { return splitWords(text).front().capitals; };
  for (const std::string text : {"TENS", "MS", "B12B", "ÄÖ"}) EXPECT_TRUE(capitals(text)) << text;
  for (const std::string text : {"Tens", "tens", "A", "B12", "12", "mRNA", "脳"}) EXPECT_FALSE(capitals(text)) << text;
}

}  // namespace
}  // namespace myelin::library
