#include "app/panels/window_panel.h"

#include "tests/app/panels/fixture.h"

namespace myelin::panels {
namespace {

using session::Screen;
using widgets::Key;

using Window = PanelTest;

TEST_F(Window, ClickingAHitOpensThatArticleAtItsHeading) {
  look("why clonus");
  const search::Hit hit = state().searching.answer.hits.at(0);
  ASSERT_FALSE(hit.anchor.empty());
  forget();
  frames_.click(frames_.get(hit.article->title));
  ASSERT_NE(asked<session::OpenArticle>(), nullptr);
  EXPECT_EQ(asked<session::OpenArticle>()->slug, hit.article->slug);
  EXPECT_EQ(asked<session::OpenArticle>()->anchor, hit.anchor);
  EXPECT_EQ(asked<session::OpenArticle>()->words, "why clonus");
  EXPECT_EQ(state().visit.screen, Screen::Article);
  EXPECT_TRUE(showing(hit.article->title));
}

TEST_F(Window, TypingOnHomeGoesToTheResultsAndTheFieldKeepsTheKeys) {
  frames_.click(frames_.get("Search"));
  frames_.type("t");
  EXPECT_EQ(state().visit.screen, Screen::Home);
  frames_.type("h");
  EXPECT_EQ(state().visit.screen, Screen::Search);
  for (const char* letter : {"i", "r", "s", "t", "y"}) frames_.type(letter);
  EXPECT_EQ(state().searching.words, "thirsty");
  ASSERT_TRUE(letters_.openUntil([&] { return answered(); }));
  frames_.settle();
  EXPECT_TRUE(showing("Drinking water"));
  frames_.press(Key::Escape);
  EXPECT_EQ(state().visit.screen, Screen::Home);
}

TEST_F(Window, EnterSearchesAndEnterAgainOpensTheChosenHit) {
  frames_.press(Key::Tab);
  frames_.pressLetter('F');
  frames_.type("breakfast");
  frames_.press(Key::Enter);
  ASSERT_TRUE(letters_.openUntil([&] { return answered(); }));
  frames_.settle();
  EXPECT_EQ(state().visit.screen, Screen::Search);
  frames_.press(Key::Down);
  frames_.press(Key::Down);
  frames_.press(Key::Up);
  const std::string second = state().searching.answer.hits.at(1).article->slug;
  frames_.press(Key::Enter);
  ASSERT_EQ(state().visit.screen, Screen::Article);
  EXPECT_EQ(state().reading.info->slug, second);
  EXPECT_EQ(frames_.nodes().focus, 0u);
}

TEST_F(Window, ChosenHitBelowTheWindowIsBroughtIntoView) {
  look("breakfast");
  frames_.pressLetter('F');
  for (int i = 0; i < 9; ++i) frames_.press(Key::Down);
  const std::string tenth = state().searching.answer.hits.at(9).article->title;
  const access::Node& row = frames_.get(tenth);
  EXPECT_NE(row.state & access::kSelected, 0u);
  EXPECT_LE(row.bounds.y + row.bounds.h, frames_.size.h);
}

TEST_F(Window, PrintBookmarkBackAndForwardAskForTheirCommand) {
  go(session::OpenArticle{.slug = "water"});
  forget();
  frames_.click(frames_.get("Print"));
  ASSERT_NE(asked<session::Print>(), nullptr);
  EXPECT_EQ(asked<session::Print>()->slug, "water");
  ASSERT_TRUE(letters_.openUntil([&] { return !state().printing; }));
  frames_.click(frames_.get("Bookmark"));
  ASSERT_NE(asked<session::ToggleBookmark>(), nullptr);
  EXPECT_TRUE(state().bookmarked("water"));
  EXPECT_NE(frames_.get("Bookmark").state & access::kChecked, 0u) << "the name stays, the state is told";
  frames_.click(frames_.get("Back"));
  EXPECT_NE(asked<session::GoBack>(), nullptr);
  EXPECT_EQ(state().visit.screen, Screen::Home);
  frames_.click(frames_.get("Forward"));
  EXPECT_EQ(state().visit.screen, Screen::Article);
}

TEST_F(Window, BackWithNowhereToGoIsDisabled) {
  EXPECT_NE(frames_.get("Back").state & access::kDisabled, 0u);
  frames_.click(frames_.get("Back"));
  EXPECT_EQ(asked<session::GoBack>(), nullptr);
}

TEST_F(Window, KeysOfTheWholeWindow) {
  go(session::OpenArticle{.slug = "water"});
  forget();
  frames_.pressLetter('D');
  EXPECT_TRUE(state().bookmarked("water"));
  frames_.pressLetter('D');
  EXPECT_FALSE(state().bookmarked("water"));
  frames_.pressLetter('Z');
  EXPECT_TRUE(state().bookmarked("water"));
  frames_.press(Key::Plus, true);
  EXPECT_EQ(state().settings.scale, 1.1);
  frames_.press(Key::Minus, true);
  frames_.press(Key::Plus, true, true);
  EXPECT_EQ(state().settings.scale, 1.1);
  frames_.press(Key::Zero, true);
  EXPECT_EQ(state().settings.scale, 1);
  frames_.press(Key::Left, false, false, true);
  EXPECT_EQ(state().visit.screen, Screen::Home);
  frames_.press(Key::Right, false, false, true);
  EXPECT_EQ(state().visit.screen, Screen::Article);
  frames_.press(Key::Home, false, false, true);
  EXPECT_EQ(state().visit.screen, Screen::Home);
}

TEST_F(Window, ControlAndPPrintsOnlyAnArticle) {
  frames_.pressLetter('P');
  EXPECT_EQ(asked<session::Print>(), nullptr);
  go(session::OpenArticle{.slug = "water"});
  go(session::ShowBookmarks{});
  frames_.pressLetter('P');
  frames_.pressLetter('D');
  EXPECT_EQ(asked<session::Print>(), nullptr);
  EXPECT_EQ(asked<session::ToggleBookmark>(), nullptr);
}

TEST_F(Window, NoSingleLetterDoesAnything) {
  go(session::OpenArticle{.slug = "water"});
  forget();
  for (char letter = 'A'; letter <= 'Z'; ++letter) frames_.pressLetter(letter, false);
  frames_.type("abc");
  for (const session::Command& command : asked_) EXPECT_TRUE(std::holds_alternative<session::ReadTo>(command));
}

TEST_F(Window, EscapeStepsBackTheNearestFirst) {
  go(session::OpenArticle{.slug = "water"});
  go(session::ToggleTextSettings{});
  go(session::AskOutside{"https://a.example/"});
  frames_.press(Key::Escape);
  EXPECT_FALSE(state().notice);
  EXPECT_TRUE(state().textSettings);
  frames_.press(Key::Escape);
  EXPECT_FALSE(state().textSettings);
  EXPECT_EQ(state().visit.screen, Screen::Article);
  frames_.press(Key::Escape);
  EXPECT_EQ(state().visit.screen, Screen::Home);
}

TEST_F(Window, WheelWithControlChangesTheSizeAndScrollsNothing) {
  go(session::OpenArticle{.slug = "stretching"});
  frames_.moveTo({600, 400});
  frames_.wheel(1, true);
  EXPECT_EQ(state().settings.scale, 1.1);
  EXPECT_EQ(state().visit.place, document::Position{});
  frames_.wheel(-1, true);
  EXPECT_EQ(state().settings.scale, 1);
}

TEST_F(Window, NoticeOffersUndo) {
  apply(session::ToggleBookmark{"water"});
  go(session::ToggleBookmark{"water"});
  frames_.click(frames_.get("Undo"));
  EXPECT_TRUE(state().bookmarked("water"));
  EXPECT_EQ(frames_.find("Undo"), nullptr);
}

TEST_F(Window, OutsideAddressCanBeDeclined) {
  go(session::AskOutside{"https://a.example/"});
  frames_.click(frames_.get("Stay here"));
  EXPECT_FALSE(state().notice);
  EXPECT_TRUE(browsed_.empty());
  go(session::AskOutside{"https://a.example/"});
  frames_.click(frames_.get("Open"));
  EXPECT_EQ(browsed_.size(), 1u);
}

TEST_F(Window, ThemeAndSizeAreChosenBesideThePage) {
  frames_.click(frames_.get("Text"));
  EXPECT_TRUE(state().textSettings);
  EXPECT_NE(frames_.get("Smaller text").state & access::kDisabled, 0u);
  frames_.click(frames_.get("Dark"));
  EXPECT_EQ(state().settings.theme, look::ThemeId::Dark);
  frames_.click(frames_.get("Larger text"));
  EXPECT_EQ(state().settings.scale, 1.1);
  frames_.ask(frames_.get("Done").id, access::kPress);
  EXPECT_FALSE(state().textSettings);
}

TEST_F(Window, HomeCarriesOnWhereReadingStopped) {
  go(session::OpenArticle{.slug = "stretching", .anchor = "part-number-4"});
  const document::Position place = state().visit.place;
  EXPECT_NE(place, document::Position{});
  go(session::GoHome{});
  frames_.click(frames_.get("Carry on"));
  EXPECT_EQ(state().reading.info->slug, "stretching");
  EXPECT_EQ(state().visit.place, place);
  EXPECT_TRUE(showing("Part number 4"));
}

TEST_F(Window, DoorOfHomeOpensItsShelves) {
  frames_.click(frames_.get("I have a symptom"));
  EXPECT_EQ(state().visit.subject, "symptoms,spasticity");
  EXPECT_TRUE(showing("Emergencies"));
  frames_.click(frames_.get("Emergencies"));
  EXPECT_EQ(state().reading.info->slug, "emergencies");
}

TEST_F(Window, HelpIsOnePressAwayOnEveryPage) {
  for (const double scale : {1.0, 2.0, 4.0}) {
    resize({1280, 800}, scale);
    go(session::ShowBookmarks{});
    frames_.click(frames_.get("Help now"));
    EXPECT_EQ(state().reading.info->slug, "emergencies") << scale;
  }
}

TEST_F(Window, SearchKeyFindsTheFieldFromEveryPageAtAnySize) {
  for (const double scale : {1.0, 2.0, 4.0}) {
    resize({1280, 800}, scale);
    go(session::ShowBookmarks{});
    frames_.pressLetter('L');
    EXPECT_EQ(frames_.focused(), "Search") << scale;
  }
}

TEST_F(Window, WordsComeBeforeChoicesWhereThereIsLittleRoom) {
  go(session::OpenArticle{.slug = "stretching"});
  const auto above = [this](const char* upper, const char* lower) {
    return frames_.get(upper).bounds.y < frames_.get(lower).bounds.y;
  };
  resize({1280, 800}, 1);
  EXPECT_TRUE(above("Half a minute", "In short"));
  resize({1280, 800}, 2);
  EXPECT_TRUE(above("In short", "Half a minute"));
}

TEST_F(Window, MenuOfANarrowWindowHoldsTheList) {
  resize({1280, 800}, 2);
  frames_.click(frames_.get("Menu"));
  EXPECT_TRUE(state().menu);
  for (const char* name : {"Home", "Bookmarks", "Symptoms", "Movement"}) EXPECT_NE(frames_.find(name), nullptr) << name;
  frames_.ask(frames_.get("Movement").id, access::kPress);
  EXPECT_FALSE(state().menu);
  EXPECT_EQ(state().visit.subject, "movement");
}

TEST_F(Window, MenuHasSizeAndPrint) {
  go(session::OpenArticle{.slug = "water"});
  resize({1280, 800}, 4);
  go(session::ToggleMenu{});
  forget();
  frames_.ask(frames_.get("Print").id, access::kPress);
  EXPECT_NE(asked<session::Print>(), nullptr);
  EXPECT_FALSE(state().menu);
  ASSERT_TRUE(letters_.openUntil([&] { return !state().printing; }));
}

TEST_F(Window, BookmarkIsOpenedAndRemovedFromItsPage) {
  for (const char* slug : {"water", "baclofen"}) apply(session::ToggleBookmark{slug});
  go(session::ShowBookmarks{});
  frames_.click(frames_.get("More about Drinking water"));
  frames_.click(frames_.get("Remove Drinking water"));
  EXPECT_FALSE(state().bookmarked("water"));
  const access::Node* open = frames_.find(access::Role::Link, "Baclofen");
  ASSERT_NE(open, nullptr);
  frames_.click(*open);
  EXPECT_EQ(state().reading.info->slug, "baclofen");
}

TEST_F(Window, BookmarkWithoutATitleIsNamedByItsArticle) {
  desk::Bookmark bookmark;
  bookmark.passage.slug = "water";
  ASSERT_TRUE(desk_->add(bookmark));
  restart();
  go(session::GoHome{});
  EXPECT_NE(frames_.find(access::Role::Link, "water"), nullptr);
  go(session::ShowBookmarks{});
  frames_.click(frames_.get("More about water"));
  frames_.click(frames_.get("Remove water"));
  EXPECT_TRUE(state().bookmarks.empty());
}

/// The buttons stay in sight, whatever the address.
TEST_F(Window, LongOutsideAddressLeavesRoomForItsButtons) {
  for (const double scale : {1.0, 2.0, 4.0}) {
    resize({1280, 800}, scale);
    go(session::AskOutside{"https://a.example/" + std::string(5000, 'x')});
    for (const char* name : {"Open", "Stay here"}) {
      const access::Node& button = frames_.get(name);
      EXPECT_LE(button.bounds.y + button.bounds.h, 800) << name << " " << scale;
      EXPECT_GT(button.bounds.y, 0) << name << " " << scale;
    }
    go(session::CloseNotice{});
  }
}

TEST_F(Window, ShelfFiltersTheResults) {
  look("words");
  frames_.click(frames_.get("Movement, 1"));
  ASSERT_NE(asked<session::FilterShelf>(), nullptr);
  EXPECT_EQ(asked<session::FilterShelf>()->shelf, "movement");
}

TEST_F(Window, AnnouncementsReachTheSnapshot) {
  go(session::ToggleBookmark{"water"});
  EXPECT_EQ(frames_.nodes().announcement, "Bookmark kept: Drinking water");
  EXPECT_EQ(frames_.nodes().announcementNumber, state().announcements);
}

TEST_F(Window, NodesKeepTheirIdsFromFrameToFrame) {
  for (const session::Command& page :
       {session::Command(session::GoHome{}), session::Command(session::ShowShelf{"diet"}),
        session::Command(session::OpenArticle{.slug = "stretching"})}) {
    go(page);
    const std::string before = access::dump(frames_.nodes());
    std::vector<access::NodeId> ids;
    for (const access::Node& node : frames_.nodes().nodes) ids.push_back(node.id);
    frames_.frame();
    EXPECT_EQ(access::dump(frames_.nodes()), before);
    for (std::size_t i = 0; i < ids.size(); ++i) EXPECT_EQ(frames_.nodes().nodes[i].id, ids[i]);
  }
}

TEST_F(Window, RestingWindowAsksForNothing) {
  for (const session::Command& page : {session::Command(session::GoHome{}), session::Command(session::ShowBookmarks{}),
                                       session::Command(session::OpenArticle{.slug = "stretching"})}) {
    go(page);
    forget();
    frames_.frame();
    EXPECT_FALSE(frames_.ui().wantsAnotherFrame());
    EXPECT_TRUE(asked_.empty());
  }
}

/// The same at one size of window, whatever else stands in the bar: its words change only where they do not fit.
TEST_F(Window, FieldOfTheBarHasRoomForItsQuestionOnEveryPage) {
  for (const double scale : {1.0, 1.1, 1.25}) {
    resize({1280, 800}, scale);
    for (const session::Command& page :
         {session::Command(session::OpenArticle{.slug = "stretching"}), session::Command(session::ShowComposer{}),
          session::Command(session::ShowBookmarks{}), session::Command(session::ShowShelf{"diet"})}) {
      if (scale > 1.2 && std::holds_alternative<session::OpenArticle>(page)) continue;  // its tools leave no room
      go(page);
      const access::Node* field = frames_.find(access::Role::TextField, "Search");
      ASSERT_NE(field, nullptr) << scale;
      EXPECT_GE(field->bounds.w, frames_.ui().measure("What is troubling you?", {.weight = 400}).w)
          << scale << " " << static_cast<int>(state().visit.screen);
    }
  }
}

}  // namespace
}  // namespace myelin::panels
