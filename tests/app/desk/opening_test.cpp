#include "app/desk/opening.h"

#include <fcntl.h>
#include <sys/stat.h>

#include "app/desk/schema.h"
#include "tests/app/desk/fixture.h"

namespace myelin::desk {
namespace {

namespace fs = std::filesystem;
using OpeningTest = DeskFixture;

Status runOn(const fs::path& file, const char* sql) {
  return Database::open(file, Database::Mode::Write).value().run(sql);
}

TEST_F(OpeningTest, MissingFileIsMadeForItsOwnerOnly) {
  const auto desk = open();
  EXPECT_TRUE(desk->opening().writable);
  EXPECT_EQ(desk->opening().sentence, "");
  ASSERT_TRUE(desk->add(whole("a")));
  EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(fs::status(file.parent_path()).permissions(), fs::perms::owner_all);
}

TEST_F(OpeningTest, FileOthersCouldReadIsClosedToThem) {
  ASSERT_TRUE(open()->add(whole("a")));
  fs::permissions(file, fs::perms(0644));
  ASSERT_EQ(open()->bookmarks().size(), 1u);
  EXPECT_EQ(fs::status(file).permissions(), fs::perms(0600));
}

TEST_F(OpeningTest, EmptyFileIsANewDesk) {
  write(file, "");
  const auto desk = open();
  EXPECT_TRUE(desk->opening().writable);
  EXPECT_EQ(desk->opening().sentence, "");
  EXPECT_TRUE(desk->add(whole("a")));
  EXPECT_EQ(beside("desk").size(), 1u);
}

/// SQLite takes one byte for none, because of an old file system.
TEST_F(OpeningTest, FileOfOneByteIsANewDesk) {
  write(file, "x");
  EXPECT_TRUE(open()->add(whole("a")));
  EXPECT_EQ(open()->bookmarks().size(), 1u);
}

TEST_F(OpeningTest, CorruptFileIsSetAsideByteForByte) {
  const std::string junk(10'000, 'x');
  write(file, junk);
  const auto desk = open();
  EXPECT_TRUE(desk->opening().writable);
  EXPECT_NE(desk->opening().sentence.find("desk.damaged.2026-11-22.db"), std::string::npos);
  EXPECT_TRUE(desk->add(whole("a")));
  EXPECT_EQ(bytes(file.parent_path() / "desk.damaged.2026-11-22.db"), junk);
}

TEST_F(OpeningTest, SecondDamageOfADayDoesNotReplaceTheFirst) {
  write(file, "first damage");
  open();
  write(file, "second damage");
  open();
  EXPECT_EQ(bytes(file.parent_path() / "desk.damaged.2026-11-22.db"), "first damage");
  EXPECT_EQ(bytes(file.parent_path() / "desk.damaged.2026-11-22.2.db"), "second damage");
}

TEST_F(OpeningTest, TruncatedFileIsSetAsideWhateverItsLength) {
  {
    const auto desk = open();
    for (int i = 0; i < 60; ++i) ASSERT_TRUE(desk->add(whole("article " + std::to_string(i) + std::string(400, 'x'))));
  }
  const std::string full = bytes(file);
  std::size_t set = 0;
  for (const std::size_t length : {std::size_t{2}, std::size_t{50}, std::size_t{100}, std::size_t{700},
                                   std::size_t{4096}, full.size() / 2, full.size() - 1}) {
    write(file, full.substr(0, length));
    const auto desk = open();
    EXPECT_NE(desk->opening().sentence, "") << length;
    EXPECT_TRUE(desk->opening().writable) << length;
    EXPECT_TRUE(desk->bookmarks().empty()) << length;
    EXPECT_EQ(beside("damaged").size(), ++set) << length;
  }
}

TEST_F(OpeningTest, FlippedBytesNeverCrashAndNeverVanish) {
  {
    const auto desk = open();
    for (int i = 0; i < 30; ++i) ASSERT_TRUE(desk->add(whole("article " + std::to_string(i))));
  }
  const std::string full = bytes(file);
  for (std::size_t at = 0; at < full.size(); at += 997) {
    std::string broken = full;
    for (std::size_t i = at; i < std::min(at + 16, broken.size()); ++i) broken[i] = static_cast<char>(~broken[i]);
    write(file, broken);
    const auto desk = open();
    desk->bookmarks();
    desk->lastPlaces(5);
    const bool said = !desk->opening().sentence.empty();
    EXPECT_TRUE(said || desk->add(whole("new"))) << at;
  }
}

TEST_F(OpeningTest, NothingOfADamagedFileIsPlayedIntoTheNewOne) {
  for (const char* suffix : {"-journal", "-wal"}) {
    write(file, std::string(10'000, 'x'));
    write(file.string() + suffix, "left behind");
    ASSERT_TRUE(open()->add(whole(suffix))) << suffix;
    EXPECT_EQ(open()->bookmarks().size(), 1u) << suffix;
    EXPECT_FALSE(fs::exists(file.string() + suffix)) << suffix;
  }
}

TEST_F(OpeningTest, OtherProgramsDatabaseIsSetAsideNotFilled) {
  write(file, "");
  ASSERT_TRUE(runOn(file, "CREATE TABLE photo (id INTEGER)"));
  const std::string theirs = bytes(file);
  const auto desk = open();
  EXPECT_NE(desk->opening().sentence.find("not made by Myelin"), std::string::npos);
  EXPECT_TRUE(desk->add(whole("a")));
  EXPECT_EQ(bytes(file.parent_path() / "desk.damaged.2026-11-22.db"), theirs);
}

TEST_F(OpeningTest, NewerVersionIsReadAndNeverWritten) {
  ASSERT_TRUE(open()->add(whole("a")));
  ASSERT_TRUE(runOn(file, "PRAGMA user_version=99"));
  const std::string before = bytes(file);
  {
    const auto desk = open();
    EXPECT_FALSE(desk->opening().writable);
    EXPECT_NE(desk->opening().sentence.find("newer Myelin"), std::string::npos);
    EXPECT_EQ(desk->bookmarks().size(), 1u);
    const auto added = desk->add(whole("b"));
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().kind, Error::Kind::Unwritable);
    EXPECT_EQ(added.error().sentence, desk->opening().sentence);
    EXPECT_FALSE(desk->remove(1));
    EXPECT_FALSE(desk->change(whole("a")));
    EXPECT_FALSE(desk->restore(whole("c")));
    EXPECT_FALSE(desk->setSetting("zoom", "200"));
    EXPECT_FALSE(desk->setPlace({.slug = "a"}));
  }
  EXPECT_EQ(bytes(file), before);
  EXPECT_EQ(beside("desk").size(), 1u);
}

TEST_F(OpeningTest, NewerVersionWithOtherTablesStillOpens) {
  ASSERT_TRUE(open()->add(whole("a")));
  ASSERT_TRUE(runOn(file, "DROP TABLE bookmark"));
  ASSERT_TRUE(runOn(file, "PRAGMA user_version=99"));
  const auto desk = open();
  EXPECT_FALSE(desk->opening().writable);
  EXPECT_TRUE(desk->bookmarks().empty());
}

TEST_F(OpeningTest, PlaceUnderARegularFileGivesADeskInMemory) {
  write(folder / "file", "not a folder");
  const auto desk = Desk::open(folder / "file" / "myelin" / "desk.db", today);
  EXPECT_FALSE(desk->opening().writable);
  EXPECT_NE(desk->opening().sentence.find("desk.db"), std::string::npos);
  EXPECT_TRUE(desk->setSetting("zoom", "200"));
  EXPECT_EQ(desk->setting("zoom"), "200");
  EXPECT_TRUE(desk->setPlace({.slug = "a"}));
  const auto added = desk->add(whole("a"));
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error().kind, Error::Kind::Unwritable);
}

TEST_F(OpeningTest, FolderInTheFilesPlaceGivesADeskInMemory) {
  fs::create_directories(file / "inside");
  EXPECT_FALSE(open()->opening().writable);
  EXPECT_TRUE(fs::exists(file / "inside"));
}

/// Permissions do not bind root, so the child becomes nobody.
TEST_F(OpeningTest, ReadOnlyFolderGivesADeskToRead) {
  ASSERT_TRUE(open()->add(whole("a")));
  fs::permissions(folder, fs::perms(0755));
  fs::permissions(file, fs::perms(0444));
  fs::permissions(file.parent_path(), fs::perms(0555));
  const pid_t child = inChild([this] {
    if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0)) return 10;
    const auto desk = open();
    if (desk->opening().writable || desk->opening().sentence.find("not changed") == std::string::npos) return 11;
    if (desk->bookmarks().size() != 1) return 12;
    return desk->add(whole("b")).ok() ? 13 : 0;
  });
  EXPECT_EQ(exitCode(child), 0);
}

TEST_F(OpeningTest, WriteAheadDeskOfAnotherToolComesBackToOneFile) {
  ASSERT_TRUE(open()->add(whole("a")));
  ASSERT_TRUE(runOn(file, "PRAGMA journal_mode=WAL"));
  EXPECT_TRUE(open()->add(whole("b")));
  EXPECT_EQ(beside("desk.db").size(), 1u);
  EXPECT_EQ(open()->bookmarks().size(), 2u);
}

TEST_F(OpeningTest, DeskFileFollowsXdg) {
  setenv("XDG_DATA_HOME", folder.c_str(), 1);
  EXPECT_EQ(deskFile(), folder / "myelin" / "desk.db");
  unsetenv("XDG_DATA_HOME");
}

}  // namespace
}  // namespace myelin::desk
