#include "app/panels/bar_panel.h"

#include <algorithm>
#include <cmath>

#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using widgets::ButtonKind;
using widgets::ButtonSpec;
using widgets::Point;
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
  // The icon stands before the hint, and room for the sign that clears behind it.
  const float room = rect.w - ui.iconSize(24) - ui.gap(60);
  const auto fits = [&](float width) { return ui.measure(look.hint, {.type = look.type}).w <= width; };
  const bool withButton = large && rect.w > size.w * 4 && fits(room - size.w - ui.gap(20) - inset);
  if (!withButton && !fits(room)) look.hint = _("Search");
  if (withButton) look.roomAtRight = size.w + ui.gap(20) + inset;
  ui.openLandmark(access::Landmark::Search, "search box", _("Search"), rect);
  const auto happened = field_.draw(ui, "search", rect, look);
  const Rect at{rect.right() - inset - size.w - ui.gap(12), rect.y + inset, size.w + ui.gap(12), rect.h - 2 * inset};
  const bool pressed = withButton && widgets::button(ui, "search now", at, spec);
  ui.close();
  const bool enough = !large || field_.text().size() > 1;  // Home stays until there is something to look for
  if (happened.changed && enough) asked.push_back(session::Search{.words = field_.text(), .typing = true});
  if (happened.entered && searching && enterOpens()) {
    open_ = true;
  } else if (happened.entered || pressed) {
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
  const bool folded = places.navFolded;
  const float mark = ui.iconSize(46);
  const float markX = folded ? (places.nav.w - mark) / 2 : ui.gap(24);
  ui.icon("mark", {markX, bar.middle() - mark / 2}, mark, ui.colour(Role::Accent));
  const widgets::LabelStyle name{.type = Type::H3};
  const Size size = ui.measure("Myelin", name);
  if (!folded) ui.draw({markX + mark + ui.gap(12), bar.middle() - size.h / 2}, "Myelin", name, ui.colour(Role::Ink));
  float x = std::max(places.nav.w, places.sheet.x) + ui.gap(6);
  if (places.fold == Fold::Wide) x = places.sheet.x - ui.gap(3);
  const auto arrow = [&](std::string_view key, const char* icon, std::string said, bool can) {
    const ButtonSpec spec{.words = {},
                          .name = std::move(said),
                          .icon = icon,
                          .kind = ButtonKind::Quiet,
                          .atEnd = !can,
                          .keys = std::string(state.settings.keys.firstKey(key))};
    const Size s = widgets::buttonSize(ui, spec);
    const bool pressed = widgets::button(ui, key, {x, bar.middle() - s.h / 2, s.w, s.h}, spec);
    x += s.w + ui.gap(8);
    return pressed;
  };
  if (arrow("back", "back", _("Back"), state.canGoBack)) asked.push_back(session::GoBack{});
  if (arrow("forward", "forward", _("Forward"), state.canGoForward)) asked.push_back(session::GoForward{});
  return x;
}

/// What stands at the right of the bar, from left to right.
std::vector<BarPanel::Tool> BarPanel::toolsAtRight(const session::State& state) {
  std::vector<Tool> tools;
  const ButtonKind quiet = ButtonKind::Quiet;
  const auto keys = [&](const char* id) { return std::string(state.settings.keys.firstKey(id)); };
  tools.push_back({"text",
                   {.words = _("Text"), .icon = "text-size", .kind = quiet, .keys = keys("text")},
                   session::ToggleTextSettings{}});
  if (state.visit.screen == session::Screen::Article && state.reading.article) {
    const bool listens = state.listening.how != session::Listening::How::Off;
    tools.push_back({"listen",
                     {.words = _("Listen"), .icon = "listen", .kind = quiet, .chosen = listens, .keys = keys("listen")},
                     listens ? session::Command{session::StopListening{}} : session::Command{session::Listen{}}});
    const std::string why = state.printing ? _("Printing now.") : "";
    tools.push_back({"print",
                     {.words = _("Print"), .icon = "print", .kind = quiet, .disabled = why, .keys = keys("print")},
                     session::Print{state.reading.info->slug}});
    tools.push_back({"handout",
                     {.words = _("Handout"),
                      .name = _("Put it into the handout"),
                      .icon = "handout",
                      .kind = quiet,
                      .keys = keys("handout")},
                     session::AddToHandout{state.reading.info->slug}});
  }
  if (const session::OpenArticle help = helpArticle(state); !help.slug.empty())
    tools.push_back(
        {"help", {.words = _("Help now"), .icon = "help-now", .kind = ButtonKind::Help, .keys = keys("help")}, help});
  return tools;
}

void BarPanel::drawRight(Ui& ui, const std::vector<Tool>& tools, Point middleLeft, Asked& asked) {
  float x = middleLeft.x;
  for (const Tool& tool : tools) {
    Size size = widgets::buttonSize(ui, tool.spec);
    if (tool.spec.kind == ButtonKind::Help) size.h += ui.gap(4);
    if (widgets::button(ui, tool.key, {x, middleLeft.y - size.h / 2, size.w, size.h}, tool.spec))
      asked.push_back(tool.command);
    x += size.w + ui.gap(10);
  }
}

void BarPanel::drawNarrow(Ui& ui, const session::State& state, const Arrangement& places, Asked& asked) {
  const Rect& bar = places.bar;
  float x = ui.gap(12);
  const float right = bar.right() - ui.gap(12);
  const session::OpenArticle help = helpArticle(state);
  const auto keys = [&](const char* id) { return std::string(state.settings.keys.firstKey(id)); };
  ButtonSpec menu{.words = _("Menu"), .name = _("Menu"), .icon = "menu", .chosen = state.menu, .snug = true};
  ButtonSpec find{.words = _("Search"), .name = _("Search"), .icon = "search", .keys = keys("search"), .snug = true};
  ButtonSpec call{.words = _("Help"),
                  .name = _("Help now"),
                  .icon = "help-now",
                  .kind = ButtonKind::Help,
                  .keys = keys("help"),
                  .snug = true};
  const ButtonSpec back{
      .words = {}, .name = _("Back"), .icon = "back", .atEnd = !state.canGoBack, .keys = keys("back")};
  const auto width = [&](const ButtonSpec& spec) { return widgets::buttonSize(ui, spec).w + ui.gap(8); };
  // The needed ones come first and lose their words before one of them goes; what does not fit is in the menu.
  for (ButtonSpec* spec : {&find, &menu, &call})
    if (x + width(menu) + width(find) + width(back) + width(call) > right) spec->words.clear();
  const float end = help.slug.empty() ? right : right - width(call) + ui.gap(4);
  const auto put = [&](std::string_view key, const ButtonSpec& spec) {
    const Size size = widgets::buttonSize(ui, spec);
    if (x + size.w > end) return false;
    const bool pressed = widgets::button(ui, key, {x, bar.middle() - size.h / 2, size.w, size.h}, spec);
    x += size.w + ui.gap(8);
    return pressed;
  };
  if (put("menu", menu)) asked.push_back(session::ToggleMenu{});
  const bool searchFirst = places.fold == Fold::Narrow;
  for (const bool search : {searchFirst, !searchFirst}) {
    if (search && put("find", find)) {
      asked.push_back(session::Search{.words = state.searching.words});
      focusSearch();
    }
    if (!search && put("back", back)) asked.push_back(session::GoBack{});
  }
  const ButtonSpec text{
      .words = _("Text"), .icon = "text-size", .chosen = state.textSettings, .keys = keys("text"), .snug = true};
  if (put("text", text)) asked.push_back(session::ToggleTextSettings{});
  const bool article = state.visit.screen == session::Screen::Article && state.reading.article;
  const bool listens = state.listening.how != session::Listening::How::Off;
  const ButtonSpec listen{
      .words = _("Listen"), .icon = "listen", .chosen = listens, .keys = keys("listen"), .snug = true};
  if (article && put("listen", listen))
    asked.push_back(listens ? session::Command{session::StopListening{}} : session::Command{session::Listen{}});
  if (article && put("print", {.words = _("Print"), .icon = "print", .keys = keys("print"), .snug = true}))
    asked.push_back(session::Print{state.reading.info->slug});
  if (help.slug.empty()) return;
  const Size size = widgets::buttonSize(ui, call);
  if (widgets::button(ui, "help", {right - size.w, bar.middle() - size.h / 2, size.w, size.h}, call))
    asked.push_back(help);
}

void BarPanel::draw(Ui& ui, const session::State& state, const Arrangement& places, Asked& asked) {
  ui.openLandmark(access::Landmark::Banner, "bar", _("Tools"), places.bar);
  if (!places.fieldInBar) {
    drawNarrow(ui, state, places, asked);
    ui.close();
    return;
  }
  const float left = drawLeft(ui, state, places, asked);
  std::vector<Tool> tools = toolsAtRight(state);
  const auto leftOf = [&] {
    float x = places.bar.right() - ui.gap(10);
    for (const Tool& tool : tools) x -= widgets::buttonSize(ui, tool.spec).w + ui.gap(10);
    return x;
  };
  for (Tool& tool : tools) tool.spec.showKeys = true;
  const float most = ui.size(places.fold == Fold::Wide ? 672 : 560);
  if (leftOf() - left < ui.gap(22) + ui.size(420))  // the field comes first
    for (Tool& tool : tools) tool.spec.showKeys = false;
  const float right = leftOf();
  if (state.visit.screen != session::Screen::Home) {
    const float h = ui.gap(4) + ui.target();
    const float from = left + ui.gap(6);
    const float width = std::min(right - ui.gap(16) - from, most);
    if (width > ui.size(120)) drawField(ui, state, {from, places.bar.middle() - h / 2, width, h}, false, asked);
  }
  drawRight(ui, tools, {right, places.bar.middle()}, asked);
  ui.close();
}

}  // namespace myelin::panels
