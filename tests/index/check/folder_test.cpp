#include <gtest/gtest.h>

#include <filesystem>

#include "tests/index/check/author_folder.h"

// Bad input is told with file and line, and the run goes on: each folder also holds a dead link, which must be found.
namespace myelin::check {
namespace {

namespace fs = std::filesystem;

/// What is found beside the dead link of good.md.
Found foundBeside(const AuthorFolder& folder) {
  folder.write("good.md", "# Good\n\n[x](missing)\n");
  Found found = folder.found();
  const auto link = std::find(found.begin(), found.end(), "good.md:3 dead-link");
  EXPECT_NE(link, found.end());
  if (link != found.end()) found.erase(link);
  return found;
}

TEST(BadInput, BrokenFrontMatter) {
  const AuthorFolder folder("");
  folder.write("bad.md", "---\ntitle: a\nterms: [b\nsummary: c\n---\nwords\n");
  EXPECT_EQ(foundBeside(folder), Found{"bad.md:4 front-matter"});
  folder.write("bad.md", "---\ntitle: a\nterms: b\n---\nwords\n");
  EXPECT_EQ(foundBeside(folder), Found{"bad.md:3 front-matter"});
}

TEST(BadInput, FrontMatterThatYamlTakesSilently) {
  const AuthorFolder folder("");
  folder.write("bad.md", "---\ntitle: \"never closed\nsummary: b\n---\nwords\n");
  EXPECT_EQ(foundBeside(folder), Found{"bad.md:2 front-matter"});
  folder.write("bad.md", "---\ntitle: never ended\n\nwords\n");
  EXPECT_EQ(foundBeside(folder), Found{"bad.md:1 front-matter"});
  folder.write("bad.md", "---\n\nA rule and words.\n");
  EXPECT_EQ(foundBeside(folder), Found{});
}

TEST(BadInput, BadUtf8) {
  const AuthorFolder folder("");
  folder.write("bad.md", "# Title\n\nfine\n\nnot \xff fine\n");
  EXPECT_EQ(foundBeside(folder), Found{"bad.md:5 bad-utf8"});
}

TEST(BadInput, AFileOfFiftyMegabytes) {
  const AuthorFolder folder("");
  folder.write("large.md", std::string(50u << 20, 'x'));
  EXPECT_EQ(foundBeside(folder), Found{"large.md:1 unreadable"});
  EXPECT_EQ(folder.report().articles.size(), 1u);
}

TEST(BadInput, FolderLoopsAndLinksToNowhere) {
  const AuthorFolder folder("");
  folder.write("deep/er/a.md", "# A\n");
  fs::create_directory_symlink(folder.path() / "deep", folder.path() / "deep/er/loop");
  fs::create_symlink("self", folder.path() / "self");
  fs::create_symlink("gone.md", folder.path() / "nowhere.md");
  fs::create_directory_symlink(folder.path() / "deep/er", folder.path() / "sound");
  EXPECT_EQ(foundBeside(folder), (Found{"deep/er/loop:1 unreadable", "nowhere.md:1 unreadable", "self:1 unreadable"}));
}

TEST(BadInput, AFileThatCannotBeOpened) {
  const AuthorFolder folder("");
  fs::create_directories(folder.path() / "outside.md");
  fs::create_symlink("/etc/hostname", folder.path() / "host.md");
  EXPECT_EQ(foundBeside(folder), Found{"host.md:1 unreadable"});
}

TEST(BadInput, AManifestThatIsNoYaml) {
  const AuthorFolder folder("title: x\nshelves: [a\n");
  EXPECT_EQ(foundBeside(folder), Found{"myelin.yaml:3 manifest"});
}

TEST(BadInput, ReferencesThatAreNoJson) {
  const AuthorFolder folder("title: Ours\n");
  folder.write("references.json", "[\n{\"id\": \"a\"},\n{\"id\" \"b\"}\n]\n");
  EXPECT_EQ(foundBeside(folder), Found{"references.json:3 unreadable"});
  folder.write("references.json", "{\"id\": \"a\"}\n");
  EXPECT_EQ(foundBeside(folder), Found{"references.json:1 unreadable"});
  folder.write("references.json", "[1e999999]\n");
  EXPECT_EQ(foundBeside(folder), Found{"references.json:1 unreadable"});
  folder.write("references.json", "[\n{\"id\": \"a\"},\n{\"id\": \"a\"}\n]\n");
  EXPECT_EQ(foundBeside(folder), Found{"references.json:3 unreadable"});
}

TEST(BadInput, AnEmptyFolderIsNoFault) {
  EXPECT_EQ(AuthorFolder("").found(), Found{});
}

TEST(BadInput, WhatIsNoFolder) {
  const AuthorFolder folder("");
  folder.write("a.md", "words");
  EXPECT_EQ(check(folder.path() / "a.md", {kToday}).error().kind, Error::Kind::NotFound);
  EXPECT_EQ(check(folder.path() / "missing", {kToday}).error().kind, Error::Kind::NotFound);
  folder.write("iamglass", "");
  EXPECT_EQ(check(folder.path(), {kToday}).error().kind, Error::Kind::Foreign);
}

TEST(BadInput, ThousandsOfEverythingAreCheckedInOnePass) {
  const AuthorFolder folder;
  folder.write("references.json", "[]");
  std::string text = front();
  for (int i = 0; i < 20000; ++i)
    text += "- [a](missing" + std::to_string(i) + ") 30% of 45 people [@key" + std::to_string(i) + "]\n";
  folder.write("diet/salt.md", text);
  EXPECT_EQ(folder.found().size(), 40000u);
}

}  // namespace
}  // namespace myelin::check
