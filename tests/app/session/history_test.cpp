#include "app/session/history.h"

#include <gtest/gtest.h>

namespace myelin::session {
namespace {

Visit article(const std::string& slug, int block = 0) {
  return {.screen = Screen::Article, .subject = slug, .words = {}, .place = {.block = block}};
}

TEST(History, BeginsAtHomeWithNowhereToGo) {
  const History history;
  EXPECT_EQ(history.now().screen, Screen::Home);
  EXPECT_FALSE(history.canGoBack());
  EXPECT_FALSE(history.canGoForward());
}

TEST(History, BackAndForwardWalkTheSameStops) {
  History history;
  history.visit(article("a"));
  history.visit(article("b"));
  history.back();
  EXPECT_EQ(history.now().subject, "a");
  history.back();
  EXPECT_EQ(history.now().screen, Screen::Home);
  history.forward();
  history.forward();
  EXPECT_EQ(history.now().subject, "b");
  EXPECT_FALSE(history.canGoForward());
}

TEST(History, NewPageForgetsWhatLayAhead) {
  History history;
  history.visit(article("a"));
  history.visit(article("b"));
  history.back();
  history.visit(article("c"));
  EXPECT_FALSE(history.canGoForward());
  history.back();
  EXPECT_EQ(history.now().subject, "a");
}

TEST(History, SamePageAgainIsNoNewStopAndKeepsWhatLiesAhead) {
  History history;
  history.visit(article("a"));
  history.visit(article("b"));
  history.back();
  history.visit(article("a", 7));
  EXPECT_EQ(history.now().place.block, 7);
  EXPECT_TRUE(history.canGoForward());
  history.back();
  EXPECT_EQ(history.now().screen, Screen::Home);
}

TEST(History, ReplacedPageIsOneStopAndForgetsWhatLayAhead) {
  History history;
  history.visit({.screen = Screen::Search, .subject = "ba", .words = {}, .place = {}});
  history.visit(article("a"));
  history.back();
  history.replace({.screen = Screen::Search, .subject = "bac", .words = {}, .place = {}});
  EXPECT_EQ(history.now().subject, "bac");
  EXPECT_FALSE(history.canGoForward());
  history.back();
  EXPECT_EQ(history.now().screen, Screen::Home);
}

TEST(History, ReplacedByTheSamePageKeepsWhatLiesAhead) {
  History history;
  history.visit({.screen = Screen::Search, .subject = "ba", .words = {}, .place = {}});
  history.visit(article("a"));
  history.back();
  history.replace({.screen = Screen::Search, .subject = "ba", .words = {}, .place = {}});
  EXPECT_TRUE(history.canGoForward());
}

}  // namespace
}  // namespace myelin::session
