#include "app/typeset/line_walk.h"

#include <gtest/gtest.h>

#include "tests/app/typeset/sample.h"

namespace myelin::typeset {
namespace {

using document::Position;
using sample::Builder;

class LineWalk : public testing::Test {
 protected:
  /// Lines of 30 at 0, 30, then (after a gap of 20) at 80 and, in a table's two columns, below.
  LineWalk() {
    built_.paragraph("One two three four five.").paragraph("x").table({{"A", "B"}, {"c", "d"}});
    flow_.emplace(fonts_, built_.document, sample::plainStyle(), 150.0);
    flow_->finish();
  }
  Fonts fonts_;
  Builder built_;
  std::optional<Flow> flow_;
};

TEST_F(LineWalk, EveryLineIsReachedGoingDownAndGoingUp) {
  std::vector<double> down, up;
  for (auto line = lineAt(*flow_, -1); line; line = lineAt(*flow_, line->bottom)) down.push_back(line->top);
  ASSERT_EQ(down.size(), 5u) << "two of a paragraph, one of another, two rows";
  for (auto line = lineAbove(*flow_, flow_->height() + 1); line; line = lineAbove(*flow_, line->top))
    up.push_back(line->top);
  EXPECT_EQ(std::vector<double>(up.rbegin(), up.rend()), down);
}

TEST_F(LineWalk, LineSaysWhereItBegins) {
  const auto second = lineAt(*flow_, 35);
  ASSERT_TRUE(second);
  EXPECT_EQ(second->at, (Position{.block = 0, .byte = 14}));
}

TEST_F(LineWalk, NothingBeyondTheEnds) {
  EXPECT_FALSE(lineAbove(*flow_, 0));
  EXPECT_FALSE(lineAt(*flow_, flow_->height() + 10));
  EXPECT_TRUE(linesBetween(*flow_, 1e6, 2e6).empty());
}

TEST(LineWalkAlone, EmptyDocumentHasNoLines) {
  const Fonts fonts;
  const document::Document nothing;
  Flow flow(fonts, nothing, sample::plainStyle(), 100);
  flow.finish();
  EXPECT_FALSE(lineAt(flow, 0));
  EXPECT_FALSE(lineAbove(flow, 100));
}

}  // namespace
}  // namespace myelin::typeset
