#include "app/widgets/drawn_icon.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "app/look/look.h"
#include "app/widgets/icon_pixel.h"

namespace myelin::widgets {
namespace {

TEST(DrawnIcon, EveryIconIsThereAtEverySizeAndIsTheSameThatIsDrawnLater) {
  ASSERT_FALSE(look::iconNames().empty());
  for (const std::string& name : look::iconNames())
    for (const int px : kDrawnSizes) {
      const std::span<const std::uint8_t> drawn = drawnMask(name, px);
      ASSERT_FALSE(drawn.empty()) << name << ' ' << px;
      EXPECT_TRUE(std::ranges::equal(drawn, iconMask(look::icon(name), px))) << name << ' ' << px;
      EXPECT_NE(std::ranges::max(drawn), 0) << name << " is empty at " << px;
    }
}

TEST(DrawnIcon, TheProgramsOwnIconHasItsColours) {
  for (const int px : kPictureSizes)
    EXPECT_TRUE(std::ranges::equal(drawnPicture(px), iconPicture(look::icon("app"), px))) << px;
}

TEST(DrawnIcon, OtherSizesAndNamesAreNotThere) {
  EXPECT_TRUE(drawnMask("home", 1000).empty());
  EXPECT_TRUE(drawnMask("castle", 24).empty());
}

}  // namespace
}  // namespace myelin::widgets
