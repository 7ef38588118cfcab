#include "index/library/folder_index.h"

#include <sys/wait.h>
#include <unistd.h>

#include <xapian.h>

#include "index/library/index_place.h"
#include "tests/index/library/scratch.h"

namespace myelin::library {
namespace {

namespace fs = std::filesystem;

/// A folder of twelve articles, so that one is less than a fifth.
class FolderIndex : public testing::Test {
 protected:
  FolderIndex() {
    for (int i = 0; i < 12; ++i) scratch_.write(article(i), markdown("Title " + std::to_string(i)));
  }
  static std::string slug(int i) { return std::string("a").append(std::to_string(i)); }
  static std::string article(int i) { return "lib/" + slug(i) + ".md"; }
  static std::string picture(std::size_t i) { return std::string("p").append(std::to_string(i)).append(".png"); }
  Opening open() { return Opening(scratch_.path("lib"), scratch_.path("cache")); }

  std::vector<fs::path> found(const std::string& name) {
    std::vector<fs::path> all;
    for (const auto& at : fs::recursive_directory_iterator(scratch_.path("cache")))
      if (at.path().filename() == name) all.push_back(at.path());
    return all;
  }
  fs::path database() { return found("iamglass").at(0).parent_path(); }

  Scratch scratch_;
};

TEST_F(FolderIndex, UnchangedFolderIsNotReadAgain) {
  EXPECT_EQ(open().indexed, 12);
  const Opening again = open();
  ASSERT_TRUE(again.library);
  EXPECT_EQ(again.indexed, 0);
  EXPECT_EQ(again.library->articles().size(), 12u);
}

TEST_F(FolderIndex, ChangedFileAloneIsReadInPlace) {
  open();
  const fs::path before = database();
  scratch_.write(article(3), markdown("New title", "New words."), 60);
  const Opening again = open();
  ASSERT_TRUE(again.library);
  EXPECT_EQ(again.indexed, 1);
  EXPECT_EQ(again.library->find("a3")->title, "New title");
  EXPECT_EQ(again.library->article("a3")->front.title, "New title");
  EXPECT_EQ(database(), before);
  EXPECT_EQ(open().indexed, 0);
}

TEST_F(FolderIndex, NewTimeWithTheSameBytesIsNotIndexed) {
  open();
  scratch_.write(article(3), markdown("Title 3"), 60);
  EXPECT_EQ(open().indexed, 0);
  EXPECT_EQ(open().library->articles().size(), 12u);
}

TEST_F(FolderIndex, SameSizeAndNewTimeIsIndexed) {
  open();
  scratch_.write(article(3), markdown("Title X"), 60);
  const Opening again = open();
  EXPECT_EQ(again.indexed, 1);
  EXPECT_EQ(again.library->find("a3")->title, "Title X");
}

TEST_F(FolderIndex, FileChangedWithinTheSameTickIsNoticed) {
  scratch_.write(article(3), markdown("Title 3"), 0);
  open();
  const auto time = fs::last_write_time(scratch_.path(article(3)));
  scratch_.write(article(3), markdown("Title Z"));
  fs::last_write_time(scratch_.path(article(3)), time);
  EXPECT_EQ(open().library->find("a3")->title, "Title Z");
}

TEST_F(FolderIndex, AddedAndRemovedFiles) {
  open();
  fs::remove(scratch_.path(article(5)));
  scratch_.write("lib/new.md", markdown("Brand new"));
  const Opening again = open();
  ASSERT_TRUE(again.library);
  EXPECT_EQ(again.indexed, 1);
  EXPECT_EQ(again.library->find("a5"), nullptr);
  EXPECT_TRUE(again.library->article("new"));
  EXPECT_EQ(again.library->articles().size(), 12u);
  const Xapian::Database handle = again.library->database().handle();
  EXPECT_FALSE(handle.term_exists("Qa5"));
  EXPECT_FALSE(handle.term_exists("XOFa5"));
  EXPECT_TRUE(handle.term_exists("XOFnew"));
}

TEST_F(FolderIndex, InPlaceSaysTheSameAsAnew) {
  open();
  scratch_.write(article(3), markdown("Title 4 again", "## Title 5\n\nWords"), 60);
  fs::remove(scratch_.path(article(7)));
  const Opening mended = open();
  const Opening built(scratch_.path("lib"), scratch_.path("other-cache"));
  ASSERT_TRUE(mended.library && built.library);
  EXPECT_EQ(mended.indexed, 1);
  EXPECT_EQ(built.indexed, 11);
  ASSERT_EQ(mended.library->articles().size(), built.library->articles().size());
  for (std::size_t i = 0; i < mended.library->articles().size(); ++i) {
    const ArticleInfo& info = mended.library->articles()[i];
    EXPECT_EQ(info.slug, built.library->articles()[i].slug);
    const auto one = mended.library->related(info.slug, 8);
    const auto other = built.library->related(info.slug, 8);
    ASSERT_EQ(one.size(), other.size());
    for (std::size_t k = 0; k < one.size(); ++k) EXPECT_EQ(one[k]->slug, other[k]->slug);
  }
  EXPECT_EQ(mended.library->database().handle().get_doccount(), built.library->database().handle().get_doccount());
}

TEST_F(FolderIndex, ManyChangesAreBuiltBeside) {
  open();
  const fs::path before = database();
  for (int i = 0; i < 4; ++i) scratch_.write(article(i), markdown("Changed"), 60);
  EXPECT_EQ(open().indexed, 12);
  EXPECT_NE(database(), before);
  EXPECT_EQ(found("iamglass").size(), 1u);
  EXPECT_FALSE(fs::exists(before));
}

TEST_F(FolderIndex, LibraryThatIsOpenSurvivesTheSwap) {
  const Opening first = open();
  for (int i = 0; i < 6; ++i) scratch_.write(article(i), markdown("Changed"), 60);
  ASSERT_TRUE(open().library);
  for (int i = 0; i < 12; ++i) EXPECT_TRUE(first.library->article(slug(i))) << i;
}

TEST_F(FolderIndex, LibraryThatIsOpenSurvivesChangesInPlace) {
  const Opening first = open();
  ASSERT_TRUE(first.library);
  for (int round = 0; round < 5; ++round) {
    scratch_.write(article(1), markdown("Round " + std::to_string(round)), 600 - round);
    ASSERT_EQ(open().indexed, 1);
  }
  for (int i = 0; i < 12; ++i) EXPECT_TRUE(first.library->article(slug(i))) << i;
  EXPECT_EQ(first.library->article("a1")->front.title, "Round 4");
}

TEST_F(FolderIndex, FiguresFollowTheFolder) {
  scratch_.write("lib/p.png", "one");
  EXPECT_EQ(*open().library->figure("p.png"), "one");
  scratch_.write("lib/p.png", "second", 60);
  EXPECT_EQ(*open().library->figure("p.png"), "second");
  fs::remove(scratch_.path("lib/p.png"));
  EXPECT_FALSE(open().library->figure("p.png"));
}

TEST_F(FolderIndex, NewTitleOfTheLibraryIndexesNothing) {
  scratch_.write("lib/myelin.yaml", "title: One\n");
  open();
  scratch_.write("lib/myelin.yaml", "title: Two\n", 60);
  const Opening again = open();
  EXPECT_EQ(again.indexed, 0);
  EXPECT_EQ(again.library->manifest().title, "Two");
}

TEST_F(FolderIndex, NewGlossaryIndexesEverything) {
  scratch_.write("lib/myelin.yaml", "title: One\n");
  open();
  scratch_.write("lib/glossary.md", "## Word\n\nA meaning.\n");
  EXPECT_EQ(open().indexed, 12);
}

TEST_F(FolderIndex, FreedNameMovesToTheNextFile) {
  scratch_.write("lib/myelin.yaml", "title: One\n");
  scratch_.write("lib/b/a0.md", markdown("Second a0"));
  EXPECT_EQ(open().library->find("b/a0")->title, "Second a0");
  fs::remove(scratch_.path(article(0)));
  const Opening again = open();
  ASSERT_TRUE(again.library);
  EXPECT_EQ(again.library->find("a0")->title, "Second a0");
  EXPECT_EQ(again.library->article("a0")->front.title, "Second a0");
}

TEST_F(FolderIndex, NameTakenByAFileThatComesEarlier) {
  scratch_.write("lib/myelin.yaml", "title: One\n");
  scratch_.write("lib/b/z.md", markdown("Old z"));
  open();
  scratch_.write("lib/a/z.md", markdown("New z"));
  const Opening again = open();
  ASSERT_TRUE(again.library);
  EXPECT_EQ(again.library->article("z")->front.title, "New z");
  EXPECT_EQ(again.library->article("b/z")->front.title, "Old z");
}

TEST_F(FolderIndex, DamagedFilesOfTheIndexAreBuiltAnew) {
  open();
  for (const char* name : {"iamglass", "postlist.glass", "docdata.glass", "termlist.glass"}) {
    std::ofstream(database() / name, std::ios::binary) << std::string(20000, '\x5a');
    const Opening again = open();
    ASSERT_TRUE(again.library) << name;
    EXPECT_EQ(again.indexed, 12) << name;
    EXPECT_TRUE(again.library->article("a0")) << name;
  }
  for (const char* name : {"iamglass", "postlist.glass", "docdata.glass"}) {
    fs::resize_file(database() / name, 10);
    EXPECT_EQ(open().indexed, 12) << name;
    fs::remove(database() / name);
    EXPECT_EQ(open().indexed, 12) << name;
  }
}

TEST_F(FolderIndex, DamageFoundWhileReadingIsMendedByTheNextOpening) {
  for (std::size_t i = 0; i < 12; ++i) scratch_.write("lib/" + picture(i), noise(50000, i));
  const Opening first = open();
  ASSERT_TRUE(first.library);
  const fs::path file = database() / "docdata.glass";
  const auto middle = static_cast<std::streamoff>(fs::file_size(file) / 2 / 8192 * 8192);
  std::fstream(file, std::ios::in | std::ios::out | std::ios::binary).seekp(middle) << std::string(16384, '\x5a');
  int damaged = 0;
  for (std::size_t i = 0; i < 12; ++i)
    if (const auto read = first.library->figure(picture(i)); !read) {
      EXPECT_EQ(read.error().kind, Error::Kind::Damaged);
      ++damaged;
    }
  EXPECT_GT(damaged, 0);
  const Opening again = open();
  EXPECT_EQ(again.indexed, 12);
  for (std::size_t i = 0; i < 12; ++i) EXPECT_TRUE(*again.library->figure(picture(i)) == noise(50000, i));
}

TEST_F(FolderIndex, OtherFormatIsBuiltAnew) {
  open();
  {
    Xapian::WritableDatabase old(database().string(), Xapian::DB_OPEN);
    old.set_metadata("format", "0");
  }
  EXPECT_EQ(open().indexed, 12);
}

TEST_F(FolderIndex, NonsenseInTheCatalogueIsBuiltAnew) {
  open();
  for (const char* nonsense : {"{", "[]", "{\"a\": 1}", "[{\"slug\": 3}]", "[[[["}) {
    {
      Xapian::WritableDatabase old(database().string(), Xapian::DB_OPEN);
      old.set_metadata("articles", nonsense);
      old.set_metadata("manifest", nonsense);
    }
    EXPECT_EQ(open().indexed, 12) << nonsense;
  }
}

TEST_F(FolderIndex, PointerThatLeadsElsewhereIsNotFollowed) {
  open();
  for (const char* name : {"../../../lib", "/etc", "1.", "1.x", "", "1.999999"}) {
    std::ofstream(found("current").at(0)) << name;
    EXPECT_EQ(open().indexed, 12) << name;
  }
}

TEST_F(FolderIndex, WithoutACacheATemporaryIndexIsMadeAndRemoved) {
  const fs::path temporary = scratch_.path("tmp");
  fs::create_directory(temporary);
  setenv("TMPDIR", temporary.c_str(), 1);
  scratch_.write("file", "not a folder");
  {
    const Opening opening(scratch_.path("lib"), scratch_.path("file/cache"));
    ASSERT_TRUE(opening.library);
    EXPECT_EQ(opening.indexed, 12);
    EXPECT_TRUE(opening.library->article("a1"));
    EXPECT_FALSE(fs::is_empty(temporary));
  }
  EXPECT_TRUE(fs::is_empty(temporary));
  unsetenv("TMPDIR");
}

TEST_F(FolderIndex, CacheThatIsALinkOrOpenToOthersIsNotUsed) {
  fs::create_directory(scratch_.path("real"));
  fs::create_directory_symlink(scratch_.path("real"), scratch_.path("link"));
  EXPECT_TRUE(Opening(scratch_.path("lib"), scratch_.path("link")).library);
  EXPECT_TRUE(fs::is_empty(scratch_.path("real")));
  fs::create_directory(scratch_.path("shared"));
  fs::permissions(scratch_.path("shared"), fs::perms::all);
  EXPECT_TRUE(Opening(scratch_.path("lib"), scratch_.path("shared")).library);
  EXPECT_TRUE(fs::is_empty(scratch_.path("shared")));
}

TEST_F(FolderIndex, NothingIsWrittenIntoTheLibrary) {
  open();
  std::size_t files = 0;
  for (const auto& at : fs::recursive_directory_iterator(scratch_.path("lib"))) files += at.is_regular_file();
  EXPECT_EQ(files, 12u);
}

/// Runs `work` in a process of its own; what it returns is its exit code.
template <class Work>
pid_t inProcess(Work work) {
  const pid_t child = fork();
  if (child == 0) _exit(work());
  return child;
}

int exitCode(pid_t child) {
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST_F(FolderIndex, ManyProcessesAtOnceAllOpen) {
  for (int round = 0; round < 3; ++round) {
    for (int i = 0; i < (round == 2 ? 1 : 12); ++i) scratch_.write(article(i), markdown("Round"), 600 - round);
    std::vector<pid_t> children;
    for (int i = 0; i < 6; ++i)
      children.push_back(inProcess([&] {
        const Opening opening = open();
        if (!opening.library || opening.library->articles().size() != 12) return 1;
        for (const ArticleInfo& info : opening.library->articles())
          if (!opening.library->article(info.slug)) return 2;
        return 0;
      }));
    for (const pid_t child : children) EXPECT_EQ(exitCode(child), 0);
  }
  EXPECT_EQ(open().indexed, 0);
  EXPECT_EQ(found("iamglass").size(), 1u);
}

TEST_F(FolderIndex, WhileAnotherProcessHoldsTheLockTheOldIndexIsRead) {
  open();
  scratch_.write(article(3), markdown("New title"), 60);
  const auto place = IndexPlace::at(scratch_.path("cache"), scratch_.path("lib"));
  ASSERT_TRUE(place);
  {
    const auto lock = place->lock(0);
    ASSERT_TRUE(lock);
    EXPECT_FALSE(place->lock(0));
    const Opening locked = open();
    ASSERT_TRUE(locked.library);
    EXPECT_EQ(locked.indexed, 0);
    EXPECT_EQ(locked.library->find("a3")->title, "Title 3");
  }
  EXPECT_EQ(open().indexed, 1);
}

TEST_F(FolderIndex, WithoutAnIndexAndLockedOutATemporaryOneIsMade) {
  const auto place = IndexPlace::at(scratch_.path("cache"), scratch_.path("lib"));
  ASSERT_TRUE(place);
  const auto lock = place->lock(0);
  ASSERT_TRUE(lock);
  const Opening locked = open();
  ASSERT_TRUE(locked.library);
  EXPECT_EQ(locked.indexed, 12);
  EXPECT_TRUE(found("iamglass").empty());
}

TEST_F(FolderIndex, ProcessKilledWhileBuildingLeavesAWorkingCache) {
  const pid_t child = inProcess([&] {
    OpenOptions options;
    options.cache = scratch_.path("cache");
    options.progress = [](int done, int) {
      if (done == 6) _exit(9);
    };
    (void)Library::open(scratch_.path("lib"), options);
    return 0;
  });
  EXPECT_EQ(exitCode(child), 9);
  EXPECT_EQ(open().indexed, 12);
  EXPECT_EQ(found("iamglass").size(), 1u);
}

}  // namespace
}  // namespace myelin::library
