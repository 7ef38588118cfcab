#include "app/session/idea.h"

#include <gtest/gtest.h>

#include "index/document/article.h"

namespace myelin::session {
namespace {

std::vector<Idea> ideas(const std::string& summary, const std::string& markdown) {
  const auto parsed = document::parse(markdown);
  EXPECT_TRUE(parsed);
  return parsed ? ideasOf(summary, parsed->body) : std::vector<Idea>{};
}

/// "heading | text, text" of each.
std::vector<std::string> told(const std::vector<Idea>& ideas) {
  std::vector<std::string> all;
  for (const Idea& idea : ideas) {
    std::string line = idea.heading + " | ";
    for (const document::Block& block : idea.text->blocks)
      line += (&block == &idea.text->blocks.front() ? "" : " / ") + block.text.utf8;
    all.push_back(line);
  }
  return all;
}

using Lines = std::vector<std::string>;

TEST(Idea, TwoShortSentencesStandTogetherLongOnesAlone) {
  const std::string big = "X" + std::string(130, 'x');
  EXPECT_EQ(told(ideas("Legs jump. It is common. " + big + ". Then this.", "")),
            (Lines{" | Legs jump. It is common.", " | " + big + ". Then this."}));
  EXPECT_EQ(told(ideas("", big + " one. " + big + " two.\n")), (Lines{" | " + big + " one.", " | " + big + " two."}));
}

TEST(Idea, PartsKeepTheirHeading) {
  EXPECT_EQ(told(ideas("", "## Key points\n\nOne.\n\n## When to get help\n\nCall.\n")),
            (Lines{"Key points | One.", "When to get help | Call."}));
}

TEST(Idea, ShortItemsStayWithTheWordsBeforeThem) {
  EXPECT_EQ(told(ideas("", "Look for these first:\n\n- a full bladder\n- sore skin\n- being cold\n- heavy bedding\n")),
            (Lines{" | Look for these first: / a full bladder / sore skin / being cold / heavy bedding"}));
}

TEST(Idea, LongItemsStandAlone) {
  const std::string first = "Spasms are common and many small things can set them off at night.";
  const std::string second = "Ask first before you change a medicine, for stopping at once is dangerous.";
  EXPECT_EQ(told(ideas("", "- " + first + "\n- " + second + "\n")), (Lines{" | " + first, " | " + second}));
}

/// A sign of an emergency stood alone: nobody could tell "call 999" from "call today".
TEST(Idea, ItemsThatStandAloneBringTheWordsBeforeThem) {
  const std::string first =
      "Someone who is very hard to wake, or who breathes slowly, or who turns blue around the lips.";
  const std::string second =
      "Sudden weakness on one side of the face or the body, or speech that is suddenly not clear.";
  const std::string third =
      "A fever with new weakness, pain when passing water, or spasms that have become much worse.";
  EXPECT_EQ(
      told(ideas("", "## When to get help\n\nCall 999 now for:\n\n- " + first + "\n- " + second +
                         "\n\nGet help the same day for:\n\n- " + third + "\n\nTell your team soon.\n")),
      (Lines{"When to get help | Call 999 now for: / " + first, "When to get help | Call 999 now for: / " + second,
             "When to get help | Get help the same day for: / " + third, "When to get help | Tell your team soon."}));
}

TEST(Idea, EverySentenceComesOnceAndNumbersOfSourcesDoNot) {
  EXPECT_EQ(told(ideas("", "A claim [@khan2013]. Another one.\n\n| Day | Cups |\n| - | - |\n| Monday | Six |\n")),
            (Lines{" | A claim. Another one.", " | Monday. Cups: Six"}));
}

TEST(Idea, LinksStayWhereTheyAre) {
  const auto all = ideas("", "Read this first. See [water](water#how) now.\n");
  ASSERT_EQ(all.size(), 1u);
  const document::Text& text = all[0].text->blocks[0].text;
  ASSERT_EQ(text.spans.size(), 1u);
  EXPECT_EQ(text.utf8.substr(text.spans[0].begin, text.spans[0].end - text.spans[0].begin), "water");
}

TEST(Idea, NothingGivesNothing) {
  EXPECT_TRUE(ideas("", "").empty());
}

}  // namespace
}  // namespace myelin::session
