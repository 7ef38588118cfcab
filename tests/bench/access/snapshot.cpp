#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "app/widgets/control.h"
#include "tests/support/frames.h"

/// What 500 nodes of a frame cost to register, with and without words and somebody who listens: the median and the
/// 99th percentile of many frames. On a busy machine the latter is the machine's.
namespace {

using namespace myelin;
using Clock = std::chrono::steady_clock;

constexpr int kNodes = 500;
constexpr int kFrames = 400;

double microseconds(Clock::duration time) {
  return std::chrono::duration<double, std::micro>(time).count();
}

void report(const char* what, std::vector<double> times) {
  std::sort(times.begin(), times.end());
  std::printf("%-40s median %7.1f us, 99 %% under %7.1f us\n", what, times[times.size() / 2],
              times[times.size() * 99 / 100]);
}

void measure(const char* what, bool listened, bool words) {
  test::Frames frames;
  std::vector<double> times;
  frames.draw = [&](widgets::Ui& ui) {
    std::shared_ptr<const typeset::Paragraph> text;
    if (words) text = ui.painted("A paragraph of some words, as long as a line of the page.", {}).shared();
    const auto begin = Clock::now();
    ui.open(access::Role::Document, "page", "Page", {0, 0, 1280, 800});
    for (int i = 0; i < kNodes; ++i) {
      const access::NodeId id = ui.add(words ? access::Role::Paragraph : access::Role::Button,
                                       "node" + std::to_string(i), "A name of some words", {0, float(i), 100, 44});
      if (text) ui.setWords(id, text, {0, float(i)});
    }
    ui.close();
    times.push_back(microseconds(Clock::now() - begin));
  };
  frames.ui().setListened(listened);
  for (int i = 0; i < kFrames; ++i) frames.frame();
  report(what, times);
}

}  // namespace

int main() {
  measure("500 controls", false, false);
  measure("500 controls, somebody listens", true, false);
  measure("500 paragraphs", false, true);
  measure("500 paragraphs, somebody listens", true, true);
}
