#include <algorithm>
#include <atomic>

#include "tests/app/handout/fixture.h"

namespace myelin::handout {
namespace {

class Saving : public HandoutTest {
 protected:
  Saving() { add("care/rich", "A rich article", kFront, kBody); }

  std::filesystem::path saved(const Order& what) {
    const std::filesystem::path to = scratch_.path("out.pdf");
    EXPECT_TRUE(save(library(), what, to, file::Existing::Replace));
    return to;
  }
};

std::size_t entries(const std::filesystem::path& folder) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

TEST_F(Saving, GivesThePagesAndTheBytesOfMake) {
  const Result<int> pages = save(library(), order("rich"), scratch_.path("out.pdf"), file::Existing::Keep);
  ASSERT_TRUE(pages);
  const Result<Pdf> made = make(library(), order("rich"));
  EXPECT_EQ(*pages, made->pages);
  EXPECT_TRUE(Scratch::read(scratch_.path("out.pdf")) == made->bytes);
}

TEST_F(Saving, ExistingFileIsRefusedAndKept) {
  const std::filesystem::path to = scratch_.write("mine.pdf", "mine");
  const Result<int> pages = save(library(), order("rich"), to, file::Existing::Keep);
  ASSERT_FALSE(pages);
  EXPECT_EQ(pages.error().kind, Error::Kind::Exists);
  EXPECT_EQ(Scratch::read(to), "mine");
}

TEST_F(Saving, FolderThatIsNotThereLeavesNothingBehind) {
  scratch_.write("folder/file", "");
  library();
  const std::size_t before = entries(scratch_.path());
  EXPECT_FALSE(save(library(), order("rich"), scratch_.path("gone/out.pdf"), file::Existing::Keep));
  EXPECT_FALSE(save(library(), order("rich"), scratch_.path("folder/file/out.pdf"), file::Existing::Replace));
  EXPECT_FALSE(save(library(), order("rich"), scratch_.path("folder"), file::Existing::Replace));
  EXPECT_EQ(entries(scratch_.path()), before);
  EXPECT_EQ(entries(scratch_.path("folder")), 1u);
}

TEST_F(Saving, StoppedAnywhereWritesNothing) {
  add("care/other", "Another", kFront, kBody);
  Order two = order("rich");
  two.items.push_back({"other"});
  library();
  const std::size_t before = entries(scratch_.path());
  for (const int after : {0, 1, 2}) {
    std::atomic<bool> stop = after == 0;
    Watch watch{.progress = [&](int done, int) { stop = done == after; }, .cancel = &stop, .harmless = {}};
    const Result<int> pages = save(library(), two, scratch_.path("out.pdf"), file::Existing::Replace, watch);
    ASSERT_FALSE(pages) << after;
    EXPECT_EQ(pages.error().sentence, "Stopped. Nothing was printed or saved.");
    EXPECT_EQ(entries(scratch_.path()), before);
  }
}

TEST_F(Saving, UnknownArticleWritesNothing) {
  EXPECT_FALSE(save(library(), order("no-such"), scratch_.path("out.pdf"), file::Existing::Keep));
  EXPECT_FALSE(std::filesystem::exists(scratch_.path("out.pdf")));
}

TEST_F(Saving, QpdfFindsNothingWrong) {
  ASSERT_TRUE(installed("qpdf"));
  for (const double size : {12.0, 22.0}) {
    std::string said;
    EXPECT_EQ(runProgram("qpdf --check '" + saved(order("rich", size)).string() + "'", &said), 0) << said;
  }
}

TEST_F(Saving, PdftotextGivesBackEveryWord) {
  ASSERT_TRUE(installed("pdftotext"));
  const Order what = order("rich", 18);
  std::string text;
  ASSERT_EQ(runProgram("pdftotext '" + saved(what).string() + "' -", &text), 0);
  std::vector<std::string> found = words(text);
  std::sort(found.begin(), found.end());
  for (std::string word : expectedWords(what)) {
    // pdftotext writes a no-break space as a space, and does not see the description of a picture.
    if (const std::size_t at = word.find("\xC2\xA0"); at != std::string::npos) word = word.substr(at + 2);
    if (word == "A" || word == "nerve" || word == "with" || word == "three" || word == "segments") continue;
    EXPECT_TRUE(std::binary_search(found.begin(), found.end(), word)) << word;
  }
}

}  // namespace
}  // namespace myelin::handout
