#include "app/desk/schema.h"

#include "tests/app/desk/fixture.h"

namespace myelin::desk {
namespace {

namespace fs = std::filesystem;

/// Tomorrow's versions: what an older desk will go through.
class SchemaTest : public DeskFixture {
 protected:
  SchemaTest() : future(steps().begin(), steps().end()) {
    future.push_back({"ALTER TABLE bookmark ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'"});
    future.push_back({"CREATE TABLE diary (day TEXT PRIMARY KEY)", "INSERT INTO diary VALUES ('first')"});
    EXPECT_TRUE(open()->add(whole("a")));
  }
  Database database() const { return Database::open(file, Database::Mode::Write).value(); }

  std::vector<Step> future;
};

TEST_F(SchemaTest, OlderDeskIsBroughtForwardStepByStep) {
  const Database desk = database();
  EXPECT_EQ(*examine(desk, future), Condition::Old);
  ASSERT_TRUE(migrate(desk, file, "2026-11-22", future));
  EXPECT_EQ(*examine(desk, future), Condition::Current);
  EXPECT_EQ(*desk.number("PRAGMA user_version"), 5);
  EXPECT_EQ(*desk.number("SELECT count(*) FROM bookmark WHERE mood='calm'"), 1);
  EXPECT_EQ(*desk.number("SELECT count(*) FROM diary"), 1);
}

TEST_F(SchemaTest, DatedCopyIsKeptBeforeEachStep) {
  ASSERT_TRUE(migrate(database(), file, "2026-11-22", future));
  const fs::path first = file.parent_path() / "desk.v3.2026-11-22.db";
  ASSERT_TRUE(fs::exists(first));
  ASSERT_TRUE(fs::exists(file.parent_path() / "desk.v4.2026-11-22.db"));
  EXPECT_EQ(fs::status(first).permissions(), fs::perms(0600));
  const auto copy = Desk::open(first, today);
  EXPECT_TRUE(copy->opening().writable);
  EXPECT_EQ(copy->bookmarks().size(), 1u);
}

TEST_F(SchemaTest, NewDeskNeedsNoCopy) {
  EXPECT_EQ(beside("desk").size(), 1u);
}

TEST_F(SchemaTest, EarlierCopyOfTheDayIsNotReplaced) {
  write(file.parent_path() / "desk.v3.2026-11-22.db", "earlier");
  ASSERT_TRUE(migrate(database(), file, "2026-11-22", future));
  EXPECT_EQ(bytes(file.parent_path() / "desk.v3.2026-11-22.db"), "earlier");
  EXPECT_TRUE(fs::exists(file.parent_path() / "desk.v3.2026-11-22.2.db"));
}

TEST_F(SchemaTest, WithoutItsCopyAStepIsNotTaken) {
  const Database desk = database();
  EXPECT_FALSE(migrate(desk, folder / "nowhere" / "desk.db", "2026-11-22", future));
  EXPECT_EQ(*desk.number("PRAGMA user_version"), 3);
}

TEST_F(SchemaTest, StepThatFailsHalfWayLeavesTheVersionBefore) {
  future.back().push_back("INSERT INTO nowhere VALUES (1)");
  const Database desk = database();
  EXPECT_FALSE(migrate(desk, file, "2026-11-22", future));
  EXPECT_EQ(*desk.number("PRAGMA user_version"), 4);
  EXPECT_EQ(*desk.number("SELECT count(*) FROM sqlite_schema WHERE name='diary'"), 0);
  EXPECT_EQ(*desk.number("SELECT count(*) FROM bookmark"), 1);
}

TEST_F(SchemaTest, MigratingTwiceIsNothing) {
  ASSERT_TRUE(migrate(database(), file, "2026-11-22", future));
  ASSERT_TRUE(migrate(database(), file, "2026-11-22", future));
  EXPECT_EQ(beside("desk").size(), 3u);
}

TEST_F(SchemaTest, VersionZeroWithoutTablesIsEmptyAndWithTablesForeign) {
  const Database memory = Database::open({}, Database::Mode::Memory).value();
  EXPECT_EQ(*examine(memory), Condition::Empty);
  ASSERT_TRUE(memory.run("CREATE TABLE photo (id INTEGER)"));
  EXPECT_EQ(*examine(memory), Condition::Foreign);
}

}  // namespace
}  // namespace myelin::desk
