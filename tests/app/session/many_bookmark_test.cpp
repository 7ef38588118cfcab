#include <chrono>
#include <cstdio>

#include "app/session/bookmark_list.h"
#include "tests/app/session/fixture.h"

/// What 10,000 bookmarks cost; printed, never asserted.
namespace myelin::session {
namespace {

using Clock = std::chrono::steady_clock;

double msSince(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

TEST_F(SessionTest, TenThousandBookmarksAreArrangedAndSearched) {
  std::vector<desk::Bookmark> many;
  for (int i = 0; i < 10'000; ++i) {
    const std::string number = std::to_string(i);
    many.push_back({.passage = {"slug " + number, "Side effects", std::string(80, 'w') + number, "before", "after"},
                    .title = "About " + number,
                    .note = i % 3 == 0 ? "A note of some words, " + number : "",
                    .group = "Group " + std::to_string(i % 12)});
  }
  ASSERT_TRUE(desk_->merge(many, false));
  auto start = Clock::now();
  restart();
  const double opening = msSince(start);
  start = Clock::now();
  apply(ShowBookmarks{});
  const double showing = msSince(start);
  start = Clock::now();
  apply(FindBookmarks{"note 9999"});
  const double searching = msSince(start);
  EXPECT_EQ(state().shownBookmarks.size(), 1u);
  start = Clock::now();
  apply(FindBookmarks{""});
  std::printf("10,000 bookmarks: session opened %.1f ms, page opened %.1f ms, search %.1f ms, all again %.1f ms\n",
              opening, showing, searching, msSince(start));
  EXPECT_EQ(state().shownBookmarks.size(), 10'000u);
}

}  // namespace
}  // namespace myelin::session
