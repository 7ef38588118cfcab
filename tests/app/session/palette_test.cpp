#include "app/session/palette.h"

#include <algorithm>

#include "tests/app/session/fixture.h"

namespace myelin::session {
namespace {

TEST(FindLine, BeginningThenWordsThenAnywhereThenLetters) {
  EXPECT_EQ(findLine("Larger text", "lar"), LineMatch::Start);
  EXPECT_EQ(findLine("Larger text", "tex lar"), LineMatch::Word);
  EXPECT_EQ(findLine("Larger text", "ger"), LineMatch::Inside);
  EXPECT_EQ(findLine("Larger text", "lrtx"), LineMatch::Letters);
  EXPECT_EQ(findLine("Larger text", "zebra"), LineMatch::None);
  EXPECT_EQ(findLine("Larger text", ""), LineMatch::Start);
  EXPECT_EQ(findLine("Larger text", "lr"), LineMatch::None) << "two letters are in too many labels";
}

class Palette : public SessionTest {
 protected:
  std::vector<std::string> labels(const std::string& typed) const {
    std::vector<std::string> all;
    for (const PaletteLine& line : paletteLines(state(), typed)) all.push_back(line.label);
    return all;
  }
};

TEST_F(Palette, NothingTypedShowsOpenArticlesThenEveryCommand) {
  apply(OpenArticle{.slug = "water"});
  const auto lines = paletteLines(state(), "");
  ASSERT_EQ(lines.size(), shortcuts().size());  // all but the palette itself, and one article
  EXPECT_EQ(lines.front().kind, PaletteLine::Kind::Open);
  EXPECT_EQ(lines.front().id, "water");
  EXPECT_EQ(lines[1].kind, PaletteLine::Kind::Action);
  EXPECT_FALSE(lines[1].keys.empty());
}

TEST_F(Palette, FindsCommandsAndArticlesWithTheirKeys) {
  EXPECT_EQ(labels("prin").front(), "Print");
  EXPECT_EQ(paletteLines(state(), "prin").front().keys, "Ctrl+P");
  const auto lines = paletteLines(state(), "drinking");
  ASSERT_FALSE(lines.empty());
  EXPECT_EQ(lines.front().kind, PaletteLine::Kind::Article);
  EXPECT_EQ(lines.front().id, "water");
  EXPECT_TRUE(labels("no such thing at all").empty());
}

TEST_F(Palette, KeyThatWasChosenIsTheOneShown) {
  apply(BindKey{"print", "Shift+F12"});
  EXPECT_EQ(paletteLines(state(), "print").front().keys, "Shift+F12");
}

TEST_F(Palette, OpensAndClosesAndAPageClosesIt) {
  apply(TogglePalette{});
  EXPECT_TRUE(state().palette);
  apply(OpenArticle{.slug = "water"});
  EXPECT_FALSE(state().palette);
}

}  // namespace
}  // namespace myelin::session
