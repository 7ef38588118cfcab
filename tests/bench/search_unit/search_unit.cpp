// Which unit should be a search document: a section, a whole article, or both together? Measures relevance (nDCG@10,
// success@1), index size, build time and query time on a library and judged queries.
//
//     search_unit LIBRARY QUERIES.tsv [NAME=VALUE...] [misses]
//
// QUERIES.tsv as relevance/judged.h reads it; the last word of kind `partial` is half-typed. NAME is a weight of
// relevance/weight.h. `misses` lists the
// queries whose best article is not first. Not part of the test run: it prints, it decides nothing.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include "index/library/indexer.h"
#include "index/search/engine.h"
#include "tests/bench/relevance/judged.h"
#include "tests/bench/relevance/weight.h"

namespace {

using namespace myelin;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using Ranked = std::vector<std::pair<std::string, double>>;
using bench::Judged;

bench::Slugs slugsOf(const Ranked& ranked) {
  bench::Slugs slugs;
  for (const auto& [slug, score] : ranked) slugs.push_back(slug);
  return slugs;
}

double ndcg(const Judged& judged, const Ranked& ranked) {
  return bench::ndcg(judged, slugsOf(ranked));
}

double success(const Judged& judged, const Ranked& ranked) {
  return bench::success(judged, slugsOf(ranked));
}

double milliseconds(Clock::duration time) {
  return std::chrono::duration<double, std::milli>(time).count();
}

/// The article cut to one section; the title and the everyday terms stay with each, the summary with the first.
document::Article onlySection(const document::Article& article, const document::Section& section) {
  document::Article part{.front = article.front, .body = {}, .problems = {}};
  part.body.containers = article.body.containers;
  if (section.first > 0) part.front.summary.clear();
  const auto begin = article.body.blocks.begin();
  part.body.blocks.assign(begin + static_cast<std::ptrdiff_t>(section.first),
                          begin + static_cast<std::ptrdiff_t>(section.end));
  return part;
}

struct Built {
  fs::path folder;
  double buildMs = 0;
  double kilobytes = 0;
};

Built build(const library::Library& library, bool sections, const fs::path& folder,
            const library::FieldWeights& weights) {
  std::vector<document::Article> articles;
  for (const library::ArticleInfo& info : library.articles()) articles.push_back(library.article(info.slug).value());
  const auto start = Clock::now();
  {
    Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS);
    library::Indexer indexer(database, library.manifest().language, weights);
    for (std::size_t i = 0; i < articles.size(); ++i) {
      const library::ArticleInfo& info = library.articles()[i];
      if (!sections) indexer.add(info, articles[i]);
      if (!sections) continue;
      for (const document::Section& section : document::sections(articles[i].body))
        indexer.add(info, onlySection(articles[i], section));
    }
    indexer.finish(library.glossary());
    database.commit();
  }
  const double time = milliseconds(Clock::now() - start);
  const fs::path compact = folder.string() + ".compact";
  Xapian::Database(folder.string()).compact(compact.string(), Xapian::DBCOMPACT_SINGLE_FILE);
  return {folder, time, static_cast<double>(fs::file_size(compact)) / 1024};
}

search::Engine engineFor(const Built& built, const library::Library& library, search::RankWeights weights,
                         bool sections) {
  weights.sections = sections;
  const std::string path = built.folder.string();
  return search::Engine([path] { return Xapian::Database(path, Xapian::DB_BACKEND_GLASS); },
                        library.manifest().language, weights);
}

Ranked ask(search::Engine& engine, const Judged& judged) {
  const std::string words = search::normalised(judged.query);
  const search::Outcome outcome = engine.find(
      {.words = words, .query = search::parse(words, judged.kind == "partial"), .shelf = {}, .audience = {}});
  Ranked ranked;
  for (const search::Found& found : outcome.found) ranked.emplace_back(found.slug, found.score);
  return ranked;
}

/// The score of the article plus `share` of the score of its best section.
Ranked together(const Ranked& articles, const Ranked& sections, double share) {
  std::map<std::string, double> best(sections.begin(), sections.end());
  Ranked sum;
  for (const auto& [slug, score] : articles) sum.emplace_back(slug, score + share * best[slug]);
  std::stable_sort(sum.begin(), sum.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  return sum;
}

class Table {
 public:
  explicit Table(const std::vector<Judged>& queries) : queries_(queries) {}

  void row(const std::string& name, const std::vector<Ranked>& answers, const std::vector<double>& times,
           const std::string& rest) {
    std::map<std::string, std::pair<double, int>> kinds;
    double sum = 0, first = 0;
    for (std::size_t i = 0; i < queries_.size(); ++i) {
      const double one = ndcg(queries_[i], answers[i]);
      sum += one;
      first += success(queries_[i], answers[i]);
      kinds[queries_[i].kind].first += one;
      ++kinds[queries_[i].kind].second;
    }
    const double count = static_cast<double>(queries_.size());
    std::vector<double> sorted = times;
    std::sort(sorted.begin(), sorted.end());
    std::cout << name << "  nDCG@10 " << sum / count << "  success@1 " << first / count << "  p50 "
              << sorted[sorted.size() / 2] << " ms  p95 " << sorted[sorted.size() * 95 / 100] << " ms  " << rest
              << "\n   ";
    for (const auto& [kind, value] : kinds) std::cout << " " << kind << " " << value.first / value.second;
    std::cout << "\n";
  }

  /// How much better `answers` are than `others`, query by query, with the standard error of the mean.
  void difference(const std::string& name, const std::vector<Ranked>& answers, const std::vector<Ranked>& others) {
    double sum = 0, squares = 0;
    for (std::size_t i = 0; i < queries_.size(); ++i) {
      const double one = ndcg(queries_[i], answers[i]) - ndcg(queries_[i], others[i]);
      sum += one;
      squares += one * one;
    }
    const double count = static_cast<double>(queries_.size()), mean = sum / count;
    std::cout << name << "  nDCG@10 " << mean << " +- " << std::sqrt((squares / count - mean * mean) / count) << "\n";
  }

  void misses(const std::vector<Ranked>& answers) {
    for (std::size_t i = 0; i < queries_.size(); ++i) {
      if (success(queries_[i], answers[i])) continue;
      std::cout << queries_[i].id << " " << queries_[i].query << " (" << ndcg(queries_[i], answers[i]) << "):";
      for (std::size_t k = 0; k < std::min<std::size_t>(answers[i].size(), 4); ++k)
        std::cout << " " << answers[i][k].first;
      std::cout << "\n";
    }
  }

 private:
  const std::vector<Judged>& queries_;
};

std::vector<Ranked> askAll(search::Engine& engine, const std::vector<Judged>& queries, std::vector<double>& times) {
  std::vector<Ranked> answers;
  for (const Judged& judged : queries)
    ask(engine, judged);  // once unmeasured, to read the vocabulary and warm the cache
  for (const Judged& judged : queries) {
    const auto start = Clock::now();
    answers.push_back(ask(engine, judged));
    times.push_back(milliseconds(Clock::now() - start));
  }
  return answers;
}

std::string sizeOf(const Built& built) {
  std::ostringstream out;
  out << "size " << built.kilobytes << " KiB  build " << built.buildMs << " ms";
  return out.str();
}

struct Settings {
  bench::Weights weights;
  double share = 0.5;  ///< of the best section in "both"
  bool misses = false;
};

Settings readSettings(int argc, char** argv) {
  Settings settings;
  for (int i = 3; i < argc; ++i) {
    const std::string argument = argv[i];
    const std::size_t equals = argument.find('=');
    if (argument == "misses") settings.misses = true;
    if (equals == std::string::npos) continue;
    const double value = std::atof(argument.c_str() + equals + 1);
    if (argument.starts_with("share="))
      settings.share = value;
    else if (!settings.weights.set(argument.substr(0, equals), value))
      std::cerr << "unknown weight " << argument << "\n";
  }
  return settings;
}

void compare(const library::Library& library, const std::vector<Judged>& queries, const Settings& settings,
             const fs::path& folder) {
  const Built whole = build(library, false, folder / "articles", settings.weights.field);
  const Built parts = build(library, true, folder / "sections", settings.weights.field);
  search::Engine articleEngine = engineFor(whole, library, settings.weights.rank, false);
  search::Engine sectionEngine = engineFor(parts, library, settings.weights.rank, true);
  std::vector<double> articleTimes, sectionTimes, bothTimes;
  const std::vector<Ranked> articles = askAll(articleEngine, queries, articleTimes);
  const std::vector<Ranked> sections = askAll(sectionEngine, queries, sectionTimes);
  std::vector<Ranked> both;
  for (std::size_t i = 0; i < queries.size(); ++i) {
    both.push_back(together(articles[i], sections[i], settings.share));
    bothTimes.push_back(articleTimes[i] + sectionTimes[i]);
  }
  Table table(queries);
  table.row("sections", sections, sectionTimes, sizeOf(parts));
  table.row("articles", articles, articleTimes, sizeOf(whole));
  table.row("both    ", both, bothTimes, "size: sum of the two");
  table.difference("articles - sections", articles, sections);
  table.difference("both - articles", both, articles);
  if (settings.misses) table.misses(articles);
}

int run(int argc, char** argv) {
  const auto library = library::Library::open(argv[1]);
  if (!library.ok()) return std::cerr << library.error().sentence << "\n", 2;
  const std::vector<Judged> queries = bench::readQueries(argv[2]);
  if (queries.empty()) return std::cerr << argv[2] << " holds no queries.\n", 2;
  std::string folder = (fs::temp_directory_path() / "search_unit.XXXXXX").string();
  if (!mkdtemp(folder.data())) return std::cerr << "No temporary folder.\n", 2;
  compare(**library, queries, readSettings(argc, argv), folder);
  fs::remove_all(folder);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return std::cerr << "search_unit LIBRARY QUERIES.tsv [NAME=VALUE...] [misses]\n", 2;
  try {
    return run(argc, argv);
  } catch (const Xapian::Error& error) {
    std::cerr << error.get_description() << "\n";
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
  }
  return 2;
}
