#include "tests/app/session/fixture.h"

/// Copies of the bookmarks from the window: saved, looked into, brought in, undone.
namespace myelin::session {
namespace {

namespace fs = std::filesystem;

class Copies : public SessionTest {
 protected:
  Copies() { fs::create_directories(scratch_.path("prints")); }
  void look(const std::string& file) {
    apply(LookIntoCopy{file});
    ASSERT_TRUE(letters_.openUntil([&] { return !state().copying.looking; }));
  }
  const desk::Merged& would() const { return state().copying.found->would; }
};

TEST_F(Copies, PageSuggestsAFreeNameAndShowsTheCopiesThere) {
  apply(ToggleBookmark{"water"});
  apply(ShowCopies{});
  EXPECT_EQ(state().visit.screen, Screen::Copies);
  EXPECT_EQ(state().copying.suggested, scratch_.path("prints/Myelin bookmarks 2026-11-22.md").string());
  EXPECT_TRUE(state().copying.near.empty());
  apply(SaveCopy{state().copying.suggested});
  EXPECT_EQ(notice(), "Saved as " + scratch_.path("prints/Myelin bookmarks 2026-11-22.md").string());
  EXPECT_EQ(state().copying.suggested, scratch_.path("prints/Myelin bookmarks 2026-11-22 2.md").string());
  ASSERT_EQ(state().copying.near.size(), 1u);
  scratch_.write("prints/holiday.md", "Not a copy");
  scratch_.write("prints/bookmarks.html", "A browser's");
  apply(GoHome{});
  apply(GoBack{});
  EXPECT_EQ(state().copying.near.size(), 2u);
}

TEST_F(Copies, NameOfOnesOwnIsTakenAndNothingIsReplaced) {
  apply(ToggleBookmark{"water"});
  for (const char* name : {"mine.jsonld", "mine.html", "mine.md"}) {
    apply(SaveCopy{name});
    EXPECT_TRUE(fs::exists(scratch_.path("prints") / name)) << notice();
    apply(SaveCopy{name});
    EXPECT_EQ(state().notice->kind, Notice::Kind::Trouble);
    EXPECT_NE(notice().find("is already there. Choose another name."), std::string::npos);
  }
  apply(SaveCopy{"mine.txt"});
  EXPECT_EQ(state().notice->kind, Notice::Kind::Trouble);
  apply(SaveCopy{scratch_.path("no folder/mine.md").string()});
  EXPECT_EQ(state().notice->kind, Notice::Kind::Trouble);
}

TEST_F(Copies, LookingTellsAndChangesNothingThenBringingInIsUndone) {
  for (const char* slug : {"water", "meal-1", "meal-2"}) apply(ToggleBookmark{slug});
  desk::Bookmark noted = state().bookmarks[0];
  noted.note = "theirs";
  apply(ChangeBookmark{noted});
  apply(SaveCopy{"copy.md"});
  noted.note = "mine";
  apply(ChangeBookmark{noted});
  apply(RemoveBookmark{state().bookmarks[2].id});
  const auto before = state().bookmarks;
  look("copy.md");
  ASSERT_TRUE(state().copying.found);
  EXPECT_EQ(would().added.size(), 1u);
  EXPECT_EQ(would().joined.size(), 1u);
  EXPECT_EQ(would().same, 1u);
  EXPECT_EQ(state().announcement, "copy.md: 1 new, 1 changed, 1 known. Nothing is changed yet.");
  EXPECT_EQ(desk_->bookmarks(), before);
  apply(BringCopyIn{});
  EXPECT_FALSE(state().copying.found);
  EXPECT_EQ(notice(), "Brought in: 1 new, 1 changed, 1 known.");
  ASSERT_EQ(state().bookmarks.size(), 3u);
  EXPECT_EQ(state().bookmarks[0].note, "mine\n\ntheirs");
  const auto after = state().bookmarks;
  apply(Undo{});
  EXPECT_EQ(state().bookmarks, before);
  apply(Redo{});
  EXPECT_EQ(desk_->bookmarks(), after);
  look("copy.md");
  EXPECT_EQ(would().same, 3u);
  apply(BringCopyIn{});
  EXPECT_FALSE(state().notice->undo) << "nothing changed, so there is nothing to undo";
  apply(Undo{});
  EXPECT_EQ(state().bookmarks, before);
}

TEST_F(Copies, LeavingItForgetsWhatWasLookedInto) {
  apply(ToggleBookmark{"water"});
  apply(SaveCopy{"copy.html"});
  look("copy.html");
  apply(LeaveCopy{});
  apply(BringCopyIn{});
  EXPECT_FALSE(state().copying.found);
  EXPECT_EQ(state().bookmarks.size(), 1u);
}

TEST_F(Copies, WhatIsNoCopyIsToldInASentence) {
  scratch_.write("prints/soup.md", "# Soup");
  for (const char* name : {"soup.md", "missing.md", "soup.txt", "/", "."}) {
    look(name);
    EXPECT_FALSE(state().copying.found) << name;
    EXPECT_FALSE(state().copying.trouble.empty()) << name;
  }
}

}  // namespace
}  // namespace myelin::session
