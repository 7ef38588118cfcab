#include "index/check/sentence.h"

#include <gtest/gtest.h>

#include "index/document/article.h"

namespace myelin::check {
namespace {

std::vector<std::string> split(std::string_view words) {
  std::vector<std::string> out;
  for (const Sentence& sentence : sentencesOf(words)) out.push_back(sentence.words);
  return out;
}

/// The sentences of a paragraph, each with "@" where it is cited.
std::vector<std::string> cited(const std::string& markdown) {
  std::vector<std::string> out;
  const auto article = document::parse(markdown);
  for (const Sentence& sentence : sentencesOf(article->body.blocks.at(0).text))
    out.push_back(sentence.words + (sentence.cited ? " @" : ""));
  return out;
}

using Words = std::vector<std::string>;

TEST(Sentences, EndAtEndMarksBeforeASpace) {
  EXPECT_EQ(split("One. Two! Three? Four"), (Words{"One.", "Two!", "Three?", "Four"}));
  EXPECT_EQ(split("\"Is it?\" she asked."), (Words{"\"Is it?\" she asked."}));
  EXPECT_EQ(split("(Ask first.) Then go."), (Words{"(Ask first.)", "Then go."}));
}

TEST(Sentences, NumbersAndShortenedWordsEndNone) {
  EXPECT_EQ(split("It fell by 1.5 points. Good."), (Words{"It fell by 1.5 points.", "Good."}));
  EXPECT_EQ(split("Ask Dr. Smith, e.g. today."), (Words{"Ask Dr. Smith, e.g. today."}));
  EXPECT_EQ(split("Wait... it passes."), (Words{"Wait... it passes."}));
}

TEST(Sentences, LineBreaksPart) {
  EXPECT_EQ(split("one\ntwo"), (Words{"one", "two"}));
  EXPECT_TRUE(split(" \n ").empty());
}

TEST(Sentences, EndedOnlyWithAMark) {
  const std::vector<Sentence> found = sentencesOf("Done. Not done");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_TRUE(found[0].ended);
  EXPECT_FALSE(found[1].ended);
}

TEST(Sentences, CitationsBelongToTheSentenceBeforeThem) {
  EXPECT_EQ(cited("One. [@a] Two. Three [@b; @c]. Four."), (Words{"One. @", "Two.", "Three . @", "Four."}));
  EXPECT_EQ(cited("Only this. [@a]"), (Words{"Only this. @"}));
  EXPECT_EQ(cited("Two keys. [@a] [@b] Next."), (Words{"Two keys. @", "Next."}));
}

TEST(Sentences, DescriptionsOfPicturesAreNoPartOfThem) {
  EXPECT_EQ(cited("See ![A leg. It is bent.](leg.svg) this. [@a] Then ![An arm](arm.svg) that."),
            (Words{"See  this. @", "Then  that."}));
}

TEST(Words, HoldHyphensApostrophesAndNumbersTogether) {
  const std::vector<std::string_view> expected = {"A",      "12-week", "course", "didn't", "help",
                                                  "10,353", "of",      "it",     "1.5"};
  EXPECT_EQ(wordsOf("A 12-week course – didn't help 10,353 of 'it' (1.5)."), expected);
  EXPECT_TRUE(wordsOf(" -- … — !").empty());
}

TEST(Words, SpokenOnesBeginWithALetter) {
  EXPECT_TRUE(isSpoken("B12"));
  EXPECT_TRUE(isSpoken("\u00e9"));
  EXPECT_FALSE(isSpoken("12-week"));
  EXPECT_FALSE(isSpoken(""));
}

}  // namespace
}  // namespace myelin::check
