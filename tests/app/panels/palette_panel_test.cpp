#include "tests/app/panels/fixture.h"

namespace myelin::panels {
namespace {

using session::Screen;
using widgets::Key;

class Palette : public PanelTest {
 protected:
  void open() { frames_.pressLetter('K'); }
};

TEST_F(Palette, FindsAnArticleByAFewLetters) {
  open();
  EXPECT_EQ(frames_.focused(), "Command or article");
  frames_.type("drinking");
  EXPECT_TRUE(showing("Drinking water"));
  frames_.press(Key::Enter);
  EXPECT_EQ(state().visit.subject, "water");
  EXPECT_FALSE(state().palette);
}

TEST_F(Palette, ArrowsChooseAndEnterObeysOnThePageThatWasThere) {
  go(session::OpenArticle{.slug = "stretching"});
  open();
  frames_.type("heading");
  ASSERT_TRUE(showing("Next heading"));
  EXPECT_NE(frames_.get("Heading before").state & access::kSelected, 0u);
  frames_.press(Key::Down);
  EXPECT_NE(frames_.get("Next heading").state & access::kSelected, 0u);
  frames_.press(Key::Up);
  frames_.press(Key::Down);
  frames_.press(Key::Enter);
  EXPECT_EQ(state().visit.screen, Screen::Article);
  const access::Node* focus = frames_.nodes().find(frames_.nodes().focus);
  ASSERT_NE(focus, nullptr);
  EXPECT_EQ(focus->role, access::Role::Heading);
}

TEST_F(Palette, EscapeLeavesEverythingAsItWas) {
  go(session::OpenArticle{.slug = "stretching"});
  open();
  frames_.press(Key::Escape);
  EXPECT_FALSE(state().palette);
  EXPECT_EQ(state().visit.subject, "stretching");
  EXPECT_EQ(frames_.nodes().focus, 0u);
  open();
  frames_.pressLetter('K');
  EXPECT_FALSE(state().palette) << "the same key closes it";
}

TEST_F(Palette, BeginsAnewEachTime) {
  open();
  frames_.type("drinking");
  frames_.press(Key::Escape);
  open();
  EXPECT_EQ(frames_.get("Command or article").text, "");
  EXPECT_TRUE(showing("Keys and switches"));
  EXPECT_EQ(frames_.get("Keys and switches").keys, "F1");
}

TEST_F(Palette, LinesArePressedByTheMouse) {
  open();
  frames_.type("help now");
  const access::Node* line = nullptr;
  for (const access::Node& node : frames_.nodes().nodes)
    if (node.role == access::Role::ListItem && node.name == "Help now") line = &node;
  ASSERT_NE(line, nullptr);
  frames_.click(*line);
  frames_.settle();
  EXPECT_EQ(state().visit.subject, "emergencies");
}

TEST_F(Palette, NothingFoundIsSaid) {
  open();
  frames_.type("zzzzz");
  EXPECT_TRUE(showing("No command and no title has these letters. Search looks into the texts."));
  frames_.press(Key::Enter);
  EXPECT_TRUE(state().palette);
}

}  // namespace
}  // namespace myelin::panels
