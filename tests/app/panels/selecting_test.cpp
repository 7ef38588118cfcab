#include <imgui.h>

#include "tests/app/panels/fixture.h"

/// Words selected by hand, and the card of a word.
namespace myelin::panels {
namespace {

using widgets::Key;
using widgets::Point;

class Selecting : public PanelTest {
 protected:
  Selecting() { go(session::OpenArticle{.slug = "stretching"}); }

  void clickFast(Point at, int times) {
    frames_.moveTo(at);
    for (int i = 0; i < times; ++i) {
      ImGui::GetIO().MouseDown[0] = true;
      frames_.frame();
      ImGui::GetIO().MouseDown[0] = false;
      frames_.frame();
    }
    frames_.frame();
    frames_.frame();
  }
  /// A point inside the words of a text.
  Point in(const std::string& text, float right = 60) {
    const access::Node& node = frames_.get(text);
    return {node.bounds.x + right, node.bounds.y + 15};
  }
  std::string words() { return frames_.ui().selectedWords(); }

  const std::string summary_ = "Move a little, often. Stop before it hurts.";
  const std::string claim_ = "A claim that needs a source [1].";
};

TEST_F(Selecting, PressMoveAndReleaseSelectsAndOffersWhatCanBeDone) {
  const Point from = in(summary_, 1), to = in(claim_, 65);
  frames_.moveTo(from);
  frames_.hold(true);
  frames_.moveTo(to);
  EXPECT_EQ(frames_.find("Copy with source"), nullptr) << "not while it grows";
  frames_.hold(false);
  EXPECT_TRUE(words().starts_with(summary_)) << words();
  EXPECT_TRUE(words().ends_with("A claim"));
  EXPECT_TRUE(showing("Copy with source"));
  ASSERT_TRUE(state().reading.selection);
  frames_.press(Key::Escape);
  EXPECT_EQ(words(), "");
  EXPECT_EQ(frames_.find("Copy with source"), nullptr);
  EXPECT_EQ(state().visit.screen, session::Screen::Article);
}

/// The buttons come when the clicks are over: a third click must not land on them.
TEST_F(Selecting, ButtonsWaitForMoreClicks) {
  clickFast(in(summary_, 10), 2);
  EXPECT_EQ(words(), "Move");
  EXPECT_EQ(frames_.find("Copy with source"), nullptr);
  EXPECT_GT(frames_.ui().wakesIn(), 0) << "nobody has to move for them to come";
  frames_.settle();
  EXPECT_TRUE(showing("Copy with source"));
}

TEST_F(Selecting, ClicksTakeWordSentenceAndParagraph) {
  clickFast(in(summary_, 10), 2);
  EXPECT_EQ(words(), "Move");
  frames_.settle();
  clickFast(in(summary_, 10), 3);
  EXPECT_EQ(words(), "Move a little, often.");
  frames_.settle();
  clickFast(in(summary_, 10), 4);
  EXPECT_EQ(words(), summary_);
  frames_.settle();
  clickFast(in(summary_, 10), 1);
  EXPECT_EQ(words(), "");
}

/// Each frame took a second, and brought one of three quick clicks.
TEST_F(Selecting, ClicksOfABusyWindowTakeTheSentence) {
  frames_.moveTo(in(summary_, 10));
  for (int i = 0; i < 3; ++i) {
    frames_.input.pressed = widgets::EventTime{1, 1.1};
    ImGui::GetIO().MouseDown[0] = true;
    frames_.settle();
    ImGui::GetIO().MouseDown[0] = false;
    frames_.settle();
  }
  EXPECT_EQ(words(), "Move a little, often.");
}

TEST_F(Selecting, ClickThenShiftAndClickNeedsNoDraggingEvenFarAway) {
  frames_.clickAt(in(summary_, 1));
  frames_.press(Key::PageDown);
  frames_.press(Key::PageDown);
  ASSERT_FALSE(showing(summary_));
  const access::Node* text = nullptr;
  for (const access::Node& node : frames_.nodes().nodes)
    if (node.role == access::Role::Heading && node.name.starts_with("Part number") && node.bounds.y > 150 &&
        node.bounds.y < 600)
      text = &node;
  ASSERT_NE(text, nullptr);
  const Point to{text->bounds.x + 5, text->bounds.y + 15};
  frames_.moveTo(to);
  frames_.input.shiftHeld = true;
  ImGui::GetIO().MouseDown[0] = true;
  frames_.frame();
  frames_.hold(false);
  EXPECT_TRUE(words().starts_with(summary_)) << words().substr(0, 80);
  EXPECT_GT(words().size(), 400u);
}

TEST_F(Selecting, ClickWithShiftOnALinkSelectsUpToItAndDoesNotFollowIt) {
  frames_.clickAt(in(summary_, 1));
  go(session::GoToHeading{"when-to-get-help"});
  const Point at = test::middleOf(frames_.get("us"));
  frames_.moveTo(at);
  frames_.input.shiftHeld = true;
  ImGui::GetIO().MouseDown[0] = true;
  frames_.frame();
  frames_.hold(false);
  EXPECT_EQ(asked<session::AskOutside>(), nullptr) << "the link was followed";
  EXPECT_TRUE(words().starts_with(summary_)) << words().substr(0, 80);
  frames_.press(Key::Escape);
  frames_.clickAt(test::middleOf(frames_.get("us")));
  EXPECT_NE(asked<session::AskOutside>(), nullptr) << "without Shift it is a link";
}

TEST_F(Selecting, ShakingHandThatClicksSelectsNothing) {
  Point at = in(summary_, 60);
  frames_.moveTo(at);
  frames_.hold(true);
  frames_.moveTo({at.x + 8, at.y + 3});
  frames_.hold(false);
  EXPECT_EQ(words(), "");
}

TEST_F(Selecting, BelowTheEdgeTheTextComesAfterThePointer) {
  frames_.moveTo(in(claim_, 5));
  frames_.hold(true);
  const float before = frames_.get(claim_).bounds.y;
  frames_.moveTo({in(claim_).x, frames_.size.h - 1});
  for (int i = 0; i < 20; ++i) {
    ImGui::GetIO().MousePos = {in(claim_).x, frames_.size.h + 60};
    frames_.frame();
  }
  EXPECT_LT(frames_.get(claim_).bounds.y, before - 50);
  ImGui::GetIO().MouseDown[0] = false;
  frames_.settle();
  EXPECT_GT(words().size(), 200u);
}

TEST_F(Selecting, CopyKeepAndAskAreOnTheBottomEdge) {
  clickFast(in(claim_, 30), 3);
  frames_.settle();
  frames_.click(frames_.get("Copy"));
  EXPECT_EQ(std::string(ImGui::GetClipboardText()), claim_);
  EXPECT_TRUE(showing("Copied"));
  frames_.click(frames_.get("Keep"));
  ASSERT_EQ(state().bookmarks.size(), 1u);
  EXPECT_TRUE(state().bookmarks.front().passage.exact.starts_with("A claim that needs"));
  EXPECT_EQ(words(), "");
}

TEST_F(Selecting, LinkIsPressedAndSelectsNothing) {
  const float before = frames_.get(claim_).bounds.y;
  frames_.click(frames_.get("Source [1]"));
  EXPECT_LT(frames_.get(claim_).bounds.y, before) << "at the sources now";
  EXPECT_EQ(words(), "");
}

TEST_F(Selecting, AllByKey) {
  frames_.clickAt(in(summary_, 60));
  frames_.pressLetter('A');
  frames_.settle();
  EXPECT_NE(words().find("Stop when it hurts"), std::string::npos);
  EXPECT_TRUE(words().starts_with("Eating") || words().find(summary_) != std::string::npos);
}

class Card : public PanelTest {
 protected:
  Card() { go(session::OpenArticle{.slug = "stretching"}); }
  const std::string meaning_ = "A rhythmic beat of a muscle.";
};

TEST_F(Card, OpensBesideThePageAndClosesByItsButtonAndByEscape) {
  frames_.click(frames_.get("Meaning of clonus"));
  ASSERT_TRUE(showing(meaning_));
  EXPECT_GT(frames_.get(meaning_).bounds.x, frames_.get("Beside the page").bounds.x);
  frames_.click(frames_.get("Close"));
  EXPECT_EQ(frames_.find(meaning_), nullptr);
  EXPECT_TRUE(showing("On this page"));
  frames_.click(frames_.get("Meaning of clonus"));
  frames_.press(Key::Escape);
  EXPECT_EQ(frames_.find(meaning_), nullptr);
  EXPECT_EQ(state().visit.screen, session::Screen::Article);
}

TEST_F(Card, ComesFromTheBottomEdgeWhereThereIsNoRoomBeside) {
  resize({1280, 800}, 3);
  go(session::GoToHeading{"part-number-1"});
  const access::Node* word = frames_.find("Meaning of clonus");
  ASSERT_NE(word, nullptr);
  frames_.ask(word->id, access::kPress);
  frames_.settle();
  ASSERT_NE(frames_.find(meaning_), nullptr);
  EXPECT_GT(frames_.get(meaning_).bounds.y, 350);
  EXPECT_TRUE(showing("Meaning of clonus")) << "its word stays in view";
}

TEST_F(Card, PointerThatRestsOpensItButNotThePageThatMovesUnderIt) {
  const access::Node& word = frames_.get("Meaning of clonus");
  const Point at = test::middleOf(word);
  frames_.moveTo({at.x, at.y - 200});
  frames_.moveTo(at);
  frames_.settle();
  EXPECT_TRUE(showing(meaning_));
}

}  // namespace
}  // namespace myelin::panels
