#include <gtest/gtest.h>

#include "index/search/search.h"
#include "tests/index/search/hostile_question.h"
#include "tests/index/search/temporary_library.h"

namespace myelin::search {
namespace {

std::vector<HostileQuestion> badQuestions() {
  std::vector<HostileQuestion> all = hostileQuestions();
  for (const std::string words :
       {"\"", "AND", "OR OR OR", "NOT", "NOT NOT pain", "-", "--", "-\"", "title:", "shelf:", "title:\"",
        "shelf:nowhere", "pain AND", "AND pain", "pain OR", "pain NEAR/3 night", "XSHELFfood", "a:b:c"})
    all.push_back({words, words});
  all.push_back({"a NUL byte", std::string("pain\0night", 10)});
  return all;
}

TEST(BadInput, AlwaysHasAnAnswerAndSnippets) {
  TemporaryLibrary folder;
  writeSmallLibrary(folder);
  Searcher searcher(folder.open());
  for (const auto& [shown, words] : badQuestions()) {
    for (const bool typing : {false, true}) {
      const Answer answer = searcher.ask({.words = words, .typing = typing});
      EXPECT_FALSE(answer.failed) << shown;
      if (answer.how == How::Nothing)
        EXPECT_TRUE(answer.hits.empty()) << shown;
      else
        EXPECT_FALSE(answer.hits.empty()) << shown;
      for (const Hit& hit : answer.hits) EXPECT_FALSE(searcher.snippet(hit).text.empty()) << shown;
      searcher.shelfCounts();
      searcher.finish(words, 5);
    }
  }
  EXPECT_EQ(searcher.ask({.words = "baclofen"}).hits.front().article->slug, "baclofen") << "goes on afterwards";
}

TEST(BadInput, WhatWasLeftOutIsToldInOneSentence) {
  TemporaryLibrary folder;
  writeSmallLibrary(folder);
  Searcher searcher(folder.open());
  const auto told = [&](const std::string& name) {
    for (const HostileQuestion& each : hostileQuestions())
      if (each.name == name) return sentence(searcher.ask({.words = each.words}).leftOut);
    return std::string("there is no such question");
  };
  EXPECT_EQ(told("200 wildcards"), "That was much at once, and only this counts: the first 4 words with *.");
  EXPECT_EQ(told("200 unknown words"), "That was much at once, and only this counts: the first 32 words.");
  EXPECT_EQ(told("100 phrases of common words"),
            "That was much at once, and only this counts: the first 4 phrases in quotes.");
  EXPECT_EQ(told("a phrase of 1,000 words"),
            "That was much at once, and only this counts: the first 8 words in quotes.");
  EXPECT_EQ(told("10,000 letters without a space"), "That was very long: only its beginning was looked for.");
  EXPECT_EQ(told("only stop words"), "");
  EXPECT_EQ(sentence(LeftOut{.words = true, .stars = true}),
            "That was much at once, and only this counts: the first 32 words, the first 4 words with *.");
  EXPECT_EQ(sentence(LeftOut{.endings = true}), "A word with * stands for the most common words that begin so.");
}

TEST(BadInput, StarOfOneLetterStandsForFewWordsAndSaysSo) {
  TemporaryLibrary folder;
  writeSmallLibrary(folder);
  Searcher searcher(folder.open());
  EXPECT_TRUE(searcher.ask({.words = "s*"}).leftOut.endings);
  EXPECT_FALSE(searcher.ask({.words = "baclof*"}).leftOut.any());
  EXPECT_FALSE(searcher.ask({.words = "s", .typing = true}).leftOut.any()) << "half a word is no wildcard";
}

}  // namespace
}  // namespace myelin::search
