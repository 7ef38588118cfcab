#include "index/check/check.h"

#include <gtest/gtest.h>

#include <set>

#include "index/check/rule.h"
#include "tests/index/check/author_folder.h"
#include "tests/support/folder.h"

namespace myelin::check {
namespace {

TEST(Rules, HaveNamesOfTheirOwn) {
  std::set<std::string_view> ids;
  for (const Rule& rule : rules()) {
    EXPECT_TRUE(ids.insert(rule.id).second) << rule.id;
    EXPECT_EQ(findRule(rule.id), &rule);
    EXPECT_EQ(rule.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"), std::string_view::npos) << rule.id;
  }
  EXPECT_EQ(findRule("nothing"), nullptr);
}

TEST(Rules, AreInTheReadme) {
  std::ifstream file(std::string(kSourceFolder) + "/index/check/README.md");
  const std::string readme{std::istreambuf_iterator<char>(file), {}};
  for (const Rule& rule : rules())
    EXPECT_NE(readme.find("| `" + std::string(rule.id) + "`"), std::string::npos) << rule.id;
}

TEST(Check, EachRuleCanBeTurnedOff) {
  const std::string faults = "---\ntilte: x\n---\n[a](missing) [b](#gone) ![](no.svg) [@key] 30%\n";
  const Found all = AuthorFolder(kHouse).foundIn(faults);
  EXPECT_GE(all.size(), 7u);
  std::set<std::string> ids;
  for (const std::string& found : all) ids.insert(found.substr(found.find(' ') + 1));
  for (const std::string& id : ids) {
    for (const std::string& found : AuthorFolder(std::string(kHouse) + "  off: [" + id + "]\n").foundIn(faults))
      EXPECT_FALSE(found.ends_with(" " + id)) << found;
  }
}

TEST(Check, FindingsAreInTheOrderOfFilesAndLines) {
  const AuthorFolder folder("");
  folder.write("b.md", "[x](missing)\n\n[y](missing)\n");
  folder.write("a.md", "\xff\n\n[x](missing)\n");
  EXPECT_EQ(folder.found(), (Found{"a.md:1 bad-utf8", "a.md:3 dead-link", "b.md:1 dead-link", "b.md:3 dead-link"}));
}

TEST(Check, ArticlesLieWhereTheManifestSays) {
  const AuthorFolder folder("articles: texts\n");
  folder.write("texts/a.md", "[x](missing)\n");
  folder.write("README.md", "[x](missing)\n");
  EXPECT_EQ(folder.found(), Found{"texts/a.md:1 dead-link"});
  EXPECT_EQ(folder.report().articles.at(0).slug, "a");
}

TEST(Check, ChangesNothing) {
  const AuthorFolder folder;
  folder.write("diet/salt.md", front());
  folder.found();
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path()))
    names.insert(entry.path().filename().string());
  EXPECT_EQ(names, (std::set<std::string>{"diet", "myelin.yaml", "salt.md"}));
}

TEST(Check, TodayMustBeADay) {
  const AuthorFolder folder;
  for (const char* today : {"", "today", "2026-1-1", "22-11-2026"})
    EXPECT_EQ(check(folder.path(), {today}).error().kind, Error::Kind::Usage) << today;
}

TEST(Check, LinesCountFromTheTopOfTheFile) {
  const AuthorFolder folder("");
  folder.write(
      "a.md",
      "---\ntitle: A\n---\n\n# Other\n\nwords\nand words\n\n> quote\n> [q](no1)\n\n1. one\n2. two\n   [i](no2)\n\n"
      "before the table\n\n| a | b |\n| - | - |\n| c | d |\n| [t](no3) | f |\n\n```\ncode\n```\n\n[e](no4)\n");
  EXPECT_EQ(folder.found(),
            (Found{"a.md:11 dead-link", "a.md:15 dead-link", "a.md:22 dead-link", "a.md:28 dead-link"}));
}

}  // namespace
}  // namespace myelin::check
