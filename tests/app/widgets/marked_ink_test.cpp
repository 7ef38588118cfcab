#include "app/widgets/marked_ink.h"

#include <gtest/gtest.h>

#include "tests/support/frames.h"

namespace myelin::widgets {
namespace {

using Ranges = std::vector<std::pair<std::size_t, std::size_t>>;

Ranges rangesOf(const std::vector<FoundRange>& marked) {
  Ranges ranges;
  for (const FoundRange& range : marked) ranges.emplace_back(range.begin, range.end);
  return ranges;
}

/// In high contrast it was white on pale blue.
TEST(MarkedInk, TheSentenceReadAloudHasTheInkOfMarksAndSoHasALinkInIt) {
  document::Text text{.utf8 = "Some words and a link here."};
  text.spans.push_back({.kind = document::SpanKind::Link, .begin = 17, .end = 21});
  test::Frames frames;
  frames.draw = [&](Ui& ui) {
    const std::vector<Tint> tints = inkAlong(ui, text, markedRanges({}, FoundRange{.begin = 5, .end = 27}));
    ASSERT_EQ(tints.size(), 1u);
    EXPECT_EQ(tints[0].begin, 5u);
    EXPECT_EQ(tints[0].end, 27u);
    EXPECT_EQ(tints[0].colour, ui.colour(look::Role::MarkInk));
  };
  frames.settle();
}

TEST(MarkedInk, WhatIsFoundInTheSentenceIsTakenOutOfIt) {
  const std::vector<FoundRange> found = {{.begin = 0, .end = 3}, {.begin = 10, .end = 14}, {.begin = 30, .end = 33}};
  EXPECT_EQ(rangesOf(markedRanges(found, FoundRange{.begin = 2, .end = 20})),
            (Ranges{{0, 3}, {3, 10}, {10, 14}, {14, 20}, {30, 33}}));
  EXPECT_EQ(rangesOf(markedRanges(found, std::nullopt)), (Ranges{{0, 3}, {10, 14}, {30, 33}}));
  EXPECT_EQ(rangesOf(markedRanges(found, FoundRange{.begin = 11, .end = 13})), (Ranges{{0, 3}, {10, 14}, {30, 33}}));
}

}  // namespace
}  // namespace myelin::widgets
