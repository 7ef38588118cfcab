#include "app/panels/arrangement.h"

#include <algorithm>
#include <cmath>

#include "app/look/look.h"

namespace myelin::panels {
namespace {

constexpr float kBar = 76, kNav = 264, kNavFolded = 104, kRail = 272, kRailHome = 332, kRailComposer = 324,
                kRailWide = 320, kSheet = 960, kMeasure = 640, kGutter = 32, kNerve = 36, kNerveEdge = 24;

Fold foldOf(float width) {
  if (width >= 1600) return Fold::Wide;
  if (width >= 1200) return Fold::Normal;
  if (width >= 900) return Fold::Folded;
  return width >= 560 ? Fold::Menu : Fold::Narrow;
}

}  // namespace

Arrangement arrange(widgets::Size window, double scale, Beside beside, double dpi, Fold most) {
  const look::Scale sizes{scale, dpi};
  const auto s = static_cast<float>(sizes.type(1));
  const auto edge = static_cast<float>(sizes.space(1));
  const auto target = static_cast<float>(sizes.target());
  Arrangement a;
  a.fold = std::max(foldOf(window.w / s), most);
  const bool narrow = a.fold == Fold::Menu || a.fold == Fold::Narrow;
  const float bar = narrow ? target + 12 * edge : std::max(kBar * edge, target + 32 * edge);
  a.bar = {0, 0, window.w, bar};
  a.fieldInBar = !narrow;
  const bool composer = beside == Beside::Composer;
  a.navFolded = a.fold == Fold::Folded || (a.fold == Fold::Normal && (composer || beside == Beside::Player));
  const float nav = narrow ? 0 : std::round((a.navFolded ? kNavFolded : kNav) * s);
  a.nav = {0, bar, nav, window.h - bar};
  const float left = window.w - nav;
  float rail = 0;
  float gutter = 0;
  float sheet = left;
  if (a.fold == Fold::Wide) {
    rail = (composer ? kRailComposer : kRailWide) * s;
    sheet = composer ? left - rail : std::min(kSheet * s, left - rail);
    gutter = std::max(0.0F, (left - sheet - rail) / 2);
  } else if (a.fold == Fold::Normal) {
    rail = (composer ? kRailComposer : beside == Beside::Home ? kRailHome : kRail) * s;
    sheet = left - rail;
  }
  a.sheet = {std::round(nav + gutter), bar, std::round(sheet), window.h - bar};
  if (rail > 0) a.rail = {a.sheet.right(), bar, window.w - a.sheet.right(), window.h - bar};
  return a;
}

widgets::Rect columnOn(const widgets::Rect& sheet, float measure, double scale, double dpi) {
  const look::Scale sizes{scale, dpi};
  const auto gutter = static_cast<float>(sizes.space(kGutter));
  const float width = std::min(static_cast<float>(sizes.type(measure)), sheet.w - 2 * gutter);
  return {std::round(sheet.x + (sheet.w - width) / 2), sheet.y, std::round(width), sheet.h};
}

widgets::Rect articleColumn(const Arrangement& places, const widgets::Rect& sheet, double scale, double dpi) {
  widgets::Rect column = columnOn(sheet, kMeasure, scale, dpi);
  if (places.hasRail()) return column;
  const look::Scale sizes{scale, dpi};
  const auto gutter = static_cast<float>(sizes.space(kGutter));
  const auto side = static_cast<float>(sizes.space(kNerve));
  column.w = std::min(column.w, sheet.w - 2 * gutter - side);
  if (places.fold == Fold::Menu)
    column.x = std::min(column.x, sheet.right() - gutter - side - column.w);
  else
    column.x = std::max(column.x, sheet.x + static_cast<float>(sizes.space(kNerveEdge)) + side);
  return column;
}

}  // namespace myelin::panels
