#include "app/typeset/style.h"

#include <gtest/gtest.h>

#include <vector>

namespace myelin::typeset {
namespace {

TEST(ScreenStyle, HasTheDesignsValuesAtHundredPercent) {
  const FlowStyle style = screenStyle({1}, "Inter", {});
  EXPECT_EQ(style.body.size, 19);
  EXPECT_NEAR(style.body.line, 30, 1e-9);
  EXPECT_EQ(style.body.weight, 400);
  EXPECT_EQ(style.body.citationSize, 16);
  EXPECT_NEAR(style.heading[0].size, 38, 1e-9);
  EXPECT_EQ(style.heading[0].family, "Inter Display");
  EXPECT_NEAR(style.heading[1].size, 26, 1e-9);
  EXPECT_NEAR(style.heading[1].line, 34, 1e-9);
  EXPECT_EQ(style.headingBefore[1], 34);
  EXPECT_EQ(style.headingAfter[1], 10);
  EXPECT_NEAR(style.heading[2].size, 22, 1e-9);
  for (int level = 3; level < 6; ++level) {
    EXPECT_EQ(style.heading[level].size, 19);
    EXPECT_EQ(style.heading[level].family, "Inter");
    EXPECT_EQ(style.headingBefore[level], 20);
  }
  EXPECT_EQ(style.table.size, 18);
  EXPECT_NEAR(style.table.line, 27, 1e-9);
  EXPECT_TRUE(style.table.tabular);
  EXPECT_EQ(style.tableHeader.weight, 600);
  EXPECT_EQ(style.cellPadY, 11);
  EXPECT_EQ(style.paragraphAfter, 16);
  EXPECT_EQ(style.textMost, 640);
  EXPECT_EQ(style.tableMost, 704);
}

TEST(ScreenStyle, TypeGrowsFullyAndSpaceToTwice) {
  const FlowStyle style = screenStyle({4}, "Inter", {});
  EXPECT_EQ(style.body.size, 76);
  EXPECT_NEAR(style.body.line / style.body.size, 1.45, 1e-9);
  EXPECT_EQ(style.paragraphAfter, 32);
  EXPECT_EQ(style.quotePad, 48);
  EXPECT_NEAR(style.heading[0].size / style.body.size, 1.1, 0.01) << "a title is a tenth larger than the text";
  EXPECT_LE(style.bulletWidth, style.indent * 0.6 + 1e-9);
}

TEST(ScreenStyle, NothingIsSmallerThanSixteen) {
  for (const double scale : {1.0, 1.5, 4.0}) {
    const FlowStyle style = screenStyle({scale}, "OpenDyslexic", {});
    for (const TextStyle* text : {&style.body, &style.table, &style.code, &style.caption, &style.label})
      EXPECT_GE(text->size, 16 * scale - 1e-9);
    EXPECT_GE(style.body.citationSize, 16 * scale - 1e-9);
    EXPECT_EQ(style.heading[0].family, "OpenDyslexic");
  }
}

/// WCAG 2.2, 1.4.12.
TEST(ScreenStyle, GapsOfWcagAreReachedByEveryText) {
  for (const double scale : {1.0, 4.0}) {
    const FlowStyle style = screenStyle({scale}, "Inter", {.line = 1.8, .paragraph = 2, .letter = 0.12, .word = 0.16});
    std::vector<const TextStyle*> all{&style.body, &style.table, &style.tableHeader, &style.code, &style.caption};
    for (const TextStyle& heading : style.heading) all.push_back(&heading);
    for (const TextStyle* text : all) {
      EXPECT_GE(text->line, 1.5 * text->size - 1e-9);
      EXPECT_GE(text->tracking, 0.1 * text->size);  // titles of the design are a hundredth closer
      EXPECT_GE(text->wordGap, 0.16 * text->size - 1e-9);
    }
    EXPECT_GE(style.body.tracking, 0.12 * style.body.size - 1e-9);
    EXPECT_GE(style.paragraphAfter, 2 * style.body.size - 1e-9);
  }
}

TEST(ScreenStyle, TakesTheReadersSpacing) {
  const FlowStyle style = screenStyle({2}, "Inter", {.line = 1.8, .paragraph = 1.2, .letter = 0.03, .word = 0.16});
  EXPECT_NEAR(style.body.line, 38 * 1.8, 1e-9);
  EXPECT_NEAR(style.paragraphAfter, 38 * 1.2, 1e-9);
  EXPECT_NEAR(style.body.tracking, 38 * 0.03, 1e-9);
  EXPECT_NEAR(style.body.wordGap, 38 * 0.16, 1e-9);
  EXPECT_NEAR(style.heading[1].line / style.heading[1].size, 1.5, 1e-9) << "headings go half the way";
  const FlowStyle close = screenStyle({2}, "Inter", {.line = 1.4});
  EXPECT_NEAR(close.heading[1].line / close.heading[1].size, 34.0 / 26, 1e-9) << "and keep their own pitch else";
}

TEST(PaperStyle, FollowsThePrintTokens) {
  for (const double size : {12.0, 14.0, 18.0, 22.0}) {
    const FlowStyle style = paperStyle(size);
    EXPECT_EQ(style.body.size, size);
    EXPECT_NEAR(style.body.line, 1.33 * size, 1e-9);
    EXPECT_NEAR(style.heading[0].size, 1.9 * size, 1e-9);
    EXPECT_NEAR(style.heading[1].size, 1.28 * size, 1e-9);
    EXPECT_GE(style.table.size, std::max(12.0, size - 1));
    EXPECT_FALSE(style.body.ligatures);
    EXPECT_FALSE(style.heading[1].ligatures);
    EXPECT_FALSE(style.code.ligatures);
    EXPECT_NEAR(style.forms.ring, 26.65, 0.01);
    EXPECT_NEAR(style.writePitch, 31.18, 0.01);
    EXPECT_EQ(style.rowLeast, 0);
  }
}

}  // namespace
}  // namespace myelin::typeset
