#include "index/base/utf8.h"
#include "tests/app/session/fixture.h"

namespace myelin::session {
namespace {

namespace fs = std::filesystem;

class Printing : public SessionTest {
 protected:
  Printing() { fs::create_directories(scratch_.path("prints")); }
  void print(const std::string& slug) {
    apply(Print{slug});
    ASSERT_TRUE(state().printing);
    ASSERT_TRUE(letters_.openUntil([&] { return !state().printing; }));
  }
  std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(scratch_.path("prints")))
      names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
  }
};

TEST_F(Printing, SavesAPdfAndHandsItToThePrinter) {
  print("water");
  EXPECT_EQ(files(), std::vector<std::string>{"Drinking water.pdf"});
  ASSERT_EQ(printed_.size(), 1u);
  EXPECT_EQ(printed_[0].first, scratch_.path("prints/Drinking water.pdf"));
  EXPECT_EQ(printed_[0].second, "Drinking water");
  EXPECT_TRUE(Scratch::read(printed_[0].first).starts_with("%PDF-"));
  EXPECT_EQ(notice(), "Sent to the printer, and saved as " + printed_[0].first.string() + " (1 page).");
}

TEST_F(Printing, BookmarksAndQuestionsGoToPaper) {
  apply(PrintBookmarks{true});
  EXPECT_FALSE(state().printing) << "there is no question yet";
  for (const char* slug : {"water", "meal-1"}) apply(ToggleBookmark{slug});
  desk::Bookmark question = state().bookmarks[1];
  question.ask = true;
  apply(ChangeBookmark{question});
  apply(PrintBookmarks{true});
  ASSERT_TRUE(letters_.openUntil([&] { return !state().printing; }));
  apply(PrintBookmarks{false, {state().bookmarks[0].id, 12345}});
  ASSERT_TRUE(letters_.openUntil([&] { return !state().printing; }));
  EXPECT_EQ(files(), (std::vector<std::string>{"My bookmarks.pdf", "Questions for my team.pdf"}));
  ASSERT_EQ(printed_.size(), 2u);
  EXPECT_NE(notice().find("(1 page)"), std::string::npos) << notice();
}

TEST_F(Printing, ArticlesOfBookmarksGoIntoTheHandoutOnce) {
  for (const char* slug : {"water", "meal-1"}) apply(ToggleBookmark{slug});
  const std::int64_t first = state().bookmarks[0].id, second = state().bookmarks[1].id;
  apply(AddBookmarks{{first, second, first, 12345}});
  EXPECT_EQ(state().announcement, "2 articles added to the handout");
  EXPECT_EQ(state().visit.screen, Screen::Composer);
  EXPECT_EQ(state().composing.parts.size(), 2u);
  apply(AddBookmarks{{first}});
  EXPECT_EQ(state().composing.parts.size(), 2u);
}

TEST_F(Printing, TwiceNeverOverwrites) {
  scratch_.write("prints/Drinking water.pdf", "mine");
  print("water");
  print("water");
  EXPECT_EQ(files(), (std::vector<std::string>{"Drinking water 2.pdf", "Drinking water 3.pdf", "Drinking water.pdf"}));
  EXPECT_EQ(Scratch::read(scratch_.path("prints/Drinking water.pdf")), "mine");
}

TEST_F(Printing, WithoutAPrinterSaysWhereThePdfIs) {
  printerSays_ = Error{Error::Kind::Unavailable, "No printer found. Save as PDF still works."};
  print("water");
  EXPECT_EQ(notice(), "Saved as " + scratch_.path("prints/Drinking water.pdf").string() +
                          " (1 page). No printer found. Save as PDF still works.");
  EXPECT_EQ(state().notice->kind, Notice::Kind::Done);
}

TEST_F(Printing, FolderThatCannotBeUsedIsTold) {
  fs::remove_all(scratch_.path("prints"));
  scratch_.write("prints", "a file");
  print("water");
  ASSERT_TRUE(state().notice);
  EXPECT_EQ(state().notice->kind, Notice::Kind::Trouble);
  EXPECT_FALSE(notice().empty());
  EXPECT_TRUE(printed_.empty());
}

TEST_F(Printing, AskedAgainWhilePrintingIsOneJob) {
  apply(Print{"water"});
  apply(Print{"water"});
  ASSERT_TRUE(letters_.openUntil([&] { return !state().printing; }));
  EXPECT_EQ(files().size(), 1u);
}

TEST_F(Printing, UnknownArticlePrintsNothing) {
  apply(Print{"no-such-article"});
  EXPECT_FALSE(state().printing);
}

TEST_F(Printing, OddTitlesAreSafeFileNames) {
  scratch_.write("library/articles/diet/odd.md", markdown("\"../..//a: b\\\\c\""));
  scratch_.write("library/articles/diet/dots.md", markdown("\"...\""));
  std::string umlauts;
  for (int i = 0; i < 100; ++i) umlauts += "\xC3\xA4";
  scratch_.write("library/articles/diet/long.md", markdown("x" + umlauts));
  restart();
  for (const char* slug : {"odd", "dots", "long"}) print(slug);
  ASSERT_EQ(files().size(), 3u);
  for (const std::string& name : files()) {
    EXPECT_TRUE(utf8::valid(name)) << name;
    EXPECT_FALSE(name.starts_with('.')) << name;
    EXPECT_LE(name.size(), 140u);
  }
  EXPECT_TRUE(utf8::valid(notice()));
  EXPECT_FALSE(fs::exists(scratch_.path("a b c.pdf")));
}

TEST_F(Printing, EndedWhilePrintingStillLeavesAWholePdf) {
  apply(Print{"water"});
  session_.reset();
  letters_.open();
  for (const std::string& name : files())
    EXPECT_NE(Scratch::read(scratch_.path("prints/" + name)).find("%%EOF"), std::string::npos);
}

}  // namespace
}  // namespace myelin::session
