#include "tests/bench/relevance/weight.h"

#include <vector>

namespace myelin::bench {

double* Weights::ofRank(const std::string& name) {
  const std::map<std::string, double*> all = {{"k1", &rank.k1},           {"b", &rank.b},
                                              {"exact", &rank.exact},     {"capitals", &rank.capitals},
                                              {"title", &rank.title},     {"everyday", &rank.everyday},
                                              {"heading", &rank.heading}, {"summary", &rank.summary},
                                              {"prefix", &rank.prefix},   {"rarity", &rank.rarity},
                                              {"kind", &rank.kind},       {"group", &rank.group},
                                              {"linked", &rank.linked},   {"synonym", &rank.synonym},

                                              {"all", &rank.allWords}};
  const auto at = all.find(name);
  return at == all.end() ? nullptr : at->second;
}

unsigned* Weights::ofField(const std::string& name) {
  const std::map<std::string, unsigned*> all = {{"field.title", &field.title},
                                                {"field.everyday", &field.everyday},
                                                {"field.heading", &field.heading},
                                                {"field.summary", &field.summary},
                                                {"field.body", &field.body}};
  const auto at = all.find(name);
  return at == all.end() ? nullptr : at->second;
}

bool Weights::set(const std::string& name, double value) {
  if (double* number = ofRank(name)) return *number = value, true;
  if (unsigned* number = ofField(name)) return *number = static_cast<unsigned>(value), true;
  return false;
}

double Weights::get(const std::string& name) {
  if (const double* number = ofRank(name)) return *number;
  if (const unsigned* number = ofField(name)) return *number;
  return 0;
}

const std::map<std::string, std::vector<double>>& weightSteps() {
  static const std::map<std::string, std::vector<double>> kSteps = {
      {"k1", {0.6, 0.9, 1.2, 1.6, 2}},     {"b", {0, 0.2, 0.35, 0.5, 0.75}},
      {"exact", {0, 0.15, 0.3, 0.5, 0.8}}, {"capitals", {0, 0.5, 1, 2}},
      {"title", {0, 0.25, 0.5, 1, 1.5}},   {"everyday", {0, 0.3, 0.6, 1, 1.5, 2}},
      {"heading", {0, 0.2, 0.5}},          {"summary", {0, 0.2, 0.5}},
      {"prefix", {0.4, 0.8, 1.2}},         {"synonym", {0, 0.2, 0.35, 0.5, 0.8, 1}},

      {"all", {0, 0.15, 0.3, 0.6}},        {"group", {0, 0.7, 1}},
      {"kind", {0, 0.5, 1, 1.5, 2}},       {"rarity", {0.5, 0.7, 0.85, 1}},
      {"linked", {0, 0.3, 0.5, 0.7, 0.9}}, {"field.title", {2, 5, 8}},
      {"field.everyday", {1, 2, 3, 5}},    {"field.heading", {1, 2, 4}},
      {"field.summary", {1, 2, 4}}};
  return kSteps;
}

}  // namespace myelin::bench
