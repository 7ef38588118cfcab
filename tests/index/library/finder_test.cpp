#include "index/library/finder.h"

#include "tests/index/library/scratch.h"

namespace myelin::library {
namespace {

constexpr char kSmall[] =
    "title: Without the word\nlink: Choose\ngroups:\n  - title: Where is it?\n    choices:\n"
    "      - name: Legs\n        articles: [night-spasms#why, water]\n      - name: Nothing\n"
    "  - title: When?\n    choices:\n      - {name: At night, articles:\n          [night-spasms,\n           gone]}\n";

Finder read(const std::string& yaml, std::size_t troubles = 0) {
  std::vector<Broken> broken;
  Finder finder = readFinder(yaml, "finder.yaml", broken);
  EXPECT_EQ(broken.size(), troubles) << yaml.substr(0, 100);
  return finder;
}

TEST(Finder, GroupsChoicesAndArticlesWithTheirLines) {
  const Finder finder = read(kSmall);
  EXPECT_EQ(finder.title, "Without the word");
  EXPECT_EQ(finder.link, "Choose");
  ASSERT_EQ(finder.groups.size(), 2u);
  ASSERT_EQ(finder.groups[0].choices.size(), 1u);  // one without articles is none
  EXPECT_EQ(finder.groups[0].choices[0].articles,
            (std::vector<FinderTarget>{{"night-spasms", "why", 7}, {"water", "", 7}}));
  EXPECT_EQ(finder.groups[1].choices[0].articles[1].line, 13);
}

TEST(Finder, MissingFileIsNoTrouble) {
  EXPECT_TRUE(read("").groups.empty());
}

TEST(Finder, BadFilesAreOneSentence) {
  EXPECT_TRUE(read("groups: [", 1).groups.empty());
  for (const char* yaml : {"a list", "- 1", "groups: 3", "groups: [1, [2], {title: x}]", "groups: []", "title: x",
                           "groups: [{title: x, choices: [{name: y, articles: [{}, [], ~, \"#a\"]}]}]"})
    EXPECT_TRUE(read(yaml, 1).groups.empty()) << yaml;
  read(std::string(100000, '['), 1);
  read("\xff\xfe\x01: \x02", 1);
}

TEST(Finder, TooManyAreCut) {
  std::string yaml = "groups:\n";
  for (int g = 0; g < 20; ++g) {
    yaml += "  - title: g\n    choices:\n";
    for (int c = 0; c < 100; ++c) yaml += "      - {name: c, articles: [a]}\n";
  }
  const Finder finder = read(yaml);
  EXPECT_EQ(finder.groups.size(), 12u);
  EXPECT_EQ(finder.groups[0].choices.size(), 60u);
}

TEST(Finder, IsPartOfTheLibraryFolderAndPacked) {
  const Scratch scratch;
  writeLibrary(scratch, "lib");
  EXPECT_TRUE(Opening(scratch.path("lib"), scratch.path("cache")).library->finder().groups.empty());
  scratch.write("lib/finder.yaml", kSmall);
  const Opening opened(scratch.path("lib"), scratch.path("cache"));
  ASSERT_EQ(opened.library->finder().groups.size(), 2u);
  EXPECT_EQ(opened.indexed, 0);  // nothing is indexed anew for it
  const Opening again(scratch.path("lib"), scratch.path("cache"));
  const Finder& finder = again.library->finder();
  EXPECT_EQ(finder.groups[0].choices[0].articles, (std::vector<FinderTarget>{{"night-spasms", "why"}, {"water", ""}}));
  ASSERT_TRUE(pack(scratch.path("lib"), scratch.path("lib.myelin")));
  EXPECT_EQ(Opening(scratch.path("lib.myelin"), scratch.path("cache")).library->finder(), finder);
}

TEST(Finder, BadFileLeavesTheLibraryOpen) {
  const Scratch scratch;
  writeLibrary(scratch, "lib");
  scratch.write("lib/finder.yaml", "groups: {{{");
  const Opening opened(scratch.path("lib"), scratch.path("cache"));
  ASSERT_NE(opened.library, nullptr);
  ASSERT_EQ(opened.library->broken().size(), 1u);
  EXPECT_EQ(opened.library->broken()[0].path, "finder.yaml");
}

}  // namespace
}  // namespace myelin::library
