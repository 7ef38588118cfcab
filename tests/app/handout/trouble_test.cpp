#include <sys/resource.h>
#include <csignal>

#include "tests/app/handout/fixture.h"

/// What goes wrong while a handout is made or saved: one clear sentence, and nothing half-written is left behind.
namespace myelin::handout {
namespace {

std::size_t entries(const std::filesystem::path& folder) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

class Trouble : public HandoutTest {
 protected:
  Trouble() {
    add("care/rich", "A rich article", kFront, kBody);
    std::filesystem::create_directories(scratch_.path("place"));
  }
  std::string refused(const std::filesystem::path& to, file::Existing existing = file::Existing::Keep) {
    const Result<int> pages = save(library(), order("rich"), to, existing);
    return pages ? "" : pages.error().sentence;
  }
};

TEST_F(Trouble, UnwritablePathIsSaidAndLeavesNothing) {
  scratch_.write("place/file", "");
  for (const char* wrong : {"place/gone/out.pdf", "place/file/out.pdf", "place"}) {
    const std::string sentence = refused(scratch_.path(wrong), file::Existing::Replace);
    EXPECT_NE(sentence.find(scratch_.path(wrong).string() + " was not saved: "), std::string::npos) << sentence;
    EXPECT_NE(sentence.find("Nothing was changed."), std::string::npos) << sentence;
  }
  EXPECT_EQ(entries(scratch_.path("place")), 1u);
}

TEST_F(Trouble, DiskThatFillsUpIsSaidAndLeavesNothing) {
  library();
  // Stands for a disk that takes 1,000 bytes more: the first write is cut, the next one fails.
  const rlimit small{1000, RLIM_INFINITY};
  rlimit before{};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
  const std::string sentence = refused(scratch_.path("place/out.pdf"));
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, handler);
  EXPECT_NE(sentence.find("out.pdf was not saved: "), std::string::npos) << sentence;
  EXPECT_EQ(entries(scratch_.path("place")), 0u);
}

TEST_F(Trouble, FullDiskKeepsTheFileThatIsThere) {
  library();
  const auto mine = scratch_.write("place/out.pdf", "mine");
  const rlimit small{1000, RLIM_INFINITY};
  rlimit before{};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
  const std::string sentence = refused(mine, file::Existing::Replace);
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, handler);
  EXPECT_NE(sentence, "");
  EXPECT_EQ(Scratch::read(mine), "mine");
  EXPECT_EQ(entries(scratch_.path("place")), 1u);
}

TEST_F(Trouble, DeviceIsNeverReplacedByAFile) {
  const std::string sentence = refused("/dev/full", file::Existing::Replace);
  EXPECT_NE(sentence.find("/dev/full is not an ordinary file"), std::string::npos) << sentence;
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/full"));
}

TEST_F(Trouble, TableOfFiveThousandRowsHasEveryRowOnceInsideTheMargins) {
  std::string table = "| Day | How it was |\n| --- | --- |\n";
  for (int i = 1; i <= 5000; ++i) table += "| n" + std::to_string(i) + " | row " + std::to_string(i) + " |\n";
  add("care/long", "A long table", kFront, "## Key points\n\n" + table);
  for (const double size : {12.0, 22.0}) {
    const test::PdfReading reading = read(order("long", size));
    EXPECT_EQ(words(reading.text()), expectedWords(order("long", size))) << size;
    EXPECT_EQ(reading.count("TR"), 5001) << size;
    EXPECT_GT(reading.pages, 50);
  }
}

TEST_F(Trouble, WordLongerThanTheLineIsBrokenAndWhole) {
  std::string word = "Pneumo";
  for (int i = 0; i < 60; ++i) word += "noultramicroscopic";
  add("care/word", "A long word", kFront,
      word + "\n\n| A | B |\n| --- | --- |\n| " + word + " | x |\n\n- " + word + "\n");
  for (const double size : {12.0, 22.0}) {
    std::string text = read(order("word", size)).text();
    std::erase_if(text, [](char c) { return c == '\n' || c == ' '; });
    std::size_t found = 0;
    for (std::size_t at = 0; (at = text.find(word, at)) != std::string::npos; ++at) ++found;
    EXPECT_EQ(found, 3u) << size;
  }
}

TEST_F(Trouble, MissingFigureIsSaidInItsPlace) {
  add("care/figure", "No figure", kFront, "Before.\n\n![A leg that is bent](figures/gone.svg)\n\nAfter.\n");
  const test::PdfReading reading = read(order("figure"));
  EXPECT_EQ(reading.count("Figure"), 0);
  EXPECT_NE(reading.text().find("A leg that is bent"), std::string::npos);
}

}  // namespace
}  // namespace myelin::handout
