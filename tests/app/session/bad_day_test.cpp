#include "app/session/session.h"
#include "tests/app/session/fixture.h"

/// Bad-day mode: what it shows, and that everything is as it was when it ends.
namespace myelin::session {
namespace {

class BadDays : public SessionTest {
 protected:
  const BadDay& day() const { return state().badDay; }
  std::string words() const { return day().ideas[day().now].text->blocks[0].text.utf8; }
};

TEST_F(BadDays, IdeasOfTheOpenArticleComeOneByOne) {
  apply(OpenArticle{.slug = "night-spasms"});
  apply(ToggleBadDay{});
  ASSERT_TRUE(day().on);
  ASSERT_EQ(day().ideas.size(), 3u);  // the summary, the key point, the help
  EXPECT_EQ(words(), "Legs may jump.");
  apply(StepIdea{1});
  EXPECT_EQ(words(), "Spasms are common.");
  apply(StepIdea{-5});
  EXPECT_EQ(words(), "Legs may jump.");
}

TEST_F(BadDays, BehindTheLastIdeaThePageRests) {
  apply(OpenArticle{.slug = "night-spasms"});
  apply(ToggleBadDay{});
  for (int i = 0; i < 3; ++i) apply(StepIdea{1});
  EXPECT_TRUE(day().resting);
  EXPECT_EQ(day().now, 2u);
  apply(EnoughForNow{});
  EXPECT_FALSE(day().resting);
}

TEST_F(BadDays, EndingItRestoresEverything) {
  apply(OpenArticle{.slug = "water"});
  apply(OpenArticle{.slug = "night-spasms"});
  apply(SetDepth{Depth::Short});
  apply(ReadTo{{.block = 1, .byte = 3}});
  apply(SetScale{1.5});
  apply(SetTheme{look::ThemeId::Sepia});
  apply(ToggleTextSettings{});
  apply(ToggleBadDay{});
  EXPECT_FALSE(state().textSettings);
  apply(SetScale{3});
  apply(SetTheme{look::ThemeId::Dark});
  search("breakfast");
  apply(OpenArticle{.slug = "meal-1"});
  apply(StepIdea{1});
  apply(ToggleBadDay{});
  EXPECT_FALSE(day().on);
  EXPECT_EQ(state().visit.screen, Screen::Article);
  EXPECT_EQ(state().reading.info->slug, "night-spasms");
  EXPECT_EQ(state().reading.depth, Depth::Short);
  EXPECT_EQ(state().visit.place, (document::Position{.block = 1, .byte = 3}));
  EXPECT_EQ(state().reading.goToPlace, (document::Position{.block = 1, .byte = 3}));
  EXPECT_EQ(state().settings.scale, 1.5);
  EXPECT_EQ(state().settings.theme, look::ThemeId::Sepia);
  EXPECT_TRUE(state().textSettings);
  EXPECT_EQ(state().searching.words, "");
  EXPECT_TRUE(state().canGoBack);
  EXPECT_FALSE(state().canGoForward);
  apply(GoBack{});
  EXPECT_EQ(state().reading.info->slug, "water") << "the way through the library is as it was, too";
}

TEST_F(BadDays, PageThatWasNotLeftDoesNotEvenScroll) {
  apply(OpenArticle{.slug = "night-spasms"});
  apply(ReadTo{{.block = 4}});
  const std::uint64_t generation = state().reading.generation;
  const std::uint64_t asked = state().reading.goTo;
  apply(ToggleBadDay{});
  apply(StepIdea{1});
  apply(ToggleBadDay{});
  EXPECT_EQ(state().reading.generation, generation);
  EXPECT_EQ(state().reading.goTo, asked);
  EXPECT_EQ(state().visit.place.block, 4);
}

TEST_F(BadDays, WhereReadingStoppedBeforeStays) {
  apply(OpenArticle{.slug = "night-spasms"});
  apply(ReadTo{{.block = 6}});
  apply(ToggleBadDay{});
  apply(GoHome{});
  session().keepPlace();
  EXPECT_EQ(desk_->place("night-spasms")->block, 6);
}

TEST_F(BadDays, IdeaIsKeptForTheNextBadDay) {
  apply(OpenArticle{.slug = "night-spasms"});
  apply(ToggleBadDay{});
  apply(StepIdea{1});
  apply(EnoughForNow{});
  restart();
  apply(OpenArticle{.slug = "night-spasms"});
  apply(ToggleBadDay{});
  EXPECT_EQ(day().now, 1u);
  apply(StepIdea{1});
  apply(ToggleBadDay{});
  apply(ToggleBadDay{});
  EXPECT_EQ(day().now, 0u) << "after the last one it begins anew";
}

TEST_F(BadDays, OtherPagesHaveNoIdeas) {
  apply(ToggleBadDay{});
  EXPECT_TRUE(day().on);
  EXPECT_TRUE(day().ideas.empty());
  apply(StepIdea{1});
  apply(Listen{});
  EXPECT_FALSE(day().resting);
  apply(OpenArticle{.slug = "water"});
  EXPECT_FALSE(day().ideas.empty());
  apply(ToggleBadDay{});
  EXPECT_EQ(state().visit.screen, Screen::Home);
}

TEST_F(BadDays, DamagedPlaceBeginsAtTheFirstIdea) {
  for (const char* kept : {"", "x", "99 night-spasms", "-4 night-spasms", "night-spasms", " "}) {
    session().keepSetting("bad day", kept);
    apply(OpenArticle{.slug = "night-spasms"});
    apply(ToggleBadDay{});
    EXPECT_EQ(day().now, 0u) << kept;
    apply(ToggleBadDay{});
  }
}

}  // namespace
}  // namespace myelin::session
