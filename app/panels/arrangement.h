#pragma once
#include "app/widgets/geometry.h"

namespace myelin::panels {

/// How much of the window's furniture there is room for; the widths are window width divided by scale.
enum class Fold {
  Wide,    ///< 1600 and more: nav, centred sheet, rail
  Normal,  ///< 1200 to 1599: nav, sheet, rail
  Folded,  ///< 900 to 1199: nav with words under icons, sheet
  Menu,    ///< 560 to 899: the sheet is the window; nav is in the menu
  Narrow,  ///< under 560
};

/// Where everything stands, in px. Policy only.
struct Arrangement {
  Fold fold = Fold::Normal;
  widgets::Rect bar, nav, sheet, rail;
  bool navFolded = false;  ///< words under icons
  bool hasNav() const { return nav.w > 0; }
  bool hasRail() const { return rail.w > 0; }
  bool fieldInBar = true;  ///< the bar holds the search field; otherwise a Search button
};

/// What stands at the sheet's right: Home's rail is wider; the composer's is wider still and folds the list at the
/// left, as the player under the page does.
enum class Beside { Rail, Home, Composer, Player };
/// `dpi` is the desktop's own factor. No more furniture than `most`, even where there is room.
Arrangement arrange(widgets::Size window, double scale, Beside beside, double dpi = 1, Fold most = Fold::Wide);

/// The column on a sheet: `measure` wide at 100 %, centred, with its gutters.
widgets::Rect columnOn(const widgets::Rect& sheet, float measure, double scale, double dpi = 1);

/// An article's column on (what is left of) the sheet: beside the nerve, where there is no rail.
widgets::Rect articleColumn(const Arrangement& places, const widgets::Rect& sheet, double scale, double dpi = 1);

}  // namespace myelin::panels
