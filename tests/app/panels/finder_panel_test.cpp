#include "app/panels/finder_panel.h"

#include "tests/app/panels/fixture.h"

namespace myelin::panels {
namespace {

using session::Screen;
using widgets::Key;

constexpr char kFinder[] =
    "groups:\n  - title: Where is it?\n    choices:\n"
    "      - {name: Legs and feet, articles: [\"night-spasms#what-helps\", gone, stretching]}\n"
    "      - {name: Nowhere, articles: [gone]}\n"
    "  - title: What makes it worse?\n    choices:\n      - {name: Thirst, articles: [water]}\n";

class FinderPage : public PanelTest {
 protected:
  FinderPage() {
    scratch_.write("library/finder.yaml", kFinder);
    restart();
    frames_.settle();
  }
};

TEST_F(FinderPage, HomeLeadsToItAndAChoiceToItsArticles) {
  frames_.click(frames_.get("No word for it? Choose by body part"));
  EXPECT_EQ(state().visit.screen, Screen::Finder);
  EXPECT_TRUE(showing("Where is it?"));
  EXPECT_EQ(frames_.find("Nowhere"), nullptr);  // it leads to no article
  frames_.click(frames_.get("Legs and feet"));
  EXPECT_TRUE(showing("Spasms at night"));
  EXPECT_EQ(frames_.find("gone"), nullptr);
  frames_.click(frames_.get("Spasms at night"));
  ASSERT_NE(asked<session::OpenArticle>(), nullptr);
  EXPECT_EQ(asked<session::OpenArticle>()->anchor, "what-helps");
  EXPECT_EQ(state().visit.screen, Screen::Article);
}

TEST_F(FinderPage, BackGoesToTheChoices) {
  go(session::ShowFinder{});
  frames_.click(frames_.get("Thirst"));
  EXPECT_TRUE(showing("Drinking water"));
  frames_.press(Key::Escape);
  EXPECT_TRUE(showing("Where is it?"));
  go(session::GoForward{});
  frames_.click(frames_.get("Choose something else"));
  EXPECT_EQ(state().visit.subject, "");
}

TEST_F(FinderPage, NothingFoundLeadsToItUnderTheNearestShelf) {
  look("xqzvw");
  EXPECT_EQ(state().searching.answer.how, search::How::NearestShelf);
  EXPECT_TRUE(showing("Nothing has all of these words"));
  frames_.click(frames_.get("Choose by body part"));
  EXPECT_EQ(state().visit.screen, Screen::Finder);
}

TEST_F(FinderPage, EmptySearchLeadsToItToo) {
  go(session::Search{});
  frames_.click(frames_.get("Choose by body part"));
  EXPECT_EQ(state().visit.screen, Screen::Finder);
}

TEST_F(FinderPage, EveryChoiceIsLargeAndReachedByKeysAtEveryScale) {
  for (const double scale : {1.0, 2.0, 4.0}) {
    resize({1280, 800}, scale);
    go(session::ShowFinder{});
    const access::Node& choice = frames_.get("Legs and feet");
    EXPECT_GE(choice.bounds.h, 60);
    EXPECT_LE(choice.bounds.x + choice.bounds.w, 1280);
    for (int i = 0; i < 60 && frames_.focused() != "Thirst"; ++i) frames_.press(Key::Tab);
    EXPECT_EQ(frames_.focused(), "Thirst") << scale;
    frames_.press(Key::Enter);
    EXPECT_TRUE(showing("Drinking water")) << scale;
    go(session::GoHome{});
  }
}

TEST_F(FinderPage, ChoiceThatIsNotThereShowsThemAll) {
  for (const char* choice : {"9/9", "x", "0/", "-1/0", "0/99999999999999999999"}) {
    go(session::ShowFinder{choice});
    EXPECT_TRUE(showing("Where is it?")) << choice;
  }
}

TEST_F(PanelTest, LibraryWithoutAFinderShowsNoWayToIt) {
  EXPECT_EQ(frames_.find("No word for it? Choose by body part"), nullptr);
  look("xqzvw");
  EXPECT_EQ(frames_.find("Choose by body part"), nullptr);
  go(session::ShowFinder{});
  EXPECT_EQ(state().visit.screen, Screen::Finder);
}

}  // namespace
}  // namespace myelin::panels
