#include "app/panels/given_panel.h"

#include <algorithm>

#include "app/panels/button_flow.h"
#include "app/panels/shelf_panel.h"
#include "app/widgets/clipboard.h"
#include "app/widgets/control.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using widgets::ButtonKind;
using widgets::ButtonSpec;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

namespace {

/// "08WY-22KM and 2 more": all of them are in the line that is copied.
std::string codesOf(const desk::Given& given) {
  const auto more = static_cast<unsigned long>(std::count(given.codes.begin(), given.codes.end(), ' '));
  const std::string first = given.codes.substr(0, given.codes.find(' '));
  return more == 0 ? first : fill(_("{1} and {2} more"), {first, std::to_string(more)});
}

/// "22 November 2026, printed, 18 point, code 08WY-22KM, JS"
std::string lineOf(const desk::Given& given) {
  std::string line = session::dayInWords(given.day) + (given.printed ? _(", printed") : _(", saved"));
  line += fill(_(", {1} point, code {2}"), {given.size, codesOf(given)});
  return given.initials.empty() ? line : line + ", " + given.initials;
}

float drawChecks(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  y += widgets::words(ui, "checks", {column.x, y}, _("Checked by your clinic"), {.type = Type::H3, .width = column.w},
                      Role::Ink, access::Role::Heading, 2);
  y += ui.gap(6);
  const std::vector<desk::ClinicCheck>& checks = state.giving.checks;
  if (checks.empty())
    y += widgets::words(ui, "no checks", {column.x, y}, _("No check is recorded. Handout has a place for it."),
                        {.type = Type::Ui, .width = column.w}, Role::Ink2);
  for (const desk::ClinicCheck& check : checks) {
    const library::ArticleInfo* info = state.library ? state.library->find(check.slug) : nullptr;
    const std::string title = info != nullptr ? info->title : check.slug;
    const bool counts = info != nullptr && info->edition == check.edition;
    const std::string who = check.role.empty() ? check.name : check.name + ", " + check.role;
    std::string line =
        fill(_("Edition {1}, by {2} on {3}"), {std::to_string(check.edition), who, session::dayInWords(check.day)});
    if (info != nullptr && !counts)
      line += ". " + std::string(_("There is another edition now: it is not printed any more."));
    y += widgets::words(ui, "check " + check.slug, {column.x, y}, title, {.type = Type::UiStrong, .width = column.w},
                        Role::Ink);
    y += widgets::words(ui, "check line " + check.slug, {column.x, y}, line, {.type = Type::Small, .width = column.w},
                        Role::Ink2) +
         ui.gap(10);
  }
  if (checks.empty()) return y + ui.gap(8);
  ButtonFlow buttons(ui, column, y + ui.gap(4));
  if (buttons.put("save checks", {.words = _("Save the checks as a table"), .icon = "save"}))
    asked.push_back(session::SaveChecks{});
  return buttons.bottom() + ui.gap(16);
}

}  // namespace

/// Rows out of view keep their place and are not drawn.
float GivenPanel::drawLog(Ui& ui, const session::State& state, const Rect& column, const Rect& view, float y,
                          Asked& asked) {
  ui.open(access::Role::List, "log", _("What I gave"), {column.x, y, column.w, 1});
  const float row = ui.gap(20) + ui.measure("x", {.type = Type::UiStrong}).h +
                    ui.measure("x", {.type = Type::Small}).h + ui.gap(8) + ui.target();
  for (const desk::Given& given : state.giving.log) {
    if (y > view.bottom() + view.h || y + row < view.y - view.h) {
      y += row;
      continue;
    }
    ui.open(access::Role::ListItem, std::to_string(given.id), given.title, {column.x, y, column.w, row});
    float at = y + ui.gap(10);
    at += widgets::words(ui, "title", {column.x, at}, given.title,
                         {.type = Type::UiStrong, .width = column.w, .lines = 1}, Role::Ink);
    at += widgets::words(ui, "line", {column.x, at}, lineOf(given),
                         {.type = Type::Small, .width = column.w, .lines = 1}, Role::Ink2);
    ButtonFlow buttons(ui, column, at + ui.gap(4));
    if (buttons.put("copy", {.words = _("Copy the line"),
                             .name = fill(_("Copy the line about {1} for a record"), {given.title}),
                             .icon = "copy"})) {
      widgets::copyToClipboard(session::recordLine(given));
      ui.say(_("Copied. Paste it into the record."));
    }
    if (buttons.put("again",
                    {.words = _("Print again"), .name = fill(_("Print again: {1}"), {given.title}), .icon = "repeat"}))
      asked.push_back(session::OpenGiven{given.id});
    y = std::max(y + row, buttons.bottom() + ui.gap(10));
    ui.canvas().fill({column.x, y - ui.gap(1), column.w, std::max(1.0F, ui.gap(1))}, ui.colour(Role::Hairline));
    ui.close();
  }
  ui.close();
  return y;
}

float GivenPanel::drawBring(Ui& ui, const Rect& column, float y, Asked& asked) {
  const std::string name = _("Table of checks to bring in");
  y += widgets::words(ui, "bring", {column.x, y}, name, {.type = Type::UiStrong, .width = column.w}, Role::Ink) +
       ui.gap(4);
  const float h = ui.target() + ui.gap(4);
  const auto happened = bring_.draw(ui, "checks file", {column.x, y, column.w, h},
                                    {.name = name, .hint = _("A file, for example ~/checks.csv"), .icon = {}});
  if (happened.escaped) ui.focusOn(0, false);
  ButtonFlow buttons(ui, column, y + h + ui.gap(10));
  const ButtonSpec spec{.words = _("Bring the checks in"),
                        .icon = "check",
                        .disabled = bring_.text().empty() ? _("Type the name of the file first.") : ""};
  const bool pressed = buttons.put("bring checks", spec);
  if ((pressed || happened.entered) && !bring_.text().empty()) asked.push_back(session::BringChecksIn{bring_.text()});
  return buttons.end();
}

void GivenPanel::draw(Ui& ui, const session::State& state, const Rect& sheet, Asked& asked) {
  widgets::ScrollArea area(ui, "given", _("What I gave"), sheet, scroll_, true);
  const Rect column = columnOn(ui, sheet);
  const session::Giving& giving = state.giving;
  float y = area.top() + ui.gap(28);
  y += widgets::words(ui, "heading", {column.x, y}, _("What I gave"), {.type = Type::Title, .width = column.w},
                      Role::Ink, access::Role::Heading, 1);
  y += widgets::words(ui, "where", {column.x, y},
                      giving.keeps ? _("Kept on this computer only. Whom it was for is never kept.")
                                   : _("The log is off: this list ends when Myelin closes."),
                      {.type = Type::Small, .width = column.w}, Role::Ink2);
  ButtonFlow buttons(ui, column, y + ui.gap(12));
  // The reason stands beneath, as the page's own words.
  const std::string nothing = giving.log.empty() ? _("Nothing given yet. What you print or save waits here.") : "";
  if (buttons.put("save", {.words = _("Save as a table"), .icon = "save", .disabled = nothing}))
    asked.push_back(session::SaveGiven{});
  if (buttons.put("keep", {.words = giving.keeps ? _("Switch the log off") : _("Switch the log on"),
                           .icon = giving.keeps ? "close" : "check"}))
    asked.push_back(session::KeepGiven{!giving.keeps});
  if (buttons.put("clear",
                  {.words = sure_ ? _("Really clear it") : _("Clear it"), .icon = "remove", .disabled = nothing})) {
    if (sure_) asked.push_back(session::ClearGiven{});
    sure_ = !sure_;
  }
  if (giving.log.empty()) sure_ = false;
  y = buttons.bottom() + ui.gap(16);
  if (giving.log.empty())
    y += widgets::words(ui, "none", {column.x, y}, nothing, {.type = Type::Lead, .width = column.w}, Role::Ink);
  y = drawLog(ui, state, column, area.view(), y, asked);
  y = drawChecks(ui, state, column, y + ui.gap(28), asked);
  y = drawBring(ui, column, y + ui.gap(8), asked);
  area.contentEndsAt(y + ui.gap(24));
}

}  // namespace myelin::panels
