// How well does a search put the right articles first? Prints nDCG@10, success@1 and the mean reciprocal rank with 95 %
// bootstrap intervals, in all and by kind, for our search and, on the same files, for plain Xapian, SQLite FTS5 and
// Recoll where it is installed.
//
//     relevance FOLDER QUERIES.tsv [NAME=VALUE...] [existing] [misses] [per-query] [no-peers] [sweep[=K]
//     [only=NAME,NAME]]
//
// FOLDER is a library (a folder of Markdown), QUERIES.tsv as judged.h reads it; the last word of kind `partial` is
// half-typed. Judgements of articles that do not exist count in the ideal; with `existing` they are left out. NAME is
// a weight of weight.h. `misses` lists the queries whose best article is not first. `sweep` is described in sweep.h.
// Prints and decides nothing, so CTest does not run it.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <set>
#include <sstream>

#include "tests/bench/relevance/ours.h"
#include "tests/bench/relevance/sweep.h"

namespace {

using namespace myelin;
using namespace myelin::bench;
namespace fs = std::filesystem;

struct Options {
  Weights weights;
  std::set<std::string> flags;
  std::vector<std::string> only;  ///< weights to sweep
  int folds = 5;
  bool weighted = false;  ///< some weight was given
};

struct Row {
  std::string name;
  std::vector<Slugs> answers;
};

std::vector<double> valuesOf(const std::vector<Judged>& queries, const Row& row, const std::string& kind,
                             double (*measure)(const Judged&, const Slugs&)) {
  std::vector<double> values;
  for (std::size_t i = 0; i < queries.size(); ++i)
    if (kind.empty() || queries[i].kind == kind) values.push_back(measure(queries[i], row.answers[i]));
  return values;
}

void printRow(const std::vector<Judged>& queries, const Row& row, const std::string& kind) {
  std::cout << "| " << std::left << std::setw(18) << row.name << std::right;
  for (const auto measure : {ndcg, success, reciprocalRank}) {
    const std::vector<double> values = valuesOf(queries, row, kind, measure);
    const Interval range = interval(values);
    std::cout << " | " << mean(values) << " (" << range.low << " to " << range.high << ")";
  }
  std::cout << " |\n";
}

void printTables(const std::vector<Judged>& queries, const std::vector<Row>& rows) {
  std::set<std::string> kinds{""};
  for (const Judged& judged : queries) kinds.insert(judged.kind);
  for (const std::string& kind : kinds) {
    const auto count = valuesOf(queries, rows.front(), kind, ndcg).size();
    std::cout << "\n| " << (kind.empty() ? "all" : kind) << ", " << count
              << " | nDCG@10 | success@1 | MRR |\n|---|---|---|---|\n";
    for (const Row& row : rows) printRow(queries, row, kind);
  }
  double best = 0;
  std::string who;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const double one = mean(valuesOf(queries, rows[i], "", ndcg));
    if (rows[i].name == rows.front().name || one <= best) continue;
    best = one;
    who = rows[i].name;
  }
  if (who.empty()) return;
  const double own = mean(valuesOf(queries, rows.front(), "", ndcg));
  std::cout << "\nloss " << 1 - own << ", that of " << who << " " << 1 - best << ", ratio " << (1 - own) / (1 - best)
            << "\n";
}

void printQueries(const std::vector<Judged>& queries, const Row& row, bool onlyMisses) {
  for (std::size_t i = 0; i < queries.size(); ++i) {
    if (onlyMisses && success(queries[i], row.answers[i]) == 1) continue;
    std::cout << queries[i].id << " " << queries[i].kind << " \"" << queries[i].query << "\" "
              << ndcg(queries[i], row.answers[i]) << ":";
    for (std::size_t k = 0; k < std::min<std::size_t>(row.answers[i].size(), 5); ++k) {
      const auto grade = queries[i].grades.find(row.answers[i][k]);
      std::cout << " " << row.answers[i][k]
                << (grade == queries[i].grades.end() ? "" : "=" + std::to_string(grade->second));
    }
    std::cout << "\n";
  }
}

std::vector<File> filesOf(const fs::path& folder, const library::Library& library) {
  std::vector<File> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string slug = entry.path().stem().string();
    if (entry.path().extension() != ".md" || library.find(slug) == nullptr) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files.push_back({slug, std::string(std::istreambuf_iterator<char>(in), {})});
  }
  std::sort(files.begin(), files.end(), [](const File& a, const File& b) { return a.slug < b.slug; });
  return files;
}

Row ask(Peer& peer, const std::vector<Judged>& queries) {
  Row row{peer.name(), {}};
  for (const Judged& judged : queries) row.answers.push_back(peer.ask(judged.query, judged.kind == "partial", 10));
  return row;
}

std::vector<Row> peerRows(const fs::path& folder, const library::Library& library, const std::vector<Judged>& queries,
                          const fs::path& own) {
  const std::vector<File> files = filesOf(folder, library);
  std::vector<Row> rows{ask(*plainXapian(files, own / "xapian"), queries), ask(*sqliteFts(files), queries)};
  if (const std::unique_ptr<Peer> peer = recoll(files, own / "recoll"))
    rows.push_back(ask(*peer, queries));
  else
    std::cout << "Recoll is not installed (package recollcmd): left out.\n";
  return rows;
}

std::vector<Judged> queriesFor(const char* path, const library::Library& library, const Options& options) {
  std::vector<Judged> queries = readQueries(path);
  std::set<std::string> missing;
  for (const Judged& judged : queries)
    for (const auto& [slug, grade] : judged.grades)
      if (library.find(slug) == nullptr) missing.insert(slug);
  const bool existing = options.flags.contains("existing");
  if (existing) queries = onlyExisting(queries, [&](const std::string& slug) { return library.find(slug) != nullptr; });
  std::cout << library.articles().size() << " articles, " << queries.size() << " queries; " << missing.size()
            << " judged articles do not exist and " << (existing ? "are left out" : "count in the ideal") << "\n";
  return queries;
}

Options readOptions(int argc, char** argv) {
  Options options;
  for (int i = 3; i < argc; ++i) {
    const std::string argument = argv[i];
    const std::size_t equals = argument.find('=');
    const std::string name = argument.substr(0, equals);
    const std::string value = equals == std::string::npos ? "" : argument.substr(equals + 1);
    if (name == "only") {
      std::istringstream list(value);
      for (std::string each; std::getline(list, each, ',');) options.only.push_back(each);
    } else if (name == "sweep" && !value.empty()) {
      options.folds = std::atoi(value.c_str());
      options.flags.insert(name);
    } else if (equals == std::string::npos) {
      options.flags.insert(name);
    } else if (options.weights.set(name, std::atof(value.c_str()))) {
      options.weighted = true;
    } else {
      std::cerr << "unknown weight " << name << "\n";
    }
  }
  return options;
}

int run(int argc, char** argv, const fs::path& own) {
  const Options options = readOptions(argc, argv);
  const auto library = library::Library::open(argv[1], {.cache = own / "cache"});
  if (!library.ok()) return std::cerr << library.error().sentence << "\n", 2;
  const std::vector<Judged> queries = queriesFor(argv[2], **library, options);
  if (queries.empty()) return std::cerr << argv[2] << " holds no queries.\n", 2;
  Ours ours(**library, own);
  if (options.flags.contains("sweep")) return sweep(ours, queries, options.weights, options.only, options.folds), 0;
  std::vector<Row> rows;
  if (options.weighted)
    rows.push_back({"Myelin, weights", ours.askAll(queries, options.weights)});
  else
    rows.push_back(ask(*shipped(*library), queries));
  if (!options.flags.contains("no-peers"))
    for (Row& row : peerRows(argv[1], **library, queries, own)) rows.push_back(std::move(row));
  printTables(queries, rows);
  if (options.flags.contains("misses")) printQueries(queries, rows.front(), true);
  if (options.flags.contains("per-query")) printQueries(queries, rows.front(), false);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return std::cerr << "relevance FOLDER QUERIES.tsv [OPTION...]\n", 2;
  std::string own = (fs::temp_directory_path() / "relevance.XXXXXX").string();
  if (!mkdtemp(own.data())) return std::cerr << "No temporary folder.\n", 2;
  std::cout << std::fixed << std::setprecision(3);
  int code = 2;
  try {
    code = run(argc, argv, own);
  } catch (const Xapian::Error& error) {
    std::cerr << error.get_description() << "\n";
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
  }
  fs::remove_all(own);
  return code;
}
