#include "tests/bench/relevance/sweep.h"

#include <algorithm>
#include <iostream>
#include <map>
#include <random>

namespace myelin::bench {
namespace {

constexpr double kLeastGain = 0.0005;  // what counts as better
constexpr int kMostPasses = 4;

/// nDCG@10 of every query under the weights that were tried.
class Measured {
 public:
  Measured(Ours& ours, const std::vector<Judged>& queries, const std::vector<std::string>& names)
      : ours_(ours), queries_(queries), names_(names) {}

  const std::vector<double>& of(Weights weights) {
    std::vector<double> key;
    for (const std::string& name : names_) key.push_back(weights.get(name));
    const auto at = known_.find(key);
    if (at != known_.end()) return at->second;
    std::vector<double> values;
    const std::vector<Slugs> answers = ours_.askAll(queries_, weights);
    for (std::size_t i = 0; i < queries_.size(); ++i) values.push_back(ndcg(queries_[i], answers[i]));
    return known_[key] = values;
  }

 private:
  Ours& ours_;
  const std::vector<Judged>& queries_;
  const std::vector<std::string>& names_;
  std::map<std::vector<double>, std::vector<double>> known_;
};

double meanOf(const std::vector<double>& values, const std::vector<std::size_t>& which) {
  double sum = 0;
  for (const std::size_t i : which) sum += values[i];
  return which.empty() ? 0 : sum / static_cast<double>(which.size());
}

Weights climb(Measured& measured, Weights weights, const std::vector<std::string>& names,
              const std::vector<std::size_t>& which) {
  double best = meanOf(measured.of(weights), which);
  for (int pass = 0; pass < kMostPasses; ++pass) {
    bool changed = false;
    for (const std::string& name : names) {
      Weights chosen = weights;
      for (const double value : weightSteps().at(name)) {
        Weights other = weights;
        other.set(name, value);
        const double score = meanOf(measured.of(other), which);
        if (score < best + kLeastGain) continue;
        best = score;
        chosen = other;
        changed = true;
      }
      weights = chosen;
    }
    if (!changed) break;
  }
  return weights;
}

void print(const std::string& head, Weights weights, const std::vector<std::string>& names) {
  std::cout << head;
  for (const std::string& name : names) std::cout << " " << name << "=" << weights.get(name);
  std::cout << "\n";
}

std::vector<std::size_t> shuffled(std::size_t count) {
  std::vector<std::size_t> order(count);
  for (std::size_t i = 0; i < count; ++i) order[i] = i;
  std::mt19937 random(7);
  for (std::size_t i = count; i > 1; --i) std::swap(order[i - 1], order[random() % i]);
  return order;
}

}  // namespace

void sweep(Ours& ours, const std::vector<Judged>& queries, const Weights& start, const std::vector<std::string>& wanted,
           int folds) {
  std::vector<std::string> names = wanted;
  if (names.empty())
    for (const auto& [name, steps] : weightSteps()) names.push_back(name);
  Measured measured(ours, queries, names);
  const std::vector<std::size_t> order = shuffled(queries.size());
  std::cout << "start       " << meanOf(measured.of(start), order) << "\n";
  const Weights best = climb(measured, start, names, order);
  std::cout << "all queries " << meanOf(measured.of(best), order) << "\n";
  print("           ", best, names);
  double sum = 0;
  for (int fold = 0; fold < folds; ++fold) {
    std::vector<std::size_t> train, test;
    for (std::size_t i = 0; i < order.size(); ++i)
      (static_cast<int>(i) % folds == fold ? test : train).push_back(order[i]);
    const Weights chosen = climb(measured, start, names, train);
    const double held = meanOf(measured.of(chosen), test);
    sum += held * static_cast<double>(test.size());
    std::cout << "fold " << fold + 1 << "      held out " << held << ", with the start weights "
              << meanOf(measured.of(start), test) << "\n";
    print("           ", chosen, names);
  }
  if (folds > 0)
    std::cout << "held out, all folds " << sum / static_cast<double>(order.size()) << " (start "
              << meanOf(measured.of(start), order) << ")\n";
}

}  // namespace myelin::bench
