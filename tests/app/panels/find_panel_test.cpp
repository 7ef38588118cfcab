#include "app/panels/find_panel.h"

#include "tests/app/panels/fixture.h"

namespace myelin::panels {
namespace {

using session::Screen;
using widgets::Key;

class FindBand : public PanelTest {
 protected:
  FindBand() {
    go(session::OpenArticle{.slug = "stretching"});
    frames_.pressLetter('F');
  }
  void type(const std::string& words) {
    frames_.type(words);
    wait();
  }
  void wait() {
    ASSERT_TRUE(letters_.openUntil([&] { return finding().asked == finding().answered; }));
    frames_.settle();
  }
  const session::Finding& finding() const { return state().finding; }
  std::string count() const {
    const access::Node* node = frames_.find(access::Role::StatusBar);
    return node == nullptr ? "" : node->name;
  }
};

TEST_F(FindBand, KeyOpensItAndTheFieldTakesTheLetters) {
  EXPECT_TRUE(finding().open);
  EXPECT_EQ(frames_.focused(), "Find in page");
  type("link");
  EXPECT_EQ(finding().words, "link");
  ASSERT_GT(finding().places.size(), 2u);
  EXPECT_EQ(count(), "1 of " + std::to_string(finding().places.size()));
}

/// Each letter is answered before the next one comes, and the page goes to the place found.
TEST_F(FindBand, LettersStayInTheFieldWhileTheCaretIsOn) {
  frames_.press(Key::Escape);
  frames_.ui().switchCaret(true);
  frames_.settle();
  frames_.pressLetter('F');
  for (const char* letter : {"m", "u", "s", "c"}) {
    type(letter);
    EXPECT_EQ(frames_.focused(), "Find in page") << "after " << letter;
  }
  EXPECT_EQ(finding().words, "musc");
  ASSERT_GT(finding().places.size(), 1u);
  frames_.press(Key::Enter);
  EXPECT_EQ(finding().now, 1u);
  EXPECT_EQ(frames_.focused(), "Find in page");
  frames_.press(Key::Escape);
  EXPECT_TRUE(frames_.focused().starts_with("Slow stretching of a tight muscle")) << "the caret stands where it led";
}

TEST_F(FindBand, EnterGoesOnAndShiftEnterBack) {
  type("link");
  frames_.press(Key::Enter);
  EXPECT_EQ(finding().now, 1u);
  frames_.press(Key::Enter, false, true);
  EXPECT_EQ(finding().now, 0u);
  frames_.click(frames_.get("Next place"));
  EXPECT_EQ(finding().now, 1u);
  frames_.click(frames_.get("Place before"));
  EXPECT_EQ(finding().now, 0u);
  frames_.pressLetter('G');
  EXPECT_EQ(finding().now, 1u);
  frames_.pressLetter('G', true, true);
  EXPECT_EQ(finding().now, 0u);
}

TEST_F(FindBand, PageGoesToThePlace) {
  type("link");
  const document::Position before = state().visit.place;
  frames_.press(Key::Enter, false, true);  // the last one
  frames_.settle();
  EXPECT_EQ(finding().now + 1, finding().places.size());
  EXPECT_GT(state().visit.place, before);
}

TEST_F(FindBand, WholeWordsAreAChoice) {
  type("musc");
  ASSERT_FALSE(finding().places.empty());
  frames_.click(frames_.get("Whole words"));
  wait();
  EXPECT_TRUE(finding().whole);
  EXPECT_TRUE(finding().places.empty());
  EXPECT_EQ(count(), "Not here");
  EXPECT_NE(frames_.get("Whole words").state & access::kChecked, 0u);
}

TEST_F(FindBand, EscapeClosesItAndThePageHasTheKeysAgain) {
  type("link");
  frames_.press(Key::Escape);
  EXPECT_FALSE(finding().open);
  EXPECT_EQ(state().visit.screen, Screen::Article);
  EXPECT_EQ(frames_.focused(), "");
  EXPECT_EQ(frames_.find("Next place"), nullptr);
}

TEST_F(FindBand, EscapeClosesItWhereverTheFocusIs) {
  frames_.press(Key::Tab);
  frames_.press(Key::Tab);
  frames_.press(Key::Escape);
  EXPECT_FALSE(finding().open);
  EXPECT_EQ(state().visit.screen, Screen::Article);
}

TEST_F(FindBand, NothingCoversTheSentence) {
  type("link");
  frames_.press(Key::Enter, false, true);
  frames_.settle();
  const access::Node& field = frames_.get("Next place");
  const access::Node* area = frames_.find(access::Role::ScrollArea, state().reading.info->title);
  ASSERT_NE(area, nullptr);
  EXPECT_LE(area->bounds.y + area->bounds.h, field.bounds.y);
}

TEST_F(FindBand, FitsLargePrintAndNarrowWindows) {
  for (const double scale : {1.0, 2.0, 4.0}) {
    resize({1280, 800}, scale);
    for (const char* name : {"Place before", "Next place", "Whole words", "Close find in page"}) {
      const access::Node& node = frames_.get(name);
      EXPECT_GE(node.bounds.x, 0) << name << " at " << scale;
      EXPECT_LE(node.bounds.x + node.bounds.w, 1280) << name << " at " << scale;
      EXPECT_LE(node.bounds.y + node.bounds.h, 800) << name << " at " << scale;
      EXPECT_GE(node.bounds.h, 44) << name << " at " << scale;
    }
  }
}

TEST_F(FindBand, ButtonOpensItWithoutAKey) {
  frames_.press(Key::Escape);
  frames_.click(frames_.get("Find in page"));
  EXPECT_TRUE(finding().open);
  frames_.press(Key::Escape);
  resize({1280, 800}, 2);
  frames_.ask(frames_.get("Find in page").id, access::kPress);  // below "In short"
  EXPECT_TRUE(finding().open);
}

TEST_F(FindBand, SmallerDepthOffersAllOfIt) {
  go(session::SetDepth{session::Depth::Summary});
  type("zebra");
  EXPECT_EQ(count(), "Not here");
  ASSERT_EQ(state().reading.depth, session::Depth::Summary);
  frames_.click(frames_.get("Look in all of it"));
  EXPECT_EQ(state().reading.depth, session::Depth::All);
}

TEST_F(FindBand, TitleAndSourcesAreMarkedAndGoneTo) {
  type("stretching");
  ASSERT_EQ(finding().places.front().block, session::kTitleBlock);
  EXPECT_EQ(finding().now, 0u);
  frames_.press(Key::Enter, false, true);  // round to the end
  frames_.settle();
  const auto sentences = session::sourceSentences(*state().library, state().reading.article->body);
  ASSERT_FALSE(sentences.empty());
  frames_.pressLetter('A');
  type(sentences[0].substr(0, sentences[0].find(' ')));
  ASSERT_EQ(finding().places.back().block, session::kSourceBlock);
  while (finding().now + 1 < finding().places.size()) frames_.press(Key::Enter);
  frames_.settle();
  EXPECT_TRUE(showing(sentences[0])) << "the page goes to its sources";
}

/// A small window with large letters: what does not fit is scrolled to, and words of the page are left.
TEST_F(FindBand, LowWindowHoldsTheBandAndSomeOfThePage) {
  for (const widgets::Size size : {widgets::Size{800, 600}, widgets::Size{640, 480}}) {
    go(session::SetDepth{session::Depth::Short});
    resize(size, 2);
    const access::Node* band = nullptr;
    for (const access::Node& node : frames_.nodes().nodes)
      if (node.landmark == access::Landmark::Region && node.name == "Find in page") band = &node;
    ASSERT_NE(band, nullptr);
    EXPECT_LE(band->bounds.y + band->bounds.h, size.h + 0.5F);
    EXPECT_GT(frames_.get("Page").bounds.h, 100);
    for (const char* name : {"Place before", "Next place", "Whole words", "Close find in page", "Look in all of it"}) {
      const access::Node* node = frames_.find(name);
      if (node == nullptr) continue;
      frames_.ask(node->id, access::kFocus);
      frames_.settle();
      const access::Node& now = frames_.get(name);
      EXPECT_GE(now.bounds.y, band->bounds.y - 0.5F) << name << " in " << size.w;
      EXPECT_LE(now.bounds.y + now.bounds.h, size.h + 0.5F) << name << " in " << size.w;
    }
  }
}

}  // namespace
}  // namespace myelin::panels
