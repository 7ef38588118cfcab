#include "app/widgets/document_view.h"

#include <gtest/gtest.h>

#include "app/widgets/scroll.h"
#include "index/document/article.h"
#include "tests/support/frames.h"

namespace myelin::widgets {
namespace {

using document::SpanKind;

/// A document on a sheet 600 px wide that scrolls.
class Page : public testing::Test {
 protected:
  void show(const std::string& markdown) {
    document_ = std::make_shared<const document::Document>(document::parse(markdown)->body);
    frames_.draw = [this](Ui& ui) {
      ScrollArea area(ui, "page", "Page", {100, 0, width_, 800}, position_, true);
      view_.show(document_, generation_);
      if (const auto pressed = view_.draw(ui, {100, area.top()}, width_)) pressed_.push_back(*pressed);
      area.contentEndsAt(area.top() + view_.height());
    };
    ++generation_;
    frames_.settle();
  }
  std::vector<const access::Node*> links() const {
    std::vector<const access::Node*> list;
    for (const access::Node& node : frames_.nodes().nodes)
      if (node.role == access::Role::Link) list.push_back(&node);
    return list;
  }
  test::Frames frames_;
  DocumentView view_;
  std::shared_ptr<const document::Document> document_;
  std::uint64_t generation_ = 0;
  float width_ = 600;
  ScrollPosition position_;
  std::vector<DocumentView::Pressed> pressed_;
};

TEST_F(Page, HeadingsParagraphsItemsAndCellsAreNodes) {
  show("## Why\n\nWords here.\n\n- First\n- Second\n\n| A | B |\n| --- | --- |\n| c | d |\n");
  EXPECT_EQ(frames_.get("Why").role, access::Role::Heading);
  EXPECT_EQ(frames_.get("Why").level, 2);
  EXPECT_EQ(frames_.get("Words here.").role, access::Role::Paragraph);
  EXPECT_EQ(frames_.get("First").role, access::Role::ListItem);
  EXPECT_EQ(frames_.get("d").role, access::Role::TableCell);
}

TEST_F(Page, LinkIsPressedByMouseKeyAndRequest) {
  show("See [drinking water](water#how-much) today.\n");
  ASSERT_EQ(links().size(), 1u);
  EXPECT_EQ(links()[0]->name, "drinking water");
  EXPECT_EQ(links()[0]->target, "water#how-much");
  frames_.click(*links()[0]);
  frames_.press(Key::Enter);
  frames_.ask(links()[0]->id, access::kPress);
  ASSERT_EQ(pressed_.size(), 3u);
  for (const auto& pressed : pressed_) EXPECT_EQ(pressed.target, "water#how-much");
}

TEST_F(Page, ClickBesideALinkPressesNothing) {
  show("See [drinking water](water) today.\n");
  const access::Bounds at = links()[0]->bounds;
  frames_.clickAt({at.x - 5, at.y + 10});
  frames_.clickAt({at.x + at.w + 5, at.y + 10});
  EXPECT_TRUE(pressed_.empty());
}

/// Two links, the first over a line end: its box covers the whole of both lines, and so the second link.
TEST_F(Page, LinkThatSharesALineWithAWrappedOneIsStillPressed) {
  width_ = 420;
  show("Some words before [a link that is long enough to run over the end of its line](long) and [next](short).\n");
  ASSERT_EQ(links().size(), 2u);
  ASSERT_GT(links()[0]->bounds.h, links()[1]->bounds.h * 1.5);
  frames_.click(*links()[1]);
  ASSERT_EQ(pressed_.size(), 1u);
  EXPECT_EQ(pressed_[0].target, "short");
}

TEST_F(Page, WrappedLinkIsPressedOnEachOfItsLinesAndNotBetween) {
  width_ = 420;
  show("Some words before [a link that is long enough to run over the end of its line](long) and more words.\n");
  const access::Bounds at = links()[0]->bounds;
  frames_.clickAt({at.x + at.w - 15, at.y + 12});
  EXPECT_EQ(pressed_.size(), 1u);
  frames_.clickAt({at.x + 15, at.y + at.h - 12});
  EXPECT_EQ(pressed_.size(), 2u);
  frames_.clickAt({at.x + 15, at.y + 12});  // the words before it
  EXPECT_EQ(pressed_.size(), 2u);
}

TEST_F(Page, WrappedLinkIsPressedFromOutsideWithoutMouseOrFocus) {
  width_ = 420;
  show("Some words before [a link that is long enough to run over the end of its line](long) and more words.\n");
  frames_.ask(links()[0]->id, access::kPress);
  ASSERT_EQ(pressed_.size(), 1u);
}

TEST_F(Page, WrappedLinkKeepsEnterAfterAClick) {
  width_ = 420;
  show("Some words before [a link that is long enough to run over the end of its line](long) and more words.\n");
  const access::Bounds at = links()[0]->bounds;
  frames_.clickAt({at.x + 15, at.y + at.h - 12});
  frames_.moveTo({5, 700});
  frames_.press(Key::Enter);
  EXPECT_EQ(pressed_.size(), 2u);
}

TEST_F(Page, TabReachesLinksBelowTheWindowAndBringsThemIntoView) {
  std::string markdown = "[first](a)\n\n";
  for (int i = 0; i < 80; ++i) markdown += "A paragraph of words that fills the page.\n\n";
  show(markdown + "[last](z)\n");
  ASSERT_EQ(links().size(), 2u);
  frames_.press(Key::Tab);
  frames_.press(Key::Tab);
  EXPECT_EQ(frames_.focused(), "last");
  const access::Node& last = frames_.get("last");
  EXPECT_GE(last.bounds.y, 0);
  EXPECT_LE(last.bounds.y + last.bounds.h, 800);
  frames_.press(Key::Enter);
  ASSERT_EQ(pressed_.size(), 1u);
  EXPECT_EQ(pressed_[0].target, "z");
}

TEST_F(Page, PlaceAndHeightBelongTogether) {
  std::string markdown;
  for (int i = 0; i < 60; ++i) markdown += "Paragraph " + std::to_string(i) + " of words that fills the page.\n\n";
  show(markdown);
  for (const int block : {0, 1, 17, 59}) EXPECT_EQ(view_.positionAt(view_.yOf({.block = block})).block, block);
  EXPECT_LT(view_.yOf({.block = 3}), view_.yOf({.block = 4}));
  EXPECT_EQ(view_.positionAt(1e9F).block, 59);
  EXPECT_EQ(view_.positionAt(-50).block, 0);
}

TEST_F(Page, MarksOutsideTheTextDoNoHarm) {
  show("Some words.\n\n| A | B |\n| --- | --- |\n| c | d |\n");
  view_.mark({{0, 0, 5, 10}, {0, 0, 8, 500}, {1, 2, 0, 1}, {1, 77, 0, 1}, {99, 0, 0, 3}});
  frames_.settle();
}

TEST_F(Page, OddArticlesAreDrawn) {
  for (const char* markdown : {"", "\n", "---\n", "- \n", "1. \n2. \n", "> \n", "| | |\n| - | - |\n| | |\n",
                               "![](x.svg)\n", "[ ](a) [b](<>)\n", "    \n\n\tcode\n", "# [](a)\n", "[@one]\n"})
    show(markdown);
}

TEST_F(Page, ScaleWidthAndThemeChangeTheSameDocument) {
  show("## Why\n\nSome [words](a) here, and a few more of them so that lines break.\n");
  const float before = view_.height();
  frames_.appearance.scale = 2;
  frames_.settle();
  EXPECT_GT(view_.height(), before * 1.5F);
  width_ = 200;
  frames_.appearance.theme = look::ThemeId::Contrast;
  frames_.settle();
  EXPECT_EQ(links().size(), 1u);
}

/// Parents' roles of the first node with these words, innermost first, up to the scroll area.
std::vector<access::Role> around(const access::Snapshot& nodes, const access::Node& node) {
  std::vector<access::Role> roles;
  for (const access::Node* at = nodes.find(node.parent); at != nullptr && at->role != access::Role::ScrollArea;
       at = nodes.find(at->parent))
    roles.push_back(at->role);
  return roles;
}

TEST_F(Page, ListsQuotesAndTablesStandAroundTheirTexts) {
  using access::Role;
  show(
      "- First\n  - Inner\n\n  More of the first\n- Second\n\n> **Important** Words.\n\n"
      "| A | B |\n| --- | --- |\n| c |  |\n\nAfter.\n");
  frames_.ui().setListened(true);
  frames_.settle();
  EXPECT_EQ(around(frames_.nodes(), frames_.get("First")), (std::vector{Role::List}));
  EXPECT_EQ(around(frames_.nodes(), frames_.get("Inner")), (std::vector{Role::List, Role::ListItem, Role::List}));
  EXPECT_EQ(frames_.get("More of the first").role, Role::Paragraph);
  EXPECT_EQ(around(frames_.nodes(), frames_.get("More of the first")), (std::vector{Role::ListItem, Role::List}));
  EXPECT_NE(frames_.find(Role::Quote), nullptr);
  const access::Node* table = frames_.find(Role::Table);
  ASSERT_NE(table, nullptr);
  EXPECT_EQ(table->rows, 2);
  EXPECT_EQ(table->columns, 2);
  EXPECT_EQ(frames_.get("A").role, Role::ColumnHeader);
  EXPECT_EQ(frames_.get("c").row, 1);
  const auto cells = std::count_if(frames_.nodes().nodes.begin(), frames_.nodes().nodes.end(),
                                   [&](const access::Node& node) { return node.parent == table->id; });
  EXPECT_EQ(cells, 4) << "the empty one, too";
  EXPECT_TRUE(around(frames_.nodes(), frames_.get("After.")).empty());
  EXPECT_GT(table->bounds.h, frames_.get("c").bounds.h);
}

TEST_F(Page, WhoListensIsToldOfTextBelowTheWindowAndTheLettersInIt) {
  std::string markdown = "Top **strong** words.\n\n";
  for (int i = 0; i < 80; ++i) markdown += "A paragraph of words that fills the page.\n\n";
  show(markdown + "The end.\n");
  EXPECT_EQ(frames_.find("The end."), nullptr);
  frames_.ui().setListened(true);
  frames_.settle();
  const access::Node& end = frames_.get("The end.");
  EXPECT_EQ(end.state & access::kShowing, 0u);
  EXPECT_EQ(end.letters, nullptr);
  const access::Node& top = frames_.get("Top strong words.");
  ASSERT_EQ(top.runs.size(), 1u);
  EXPECT_EQ(top.runs[0].begin, 4);
  EXPECT_EQ(top.runs[0].style, access::kStrong);
  ASSERT_NE(top.letters, nullptr);
  ASSERT_EQ(top.letters->size(), 17u);
  for (std::size_t i = 1; i < top.letters->size(); ++i)
    EXPECT_NEAR((*top.letters)[i].x, (*top.letters)[i - 1].x + (*top.letters)[i - 1].w, 1.5F) << i;
}

}  // namespace
}  // namespace myelin::widgets
