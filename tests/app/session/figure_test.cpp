#include <gtest/gtest.h>

#include "tests/app/session/fixture.h"

namespace myelin::session {
namespace {

class FigureTest : public SessionTest {
 protected:
  FigureTest() : SessionTest(false) {
    scratch_.write("library/articles/diet/plate.md",
                   markdown("Plate", "![A plate](figures/plate.svg)\n\n![Gone](figures/gone.svg)"));
    scratch_.write("library/figures/plate.svg",
                   "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 32'><path d='M0 0h9'/></svg>");
    restart();
    apply(OpenArticle{.slug = "diet/plate", .anchor = {}, .words = {}});
  }
};

TEST_F(FigureTest, SizeIsKnownWithTheArticle) {
  const auto& figures = state().reading.figures;
  ASSERT_EQ(figures.size(), 1U);
  EXPECT_DOUBLE_EQ(figures.begin()->second.extent.width, 64);
  EXPECT_FALSE(figures.begin()->second.pixels);
}

TEST_F(FigureTest, PixelsComeWhenTheyAreWanted) {
  const std::string path = state().reading.figures.begin()->first;
  apply(WantFigure{path, 640, 320});
  ASSERT_TRUE(letters_.openUntil([&] { return state().reading.figures.at(path).pixels != nullptr; }));
  EXPECT_EQ(state().reading.figures.at(path).pixels->width, 640);
}

TEST_F(FigureTest, SameSizeIsDecodedOnce) {
  const std::string path = state().reading.figures.begin()->first;
  apply(WantFigure{path, 640, 320});
  apply(WantFigure{path, 640, 320});
  ASSERT_TRUE(letters_.openUntil([&] { return state().reading.figures.at(path).pixels != nullptr; }));
  EXPECT_EQ(decoded_, 1);
}

TEST_F(FigureTest, FigureThatCannotBeDecodedIsSaidToBeBroken) {
  const std::string path = state().reading.figures.begin()->first;
  pictureSays_ = Error{Error::Kind::Damaged, "No."};
  apply(WantFigure{path, 640, 320});
  ASSERT_TRUE(letters_.openUntil([&] { return state().reading.figures.at(path).broken; }));
  EXPECT_FALSE(state().reading.figures.at(path).pixels);
}

TEST_F(FigureTest, PixelsThatComeTooLateAreDropped) {
  const std::string path = state().reading.figures.begin()->first;
  apply(WantFigure{path, 640, 320});
  apply(WantFigure{path, 320, 160});
  ASSERT_TRUE(letters_.openUntil([&] { return state().reading.figures.at(path).pixels != nullptr; }));
  EXPECT_EQ(state().reading.figures.at(path).pixels->width, 320);
}

}  // namespace
}  // namespace myelin::session
