#include "tests/app/session/fixture.h"

namespace myelin::session {
namespace {

TEST_F(SessionTest, AnswerComesWithSnippetsCountsAndASpokenTotal) {
  search("breakfast");
  const Searching& searching = state().searching;
  EXPECT_EQ(searching.answer.total, 14);
  EXPECT_EQ(searching.answer.hits.size(), 10u);
  EXPECT_TRUE(searching.snippets.contains(searching.answer.hits[0].article->slug));
  EXPECT_EQ(searching.shelfCounts, (std::vector<std::pair<std::string, int>>{{"diet", 14}}));
  EXPECT_EQ(state().announcement, "14 results");
}

TEST_F(SessionTest, NewestQuestionWinsWhateverComesFirst) {
  for (const char* words : {"br", "bre", "brea", "thirsty"}) apply(Search{.words = words, .typing = true});
  ASSERT_TRUE(letters_.openUntil([&] { return answered(); }));
  EXPECT_EQ(state().searching.answer.words, "thirsty");
  ASSERT_EQ(state().searching.answer.hits.size(), 1u);
  letters_.open();
  EXPECT_EQ(state().searching.answer.hits[0].article->slug, "water");
}

TEST_F(SessionTest, TypingIsSilentAndOneStopInTheHistory) {
  apply(OpenArticle{.slug = "water"});
  const std::uint64_t before = state().announcements;
  for (const char* words : {"sp", "spa", "spas"}) search(words, true);
  EXPECT_EQ(state().announcements, before);
  EXPECT_EQ(state().visit.subject, "spas");
  apply(GoBack{});
  EXPECT_EQ(state().visit.subject, "water");
  apply(GoForward{});
  EXPECT_EQ(state().visit.screen, Screen::Search);
  EXPECT_EQ(state().searching.words, "spas");
}

TEST_F(SessionTest, OtherWordsAfterAHitForgetTheHit) {
  search("thirsty");
  apply(OpenArticle{.slug = "water"});
  apply(GoBack{});
  EXPECT_TRUE(state().canGoForward);
  search("spasms", true);
  EXPECT_FALSE(state().canGoForward);
}

TEST_F(SessionTest, OneLetterTypedLeavesThePageAsItIs) {
  apply(OpenArticle{.slug = "water"});
  apply(Search{.words = "s", .typing = true});
  EXPECT_EQ(state().visit.screen, Screen::Article);
  EXPECT_EQ(state().searching.words, "s");
}

TEST_F(SessionTest, FieldThatIsEmptiedForgetsEveryPartOfTheAnswer) {
  search("breakf", true);
  ASSERT_FALSE(state().searching.answer.hits.empty());
  apply(Search{.words = "", .typing = true});
  EXPECT_TRUE(state().searching.answer.hits.empty());
  EXPECT_TRUE(state().searching.finishes.empty());
  EXPECT_TRUE(state().searching.shelfCounts.empty());
  EXPECT_TRUE(state().searching.snippets.empty());
}

TEST_F(SessionTest, LateAnswerDoesNotFillAFieldThatWasEmptied) {
  apply(Search{.words = "breakfast", .typing = true});
  apply(Search{.words = "", .typing = true});
  search("thirsty", true);
  apply(Search{.words = "", .typing = true});
  letters_.open();
  EXPECT_TRUE(state().searching.answer.hits.empty());
}

TEST_F(SessionTest, ShelfFiltersAndOtherWordsEndTheFilter) {
  search("words OR breakfast OR legs");
  search("spasms");
  apply(FilterShelf{"diet"});
  ASSERT_TRUE(letters_.openUntil([&] { return answered(); }));
  EXPECT_EQ(state().searching.shelf, "diet");
  for (const search::Hit& hit : state().searching.answer.hits) EXPECT_EQ(hit.article->shelf, "diet");
  apply(FilterShelf{});
  ASSERT_TRUE(letters_.openUntil([&] { return answered(); }));
  EXPECT_FALSE(state().searching.answer.hits.empty());
  apply(FilterShelf{"spasticity"});
  search("breakfast");
  EXPECT_EQ(state().searching.shelf, "");
  EXPECT_EQ(state().searching.answer.total, 14);
}

TEST_F(SessionTest, BackToEarlierWordsAsksThemAgainWithoutAFilter) {
  search("breakfast");
  apply(GoHome{});
  search("spasms");
  apply(FilterShelf{"spasticity"});
  apply(GoBack{});
  apply(GoBack{});
  EXPECT_EQ(state().searching.words, "breakfast");
  ASSERT_TRUE(letters_.openUntil([&] { return answered(); }));
  EXPECT_EQ(state().searching.shelf, "");
  EXPECT_EQ(state().searching.answer.total, 14);
}

TEST_F(SessionTest, MoreHitsBringsTheRest) {
  search("breakfast");
  ASSERT_EQ(state().searching.answer.hits.size(), 10u);
  apply(MoreHits{});
  ASSERT_TRUE(letters_.openUntil([&] { return answered(); }));
  EXPECT_EQ(state().searching.answer.hits.size(), 14u);
}

TEST_F(SessionTest, SnippetsComeForTheRowsThatAreSeen) {
  search("breakfast");
  const std::string ninth = state().searching.answer.hits[8].article->slug;
  EXPECT_FALSE(state().searching.snippets.contains(ninth));
  apply(WantSnippets{0, 100});
  ASSERT_TRUE(letters_.openUntil([&] { return !state().searching.snippets.at(ninth).text.empty(); }));
  EXPECT_NE(state().searching.snippets.at(ninth).text.find("breakfast"), std::string::npos);
  apply(WantSnippets{50, 100});
}

TEST_F(SessionTest, CorrectionIsNamedAndCanBeRefused) {
  search("brekfast");
  EXPECT_EQ(state().searching.answer.corrected, "breakfast");
  apply(Search{.words = "brekfast", .exactly = true});
  ASSERT_TRUE(letters_.openUntil([&] { return answered(); }));
  EXPECT_FALSE(state().searching.answer.corrected);
}

TEST_F(SessionTest, OddWordsAreAnswered) {
  for (const char* words : {"   ", "AND", "\"", "*", "\xFF\xFE", "(((((", "a:b", "\xF0\x9F\x92\xA7"}) search(words);
  EXPECT_EQ(state().visit.screen, Screen::Search);
}

TEST_F(SessionTest, EnterShowsTheRowsWhereverTheHandIs) {
  search("water");
  apply(Search{.words = "legs"});
  apply(HoldRows{true});
  ASSERT_TRUE(letters_.openUntil([this] { return state().searching.answered == state().searching.generation; }));
  EXPECT_NE(state().announcement.find("result"), std::string::npos) << state().announcement;
}

}  // namespace
}  // namespace myelin::session
