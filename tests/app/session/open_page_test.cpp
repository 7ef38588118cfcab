#include "tests/app/session/fixture.h"

namespace myelin::session {
namespace {

class OpenPages : public SessionTest {
 protected:
  std::vector<std::string> slugs() const {
    std::vector<std::string> all;
    for (const OpenPage& page : state().openPages) all.push_back(page.slug);
    return all;
  }
};
using Slugs = std::vector<std::string>;

TEST_F(OpenPages, StayOpenUntilClosedEachWithItsPlace) {
  apply(OpenArticle{.slug = "night-spasms"});
  apply(ReadTo{{.block = 4}});
  apply(OpenArticle{.slug = "water"});
  apply(OpenArticle{.slug = "night-spasms"});
  EXPECT_EQ(slugs(), (Slugs{"night-spasms", "water"}));
  apply(ReadTo{{.block = 5}});
  apply(StepArticle{1});
  EXPECT_EQ(state().visit.subject, "water");
  apply(StepArticle{1});
  EXPECT_EQ(state().visit.subject, "night-spasms");
  EXPECT_EQ(state().reading.goToPlace.block, 5);
  apply(StepArticle{-1});
  EXPECT_EQ(state().visit.subject, "water");
}

TEST_F(OpenPages, ClosingShowsTheNeighbourAndTheLastOneGoesHome) {
  for (const char* slug : {"meal-1", "meal-2", "meal-3"}) apply(OpenArticle{.slug = slug});
  apply(CloseArticle{"meal-1"});
  EXPECT_EQ(state().visit.subject, "meal-3") << "another one was closed";
  apply(CloseArticle{});
  EXPECT_EQ(state().visit.subject, "meal-2");
  apply(CloseArticle{});
  EXPECT_EQ(state().visit.screen, Screen::Home);
  EXPECT_TRUE(slugs().empty());
  apply(CloseArticle{});
  apply(StepArticle{});
  EXPECT_EQ(state().announcement, "No article is open.");
  apply(OpenArticle{.slug = "meal-2"});
  EXPECT_EQ(slugs(), Slugs{"meal-2"}) << "the article that was shown last";
}

TEST_F(OpenPages, AreThereAgainAfterARestartAtTheirPlaces) {
  apply(OpenArticle{.slug = "water"});
  apply(OpenArticle{.slug = "night-spasms"});
  apply(ReadTo{{.block = 4, .cell = 0, .byte = 3}});
  session().keepPlace();
  restart();
  EXPECT_EQ(state().visit.screen, Screen::Home);
  EXPECT_EQ(slugs(), (Slugs{"water", "night-spasms"}));
  apply(ShowOpenArticle{"night-spasms"});
  EXPECT_EQ(state().reading.goToPlace, (document::Position{.block = 4, .cell = 0, .byte = 3}));
}

TEST_F(OpenPages, DamagedSettingAndLostArticlesArePassedOver) {
  session().keepSetting("open articles", "x y z\n0 0 0 no-such-article\n-1 0 0 water\n3 0 0 water\n1 0 0 water\n");
  restart();
  EXPECT_EQ(slugs(), Slugs{"water"});
  EXPECT_EQ(state().openPages.front().place.block, 3);
}

TEST_F(OpenPages, OldestMakesRoom) {
  for (int i = 0; i < 14; ++i) apply(OpenArticle{.slug = "meal-" + std::to_string(i)});
  EXPECT_EQ(slugs().size(), 12u);
  EXPECT_EQ(slugs().front(), "meal-2");
}

TEST_F(OpenPages, NothingIsWrittenForSomebodyWhoKeepsNoHistory) {
  apply(OpenArticle{.slug = "water"});
  apply(KeepHistory{false});
  EXPECT_EQ(session().setting("open articles"), "");
  apply(OpenArticle{.slug = "night-spasms"});
  EXPECT_EQ(slugs().size(), 2u);
  restart();
  EXPECT_TRUE(slugs().empty());
}

}  // namespace
}  // namespace myelin::session
