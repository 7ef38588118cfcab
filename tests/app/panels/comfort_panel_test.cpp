#include "app/panels/comfort_choice.h"
#include "tests/app/panels/fixture.h"

/// Gaps, letters, ruler and steady page, as they are chosen and as they show.
namespace myelin::panels {
namespace {

using access::Role;
using widgets::Key;

class Comforts : public PanelTest {
 protected:
  void press(const std::string& name, const std::string& question = "") {
    for (const access::Node& node : frames_.nodes().nodes) {
      if (node.name != name || (node.state & access::kFocusable) == 0) continue;
      if (!question.empty() && node.description != question) continue;
      frames_.ask(node.id, access::kPress);
      return;
    }
    ADD_FAILURE() << name << "\n" << access::dump(frames_.nodes());
  }
  /// Of "In short".
  float paragraphHeight() const { return frames_.get("Move a little, often. Stop before it hurts.").bounds.h; }
  const session::Comfort& comfort() const { return state().settings.comfort; }
};

TEST_F(Comforts, GapsOfWcagCanBeChosenAndTextKeepsItsLine) {
  go(session::OpenArticle{.slug = "stretching"});
  const float before = paragraphHeight();
  go(session::GoToHeading{"part-number-3"});
  const int block = state().visit.place.block;
  go(session::ToggleTextSettings{});
  press("1.8", "Between lines");
  press("Wider", "Between paragraphs");
  press("Wider", "Between letters");
  press("Wide", "Between words");
  EXPECT_GE(comfort().spacing.line, 1.5);
  EXPECT_GE(comfort().spacing.paragraph, 2.0);
  EXPECT_GE(comfort().spacing.letter, 0.12);
  EXPECT_GE(comfort().spacing.word, 0.16);
  EXPECT_EQ(state().visit.place.block, block) << "the line that was read is still at the top";
  go(session::GoToHeading{});
  EXPECT_GT(paragraphHeight(), before);
}

TEST_F(Comforts, LettersBeginWithOursAndOpenDyslexic) {
  const std::vector<std::string> installed{".Hidden", "Arial", "Inter", "Inter Display", "OpenDyslexic", "Zapf"};
  EXPECT_EQ(familyChoices(installed), (std::vector<std::string>{"Inter", "OpenDyslexic", "Arial", "Zapf"}));
  EXPECT_EQ(familyChoices({}), std::vector<std::string>{"Inter"});
}

TEST_F(Comforts, LettersAreChosen) {
  go(session::ToggleTextSettings{});
  ASSERT_NE(frames_.find(Role::ListItem, "Inter"), nullptr);
  if (frames_.find("More letters") != nullptr) press("More letters");
  ASSERT_NE(frames_.find("DejaVu Sans"), nullptr);  // one of the packages that the tests install
  press("DejaVu Sans");
  EXPECT_EQ(state().settings.family, "DejaVu Sans");
}

TEST_F(Comforts, SwitchesAreInTheTextSettings) {
  go(session::ToggleTextSettings{});
  press("Reading ruler");
  EXPECT_EQ(comfort().ruler, 1);
  press("3", "Lines of the ruler");
  EXPECT_EQ(comfort().ruler, 3);
  press("Steady page");
  EXPECT_TRUE(comfort().steady);
  press("Reading ruler");
  EXPECT_EQ(comfort().ruler, 0);
}

TEST_F(Comforts, AnotherLibraryIsOpenedFromTheTextSettings) {
  go(session::ToggleTextSettings{});
  EXPECT_NE(frames_.find("The one that came with Myelin"), nullptr);
  EXPECT_EQ(frames_.find("Open Myelin’s library, the one that came with it"), nullptr) << "it is open";
  frames_.ask(frames_.get("Another library…").id, access::kPress);
  frames_.settle();
  EXPECT_EQ(frames_.focused(), "Folder or file of the library");
  frames_.type("clinic.myelin");
  frames_.press(Key::Enter);
  ASSERT_NE(asked<session::OpenLibrary>(), nullptr);
  EXPECT_EQ(asked<session::OpenLibrary>()->file, "clinic.myelin");
  EXPECT_TRUE(state().library) << "this one is read until the other is there";
}

TEST_F(Comforts, DownMovesTheRulerAndScrollsOnlyAtTheEdge) {
  go(session::SetComfort{{.ruler = 1}});
  go(session::OpenArticle{.slug = "stretching"});
  frames_.press(Key::Down);
  const float top = frames_.get("Part number 1").bounds.y;
  frames_.press(Key::Down);
  EXPECT_EQ(frames_.get("Part number 1").bounds.y, top) << "the page stays, the ruler goes";
  for (int i = 0; i < 40; ++i) frames_.press(Key::Down);
  EXPECT_LT(frames_.get("Part number 1").bounds.y, top);
  for (int i = 0; i < 60; ++i) frames_.press(Key::Up);
  EXPECT_GE(state().visit.place.block, 0);
}

TEST_F(Comforts, SteadyPageTurnsByButtonsKeysAndWheelAndNeverCutsALine) {
  go(session::SetComfort{{.steady = true}});
  go(session::OpenArticle{.slug = "stretching"});
  std::vector<document::Position> tops;
  for (int i = 0; i < 60; ++i) {
    const access::Node& next = frames_.get("Next screen");
    if ((next.state & access::kDisabled) != 0) break;
    const document::Position before = state().visit.place;
    if (i % 3 == 0) {
      frames_.ask(next.id, access::kPress);
    } else if (i % 3 == 1) {
      frames_.press(Key::PageDown);
    } else {
      frames_.moveTo({600, 400});
      frames_.wheel(-1);
    }
    EXPECT_GT(state().visit.place, before) << i;
    tops.push_back(state().visit.place);
  }
  EXPECT_GT(tops.size(), 3u);
  EXPECT_TRUE(showing("Sources"));
  EXPECT_NE(frames_.get("Next screen").state & access::kDisabled, 0u);
  for (int i = 0; i < 60 && (frames_.get("Back one screen").state & access::kDisabled) == 0; ++i)
    frames_.press(Key::PageUp);
  EXPECT_EQ(state().visit.place, document::Position{});
  EXPECT_NE(frames_.get("Back one screen").state & access::kDisabled, 0u);
}

/// The upper halves of letters lay under the line that names the article.
TEST_F(Comforts, APageAtTwiceTheSizeRestsOnWholeLines) {
  resize({1280, 800}, 2);
  go(session::OpenArticle{.slug = "stretching"});
  frames_.ui().setListened(true);  // so that the places of letters are told
  frames_.moveTo({600, 500});
  int lines = 0;
  for (int i = 0; i < 12; ++i) {
    frames_.wheel(i < 8 ? -1 : 1);
    frames_.settle();
    float strip = 0;  // its middle
    for (const access::Node& node : frames_.nodes().nodes)
      if (node.name.starts_with("Part ") && node.name.find(" of ") != std::string::npos && node.bounds.y < 300)
        strip = node.bounds.y + node.bounds.h / 2;
    if (strip == 0) continue;
    const access::Bounds bar = frames_.get("Tools").bounds;
    const float edge = 2 * strip - bar.y - bar.h;
    for (const access::Node& node : frames_.nodes().nodes) {
      if (node.role != Role::Paragraph || node.letters == nullptr) continue;
      for (const access::Bounds& letter : *node.letters) {
        const float top = node.bounds.y + letter.y, bottom = top + letter.h;
        ++lines;
        EXPECT_FALSE(top + 5 < edge && bottom - 5 > edge)
            << i << ": " << node.text.substr(0, 40) << " at " << top << " to " << bottom << ", edge " << edge;
        if (HasFailure()) return;
      }
    }
  }
  EXPECT_GT(lines, 0);
}

TEST(PageCuts, NeverRunThroughALine) {
  PageCuts cuts;
  for (int i = 0; i < 20; ++i) cuts.keep(static_cast<float>(i) * 30, static_cast<float>(i) * 30 + 30);
  EXPECT_FLOAT_EQ(cuts.end(0, 100), 90);
  EXPECT_FLOAT_EQ(cuts.end(90, 100), 180);
  EXPECT_FLOAT_EQ(cuts.before(180, 100), 90);
  EXPECT_FLOAT_EQ(cuts.before(50, 100), 0);
  EXPECT_FLOAT_EQ(cuts.whole(100, 100), 90);
  EXPECT_FLOAT_EQ(cuts.whole(90, 100), 90);
}

TEST(PageCuts, WhatIsTallerThanAScreenIsCut) {
  PageCuts cuts;
  cuts.keep(0, 500);
  EXPECT_FLOAT_EQ(cuts.end(0, 100), 100);
  EXPECT_FLOAT_EQ(cuts.whole(100, 100), 100);
}

TEST_F(Comforts, ShortVersionsEndAtAPlaceToStop) {
  go(session::OpenArticle{.slug = "stretching"});
  EXPECT_EQ(frames_.find("A good place to stop. Your place is kept."), nullptr);
  go(session::SetDepth{session::Depth::Short});
  EXPECT_NE(frames_.find("A good place to stop. Your place is kept."), nullptr);
  go(session::SetDepth{session::Depth::Summary});
  press("Go on: 1 minute");
  EXPECT_EQ(state().reading.depth, session::Depth::Short);
}

}  // namespace
}  // namespace myelin::panels
