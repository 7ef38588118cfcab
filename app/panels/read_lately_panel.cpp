#include "app/panels/read_lately_panel.h"

#include <algorithm>
#include <array>
#include <ctime>

#include "app/panels/bookmark_group.h"
#include "app/panels/button_flow.h"
#include "app/panels/shelf_panel.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using widgets::ButtonKind;
using widgets::ButtonSpec;
using widgets::LabelStyle;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

namespace {

/// The day it was here; desks keep the time in UTC.
std::string dayHere(const std::string& utc) {
  std::tm time{};
  if (::strptime(utc.c_str(), "%Y-%m-%dT%H:%M:%SZ", &time) == nullptr) return utc.substr(0, 10);
  const std::time_t at = ::timegm(&time);
  std::array<char, 11> day{};
  ::localtime_r(&at, &time);
  std::strftime(day.data(), day.size(), "%Y-%m-%d", &time);
  return day.data();
}

/// "22 November 2026, read to part 3 of 7"
std::string howFar(const session::State& state, const desk::Place& place) {
  const std::string day = longDate(dayHere(place.visited));
  if (!state.library || state.library->find(place.slug) == nullptr)
    return fill(_("{1}. This article is not in the library that is open."), {day});
  if (place.sections < 2) return day;
  const int part = std::min(place.sectionsRead + 1, place.sections);
  return fill(_("{1}, read to part {2} of {3}"), {day, std::to_string(part), std::to_string(place.sections)});
}

}  // namespace

float ReadLatelyPanel::drawRow(Ui& ui, const session::State& state, const desk::Place& place, const Rect& column,
                               float y, Asked& asked) {
  const std::string name = place.title.empty() ? place.slug : place.title;
  const ButtonSpec forget{.words = _("Forget"),
                          .name = fill(_("Forget that I read {1}"), {name}),
                          .icon = "remove",
                          .kind = ButtonKind::Quiet};
  const Size size = widgets::buttonSize(ui, forget);
  const bool below = column.w < size.w * 3;
  const LabelStyle title{.type = Type::Result, .width = column.w - (below ? 0 : size.w + ui.gap(12))};
  const LabelStyle small{.type = Type::Small, .width = title.width};
  const std::string line = howFar(state, place);
  const float pad = ui.gap(12);
  const Size titleSize = ui.measure(name, title);
  const float words = titleSize.h + ui.measure(line, small).h;
  ui.open(access::Role::ListItem, place.slug, name, {column.x, y, column.w, words + 2 * pad});
  const Rect rect{column.x - ui.gap(8), y + pad / 2, title.width + ui.gap(8), words + pad};
  const Ui::Touch touch = ui.touch(access::Role::Link, "open", name, rect);
  ui.node(touch.id).description = line;
  if (touch.hovered) ui.canvas().fill(rect, ui.colour(Role::Hover), ui.gap(12));
  ui.draw({column.x, y + pad}, name, title, ui.colour(Role::Accent));
  ui.draw({column.x, y + pad + titleSize.h}, line, small, ui.colour(Role::Ink2));
  if (touch.focused) ui.focusRing(rect.inset(ui.gap(2)), ui.gap(12));
  if (touch.pressed) asked.push_back(session::OpenArticle{.slug = place.slug, .resume = true});
  const float beside = y + pad + (words - size.h) / 2;
  y += words + 2 * pad;
  const Rect at = below ? Rect{column.x, y, std::min(size.w, column.w), size.h}
                        : Rect{column.right() - size.w, beside, size.w, size.h};
  if (widgets::button(ui, "forget", at, forget)) asked.push_back(session::ForgetPlace{place.slug});
  if (below) y += size.h + pad;
  ui.canvas().fill({column.x, y, column.w, std::max(1.0F, ui.gap(1))}, ui.colour(Role::Hairline));
  ui.close();
  return y + ui.gap(1);
}

float ReadLatelyPanel::drawHead(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  y += widgets::words(ui, "heading", {column.x, y}, _("What I read lately"), {.type = Type::Title, .width = column.w},
                      Role::Ink, access::Role::Heading, 1);
  y += widgets::words(ui, "how", {column.x, y}, historyLine(state), {.type = Type::Small, .width = column.w},
                      Role::Ink2);
  ButtonFlow flow(ui, column, y + ui.gap(14));
  const ButtonSpec keeps{.words = state.keepsHistory ? _("Do not keep it") : _("Keep it again"),
                         .icon = state.keepsHistory ? "close" : "check"};
  if (flow.put("keep", keeps)) asked.push_back(session::KeepHistory{!state.keepsHistory});
  // The reason stands beneath, as the page's own words.
  const std::string none = state.readLately.empty() ? _("Nothing is on this list. What you read comes here.") : "";
  if (flow.put("clear", {.words = _("Clear all"), .icon = "remove", .disabled = none}))
    asked.push_back(session::ClearHistory{});
  y = flow.bottom() + ui.gap(20);
  if (!state.readLately.empty()) return y;
  return y + widgets::words(ui, "none", {column.x, y}, none, {.type = Type::Lead, .width = column.w}, Role::Ink);
}

void ReadLatelyPanel::draw(Ui& ui, const session::State& state, const Rect& sheet, Asked& asked) {
  widgets::ScrollArea area(ui, "read lately", _("What I read lately"), sheet, scroll_, true);
  const Rect column = columnOn(ui, sheet);
  float y = drawHead(ui, state, column, area.top() + ui.gap(28), asked);
  ui.open(access::Role::List, "list", _("What I read lately"), {column.x, y, column.w, 1});
  for (const desk::Place& place : state.readLately) y = drawRow(ui, state, place, column, y, asked);
  ui.close();
  area.contentEndsAt(y + ui.gap(24));
}

}  // namespace myelin::panels
