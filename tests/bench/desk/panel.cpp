#include <time.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "tests/app/panels/fixture.h"

/// What a desk of 10,000 bookmarks costs a frame: all of our own work in it, the panels and what they asked for,
/// without the swap, in time on the processor. Medians and the worst of many; nothing is asserted. The first frame of a
/// page also sets its words for the first time: compare with `desk_bench 20`.
namespace myelin::panels {
namespace {

constexpr int kRounds = 20;

/// Of this thread on the processor: what others do meanwhile does not count.
double milliseconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

class Bench : public PanelTest {
 public:
  explicit Bench(int bookmarks);
  void TestBody() override;

 private:
  void fillDesk();
  /// One frame in which `command` is carried out first.
  void frame(std::vector<double>& times, const std::vector<session::Command>& commands = {});
  static void report(const char* what, std::vector<double> times);

  int bookmarks_;
};

Bench::Bench(int bookmarks) : bookmarks_(bookmarks) {
  fillDesk();
  restart();
  frames_.settle();
}

void Bench::fillDesk() {
  std::vector<desk::Bookmark> many;
  const char* const slugs[] = {"water", "stretching", "night-spasms", "meal-3", "meal-7"};
  for (int i = 0; i < bookmarks_; ++i) {
    const std::string number = std::to_string(i);
    const std::string exact = "Slow stretching of a tight muscle goes on for half a minute, and passage " + number +
                              " says how often that is of use in a week.";
    many.push_back({.passage = {slugs[i % 5], "Part number " + number, exact, "A sentence before. ", " And after."},
                    .title = "An article about " + number,
                    .note = i % 3 == 0 ? "A note of some words, " + number : "",
                    .group = i % 13 == 12 ? "" : "Group " + std::to_string(i % 13),
                    .colour = static_cast<desk::Colour>(i % desk::kColours),
                    .ask = i % 50 == 0});
  }
  if (!desk_->merge(many, false)) std::puts("the desk could not be filled");
}

void Bench::frame(std::vector<double>& times, const std::vector<session::Command>& commands) {
  const double begin = milliseconds();
  for (const session::Command& command : commands) apply(command);
  frames_.frame();
  times.push_back(milliseconds() - begin);
}

void Bench::report(const char* what, std::vector<double> times) {
  const double first = times.front();
  std::sort(times.begin(), times.end());
  std::printf("%-44s median %6.2f ms, worst %6.2f ms, the first %6.2f ms\n", what, times[times.size() / 2],
              times.back(), first);
}

void Bench::TestBody() {
  for (float x = 0; x < 600; x += 10) {  // a hand goes to the button
    frames_.moveTo({x, 600});
    frames_.frame();
  }
  std::vector<double> home, opening, resting, scrolling, typing, sorting, clearing;
  for (int round = 0; round < kRounds; ++round) {
    go(session::GoHome{});
    frame(home);
    frame(opening, {session::ShowBookmarks{}});
    frame(resting);
    for (int i = 0; i < 5; ++i) {
      frames_.input.wheel = -30;  // a screen further down
      frame(scrolling);
    }
    std::string words;
    for (const char c : std::string("muscle " + std::to_string(9000 + round * 7))) {
      words += c;
      frame(typing, {session::FindBookmarks{words}});
      frame(resting);
    }
    frame(clearing, {session::FindBookmarks{}});
    frame(sorting, {session::SortBookmarks{session::BookmarkOrder::Title}});
    frame(sorting, {session::SortBookmarks{session::BookmarkOrder::ByHand}});
  }
  std::printf("%d bookmarks, %zu groups\n", bookmarks_, state().bookmarkGroups.size());
  report("Home, to compare", home);
  report("the frame that opens the page", opening);
  report("a frame at rest on it", resting);
  report("a frame after scrolling far", scrolling);
  report("the frame of a letter typed into the search", typing);
  report("the frame in which the search is cleared", clearing);
  report("the frame in which the order changes", sorting);
}

}  // namespace
}  // namespace myelin::panels

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  myelin::panels::Bench(argc > 1 ? std::atoi(argv[1]) : 10'000).TestBody();
}
