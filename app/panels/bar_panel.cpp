#include "app/panels/bar_panel.h"

#include <algorithm>
#include <cmath>

#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using widgets::ButtonKind;
using widgets::ButtonSpec;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

session::OpenArticle helpArticle(const session::State& state) {
  session::OpenArticle help;
  if (!state.library) return help;
  for (const char* slug : {"emergencies", "when-to-get-help", "spasms-and-ms"}) {
    if (state.library->find(slug) == nullptr) continue;
    help.slug = slug;
    if (help.slug == "spasms-and-ms") help.anchor = "when-to-get-help";
    break;
  }
  return help;
}

void BarPanel::drawField(Ui& ui, const session::State& state, const Rect& rect, bool large, Asked& asked) {
  const bool searching = state.visit.screen == session::Screen::Search;
  if (!field_.hasFocus()) field_.setText(searching ? state.searching.words : "");
  widgets::TextField::Look look{.name = _("Search"), .hint = _("What is troubling you?"), .icon = "search"};
  if (large) {
    look.hint = _("Try: legs jump at night");
    look.type = Type::Lead;
    look.radius = 18;
  }
  const ButtonSpec spec{.words = _("Search"), .kind = ButtonKind::Primary};
  const Size size = widgets::buttonSize(ui, spec);
  const float inset = ui.gap(9);
  const bool withButton = large && rect.w > size.w * 3.5F;
  if (withButton) look.roomAtRight = size.w + ui.gap(20) + inset;
  const auto happened = field_.draw(ui, "search", rect, look);
  const Rect at{rect.right() - inset - size.w - ui.gap(12), rect.y + inset, size.w + ui.gap(12), rect.h - 2 * inset};
  const bool pressed = withButton && widgets::button(ui, "search now", at, spec);
  const bool enough = !large || field_.text().size() > 1;  // Home stays until there is something to look for
  if (happened.changed && enough) asked.push_back(session::Search{.words = field_.text(), .typing = true});
  if (happened.entered && searching && enterOpens()) {
    open_ = true;
  } else if ((happened.entered || pressed) && !field_.text().empty()) {
    answered_ = field_.text();
    asked.push_back(session::Search{.words = field_.text(), .typing = false});
  }
  if (happened.escaped) {
    ui.focusOn(0, false);
    if (searching) asked.push_back(session::GoBack{});
  }
}

float BarPanel::drawLeft(Ui& ui, const session::State& state, const Arrangement& places, Asked& asked) {
  const Rect& bar = places.bar;
  const bool folded = places.fold == Fold::Folded;
  const float mark = ui.iconSize(46);
  const float markX = folded ? (places.nav.w - mark) / 2 : ui.gap(24);
  ui.icon("mark", {markX, bar.middle() - mark / 2}, mark, ui.colour(Role::Accent));
  const widgets::LabelStyle name{.type = Type::H3};
  const Size size = ui.measure("Myelin", name);
  if (!folded) ui.draw({markX + mark + ui.gap(12), bar.middle() - size.h / 2}, "Myelin", name, ui.colour(Role::Ink));
  float x = std::max(places.nav.w, places.sheet.x) + ui.gap(6);
  if (places.fold == Fold::Wide) x = places.sheet.x - ui.gap(3);
  const auto arrow = [&](std::string_view key, const char* icon, std::string said, bool can) {
    const ButtonSpec spec{.words = {}, .name = std::move(said), .icon = icon, .kind = ButtonKind::Quiet, .atEnd = !can};
    const Size s = widgets::buttonSize(ui, spec);
    const bool pressed = widgets::button(ui, key, {x, bar.middle() - s.h / 2, s.w, s.h}, spec);
    x += s.w + ui.gap(8);
    return pressed;
  };
  if (arrow("back", "back", _("Back"), state.canGoBack)) asked.push_back(session::GoBack{});
  if (arrow("forward", "forward", _("Forward"), state.canGoForward)) asked.push_back(session::GoForward{});
  return x;
}

float BarPanel::drawRight(Ui& ui, const session::State& state, const Arrangement& places, Asked& asked) {
  struct Tool {
    std::string_view key;
    ButtonSpec spec;
    session::Command command;
  };
  std::vector<Tool> tools;  // from left to right, which is reading order
  const ButtonKind quiet = ButtonKind::Quiet;
  tools.push_back({"text", {.words = _("Text"), .icon = "text-size", .kind = quiet}, session::ToggleTextSettings{}});
  if (state.visit.screen == session::Screen::Article && state.reading.article) {
    const std::string why = state.printing ? _("Printing now.") : "";
    tools.push_back({"print",
                     {.words = _("Print"), .icon = "print", .kind = quiet, .disabled = why},
                     session::Print{state.reading.info->slug}});
  }
  if (const session::OpenArticle help = helpArticle(state); !help.slug.empty())
    tools.push_back({"help", {.words = _("Help now"), .icon = "help-now", .kind = ButtonKind::Help}, help});
  float width = 0;
  for (const Tool& tool : tools) width += widgets::buttonSize(ui, tool.spec).w + ui.gap(10);
  const float left = places.bar.right() - ui.gap(20) - width + ui.gap(10);
  float x = left;
  for (const Tool& tool : tools) {
    Size size = widgets::buttonSize(ui, tool.spec);
    if (tool.spec.kind == ButtonKind::Help) size.h += ui.gap(4);
    if (widgets::button(ui, tool.key, {x, places.bar.middle() - size.h / 2, size.w, size.h}, tool.spec))
      asked.push_back(tool.command);
    x += size.w + ui.gap(10);
  }
  return left;
}

void BarPanel::drawNarrow(Ui& ui, const session::State& state, const Arrangement& places, Asked& asked) {
  const Rect& bar = places.bar;
  float x = ui.gap(12);
  const float right = bar.right() - ui.gap(12);
  const bool tight = places.fold == Fold::Narrow;
  const session::OpenArticle help = helpArticle(state);
  const ButtonSpec helpSpec{.words = _("Help"), .name = _("Help now"), .icon = "help-now", .kind = ButtonKind::Help};
  const float helpWidth = help.slug.empty() ? 0 : widgets::buttonSize(ui, helpSpec).w;
  // As much of the bar as fits, the most needed first; what does not fit is in the menu.
  const auto put = [&](std::string_view key, const ButtonSpec& spec) {
    const Size size = widgets::buttonSize(ui, spec);
    if (x + size.w > right - helpWidth - ui.gap(8)) return false;
    const bool pressed = widgets::button(ui, key, {x, bar.middle() - size.h / 2, size.w, size.h}, spec);
    x += size.w + ui.gap(8);
    return pressed;
  };
  if (put("menu", {.words = _("Menu"), .icon = "menu", .chosen = state.menu})) asked.push_back(session::ToggleMenu{});
  if (tight && put("find", {.words = _("Search"), .icon = "search"})) {
    asked.push_back(session::Search{.words = state.searching.words});
    focusSearch();
  }
  if (put("back", {.words = {}, .name = _("Back"), .icon = "back", .atEnd = !state.canGoBack}))
    asked.push_back(session::GoBack{});
  if (!tight && put("find", {.words = _("Search"), .icon = "search"})) {
    asked.push_back(session::Search{.words = state.searching.words});
    focusSearch();
  }
  if (put("text", {.words = _("Text"), .icon = "text-size", .chosen = state.textSettings}))
    asked.push_back(session::ToggleTextSettings{});
  if (state.visit.screen == session::Screen::Article && state.reading.article &&
      put("print", {.words = _("Print"), .icon = "print"}))
    asked.push_back(session::Print{state.reading.info->slug});
  if (helpWidth > 0) {
    const float h = ui.target();
    if (widgets::button(ui, "help", {right - helpWidth, bar.middle() - h / 2, helpWidth, h}, helpSpec))
      asked.push_back(help);
  }
}

void BarPanel::draw(Ui& ui, const session::State& state, const Arrangement& places, Asked& asked) {
  ui.open(access::Role::Landmark, "bar", _("Tools"), places.bar);
  if (!places.fieldInBar) {
    drawNarrow(ui, state, places, asked);
    ui.close();
    return;
  }
  const float left = drawLeft(ui, state, places, asked);
  const float right = drawRight(ui, state, places, asked);
  if (state.visit.screen != session::Screen::Home) {
    const float h = ui.gap(4) + ui.target();
    const float from = left + ui.gap(6);
    const float width = std::min(right - ui.gap(16) - from, ui.size(places.fold == Fold::Wide ? 672 : 560));
    if (width > ui.size(120)) drawField(ui, state, {from, places.bar.middle() - h / 2, width, h}, false, asked);
  }
  ui.close();
}

}  // namespace myelin::panels
