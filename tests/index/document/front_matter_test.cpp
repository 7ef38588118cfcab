#include "index/document/front_matter.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace myelin::document {
namespace {

using namespace std::string_literals;

FrontMatterPart read(const std::string& yaml) {
  return readFrontMatter("---\n" + yaml + "---\nBody\n");
}

std::vector<int> problemLines(const FrontMatterPart& part) {
  std::vector<int> lines;
  for (const Problem& problem : part.problems) lines.push_back(problem.line);
  return lines;
}

TEST(FrontMatter, NamesAreKeptWithTheirLines) {
  const FrontMatterPart part = read("title: a\nterms:\n  - b\n\nlayout: post\ntitle: c\n[x]: y\n");
  std::string names;
  for (const Field& field : part.front.fields) names += field.name + std::to_string(field.line) + " ";
  EXPECT_EQ(names, "title2 terms3 layout6 title7 ");
  EXPECT_TRUE(read("- a\n").front.fields.empty());
  EXPECT_TRUE(read("title: [\n").front.fields.empty());
}

TEST(FrontMatter, AllFields) {
  const FrontMatterPart part = read(
      "title: Spasms at night\nsummary: \"Two short\n  sentences.\"\nshelf: spasticity\nterms: [legs jump, \"a, b\"]\n"
      "audience:\n  - person\n  - carer\nreviewed: 2026-11-22\nclinician_reviewed: {name: Dr Ada, date: 2026-11-01}\n"
      "edition: 2\nchanges:\n  - {edition: 2, date: 2026-11-22, sections: [sleep, pain], what: New numbers}\n"
      "see_also: [baclofen, sleep-problems]\npage: landscape\nrows: 18mm\n");
  EXPECT_TRUE(part.problems.empty());
  const FrontMatter& front = part.front;
  EXPECT_EQ(front.title, "Spasms at night");
  EXPECT_EQ(front.summary, "Two short sentences.");
  EXPECT_EQ(front.shelf, "spasticity");
  EXPECT_EQ(front.terms, (std::vector<std::string>{"legs jump", "a, b"}));
  EXPECT_EQ(front.audience, (std::vector<std::string>{"person", "carer"}));
  EXPECT_EQ(front.reviewed, "2026-11-22");
  ASSERT_TRUE(front.clinicianReview);
  EXPECT_EQ(front.clinicianReview->name, "Dr Ada");
  EXPECT_EQ(front.clinicianReview->date, "2026-11-01");
  EXPECT_EQ(front.edition, 2);
  ASSERT_EQ(front.changes.size(), 1u);
  EXPECT_EQ(front.changes[0].edition, 2);
  EXPECT_EQ(front.changes[0].date, "2026-11-22");
  EXPECT_EQ(front.changes[0].sections, (std::vector<std::string>{"sleep", "pain"}));
  EXPECT_EQ(front.changes[0].what, "New numbers");
  EXPECT_EQ(front.seeAlso, (std::vector<std::string>{"baclofen", "sleep-problems"}));
  EXPECT_TRUE(front.landscape);
  EXPECT_DOUBLE_EQ(front.rowMm, 18);
}

TEST(FrontMatter, MissingAndEmptyFieldsKeepTheirDefaults) {
  const FrontMatterPart part =
      read("title:\nterms: []\nreviewed: ~\nclinician_reviewed: false\nchanges: []\nedition:\n");
  EXPECT_TRUE(part.problems.empty());
  EXPECT_EQ(part.front.title, "");
  EXPECT_EQ(part.front.edition, 0);
  EXPECT_FALSE(part.front.clinicianReview);
}

TEST(FrontMatter, PlacesAreCounted) {
  const FrontMatterPart part = readFrontMatter("---\ntitle: x\n---\nBody");
  EXPECT_EQ(part.bodyAt, 17u);
  EXPECT_EQ(part.linesBefore, 3);
  EXPECT_EQ(readFrontMatter("Body").bodyAt, 0u);
  EXPECT_EQ(readFrontMatter("---\ntitle: x\n---").bodyAt, 16u);
}

TEST(FrontMatter, NumbersAndTruthsAreTextWhereTextIsWanted) {
  EXPECT_EQ(read("title: 2026\n").front.title, "2026");
  EXPECT_EQ(read("title: true\n").front.title, "true");
  EXPECT_EQ(read("terms: [10, yes]\n").front.terms, (std::vector<std::string>{"10", "yes"}));
}

TEST(FrontMatter, WrongTypesAreProblemsWithTheirLines) {
  const FrontMatterPart part = read(
      "title: {a: b}\nsummary: [a]\nterms: words\naudience: {a: b}\nreviewed: 2026-02-30\nclinician_reviewed: true\n"
      "edition: -1\nchanges: none\nsee_also: 5\npage: sideways\nrows: 3mm\n");
  std::vector<int> lines = problemLines(part);
  std::sort(lines.begin(), lines.end());
  EXPECT_EQ(lines, (std::vector<int>{2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}));
  EXPECT_EQ(part.shown, "");
  EXPECT_EQ(part.front.title, "");
  EXPECT_EQ(part.front.edition, 0);
  EXPECT_EQ(part.front.rowMm, 0);
}

TEST(FrontMatter, OneWrongEntryLeavesTheOthers) {
  const FrontMatterPart part = read("terms: [a, [b], c]\nchanges:\n  - {edition: 2}\n  - text\n");
  EXPECT_EQ(part.front.terms, (std::vector<std::string>{"a", "c"}));
  EXPECT_EQ(part.front.changes.size(), 1u);
  EXPECT_EQ(problemLines(part), (std::vector<int>{2, 5}));
}

TEST(FrontMatter, DatesMustBeDays) {
  for (const std::string good : {"2026-11-22", "2024-02-29"})
    EXPECT_EQ(read("reviewed: " + good + "\n").front.reviewed, good);
  for (const std::string bad : {"2026", "2026-13-01", "2025-02-29", "22.11.2026", "2026-1-1", "soon"}) {
    EXPECT_EQ(read("reviewed: " + bad + "\n").problems.size(), 1u) << bad;
  }
}

TEST(FrontMatter, ReviewNeedsNameAndDate) {
  EXPECT_EQ(problemLines(read("title: x\nclinician_reviewed: {name: Dr Ada}\n")), (std::vector<int>{3}));
  EXPECT_FALSE(read("clinician_reviewed: {date: 2026-01-01}\n").front.clinicianReview);
}

TEST(FrontMatter, RowHeightsWithAndWithoutUnit) {
  EXPECT_DOUBLE_EQ(read("rows: 9mm\n").front.rowMm, 9);
  EXPECT_DOUBLE_EQ(read("rows: 12.5 mm\n").front.rowMm, 12.5);
  EXPECT_DOUBLE_EQ(read("rows: 20\n").front.rowMm, 20);
  for (const std::string bad : {"8.9mm", "1e9", "nan", "inf", "tall", "mm"}) {
    EXPECT_EQ(read("rows: " + bad + "\n").problems.size(), 1u) << bad;
  }
}

TEST(FrontMatter, BrokenYamlIsShownAsItIs) {
  const std::string yaml = "title: x\nsummary: a: b\nterms: [c\n";
  const FrontMatterPart part = read(yaml);
  EXPECT_EQ(part.shown, yaml);
  EXPECT_EQ(problemLines(part), (std::vector<int>{3}));
  EXPECT_EQ(part.front.title, "");
}

TEST(FrontMatter, HostileYamlIsAProblem) {
  std::string deep;
  for (int i = 0; i < 20'000; ++i) deep += "[";
  for (const std::string& yaml : {deep, "a: *nowhere"s, "a: \"\\uD800\""s, "\tb: c"s, "%YAML 9.9"s}) {
    const FrontMatterPart part = read(yaml + "\n");
    EXPECT_EQ(part.problems.size(), 1u) << yaml.substr(0, 20);
    EXPECT_EQ(part.shown, yaml + "\n");
  }
}

TEST(FrontMatter, TooLargeIsShown) {
  const FrontMatterPart part = read("title: " + std::string(kMaxFrontMatterBytes, 'x') + "\n");
  EXPECT_EQ(part.problems.size(), 1u);
  EXPECT_FALSE(part.shown.empty());
}

TEST(FrontMatter, AliasesThatGrowAreNotFollowed) {
  std::string yaml = "a0: &a0 x\n";
  for (int i = 1; i < 60; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    yaml += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before + ", " + before + "]\n";
  }
  EXPECT_EQ(read(yaml + "terms: *a59\n").front.terms.size(), 0u);
}

}  // namespace
}  // namespace myelin::document
