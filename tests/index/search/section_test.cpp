#include "index/search/section.h"

#include <gtest/gtest.h>

#include "index/library/word.h"

namespace myelin::search {
namespace {

TEST(BestSection, TopUnlessAnotherIsBetter) {
  const Xapian::Stem stem = library::stemmerFor("en");
  const std::vector<library::SectionWords> table = {
      {.heading = "", .anchor = "", .stems = "baclofen calm nerv"},
      {.heading = "What it is", .anchor = "what", .stems = "what it is baclofen"},
      {.heading = "Side effects", .anchor = "side", .stems = "side effect side effect sleepi"}};
  const auto choose = [&](const std::vector<std::string>& stems) {
    std::vector<Pattern> patterns;
    for (const std::string& one : stems) patterns.push_back({.stems = {one}, .beginning = {}, .weight = 1});
    return bestSection(table, "Baclofen", patterns, stem);
  };
  EXPECT_EQ(choose({"baclofen"}), 0u);
  EXPECT_EQ(choose({"baclofen", "side", "effect"}), 2u);
  EXPECT_EQ(choose({"nowher"}), 0u);
  EXPECT_EQ(choose({}), 0u);
  EXPECT_EQ(bestSection(table, "Baclofen", {{.stems = {"sle"}, .beginning = "sle", .weight = 1}}, stem), 2u);
  EXPECT_EQ(bestSection(table, "Baclofen", {{.stems = {"effect"}, .beginning = "effects", .weight = 1}}, stem), 2u);
  EXPECT_EQ(bestSection(table, "Baclofen", {{.stems = {"side", "effect"}, .beginning = {}, .weight = 1}}, stem), 2u);
}

}  // namespace
}  // namespace myelin::search
