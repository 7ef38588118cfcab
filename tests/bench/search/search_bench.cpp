// How long does a keystroke take? Questions are typed letter by letter, from the second letter on, into a library of
// 10,000 articles (45 MB); each time the first ten rows with snippets are made. Beside it, in the same run: Xapian's
// own OR query with the flags that do the same (FLAG_PARTIAL, FLAG_SYNONYM) and no snippets; and hostile questions,
// each a row.
//
//     search_bench [Google Benchmark's options]
//
// The library is made once, in the folder for temporary files, and kept for the next run (MYELIN_BENCH names another).
#include <benchmark/benchmark.h>

#include <time.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <utility>

#include "index/library/database.h"
#include "index/search/search.h"
#include "tests/bench/search/generator.h"
#include "tests/index/search/hostile_question.h"

namespace {

using namespace myelin;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr unsigned kSeed = 20261122;
constexpr std::size_t kArticles = 10000;
constexpr std::size_t kQuestions = 20;

std::shared_ptr<const library::Library> opened() {
  static std::shared_ptr<const library::Library> library;
  if (library) return library;
  const char* named = std::getenv("MYELIN_BENCH");
  const fs::path folder = named != nullptr ? fs::path(named) : fs::temp_directory_path() / "myelin_bench_search";
  if (!fs::exists(folder / "complete")) {
    std::cerr << "Making 10,000 articles in " << folder.string() << "\n";
    bench::Generator(kSeed).writeLibrary(folder / "library", kArticles);
    std::ofstream(folder / "complete") << "1\n";
  }
  auto result = library::Library::open(folder / "library", {.cache = folder / "cache"});
  if (!result.ok()) {
    std::cerr << result.error().sentence << "\n";
    std::exit(2);
  }
  library = *result;
  return library;
}

/// What the field holds after each letter of each question.
std::vector<std::string> keystrokes() {
  bench::Generator generator(kSeed + 1);
  std::vector<std::string> typed;
  for (std::size_t i = 0; i < kQuestions; ++i) {
    const std::string question = generator.question();
    for (std::size_t letters = 2; letters <= question.size(); ++letters) typed.push_back(question.substr(0, letters));
  }
  return typed;
}

/// CPU time of this thread in ms: what the same work costs on a machine that others use as well.
double cpuMilliseconds() {
  timespec time{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double percentile(std::vector<double> times, double share) {
  std::sort(times.begin(), times.end());
  return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

/// Times `work` for each text and shows the percentiles, by the clock and in CPU time.
template <class Work>
void measure(benchmark::State& state, const std::vector<std::string>& texts, Work work) {
  for (const std::string& text : texts) work(text);  // once unmeasured: caches and vocabulary
  std::vector<double> times, cpuTimes;
  for (auto _ : state) {
    for (const std::string& text : texts) {
      const auto start = Clock::now();
      const double cpuStart = cpuMilliseconds();
      work(text);
      cpuTimes.push_back(cpuMilliseconds() - cpuStart);
      times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
  }
  const std::size_t slowest =
      static_cast<std::size_t>(std::max_element(cpuTimes.begin(), cpuTimes.end()) - cpuTimes.begin()) % texts.size();
  state.SetLabel("slowest: " + texts[slowest].substr(0, 24));
  state.counters["p50_ms"] = percentile(times, 0.5);
  state.counters["p99_ms"] = percentile(times, 0.99);
  state.counters["cpu_p50_ms"] = percentile(cpuTimes, 0.5);
  state.counters["cpu_p99_ms"] = percentile(cpuTimes, 0.99);
  state.counters["cpu_max_ms"] = percentile(cpuTimes, 1);
  state.counters["asked"] = static_cast<double>(times.size());
}

void keystroke(benchmark::State& state) {
  search::Searcher searcher(opened());
  measure(state, keystrokes(), [&](const std::string& typed) {
    const search::Answer answer = searcher.ask({.words = typed, .typing = true, .most = 10});
    for (const search::Hit& hit : answer.hits) benchmark::DoNotOptimize(searcher.snippet(hit));
  });
}

/// The same with nothing kept from the keystroke before: a searcher of its own each time, which has only read what it
/// reads once (links, vocabulary).
void keystrokeCold(benchmark::State& state) {
  const std::vector<std::string> typed = keystrokes();
  std::vector<double> times, cpuTimes;
  for (auto _ : state) {
    for (const std::string& text : typed) {
      search::Searcher searcher(opened());
      searcher.ask({.words = "zzqqzzqq", .typing = true, .most = 0});
      const auto start = Clock::now();
      const double cpuStart = cpuMilliseconds();
      const search::Answer answer = searcher.ask({.words = text, .typing = true, .most = 10});
      for (const search::Hit& hit : answer.hits) benchmark::DoNotOptimize(searcher.snippet(hit));
      cpuTimes.push_back(cpuMilliseconds() - cpuStart);
      times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
  }
  state.counters["p50_ms"] = percentile(times, 0.5);
  state.counters["p99_ms"] = percentile(times, 0.99);
  state.counters["cpu_p50_ms"] = percentile(cpuTimes, 0.5);
  state.counters["cpu_p99_ms"] = percentile(cpuTimes, 0.99);
  state.counters["asked"] = static_cast<double>(times.size());
}

/// As the window asks: with what the words may become.
void keystrokeWithSuggestions(benchmark::State& state) {
  search::Searcher searcher(opened());
  measure(state, keystrokes(), [&](const std::string& typed) {
    const search::Answer answer = searcher.ask({.words = typed, .typing = true, .most = 10});
    for (const search::Hit& hit : answer.hits) benchmark::DoNotOptimize(searcher.snippet(hit));
    benchmark::DoNotOptimize(searcher.finish(typed, 2));
  });
}

void keystrokeWithoutSnippets(benchmark::State& state) {
  search::Searcher searcher(opened());
  measure(state, keystrokes(), [&](const std::string& typed) {
    benchmark::DoNotOptimize(searcher.ask({.words = typed, .typing = true, .most = 10}));
  });
}

void rawXapianOr(benchmark::State& state) {
  const Xapian::Database database = opened()->database().handle();
  Xapian::QueryParser parser;
  parser.set_database(database);
  parser.set_stemmer(Xapian::Stem("english"));
  parser.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
  parser.set_default_op(Xapian::Query::OP_OR);
  measure(state, keystrokes(), [&](const std::string& typed) {
    Xapian::Enquire enquire(database);
    enquire.set_query(parser.parse_query(typed, Xapian::QueryParser::FLAG_PARTIAL | Xapian::QueryParser::FLAG_SYNONYM));
    const Xapian::MSet set = enquire.get_mset(0, 10);
    for (auto hit = set.begin(); hit != set.end(); ++hit) benchmark::DoNotOptimize(hit.get_document().get_data());
  });
}

/// One hostile question, asked by a searcher that has answered before; and by one that has not, which reads the index
/// first (`cold_max_ms`, its question of all words and that of a half-typed last word).
void hostile(benchmark::State& state, const std::string& words) {
  double cpu = 0;
  const auto askBoth = [&](search::Searcher& searcher) {
    double worst = 0;
    for (const bool typing : {false, true}) {
      const auto start = Clock::now();
      const double cpuStart = cpuMilliseconds();
      benchmark::DoNotOptimize(searcher.ask({.words = words, .typing = typing, .most = 10}));
      cpu = std::max(cpu, cpuMilliseconds() - cpuStart);
      worst = std::max(worst, std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
    return worst;
  };
  std::vector<double> times, coldTimes;
  search::Searcher searcher(opened());
  askBoth(searcher);
  cpu = 0;
  for (auto _ : state) times.push_back(askBoth(searcher));
  state.counters["cpu_max_ms"] = std::exchange(cpu, 0);
  for (std::size_t i = 0; i < times.size(); ++i) {
    search::Searcher fresh(opened());
    coldTimes.push_back(askBoth(fresh));
  }
  state.counters["cold_cpu_max_ms"] = cpu;
  state.counters["p50_ms"] = percentile(times, 0.5);
  state.counters["max_ms"] = percentile(times, 1);
  state.counters["cold_p50_ms"] = percentile(coldTimes, 0.5);
  state.counters["cold_max_ms"] = percentile(coldTimes, 1);
}

BENCHMARK(keystroke)->Iterations(2)->Unit(benchmark::kMillisecond);
BENCHMARK(keystrokeCold)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(keystrokeWithSuggestions)->Iterations(2)->Unit(benchmark::kMillisecond);
BENCHMARK(keystrokeWithoutSnippets)->Iterations(2)->Unit(benchmark::kMillisecond);
BENCHMARK(rawXapianOr)->Iterations(2)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv) {
  for (const auto& [name, words] : myelin::search::hostileQuestions())
    benchmark::RegisterBenchmark(("hostile/" + name).c_str(), hostile, words)
        ->Iterations(10)
        ->Unit(benchmark::kMillisecond);
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
