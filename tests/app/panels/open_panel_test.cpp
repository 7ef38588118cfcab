#include "tests/app/panels/fixture.h"

namespace myelin::panels {
namespace {

using widgets::Key;

class OpenArticles : public PanelTest {
 protected:
  /// A tab of the strip, or a row of the menu.
  const access::Node* item(const std::string& name) const { return frames_.find(access::Role::ListItem, name); }
};

TEST_F(OpenArticles, StripIsThereOnlyWhenAnotherOneIsOpen) {
  go(session::OpenArticle{.slug = "stretching"});
  EXPECT_EQ(frames_.find("Open articles"), nullptr);
  go(session::OpenArticle{.slug = "water"});
  ASSERT_NE(item("Drinking water"), nullptr);
  EXPECT_NE(item("Drinking water")->state & access::kSelected, 0u);
  frames_.click(*item("A long article about stretching and moving"));
  EXPECT_EQ(state().visit.subject, "stretching");
  frames_.click(frames_.get("Close A long article about stretching and moving"));
  EXPECT_EQ(state().visit.subject, "water");
  EXPECT_EQ(frames_.find("Open articles"), nullptr);
}

TEST_F(OpenArticles, KeysGoRoundAndClose) {
  go(session::OpenArticle{.slug = "stretching"});
  go(session::OpenArticle{.slug = "water"});
  frames_.press(Key::Tab, true);
  EXPECT_EQ(state().visit.subject, "stretching");
  frames_.press(Key::Tab, true, true);
  EXPECT_EQ(state().visit.subject, "water");
  frames_.pressLetter('W');
  EXPECT_EQ(state().visit.subject, "stretching");
}

TEST_F(OpenArticles, WhatDoesNotFitIsBehindOneButton) {
  for (int i = 0; i < 9; ++i) go(session::OpenArticle{.slug = "meal-" + std::to_string(i)});
  EXPECT_TRUE(showing("All 9 open articles"));
  ASSERT_NE(item("Meal 8"), nullptr);
  EXPECT_NE(item("Meal 8")->state & access::kSelected, 0u);
  EXPECT_EQ(item("Meal 0"), nullptr);
  frames_.click(frames_.get("All 9 open articles"));
  EXPECT_TRUE(state().palette);
  EXPECT_TRUE(showing("Meal 0"));
}

TEST_F(OpenArticles, NarrowWindowHasThemInItsMenu) {
  resize({1280, 800}, 3);
  go(session::OpenArticle{.slug = "stretching"});
  go(session::OpenArticle{.slug = "water"});
  EXPECT_EQ(item("A long article about stretching and moving"), nullptr);
  go(session::ToggleMenu{});
  const access::Node* row = item("A long article about stretching and moving");
  ASSERT_NE(row, nullptr);
  frames_.ask(row->id, access::kPress);
  EXPECT_EQ(state().visit.subject, "stretching");
}

}  // namespace
}  // namespace myelin::panels
