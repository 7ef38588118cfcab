#include "tests/app/panels/fixture.h"

/// The page of bookmarks by keyboard alone, and through a screen reader's actions.
namespace myelin::panels {
namespace {

using widgets::Key;

class Bookmarks : public PanelTest {
 protected:
  Bookmarks() {
    for (const char* slug : {"water", "stretching", "night-spasms"}) apply(session::ToggleBookmark{slug});
    go(session::ShowBookmarks{});
  }
  /// Tab until `name` has the focus, then Enter.
  void enter(const std::string& name) {
    for (int i = 0; i < 120 && frames_.focused() != name; ++i) frames_.press(Key::Tab);
    ASSERT_EQ(frames_.focused(), name);
    frames_.press(Key::Enter);
  }
  void typeInto(const std::string& name, const std::string& text) {
    for (int i = 0; i < 120 && frames_.focused() != name; ++i) frames_.press(Key::Tab);
    ASSERT_EQ(frames_.focused(), name);
    frames_.type(text);
  }
  std::string order() const {
    std::string slugs;
    for (const std::size_t i : state().shownBookmarks) slugs += state().bookmarks[i].passage.slug + " ";
    return slugs;
  }
};

TEST_F(Bookmarks, NoteAndGroupAreWrittenByKeyboard) {
  enter("More about Drinking water");
  typeInto("Note", "Ask Anna");
  typeInto("Group", "Nights");
  frames_.press(Key::Enter);
  EXPECT_EQ(state().bookmarks[0].note, "Ask Anna");
  EXPECT_EQ(state().bookmarks[0].group, "Nights");
  EXPECT_NE(frames_.find("Ask Anna"), nullptr);
  EXPECT_NE(frames_.find("Nights, 1"), nullptr) << "the group stands in the list at the right";
}

TEST_F(Bookmarks, MovedByKeyboardTheFocusStaysOnIt) {
  const std::string last = "Spasms at night";
  enter("More about " + last);
  enter("Move " + last + " up");
  EXPECT_EQ(order(), "water night-spasms stretching ");
  EXPECT_EQ(frames_.focused(), "Move " + last + " up");
  frames_.press(Key::Enter);
  EXPECT_EQ(order(), "night-spasms water stretching ");
  EXPECT_NE(frames_.nodes().find(frames_.nodes().focus)->state & access::kShowing, 0u);
}

TEST_F(Bookmarks, SearchedAndSortedByKeyboard) {
  typeInto("Search in my bookmarks", "spasms");
  EXPECT_EQ(order(), "night-spasms ");
  frames_.press(Key::Escape);
  go(session::FindBookmarks{});
  enter("By title");
  EXPECT_EQ(order(), "stretching water night-spasms ");
}

TEST_F(Bookmarks, QuestionIsMadePrintedAndAllGoIntoTheHandout) {
  enter("More about Drinking water");
  enter("Ask my team");
  EXPECT_TRUE(state().bookmarks[0].ask);
  forget();
  enter("Print with lines: the questions");
  ASSERT_NE(asked<session::PrintBookmarks>(), nullptr);
  EXPECT_TRUE(asked<session::PrintBookmarks>()->questions);
  ASSERT_TRUE(letters_.openUntil([&] { return !state().printing; }));
  frames_.settle();
  enter("Print these bookmarks");
  EXPECT_EQ(asked<session::PrintBookmarks>()->ids.size(), 3u);
  ASSERT_TRUE(letters_.openUntil([&] { return !state().printing; }));
  frames_.settle();
  enter("Add to handout: the articles of these");
  EXPECT_EQ(state().composing.parts.size(), 3u);
}

TEST_F(Bookmarks, OnlyTheChosenGroupGoesToPaper) {
  desk::Bookmark night = state().bookmarks[2];
  night.group = "Nights";
  go(session::ChangeBookmark{night});
  frames_.ask(frames_.get("Nights, 1").id, access::kPress);
  frames_.settle();
  forget();
  frames_.ask(frames_.get("Print these bookmarks").id, access::kPress);
  ASSERT_NE(asked<session::PrintBookmarks>(), nullptr);
  EXPECT_EQ(asked<session::PrintBookmarks>()->ids, std::vector<std::int64_t>{night.id});
}

TEST_F(Bookmarks, CopyIsSavedAndSeenBeforeItIsBroughtIn) {
  std::filesystem::create_directories(scratch_.path("prints"));
  enter("More, and bring one in");
  ASSERT_EQ(state().visit.screen, session::Screen::Copies);
  enter("For other programs");
  enter("Save the copy");
  const auto saved = scratch_.path("prints/Myelin bookmarks 2026-11-22.jsonld");
  ASSERT_TRUE(std::filesystem::exists(saved)) << notice();
  go(session::RemoveBookmark{state().bookmarks[0].id});
  enter("Myelin bookmarks 2026-11-22.jsonld");
  ASSERT_TRUE(letters_.openUntil([&] { return !state().copying.looking; }));
  frames_.settle();
  EXPECT_NE(frames_.find("1 new, 0 changed, 2 known."), nullptr);
  EXPECT_EQ(state().bookmarks.size(), 2u);
  enter("Bring them in");
  EXPECT_EQ(state().bookmarks.size(), 3u);
}

TEST_F(Bookmarks, HistoryIsReachedForgottenAndNotKept) {
  go(session::OpenArticle{.slug = "water"});
  go(session::ShowBookmarks{});
  enter("What I read lately");
  ASSERT_EQ(state().visit.screen, session::Screen::ReadLately);
  enter("Forget that I read Drinking water");
  EXPECT_TRUE(state().readLately.empty());
  go(session::Undo{});
  EXPECT_EQ(state().readLately.size(), 1u);
  enter("Do not keep it");
  EXPECT_FALSE(state().keepsHistory);
  enter("Clear all");
  EXPECT_TRUE(state().readLately.empty());
}

TEST_F(Bookmarks, EscapeFoldsWhatIsUnfoldedAndKeepsWhatWasTyped) {
  const std::string more = "More about Drinking water";
  enter(more);
  typeInto("Note", "Ask Anna");
  frames_.press(Key::Escape);
  EXPECT_EQ(state().visit.screen, session::Screen::Bookmarks);
  EXPECT_EQ(frames_.find(access::Role::TextField, "Note"), nullptr);
  EXPECT_EQ(frames_.focused(), more);
  EXPECT_EQ(state().bookmarks[0].note, "Ask Anna");
  frames_.press(Key::Escape);
  EXPECT_NE(state().visit.screen, session::Screen::Bookmarks);
}

/// By its button, or because another one is unfolded.
TEST_F(Bookmarks, FoldingAnyWayKeepsWhatWasTyped) {
  enter("More about Drinking water");
  typeInto("Note", "Ask Anna");
  frames_.click(frames_.get("More about Drinking water"));
  EXPECT_EQ(state().bookmarks[0].note, "Ask Anna");
  enter("More about Drinking water");
  typeInto("Group", "Nights");
  frames_.ask(frames_.get("More about Spasms at night").id, access::kPress);
  EXPECT_EQ(state().bookmarks[0].group, "Nights");
  EXPECT_EQ(state().bookmarks[0].note, "Ask Anna");
  EXPECT_EQ(state().bookmarks[2].note, "");
}

/// The note was below the window's edge.
TEST_F(Bookmarks, WhatIsUnfoldedAtTheBottomComesIntoView) {
  resize({1280, 560}, 1);
  const access::Node more = frames_.get("More about Spasms at night");
  const float before = more.bounds.y;
  ASSERT_GT(before, 300) << "it is low on the page";
  frames_.ask(more.id, access::kPress);
  frames_.settle();
  const access::Node* note = frames_.find(access::Role::TextField, "Note");
  ASSERT_NE(note, nullptr);
  EXPECT_LT(frames_.get("More about Spasms at night").bounds.y, before - 50);
  EXPECT_LT(note->bounds.y + note->bounds.h, 560);
}

TEST_F(Bookmarks, EscapeFoldsTheNewGroupAndTheNameStaysTyped) {
  enter("New group");
  frames_.type("Nights");
  frames_.press(Key::Escape);
  EXPECT_EQ(state().visit.screen, session::Screen::Bookmarks);
  EXPECT_EQ(frames_.focused(), "New group");
  EXPECT_EQ(frames_.find(access::Role::TextField, "Name of the new group"), nullptr);
  frames_.press(Key::Enter);
  EXPECT_EQ(frames_.find(access::Role::TextField, "Name of the new group")->text, "Nights");
}

TEST_F(Bookmarks, NewGroupIsNamedOnceAndChosenByOnePress) {
  enter("New group");
  frames_.type("Nights");
  frames_.press(Key::Enter);
  EXPECT_NE(frames_.find("Nights, 0"), nullptr) << "it waits for its first bookmark";
  enter("More about Drinking water");
  enter("Into the group Nights");
  EXPECT_EQ(state().bookmarks[0].group, "Nights");
  EXPECT_NE(frames_.find("Nights, 1"), nullptr);
  EXPECT_EQ(frames_.find("Nights, 0"), nullptr);
  apply(session::Undo{});
  EXPECT_EQ(state().bookmarks[0].group, "");
}

/// Without a rail, groups, copies and history stand on the page itself.
TEST_F(Bookmarks, NarrowWindowLosesNothing) {
  desk::Bookmark night = state().bookmarks[2];
  night.group = "Nights";
  apply(session::ChangeBookmark{night});
  resize({640, 480}, 2);
  for (const char* name : {"Nights, 1", "Save a copy", "More, and bring one in", "What I read lately"})
    EXPECT_NE(frames_.find(name), nullptr) << name;
}

TEST_F(Bookmarks, EmptyGroupStaysAfterARestartAndCanBeTakenAway) {
  enter("New group");
  frames_.type("Nights");
  frames_.press(Key::Enter);
  restart();
  go(session::ShowBookmarks{});
  ASSERT_NE(frames_.find("Nights, 0"), nullptr);
  enter("Nights, 0");
  enter("Remove this group: Nights");
  EXPECT_EQ(frames_.find("Nights, 0"), nullptr);
  EXPECT_TRUE(state().namedGroups.empty());
  EXPECT_EQ(state().bookmarks.size(), 3u);
}

}  // namespace
}  // namespace myelin::panels
