#include "app/session/passage_copy.h"

#include <gtest/gtest.h>

#include "index/document/article.h"
#include "tests/app/session/fixture.h"

namespace myelin::session {
namespace {

document::Document bodyOf(const std::string& markdown) {
  auto article = document::parse("---\ntitle: T\n---\n\n" + markdown);
  EXPECT_TRUE(article);
  return article->body;
}

std::string all(const document::Document& document) {
  const document::Position end{static_cast<int>(document.blocks.size()) - 1, 1 << 20, 1 << 20};
  return markdownOf(document, {{}, end});
}

TEST(Markdown, MarksLinksListsAndHeadingsStayWhatTheyAre) {
  const std::string written =
      "## Why\n\nA **bold *and soft* word**, `a_b` and [water](water#how-much).\n\n- One\n- Two\n\n1. First\n2. Then";
  EXPECT_EQ(all(bodyOf(written)), written);
}

TEST(Markdown, TasksQuotesAndTables) {
  const std::string written =
      "- [x] Done\n- [ ] Open\n\n> Said.\n>\n> Again.\n\n| Day | What |\n| --- | --- |\n| Monday | Calf |";
  const std::string copied = all(bodyOf(written));
  EXPECT_NE(copied.find("- [x] Done\n- [ ] Open"), std::string::npos) << copied;
  EXPECT_NE(copied.find("> Said."), std::string::npos) << copied;
  EXPECT_NE(copied.find("| Day | What |\n| --- | --- |\n| Monday | Calf |"), std::string::npos) << copied;
}

TEST(Markdown, OnlyTheSelectedPartWithItsMarksClosed) {
  const document::Document document = bodyOf("Some **bold words** here.\n\nMore of it.");
  EXPECT_EQ(markdownOf(document, {{0, 0, 7}, {1, 0, 4}}), "**ld words** here.\n\nMore");
  EXPECT_EQ(markdownOf(document, {{0, 0, 5}, {0, 0, 7}}), "**bo**");
  EXPECT_EQ(markdownOf(document, {{0, 0, 5}, {0, 0, 5}}), "");
}

TEST(Markdown, SignsThatMeanSomethingAreProtected) {
  EXPECT_EQ(all(bodyOf("2 \\* 3 \\[x\\] a\\_b")), "2 \\* 3 \\[x\\] a\\_b");
}

TEST(Markdown, OneRowOfATableKeepsItsHeader) {
  const document::Document document = bodyOf("| A | B |\n| - | - |\n| a1 | b1 |\n| a2 | b2 |");
  EXPECT_EQ(markdownOf(document, {{0, 4, 0}, {0, 4, 2}}), "| A | B |\n| --- | --- |\n| a2 |  |");
}

class Copying : public SessionTest {
 protected:
  Copying() {
    Services all = services();
    all.clipboard = [this](const std::string& words) { copied_ = words; };
    session_ = std::make_unique<Session>(std::move(all));
    session_->take(library());
  }
  std::string copied_;
};

TEST_F(Copying, TakesTheWordsAndWhereTheyAreFrom) {
  apply(OpenArticle{.slug = "night-spasms"});
  const auto& blocks = state().reading.shown->blocks;
  int block = 0;
  while (blocks[static_cast<std::size_t>(block)].text.utf8 != "Spasms are common.") ++block;
  apply(Select{Selection{{block, 0, 0}, {block, 0, 6}}});
  apply(CopyWithSource{});
  EXPECT_TRUE(copied_.starts_with("- Spasms\n\nSource: “Spasms at night” (spasticity/night-spasms)")) << copied_;
  EXPECT_EQ(state().announcement, "Copied with its source.");
}

TEST_F(Copying, WordsOutsideOfTheBodyAreTakenAsTheyStand) {
  apply(OpenArticle{.slug = "night-spasms"});
  apply(CopyWithSource{"Legs may jump."});
  EXPECT_TRUE(copied_.starts_with("Legs may jump.\n\nSource:")) << copied_;
  copied_.clear();
  apply(CopyWithSource{});
  EXPECT_EQ(copied_, "");
  EXPECT_EQ(state().announcement, "Nothing is selected.");
}

}  // namespace
}  // namespace myelin::session
