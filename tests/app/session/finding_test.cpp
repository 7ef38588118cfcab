#include "app/session/finding.h"

#include "tests/app/session/fixture.h"

namespace myelin::session {
namespace {

class FindInPageTest : public SessionTest {
 protected:
  void open(const std::string& slug, const std::string& words = "") {
    apply(OpenArticle{.slug = slug, .words = words});
    apply(ShowFind{});
  }
  void find(const std::string& words, bool whole = false) {
    apply(FindInPage{words, whole});
    wait();
  }
  void wait() {
    ASSERT_TRUE(letters_.openUntil([&] { return finding().asked == finding().answered; }));
  }
  const Finding& finding() const { return state().finding; }
};

TEST_F(FindInPageTest, PlacesAreCountedAndSaidWithTheirSentence) {
  open("night-spasms");
  find("spasm");
  ASSERT_EQ(finding().places.size(), 2u);
  EXPECT_EQ(state().announcement, "1 of 2: Spasms at night");
  apply(StepFound{1});
  EXPECT_EQ(state().announcement, "2 of 2: Spasms are common.");
  find("words");
  ASSERT_EQ(finding().places.size(), 2u);
  EXPECT_EQ(finding().now, 0u);
}

TEST_F(FindInPageTest, SummaryComesFirst) {
  open("night-spasms");
  find("legs");
  ASSERT_EQ(finding().places.size(), 1u);
  EXPECT_EQ(finding().places[0].block, kSummaryBlock);
  EXPECT_EQ(state().announcement, "1 of 1: Legs may jump.");
}

TEST_F(FindInPageTest, StepsGoRoundAtBothEnds) {
  open("night-spasms");
  find("words");
  const std::uint64_t moved = finding().moved;
  apply(StepFound{1});
  EXPECT_EQ(finding().now, 1u);
  EXPECT_GT(finding().moved, moved);
  apply(StepFound{1});
  EXPECT_EQ(finding().now, 0u);
  apply(StepFound{-1});
  EXPECT_EQ(finding().now, 1u);
}

TEST_F(FindInPageTest, TypingOnStaysNearThePlace) {
  open("night-spasms");
  find("word");
  apply(StepFound{1});
  find("words");
  EXPECT_EQ(finding().now, 1u);
}

TEST_F(FindInPageTest, BeginsWhereThePageStands) {
  apply(OpenArticle{.slug = "night-spasms"});
  apply(GoToHeading{"what-helps"});
  apply(ShowFind{});
  find("water");
  ASSERT_FALSE(finding().places.empty());
  EXPECT_EQ(finding().now, 0u);
  find("words");
  EXPECT_EQ(finding().now, 0u);  // none behind: from the top
}

TEST_F(FindInPageTest, WordsOfTheSearchAreTakenOver) {
  open("night-spasms", "clonus");
  wait();
  EXPECT_EQ(finding().words, "clonus");
  EXPECT_EQ(finding().places.size(), 1u);
}

TEST_F(FindInPageTest, WholeWordsAreFewer) {
  open("night-spasms");
  find("spasm");
  EXPECT_EQ(finding().places.size(), 2u);
  find("spasm", true);
  EXPECT_TRUE(finding().places.empty());
  EXPECT_EQ(state().announcement, "“spasm” is not on this page.");
  apply(StepFound{1});
  EXPECT_EQ(finding().now, 0u);
}

TEST_F(FindInPageTest, NewestWordsWin) {
  open("night-spasms");
  for (const char* words : {"s", "sp", "clonus"}) apply(FindInPage{words, false});
  wait();
  ASSERT_EQ(finding().places.size(), 1u);
  letters_.open();
  EXPECT_EQ(finding().words, "clonus");
}

TEST_F(FindInPageTest, SmallerDepthIsSearchedAsItIsShown) {
  open("night-spasms");
  find("clonus");
  EXPECT_EQ(finding().places.size(), 1u);
  apply(SetDepth{Depth::Short});
  wait();
  EXPECT_TRUE(finding().places.empty());
  apply(SetDepth{Depth::All});
  wait();
  EXPECT_EQ(finding().places.size(), 1u);
}

TEST_F(FindInPageTest, ClosesWhenThePageIsLeftAndForgetsOnAnother) {
  open("night-spasms");
  find("clonus");
  apply(OpenArticle{.slug = "water"});
  EXPECT_FALSE(finding().open);
  EXPECT_EQ(finding().words, "");
  apply(GoBack{});
  EXPECT_FALSE(finding().open);
  apply(ShowFind{});
  EXPECT_TRUE(finding().open);
  apply(CloseFind{});
  EXPECT_TRUE(finding().places.empty());
}

TEST_F(FindInPageTest, ThereIsNothingToFindOnOtherPages) {
  apply(ShowFind{});
  EXPECT_FALSE(finding().open);
  apply(FindInPage{"words", false});
  apply(StepFound{1});
  EXPECT_TRUE(finding().places.empty());
}

TEST_F(FindInPageTest, BlankWordsFindNothing) {
  open("night-spasms");
  find("clonus");
  find("  ");
  EXPECT_TRUE(finding().places.empty());
}

TEST_F(FindInPageTest, TitleSummaryTextAndSourcesAreWalkedInReadingOrder) {
  scratch_.write("library/articles/diet/sourced.md",
                 "---\ntitle: Stretching a muscle\nsummary: \"Stretching helps.\"\n---\n\n## One\n\nStretching is "
                 "slow. [@khan2013]\n\nMore stretching.\n");
  restart();
  const auto sentences = sourceSentences(*state().library, state().library->article("sourced")->body);
  ASSERT_EQ(sentences.size(), 1u);
  const std::string word = sentences[0].substr(0, sentences[0].find(' '));
  open("sourced");
  find("stretching");
  std::vector<int> blocks;
  for (const document::Stretch& place : finding().places) blocks.push_back(place.block);
  ASSERT_GE(blocks.size(), 4u);
  EXPECT_EQ(blocks[0], kTitleBlock);
  EXPECT_EQ(blocks[1], kSummaryBlock);
  EXPECT_TRUE(std::is_sorted(blocks.begin(), blocks.end()));
  EXPECT_EQ(finding().now, 0u);
  EXPECT_EQ(state().announcement, "1 of " + std::to_string(blocks.size()) + ": Stretching a muscle");
  find(word, true);
  ASSERT_FALSE(finding().places.empty()) << word;
  EXPECT_EQ(finding().places.back().block, kSourceBlock);
  EXPECT_EQ(finding().places.back().cell, 0);
  apply(StepFound{-1});
  EXPECT_NE(state().announcement.find(word), std::string::npos);
  apply(SetDepth{Depth::Short});
  wait();
  EXPECT_TRUE(finding().places.empty()) << "a smaller depth lists no sources";
}

}  // namespace
}  // namespace myelin::session
