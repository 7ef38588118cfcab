#include "index/library/manifest.h"

#include "tests/index/library/scratch.h"

namespace myelin::library {
namespace {

struct Read {
  std::vector<Broken> broken;
  ManifestFile file;
  explicit Read(const std::string& yaml, const std::filesystem::path& root = "/nowhere")
      : file(readManifest(yaml, root, broken)) {}
};

TEST(Manifest, AllKeys) {
  const Read read(
      "title: T\nlanguage: de\nedition: 4\nlicence: L\nlicence_url: https://l\narticles: a/\nfigures: f\n"
      "glossary: g.md\nreferences: r.json\nshelves:\n  - id: one\n    name: The first\n  - id: two-more\n");
  EXPECT_TRUE(read.broken.empty());
  EXPECT_EQ(read.file.manifest.title, "T");
  EXPECT_EQ(read.file.manifest.language, "de");
  EXPECT_EQ(read.file.manifest.edition, "4");
  EXPECT_EQ(read.file.manifest.licence, "L");
  EXPECT_EQ(read.file.manifest.licenceUrl, "https://l");
  EXPECT_EQ(read.file.articles, "a");
  EXPECT_EQ(read.file.figures, "f");
  EXPECT_EQ(read.file.glossary, "g.md");
  EXPECT_EQ(read.file.references, "r.json");
  ASSERT_EQ(read.file.shelves.size(), 2u);
  EXPECT_EQ(read.file.shelves[0].name, "The first");
  EXPECT_EQ(read.file.shelves[1].name, "Two more");
}

TEST(Manifest, EmptyKeepsUsualPlacesThatExist) {
  const Scratch scratch;
  scratch.write("articles/a.md", "a");
  scratch.write("glossary.md", "g");
  const Read read("", scratch.path());
  EXPECT_EQ(read.file.articles, "articles");
  EXPECT_EQ(read.file.figures, "articles");
  EXPECT_EQ(read.file.glossary, "glossary.md");
  EXPECT_EQ(read.file.references, "");
  EXPECT_EQ(read.file.manifest.language, "en");
}

TEST(Manifest, PathsThatLeaveTheFolderAreRefused) {
  for (const char* path : {"../x", "/etc", "a/../../x", "..", "\"\""}) {
    const Read read(std::string("articles: ") + path);
    EXPECT_EQ(read.broken.size(), 1u) << path;
    EXPECT_EQ(read.file.articles, ".") << path;
  }
  EXPECT_EQ(Read("articles: a/../b").file.articles, "b");
}

TEST(Manifest, YamlThatCannotBeUnderstoodIsTold) {
  for (const std::string& yaml : {std::string("title: [a"), std::string("- a\n- b"), std::string("just words"),
                                  std::string(100000, '['), std::string("\xff\xfe\x00x", 4), std::string("a: *b")}) {
    const Read read(yaml);
    EXPECT_EQ(read.broken.size(), 1u) << yaml.substr(0, 20);
    EXPECT_EQ(read.file.articles, ".");
  }
}

TEST(Manifest, ValuesOfTheWrongTypeKeepTheirDefaults) {
  const Read read("title: [a, b]\nlanguage: {x: y}\narticles: [z]\nshelves: word\n");
  EXPECT_EQ(read.file.manifest.title, "");
  EXPECT_EQ(read.file.manifest.language, "en");
  EXPECT_TRUE(read.file.shelves.empty());
}

TEST(Manifest, HeadingsOfHelpersAreAListOfWords) {
  const Read read("helper_headings: [F\u00FCr Angeh\u00F6rige, helfen]\n");
  EXPECT_TRUE(read.broken.empty());
  EXPECT_EQ(read.file.manifest.helperHeadings, (std::vector<std::string>{"F\u00FCr Angeh\u00F6rige", "helfen"}));
  EXPECT_TRUE(Read("title: a\nhelper_headings:\n").broken.empty());
  for (const char* wrong : {"helper", "{helper: yes}", "[helper, [x]]", "[\"\", helper]"}) {
    const Read bad(std::string("helper_headings: ") + wrong);
    ASSERT_EQ(bad.broken.size(), 1u) << wrong;
    EXPECT_NE(bad.broken[0].sentence.find("helper_headings"), std::string::npos);
    EXPECT_EQ(bad.file.manifest.helperHeadings.size(), *wrong == '[' ? 1u : 0u) << wrong;
  }
}

TEST(Manifest, ControlCharactersLeaveTheTitle) {
  EXPECT_EQ(Read("title: \"a\\e[31mb\\nc\"").file.manifest.title, "a[31mb c");
}

TEST(ReadableName, FolderNames) {
  EXPECT_EQ(readableName("muscle-spasms_2"), "Muscle spasms 2");
  EXPECT_EQ(readableName(""), "");
  EXPECT_EQ(readableName("Öl"), "Öl");
}

}  // namespace
}  // namespace myelin::library
