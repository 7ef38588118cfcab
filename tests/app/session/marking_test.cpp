#include "app/session/bookmark_list.h"
#include "tests/app/session/fixture.h"

/// Passages, questions, order, undo.
namespace myelin::session {
namespace {

class MarkingTest : public SessionTest {
 protected:
  /// Selects the first place in the open article where `words` stand.
  void select(const std::string& words) {
    const document::Document& shown = *state().reading.shown;
    for (std::size_t b = 0; b < shown.blocks.size(); ++b) {
      const int block = static_cast<int>(b);
      for (int cell = 0; cell < document::textCount(shown.blocks[b]); ++cell) {
        const std::size_t at = document::textAt(shown, block, cell).utf8.find(words);
        if (at == std::string::npos) continue;
        apply(Select{Selection{{block, cell, at}, {block, cell, at + words.size()}}});
        return;
      }
    }
    ADD_FAILURE() << words << " does not stand there";
  }
  std::string firstWords(std::size_t bytes) const {
    for (const document::Block& block : state().reading.shown->blocks)
      if (block.kind == document::BlockKind::Paragraph && block.text.utf8.find(' ', bytes) != std::string::npos)
        return block.text.utf8.substr(0, block.text.utf8.find(' ', bytes));
    return {};
  }
  std::string order() const {
    std::string slugs;
    for (const std::size_t i : state().shownBookmarks) slugs += state().bookmarks[i].passage.slug + " ";
    return slugs;
  }
};

TEST_F(MarkingTest, SelectedWordsAreKeptAndMarkedAndOpenAtTheirPlace) {
  apply(OpenArticle{.slug = "night-spasms"});
  const std::string words = firstWords(5);
  ASSERT_FALSE(words.empty());
  select(words);
  apply(ToggleBookmark{"night-spasms"});
  ASSERT_EQ(state().bookmarks.size(), 1u);
  EXPECT_EQ(state().bookmarks[0].passage.exact, words);
  EXPECT_FALSE(state().bookmarked("night-spasms"));
  ASSERT_EQ(state().reading.marks.size(), 1u);
  EXPECT_EQ(state().reading.marks[0].colour, desk::Colour::Rose);
  apply(GoHome{});
  apply(OpenBookmark{state().bookmarks[0].id});
  EXPECT_EQ(state().reading.goToPlace.block, state().reading.marks[0].where.block);
  EXPECT_TRUE(state().lostBookmarks.empty());
}

TEST_F(MarkingTest, OneKeyMakesTheSentenceAtTheCaretAQuestion) {
  apply(OpenArticle{.slug = "night-spasms"});
  select(firstWords(5));
  const document::Position at = state().reading.selection->begin;
  apply(Select{Selection{at, at}});
  apply(AskTeam{});
  ASSERT_EQ(state().bookmarks.size(), 1u);
  EXPECT_TRUE(state().bookmarks[0].ask);
  EXPECT_NE(state().bookmarks[0].passage.exact, "");
  EXPECT_NE(notice().find("questions for your team"), std::string::npos);
  apply(AskTeam{});
  EXPECT_EQ(state().bookmarks.size(), 1u);
}

TEST_F(MarkingTest, WithoutCaretTheArticleIsTheQuestion) {
  apply(AskTeam{});
  EXPECT_TRUE(state().bookmarks.empty());
  apply(OpenArticle{.slug = "water"});
  apply(AskTeam{});
  ASSERT_EQ(state().bookmarks.size(), 1u);
  EXPECT_TRUE(state().bookmarks[0].ask);
  EXPECT_EQ(state().bookmarks[0].passage.exact, "");
}

TEST_F(MarkingTest, WordsThatAreGoneStayOnTheListAndOpenTheirHeading) {
  apply(OpenArticle{.slug = "night-spasms"});
  const std::string heading = state().reading.sections.back().heading;
  ASSERT_TRUE(desk_->add({.passage = {"night-spasms", heading, "words nobody wrote here", "", ""}, .title = "Spasms"}));
  restart();
  ASSERT_EQ(state().bookmarks.size(), 1u);
  apply(OpenBookmark{state().bookmarks[0].id});
  EXPECT_EQ(state().reading.goToPlace.block, static_cast<int>(state().reading.sections.back().first));
  EXPECT_NE(notice().find("not in this article any more"), std::string::npos);
  EXPECT_EQ(state().lostBookmarks.size(), 1u);
  EXPECT_EQ(state().bookmarks.size(), 1u);
}

TEST_F(MarkingTest, EveryChangeIsUndoneAndDoneAgain) {
  std::vector<std::vector<desk::Bookmark>> states = {state().bookmarks};
  const auto then = [&](const Command& command) {
    apply(command);
    ASSERT_NE(state().bookmarks, states.back());
    states.push_back(state().bookmarks);
  };
  for (const char* slug : {"water", "baclofen", "night-spasms"}) then(ToggleBookmark{slug});
  desk::Bookmark noted = state().bookmarks[0];
  noted.note = "Ask about tablet times.";
  noted.group = "Nights";
  noted.colour = desk::Colour::Green;
  then(ChangeBookmark{noted});
  then(RemoveBookmark{state().bookmarks[1].id});
  noted.note.clear();
  then(ChangeBookmark{noted});
  noted.group.clear();
  then(ChangeBookmark{noted});
  then(MoveBookmark{state().bookmarks[1].id, -1});
  for (std::size_t i = states.size() - 1; i > 0; --i) {
    EXPECT_TRUE(state().canUndo);
    apply(Undo{});
    EXPECT_EQ(state().bookmarks, states[i - 1]) << i;
  }
  EXPECT_FALSE(state().canUndo);
  for (std::size_t i = 1; i < states.size(); ++i) {
    apply(Redo{});
    EXPECT_EQ(state().bookmarks, states[i]) << i;
  }
  EXPECT_FALSE(state().canRedo);
  EXPECT_EQ(desk_->bookmarks(), states.back());
}

TEST_F(MarkingTest, OrderByHandWithoutDragging) {
  for (const char* slug : {"water", "baclofen", "night-spasms"}) apply(ToggleBookmark{slug});
  apply(MoveBookmark{state().bookmarks[2].id, -1});
  EXPECT_EQ(order(), "water night-spasms baclofen ");
  apply(MoveBookmark{state().bookmarks[0].id, -1});
  EXPECT_EQ(state().announcement, "This is the first.");
  apply(MoveBookmark{state().bookmarks[0].id, 2});
  EXPECT_EQ(order(), "night-spasms baclofen water ");
  apply(SortBookmarks{BookmarkOrder::Title});
  EXPECT_EQ(order(), "baclofen water night-spasms ");
}

TEST_F(MarkingTest, QuestionsComeFirstAndWordsFindNotes) {
  for (const char* slug : {"water", "baclofen", "night-spasms"}) apply(ToggleBookmark{slug});
  desk::Bookmark question = state().bookmarks[2];
  question.ask = true;
  question.note = "Is that THIS tablet?";
  apply(ChangeBookmark{question});
  EXPECT_EQ(order(), "night-spasms water baclofen ");
  apply(FindBookmarks{"this  TAB"});
  EXPECT_EQ(order(), "night-spasms ");
  apply(FindBookmarks{"nothing of the kind"});
  EXPECT_EQ(order(), "");
}

TEST_F(MarkingTest, HistoryIsClearedAndComesBack) {
  apply(OpenArticle{.slug = "water"});
  apply(GoHome{});
  ASSERT_EQ(state().lastPlaces.size(), 1u);
  EXPECT_EQ(state().lastPlaces[0].title, "Drinking water");
  apply(ClearHistory{});
  EXPECT_TRUE(state().lastPlaces.empty());
  EXPECT_TRUE(state().notice->undo);
  apply(Undo{});
  EXPECT_EQ(state().lastPlaces.size(), 1u);
  apply(Redo{});
  EXPECT_TRUE(state().lastPlaces.empty());
  apply(KeepHistory{false});
  EXPECT_FALSE(state().keepsHistory);
  apply(OpenArticle{.slug = "water"});
  apply(GoHome{});
  restart();
  EXPECT_TRUE(state().lastPlaces.empty());
}

TEST_F(MarkingTest, CopyIsSavedUnderAFreeName) {
  apply(ToggleBookmark{"water"});
  apply(SaveCopy{});
  EXPECT_NE(notice().find("Saved as"), std::string::npos);
  apply(SaveCopy{});
  EXPECT_NE(notice().find(" 2.md"), std::string::npos);
}

TEST_F(MarkingTest, KeptByMistakeIsTakenBackByUndoAndKeptAgainByRedo) {
  apply(OpenArticle{.slug = "night-spasms"});
  select(firstWords(5));
  apply(ToggleBookmark{"night-spasms"});
  ASSERT_EQ(state().bookmarks.size(), 1u);
  ASSERT_TRUE(state().notice && state().notice->undo);
  const auto id = state().bookmarks[0].id;
  apply(Undo{});
  EXPECT_TRUE(state().bookmarks.empty());
  apply(Redo{});
  ASSERT_EQ(state().bookmarks.size(), 1u);
  EXPECT_EQ(state().bookmarks[0].id, id);
}

TEST_F(MarkingTest, QuestionMadeOfABookmarkIsABookmarkAgainAfterUndo) {
  apply(OpenArticle{.slug = "night-spasms"});
  apply(ToggleBookmark{"night-spasms"});
  apply(AskTeam{});
  ASSERT_EQ(state().bookmarks.size(), 1u);
  EXPECT_TRUE(state().bookmarks[0].ask);
  apply(Undo{});
  ASSERT_EQ(state().bookmarks.size(), 1u);
  EXPECT_FALSE(state().bookmarks[0].ask);
  apply(Undo{});
  EXPECT_TRUE(state().bookmarks.empty());
}

}  // namespace
}  // namespace myelin::session
