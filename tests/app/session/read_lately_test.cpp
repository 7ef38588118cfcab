#include "tests/app/session/fixture.h"

/// The page of what was read.
namespace myelin::session {
namespace {

class ReadLately : public SessionTest {
 protected:
  void readAll() {
    for (const char* slug : {"water", "night-spasms", "meal-1"}) apply(OpenArticle{.slug = slug});
    apply(ShowReadLately{});
  }
  std::size_t count() const { return state().readLately.size(); }
};

TEST_F(ReadLately, EveryArticleOnceAndOnItsPageOnly) {
  readAll();
  readAll();
  EXPECT_EQ(count(), 3u);
  EXPECT_EQ(state().readLately[0].title.empty(), false);
  apply(GoHome{});
  apply(KeepHistory{false});
  EXPECT_EQ(count(), 0u);
}

TEST_F(ReadLately, OneIsForgottenAndComesBack) {
  readAll();
  apply(ForgetPlace{"water"});
  EXPECT_EQ(count(), 2u);
  EXPECT_EQ(notice(), "Forgotten: Drinking water");
  EXPECT_TRUE(state().notice->undo);
  apply(Undo{});
  EXPECT_EQ(count(), 3u);
  apply(Redo{});
  EXPECT_EQ(count(), 2u);
  EXPECT_FALSE(desk_->place("water").has_value());
  apply(ForgetPlace{"no such article"});
  EXPECT_EQ(count(), 2u);
}

TEST_F(ReadLately, ClearingAndNotKeepingAreUndoneInTheirOrder) {
  readAll();
  apply(KeepHistory{false});
  EXPECT_TRUE(state().notice->undo);
  apply(ClearHistory{});
  EXPECT_EQ(count(), 0u);
  apply(Undo{});
  EXPECT_EQ(count(), 3u);
  EXPECT_FALSE(state().keepsHistory);
  apply(Undo{});
  EXPECT_TRUE(state().keepsHistory);
  apply(Redo{});
  EXPECT_FALSE(state().keepsHistory);
  apply(Redo{});
  EXPECT_EQ(count(), 0u);
}

TEST_F(ReadLately, UndoOfABookmarkStillWorksAfterTheHistoryChanged) {
  apply(ToggleBookmark{"water"});
  apply(RemoveBookmark{state().bookmarks[0].id});
  apply(KeepHistory{false});
  apply(Undo{});
  apply(Undo{});
  EXPECT_EQ(state().bookmarks.size(), 1u);
}

}  // namespace
}  // namespace myelin::session
