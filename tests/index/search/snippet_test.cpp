#include "index/search/snippet.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "index/base/utf8.h"
#include "index/library/word.h"

namespace myelin::search {
namespace {

Matcher matcherFor(const std::vector<std::string>& words) {
  const Xapian::Stem stem = library::stemmerFor("en");
  std::vector<Pattern> patterns;
  for (const std::string& word : words) patterns.push_back({.stems = {stem(word)}, .beginning = {}, .weight = 1});
  return Matcher(patterns, stem);
}

std::vector<std::string> cut(const std::string& paragraph) {
  std::vector<std::string> out;
  for (const Range& range : sentences(paragraph)) out.push_back(paragraph.substr(range.begin, range.end - range.begin));
  return out;
}

TEST(Sentences, EndAtAFullStopBeforeACapital) {
  EXPECT_EQ(cut("One thing. Two things! (Three?) 4 more"),
            (std::vector<std::string>{"One thing.", "Two things!", "(Three?)", "4 more"}));
  EXPECT_EQ(cut("About 1.5 g e.g. nuts. Then rest."),
            (std::vector<std::string>{"About 1.5 g e.g. nuts.", "Then rest."}));
  EXPECT_EQ(cut("Line one\nLine two"), (std::vector<std::string>{"Line one", "Line two"}));
  EXPECT_TRUE(cut("").empty());
  EXPECT_TRUE(cut(" \n ").empty());
}

TEST(BestSentences, TakesTheSentenceWithMostDifferentWords) {
  const Snippet snippet =
      bestSentences({"Pain pain pain. Nothing here at all.", "Nerve pain can burn."}, matcherFor({"nerve", "pain"}));
  EXPECT_EQ(snippet.text, "Nerve pain can burn.");
  ASSERT_EQ(snippet.marks.size(), 2u);
  EXPECT_EQ(snippet.text.substr(snippet.marks[1].begin, snippet.marks[1].end - snippet.marks[1].begin), "pain");
}

TEST(BestSentences, AreEmptyWhenNothingMatches) {
  EXPECT_TRUE(bestSentences({"Nothing here."}, matcherFor({"pain"})).text.empty());
  EXPECT_TRUE(bestSentences({}, matcherFor({"pain"})).text.empty());
}

TEST(BestSentences, LongSentenceIsCutAroundTheMatch) {
  std::string longOne;
  for (int i = 0; i < 200; ++i) longOne += "bläh ";
  longOne += "spasm ";
  for (int i = 0; i < 200; ++i) longOne += "bläh ";
  const Snippet snippet = bestSentences({longOne}, matcherFor({"spasm"}));
  EXPECT_TRUE(utf8::valid(snippet.text));
  EXPECT_LT(utf8::length(snippet.text), 260u);
  ASSERT_EQ(snippet.marks.size(), 1u);
  EXPECT_EQ(snippet.text.substr(snippet.marks[0].begin, 5), "spasm");
}

TEST(BestSentences, TextWithoutSpacesStaysShort) {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "ä";
  const Snippet snippet = bestSentences({"spasm." + text}, matcherFor({"spasm"}));
  EXPECT_TRUE(utf8::valid(snippet.text));
  EXPECT_LT(snippet.text.size(), 600u);
}

}  // namespace
}  // namespace myelin::search
