#include <set>

#include "tests/app/panels/fixture.h"

/// The window by keys alone: the caret in the article, the parts of the window, the page of keys.
namespace myelin::panels {
namespace {

using session::Screen;
using widgets::Key;

class Keyboard : public PanelTest {
 protected:
  void function(int number, bool shift = false) {
    frames_.input.keys.push_back({.key = Key::Function, .letter = static_cast<char>(number), .shift = shift});
    frames_.settle();
  }
  const access::Node& focus() const {
    static const access::Node none;
    const access::Node* node = frames_.nodes().find(frames_.nodes().focus);
    return node == nullptr ? none : *node;
  }
};

TEST_F(Keyboard, ArrowsScrollUntilTheCaretIsOn) {
  go(session::OpenArticle{.slug = "stretching"});
  frames_.press(Key::Down);
  EXPECT_EQ(frames_.nodes().focus, 0u);
  go(session::GoToHeading{});
  function(7);
  const access::NodeId begin = frames_.nodes().focus;
  ASSERT_NE(begin, 0u);
  EXPECT_GE(focus().caret, 0);
  for (int i = 0; i < 4; ++i) frames_.press(Key::Down);
  EXPECT_NE(frames_.nodes().focus, begin);
  frames_.press(Key::Home);
  const int home = focus().caret;
  frames_.press(Key::Right);
  EXPECT_EQ(focus().caret, home + 1);
  frames_.press(Key::Escape);
  EXPECT_EQ(frames_.nodes().focus, 0u);
  EXPECT_EQ(state().visit.screen, Screen::Article) << "one step back at a time";
  frames_.press(Key::Escape);
  EXPECT_EQ(state().visit.screen, Screen::Home);
}

TEST_F(Keyboard, EveryButtonOfAShortcutTellsItsKey) {
  apply(session::BindKey{"print", "Ctrl+J"});
  const auto tells = [this](const std::string& name, const char* shortcut) {
    const access::Node* found = nullptr;
    for (const access::Node& node : frames_.nodes().nodes)
      if (node.name == name && (node.state & access::kFocusable) != 0) found = &node;
    ASSERT_NE(found, nullptr) << name;
    EXPECT_EQ(found->keys, state().settings.keys.firstKey(shortcut)) << name;
  };
  const auto all = [&](std::initializer_list<std::pair<const char*, const char*>> pairs) {
    for (const auto& [name, shortcut] : pairs) tells(name, shortcut);
  };
  go(session::OpenArticle{.slug = "water"});
  go(session::OpenArticle{.slug = "stretching"});
  all({{"Back", "back"},
       {"Forward", "forward"},
       {"Text", "text"},
       {"Listen", "listen"},
       {"Print", "print"},
       {"Put it into the handout", "handout"},
       {"Help now", "help"},
       {"Home", "home"},
       {"Bookmarks", "bookmarks"},
       {"Bad day", "bad-day"},
       {"Bookmark", "bookmark"},
       {"Find in page", "find"},
       {"Close A long article about stretching and moving", "close-article"}});
  go(session::ShowFind{});
  all({{"Place before", "find-back"}, {"Next place", "find-next"}});
  go(session::CloseFind{});
  go(session::ToggleTextSettings{});
  all({{"Larger text", "larger"}, {"Keys and switches", "keys"}, {"Done", "text"}});
  go(session::ToggleTextSettings{});
  for (int i = 0; i < 2; ++i) go(session::ToggleBookmark{"stretching"});
  all({{"Undo", "undo"}});
  resize({640, 480}, 1);
  all({{"Text", "text"}, {"Help now", "help"}, {"Search", "search"}, {"Back", "back"}});
  go(session::ToggleMenu{});
  all({{"All commands", "palette"}, {"Print", "print"}, {"Home", "home"}});
}

/// A control is as wide as the key that stands in it, so another key is seen in its size.
TEST_F(Keyboard, AnotherKeyIsShownInPlaceAtOnce) {
  resize({1920, 1080}, 1);
  go(session::OpenArticle{.slug = "stretching"});
  for (const char* name : {"Print", "Bookmark"}) {
    SCOPED_TRACE(name);
    const std::string id = name == std::string("Print") ? "print" : "bookmark";
    const float before = frames_.get(name).bounds.w;
    go(session::BindKey{id, "Ctrl+Shift+F12"});
    EXPECT_GT(frames_.get(name).bounds.w, before + 10);
    EXPECT_EQ(frames_.get(name).keys, "Ctrl+Shift+F12");
    go(session::ResetKeys{});
    EXPECT_EQ(frames_.get(name).bounds.w, before);
  }
  resize({360, 800}, 1);
  go(session::ToggleMenu{});
  const float before = frames_.get("Put it into the handout").bounds.h;
  go(session::BindKey{"handout", "Ctrl+Shift+F12"});
  EXPECT_GT(frames_.get("Put it into the handout").bounds.h, before) << "below the words";
}

/// The field keeps its room: the bar's buttons leave out their keys, not their words.
TEST_F(Keyboard, BarWithoutRoomKeepsItsWordsAndItsField) {
  go(session::BindKey{"print", "Ctrl+Shift+F12"});
  go(session::BindKey{"text", "Ctrl+Shift+F11"});
  go(session::OpenArticle{.slug = "stretching"});
  EXPECT_GE(frames_.find(access::Role::TextField, "Search")->bounds.w, 180);
  EXPECT_LE(frames_.get("Help now").bounds.x + frames_.get("Help now").bounds.w, frames_.size.w);
}

TEST_F(Keyboard, JumpsToHeadingsLinksListsAndTables) {
  go(session::OpenArticle{.slug = "stretching"});
  function(2);
  EXPECT_EQ(focus().role, access::Role::Heading);
  const std::string first = focus().name;
  function(2);
  EXPECT_EQ(focus().role, access::Role::Heading);
  EXPECT_NE(focus().name, first);
  function(2, true);
  EXPECT_EQ(focus().name, first);
  function(8);
  EXPECT_EQ(focus().role, access::Role::ListItem);
  function(10);
  EXPECT_EQ(focus().role, access::Role::ColumnHeader);
  EXPECT_EQ(focus().text, "Day");
  EXPECT_NE(focus().state & access::kShowing, 0u) << "it is brought into view";
}

/// It came in at the bottom edge, and what it is about had to be scrolled for.
TEST_F(Keyboard, AHeadingJumpedToStandsAtTheTopWithWhatFollowsInView) {
  for (const double scale : {1.0, 2.0, 4.0}) {
    resize({1280, 800}, scale);
    go(session::GoHome{});
    go(session::OpenArticle{.slug = "stretching"});
    for (int i = 0; i < 10 && focus().name != "Part number 3"; ++i) function(2);
    ASSERT_EQ(focus().name, "Part number 3") << scale;
    EXPECT_LT(focus().bounds.y, 300) << scale;
    if (scale == 1.0) {
      EXPECT_GT(focus().bounds.y, 130) << "below the bar and the line that names the article";
    }
    function(2, true);
    EXPECT_EQ(focus().name, "Part number 2") << scale;
    EXPECT_LT(focus().bounds.y, 300) << scale;
  }
}

TEST_F(Keyboard, EnterOnALinkOpensIt) {
  go(session::OpenArticle{.slug = "night-spasms"});
  function(4);
  EXPECT_NE(focus().caret, -1);
  for (int i = 0; i < 10 && focus().text.substr(static_cast<std::size_t>(focus().caret), 5) != "water"; ++i)
    function(4);
  frames_.press(Key::Enter);
  EXPECT_EQ(state().reading.info->slug, "water");
}

TEST_F(Keyboard, EscapeLeavesEveryPageForTheOneBefore) {
  apply(session::ToggleBookmark{"water"});
  for (const session::Command& page :
       {session::Command(session::ShowShelf{}), session::Command(session::ShowShelf{"symptoms"}),
        session::Command(session::ShowBookmarks{}), session::Command(session::ShowCopies{}),
        session::Command(session::ShowReadLately{}), session::Command(session::ShowFinder{}),
        session::Command(session::ShowGiven{}), session::Command(session::ShowComposer{}),
        session::Command(session::ShowKeys{}), session::Command(session::OpenArticle{.slug = "water"})}) {
    go(session::OpenArticle{.slug = "emergencies"});
    go(page);
    ASSERT_NE(state().visit.subject, "emergencies") << page.index();
    frames_.press(Key::Escape);
    EXPECT_EQ(state().visit.subject, "emergencies") << page.index();
    EXPECT_EQ(state().visit.screen, Screen::Article) << page.index();
  }
}

/// Of all that lies open at once, each press takes away one thing, and the page only after the last.
TEST_F(Keyboard, EscapeTakesAwayOneThingAtATime) {
  go(session::OpenArticle{.slug = "emergencies"});
  go(session::OpenArticle{.slug = "stretching"});
  const auto open = [this] {
    return (state().textSettings ? 1 : 0) + (state().finding.open ? 1 : 0) + (state().reading.meaning ? 1 : 0) +
           (frames_.ui().hasSelection() ? 1 : 0) + (state().notice ? 1 : 0) + (state().palette ? 1 : 0);
  };
  go(session::ToggleTextSettings{});
  go(session::ShowFind{});
  frames_.ui().focusOn(0, false);
  go(session::Explain{"clonus"});
  frames_.pressLetter('A');
  go(session::AskOutside{"https://a.example/"});
  const int all = open();
  ASSERT_GE(all, 4);
  for (int left = all - 1; left >= 0; --left) {
    frames_.press(Key::Escape);
    EXPECT_EQ(open(), left);
    EXPECT_EQ(state().visit.subject, "stretching");
  }
  frames_.press(Key::Escape);
  EXPECT_EQ(state().visit.subject, "emergencies");
}

TEST_F(Keyboard, NothingToJumpToIsSaid) {
  go(session::OpenArticle{.slug = "emergencies"});
  function(10);
  EXPECT_EQ(frames_.nodes().announcement, "No tables here.");
}

TEST_F(Keyboard, WhoListensFindsTheCaretAtTheTitleOfAnArticle) {
  frames_.ui().setListened(true);
  go(session::OpenArticle{.slug = "stretching"});
  EXPECT_EQ(focus().role, access::Role::Label) << "the shelf above the title";
  frames_.press(Key::Down);
  EXPECT_EQ(focus().name, "A long article about stretching and moving");
  EXPECT_EQ(focus().role, access::Role::Heading);
  go(session::GoToHeading{"part-number-4"});
  EXPECT_EQ(focus().name, "Part number 4");
  frames_.press(Key::Escape);
  EXPECT_EQ(state().visit.screen, Screen::Home);
}

TEST_F(Keyboard, CaretAndSelectionCanBeAskedForFromOutside) {
  frames_.ui().setListened(true);
  go(session::OpenArticle{.slug = "emergencies"});
  const access::NodeId words = frames_.get("Call now.").id;
  frames_.ui().request({.node = words, .action = access::kSetCaret, .offset = 5});
  frames_.settle();
  EXPECT_EQ(frames_.nodes().focus, words);
  EXPECT_EQ(focus().caret, 5);
  frames_.ui().request({.node = words, .action = access::kSelectText, .offset = 0, .end = 4});
  frames_.settle();
  EXPECT_EQ(focus().selectionBegin, 0);
  EXPECT_EQ(focus().selectionEnd, 4);
}

TEST_F(Keyboard, TabGoesOnFromTheCaret) {
  go(session::OpenArticle{.slug = "stretching", .anchor = "part-number-4"});
  function(2);
  while (focus().name != "Part number 4") function(2);
  frames_.press(Key::Tab);
  EXPECT_EQ(focus().role, access::Role::Link);
  EXPECT_GT(focus().bounds.y, 0);
}

TEST_F(Keyboard, PartsOfTheWindowGoRound) {
  go(session::OpenArticle{.slug = "stretching"});
  std::vector<access::NodeId> stops;
  for (int i = 0; i < 4; ++i) {
    function(6);
    stops.push_back(frames_.nodes().focus);
  }
  EXPECT_EQ(std::set<access::NodeId>(stops.begin(), stops.end()).size(), 4u) << "tools, shelves, page, beside";
  function(6);
  EXPECT_EQ(frames_.nodes().focus, stops[0]);
  function(6, true);
  EXPECT_EQ(frames_.nodes().focus, stops[3]);
}

TEST_F(Keyboard, EveryShortcutIsOnThePageOfKeys) {
  function(1);
  ASSERT_EQ(state().visit.screen, Screen::Keys);
  for (const session::Shortcut& each : session::shortcuts())
    EXPECT_NE(frames_.find("Change the key for “" + std::string(each.label) + "”"), nullptr) << each.id;
}

TEST_F(Keyboard, AnotherKeyIsChosenOnThePageOfKeys) {
  function(1);
  frames_.ask(frames_.get("Change the key for “Home”").id, access::kPress);
  function(12, true);
  EXPECT_EQ(state().settings.keys.keys("home"), "Shift+F12");
  function(12, true);
  EXPECT_EQ(state().visit.screen, Screen::Home);
}

TEST_F(Keyboard, KeyOfAnotherIsRefusedAndEscapeKeepsTheOldOne) {
  function(1);
  frames_.ask(frames_.get("Change the key for “Home”").id, access::kPress);
  frames_.pressLetter('P');
  EXPECT_EQ(notice(), "Ctrl+P already means “Print”. Choose another key.");
  EXPECT_EQ(state().settings.keys.keys("home"), "Alt+Home");
  frames_.ask(frames_.get("Change the key for “Home”").id, access::kPress);
  frames_.press(Key::Escape);
  EXPECT_EQ(state().visit.screen, Screen::Keys);
  EXPECT_EQ(state().settings.keys.keys("home"), "Alt+Home");
}

TEST_F(Keyboard, HeldKeyIsOnePress) {
  go(session::OpenArticle{.slug = "water"});
  frames_.pressLetter('D');
  EXPECT_TRUE(state().bookmarked("water"));
  frames_.input.keys.push_back({.key = Key::Letter, .letter = 'D', .ctrl = true, .repeat = true});
  frames_.settle();
  EXPECT_TRUE(state().bookmarked("water"));
}

TEST_F(Keyboard, PageThatSaysNothingItselfIsNamed) {
  go(session::ShowBookmarks{});
  EXPECT_EQ(frames_.nodes().announcement, "Bookmarks");
  go(session::ShowShelf{"diet"});
  EXPECT_EQ(frames_.nodes().announcement, "Eating well");
}

}  // namespace
}  // namespace myelin::panels
