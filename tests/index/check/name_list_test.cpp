#include "index/check/name_list.h"

#include <gtest/gtest.h>

#include "index/check/sentence.h"

namespace myelin::check {
namespace {

/// The words of `text` that belong to a name.
std::vector<std::string_view> named(const std::string& yaml, std::string_view text) {
  std::vector<SettingProblem> problems;
  const NameList list(yaml, problems);
  EXPECT_TRUE(problems.empty());
  const std::vector<std::string_view> words = wordsOf(text);
  const std::vector<bool> is = list.named(words);
  std::vector<std::string_view> out;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (is[i]) out.push_back(words[i]);
  return out;
}

constexpr char kYaml[] =
    "conditions: [multiple sclerosis, Uhthoff's phenomenon, relapsing-remitting]\n"
    "medicines: [baclofen, opioid, vitamin D]\ntests: [lumbar puncture, puncture]\n";

using Words = std::vector<std::string_view>;

TEST(Names, OfSeveralWordsInAnyCase) {
  EXPECT_EQ(named(kYaml, "Multiple sclerosis and multiple causes"), (Words{"Multiple", "sclerosis"}));
  EXPECT_EQ(named(kYaml, "a lumbar puncture, a puncture"), (Words{"lumbar", "puncture", "puncture"}));
  EXPECT_EQ(named(kYaml, "vitamin C, vitamin D"), (Words{"vitamin", "D"}));
}
TEST(Names, PluralPossessiveAndHyphens) {
  EXPECT_EQ(named(kYaml, "Opioids and baclofen's taste"), (Words{"Opioids", "baclofen's"}));
  EXPECT_EQ(named(kYaml, "Uhthoff\u2019s phenomenon"), (Words{"Uhthoff\u2019s", "phenomenon"}));
  EXPECT_EQ(named(kYaml, "relapsing-remitting or relapsing remitting"),
            (Words{"relapsing-remitting", "relapsing", "remitting"}));
}
TEST(Names, NoneInAnEmptyList) {
  EXPECT_TRUE(named("", "baclofen").empty());
  EXPECT_TRUE(named("tests: []", "baclofen").empty());
}

TEST(Names, WhatIsNoListOfNamesIsToldWithItsLine) {
  std::vector<SettingProblem> problems;
  NameList("conditions: [a]\njobs: [neurologist]\n", problems);
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].line, 2);
  problems.clear();
  NameList("conditions: [a\n", problems);
  EXPECT_EQ(problems.size(), 1u);
  problems.clear();
  NameList("- a\n- b\n", problems);
  EXPECT_FALSE(problems.empty());
}

TEST(Names, ThereIsALimit) {
  std::string yaml = "medicines:\n";
  for (int i = 0; i < 1500; ++i) yaml += "  - name" + std::to_string(i) + "\n";
  std::vector<SettingProblem> problems;
  const NameList list(yaml, problems);
  EXPECT_EQ(problems.size(), 1u);
  EXPECT_TRUE(list.named({"name3"})[0]);
  EXPECT_FALSE(list.named({"name1400"})[0]);
}

}  // namespace
}  // namespace myelin::check
