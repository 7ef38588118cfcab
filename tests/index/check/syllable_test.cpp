#include "index/check/syllable.h"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace myelin::check {
namespace {

// Counted by hand, with a dictionary of British English where in doubt.
const std::vector<std::pair<const char*, int>> kCounted = {
    {"a", 1},           {"the", 1},           {"are", 1},         {"eye", 1},         {"year", 1},
    {"dose", 1},        {"doses", 2},         {"change", 1},      {"changes", 2},     {"ache", 1},
    {"aches", 1},       {"teaches", 2},       {"stretched", 1},   {"started", 2},     {"needed", 2},
    {"handled", 2},     {"called", 1},        {"asked", 1},       {"hundred", 2},     {"people", 2},
    {"muscle", 2},      {"muscles", 2},       {"table", 2},       {"tablet", 2},      {"litre", 2},
    {"fibre", 2},       {"recipe", 3},        {"movement", 2},    {"supplement", 3},  {"safely", 2},
    {"careful", 2},     {"carefully", 3},     {"family", 3},      {"business", 2},    {"something", 2},
    {"sometimes", 2},   {"evening", 2},       {"every", 2},       {"water", 2},       {"spasm", 2},
    {"spasms", 2},      {"rhythm", 2},        {"trying", 2},      {"being", 2},       {"going", 2},
    {"diet", 2},        {"quiet", 2},         {"science", 2},     {"patient", 2},     {"experience", 4},
    {"ingredient", 4},  {"anxiety", 4},       {"society", 4},     {"fluid", 2},       {"fruit", 1},
    {"juice", 1},       {"area", 3},          {"idea", 3},        {"nausea", 3},      {"diarrhoea", 4},
    {"special", 2},     {"social", 2},        {"physician", 3},   {"condition", 3},   {"question", 2},
    {"million", 2},     {"radio", 3},         {"serious", 3},     {"anxious", 2},     {"previous", 3},
    {"usual", 3},       {"usually", 4},       {"individual", 5},  {"situation", 4},   {"language", 2},
    {"calcium", 3},     {"magnesium", 4},     {"potassium", 4},   {"vitamin", 3},     {"baclofen", 3},
    {"tizanidine", 4},  {"spasticity", 4},    {"sclerosis", 3},   {"multiple", 3},    {"myelin", 3},
    {"neurologist", 4}, {"physiotherapy", 6}, {"dehydration", 4}, {"electrolyte", 4}, {"technique", 2},
    {"fatigue", 2},     {"mechanism", 4},     {"diabetes", 4},    {"headaches", 2},   {"medicines", 3},
    {"exercises", 4},   {"creatine", 3},      {"reaction", 3},    {"nuclear", 3},     {"continuous", 4}};

TEST(Syllables, AreThoseCountedByHand) {
  for (const auto& [word, count] : kCounted) EXPECT_EQ(syllables(word), count) << word;
  EXPECT_GE(kCounted.size(), 60u);
}

TEST(Syllables, ContractionsAndPossessives) {
  EXPECT_EQ(syllables("isn't"), 2);
  EXPECT_EQ(syllables("don\u2019t"), 1);
  EXPECT_EQ(syllables("you're"), 1);
  EXPECT_EQ(syllables("doctor's"), 2);
}

TEST(Syllables, CapitalsAreSpelledOutOrSaid) {
  EXPECT_EQ(syllables("MS"), 2);
  EXPECT_EQ(syllables("MRI"), 3);
  EXPECT_EQ(syllables("WHO"), 5);
  EXPECT_EQ(syllables("NICE"), 1);
  EXPECT_EQ(syllables("A"), 1);
}

TEST(Syllables, HyphensPartWords) {
  EXPECT_EQ(syllables("well-known"), 2);
  EXPECT_EQ(syllables("one-off"), 2);
}

TEST(Syllables, WhatIsNoWordHasOne) {
  EXPECT_EQ(syllables(""), 1);
  EXPECT_EQ(syllables("-"), 1);
  EXPECT_EQ(syllables("\xff\xfe"), 1);
  EXPECT_EQ(syllables("'"), 1);
  EXPECT_EQ(syllables("pst"), 1);
}

}  // namespace
}  // namespace myelin::check
