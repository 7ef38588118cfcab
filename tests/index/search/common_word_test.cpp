#include "index/search/common_word.h"

#include <gtest/gtest.h>

namespace myelin::search {
namespace {

TEST(CommonWord, KnowsTheWholeListAndNothingElse) {
  for (const std::string word : {"aardvark", "kitchen", "soars", "zucchini", "colour", "color", "neighbours"})
    EXPECT_TRUE(isCommonWord(word, "english")) << word;
  for (const std::string word : {"", "a", "aaaa", "zzzz", "fatige", "gabapenten", "kitchenn"})
    EXPECT_FALSE(isCommonWord(word, "english")) << word;
  EXPECT_FALSE(isCommonWord("kitchen", "spanish"));
}

}  // namespace
}  // namespace myelin::search
