#include "index/library/folder_scan.h"

#include "tests/index/library/scratch.h"

namespace myelin::library {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> paths(const std::vector<FoundFile>& files) {
  std::vector<std::string> all;
  for (const FoundFile& file : files) all.push_back(file.path);
  return all;
}

bool tells(const FolderScan& scan, const std::string& path) {
  for (const Broken& broken : scan.broken)
    if (broken.path == path && !broken.sentence.empty()) return true;
  return false;
}

TEST(FolderScan, WithoutManifestEveryMarkdownFile) {
  const Scratch scratch;
  for (const char* name : {"README.md", "b/two.MD", "b/c/three.md", ".hidden.md", ".git/x.md", "note.txt", "b/p.png"})
    scratch.write(name, "x");
  const auto scan = scanFolder(scratch.path());
  ASSERT_TRUE(scan);
  EXPECT_EQ(paths(scan->articles), (std::vector<std::string>{"README.md", "b/c/three.md", "b/two.MD"}));
  EXPECT_EQ(paths(scan->figures), (std::vector<std::string>{"b/p.png"}));
  EXPECT_FALSE(scan->hasManifest);
  EXPECT_TRUE(scan->broken.empty());
}

TEST(FolderScan, WithManifestOnlyItsFolders) {
  const Scratch scratch;
  writeLibrary(scratch, "lib");
  scratch.write("lib/other/x.png", "x");
  const auto scan = scanFolder(scratch.path("lib"));
  ASSERT_TRUE(scan);
  EXPECT_EQ(paths(scan->articles),
            (std::vector<std::string>{"articles/diet/water.md", "articles/spasticity/baclofen.md",
                                      "articles/spasticity/night-spasms.md"}));
  EXPECT_EQ(paths(scan->figures), (std::vector<std::string>{"figures/nerve.svg"}));
  EXPECT_NE(scan->glossary.find("Clonus"), std::string::npos);
}

TEST(FolderScan, LinksThatLeadOutsideAreRefusedAndTold) {
  const Scratch scratch;
  scratch.write("secret.md", "secret");
  scratch.write("outside/x.md", "secret");
  scratch.write("lib/a.md", "a");
  fs::create_symlink(scratch.path("secret.md"), scratch.path("lib/b.md"));
  fs::create_directory_symlink(scratch.path("outside"), scratch.path("lib/c"));
  fs::create_symlink(scratch.path("nothing"), scratch.path("lib/dangling.md"));
  fs::create_symlink("a.md", scratch.path("lib/d.md"));
  const auto scan = scanFolder(scratch.path("lib"));
  ASSERT_TRUE(scan);
  EXPECT_EQ(paths(scan->articles), (std::vector<std::string>{"a.md", "d.md"}));
  EXPECT_TRUE(tells(*scan, "b.md"));
  EXPECT_TRUE(tells(*scan, "c"));
}

TEST(FolderScan, ManifestLinkThatLeadsOutsideIsRefused) {
  const Scratch scratch;
  scratch.write("outside.yaml", "title: Stolen\n");
  scratch.write("outside/x.md", "secret");
  scratch.write("glossary.md", "## Secret\n\nWord.\n");
  scratch.write("lib/a.md", "a");
  fs::create_symlink(scratch.path("outside.yaml"), scratch.path("lib/myelin.yaml"));
  const auto stolen = scanFolder(scratch.path("lib"));
  ASSERT_TRUE(stolen);
  EXPECT_EQ(stolen->manifest.manifest.title, "");
  EXPECT_TRUE(tells(*stolen, "myelin.yaml"));

  fs::remove(scratch.path("lib/myelin.yaml"));
  scratch.write("lib/myelin.yaml", "articles: link\nglossary: words.md\n");
  fs::create_directory_symlink(scratch.path("outside"), scratch.path("lib/link"));
  fs::create_symlink(scratch.path("glossary.md"), scratch.path("lib/words.md"));
  const auto scan = scanFolder(scratch.path("lib"));
  ASSERT_TRUE(scan);
  EXPECT_EQ(paths(scan->articles), (std::vector<std::string>{"a.md"}));
  EXPECT_EQ(scan->glossary, "");
  EXPECT_TRUE(tells(*scan, "link"));
  EXPECT_TRUE(tells(*scan, "words.md"));
}

TEST(FolderScan, FolderLoopEnds) {
  const Scratch scratch;
  scratch.write("lib/sub/a.md", "a");
  fs::create_directory_symlink("..", scratch.path("lib/sub/up"));
  fs::create_directory_symlink("sub", scratch.path("lib/again"));
  const auto scan = scanFolder(scratch.path("lib"));
  ASSERT_TRUE(scan);
  EXPECT_EQ(paths(scan->articles), (std::vector<std::string>{"sub/a.md"}));
}

TEST(FolderScan, NamesThatAreNotUtf8AreTold) {
  const Scratch scratch;
  scratch.write("good.md", "x");
  scratch.write("bad\xff.md", "x");
  scratch.write("dir\xc3/x.md", "x");
  const auto scan = scanFolder(scratch.path());
  ASSERT_TRUE(scan);
  EXPECT_EQ(paths(scan->articles), (std::vector<std::string>{"good.md"}));
  EXPECT_EQ(scan->broken.size(), 2u);
}

TEST(FolderScan, DeepFoldersAreWalkedWithoutRecursion) {
  const Scratch scratch;
  std::string deep = "d";
  for (int i = 0; i < 200; ++i) deep += "/d";
  scratch.write(deep + "/a.md", "x");
  const auto scan = scanFolder(scratch.path());
  ASSERT_TRUE(scan);
  EXPECT_EQ(scan->articles.size(), 1u);
}

TEST(FolderScan, FileOfTheLastSecondsProvesNothingByItsTime) {
  const Scratch scratch;
  scratch.write("new.md", "x", 0);
  scratch.write("old.md", "x");
  const auto scan = scanFolder(scratch.path());
  ASSERT_TRUE(scan);
  EXPECT_EQ(scan->articles[0].mtime, 0);
  EXPECT_NE(scan->articles[1].mtime, 0);
}

TEST(FolderScan, TooManyFilesAreRefusedWithASentence) {
  const Scratch scratch;
  for (int i = 0; i < 12; ++i) scratch.write("a/" + std::to_string(i) + ".txt", "x");
  ASSERT_TRUE(scanFolder(scratch.path(), 13));
  const auto refused = scanFolder(scratch.path(), 12);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, Error::Kind::TooLarge);
  EXPECT_NE(refused.error().sentence.find("12"), std::string::npos);
}

TEST(FolderScan, HugePictureIsLeftOut) {
  const Scratch scratch;
  scratch.write("a.md", "x");
  fs::resize_file(scratch.write("p.png", "x"), kMaxFigureBytes + 1);
  const auto scan = scanFolder(scratch.path());
  ASSERT_TRUE(scan);
  EXPECT_TRUE(scan->figures.empty());
  EXPECT_TRUE(tells(*scan, "p.png"));
}

}  // namespace
}  // namespace myelin::library
