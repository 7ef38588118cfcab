#include "app/panels/nerve_run.h"

#include <gtest/gtest.h>

namespace myelin::panels {
namespace {

std::vector<document::Section> sectionsOf(std::size_t count) {
  std::vector<document::Section> sections;
  for (std::size_t i = 0; i < count; ++i) sections.push_back({"", "", 3 * i, 3 * i + 3});
  return sections;
}

TEST(NerveRuns, EachSectionIsOneWhereThereIsRoom) {
  const auto runs = nerveRuns(sectionsOf(4), 9.5F);
  ASSERT_EQ(runs.size(), 4u);
  EXPECT_EQ(runs[2].first, 2);
  EXPECT_EQ(runs[2].end, 3);
  EXPECT_EQ(runs[2].length, 3);
}

TEST(NerveRuns, NeighboursAreJoinedAndNoneIsLost) {
  for (std::size_t count = 2; count < 40; ++count) {
    const auto runs = nerveRuns(sectionsOf(count), 7.9F);
    EXPECT_EQ(runs.size(), std::min<std::size_t>(count, 7));
    int next = 0;
    float length = 0;
    for (const NerveRun& run : runs) {
      EXPECT_EQ(run.first, next);
      EXPECT_GT(run.end, run.first);
      next = run.end;
      length += run.length;
    }
    EXPECT_EQ(next, static_cast<int>(count));
    EXPECT_EQ(length, 3 * static_cast<float>(count));
  }
}

TEST(NerveRuns, WithoutRoomThereIsNone) {
  EXPECT_TRUE(nerveRuns(sectionsOf(4), 0.5F).empty());
  EXPECT_TRUE(nerveRuns(sectionsOf(4), -3).empty());
  EXPECT_TRUE(nerveRuns({}, 10).empty());
}

}  // namespace
}  // namespace myelin::panels
