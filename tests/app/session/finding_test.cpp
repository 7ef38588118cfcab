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
  ASSERT_EQ(finding().places.size(), 1u);
  EXPECT_EQ(state().announcement, "1 of 1: Spasms are common.");
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
  EXPECT_EQ(finding().places.size(), 1u);
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

}  // namespace
}  // namespace myelin::session
