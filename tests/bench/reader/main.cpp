// What reading costs: an article's first screen, the layout behind it, scrolling. The same session, panels and window
// as the program's; our own work is told apart from what an empty ImGui frame of the same window takes in the same run.
#include <time.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/panels/window_panel.h"
#include "app/session/session.h"
#include "app/shell/window.h"
#include "app/widgets/canvas.h"
#include "tests/bench/reader/article.h"
#include "tests/index/library/scratch.h"

namespace {

using namespace myelin;
using Clock = std::chrono::steady_clock;

constexpr int kOpenings = 15;
constexpr int kBlocks = 8, kFramesInBlock = 60;

double milliseconds(Clock::duration time) {
  return std::chrono::duration<double, std::milli>(time).count();
}

/// Of this thread on the processor: what others do meanwhile does not count.
double processorTime() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double share(std::vector<double> times, double part) {
  if (times.empty()) return 0;
  std::sort(times.begin(), times.end());
  return times[std::min(times.size() - 1, static_cast<std::size_t>(part * static_cast<double>(times.size())))];
}

struct Frame {
  double own = 0;    ///< ms on the processor
  double whole = 0;  ///< ms by the clock
};

/// The program's window without its loop.
class Bench {
 public:
  Bench() {
    scratch_.write("library/myelin.yaml", "title: Bench\nlanguage: en\narticles: articles\n");
    scratch_.write("library/articles/water.md", articleOf("Water", 1000));
    scratch_.write("library/articles/thousand.md", articleOf("A thousand words", 1000));
    scratch_.write("library/articles/million.md", articleOf("A million bytes", 172'000));
    desk_ = desk::Desk::open(scratch_.path("desk.db"));
    session_ = std::make_unique<session::Session>(
        session::Services{.desk = desk_,
                          .post = [](const session::Letter&) {},  // nothing here is done by another thread
                          .printFolder = scratch_.path("prints"),
                          .today = "2026-11-22",
                          .printing = {},
                          .browser = {},
                          .decode = {},
                          .voice = {}});
  }

  bool open() {
    if (!shell::Window::connect()) return false;
    auto window = shell::Window::open({1280, 800});
    if (!window) return false;
    window_ = std::move(*window);
    ui_.emplace();
    auto library = library::Library::open(scratch_.path("library"),
                                          {.cache = scratch_.path("cache"), .progress = {}, .cancel = nullptr});
    if (!library) return false;
    session_->take(*library);
    for (int i = 0; i < 10; ++i) frame();
    return true;
  }

  void ask(const session::Command& command) { session_->apply(command); }
  std::size_t bytes() const { return std::filesystem::file_size(scratch_.path("library/articles/million.md")); }
  bool rests() const { return !ui_->wantsAnotherFrame(); }

  Frame frame(std::optional<widgets::Key> key = std::nullopt) {
    window_->wait(0);
    widgets::Input input = window_->takeInput();
    if (key) input.keys.push_back({.key = *key});
    const auto begin = Clock::now();
    window_->beginFrame();
    const double ownBegin = processorTime();
    ui_->begin({}, std::move(input), window_->size());
    const panels::Asked asked = panel_.draw(*ui_, session_->state());
    ui_->end();
    for (const session::Command& command : asked) session_->apply(command);
    const double own = processorTime() - ownBegin;
    window_->endFrame();
    return {own, milliseconds(Clock::now() - begin)};
  }

  /// With nothing in it, or with one plain rectangle as large as the window: what nobody who paints it can go below.
  double emptyFrame(bool painted) {
    window_->wait(0);
    (void)window_->takeInput();
    const auto begin = Clock::now();
    window_->beginFrame();
    widgets::Canvas canvas(0);
    if (painted) canvas.fill({0, 0, window_->size().w, window_->size().h}, 0xFFFFFFFF);
    window_->endFrame();
    return milliseconds(Clock::now() - begin);
  }

 private:
  Scratch scratch_;
  std::shared_ptr<desk::Desk> desk_;
  std::unique_ptr<session::Session> session_;
  std::unique_ptr<shell::Window> window_;
  std::optional<widgets::Ui> ui_;
  panels::WindowPanel panel_;
};

void measureThousand(Bench& bench) {
  std::vector<double> opened, laidOut;
  for (int i = 0; i < kOpenings; ++i) {
    bench.ask(session::OpenArticle{.slug = "water"});
    while (bench.frame(), !bench.rests()) {
    }
    const auto begin = Clock::now();
    bench.ask(session::OpenArticle{.slug = "thousand"});
    opened.push_back(milliseconds(Clock::now() - begin));
    double own = 0;
    do own += bench.frame().own;
    while (!bench.rests());
    laidOut.push_back(own);
  }
  std::printf("1,000 words: read and parsed                 median %6.1f ms\n", share(opened, 0.5));
  std::printf("1,000 words: laid out, first screen painted  median %6.1f ms, worst %6.1f ms; the aim is 15 ms\n",
              share(laidOut, 0.5), share(laidOut, 1));
}

void measureMillion(Bench& bench) {
  std::vector<double> first, slices;
  for (int i = 0; i < 3; ++i) {
    bench.ask(session::OpenArticle{.slug = "water"});
    bench.frame();
    bench.ask(session::OpenArticle{.slug = "million"});
    first.push_back(bench.frame().own);
    while (!bench.rests()) slices.push_back(bench.frame().own);
  }
  std::printf("%.1f MB: first screen                         median %6.1f ms; the aim is 50 ms\n",
              static_cast<double>(bench.bytes()) / 1e6, share(first, 0.5));
  std::printf("   then our own work a frame, %4zu slices     median %6.1f ms, 99 %% under %.1f ms; the aim is 4 ms\n",
              slices.size() / 3, share(slices, 0.5), share(slices, 0.99));
}

void measureScrolling(Bench& bench, const char* slug) {
  bench.ask(session::OpenArticle{.slug = slug});
  while (bench.frame(), !bench.rests()) {
  }
  std::vector<double> own, whole, empty, painted;
  for (int block = 0; block < kBlocks; ++block) {
    const widgets::Key by = block % 2 == 0 ? widgets::Key::Down : widgets::Key::Up;  // three lines

    for (int i = 0; i < kFramesInBlock; ++i) empty.push_back(bench.emptyFrame(false));
    for (int i = 0; i < kFramesInBlock; ++i) painted.push_back(bench.emptyFrame(true));
    for (int i = 0; i < kFramesInBlock; ++i) {
      const Frame frame = bench.frame(by);
      own.push_back(frame.own);
      whole.push_back(frame.whole);
    }
  }
  std::printf("scrolling %-10s our own work             median %6.1f ms, 99 %% under %.1f ms; the aim is 4 ms\n", slug,
              share(own, 0.5), share(own, 0.99));
  std::printf("   the whole frame                           median %6.1f ms, 99 %% under %.1f ms\n", share(whole, 0.5),
              share(whole, 0.99));
  const auto peer = [&](const char* what, const std::vector<double>& times) {
    std::printf("   %-41s median %6.1f ms, 99 %% under %.1f ms: %.2f times\n", what, share(times, 0.5),
                share(times, 0.99), share(whole, 0.99) / share(times, 0.99));
  };
  peer("an empty frame of this window (aim: 1.5)", empty);
  peer("the same with one plain rectangle", painted);
}

}  // namespace

int main() {
  Bench bench;
  if (!bench.open()) {
    std::fputs("No window: run it by tests/support/desktop.\n", stderr);
    return 1;
  }
  measureThousand(bench);
  measureMillion(bench);
  measureScrolling(bench, "thousand");
  measureScrolling(bench, "million");
}
