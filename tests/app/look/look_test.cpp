#include "app/look/look.h"

#include <gtest/gtest.h>

namespace myelin::look {
namespace {

TEST(Theme, UnknownNameIsLight) {
  for (const char* name : {"", "Dark", "darker", "light "}) EXPECT_EQ(themeByName(name), ThemeId::Light) << name;
  EXPECT_EQ(themeByName("contrast"), ThemeId::Contrast);
}

TEST(Scale, AtHundredPercentEverythingIsAsDesigned) {
  const Scale scale{1};
  for (std::size_t i = 0; i < static_cast<std::size_t>(Type::Count); ++i) {
    EXPECT_NEAR(scale.text(static_cast<Type>(i)), type(static_cast<Type>(i)).size, 1e-9);
    EXPECT_NEAR(scale.line(static_cast<Type>(i)), type(static_cast<Type>(i)).line, 1e-9);
  }
  EXPECT_EQ(scale.target(), 44);
  EXPECT_EQ(scale.icon(24), 24);
  EXPECT_EQ(scale.space(12), 12);
}

TEST(Scale, TypeGrowsFullyIconsTo37GapsTo2) {
  EXPECT_EQ(Scale{4}.type(17), 68);
  EXPECT_EQ(Scale{4}.icon(10), 37);
  EXPECT_EQ(Scale{2}.space(8), 16);
  EXPECT_EQ(Scale{4}.space(8), 16);
  EXPECT_EQ(Scale{1.5}.space(8), 12);
}

TEST(Scale, TargetsGrowAndNeverShrink) {
  double before = 0;
  for (const double step : tokens().scaleSteps) {
    EXPECT_GT(Scale{step}.target(), before);
    EXPECT_GE(Scale{step}.target(), Scale{step}.line(Type::Ui)) << step;
    before = Scale{step}.target();
  }
  EXPECT_EQ(Scale{2}.target(), 88);
}

TEST(Scale, TitleAt400PercentIsATenthLargerThanTheText) {
  EXPECT_NEAR(Scale{4}.text(Type::Title), 1.1 * Scale{4}.text(Type::Body), 1e-9);
}

TEST(Scale, BodyLineFallsFrom158To145) {
  const auto ratio = [](double s) { return Scale{s}.line(Type::Body) / Scale{s}.text(Type::Body); };
  EXPECT_NEAR(ratio(1), 1.58, 0.005);
  EXPECT_NEAR(ratio(2), 1.58, 0.005);
  EXPECT_NEAR(ratio(4), 1.45, 0.005);
  EXPECT_LT(ratio(3), ratio(2));
}

/// A finer screen shows the same page in more pixels: nothing is arranged or weighed anew.
TEST(Scale, FinerScreenMultipliesEverything) {
  for (const double s : {1.0, 2.0, 4.0}) {
    const Scale coarse{.s = s, .dpi = 1};
    const Scale fine{.s = s, .dpi = 2};
    EXPECT_EQ(fine.type(17), 2 * coarse.type(17));
    EXPECT_EQ(fine.icon(24), 2 * coarse.icon(24));
    EXPECT_EQ(fine.space(8), 2 * coarse.space(8));
    EXPECT_EQ(fine.target(), 2 * coarse.target());
    for (const Type style : {Type::Display, Type::Body, Type::Small}) {
      EXPECT_EQ(fine.text(style), 2 * coarse.text(style));
      EXPECT_EQ(fine.line(style), 2 * coarse.line(style));
    }
  }
}

TEST(Scale, NothingIsEverSmallerThanSixteenAndHeadingsNeverSmallerThanText) {
  for (const double s : {1.0, 1.1, 1.25, 1.5, 2.0, 3.0, 3.5, 4.0}) {
    for (std::size_t i = 0; i < static_cast<std::size_t>(Type::Count); ++i) {
      EXPECT_GE(Scale{s}.text(static_cast<Type>(i)), 16 * s - 1e-9) << s << " " << i;
      EXPECT_GT(Scale{s}.line(static_cast<Type>(i)), Scale{s}.text(static_cast<Type>(i))) << s << " " << i;
    }
    for (const Type heading : {Type::Display, Type::Title, Type::PageTitle, Type::H2, Type::H3})
      EXPECT_GE(Scale{s}.text(heading), Scale{s}.text(Type::Body) - 1e-9) << s;
  }
}

}  // namespace
}  // namespace myelin::look
