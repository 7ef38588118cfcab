#include "app/panels/bad_day_choice.h"
#include "tests/app/panels/fixture.h"

/// The window on a bad day, by keys, clicks and the requests of a screen reader.
namespace myelin::panels {
namespace {

using session::Screen;
using widgets::Key;

class BadDayPage : public PanelTest {
 protected:
  void f9() {
    frames_.input.keys.push_back({.key = Key::Function, .letter = 9});
    frames_.settle();
  }
  void press(const std::string& name) { frames_.ask(frames_.get(name).id, access::kPress); }
  std::size_t now() const { return state().badDay.now; }
};

TEST_F(BadDayPage, SwitchIsInTheListInTheMenuAndOnAKey) {
  press("Bad day");
  EXPECT_TRUE(state().badDay.on);
  press("Bad-day mode is on: End it");
  EXPECT_FALSE(state().badDay.on);
  resize({1000, 800}, 1);
  press("Bad day");
  EXPECT_TRUE(state().badDay.on);
  f9();
  EXPECT_FALSE(state().badDay.on);
  resize({1280, 800}, 4);
  go(session::ToggleMenu{});
  press("Bad day");
  EXPECT_TRUE(state().badDay.on);
}

TEST_F(BadDayPage, ThreeButtonsBackSearchHelpAndTheWayOut) {
  go(session::OpenArticle{.slug = "stretching"});
  f9();
  for (const double scale : {1.0, 2.0, 4.0}) {
    resize({1280, 800}, scale);
    for (const char* name :
         {"Read it to me", "Next", "Enough for now", "Back", "Search", "Help now", "Bad-day mode is on: End it"})
      EXPECT_TRUE(showing(name)) << name << scale;
  }
}

TEST_F(BadDayPage, NextGoesThroughAllIdeasAndThenRests) {
  go(session::OpenArticle{.slug = "stretching"});
  f9();
  ASSERT_GT(state().badDay.ideas.size(), 1u);
  press("Next");
  EXPECT_EQ(now(), 1u);
  frames_.press(Key::Left);
  EXPECT_EQ(now(), 0u);
  for (int i = 0; i < 50 && !state().badDay.resting; ++i) frames_.press(Key::Right);
  EXPECT_TRUE(showing("That was all."));
  press("Read it again");
  EXPECT_EQ(now(), 0u);
  EXPECT_FALSE(state().badDay.resting);
}

TEST_F(BadDayPage, LongIdeaScrollsBeforeTheNextOne) {
  go(session::OpenArticle{.slug = "stretching"});
  resize({640, 480}, 4);
  f9();
  press("Next");
  EXPECT_EQ(now(), 0u) << "the rest of it first";
  for (int i = 0; i < 30 && now() == 0; ++i) press("Next");
  EXPECT_EQ(now(), 1u);
}

TEST_F(BadDayPage, EscapeAndBackGoOneStep) {
  go(session::OpenArticle{.slug = "stretching"});
  f9();
  press("Next");
  press("Enough for now");
  EXPECT_TRUE(showing("Enough for now."));
  frames_.press(Key::Escape);
  EXPECT_FALSE(state().badDay.resting);
  frames_.press(Key::Escape);
  EXPECT_EQ(now(), 0u);
  press("Back");
  EXPECT_EQ(state().visit.screen, Screen::Home);
  EXPECT_TRUE(state().badDay.on);
}

TEST_F(BadDayPage, ChoicesLeadToAnArticle) {
  f9();
  const std::vector<DayChoice> choices = dayChoices(state());
  ASSERT_GT(choices.size(), 1u);
  press(choices[0].words);
  EXPECT_EQ(state().visit.screen, Screen::Shelf);
  press(dayChoices(state())[0].words);
  EXPECT_EQ(state().visit.screen, Screen::Article);
  EXPECT_FALSE(state().badDay.ideas.empty());
}

TEST_F(BadDayPage, LongListsAreTurned) {
  go(session::ShowShelf{"diet"});
  f9();
  const std::string first = dayChoices(state())[0].words;
  EXPECT_TRUE(showing(first));
  press("Next");
  EXPECT_EQ(frames_.find(first), nullptr);
  for (int i = 0; i < 20 && frames_.find(first) == nullptr; ++i) press("Next");
  EXPECT_TRUE(showing(first)) << "and begins anew";
}

TEST_F(BadDayPage, SearchFindsAndOpens) {
  f9();
  press("Search");
  ASSERT_EQ(state().visit.screen, Screen::Search);
  frames_.type("breakfast");
  ASSERT_TRUE(letters_.openUntil([&] { return answered() && !state().searching.answer.hits.empty(); }));
  frames_.settle();
  press(state().searching.answer.hits[0].article->title);
  EXPECT_EQ(state().visit.screen, Screen::Article);
}

TEST_F(BadDayPage, KeysThatAreNotForBadDaysDoNothing) {
  go(session::OpenArticle{.slug = "stretching"});
  f9();
  forget();
  for (const char letter : {'P', 'H', 'D'}) frames_.pressLetter(letter);
  EXPECT_EQ(asked<session::Print>(), nullptr);
  EXPECT_EQ(asked<session::AddToHandout>(), nullptr);
  EXPECT_EQ(asked<session::ToggleBookmark>(), nullptr);
}

TEST_F(BadDayPage, EndsWhereTheLineWas) {
  go(session::OpenArticle{.slug = "stretching"});
  go(session::GoToHeading{"part-number-3"});
  const float y = frames_.get("Part number 3").bounds.y;
  f9();
  press("Next");
  f9();
  EXPECT_EQ(frames_.get("Part number 3").bounds.y, y);
}

TEST_F(BadDayPage, TabReachesEverythingInOrder) {
  go(session::OpenArticle{.slug = "stretching"});
  f9();
  const std::size_t controls = frames_.focusable().size();
  std::vector<std::string> reached;
  for (std::size_t i = 0; i < controls; ++i) {
    frames_.press(Key::Tab);
    reached.push_back(frames_.focused());
  }
  EXPECT_EQ(reached.front(), "Back");
  EXPECT_EQ(reached.back(), "Enough for now");
}

class FirstStart : public BadDayPage {
 protected:
  FirstStart() {
    session::Services all = services();
    all.welcome = true;
    session_ = std::make_unique<session::Session>(std::move(all));
    session().take(library());
    frames_.settle();
  }
};

TEST_F(FirstStart, AsksForSizeColoursAndPurpose) {
  ASSERT_TRUE(state().firstStart);
  press("150 %");
  EXPECT_EQ(state().settings.scale, 1.5);
  press("Dark");
  EXPECT_EQ(state().settings.theme, look::ThemeId::Dark);
  press("Printing for others");
  press("Open the library");
  EXPECT_FALSE(state().firstStart);
  EXPECT_EQ(state().visit.screen, Screen::Composer);
}

TEST_F(FirstStart, CanBeSkippedByButtonAndKey) {
  press("Skip");
  EXPECT_FALSE(state().firstStart);
  EXPECT_TRUE(showing("What is troubling you?"));
}

TEST_F(FirstStart, EscapeSkipsItToo) {
  frames_.press(Key::Escape);
  EXPECT_FALSE(state().firstStart);
}

}  // namespace
}  // namespace myelin::panels
