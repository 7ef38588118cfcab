#include "app/desk/safety_copy.h"

#include "tests/app/desk/fixture.h"

namespace myelin::desk {
namespace {

namespace fs = std::filesystem;

class SafetyCopyTest : public DeskFixture {
 protected:
  std::unique_ptr<Desk> openOn(const std::string& day) const {
    return Desk::open(file, [day] { return day + "T10:00:00Z"; });
  }
  std::vector<std::string> weekly() const {
    std::vector<std::string> names;
    for (const fs::path& copy : copiesBeside(file, kWeeklyCopy)) names.push_back(copy.filename().string());
    return names;
  }
};

TEST_F(SafetyCopyTest, EmptyDeskNeedsNone) {
  openOn("2026-11-22");
  openOn("2026-12-22");
  EXPECT_TRUE(weekly().empty());
}

TEST_F(SafetyCopyTest, OneAWeekAndItHoldsTheBookmarks) {
  ASSERT_TRUE(openOn("2026-11-01")->add(whole("a")));
  for (const char* day : {"2026-11-01", "2026-11-02", "2026-11-07", "2026-11-08", "2026-11-14", "2026-11-20"})
    openOn(day);
  EXPECT_EQ(weekly(), (std::vector<std::string>{"desk.week.2026-11-01.db", "desk.week.2026-11-08.db",
                                                "desk.week.2026-11-20.db"}));
  const fs::path copy = file.parent_path() / "desk.week.2026-11-01.db";
  EXPECT_EQ(fs::status(copy).permissions(), fs::perms(0600));
  EXPECT_EQ(Desk::open(copy, today)->bookmarks().size(), 1u);
}

TEST_F(SafetyCopyTest, FiveStay) {
  ASSERT_TRUE(openOn("2026-01-01")->add(whole("a")));
  for (const char* month : {"01", "02", "03", "04", "05", "06", "07"}) openOn("2026-" + std::string(month) + "-15");
  const auto names = weekly();
  ASSERT_EQ(names.size(), kCopiesKept);
  EXPECT_EQ(names.front(), "desk.week.2026-03-15.db");
  EXPECT_EQ(names.back(), "desk.week.2026-07-15.db");
}

TEST_F(SafetyCopyTest, OnlyOurOwnCopiesAreLetGo) {
  ASSERT_TRUE(openOn("2026-01-01")->add(whole("a")));
  for (const char* name : {"desk.week.2001-01-01.txt", "desk.week.mine.db", "desk.week.2001-13-41.db",
                           "desk.week.2001-01-01.x.db", "mine.week.2001-01-01.db"})
    write(file.parent_path() / name, "somebody's");
  for (const char* month : {"01", "02", "03", "04", "05", "06", "07"}) openOn("2026-" + std::string(month) + "-15");
  EXPECT_EQ(beside("").size(), 1 + kCopiesKept + 5);
}

TEST_F(SafetyCopyTest, ClockThatRanAheadDoesNotEndTheCopies) {
  ASSERT_TRUE(openOn("2027-05-01")->add(whole("a")));
  openOn("2027-05-01");
  openOn("2026-11-22");
  openOn("2026-11-23");
  EXPECT_EQ(weekly().size(), 2u);
}

TEST_F(SafetyCopyTest, HistoryThatIsClearedIsInNoCopy) {
  {
    const auto desk = openOn("2026-11-01");
    ASSERT_TRUE(desk->add(whole("a")));
    ASSERT_TRUE(desk->setPlace({.slug = "secret-slug", .title = "A secret"}));
  }
  const auto desk = openOn("2026-11-10");
  ASSERT_EQ(weekly().size(), 1u);
  EXPECT_NE(bytes(file.parent_path() / weekly()[0]).find("secret-slug"), std::string::npos);
  ASSERT_TRUE(desk->clearPlaces());
  EXPECT_EQ(bytes(file.parent_path() / weekly()[0]).find("secret-slug"), std::string::npos);
  EXPECT_EQ(bytes(file).find("secret-slug"), std::string::npos);
  EXPECT_EQ(desk->bookmarks().size(), 1u);
}

TEST_F(SafetyCopyTest, CopyThatCannotBeMadeIsSaidAndTheDeskWorks) {
  ASSERT_TRUE(openOn("2026-11-01")->add(whole("a")));
  fs::create_directories(file.parent_path() / ("desk.week.2026-11-22.db." + std::to_string(getpid()) + ".part") / "in");
  const auto desk = openOn("2026-11-22");
  EXPECT_NE(desk->opening().sentence.find("safety copy"), std::string::npos);
  EXPECT_TRUE(desk->opening().writable);
  EXPECT_TRUE(desk->add(whole("b")));
}

}  // namespace
}  // namespace myelin::desk
