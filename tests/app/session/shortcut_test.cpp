#include "app/session/shortcut.h"

#include <gtest/gtest.h>

#include <set>
#include <sstream>

#include "tests/app/session/fixture.h"

namespace myelin::session {
namespace {

TEST(Shortcuts, EachHasItsOwnNameAndItsOwnKeys) {
  std::set<std::string> ids, keys;
  for (const Shortcut& each : shortcuts()) {
    EXPECT_TRUE(ids.insert(std::string(each.id)).second) << each.id;
    std::istringstream list{std::string(each.keys)};
    for (std::string key; list >> key;) EXPECT_TRUE(keys.insert(key).second) << key;
    EXPECT_EQ(std::string(each.what).back(), '.') << each.id;
  }
}

/// A stray letter never does anything: with a key alone only F1 to F12 are used.
TEST(Shortcuts, NoPlainLetterIsAmongThem) {
  for (const Shortcut& each : shortcuts()) {
    std::istringstream list{std::string(each.keys)};
    for (std::string key; list >> key;)
      EXPECT_TRUE(key.find('+') != std::string::npos || (key[0] == 'F' && key.size() > 1)) << key;
  }
}

TEST(Bindings, AnotherKeyTakesThePlaceOfAll) {
  KeyBindings bindings;
  EXPECT_EQ(bindings.firstKey("search"), "F3");
  EXPECT_TRUE(bindings.bind("search", "Ctrl+J"));
  EXPECT_EQ(bindings.keys("search"), "Ctrl+J");
  EXPECT_EQ(bindings.ownerOf("Ctrl+L"), std::nullopt);
  EXPECT_EQ(bindings.ownerOf("Ctrl+J"), "search");
  bindings.reset();
  EXPECT_EQ(bindings.ownerOf("Ctrl+L"), "search");
}

TEST(Bindings, KeyOfAnotherIsRefusedInWords) {
  KeyBindings bindings;
  const Status bound = bindings.bind("search", "Ctrl+P");
  ASSERT_FALSE(bound);
  EXPECT_EQ(bound.error().sentence, "Ctrl+P already means “Print”. Choose another key.");
  EXPECT_EQ(bindings.firstKey("search"), "F3");
  EXPECT_TRUE(bindings.bind("print", "Ctrl+P"));
}

TEST(Bindings, KeysOfWritingAreRefused) {
  KeyBindings bindings;
  for (const char* key : {"A", "Shift+A", "Space", "Tab", "Shift+Tab", "Ctrl+C", "Ctrl+Left", "0", ""})
    EXPECT_FALSE(bindings.bind("print", key)) << key;
  for (const char* key : {"Shift+F12", "Ctrl+Shift+F12", "Ctrl+9", "Alt+P", "Ctrl+Shift+P"})
    EXPECT_TRUE(bindings.bind("print", key)) << key;
}

class Using : public SessionTest {};

TEST_F(Using, KeysAndSwitchesAreRemembered) {
  const Use use{.again = 0.6, .hold = 0.3, .scanning = Scanning::TwoSwitches, .pace = 2.5, .choose = "Enter"};
  apply(SetUse{use});
  apply(BindKey{"print", "Shift+F12"});
  apply(BindKey{"search", "Ctrl+J"});
  restart();
  EXPECT_EQ(state().settings.use, use);
  EXPECT_EQ(state().settings.keys.keys("print"), "Shift+F12");
  EXPECT_EQ(state().settings.keys.keys("search"), "Ctrl+J");
  apply(ResetKeys{});
  restart();
  EXPECT_EQ(state().settings.keys.keys("print"), "Ctrl+P");
}

TEST_F(Using, DamagedSettingsAreAsDelivered) {
  session().keepSetting("use", "7 x banana");
  session().keepSetting("keys", "print\nnonsense Shift+F12\n");
  restart();
  EXPECT_EQ(state().settings.use, Use{});
  EXPECT_EQ(state().settings.keys.keys("print"), "Ctrl+P");
}

TEST_F(Using, ConflictIsToldAndChangesNothing) {
  apply(BindKey{"print", "Ctrl+D"});
  EXPECT_EQ(notice(), "Ctrl+D already means “Bookmark”. Choose another key.");
  EXPECT_EQ(state().settings.keys.keys("print"), "Ctrl+P");
  apply(BindKey{"no such", "Shift+F12"});
  EXPECT_EQ(state().settings.keys.ownerOf("Shift+F12"), std::nullopt);
}

TEST_F(Using, PageOfKeysIsAStopOnTheWay) {
  apply(ShowKeys{});
  EXPECT_EQ(state().visit.screen, Screen::Keys);
  apply(GoBack{});
  EXPECT_EQ(state().visit.screen, Screen::Home);
}

}  // namespace
}  // namespace myelin::session
