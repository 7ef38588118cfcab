#include <poll.h>
#include <signal.h>

#include <cstdlib>
#include <random>
#include <thread>

#include "app/desk/schema.h"
#include "tests/app/desk/fixture.h"

/// A process that marks, brings a copy in or brings an old desk forward is killed at a random moment, again and again.
/// MYELIN_CRASHES says how often; 40 without it.
namespace myelin::desk {
namespace {

constexpr int kCopied = 60;

class CrashTest : public DeskFixture {
 protected:
  CrashTest() { EXPECT_EQ(pipe(ends_), 0); }
  ~CrashTest() override {
    ::close(ends_[0]);
    ::close(ends_[1]);
  }

  static int rounds() {
    const char* wanted = std::getenv("MYELIN_CRASHES");
    return (wanted != nullptr ? std::atoi(wanted) : 40) / 3 + 1;
  }
  /// In the child: what was acknowledged.
  void say(unsigned char number) const { static_cast<void>(::write(ends_[1], &number, 1) == 1); }
  /// Lets `work` run in a child for a random time, kills it, and returns all it said.
  std::vector<int> killed(const std::function<int()>& work, int mostMicroseconds) {
    const pid_t child = inChild([&] {
      say(255);  // it runs
      return work();
    });
    unsigned char number = 0;
    EXPECT_EQ(::read(ends_[0], &number, 1), 1);
    std::this_thread::sleep_for(std::chrono::microseconds(random_() % static_cast<unsigned>(mostMicroseconds)));
    kill(child, SIGKILL);
    broken_ += exitCode(child) == -1 ? 1 : 0;
    std::vector<int> said;
    for (pollfd waiting{ends_[0], POLLIN, 0}; poll(&waiting, 1, 0) == 1 && ::read(ends_[0], &number, 1) == 1;)
      said.push_back(number);
    return said;
  }
  static std::string slug(int round, int number) { return std::to_string(round) + " " + std::to_string(number); }

  std::mt19937 random_{2026};
  int broken_ = 0;  ///< children that were killed before they were done

 private:
  int ends_[2];
};

TEST_F(CrashTest, MarkingLosesNothingThatWasAcknowledged) {
  std::vector<std::string> kept;
  for (int round = 0; round < rounds(); ++round) {
    const auto said = killed(
        [&] {
          const auto desk = open();
          for (int i = 0; i < 200; ++i) {
            Bookmark bookmark = whole(slug(round, i));
            bookmark.note = std::string(200, 'n');
            if (desk->add(bookmark)) say(static_cast<unsigned char>(i));
          }
          return 0;
        },
        60'000);
    for (const int i : said) kept.push_back(slug(round, i));
    const auto desk = open();
    ASSERT_EQ(desk->opening().sentence, "") << round;
    for (const std::string& each : kept) ASSERT_TRUE(desk->bookmarkOf(each).has_value()) << each;
  }
  std::printf("marking: %d rounds, %d killed on the way, %zu marks acknowledged, none lost\n", rounds(), broken_,
              kept.size());
  EXPECT_GT(broken_, rounds() / 2);
}

TEST_F(CrashTest, ImportIsWholeOrNotThereAtAll) {
  ASSERT_TRUE(open()->add(whole("mine")));
  int whole_ = 0;
  for (int round = 0; round < rounds(); ++round) {
    std::vector<Bookmark> copy;
    for (int i = 0; i < kCopied; ++i) copy.push_back(whole(slug(round, i)));
    const auto said = killed(
        [&] {
          if (open()->merge(copy, false)) say(1);
          return 0;
        },
        15'000);
    const auto desk = open();
    ASSERT_EQ(desk->opening().sentence, "") << round;
    ASSERT_TRUE(desk->bookmarkOf("mine").has_value());
    int there = 0;
    for (int i = 0; i < kCopied; ++i) there += desk->bookmarkOf(slug(round, i)) ? 1 : 0;
    ASSERT_TRUE(there == 0 || there == kCopied) << there;
    if (!said.empty()) {
      ASSERT_EQ(there, kCopied) << "it was acknowledged";
    }
    whole_ += there == kCopied ? 1 : 0;
  }
  std::printf("importing: %d rounds, %d killed on the way, %d imports whole, the others not begun\n", rounds(), broken_,
              whole_);
}

TEST_F(CrashTest, MigrationIsTakenOrNot) {
  int taken = 0;
  for (int round = 0; round < rounds(); ++round) {
    std::filesystem::remove_all(file.parent_path());
    std::filesystem::create_directories(file.parent_path());
    {
      const auto old = Database::open(file, Database::Mode::Write);
      ASSERT_TRUE(migrate(*old, file, "2026-11-01", steps().first(1)));
      ASSERT_TRUE(old->run("BEGIN"));
      for (int i = 0; i < kCopied; ++i)
        ASSERT_TRUE(old->prepare("INSERT INTO bookmark VALUES (?1,?2,'h','e','p','s','t','sh','n','g','2026',?1)",
                                 i + 1, slug(round, i))
                        .run());
      ASSERT_TRUE(old->run("COMMIT"));
    }
    killed(
        [&] {
          open();
          return 0;
        },
        25'000);
    {
      const auto between = Database::open(file, Database::Mode::Write);
      taken += *between->number("PRAGMA user_version") == static_cast<std::int64_t>(steps().size()) ? 1 : 0;
    }
    const auto desk = open();
    ASSERT_EQ(desk->opening().sentence, "") << round;
    ASSERT_EQ(desk->bookmarks().size(), static_cast<std::size_t>(kCopied)) << round;
    for (const auto& copy : beside("desk.v1.")) {
      if (copy.extension() != ".db") continue;
      const auto old = Database::open(copy, Database::Mode::Read);
      ASSERT_EQ(*old->number("SELECT count(*) FROM bookmark"), kCopied) << "a safety copy is whole or not there";
      ASSERT_EQ(*old->number("PRAGMA user_version"), 1);
    }
  }
  std::printf("migrating: %d rounds, %d killed on the way, %d had been taken\n", rounds(), broken_, taken);
}

}  // namespace
}  // namespace myelin::desk
