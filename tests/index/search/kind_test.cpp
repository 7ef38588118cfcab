#include "index/library/kind.h"

#include <gtest/gtest.h>

#include "index/search/search.h"
#include "tests/index/search/temporary_library.h"

namespace myelin::search {
namespace {

using library::Kind;

TEST(KindOfQuestion, TableOfQuestions) {
  const std::vector<std::pair<std::string, Kind>> rows = {{"what is spasticity", Kind::Meaning},
                                                          {"why do my legs jump", Kind::Cause},
                                                          {"how do I treat cramp at night?", Kind::Treat},
                                                          {"What can I do about pain", Kind::Treat},
                                                          {"can i drink wine with baclofen", Kind::Safe},
                                                          {"Is it safe to fly", Kind::Safe},
                                                          {"how much should I drink", Kind::Amount},
                                                          {"who should I see about my feet", Kind::Help},
                                                          {"how long does a relapse last", Kind::Long},
                                                          {"spasms", Kind::Any},
                                                          {"whatever", Kind::Any},
                                                          {"", Kind::Any}};
  for (const auto& [question, kind] : rows) EXPECT_EQ(library::kindOfQuestion(question, "english"), kind) << question;
  EXPECT_EQ(library::kindOfQuestion("what is it", "spanish"), Kind::Any);
}

TEST(KindOfHeading, TableOfHeadings) {
  const std::vector<std::pair<std::string, Kind>> rows = {
      {"What is spasticity?", Kind::Meaning}, {"Why does it happen?", Kind::Cause},
      {"What can you do?", Kind::Treat},      {"Is it safe with other medicines?", Kind::Safe},
      {"How much is enough?", Kind::Amount},  {"When to get help", Kind::Help},
      {"How long does it last?", Kind::Long}, {"Key points", Kind::Any}};
  for (const auto& [heading, kind] : rows) EXPECT_EQ(library::kindOfHeading(heading, "english"), kind) << heading;
}

TEST(KindOfQuestion, ChoosesTheSectionThatTheHitOpensAt) {
  TemporaryLibrary folder;
  folder.write("a", "cramp", "Leg cramp", "charley horse",
               "Cramp is common.\n\n## Why does cramp come?\n\nTired muscles cramp.\n\n"
               "## What helps against cramp?\n\nStretch the muscles.\n\n## How long does cramp last?\n\n"
               "Cramp lasts minutes.\n\n## When to get help\n\nSee a doctor if cramp comes daily.\n");
  Searcher searcher(folder.open());
  const auto heading = [&](const std::string& words) { return searcher.ask({.words = words}).hits.front().heading; };
  EXPECT_EQ(heading("why do I get cramp"), "Why does cramp come?");
  EXPECT_EQ(heading("how do I treat cramp"), "What helps against cramp?");
  EXPECT_EQ(heading("how long will cramp go on"), "How long does cramp last?");
  EXPECT_EQ(heading("who should I see about cramp"), "When to get help");
}

}  // namespace
}  // namespace myelin::search
