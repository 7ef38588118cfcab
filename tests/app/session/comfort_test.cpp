#include "tests/app/session/fixture.h"

/// What makes a text easier to follow, and the first start: kept, and safe from damage.
namespace myelin::session {
namespace {

class Comforts : public SessionTest {
 protected:
  void begin(bool welcome) {
    Services all = services();
    all.welcome = welcome;
    session_ = std::make_unique<Session>(std::move(all));
    session_->take(library());
  }
};

TEST_F(Comforts, AreRemembered) {
  const Comfort wide{
      .spacing = {.line = 1.8, .paragraph = 2, .letter = 0.12, .word = 0.16}, .ruler = 2, .steady = true};
  apply(SetComfort{wide});
  apply(SetFamily{"OpenDyslexic"});
  restart();
  EXPECT_EQ(state().settings.comfort, wide);
  EXPECT_EQ(state().settings.family, "OpenDyslexic");
}

TEST_F(Comforts, DamagedSettingsAreAsDelivered) {
  for (const char* kept : {"", "x", "1.8", "9 2 0.1 0.1 1 1", "1.8 2 0.1 0.1 7 1", "nan 2 0.1 0.1 1 1"}) {
    session().keepSetting("comfort", kept);
    restart();
    EXPECT_EQ(state().settings.comfort, Comfort{}) << kept;
  }
}

TEST_F(Comforts, FirstStartIsShownOnce) {
  begin(true);
  EXPECT_TRUE(state().firstStart);
  apply(SetScale{1.25});
  EXPECT_TRUE(state().firstStart) << "choosing a size does not end it";
  apply(FinishFirstStart{});
  EXPECT_FALSE(state().firstStart);
  begin(true);
  EXPECT_FALSE(state().firstStart);
}

TEST_F(Comforts, WhoHasAnythingHereIsNotAsked) {
  apply(ToggleBookmark{"water"});
  begin(true);
  EXPECT_FALSE(state().firstStart);
}

TEST_F(Comforts, TestsAreNotAsked) {
  begin(false);
  EXPECT_FALSE(state().firstStart);
}

TEST_F(Comforts, FirstStartFollowsTheDesktopUntilOneChooses) {
  begin(true);
  session().takeDesktopTheme(look::ThemeId::Dark);
  EXPECT_EQ(state().settings.theme, look::ThemeId::Dark);
  apply(FinishFirstStart{});
  begin(true);
  EXPECT_EQ(state().settings.theme, look::ThemeId::Dark) << "kept";
  session().takeDesktopTheme(look::ThemeId::Light);
  EXPECT_EQ(state().settings.theme, look::ThemeId::Dark);
}

TEST_F(Comforts, ChosenThemeOutlivesALateAnswerOfTheDesktop) {
  begin(true);
  apply(SetTheme{look::ThemeId::Sepia});
  session().takeDesktopTheme(look::ThemeId::Dark);
  EXPECT_EQ(state().settings.theme, look::ThemeId::Sepia);
}

TEST_F(Comforts, ListsBesideThePageAreRememberedForEachScreen) {
  const auto on = [this](const char* screen) {
    Services all = services();
    all.screen = screen;
    session_ = std::make_unique<Session>(std::move(all));
    return state().settings.sideLists;
  };
  EXPECT_EQ(on(" on 800x600"), SideLists::Full);
  apply(SetSideLists{SideLists::None});
  EXPECT_EQ(on(" on 1920x1080"), SideLists::Full);
  apply(SetSideLists{SideLists::Small});
  EXPECT_EQ(on(" on 800x600"), SideLists::None);
  apply(SetSideLists{SideLists::Full});
  EXPECT_EQ(on(" on 1920x1080"), SideLists::Small);
  EXPECT_EQ(on(" on 800x600"), SideLists::Full);
}

TEST_F(Comforts, WhoPrintsForOthersBeginsAtTheHandout) {
  begin(true);
  apply(SetOpens{Opens::Printing});
  apply(FinishFirstStart{});
  EXPECT_EQ(state().visit.screen, Screen::Composer);
  restart();
  EXPECT_EQ(state().visit.screen, Screen::Composer);
  apply(SetOpens{Opens::Reading});
  restart();
  EXPECT_EQ(state().visit.screen, Screen::Home);
}

}  // namespace
}  // namespace myelin::session
