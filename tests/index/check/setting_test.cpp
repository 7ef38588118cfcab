#include "index/check/setting.h"

#include <gtest/gtest.h>

#include "index/check/rule.h"

namespace myelin::check {
namespace {

Settings read(std::string_view yaml, std::vector<int> linesOfProblems = {}) {
  std::vector<SettingProblem> problems;
  Settings settings = readSettings(yaml, problems);
  std::vector<int> lines;
  for (const SettingProblem& problem : problems) lines.push_back(problem.line);
  EXPECT_EQ(lines, linesOfProblems) << yaml;
  return settings;
}

TEST(Settings, WithoutAManifestOnlyTheRulesForEveryFolder) {
  for (const char* yaml : {"", "title: Notes\n", "check:\n"}) {
    const Settings settings = read(yaml);
    EXPECT_TRUE(settings.on(kDeadLink));
    EXPECT_FALSE(settings.on(kReadingGrade));
  }
}

TEST(Settings, TheHouseAsksForAll) {
  const Settings settings = read("check:\n  house: true\n");
  for (const Rule& rule : rules()) EXPECT_TRUE(settings.on(rule.id)) << rule.id;
  EXPECT_FALSE(settings.on("no-such-rule"));
}

TEST(Settings, RulesCanBeTurnedOff) {
  const Settings settings = read("check: {house: true, off: [dead-link, wide-table]}\n");
  EXPECT_FALSE(settings.on(kDeadLink));
  EXPECT_FALSE(settings.on(kWideTable));
  EXPECT_TRUE(settings.on(kDeadAnchor));
}

TEST(Settings, ChoicesAreShelvesAndArticles) {
  const Settings settings =
      read("check:\n  help_section: {shelves: [diet], also: [massage], except: [salt]}\n  names: n.yaml\n");
  EXPECT_TRUE(settings.help.holds("magnesium", "diet"));
  EXPECT_TRUE(settings.help.holds("massage", "therapies"));
  EXPECT_FALSE(settings.help.holds("salt", "diet"));
  EXPECT_FALSE(settings.help.holds("yoga", "movement"));
  EXPECT_EQ(settings.names, "n.yaml");
}

TEST(Settings, WhatIsNotUnderstoodIsToldWithItsLine) {
  read("title: x\ncheck: yes please\n", {2});
  read("check:\n  house: maybe\n  of: [x]\n  off: [no-such-rule]\n", {2, 3, 4});
  read("check:\n  names: ../names.yaml\n", {2});
  read("check:\n  names: /etc/passwd\n", {2});
  read("check:\n  help_section: [diet]\n", {2});
  read("check:\n  help_section: {shelf: [diet], also: x}\n", {2, 2});
  read("check:\n  off: [[x]]\n", {2});
  read("- a\n", {1});
}

TEST(Settings, BrokenYamlLeavesTheUsualRules) {
  const Settings settings = read("title: a\ncheck: {house: true\nb: [\n", {3});
  EXPECT_FALSE(settings.house);
  EXPECT_TRUE(settings.on(kDeadLink));
  read("\xff\xfe\x00 [", {1});
}

}  // namespace
}  // namespace myelin::check
