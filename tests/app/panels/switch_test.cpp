#include <algorithm>
#include <map>

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
  /// Waits until a thing is lit and presses then; goes into the groups that have it and out of the others, as somebody
  /// does who sees.
  bool choose(const std::string& name) {
    std::map<std::string, int> been;
    for (int i = 0; i < 400; ++i) {
      const auto light = panel_.scan().light();
      if (!light) return false;
      const bool here = has(*light, name);
      const bool found = !light->isGroup() && light->name == name;
      const bool first = ++been[std::to_string(static_cast<int>(light->what)) + light->name] == 1;
      const bool into = light->what == access::Light::What::Group && here && first;
      const bool back = light->what == access::Light::What::Out && !(here && first);
      if (found || into || back)
        press();
      else
        goOn();
      if (found) return true;
    }
    ADD_FAILURE() << name << " was never lit; now " << lit() << "\n" << access::dump(frames_.nodes());
    return false;
  }
  /// Whether something of that name that can be pressed stands inside.
  bool has(const access::Light& light, const std::string& name) const {
    const widgets::Rect around{light.bounds.x, light.bounds.y, light.bounds.w, light.bounds.h};
    const auto& nodes = frames_.nodes().nodes;
    return std::any_of(nodes.begin(), nodes.end(), [&](const access::Node& node) {
      const bool can = (node.state & access::kFocusable) != 0 && (node.state & access::kShowing) != 0;
      return can && node.name == name && around.contains(test::middleOf(node));
    });
  }
  void press() {
    ++presses_;
    frames_.press(Key::Space);
  }
  /// One switch: a second goes by, and the light moves on. Two: the other one is pressed.
  void goOn() {
    ++steps_;
    if (state().settings.use.scanning == Scanning::TwoSwitches)
      frames_.press(Key::Enter);
    else
      frames_.settle();
  }
  void wholeJourney(Scanning scanning);

  int presses_ = 0, steps_ = 0;
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
  EXPECT_EQ(lit(), "Page") << "what one came for";
  for (int i = 0; i < 10 && lit() != "Tools"; ++i) frames_.press(Key::Enter);
  EXPECT_EQ(lit(), "Tools");
  frames_.press(Key::Enter);
  EXPECT_EQ(lit(), "Shelves and pages");
  frames_.press(Key::Space);
  EXPECT_NE(lit(), "Shelves and pages") << "inside";
}

/// Search by letters, open the hit, bookmark it, print it, close the notice.
void Switches::wholeJourney(Scanning scanning) {
  scan(scanning);
  ASSERT_TRUE(choose("Search"));
  ASSERT_NE(frames_.find("Letters"), nullptr);
  for (const char* letter : {"n", "i", "g", "h"}) ASSERT_TRUE(choose(letter));
  EXPECT_EQ(state().searching.words, "nigh");
  ASSERT_TRUE(choose("Search"));
  ASSERT_TRUE(letters_.openUntil([&] { return answered(); }));
  frames_.settle();
  EXPECT_EQ(frames_.find("Letters"), nullptr);
  if (scanning == Scanning::TwoSwitches) {
    EXPECT_EQ(lit(), "Results") << "the page has nothing else, and nothing else moves the light";
  }
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
  RecordProperty("presses", presses_);
  RecordProperty("steps", steps_);
  EXPECT_LT(presses_ + steps_, 160) << "tedious";
}

TEST_F(Switches, WholeJourneyByOneSwitch) {
  wholeJourney(Scanning::OneSwitch);
}

TEST_F(Switches, WholeJourneyByTwoSwitches) {
  wholeJourney(Scanning::TwoSwitches);
}

TEST_F(Switches, WordIsFinishedFromTheBoard) {
  scan(Scanning::OneSwitch);
  ASSERT_TRUE(choose("Search"));
  for (const char* letter : {"s", "t", "r"}) ASSERT_TRUE(choose(letter));
  ASSERT_TRUE(letters_.openUntil([&] { return !state().searching.finishes.empty(); }));
  frames_.settle();
  const std::string word = state().searching.finishes.front();
  ASSERT_TRUE(choose(word));
  ASSERT_TRUE(letters_.openUntil([&] { return answered(); }));
  frames_.settle();
  EXPECT_EQ(state().searching.words, word);
  EXPECT_EQ(frames_.find("Letters"), nullptr) << "that was all there was to write";
}

TEST_F(Switches, FindInPageHasLetters) {
  scan(Scanning::OneSwitch);
  go(session::OpenArticle{.slug = "stretching"});
  go(session::ShowFind{});
  ASSERT_NE(frames_.find("Letters"), nullptr);
  for (const char* letter : {"h", "a", "k"}) ASSERT_TRUE(choose(letter));
  EXPECT_EQ(state().finding.words, "hak");
  ASSERT_TRUE(choose("Delete"));
  ASSERT_TRUE(choose("l"));
  EXPECT_EQ(state().finding.words, "hal");
  ASSERT_TRUE(choose("Enter"));
  EXPECT_NE(asked<session::StepFound>(), nullptr);
  EXPECT_EQ(frames_.find("Letters"), nullptr);
  ASSERT_TRUE(choose("Next place"));
  ASSERT_TRUE(choose("Close find in page"));
  EXPECT_FALSE(state().finding.open);
}

TEST_F(Switches, BookmarksAreSearchedByLetters) {
  for (const char* slug : {"water", "stretching"}) apply(session::ToggleBookmark{slug});
  go(session::CloseNotice{});
  scan(Scanning::OneSwitch);
  go(session::ShowBookmarks{});
  ASSERT_TRUE(choose("Search in my bookmarks"));
  ASSERT_NE(frames_.find("Letters"), nullptr);
  for (const char* letter : {"w", "a"}) ASSERT_TRUE(choose(letter));
  EXPECT_EQ(state().bookmarkWords, "wa");
  EXPECT_TRUE(showing("Search in my bookmarks")) << "the board does not cover what is written";
  ASSERT_TRUE(choose("Done"));
  EXPECT_EQ(frames_.find("Letters"), nullptr);
  EXPECT_EQ(state().shownBookmarks.size(), 1u);
}

TEST_F(Switches, FiguresAreOnTheSecondBoard) {
  scan(Scanning::OneSwitch);
  ASSERT_TRUE(choose("Search"));
  ASSERT_TRUE(choose("1 2 3"));
  ASSERT_TRUE(choose("7"));
  ASSERT_TRUE(choose("a b c"));
  ASSERT_TRUE(choose("b"));
  EXPECT_EQ(state().searching.words, "7b");
}

TEST_F(Switches, WhatIsLitIsPublishedWithTheNodes) {
  scan(Scanning::TwoSwitches);
  const access::Snapshot& nodes = frames_.nodes();
  ASSERT_TRUE(nodes.light);
  EXPECT_EQ(nodes.light->name, "Page");
  EXPECT_NE(nodes.find(nodes.light->node)->state & access::kLit, 0u);
  go(session::SetUse{});
  EXPECT_FALSE(frames_.nodes().light);
}

TEST_F(Switches, AnyKeyCanBeTheSwitch) {
  go(session::ShowKeys{});
  frames_.ask(frames_.get("Another key that chooses").id, access::kPress);
  ASSERT_NE(frames_.find("Press a key: the one that is to choose. Escape keeps the old one."), nullptr);
  frames_.input.typed = "k";
  frames_.pressLetter('K', false);
  EXPECT_EQ(state().settings.use.choose, "K");
  EXPECT_NE(frames_.get("The key that chooses K").state & access::kChecked, 0u);
  session::Use use = state().settings.use;
  use.scanning = Scanning::TwoSwitches;
  frames_.appearance.hands.again = 0;
  go(session::SetUse{use});
  const std::string before = lit();
  frames_.pressLetter('K', false);
  EXPECT_NE(lit(), before) << "inside";
}

TEST_F(Switches, BadDayByOneSwitch) {
  scan(Scanning::OneSwitch);
  go(session::OpenArticle{.slug = "stretching"});
  ASSERT_TRUE(choose("Bad day"));
  ASSERT_TRUE(state().badDay.on);
  ASSERT_TRUE(choose("Next"));
  EXPECT_EQ(state().badDay.now, 1u);
  ASSERT_TRUE(choose("Enough for now"));
  EXPECT_TRUE(state().badDay.resting);
  ASSERT_TRUE(choose("End bad-day mode"));
  EXPECT_FALSE(state().badDay.on);
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
