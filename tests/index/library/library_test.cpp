#include "index/library/library.h"

#include <thread>

#include "index/library/database.h"
#include "tests/index/library/scratch.h"

namespace myelin::library {
namespace {

namespace fs = std::filesystem;

bool tells(const Library& library, const std::string& path) {
  for (const Broken& broken : library.broken())
    if (broken.path == path && !broken.sentence.empty()) return true;
  return false;
}

/// Both kinds of source show the same library.
class EverySource : public testing::TestWithParam<bool> {
 protected:
  void SetUp() override {
    writeLibrary(scratch_, "lib");
    fs::path path = scratch_.path("lib");
    if (GetParam()) {
      ASSERT_TRUE(pack(path, scratch_.path("lib.myelin")));
      path = scratch_.path("lib.myelin");
    }
    library_ = Opening(path, scratch_.path("cache")).library;
    ASSERT_TRUE(library_);
  }
  Scratch scratch_;
  std::shared_ptr<const Library> library_;
};
INSTANTIATE_TEST_SUITE_P(Folder, EverySource, testing::Values(false));
INSTANTIATE_TEST_SUITE_P(Packed, EverySource, testing::Values(true));

TEST_P(EverySource, ManifestAndShelves) {
  EXPECT_EQ(library_->manifest().title, "Test library");
  EXPECT_EQ(library_->manifest().edition, "3");
  EXPECT_EQ(library_->manifest().licence, "CC BY-SA 4.0");
  EXPECT_EQ(library_->database().stemmer(), "english");
  ASSERT_EQ(library_->shelves().size(), 2u);
  EXPECT_EQ(library_->shelves()[0].name, "Spasms and stiffness");
  EXPECT_EQ(library_->shelves()[0].articles, 2);
  EXPECT_EQ(library_->shelves()[1].id, "diet");
  EXPECT_TRUE(library_->broken().empty());
}

TEST_P(EverySource, ArticlesByShelfThenTitle) {
  ASSERT_EQ(library_->articles().size(), 3u);
  EXPECT_EQ(library_->articles()[0].slug, "baclofen");
  EXPECT_EQ(library_->articles()[2].slug, "water");
  const ArticleInfo& info = library_->articles()[1];
  EXPECT_EQ(info.slug, "night-spasms");
  EXPECT_EQ(info.address, "spasticity/night-spasms");
  EXPECT_EQ(info.title, "Spasms at night");
  EXPECT_EQ(info.summary, "Legs may jump.");
  EXPECT_EQ(info.audience, (std::vector<std::string>{"person", "carer"}));
  EXPECT_EQ(info.reviewed, "2026-11-22");
  EXPECT_EQ(info.edition, 2);
  EXPECT_GT(info.words, 4);
}

TEST_P(EverySource, FoundBySlugOrAddress) {
  EXPECT_EQ(library_->find("water"), library_->find("diet/water"));
  EXPECT_NE(library_->find("water"), nullptr);
  for (const char* name : {"", "nothing", "spasticity/water", "../water", "water.md"})
    EXPECT_EQ(library_->find(name), nullptr) << name;
}

TEST_P(EverySource, ArticleWithTermsCitationsAndFigures) {
  const auto article = library_->article("spasticity/night-spasms");
  ASSERT_TRUE(article);
  EXPECT_EQ(article->front.title, "Spasms at night");
  EXPECT_EQ(article->body.citations, (std::vector<std::string>{"khan2013"}));
  std::string figure;
  std::string term;
  for (const document::Block& block : article->body.blocks) {
    if (block.kind == document::BlockKind::Figure) figure = block.target;
    for (const document::Span& span : block.text.spans) {
      if (span.kind == document::SpanKind::Image) figure = span.target;
      if (span.kind == document::SpanKind::Term) term = span.target;
    }
  }
  EXPECT_EQ(figure, "figures/nerve.svg");
  EXPECT_EQ(term, "Clonus");
  EXPECT_EQ(library_->article("nothing").error().kind, Error::Kind::NotFound);
}

TEST_P(EverySource, FigureByItsPath) {
  for (const char* path : {"figures/nerve.svg", "nerve.svg", "../../figures/nerve.svg"}) {
    const auto bytes = library_->figure(path);
    ASSERT_TRUE(bytes) << path;
    EXPECT_EQ(*bytes, "<svg xmlns='http://www.w3.org/2000/svg'/>");
  }
  for (const char* path : {"", "../../../etc/passwd", "/etc/passwd", "articles/diet/water.md", "nerve"})
    EXPECT_EQ(library_->figure(path).error().kind, Error::Kind::NotFound) << path;
}

TEST_P(EverySource, GlossaryAndReferences) {
  ASSERT_EQ(library_->glossary().size(), 1u);
  EXPECT_EQ(library_->glossary()[0].everyday, (std::vector<std::string>{"foot tapping"}));
  ASSERT_NE(library_->reference("khan2013"), nullptr);
  EXPECT_EQ(library_->reference("khan2013")->sentence, "Khan F. Spasticity in MS. Cochrane. 2013.");
  EXPECT_EQ(library_->reference("nobody"), nullptr);
}

TEST_P(EverySource, RelatedSeeAlsoFirst) {
  const auto related = library_->related("night-spasms", 8);
  ASSERT_EQ(related.size(), 2u);
  EXPECT_EQ(related[0]->slug, "baclofen");
  EXPECT_EQ(related[1]->slug, "water");
  EXPECT_EQ(library_->related("night-spasms", 1).size(), 1u);
  ASSERT_EQ(library_->related("baclofen", 8).size(), 1u);
  EXPECT_EQ(library_->related("baclofen", 8)[0]->slug, "night-spasms");
  EXPECT_TRUE(library_->related("nothing", 8).empty());
}

TEST_P(EverySource, ReadFromManyThreads) {
  std::atomic<int> read = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] {
      for (int k = 0; k < 25; ++k) {
        if (library_->article("water") && library_->figure("nerve.svg")) ++read;
        if (library_->database().handle().get_doccount() > 0) ++read;
      }
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(read, 200);
}

TEST(Library, FolderWithoutManifest) {
  const Scratch scratch;
  scratch.write("my notes/README.md", "# Read me first\n\nWords.\n");
  scratch.write("my notes/guides/stretching-legs.md", "No heading at all.\n");
  scratch.write("my notes/guides/empty.md", "");
  scratch.write("my notes/guides/pic.png", "png");
  scratch.write("my notes/other/pic.png", "another");
  scratch.write("my notes/guides/with.md", "![p](pic.png)\n");
  const Opening opening(scratch.path("my notes"), scratch.path("cache"));
  ASSERT_TRUE(opening.library);
  const Library& library = *opening.library;
  EXPECT_EQ(library.manifest().title, "My notes");
  ASSERT_EQ(library.articles().size(), 4u);
  ASSERT_NE(library.find("guides/stretching-legs"), nullptr);
  EXPECT_EQ(library.find("guides/stretching-legs")->title, "Stretching legs");
  EXPECT_EQ(library.find("guides/stretching-legs")->shelf, "guides");
  EXPECT_EQ(library.find("README")->title, "Read me first");
  EXPECT_EQ(library.find("README")->shelf, "");
  ASSERT_EQ(library.shelves().size(), 1u);
  EXPECT_EQ(library.shelves()[0].name, "Guides");
  EXPECT_EQ(library.articles().back().slug, "README");
  const auto article = library.article("guides/with");
  ASSERT_TRUE(article);
  ASSERT_EQ(article->body.blocks.size(), 1u);
  EXPECT_EQ(*library.figure(article->body.blocks[0].kind == document::BlockKind::Figure
                                ? article->body.blocks[0].target
                                : article->body.blocks[0].text.spans.at(0).target),
            "png");
}

TEST(Library, MissingPath) {
  const Scratch scratch;
  EXPECT_EQ(Opening(scratch.path("nothing"), scratch.path("cache")).error.kind, Error::Kind::NotFound);
  EXPECT_EQ(Opening("", scratch.path("cache")).error.kind, Error::Kind::NotFound);
}

TEST(Library, EmptyFolderIsForeign) {
  const Scratch scratch;
  fs::create_directory(scratch.path("empty"));
  const Opening opening(scratch.path("empty"), scratch.path("cache"));
  EXPECT_EQ(opening.error.kind, Error::Kind::Foreign);
  EXPECT_FALSE(fs::exists(scratch.path("cache")));
}

TEST(Library, DeviceIsForeign) {
  const Scratch scratch;
  EXPECT_EQ(Opening("/dev/zero", scratch.path("cache")).error.kind, Error::Kind::Foreign);
  ASSERT_EQ(mkfifo(scratch.path("pipe").c_str(), 0600), 0);
  EXPECT_EQ(Opening(scratch.path("pipe"), scratch.path("cache")).error.kind, Error::Kind::Foreign);
}

TEST(Library, OneBrokenArticleIsToldAndTheOthersOpen) {
  const Scratch scratch;
  writeLibrary(scratch, "lib");
  fs::resize_file(scratch.write("lib/articles/diet/huge.md", "x"), 50u << 20);
  fs::last_write_time(scratch.path("lib/articles/diet/huge.md"),
                      fs::file_time_type::clock::now() - std::chrono::hours(1));
  scratch.write("lib/articles/diet/latin1.md", "# Caf\xe9\n\nWords.\n");
  scratch.write("lib/articles/diet/binary.md", std::string("\x00\xff\xfe\x80", 4) + "x");
  for (int round = 0; round < 2; ++round) {
    const Opening opening(scratch.path("lib"), scratch.path("cache"));
    ASSERT_TRUE(opening.library);
    EXPECT_EQ(opening.indexed, round == 0 ? 6 : 0);
    EXPECT_EQ(opening.library->articles().size(), 5u);
    EXPECT_EQ(opening.library->find("huge"), nullptr);
    EXPECT_TRUE(tells(*opening.library, "articles/diet/huge.md"));
    EXPECT_TRUE(tells(*opening.library, "articles/diet/latin1.md"));
    EXPECT_TRUE(opening.library->article("latin1"));
    EXPECT_TRUE(opening.library->article("binary"));
  }
}

TEST(Library, TwoFilesWithOneStem) {
  const Scratch scratch;
  writeLibrary(scratch, "lib");
  scratch.write("lib/articles/spasticity/water.md", markdown("Other water", "About a spring."));
  const Opening opening(scratch.path("lib"), scratch.path("cache"));
  ASSERT_TRUE(opening.library);
  EXPECT_EQ(opening.library->find("water")->title, "Drinking water");
  ASSERT_NE(opening.library->find("spasticity/water"), nullptr);
  EXPECT_EQ(opening.library->find("spasticity/water")->title, "Other water");
  EXPECT_EQ(opening.library->article("spasticity/water")->front.title, "Other water");
  EXPECT_TRUE(tells(*opening.library, "articles/spasticity/water.md"));
}

TEST(Library, VeryLongNamesAreFound) {
  const Scratch scratch;
  const std::string part(120, 'a');
  const std::string longer = part + "/" + part + "/" + part + "/b";
  scratch.write("lib/" + longer + ".md", markdown("Deep"));
  scratch.write("lib/" + longer + ".png", "png");
  const Opening opening(scratch.path("lib"), scratch.path("cache"));
  ASSERT_TRUE(opening.library);
  EXPECT_TRUE(opening.library->article(longer));
  EXPECT_TRUE(opening.library->figure(longer + ".png"));
  ASSERT_TRUE(pack(scratch.path("lib"), scratch.path("lib.myelin")));
  EXPECT_TRUE(Opening(scratch.path("lib.myelin"), scratch.path("cache")).library->article(longer));
}

TEST(Library, BrokenReferencesAndManifestAreToldAndArticlesOpen) {
  const Scratch scratch;
  writeLibrary(scratch, "lib");
  scratch.write("lib/references.json", "{ no json");
  const Opening opening(scratch.path("lib"), scratch.path("cache"));
  ASSERT_TRUE(opening.library);
  EXPECT_TRUE(tells(*opening.library, "references.json"));
  scratch.write("lib/myelin.yaml", "title: [broken", 60);
  const Opening again(scratch.path("lib"), scratch.path("cache"));
  ASSERT_TRUE(again.library);
  EXPECT_TRUE(tells(*again.library, "myelin.yaml"));
  EXPECT_NE(again.library->find("water"), nullptr);
}

TEST(Library, CancelledOpeningLeavesNothingHalfDone) {
  const Scratch scratch;
  writeLibrary(scratch, "lib");
  std::atomic<bool> cancel = false;
  OpenOptions options;
  options.cache = scratch.path("cache");
  options.cancel = &cancel;
  options.progress = [&](int done, int) { cancel = done == 1; };
  const auto opened = Library::open(scratch.path("lib"), options);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().kind, Error::Kind::Unavailable);
  const Opening again(scratch.path("lib"), scratch.path("cache"));
  ASSERT_TRUE(again.library);
  EXPECT_EQ(again.indexed, 3);
}

TEST(ReadingMinutes, AtLeastOne) {
  EXPECT_EQ(readingMinutes(0), 1);
  EXPECT_EQ(readingMinutes(170), 1);
  EXPECT_EQ(readingMinutes(340), 2);
  EXPECT_EQ(readingMinutes(850), 5);
}

}  // namespace
}  // namespace myelin::library
