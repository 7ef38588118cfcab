#include <poll.h>
#include <signal.h>
#include <sys/resource.h>

#include "tests/app/desk/fixture.h"

/// What a reader has kept stays: killed in the middle, a full disk, two Myelins at once.
namespace myelin::desk {
namespace {

using SafetyTest = DeskFixture;

/// A pipe on which a child says each bookmark the desk acknowledged.
struct Acknowledgements {
  Acknowledgements() { EXPECT_EQ(pipe(ends), 0); }
  ~Acknowledgements() {
    close(ends[0]);
    close(ends[1]);
  }
  void say(unsigned char number) const { EXPECT_EQ(::write(ends[1], &number, 1), 1); }
  /// The next one, or -1 when nothing comes for `waitMs`.
  int next(int waitMs) const {
    pollfd waiting{ends[0], POLLIN, 0};
    unsigned char number = 0;
    return poll(&waiting, 1, waitMs) == 1 && ::read(ends[0], &number, 1) == 1 ? number : -1;
  }
  int ends[2];
};

TEST_F(SafetyTest, KilledInTheMiddleOfFortyEveryAcknowledgedBookmarkIsThere) {
  for (int round = 0; round < 3; ++round) {
    const Acknowledgements said;
    const pid_t child = inChild([&] {
      const auto desk = open();
      for (int i = 0; i < 40; ++i)
        if (desk->add(whole("round " + std::to_string(round) + " " + std::to_string(i))))
          said.say(static_cast<unsigned char>(i));
      return 0;
    });
    int last = -1;
    for (int count = 0; count < 10 + 10 * round; ++count) last = said.next(30'000);
    kill(child, SIGKILL);
    exitCode(child);
    for (int more = said.next(0); more >= 0; more = said.next(0)) last = more;
    ASSERT_GE(last, 9);
    const auto desk = open();
    EXPECT_EQ(desk->opening().sentence, "");
    for (int i = 0; i <= last; ++i)
      EXPECT_TRUE(desk->bookmarkOf("round " + std::to_string(round) + " " + std::to_string(i)).has_value()) << i;
  }
}

TEST_F(SafetyTest, TwoProcessesAtOnceKeepEverything) {
  const auto adder = [this](const std::string& who) {
    return inChild([this, who] {
      const auto desk = open();
      if (!desk->opening().writable) return 1;
      for (int i = 0; i < 20; ++i)
        if (!desk->add(whole(who + std::to_string(i))) || !desk->add(whole("both" + std::to_string(i)))) return 2;
      return 0;
    });
  };
  const pid_t first = adder("first"), second = adder("second");
  EXPECT_EQ(exitCode(first), 0);
  EXPECT_EQ(exitCode(second), 0);
  EXPECT_EQ(open()->bookmarks().size(), 60u);
  EXPECT_EQ(beside("desk.db").size(), 1u);
  EXPECT_TRUE(beside("desk.v").empty());
  EXPECT_TRUE(beside("damaged").empty());
}

TEST_F(SafetyTest, TwoProcessesThatMakeTheDeskTogetherShareIt) {
  for (int round = 0; round < 5; ++round) {
    std::filesystem::remove_all(file.parent_path());
    std::vector<pid_t> children;
    for (const char* who : {"a", "b", "c"})
      children.push_back(inChild([this, who] { return open()->add(whole(who)).ok() ? 0 : 1; }));
    for (const pid_t child : children) EXPECT_EQ(exitCode(child), 0);
    EXPECT_EQ(open()->bookmarks().size(), 3u);
    EXPECT_EQ(beside("desk.db").size(), 1u);
    EXPECT_TRUE(beside("desk.v").empty());
    EXPECT_TRUE(beside("damaged").empty());
  }
}

TEST_F(SafetyTest, ChangeOfAnotherProcessIsSeen) {
  const auto here = open(), there = open();
  const auto kept = there->add(whole("a"));
  EXPECT_EQ(here->bookmarks().size(), 1u);
  ASSERT_TRUE(here->remove(kept->id));
  EXPECT_TRUE(there->bookmarks().empty());
}

TEST_F(SafetyTest, FullDiskIsSaidAndLosesNothing) {
  const Acknowledgements said;
  const pid_t child = inChild([&] {
    const auto desk = open();
    signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{128 * 1024, 128 * 1024};
    setrlimit(RLIMIT_FSIZE, &limit);
    for (int i = 0; i < 100; ++i) {
      Bookmark bookmark = whole("article " + std::to_string(i));
      bookmark.note = std::string(5'000, 'n');
      const auto added = desk->add(bookmark);
      if (added) {
        said.say(static_cast<unsigned char>(i));
        continue;
      }
      if (added.error().kind != Error::Kind::Unwritable || added.error().sentence.empty()) return 1;
      return desk->bookmarks().size() == static_cast<std::size_t>(i) ? 0 : 2;
    }
    return 3;
  });
  EXPECT_EQ(exitCode(child), 0);
  std::size_t kept = 0;
  while (said.next(0) >= 0) ++kept;
  EXPECT_GT(kept, 5u);
  const auto desk = open();
  EXPECT_EQ(desk->opening().sentence, "");
  EXPECT_EQ(desk->bookmarks().size(), kept);
  EXPECT_TRUE(desk->add(whole("after the disk was cleared")));
}

TEST_F(SafetyTest, FullDiskAtTheFirstStartIsSaid) {
  const pid_t child = inChild([this] {
    signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{0, 0};
    setrlimit(RLIMIT_FSIZE, &limit);
    const auto desk = open();
    return desk->opening().writable || desk->opening().sentence.empty() || desk->add(whole("a")) ? 1 : 0;
  });
  EXPECT_EQ(exitCode(child), 0);
  EXPECT_TRUE(open()->add(whole("a")));
}

}  // namespace
}  // namespace myelin::desk
