#include "index/library/naming.h"

#include <gtest/gtest.h>

namespace myelin::library {
namespace {

ManifestFile below(const std::string& articles) {
  ManifestFile file;
  file.articles = articles;
  return file;
}

TEST(Naming, WithManifestStemAndFolder) {
  Naming naming(below("articles"), true);
  const Name name = naming.claim("articles/spasticity/deep/night-spasms.md", "");
  EXPECT_EQ(name.slug, "night-spasms");
  EXPECT_EQ(name.shelf, "spasticity");
  EXPECT_EQ(name.address, "spasticity/night-spasms");
  EXPECT_EQ(name.note, "");
}

TEST(Naming, FrontMatterShelfWins) {
  Naming naming(below("articles"), true);
  EXPECT_EQ(naming.claim("articles/spasticity/water.md", "diet").address, "diet/water");
}

TEST(Naming, WithoutShelfTheAddressIsTheSlug) {
  Naming naming(below("."), true);
  EXPECT_EQ(naming.claim("a.md", "").address, "a");
}

TEST(Naming, WithoutManifestThePath) {
  Naming naming(below("."), false);
  const Name name = naming.claim("guide/part one/a.b.md", "");
  EXPECT_EQ(name.slug, "guide/part one/a.b");
  EXPECT_EQ(name.address, name.slug);
  EXPECT_EQ(name.shelf, "guide");
  EXPECT_EQ(naming.claim("README.md", "").slug, "README");
}

TEST(Naming, SecondFileWithOneStemIsNamedWithItsShelf) {
  Naming naming(below("articles"), true);
  EXPECT_EQ(naming.claim("articles/a/water.md", "").slug, "water");
  const Name second = naming.claim("articles/b/water.md", "");
  EXPECT_EQ(second.slug, "b/water");
  EXPECT_EQ(second.address, "b/water");
  EXPECT_NE(second.note.find("articles/b/water.md"), std::string::npos);
}

TEST(Naming, NoTwoArticlesShareAName) {
  Naming naming(below("articles"), true);
  std::set<std::string> slugs;
  for (const char* path : {"articles/a/x.md", "articles/a/y/x.md", "articles/a/y/x.MD", "articles/a/z/x.md",
                           "articles/b/x.md", "articles/x.md"})
    EXPECT_TRUE(slugs.insert(naming.claim(path, "").slug).second) << path;
}

TEST(Naming, ShelfIsOnePartOfAnAddress) {
  Naming naming(below("."), true);
  EXPECT_EQ(naming.claim("a.md", "x/../y\n").address, "x-..-y /a");
}

}  // namespace
}  // namespace myelin::library
