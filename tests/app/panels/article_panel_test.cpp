#include "app/panels/article_panel.h"

#include "tests/app/panels/fixture.h"

namespace myelin::panels {
namespace {

using widgets::Key;

class ArticlePage : public PanelTest {
 protected:
  ArticlePage() { go(session::OpenArticle{.slug = "stretching"}); }
  float topOf(const std::string& name) const { return frames_.get(name).bounds.y; }
};

TEST_F(ArticlePage, EveryHeadingCanBeReachedFromTheOutline) {
  for (const document::Section& section : state().reading.sections) {
    forget();
    const access::Node* entry = frames_.find(access::Role::ListItem, section.heading);
    ASSERT_NE(entry, nullptr) << section.heading;
    frames_.ask(entry->id, access::kPress);
    ASSERT_NE(asked<session::GoToHeading>(), nullptr);
    EXPECT_EQ(asked<session::GoToHeading>()->anchor, section.anchor);
    const access::Node* heading = frames_.find(access::Role::Heading, section.heading);
    ASSERT_NE(heading, nullptr) << section.heading;
    EXPECT_NE(heading->state & access::kShowing, 0u);
  }
}

TEST_F(ArticlePage, OpenedNearItsEndComesToThatPlaceAtEveryScale) {
  for (const double scale : {1.0, 2.0, 4.0}) {
    resize({1280, 800}, scale);
    go(session::GoHome{});
    go(session::OpenArticle{.slug = "stretching", .anchor = "part-number-6"});
    EXPECT_TRUE(showing("Part number 6")) << scale;
    const access::Node* heading = frames_.find(access::Role::Heading, "Part number 6");
    ASSERT_NE(heading, nullptr) << scale;
    EXPECT_LT(heading->bounds.y, 420) << scale;
  }
}

TEST_F(ArticlePage, ScrollingTellsHowFarItWasRead) {
  frames_.press(Key::PageDown);
  frames_.press(Key::PageDown);
  EXPECT_GT(state().visit.place.block, 0);
  frames_.press(Key::Home);
  EXPECT_EQ(state().visit.place, document::Position{});
}

TEST_F(ArticlePage, LineInViewStaysWhenTheScaleOrTheWindowChanges) {
  go(session::GoToHeading{"part-number-3"});
  const int block = state().visit.place.block;
  for (const double scale : {1.5, 2.0, 4.0, 1.0}) {
    resize({1280, 800}, scale);
    EXPECT_EQ(state().visit.place.block, block) << scale;
  }
  resize({1920, 1080}, 1);
  resize({700, 500}, 1);
  EXPECT_EQ(state().visit.place.block, block);
}

TEST_F(ArticlePage, LinkInTheTextOpensItsArticle) {
  const access::Node* link = frames_.find(access::Role::Link, "link that leads to the page about water");
  ASSERT_NE(link, nullptr);
  frames_.ask(link->id, access::kPress);
  EXPECT_EQ(state().reading.info->slug, "water");
}

TEST_F(ArticlePage, OutsideLinkIsAskedAbout) {
  go(session::GoToHeading{"when-to-get-help"});
  const access::Node* link = frames_.find(access::Role::Link, "us");
  ASSERT_NE(link, nullptr);
  frames_.ask(link->id, access::kPress);
  ASSERT_NE(asked<session::AskOutside>(), nullptr);
  EXPECT_EQ(asked<session::AskOutside>()->address, "https://a.example/help");
  EXPECT_TRUE(browsed_.empty());
}

TEST_F(ArticlePage, CitationShowsTheSources) {
  frames_.ask(frames_.get("Source [1]").id, access::kPress);
  EXPECT_TRUE(showing("Sources"));
}

TEST_F(ArticlePage, CitationInTheShortDepthShowsTheSourcesToo) {
  go(session::SetDepth{session::Depth::Short});
  frames_.ask(frames_.get("Source [1]").id, access::kPress);
  EXPECT_EQ(state().reading.depth, session::Depth::All);
  EXPECT_TRUE(showing("Sources"));
}

TEST_F(ArticlePage, TermSaysItsMeaning) {
  const access::Node* term = frames_.find(access::Role::Link, "Meaning of clonus");
  ASSERT_NE(term, nullptr);
  frames_.ask(term->id, access::kPress);
  ASSERT_TRUE(state().reading.meaning);
  EXPECT_TRUE(showing("A rhythmic beat of a muscle."));
}

TEST_F(ArticlePage, DepthIsChosenAtTheTop) {
  frames_.click(frames_.get("Half a minute"));
  EXPECT_EQ(state().reading.depth, session::Depth::Summary);
  EXPECT_EQ(frames_.find("Part number 1"), nullptr);
  EXPECT_TRUE(showing("Move a little, often. Stop before it hurts."));
}

/// Links that are scrolled under the strip at the top cannot be seen, so they cannot be clicked either.
TEST_F(ArticlePage, StripKeepsTheMouseFromTheLinksUnderIt) {
  go(session::GoToHeading{"part-number-3"});
  ASSERT_NE(frames_.find("Part 4 of 8"), nullptr);
  const std::string before = state().visit.subject;
  for (float y = 80; y < 126; y += 14)
    for (float x = 320; x < 960; x += 56) frames_.clickAt({x, y});
  EXPECT_EQ(state().visit.subject, before);
}

TEST_F(ArticlePage, FocusIsNeverHiddenUnderTheStrip) {
  go(session::GoToHeading{"part-number-4"});
  const float strip = frames_.find("Part 5 of 8")->bounds.y + 30;
  go(session::GoToHeading{"when-to-get-help"});
  const access::Node* last = frames_.find(access::Role::Link, "us");
  ASSERT_NE(last, nullptr);
  frames_.ask(last->id, access::kFocus);
  for (int i = 0; i < 30; ++i) {
    frames_.press(Key::Tab, false, true);
    const access::Node& node = *frames_.nodes().find(frames_.nodes().focus);
    const bool onSheet = node.bounds.x > 300 && node.bounds.x < 1000;
    EXPECT_TRUE(!onSheet || node.bounds.y >= strip) << node.name;
  }
}

/// Only links near what is seen are nodes, unless a screen reader listens: Tab still comes to all of them in turn.
TEST_F(ArticlePage, TabComesToEveryLinkOfALongArticle) {
  resize({1280, 500}, 2);
  frames_.ui().setListened(true);
  frames_.settle();
  std::vector<std::string> all;
  for (const access::Node& node : frames_.nodes().nodes)
    if (node.role == access::Role::Link && node.begin >= 0) all.push_back(node.name);
  ASSERT_GT(all.size(), 3u);
  frames_.ui().setListened(false);
  frames_.settle();
  std::vector<std::string> reached;
  for (int i = 0; i < 400 && reached.size() < all.size(); ++i) {
    frames_.press(Key::Tab);
    frames_.settle();
    const access::Node* node = frames_.nodes().find(frames_.nodes().focus);
    if (node != nullptr && node->role == access::Role::Link && node->begin >= 0) reached.push_back(node->name);
  }
  EXPECT_EQ(reached, all);
}

TEST_F(ArticlePage, FocusDoesNotStayOnALikeLinkOfTheNextArticle) {
  const access::Node* link = frames_.find(access::Role::Link, "link that leads to the page about water");
  ASSERT_NE(link, nullptr);
  frames_.ask(link->id, access::kFocus);
  frames_.press(Key::Enter);
  EXPECT_EQ(state().reading.info->slug, "water");
  forget();
  frames_.press(Key::Enter);
  EXPECT_EQ(asked<session::OpenArticle>(), nullptr);
  EXPECT_EQ(frames_.focused(), "");
}

TEST_F(ArticlePage, UnknownArticleExplainsItself) {
  go(session::OpenArticle{.slug = "no-such-article"});
  EXPECT_TRUE(showing(state().reading.trouble));
  EXPECT_EQ(frames_.find("Print"), nullptr);
}

TEST_F(ArticlePage, PrintSaysWhyItCannotBePressedWhilePrinting) {
  go(session::Print{"stretching"});
  const access::Node& print = frames_.get("Print");
  EXPECT_NE(print.state & access::kDisabled, 0u);
  EXPECT_EQ(print.description, "Printing now.");
  ASSERT_TRUE(letters_.openUntil([&] { return !state().printing; }));
}

TEST(LongDate, IsWrittenOutAndOtherTextStays) {
  EXPECT_EQ(longDate("2026-11-22"), "22 November 2026");
  EXPECT_EQ(longDate("2026-01-05"), "5 January 2026");
  for (const char* odd : {"", "2026", "2026-13-01", "2026-00-01", "not a date", "20261-1-22"})
    EXPECT_EQ(longDate(odd), odd);
}

}  // namespace
}  // namespace myelin::panels
