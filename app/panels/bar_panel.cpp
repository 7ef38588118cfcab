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
using widgets::Stays;
using widgets::Ui;

namespace {

constexpr float kBesideHint = 40;  // px at 100 %: edges and gaps beside icon and hint

std::string question() {
  return _("What is troubling you?");
}

/// A field in which a hint can be read whole.
float fieldFor(Ui& ui, const std::string& hint, Type type = Type::Ui) {
  return ui.measure(hint, {.type = type, .weight = 400}).w + ui.iconSize(24) + ui.gap(kBesideHint);
}

}  // namespace

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
  widgets::TextField::Look look{.name = _("Search"), .hint = question(), .icon = "search"};
  if (large) {
    look.hint = _("Try: legs jump at night");
    look.type = Type::Lead;
    look.radius = 18;
  }
  const ButtonSpec spec{.words = _("Search"), .kind = ButtonKind::Primary};
  const Size size = widgets::buttonSize(ui, spec);
  const float inset = ui.gap(9);
  const float beside = size.w + ui.gap(20) + inset;
  const float needed = fieldFor(ui, look.hint, look.type);
  const bool withButton = large && rect.w > size.w * 4 && needed + beside <= rect.w;
  if (!withButton && needed > rect.w) look.hint = _("Search");
  if (withButton) look.roomAtRight = beside;
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

namespace {

std::string keyOf(const session::State& state, std::string_view shortcut) {
  return std::string(state.settings.keys.firstKey(shortcut));
}

ButtonSpec arrowSpec(const session::State& state, bool forward, bool keysToo) {
  return {.words = {},
          .name = forward ? _("Forward") : _("Back"),
          .icon = forward ? "forward" : "back",
          .kind = ButtonKind::Quiet,
          .atEnd = forward ? !state.canGoForward : !state.canGoBack,
          .keys = keyOf(state, forward ? "forward" : "back"),
          .iconKeys = keysToo};
}

bool listens(const session::State& state) {
  return state.listening.how != session::Listening::How::Off;
}

bool reads(const session::State& state) {
  return state.visit.screen == session::Screen::Article && state.reading.article;
}

session::Command listenOrStop(const session::State& state) {
  return listens(state) ? session::Command{session::StopListening{}} : session::Command{session::Listen{}};
}

}  // namespace

float BarPanel::drawLeft(Ui& ui, const session::State& state, const Arrangement& places, bool keysToo, Asked& asked) {
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
  for (const bool forward : {false, true}) {
    const ButtonSpec spec = arrowSpec(state, forward, keysToo);
    const Size at = widgets::buttonSize(ui, spec);
    if (widgets::button(ui, forward ? "forward" : "back", {x, bar.middle() - at.h / 2, at.w, at.h}, spec))
      asked.push_back(forward ? session::Command{session::GoForward{}} : session::Command{session::GoBack{}});
    x += at.w + ui.gap(8);
  }
  return x;
}

/// What stands at the right of the bar, from left to right.
std::vector<BarPanel::Tool> BarPanel::toolsAtRight(const session::State& state) {
  std::vector<Tool> tools;
  const auto tool = [&](const char* id, const char* words, const char* icon) {
    return ButtonSpec{.words = words, .icon = icon, .kind = ButtonKind::Quiet, .keys = keyOf(state, id)};
  };
  ButtonSpec text = tool("text", _("Text"), "text-size");
  text.chosen = state.textSettings;
  text.stays = Stays::Open;
  tools.push_back({"text", text, session::ToggleTextSettings{}});
  if (reads(state)) {
    ButtonSpec listen = tool("listen", _("Listen"), "listen");
    listen.chosen = listens(state);
    listen.stays = Stays::On;
    tools.push_back({"listen", listen, listenOrStop(state)});
    ButtonSpec print = tool("print", _("Print"), "print");
    if (state.printing) print.disabled = _("Printing now.");
    tools.push_back({"print", print, session::Print{state.reading.info->slug}});
    ButtonSpec handout = tool("handout", _("Handout"), "handout");
    handout.name = _("Put it into the handout");
    tools.push_back({"handout", handout, session::AddToHandout{state.reading.info->slug}});
  }
  if (const session::OpenArticle help = helpArticle(state); !help.slug.empty())
    tools.push_back(
        {"help",
         {.words = _("Help now"), .icon = "help-now", .kind = ButtonKind::Help, .keys = keyOf(state, "help")},
         help});
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

/// What stands in the bar of a small window, in its order; what is needed least is the last before help.
std::vector<BarPanel::Tool> BarPanel::toolsOfNarrow(const session::State& state, bool searchFirst) {
  std::vector<Tool> tools;
  const auto add = [&](const char* id, const char* words, const char* icon, session::Command command) {
    tools.push_back({id, {.words = words, .name = words, .icon = icon, .snug = true}, std::move(command)});
    if (session::shortcut(id) != nullptr) tools.back().spec.keys = keyOf(state, id);
    return &tools.back().spec;
  };
  ButtonSpec* menu = add("menu", _("Menu"), "menu", session::ToggleMenu{});
  menu->chosen = state.menu;
  menu->stays = Stays::Open;
  const auto addBack = [&] {
    ButtonSpec* back = add("back", _("Back"), "back", session::GoBack{});
    back->words.clear();
    back->atEnd = !state.canGoBack;
  };
  if (!searchFirst) addBack();
  add("search", _("Search"), "search", session::Search{.words = state.searching.words});
  if (searchFirst) addBack();
  ButtonSpec* text = add("text", _("Text"), "text-size", session::ToggleTextSettings{});
  text->chosen = state.textSettings;
  text->stays = Stays::Open;
  if (reads(state)) {
    ButtonSpec* listen = add("listen", _("Listen"), "listen", listenOrStop(state));
    listen->chosen = listens(state);
    listen->stays = Stays::On;
    add("print", _("Print"), "print", session::Print{state.reading.info->slug});
  }
  return tools;
}

void BarPanel::drawNarrow(Ui& ui, const session::State& state, const Arrangement& places, Asked& asked) {
  const Rect& bar = places.bar;
  const session::OpenArticle help = helpArticle(state);
  const auto width = [&](const ButtonSpec& spec) { return widgets::buttonSize(ui, spec).w + ui.gap(8); };
  ButtonSpec call{.words = _("Help"),
                  .name = _("Help now"),
                  .icon = "help-now",
                  .kind = ButtonKind::Help,
                  .keys = keyOf(state, "help"),
                  .snug = true};
  std::vector<Tool> tools = toolsOfNarrow(state, places.fold == Fold::Narrow);
  const float left = ui.gap(12), right = bar.right() - ui.gap(12);
  const auto tooWide = [&](std::size_t count) {
    float all = left + (help.slug.empty() ? 0 : width(call));
    for (std::size_t i = 0; i < count; ++i) all += width(tools[i].spec);
    return all > right;
  };
  const auto fitting = [&](bool keysToo) {
    for (Tool& tool : tools) tool.spec.showKeys = keysToo;
    call.showKeys = keysToo;
    std::size_t count = tools.size();
    while (count > 0 && tooWide(count)) --count;
    return count;
  };
  const std::size_t withKeys = fitting(true);
  if (fitting(false) == withKeys) fitting(true);         // no tool goes for the sake of keys
  constexpr std::size_t kNeeded = 3;                     // menu, back and search, beside help
  for (const std::string_view key : {"search", "menu"})  // the needed ones lose their words before one of them goes
    for (Tool& tool : tools)
      if (tool.key == key && tooWide(kNeeded)) tool.spec.words.clear();
  if (tooWide(kNeeded)) call.words.clear();
  const float end = help.slug.empty() ? right : right - width(call) + ui.gap(4);
  float x = left;
  for (const Tool& tool : tools) {
    const Size size = widgets::buttonSize(ui, tool.spec);
    if (x + size.w > end) break;  // none slips in before one that is needed more
    if (widgets::button(ui, tool.key, {x, bar.middle() - size.h / 2, size.w, size.h}, tool.spec)) {
      asked.push_back(tool.command);
      if (tool.key == "search") focusSearch();
    }
    x += size.w + ui.gap(8);
  }
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
  std::vector<Tool> tools = toolsAtRight(state);
  const auto leftOf = [&] {
    float x = places.bar.right() - ui.gap(10);
    for (const Tool& tool : tools) x -= widgets::buttonSize(ui, tool.spec).w + ui.gap(10);
    return x;
  };
  const float most = ui.size(places.fold == Fold::Wide ? 672 : 560);
  const auto arrows = [&](bool keysToo) {
    return widgets::buttonSize(ui, arrowSpec(state, false, keysToo)).w +
           widgets::buttonSize(ui, arrowSpec(state, true, keysToo)).w + ui.gap(16);
  };
  // The field comes first: without room for it the keys of the arrows go, then those of the words.
  const float from = std::max(places.nav.w, places.sheet.x) + ui.gap(12);
  const auto fieldWith = [&](bool keysToo) { return leftOf() - ui.gap(16) - from - arrows(keysToo); };
  const float least = fieldFor(ui, question());
  if (fieldWith(false) < least)
    for (Tool& tool : tools) tool.spec.showKeys = false;
  const bool keysToo = fieldWith(true) >= least;
  const float left = drawLeft(ui, state, places, keysToo, asked);
  const float right = leftOf();
  if (state.visit.screen != session::Screen::Home) {
    const float h = ui.gap(4) + ui.target();
    const float x = left + ui.gap(6);
    const float width = std::min(right - ui.gap(16) - x, most);
    if (width > ui.size(120)) drawField(ui, state, {x, places.bar.middle() - h / 2, width, h}, false, asked);
  }
  drawRight(ui, tools, {right, places.bar.middle()}, asked);
  ui.close();
}

}  // namespace myelin::panels
