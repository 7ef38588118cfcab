#include <gtest/gtest.h>

#include "tests/index/check/author_folder.h"

namespace myelin::check {
namespace {

/// What is found in a.md of a folder without manifest, beside two other articles, a form and a figure.
Found foundIn(const std::string& text) {
  const AuthorFolder folder("");
  folder.write("b.md", "# B\n\n## Second part\n\nwords\n");
  folder.write("deep/c.md", "# C\n");
  folder.write("form.pdf", "%PDF");
  folder.write("figures/leg.svg", "<svg/>");
  folder.write("a.md", text);
  return folder.found();
}

TEST(Links, ToArticlesFilesAndOutsideAreSound) {
  EXPECT_EQ(foundIn("[b](b) [b](b.md) [c](deep/c.md) [c](deep/c) [form](form.pdf) [folder](deep)\n"
                    "[out](https://example.org/x) [mail](mailto:a@example.org) [part](b#second-part)\n"),
            Found{});
}

TEST(Links, DeadOnesAreToldWithTheirLine) {
  EXPECT_EQ(foundIn("words\n\nsome words\nand [more](missing.md) here\n"), Found{"a.md:4 dead-link"});
  EXPECT_EQ(foundIn("| a |\n| - |\n| x |\n| [y](missing) |\n"), Found{"a.md:4 dead-link"});
  EXPECT_EQ(foundIn("- x\n- [y](../up.md)\n- [z](/etc/passwd)\n"), (Found{"a.md:2 dead-link", "a.md:3 dead-link"}));
}

TEST(Links, DeadAnchorsHereAndThere) {
  EXPECT_EQ(foundIn("## Here\n\n[x](#here) [y](#there)\n"), Found{"a.md:3 dead-anchor"});
  EXPECT_EQ(foundIn("\n[x](b#third-part)\n"), Found{"a.md:2 dead-anchor"});
}

TEST(Links, FromAFolderAreFollowedAsTheReaderFollowsThem) {
  const AuthorFolder folder("");
  folder.write("b.md", "# B\n");
  folder.write("deep/b.md", "# Deep\n\n## Only here\n");
  folder.write("deep/c.md", "[up](../b.md) [beside](b.md) [gone](nothing.md)\n");
  EXPECT_EQ(folder.found(), Found{"deep/c.md:1 dead-link"});
}

TEST(Links, SeeAlsoNamesArticles) {
  EXPECT_EQ(AuthorFolder().foundIn(front({{"see_also", "[salt, pepper]"}})), Found{"diet/salt.md:11 dead-link"});
}

TEST(Links, ArticlesThatTheManifestNames) {
  const AuthorFolder folder(std::string(kHouse) + "  help_section: {shelves: [], also: [pepper], except: [salt]}\n");
  EXPECT_EQ(folder.foundIn(front()), Found{"myelin.yaml:8 dead-link"});
}

TEST(Figures, AreThereAndSayWhatTheyShow) {
  EXPECT_EQ(foundIn("![A bent leg](figures/leg.svg)\n"), Found{});
  EXPECT_EQ(foundIn("words\n\n![A bent leg](figures/arm.svg)\n"), Found{"a.md:3 missing-figure"});
  EXPECT_EQ(foundIn("![](figures/leg.svg)\n"), Found{"a.md:1 alt-text"});
  EXPECT_EQ(foundIn("![leg](figures/leg.svg)\n"), Found{"a.md:1 alt-text"});
  EXPECT_EQ(foundIn("In a sentence ![](leg.svg) too.\n"), Found{"a.md:1 alt-text"});
}

TEST(FinderRule, DeadSlugsAnchorsAndDoubleNamesAreToldWithTheirLine) {
  const AuthorFolder folder("title: Ours\n");
  folder.write("a.md", "# A\n\n## Here\n\nwords\n");
  folder.write("finder.yaml",
               "groups:\n  - title: Where?\n    choices:\n      - {name: Legs, articles: [a, a#here, a#there]}\n"
               "      - name: Arms\n        articles:\n          - gone\n      - {name: Legs, articles: [a]}\n");
  EXPECT_EQ(folder.found(),
            (Found{"finder.yaml:4 dead-anchor", "finder.yaml:7 dead-link", "finder.yaml:8 duplicate-name"}));
}

TEST(FinderRule, FileThatIsNoFinderIsTold) {
  const AuthorFolder folder("title: Ours\n");
  folder.write("a.md", "# A\n");
  folder.write("finder.yaml", "groups: [");
  EXPECT_EQ(folder.found(), Found{"finder.yaml:1 unreadable"});
}

}  // namespace
}  // namespace myelin::check
