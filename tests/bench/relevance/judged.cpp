#include "tests/bench/relevance/judged.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <numeric>
#include <random>
#include <sstream>

namespace myelin::bench {
namespace {

constexpr std::size_t kDepth = 10;
constexpr int kSamples = 2000;
constexpr unsigned kSeed = 20261122;

double gain(const std::vector<int>& grades) {
  double sum = 0;
  for (std::size_t i = 0; i < std::min(grades.size(), kDepth); ++i)
    sum += (std::pow(2, grades[i]) - 1) / std::log2(static_cast<double>(i) + 2);
  return sum;
}

int gradeOf(const Judged& judged, const std::string& slug) {
  const auto at = judged.grades.find(slug);
  return at == judged.grades.end() ? 0 : at->second;
}

}  // namespace

std::vector<Judged> readQueries(const std::string& path) {
  std::ifstream in(path);
  std::string line;
  std::getline(in, line);
  std::vector<Judged> all;
  while (std::getline(in, line)) {
    std::istringstream fields(line);
    Judged one;
    std::string judgements, each;
    std::getline(fields, one.id, '\t');
    std::getline(fields, one.kind, '\t');
    std::getline(fields, one.query, '\t');
    std::getline(fields, judgements);
    std::istringstream list(judgements);
    while (list >> each) {
      const std::size_t slash = each.find('/'), equals = each.find('=');
      if (equals == std::string::npos) continue;
      const std::size_t begin = slash == std::string::npos ? 0 : slash + 1;
      one.grades[each.substr(begin, equals - begin)] = std::atoi(each.c_str() + equals + 1);
    }
    all.push_back(std::move(one));
  }
  return all;
}

std::vector<Judged> onlyExisting(std::vector<Judged> queries, const std::function<bool(const std::string&)>& exists) {
  for (Judged& judged : queries) std::erase_if(judged.grades, [&](const auto& grade) { return !exists(grade.first); });
  std::erase_if(queries, [](const Judged& judged) {
    return std::none_of(judged.grades.begin(), judged.grades.end(),
                        [](const auto& grade) { return grade.second == 3; });
  });
  return queries;
}

double ndcg(const Judged& judged, const Slugs& ranked) {
  std::vector<int> ideal, got;
  for (const auto& [slug, grade] : judged.grades) ideal.push_back(grade);
  std::sort(ideal.rbegin(), ideal.rend());
  for (std::size_t i = 0; i < std::min(ranked.size(), kDepth); ++i) got.push_back(gradeOf(judged, ranked[i]));
  const double best = gain(ideal);
  return best == 0 ? 0 : gain(got) / best;
}

double success(const Judged& judged, const Slugs& ranked) {
  return !ranked.empty() && gradeOf(judged, ranked.front()) == 3 ? 1 : 0;
}

double reciprocalRank(const Judged& judged, const Slugs& ranked) {
  for (std::size_t i = 0; i < std::min(ranked.size(), kDepth); ++i)
    if (gradeOf(judged, ranked[i]) == 3) return 1.0 / static_cast<double>(i + 1);
  return 0;
}

double mean(const std::vector<double>& values) {
  if (values.empty()) return 0;
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

Interval interval(const std::vector<double>& values) {
  if (values.empty()) return {};
  std::mt19937 random(kSeed);
  std::vector<double> means;
  for (int sample = 0; sample < kSamples; ++sample) {
    double sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i) sum += values[random() % values.size()];
    means.push_back(sum / static_cast<double>(values.size()));
  }
  std::sort(means.begin(), means.end());
  return {means[kSamples / 40], means[kSamples - 1 - kSamples / 40]};
}

}  // namespace myelin::bench
