#include "app/handout/epub.h"
#include "tests/app/handout/epub_reading.h"
#include "tests/app/handout/fixture.h"
#include "tests/support/folder.h"

namespace myelin::handout {
namespace {

TEST(EpubOfTheLibrary, WholeLibraryIsOneSoundBook) {
  const Scratch scratch;
  const auto library =
      library::Library::open(std::string(kSourceFolder) + "/content", {.cache = scratch.path("cache")});
  ASSERT_TRUE(library) << library.error().sentence;
  Order all;
  all.today = "2026-11-22";
  all.glossary = true;
  for (const library::ArticleInfo& info : (*library)->articles()) all.items.push_back({info.slug});
  int told = 0;
  const Watch watch{.progress = [&](int done, int) { told = done; }};
  const Result<std::size_t> saved = saveEpub(**library, all, scratch.path("all.epub"), file::Existing::Keep, watch);
  ASSERT_TRUE(saved) << saved.error().sentence;
  EXPECT_EQ(told, static_cast<int>(all.items.size()));
  test::expectSound(test::readEpub(Scratch::read(scratch.path("all.epub"))));
  // epubcheck needs Java, so that tests/run does not install it; what is above is proved without it.
  if (!installed("epubcheck")) GTEST_SKIP() << "epubcheck, which reads the book from outside, is not installed";
  std::string said;
  const std::string check = "java -jar \"$(command -v epubcheck)\" --failonwarnings ";
  EXPECT_EQ(runProgram(check + scratch.path("all.epub").string(), &said), 0) << said;
}

}  // namespace
}  // namespace myelin::handout
