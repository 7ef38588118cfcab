#include "index/document/sentence.h"

#include <gtest/gtest.h>

#include <string>

namespace myelin::document {
namespace {

std::vector<std::string> split(const std::string& words, std::vector<Span> spans = {}) {
  const Text text{words, std::move(spans)};
  std::vector<std::string> found;
  for (const Sentence& sentence : sentences(text))
    found.push_back(words.substr(sentence.begin, sentence.end - sentence.begin));
  return found;
}

using Words = std::vector<std::string>;

TEST(Sentence, TwoSentences) {
  EXPECT_EQ(split("Legs jump. Arms rest!"), (Words{"Legs jump.", "Arms rest!"}));
}

TEST(Sentence, RestWithoutAFullStopIsOne) {
  EXPECT_EQ(split("Call now: it helps"), (Words{"Call now: it helps"}));
}

TEST(Sentence, LineBreakEndsOne) {
  EXPECT_EQ(split("Monday\nTuesday"), (Words{"Monday", "Tuesday"}));
}

TEST(Sentence, CitationBehindTheFullStopBelongsToTheSentence) {
  EXPECT_EQ(split("It is common. [1, 2] Ask.", {{SpanKind::Citation, 14, 20, "a;b"}}),
            (Words{"It is common. [1, 2]", "Ask."}));
}

TEST(Sentence, BracketThatIsNoCitationBeginsASentence) {
  EXPECT_EQ(split("It is common. [Sic] it goes."), (Words{"It is common.", "[Sic] it goes."}));
}

TEST(Sentence, NumbersAndShortFormsDoNotEndOne) {
  EXPECT_EQ(split("About 2.5 litres, e.g. tea. Ask Dr. Lee."), (Words{"About 2.5 litres, e.g. tea.", "Ask Dr. Lee."}));
}

TEST(Sentence, SmallLetterGoesOn) {
  EXPECT_EQ(split("What is clonus? and why. End."), (Words{"What is clonus? and why.", "End."}));
}

TEST(Sentence, ClosingQuoteBelongsToTheSentence) {
  EXPECT_EQ(split("She said \"Stop.\" He did."), (Words{"She said \"Stop.\"", "He did."}));
}

TEST(Sentence, IdeographicFullStopNeedsNoSpace) {
  EXPECT_EQ(split("喝水。休息。"), (Words{"喝水。", "休息。"}));
}

TEST(Sentence, NothingInNothing) {
  EXPECT_TRUE(split("").empty());
  EXPECT_TRUE(split(" \n ").empty());
}

}  // namespace
}  // namespace myelin::document
