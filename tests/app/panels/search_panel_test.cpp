#include "app/panels/search_panel.h"

#include "tests/app/panels/fixture.h"

namespace myelin::panels {
namespace {

using session::Screen;
using widgets::Key;
using widgets::Point;

class SearchPage : public PanelTest {
 protected:
  std::string title(std::size_t row) const { return state().searching.answer.hits.at(row).article->title; }
  void typeOn(const std::string& words) {
    apply(session::Search{.words = words, .typing = true});
    ASSERT_TRUE(letters_.openUntil([&] { return answered(); }));
    frames_.settle();
  }
  std::string chosen() const {
    for (const access::Node& node : frames_.nodes().nodes)
      if (node.role == access::Role::ListItem && (node.state & access::kSelected) != 0 && !node.text.empty())
        return node.name;
    return "";
  }
};

TEST_F(SearchPage, ChosenRowStaysChosenWhileItIsInTheAnswer) {
  typeOn("break");
  EXPECT_EQ(chosen(), title(0));
  frames_.press(Key::Down);
  frames_.press(Key::Down);
  const std::string third = title(2);
  EXPECT_EQ(chosen(), third);
  typeOn("breakf");
  EXPECT_EQ(chosen(), third);
  typeOn("thirsty");
  EXPECT_EQ(chosen(), title(0));
  typeOn("breakf");
  EXPECT_EQ(chosen(), title(0));
}

TEST_F(SearchPage, RowsStayUnderAHandThatPointsAtThem) {
  typeOn("break");
  const std::string first = title(0);
  frames_.moveTo(test::middleOf(frames_.get(first)));
  frames_.moveTo(test::middleOf(frames_.get(title(1))));
  EXPECT_TRUE(state().searching.held);
  apply(session::MoreHits{});  // an answer that comes late
  ASSERT_TRUE(letters_.openUntil([&] { return state().searching.counted == state().searching.generation; }));
  frames_.settle();
  EXPECT_NE(state().searching.answered, state().searching.generation);
  EXPECT_EQ(title(0), first);
  frames_.moveTo({5, 5});
  EXPECT_FALSE(state().searching.held);
  EXPECT_EQ(state().searching.answered, state().searching.generation);
}

TEST_F(SearchPage, LettersTypedWhileThePointerOnlyLiesThereChangeTheRows) {
  typeOn("break");
  frames_.moveTo(test::middleOf(frames_.get(title(1))));
  EXPECT_TRUE(state().searching.held);
  typeOn("thirsty");
  EXPECT_FALSE(state().searching.held);
  EXPECT_EQ(title(0), "Drinking water");
}

TEST_F(SearchPage, SnippetsThatComeLaterMoveNothing) {
  resize({1280, 2400}, 1);
  look("breakfast");
  const std::string last = state().searching.answer.hits.at(9).article->slug;
  const float before = frames_.get(title(9)).bounds.y;
  ASSERT_TRUE(letters_.openUntil([&] { return !state().searching.snippets.at(last).text.empty(); }));
  frames_.settle();
  EXPECT_EQ(frames_.get(title(9)).bounds.y, before);
}

TEST_F(SearchPage, SaysWhatItDid) {
  look("breakfast beans");
  EXPECT_TRUE(showing("The best have all of your words, in any form."));
  look("breakfast clonus");
  EXPECT_TRUE(showing("No article has all of these words. These have some of them."));
  look("brekfast");
  EXPECT_TRUE(showing("Showing results for “breakfast”."));
  EXPECT_TRUE(showing("Search only for “brekfast”"));
  look("xqzvw");
  EXPECT_TRUE(showing("Nothing has all of these words"));
  EXPECT_EQ(state().announcement, "Nothing has all of these words. Here is the nearest shelf.");
  std::string many;
  for (int i = 0; i < 40; ++i) many += "word" + std::to_string(i) + "x ";
  look(many + "breakfast");
  EXPECT_TRUE(state().searching.answer.leftOut.words);
}

TEST_F(SearchPage, LastSearchesAreOfferedUnderTheEmptyField) {
  look("breakfast");
  look("thirsty");
  go(session::GoHome{});
  frames_.pressLetter('L');
  frames_.press(Key::Enter);
  EXPECT_EQ(state().visit.screen, Screen::Search);
  EXPECT_TRUE(showing("Looked for lately"));
  frames_.click(frames_.get("breakfast"));
  ASSERT_TRUE(letters_.openUntil([&] { return answered(); }));
  frames_.settle();
  EXPECT_EQ(state().searching.words, "breakfast");
  EXPECT_EQ(state().searching.answer.total, 14);
}

TEST_F(SearchPage, LastSearchesCanBeForgottenAndSwitchedOff) {
  look("breakfast");
  go(session::Search{});
  frames_.click(frames_.get("Forget these"));
  EXPECT_TRUE(state().recentSearches.empty());
  EXPECT_EQ(frames_.find("Looked for lately"), nullptr);
  frames_.click(frames_.get("Keep what I look for"));
  EXPECT_FALSE(state().keepsSearches);
  look("thirsty");
  EXPECT_TRUE(state().recentSearches.empty());
}

}  // namespace
}  // namespace myelin::panels
