#include "index/base/file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <thread>
#include <vector>

#include "tests/support/temporary_folder.h"

namespace myelin::file {
namespace {

using test::TemporaryFolder;

constexpr std::uint64_t kLimit = 1u << 20;

std::size_t entriesIn(const std::filesystem::path& folder) {
  return static_cast<std::size_t>(
      std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator()));
}

/// An environment variable for one test.
class Variable {
 public:
  Variable(const char* name, const char* value) : name_(name) {
    if (const char* old = std::getenv(name)) old_ = old;
    if (value != nullptr)
      ::setenv(name, value, 1);
    else
      ::unsetenv(name);
  }
  ~Variable() {
    if (old_)
      ::setenv(name_, old_->c_str(), 1);
    else
      ::unsetenv(name_);
  }

 private:
  const char* name_;
  std::optional<std::string> old_;
};

TEST(WriteThenRead, GivesTheSameBytes) {
  const TemporaryFolder folder;
  const std::string bytes("a\0b\xFF\n", 5);
  ASSERT_TRUE(write(folder / "x", bytes, Existing::Keep).ok());
  EXPECT_EQ(read(folder / "x", kLimit).value(), bytes);
  EXPECT_EQ(entriesIn(folder.path()), 1u);
}

TEST(WriteThenRead, EmptyFile) {
  const TemporaryFolder folder;
  ASSERT_TRUE(write(folder / "x", "", Existing::Keep).ok());
  EXPECT_EQ(read(folder / "x", kLimit).value(), "");
}

TEST(Read, MissingFileIsNamed) {
  const TemporaryFolder folder;
  const auto result = read(folder / "none.md", kLimit);
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().kind, Error::Kind::NotFound);
  EXPECT_NE(result.error().sentence.find("none.md"), std::string::npos);
}

TEST(Read, PathThroughAFileIsMissing) {
  const TemporaryFolder folder;
  std::ofstream(folder / "x") << "a";
  EXPECT_EQ(read(folder / "x/y", kLimit).error().kind, Error::Kind::NotFound);
}

TEST(Read, FolderIsUnreadable) {
  const TemporaryFolder folder;
  EXPECT_EQ(read(folder.path(), kLimit).error().kind, Error::Kind::Unreadable);
}

TEST(Read, PipeIsRefusedAndDoesNotHang) {
  const TemporaryFolder folder;
  ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(read(folder / "pipe", kLimit).error().kind, Error::Kind::Unreadable);
}

TEST(Read, DeviceIsRefused) {
  EXPECT_EQ(read("/dev/zero", kLimit).error().kind, Error::Kind::Unreadable);
}

TEST(Read, LimitIsInclusiveAndNamed) {
  const TemporaryFolder folder;
  std::ofstream(folder / "x") << std::string(2048, 'a');
  EXPECT_TRUE(read(folder / "x", 2048).ok());
  const auto result = read(folder / "x", 2047);
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().kind, Error::Kind::TooLarge);
  EXPECT_NE(result.error().sentence.find("1 kB"), std::string::npos) << result.error().sentence;
}

TEST(Read, FileThatSaysItIsEmptyButIsNotIsReadWhole) {
  const auto result = read("/proc/self/status", kLimit);
  ASSERT_TRUE(result.ok());
  EXPECT_NE(result->find("Pid:"), std::string::npos);
}

TEST(Read, SymbolicLinkIsFollowedAndALoopIsNot) {
  const TemporaryFolder folder;
  std::ofstream(folder / "x") << "a";
  std::filesystem::create_symlink("x", folder / "link");
  std::filesystem::create_symlink("loop", folder / "loop");
  EXPECT_EQ(read(folder / "link", kLimit).value(), "a");
  EXPECT_EQ(read(folder / "loop", kLimit).error().kind, Error::Kind::Unreadable);
}

TEST(Write, KeepDoesNotTouchWhatIsThere) {
  const TemporaryFolder folder;
  std::ofstream(folder / "x") << "mine";
  const Status status = write(folder / "x", "new", Existing::Keep);
  ASSERT_FALSE(status.ok());
  EXPECT_EQ(status.error().kind, Error::Kind::Exists);
  EXPECT_EQ(read(folder / "x", kLimit).value(), "mine");
  EXPECT_EQ(entriesIn(folder.path()), 1u);
}

TEST(Write, KeepDoesNotReplaceADanglingLink) {
  const TemporaryFolder folder;
  std::filesystem::create_symlink("nowhere", folder / "x");
  EXPECT_EQ(write(folder / "x", "new", Existing::Keep).error().kind, Error::Kind::Exists);
  EXPECT_TRUE(std::filesystem::is_symlink(folder / "x"));
  EXPECT_EQ(entriesIn(folder.path()), 1u);
}

TEST(Write, ReplaceReplaces) {
  const TemporaryFolder folder;
  std::ofstream(folder / "x") << "a longer old text";
  ASSERT_TRUE(write(folder / "x", "new", Existing::Replace).ok());
  EXPECT_EQ(read(folder / "x", kLimit).value(), "new");
  EXPECT_EQ(entriesIn(folder.path()), 1u);
}

TEST(Write, FolderInTheWayFailsAndLeavesNothingBehind) {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder / "x");
  EXPECT_EQ(write(folder / "x", "new", Existing::Replace).error().kind, Error::Kind::Unwritable);
  EXPECT_EQ(entriesIn(folder.path()), 1u);
}

TEST(Write, MissingFolderFails) {
  const TemporaryFolder folder;
  EXPECT_EQ(write(folder / "none/x", "new", Existing::Keep).error().kind, Error::Kind::Unwritable);
}

TEST(Write, FullDiskSaysSo) {
  const Status status = write("/dev/full/x", "new", Existing::Replace);
  EXPECT_EQ(status.error().kind, Error::Kind::Unwritable);
}

TEST(Write, LongestNameThereIsWorks) {
  const TemporaryFolder folder;
  EXPECT_TRUE(write(folder / std::string(255, 'n'), "x", Existing::Keep).ok());
  EXPECT_FALSE(write(folder / std::string(256, 'n'), "x", Existing::Keep).ok());
  EXPECT_EQ(entriesIn(folder.path()), 1u);
}

TEST(Write, ModeIsMaskedAndTheMaskStays) {
  const TemporaryFolder folder;
  const mode_t old = ::umask(027);
  ASSERT_TRUE(write(folder / "open", "x", Existing::Keep).ok());
  ASSERT_TRUE(write(folder / "private", "x", Existing::Keep, 0600).ok());
  EXPECT_EQ(::umask(old), 027u);
  using std::filesystem::perms;
  EXPECT_EQ(std::filesystem::status(folder / "open").permissions(), perms{0640});
  EXPECT_EQ(std::filesystem::status(folder / "private").permissions(), perms{0600});
}

TEST(Write, OnlyOneOfManyWritersThatKeepWins) {
  const TemporaryFolder folder;
  std::vector<int> won(8);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < won.size(); ++i) {
    threads.emplace_back([&, i] { won[i] = write(folder / "x", std::to_string(i), Existing::Keep).ok() ? 1 : 0; });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(std::count(won.begin(), won.end(), 1), 1);
  EXPECT_EQ(entriesIn(folder.path()), 1u);
}

TEST(Folder, VariablesAreUsedWhenAbsolute) {
  const Variable home("HOME", "/home/ada");
  const Variable cache("XDG_CACHE_HOME", "/caches");
  const Variable data("XDG_DATA_HOME", "relative/is/ignored");
  EXPECT_EQ(cacheFolder(), "/caches/myelin");
  EXPECT_EQ(dataFolder(), "/home/ada/.local/share/myelin");
}

TEST(Folder, IsAbsoluteEvenWithoutAHome) {
  const Variable cache("XDG_CACHE_HOME", nullptr);
  for (const char* value : {static_cast<const char*>(nullptr), "", "here"}) {
    const Variable home("HOME", value);
    EXPECT_TRUE(cacheFolder().is_absolute()) << cacheFolder();
  }
}

}  // namespace
}  // namespace myelin::file
