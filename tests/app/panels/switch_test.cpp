#include <set>

#include "tests/app/panels/fixture.h"

/// The window by one or two switches alone.
namespace myelin::panels {
namespace {

using session::Scanning;
using session::Screen;
using widgets::Key;

class Switches : public PanelTest {
 protected:
  void scan(Scanning scanning) {
    session::Use use;
    use.scanning = scanning;
    use.pace = 0.8;
    frames_.appearance.hands.again = 0;
    go(session::SetUse{use});
  }
  std::string lit() const {
    const auto light = panel_.scan().light();
    return light ? light->name : "";
  }
  /// Waits until a thing is lit and presses then; goes into groups and out of them on its way, as a person would.
  bool choose(const std::string& name) {
    std::set<std::string> tried;
    for (int i = 0; i < 400; ++i) {
      const auto light = panel_.scan().light();
      if (!light) return false;
      const bool back = light->group && light->name.starts_with("Out of ");
      const bool into = light->group && !back && tried.insert(light->name).second;
      const bool found = !light->group && light->name == name;
      if (found || into || back)
        frames_.press(Key::Space);
      else
        frames_.settle();  // a second goes by, and the light moves on
      if (found) return true;
    }
    ADD_FAILURE() << name << " was never lit; now " << lit() << "\n" << access::dump(frames_.nodes());
    return false;
  }
};

TEST_F(Switches, OffThereIsNoLightAndNoFrameByItself) {
  frames_.settle();
  EXPECT_EQ(lit(), "");
  EXPECT_LT(frames_.ui().wakesIn(), 0);
}

TEST_F(Switches, OneSwitchWakesOnlyWhenTheLightMoves) {
  scan(Scanning::OneSwitch);
  EXPECT_GT(frames_.ui().wakesIn(), 0);
  EXPECT_LE(frames_.ui().wakesIn(), 0.8);
  scan(Scanning::TwoSwitches);
  EXPECT_LT(frames_.ui().wakesIn(), 0);
  EXPECT_FALSE(frames_.ui().wantsAnotherFrame());
}

TEST_F(Switches, TwoSwitchesOneGoesOnTheOtherChooses) {
  scan(Scanning::TwoSwitches);
  EXPECT_EQ(lit(), "Tools");
  frames_.press(Key::Enter);
  EXPECT_EQ(lit(), "Shelves and pages");
  frames_.press(Key::Space);
  EXPECT_NE(lit(), "Shelves and pages") << "inside";
}

/// Search by letters, open the hit, bookmark it, print it, close the notice: with one key.
TEST_F(Switches, WholeJourneyByOneSwitch) {
  scan(Scanning::OneSwitch);
  ASSERT_TRUE(choose("Search"));
  ASSERT_NE(frames_.find("Letters"), nullptr);
  for (const char* letter : {"n", "i", "g", "h"}) ASSERT_TRUE(choose(letter));
  EXPECT_EQ(state().searching.words, "nigh");
  ASSERT_TRUE(choose("Search"));
  ASSERT_TRUE(letters_.openUntil([&] { return answered(); }));
  frames_.settle();
  EXPECT_EQ(frames_.find("Letters"), nullptr);
  ASSERT_TRUE(choose(state().searching.answer.hits.at(0).article->title));
  ASSERT_EQ(state().visit.screen, Screen::Article);
  ASSERT_TRUE(choose("Bookmark"));
  EXPECT_TRUE(state().bookmarked(state().reading.info->slug));
  ASSERT_TRUE(choose("When to get help"));
  ASSERT_NE(asked<session::GoToHeading>(), nullptr);
  ASSERT_TRUE(choose("Listen"));
  ASSERT_NE(asked<session::Listen>(), nullptr);
  ASSERT_TRUE(choose("Print"));
  ASSERT_NE(asked<session::Print>(), nullptr);
  ASSERT_TRUE(letters_.openUntil([&] { return !state().printing; }));
  frames_.settle();
  ASSERT_TRUE(choose("Close"));
  EXPECT_FALSE(state().notice);
}

TEST_F(Switches, LongArticleIsReadToItsEnd) {
  scan(Scanning::TwoSwitches);
  go(session::OpenArticle{.slug = "stretching"});
  EXPECT_FALSE(showing("Sources"));
  frames_.appearance.hands.again = 0;
  for (int i = 0; i < 20 && lit() != "Page"; ++i) frames_.press(Key::Enter);
  frames_.press(Key::Space);
  for (int i = 0; i < 20 && lit() != "Further down"; ++i) {
    if (lit().starts_with("Further down"))
      frames_.press(Key::Space);
    else
      frames_.press(Key::Enter);
  }
  for (int i = 0; i < 60 && lit() == "Further down"; ++i) frames_.press(Key::Space);
  EXPECT_TRUE(showing("Sources"));
}

}  // namespace
}  // namespace myelin::panels
