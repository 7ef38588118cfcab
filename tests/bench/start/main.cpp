// How fast the reader starts and what it costs, beside an empty Dear ImGui window on the same display, and beside a
// bare frame that nothing is drawn in:
//   tests/support/desktop build/tests/bench/start/bench_start [--runs N] [--idle SECONDS] [-- ARGUMENT...]
// All are started in turn; a first run of each, which fills caches and builds the index, is not counted. The time is
// from exec to the first swapped frame; the memory and idle CPU are taken when the program has gone quiet. What follows
// `--` is given to the reader.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "tests/bench/start/process.h"

namespace {

using bench::Process;
using bench::Seconds;
using Command = std::vector<std::string>;

constexpr Seconds kReadyMost{60};
constexpr Seconds kQuietMost{120};

struct Options {
  int runs = 10;
  int idleSeconds = 30;
  Command reader{READER};
  bool understood = true;
};

/// What was measured of one program, a value a run.
struct Series {
  std::vector<double> milliseconds;
  std::vector<double> megabytes;
};

Options parse(int argc, char** argv) {
  Options options;
  int at = 1;
  for (; at < argc && std::string(argv[at]) != "--"; at += 2) {
    const std::string name = argv[at];
    const int number = at + 1 < argc ? std::atoi(argv[at + 1]) : 0;
    if (name == "--runs" && number > 0) {
      options.runs = number;
    } else if (name == "--idle" && number > 0) {
      options.idleSeconds = number;
    } else {
      options.understood = false;
    }
  }
  for (++at; at < argc; ++at) options.reader.emplace_back(argv[at]);
  return options;
}

bool waitUntilDrawn(Process& process, const std::string& name, double& milliseconds) {
  const auto time = process.started() ? process.waitReady(kReadyMost) : std::nullopt;
  if (!time) {
    std::fprintf(stderr, "%s did not say that its first frame is there (see MYELIN_READY_FD in process.h).\n",
                 name.c_str());
    return false;
  }
  milliseconds = time->count() * 1000;
  if (!process.waitQuiet(kQuietMost)) std::fprintf(stderr, "%s never became quiet.\n", name.c_str());
  return true;
}

/// Adds a run to `series`; nullptr: a run that does not count.
bool measure(const Command& command, Series* series) {
  Process process(command);
  double milliseconds = 0;
  if (!waitUntilDrawn(process, command[0], milliseconds)) return false;
  if (series == nullptr) return true;
  series->milliseconds.push_back(milliseconds);
  series->megabytes.push_back(process.memory());
  return true;
}

/// CPU seconds in `seconds` of doing nothing, or a negative number.
double idleCpu(const Command& command, int seconds) {
  Process process(command);
  double milliseconds = 0;
  if (!waitUntilDrawn(process, command[0], milliseconds)) return -1;
  const Seconds before = process.cpu();
  std::this_thread::sleep_for(std::chrono::seconds(seconds));
  return (process.cpu() - before).count();
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

void printRow(const char* what, const std::vector<double>& bare, const std::vector<double>& floor,
              const std::vector<double>& reader) {
  const auto [least, most] = std::minmax_element(reader.begin(), reader.end());
  std::printf("%-26s %9.1f %9.1f %9.1f %8.2f   %.1f to %.1f\n", what, median(bare), median(floor), median(reader),
              median(reader) / median(floor), *least, *most);
}

}  // namespace

int main(int argc, char** argv) {
  const Options options = parse(argc, argv);
  if (!options.understood) {
    std::fprintf(stderr, "usage: %s [--runs N] [--idle SECONDS] [-- ARGUMENT...]\n", argv[0]);
    return 2;
  }
  const Command bare{FLOOR, "bare"};
  const Command floor{FLOOR};
  Series bareSeries, floorSeries, readerSeries;
  if (!measure(bare, nullptr) || !measure(floor, nullptr) || !measure(options.reader, nullptr)) return 1;
  for (int run = 0; run < options.runs; ++run)
    if (!measure(bare, &bareSeries) || !measure(floor, &floorSeries) || !measure(options.reader, &readerSeries))
      return 1;
  const double idle = idleCpu(options.reader, options.idleSeconds);
  if (idle < 0) return 1;

  std::printf("medians of %d warm runs    %9s %9s %9s %8s   %s\n", options.runs, "bare", "window", "reader", "ratio",
              "reader from, to");
  printRow("first frame, ms", bareSeries.milliseconds, floorSeries.milliseconds, readerSeries.milliseconds);
  printRow("memory (PSS), MB", bareSeries.megabytes, floorSeries.megabytes, readerSeries.megabytes);
  std::printf("%-26s %9s %9s %9.2f\n", ("CPU in " + std::to_string(options.idleSeconds) + " s of rest, s").c_str(), "",
              "", idle);
  return 0;
}
