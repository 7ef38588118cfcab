#include "app/widgets/text_caret.h"

#include <gtest/gtest.h>

namespace myelin::widgets {
namespace {

using document::Span;
using document::SpanKind;

/// A page: a heading, two paragraphs (the second wraps), a list of two, a table cell, a heading.
class Caret : public testing::Test {
 protected:
  Caret() {
    add(1, "What helps", true);
    add(2, "Rest first. Don't push.");
    add(3, "A long paragraph with a link that runs over the end of its line");
    texts_.back().links = {24};
    add(4, "One");
    texts_.back().list = 40;
    add(5, "Two");
    texts_.back().list = 40;
    add(6, "Cell");
    texts_.back().table = 60;
    add(7, "More", true);
  }
  void add(access::NodeId id, const std::string& words, bool heading = false) {
    typeset::ParagraphOptions options;
    options.width = 220;
    CaretText text;
    text.id = id;
    text.text =
        std::make_shared<const typeset::Paragraph>(fonts_, document::Text{words, {}}, typeset::TextStyle{}, options);
    text.at = {100, y_};
    text.heading = heading;
    y_ += static_cast<float>(text.text->height()) + 10;
    texts_.push_back(std::move(text));
  }
  bool go(CaretMove move, bool select = false) { return caret_.move(move, select, texts_); }
  access::NodeId in() const { return caret_.place().id; }
  std::size_t byte() const { return caret_.place().byte; }

  typeset::Fonts fonts_;
  float y_ = 50;
  TextCaret::Texts texts_;
  TextCaret caret_;
};

TEST_F(Caret, FirstMovePutsItIntoTheFirstTextInView) {
  texts_[0].at.y = -200;
  EXPECT_TRUE(go(CaretMove::Down));
  EXPECT_EQ(in(), 2u);
  EXPECT_EQ(byte(), 0u);
}

TEST_F(Caret, WalksByCharacterAndWordFromTextToText) {
  caret_.put({1, 0});
  EXPECT_TRUE(go(CaretMove::Right));
  EXPECT_EQ(byte(), 1u);
  EXPECT_TRUE(go(CaretMove::WordRight));
  EXPECT_EQ(byte(), 5u);
  EXPECT_TRUE(go(CaretMove::WordRight));
  EXPECT_TRUE(go(CaretMove::Right));
  EXPECT_EQ(in(), 2u);
  EXPECT_EQ(byte(), 0u);
  EXPECT_TRUE(go(CaretMove::Left));
  EXPECT_EQ(in(), 1u);
  EXPECT_EQ(byte(), 10u);
  EXPECT_TRUE(go(CaretMove::WordLeft));
  EXPECT_EQ(byte(), 5u);
}

TEST_F(Caret, StopsAtBothEnds) {
  caret_.put({1, 0});
  EXPECT_FALSE(go(CaretMove::Left));
  EXPECT_FALSE(go(CaretMove::Up));
  EXPECT_TRUE(go(CaretMove::End));
  EXPECT_EQ(in(), 7u);
  EXPECT_FALSE(go(CaretMove::Right));
  EXPECT_FALSE(go(CaretMove::Down));
  EXPECT_TRUE(go(CaretMove::Start));
  EXPECT_EQ(in(), 1u);
}

TEST_F(Caret, LinesDownAndUpKeepTheColumn) {
  const auto lines = texts_[2].text->lines().size();
  ASSERT_GT(lines, 1u);
  caret_.put({2, 6});
  EXPECT_TRUE(go(CaretMove::Down));
  const auto first = byte();
  EXPECT_EQ(in(), 3u);
  for (std::size_t i = 1; i < lines; ++i) EXPECT_TRUE(go(CaretMove::Down));
  EXPECT_EQ(in(), 3u);
  EXPECT_TRUE(go(CaretMove::Down));
  EXPECT_EQ(in(), 4u);
  for (std::size_t i = 0; i < lines; ++i) EXPECT_TRUE(go(CaretMove::Up));
  EXPECT_EQ(byte(), first);
  EXPECT_TRUE(go(CaretMove::Up));
  EXPECT_EQ(in(), 2u);
  EXPECT_EQ(byte(), 6u);
}

TEST_F(Caret, LineStartAndEndStayOnTheLine) {
  const auto& lines = texts_[2].text->lines();
  ASSERT_GT(lines.size(), 1u);
  caret_.put({3, lines[1].begin + 2});
  go(CaretMove::LineStart);
  EXPECT_EQ(byte(), lines[1].begin);
  caret_.put({3, 2});
  go(CaretMove::LineEnd);
  EXPECT_LT(byte(), lines[1].begin);
  EXPECT_GE(byte() + 1, lines[0].end);
}

TEST_F(Caret, JumpsGoRoundAndBack) {
  caret_.put({2, 3});
  EXPECT_TRUE(go(CaretMove::NextHeading));
  EXPECT_EQ(in(), 7u);
  EXPECT_TRUE(go(CaretMove::NextHeading));
  EXPECT_EQ(in(), 1u);
  EXPECT_TRUE(go(CaretMove::PreviousHeading));
  EXPECT_EQ(in(), 7u);
  EXPECT_TRUE(go(CaretMove::NextLink));
  EXPECT_EQ(in(), 3u);
  EXPECT_EQ(byte(), 24u);
  EXPECT_TRUE(go(CaretMove::NextList));
  EXPECT_EQ(in(), 4u);
  EXPECT_TRUE(go(CaretMove::NextTable));
  EXPECT_EQ(in(), 6u);
  EXPECT_TRUE(go(CaretMove::PreviousList));
  EXPECT_EQ(in(), 4u);
}

TEST_F(Caret, JumpWithNowhereToGoSaysSo) {
  std::erase_if(texts_, [](const CaretText& text) { return text.table != 0; });
  caret_.put({2, 3});
  EXPECT_FALSE(go(CaretMove::NextTable));
  EXPECT_EQ(in(), 2u);
  texts_.clear();
  EXPECT_FALSE(go(CaretMove::Down));
}

TEST_F(Caret, SelectionRunsOverTexts) {
  caret_.put({1, 5});
  go(CaretMove::LineEnd, true);
  go(CaretMove::Right, true);
  go(CaretMove::WordRight, true);
  EXPECT_EQ(caret_.selected(texts_), "helps\nRest ");
  EXPECT_EQ(caret_.selectedIn(texts_, 1), (std::pair<std::size_t, std::size_t>{5, 10}));
  EXPECT_EQ(caret_.selectedIn(texts_, 3), std::nullopt);
  go(CaretMove::Right);
  EXPECT_FALSE(caret_.hasSelection());
}

TEST_F(Caret, TextThatIsGoneIsNoTrouble) {
  caret_.put({99, 1000});
  EXPECT_TRUE(go(CaretMove::Right));
  EXPECT_EQ(in(), 1u);
  caret_.put({2, 1000});
  go(CaretMove::Left);
  EXPECT_LT(byte(), 1000u);
}

TEST_F(Caret, PageMovesByAScreenful) {
  caret_.put({1, 0});
  EXPECT_TRUE(caret_.move(CaretMove::PageDown, false, texts_, 100));
  EXPECT_EQ(in(), 3u);
  EXPECT_TRUE(caret_.move(CaretMove::PageUp, false, texts_, 1000));
  EXPECT_EQ(in(), 1u);
}

}  // namespace
}  // namespace myelin::widgets
