#include "tests/app/session/fixture.h"

/// What is the reader's own: bookmarks and settings.
namespace myelin::session {
namespace {

TEST_F(SessionTest, BookmarkIsKeptAcrossARestart) {
  apply(ToggleBookmark{"water"});
  EXPECT_TRUE(state().bookmarked("water"));
  EXPECT_EQ(state().announcement, "Bookmark kept: Drinking water");
  EXPECT_FALSE(state().notice);
  restart();
  ASSERT_EQ(state().bookmarks.size(), 1u);
  EXPECT_EQ(state().bookmarks[0].title, "Drinking water");
  EXPECT_EQ(state().bookmarks[0].shelf, "diet");
}

TEST_F(SessionTest, BookmarkToggledAgainIsRemovedAndUndoPutsItBackWhereItWas) {
  for (const char* slug : {"water", "baclofen", "night-spasms"}) apply(ToggleBookmark{slug});
  const desk::Bookmark middle = state().bookmarks[1];
  apply(ToggleBookmark{"baclofen"});
  EXPECT_FALSE(state().bookmarked("baclofen"));
  EXPECT_EQ(notice(), "Bookmark removed: Baclofen");
  EXPECT_TRUE(state().notice->undo);
  apply(Undo{});
  ASSERT_EQ(state().bookmarks.size(), 3u);
  EXPECT_EQ(state().bookmarks[1].id, middle.id);
  EXPECT_EQ(state().bookmarks[1].title, "Baclofen");
  EXPECT_FALSE(state().notice);
  apply(Undo{});
  EXPECT_FALSE(state().bookmarked("night-spasms")) << "what was kept before that is taken back next";
}

TEST_F(SessionTest, BookmarkByItsAddressIsTheSameBookmark) {
  apply(ToggleBookmark{"water"});
  apply(ToggleBookmark{"diet/water"});
  EXPECT_TRUE(state().bookmarks.empty());
}

TEST_F(SessionTest, BookmarkKeptInAnotherWindowCanBeRemovedHere) {
  Session other(services());
  other.take(library());
  other.apply(ToggleBookmark{"water"});
  apply(ToggleBookmark{"water"});
  EXPECT_TRUE(desk_->bookmarks().empty());
}

TEST_F(SessionTest, BookmarkOfAnArticleThatIsGoneIsShownAndOpensAnExplanation) {
  apply(ToggleBookmark{"water"});
  std::filesystem::remove(scratch_.path("library/articles/diet/water.md"));
  restart();
  ASSERT_EQ(state().bookmarks.size(), 1u);
  apply(OpenBookmark{state().bookmarks[0].id});
  EXPECT_NE(state().reading.trouble, "");
  apply(ToggleBookmark{"water"});
  EXPECT_TRUE(state().bookmarks.empty());
}

TEST_F(SessionTest, BookmarkOpensItsArticle) {
  apply(ToggleBookmark{"baclofen"});
  apply(OpenBookmark{state().bookmarks[0].id});
  EXPECT_EQ(state().reading.info->slug, "baclofen");
  apply(OpenBookmark{12345});
  apply(RemoveBookmark{12345});
  EXPECT_EQ(state().reading.info->slug, "baclofen");
}

TEST_F(SessionTest, DeskThatCannotBeUsedIsToldAndABookmarkIsRefusedAloud) {
  scratch_.write("file", "not a folder");
  desk_ = desk::Desk::open(scratch_.path("file") / "desk.db");
  session_ = std::make_unique<Session>(services());
  EXPECT_NE(notice(), "");
  session().take(library());
  apply(CloseNotice{});
  apply(ToggleBookmark{"water"});
  ASSERT_TRUE(state().notice);
  EXPECT_EQ(state().notice->kind, Notice::Kind::Trouble);
  EXPECT_FALSE(state().bookmarked("water"));
}

TEST_F(SessionTest, SettingsAreKeptAcrossARestart) {
  apply(SetScale{1.5});
  apply(SetTheme{look::ThemeId::Contrast});
  EXPECT_EQ(state().announcement, "Text size 150 %");
  restart();
  EXPECT_EQ(state().settings.scale, 1.5);
  EXPECT_EQ(state().settings.theme, look::ThemeId::Contrast);
}

TEST_F(SessionTest, DamagedSettingsAreIgnored) {
  for (const char* scale : {"", "nan", "inf", "-2", "0", "4.01", "2abc", "1e99", "1,5", " "}) {
    ASSERT_TRUE(desk_->setSetting("scale", scale));
    ASSERT_TRUE(desk_->setSetting("theme", "no such theme"));
    restart();
    EXPECT_EQ(state().settings.scale, 1) << scale;
    EXPECT_EQ(state().settings.theme, look::ThemeId::Light);
  }
}

TEST_F(SessionTest, ScaleStaysBetweenOneAndFour) {
  apply(SetScale{0.2});
  EXPECT_EQ(state().settings.scale, 1);
  apply(SetScale{50});
  EXPECT_EQ(state().settings.scale, 4);
  apply(StepScale{1});
  EXPECT_EQ(state().settings.scale, 4);
  apply(StepScale{0});
  EXPECT_EQ(state().settings.scale, 1);
  apply(StepScale{-1});
  EXPECT_EQ(state().settings.scale, 1);
}

TEST_F(SessionTest, ScaleWalksAllItsSteps) {
  for (std::size_t i = 1; i < look::tokens().scaleSteps.size(); ++i) {
    apply(StepScale{1});
    EXPECT_EQ(state().settings.scale, look::tokens().scaleSteps[i]);
  }
  for (std::size_t i = look::tokens().scaleSteps.size() - 1; i-- > 0;) {
    apply(StepScale{-1});
    EXPECT_EQ(state().settings.scale, look::tokens().scaleSteps[i]);
  }
}

TEST_F(SessionTest, ScaleBetweenTwoStepsGoesToTheNextOne) {
  apply(SetScale{1.3});
  apply(StepScale{1});
  EXPECT_EQ(state().settings.scale, 1.5);
  apply(SetScale{1.3});
  apply(StepScale{-1});
  EXPECT_EQ(state().settings.scale, 1.25);
}

TEST_F(SessionTest, WindowsOwnSettingIsKeptAsText) {
  EXPECT_EQ(session().setting("window size"), "");
  session().keepSetting("window size", "1280x800");
  restart();
  EXPECT_EQ(session().setting("window size"), "1280x800");
}

}  // namespace
}  // namespace myelin::session
