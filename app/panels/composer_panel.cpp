#include "app/panels/composer_panel.h"

#include <algorithm>

#include "app/panels/shelf_panel.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using widgets::Rect;
using widgets::Ui;

namespace {

constexpr float kList = 352;  // width of the list at the left

}  // namespace

void ComposerPanel::drawList(Ui& ui, const session::State& state, const Rect& place, bool options, Asked& asked) {
  const float pad = ui.gap(24);
  widgets::ScrollArea area(ui, "what", _("What is printed"), place, scroll_, true);
  const Rect column{place.x + pad, place.y, place.w - pad - ui.gap(20), place.h};
  float y = items_.draw(ui, state, column, area.top() + ui.gap(22), asked);
  if (options) {
    y = options_.draw(ui, state, column, y + ui.gap(16), true, asked) + ui.gap(20);
    options_.drawButtons(ui, state, column, y, asked);
    y += ComposerOptions::buttonsHeight(ui, state, column.w);
  }
  y = sets_.draw(ui, state, column, y + ui.gap(options ? 16 : 8), asked);
  area.contentEndsAt(y + ui.gap(20));
}

void ComposerPanel::drawNarrow(Ui& ui, const session::State& state, const Rect& sheet, Asked& asked) {
  widgets::ScrollArea area(ui, "handout", _("Handout"), sheet, scroll_, true);
  const Rect column = columnOn(ui, sheet);
  float y = items_.draw(ui, state, column, area.top() + ui.gap(22), asked);
  if (!state.composing.parts.empty()) {
    options_.drawButtons(ui, state, column, y, asked);
    y += ComposerOptions::buttonsHeight(ui, state, column.w) + ui.gap(12);
  }
  y = options_.draw(ui, state, column, y, false, asked) + ui.gap(16);
  y = sets_.draw(ui, state, column, y, asked) + ui.gap(24);  // before the pages: there may be a hundred
  y = preview_.drawPages(ui, state, sheet, y, column.x, column.w, asked);
  area.contentEndsAt(y + ui.gap(24));
}

void ComposerPanel::draw(Ui& ui, const session::State& state, const Arrangement& places, const Rect& sheet,
                         Asked& asked) {
  const bool narrow = places.fold == Fold::Menu || places.fold == Fold::Narrow;
  if (narrow) return drawNarrow(ui, state, sheet, asked);
  const bool large = preview_.large() && !state.composing.parts.empty();
  const float list = large ? 0 : std::min(ui.size(kList), sheet.w * 0.6F);
  const Rect pages{sheet.x + list, sheet.y, sheet.w - list, sheet.h};
  if (!large) drawList(ui, state, {sheet.x, sheet.y, list, sheet.h}, !places.hasRail(), asked);
  const float radius = ui.gap(20);
  ui.canvas().pushClip({pages.x, pages.y, pages.w, pages.h});
  ui.canvas().fillTop({pages.x - (large ? 0 : radius), pages.y, pages.w + (large ? 0 : radius), pages.h + radius},
                      ui.colour(Role::Hover), radius);
  ui.canvas().popClip();
  ui.canvas().fill({pages.x, pages.y + (large ? radius : 0), std::max(1.0F, ui.gap(1.5F)), pages.h},
                   ui.colour(Role::Hairline));
  ui.openLandmark(access::Landmark::Region, "preview", _("Pages as they are printed"), pages);
  preview_.draw(ui, state, pages, asked);
  ui.close();
}

void ComposerPanel::drawRail(Ui& ui, const session::State& state, const Rect& rail, Asked& asked) {
  const Rect column{rail.x + ui.gap(24), rail.y, rail.w - ui.gap(44), rail.h};
  const float buttons = ComposerOptions::buttonsHeight(ui, state, column.w) + ui.gap(20);
  const Rect above{rail.x, rail.y, rail.w, std::max(0.0F, rail.h - buttons)};
  {
    widgets::ScrollArea area(ui, "how", _("How it is printed"), above, railScroll_);
    area.contentEndsAt(options_.draw(ui, state, column, area.top() + ui.gap(18), false, asked) + ui.gap(12));
  }
  // Options that scroll away lie behind the buttons, so these are a part of their own.
  ui.openLandmark(access::Landmark::Region, "print", _("Print"), {rail.x, above.bottom(), rail.w, buttons});
  if (options_.drawButtons(ui, state, column, above.bottom() + ui.gap(12), asked)) railScroll_.y = 0;
  ui.close();
}

}  // namespace myelin::panels
