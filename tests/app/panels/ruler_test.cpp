#include "app/panels/ruler.h"

#include <gtest/gtest.h>

#include "app/session/spoken.h"
#include "tests/support/frames.h"

namespace myelin::panels {
namespace {

using widgets::Key;
using widgets::Rect;
using widgets::Ui;

constexpr float kBodyTop = 300;
constexpr int kInShort = session::Spoken::kInShort;

/// Two lines of "In short" above a text of two paragraphs.
class RulerTest : public testing::Test {
 protected:
  RulerTest() {
    auto document = std::make_shared<document::Document>();
    for (const char* words : {"First paragraph.", "Second paragraph."}) {
      document::Block block;
      block.kind = document::BlockKind::Paragraph;
      block.text.utf8 = words;
      document->blocks.push_back(block);
    }
    body_.show(document, 1);
    state_.settings.comfort.ruler = 1;
    frames_.draw = [this](Ui& ui) {
      ruler_.above({{-90, -60, {kInShort, 0, 0}}, {-60, -30, {kInShort, 0, 40}}});
      ruler_.draw(ui, state_, view_, kBodyTop, body_);
      body_.draw(ui, {100, kBodyTop}, 640);
      moved_ += ruler_.takeKeys(ui, state_, view_, kBodyTop, body_);
    };
    frames_.settle();
  }
  float top() { return ruler_.band(state_, body_).value_or(Ruler::Band{-999, -999}).top; }

  Rect view_{0, 0, 1280, 800};
  test::Frames frames_;
  session::State state_;
  widgets::DocumentView body_;
  Ruler ruler_;
  float moved_ = 0;
};

TEST_F(RulerTest, BeginsInTheCardAboveTheText) {
  EXPECT_EQ(top(), -90);
}

TEST_F(RulerTest, GoesFromTheCardIntoTheTextAndBack) {
  frames_.press(Key::Down);
  EXPECT_EQ(top(), -60);
  frames_.press(Key::Down);
  EXPECT_EQ(top(), 0);
  frames_.press(Key::Up);
  EXPECT_EQ(top(), -60);
  EXPECT_EQ(moved_, 0) << "all of it can be seen";
}

TEST_F(RulerTest, FollowsTheVoiceThroughTheCard) {
  state_.listening.how = session::Listening::How::Speaking;
  state_.listening.sentences = {{kInShort, 0, 0, 39, "One."}, {kInShort, 0, 40, 60, "Two."}, {0, 0, 0, 16, "Three."}};
  state_.listening.now = 1;
  frames_.settle();
  EXPECT_EQ(top(), -60);
  state_.listening.now = 2;
  frames_.settle();
  EXPECT_EQ(top(), 0);
}

TEST_F(RulerTest, LineThatIsCutAtTheTopIsNotRuled) {
  view_ = {0, kBodyTop - 80, 1280, 600};  // 10 px below the first line's top
  frames_.settle();
  EXPECT_EQ(top(), -60);
}

}  // namespace
}  // namespace myelin::panels
