#pragma once
#include <functional>
#include <map>
#include <string>
#include <vector>

/// Judged queries and the measures of a ranking, shared by the benches.
namespace myelin::bench {

/// A query and how well articles answer it: 3 answers it, 2 helps clearly, 1 is related; the rest is 0.
struct Judged {
  std::string id, kind, query;
  std::map<std::string, int> grades;  ///< by slug
};

using Slugs = std::vector<std::string>;  ///< ranked

/// Reads a header line, then id, kind, query, judgements ("shelf/slug=grade ..."), parted by tabs.
std::vector<Judged> readQueries(const std::string& path);

/// Drops judgements of articles for which `exists` is false; queries that keep no grade 3 are dropped too.
std::vector<Judged> onlyExisting(std::vector<Judged> queries, const std::function<bool(const std::string&)>& exists);

/// Gain 2^g - 1, discount log2(rank + 1), first 10, divided by the same for the ideal order.
double ndcg(const Judged& judged, const Slugs& ranked);
/// 1 when the first article has grade 3.
double success(const Judged& judged, const Slugs& ranked);
/// 1 / rank of the first article with grade 3 among the first 10, or 0.
double reciprocalRank(const Judged& judged, const Slugs& ranked);

double mean(const std::vector<double>& values);

struct Interval {
  double low = 0, high = 0;
};
/// 95 % interval of the mean, by 2,000 bootstrap samples with a fixed seed (percentiles).
Interval interval(const std::vector<double>& values);

}  // namespace myelin::bench
