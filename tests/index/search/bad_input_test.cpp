#include <gtest/gtest.h>

#include "index/search/search.h"
#include "tests/index/search/temporary_library.h"

namespace myelin::search {
namespace {

std::vector<std::string> badQuestions() {
  std::string wildcards, unknown;
  for (int i = 0; i < 200; ++i) wildcards += std::string(1, static_cast<char>('a' + i % 26)) + "* ";
  for (int i = 0; i < 200; ++i) unknown += "zxqw" + std::to_string(i) + "fkjq ";
  return {std::string(10000, 'a'),
          std::string(10000, '"'),
          std::string(10000, '*'),
          std::string(10000, ' '),
          std::string("pain\0night", 10),
          "\x01\x02\x1b[31m\x7f",
          "\xff\xfe\xc3",
          "\xF0\x9F\x98\x80",
          "?!.,;:-()",
          "the of and to is it",
          "\"never closed",
          "\"",
          "*",
          "AND",
          "OR OR OR",
          "NOT",
          "NOT NOT pain",
          "-",
          "--",
          "-\"",
          "title:",
          "shelf:",
          "title:\"",
          "shelf:nowhere",
          "pain AND",
          "AND pain",
          "pain OR",
          "(((((",
          "pain NEAR/3 night",
          "XSHELFfood",
          "a:b:c",
          wildcards,
          unknown};
}

TEST(BadInput, AlwaysHasAnAnswerAndSnippets) {
  TemporaryLibrary folder;
  writeSmallLibrary(folder);
  Searcher searcher(folder.open());
  for (const std::string& words : badQuestions()) {
    for (const bool typing : {false, true}) {
      const Answer answer = searcher.ask({.words = words, .typing = typing});
      const std::string shown = words.substr(0, 20);
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

TEST(BadInput, TwoHundredWildcardsCountFour) {
  TemporaryLibrary folder;
  writeSmallLibrary(folder);
  Searcher searcher(folder.open());
  EXPECT_TRUE(searcher.ask({.words = badQuestions()[badQuestions().size() - 2]}).cut);
}

}  // namespace
}  // namespace myelin::search
