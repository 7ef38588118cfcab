#include "app/panels/home_panel.h"

#include "tests/app/panels/fixture.h"

namespace myelin::panels {
namespace {

using widgets::Key;

class NoLibrary : public PanelTest {
 protected:
  NoLibrary() {
    session::Services all = services();
    all.ownLibrary = scratch_.path("library");
    session_ = std::make_unique<session::Session>(std::move(all));
    session().open(scratch_.path("no such folder"));
    EXPECT_TRUE(letters_.openUntil([&] { return !state().libraryTrouble.empty(); }));
    frames_.settle();
  }
  void expectOpened() {
    ASSERT_TRUE(letters_.openUntil([&] { return state().library != nullptr; }));
    frames_.settle();
    EXPECT_EQ(state().libraryTrouble, "");
    EXPECT_EQ(frames_.find("The library did not open"), nullptr);
  }
};

TEST_F(NoLibrary, OwnOneIsOpenedByTheMouse) {
  EXPECT_TRUE(showing("Your bookmarks and notes are safe."));
  frames_.click(frames_.get("Open Myelin’s library, the one that came with it"));
  expectOpened();
}

TEST_F(NoLibrary, OwnOneIsOpenedByAScreenReader) {
  frames_.ask(frames_.get("Open Myelin’s library, the one that came with it").id, access::kPress);
  expectOpened();
}

TEST_F(NoLibrary, AnotherOneIsTypedWithTheKeyboardAlone) {
  for (int i = 0; i < 40 && frames_.focused() != "Choose another library…"; ++i) frames_.press(Key::Tab);
  ASSERT_EQ(frames_.focused(), "Choose another library…");
  frames_.press(Key::Enter);
  EXPECT_EQ(frames_.focused(), "Folder or file of the library");
  EXPECT_NE(frames_.get("Open it").state & access::kDisabled, 0u);
  EXPECT_NE(frames_.find("Type the name of the library first."), nullptr) << "the reason is shown";
  frames_.type(scratch_.path("library").string());
  EXPECT_EQ(frames_.find("Type the name of the library first."), nullptr);
  frames_.press(Key::Enter);
  expectOpened();
}

TEST_F(NoLibrary, EscapeFoldsTheChoiceAndWhatIsTypedStays) {
  frames_.click(frames_.get("Choose another library…"));
  frames_.type("/a/clinic");
  frames_.press(Key::Escape);
  EXPECT_EQ(frames_.find(access::Role::TextField, "Folder or file of the library"), nullptr);
  EXPECT_EQ(frames_.focused(), "Choose another library…");
  frames_.press(Key::Enter);
  EXPECT_EQ(frames_.find(access::Role::TextField, "Folder or file of the library")->text, "/a/clinic");
}

TEST_F(NoLibrary, WhatIsTypedWronglyIsToldAndCanBeTypedAgain) {
  frames_.click(frames_.get("Choose another library…"));
  frames_.type("/nowhere/at all");
  frames_.press(Key::Enter);
  ASSERT_TRUE(letters_.openUntil([&] { return !state().libraryTrouble.empty(); }));
  frames_.settle();
  EXPECT_NE(state().libraryTrouble.find("/nowhere/at all"), std::string::npos);
  EXPECT_NE(frames_.find("Folder or file of the library"), nullptr);
}

TEST_F(NoLibrary, OwnOneIsOpenedOnABadDay) {
  go(session::ToggleBadDay{});
  frames_.click(frames_.get("Open the library that came with Myelin"));
  expectOpened();
}

}  // namespace
}  // namespace myelin::panels
