#include "app/panels/open_panel.h"

#include <algorithm>
#include <cmath>

#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using session::OpenPage;
using widgets::ButtonKind;
using widgets::ButtonSpec;
using widgets::LabelStyle;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

namespace {

constexpr float kWidest = 260, kNarrowest = 170;

/// The current one stands on the sheet, as a tab does; the others lie on the ground.
void drawTab(Ui& ui, const OpenPage& page, const Rect& tab, bool current, const std::string& keys, Asked& asked) {
  const ButtonSpec close{.words = {},
                         .name = fill(_("Close {1}"), {page.title}),
                         .icon = "close",
                         .kind = ButtonKind::Quiet,
                         .keys = keys};
  const float side = current ? widgets::buttonSize(ui, close).w : 0;
  const Rect label{tab.x, tab.y, tab.w - side, tab.h};
  const Ui::Touch touch =
      ui.touch(access::Role::ListItem, page.slug, page.title, label, current ? access::kSelected : 0u);
  if (current) {
    const Rect ground{tab.x, tab.y, tab.w, tab.h + std::ceil(ui.gap(3))};  // over the sheet's edge
    ui.canvas().fillTop(ground, ui.colour(Role::Page), ui.gap(12));
    ui.canvas().pushClip(ground);
    ui.canvas().outlineTop({ground.x, ground.y, ground.w, ground.h + ui.gap(30)}, ui.colour(Role::Hairline),
                           std::max(1.0F, ui.gap(1.5F)), ui.gap(12));
    ui.canvas().popClip();
  } else if (touch.hovered || touch.held) {
    ui.canvas().fill(tab.inset(ui.gap(2)), ui.colour(touch.held ? Role::Press : Role::Hover), ui.gap(12));
  }
  const LabelStyle style{
      .type = Type::Small, .weight = current ? 600 : 0, .width = label.w - ui.gap(current ? 20 : 32), .lines = 1};
  const float line = static_cast<float>(ui.scale().line(Type::Small));
  ui.draw({tab.x + ui.gap(16), tab.middle() - line / 2}, page.title, style,
          ui.colour(current || touch.held ? Role::Ink : Role::Ink2));
  if (touch.focused) ui.focusRing(label.inset(ui.gap(6)), ui.gap(6), true);
  if (touch.pressed && !current) asked.push_back(session::ShowOpenArticle{page.slug});
  const bool closed = current && widgets::button(ui, "close " + page.slug, {label.right(), tab.y, side, tab.h}, close);
  if (closed) asked.push_back(session::CloseArticle{page.slug});
}

}  // namespace

float OpenPanel::height(Ui& ui, const session::State& state, const Arrangement& places) {
  const bool several = state.visit.screen == session::Screen::Article && state.openPages.size() > 1;
  return several && places.hasNav() ? ui.target() + ui.gap(2) : 0;
}

void OpenPanel::draw(Ui& ui, const session::State& state, const Rect& strip, Asked& asked) {
  const std::vector<OpenPage>& pages = state.openPages;
  const auto count = pages.size();
  const ButtonSpec rest{.words = fill(_("All {1}"), {std::to_string(count)}),
                        .name = fill(_("All {1} open articles"), {std::to_string(count)}),
                        .icon = "more",
                        .kind = ButtonKind::Quiet,
                        .keys = std::string(state.settings.keys.firstKey("palette"))};
  const Size restSize = widgets::buttonSize(ui, rest);
  const float left = strip.x + ui.gap(20), right = strip.right() - ui.gap(20);
  const auto fitting = [&](float width) {
    return static_cast<std::size_t>(std::max(1.0F, width / ui.size(kNarrowest)));
  };
  const bool all = fitting(right - left) >= count;
  const float room = right - left - (all ? 0 : restSize.w + ui.gap(8));
  const std::size_t shown = std::min(count, fitting(room));
  const auto now =
      std::find_if(pages.begin(), pages.end(), [&](const OpenPage& page) { return page.slug == state.visit.subject; });
  const auto at = static_cast<std::size_t>(now == pages.end() ? 0 : now - pages.begin());
  const std::size_t first = std::min(at < shown ? 0 : at + 1 - shown, count - shown);
  const float width = std::min(ui.size(kWidest), room / static_cast<float>(shown));
  ui.openLandmark(access::Landmark::Region, "open articles", _("Open articles"), strip);
  ui.open(access::Role::List, "tabs", _("Open articles"), strip);
  float x = left;
  for (std::size_t i = first; i < first + shown; ++i) {
    drawTab(ui, pages[i], {std::round(x), strip.y, std::floor(width), strip.h}, i == at,
            std::string(state.settings.keys.firstKey("close-article")), asked);
    x += width;
  }
  ui.close();
  if (!all && widgets::button(ui, "all", {right - restSize.w, strip.y, restSize.w, restSize.h}, rest))
    asked.push_back(session::TogglePalette{});
  ui.close();
}

}  // namespace myelin::panels
