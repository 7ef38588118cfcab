#include "app/panels/composer_set.h"

#include <algorithm>

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

float heading(Ui& ui, const char* key, const std::string& words, const Rect& column, float y) {
  return y +
         widgets::words(ui, key, {column.x, y}, words, {.type = Type::UiStrong, .width = column.w}, Role::Ink,
                        access::Role::Heading, 2) +
         ui.gap(6);
}

float quiet(Ui& ui, const char* key, const std::string& words, const Rect& column, float y) {
  return widgets::words(ui, key, {column.x, y}, words, {.type = Type::Small, .width = column.w}, Role::Ink2);
}

float drawSavedSets(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  if (state.giving.sets.empty()) return y;
  y = heading(ui, "sets", _("Saved sets"), column, y);
  const float h = ui.target();
  for (const session::SavedSet& set : state.giving.sets) {
    ui.open(access::Role::ListItem, "set " + set.name, set.name, {column.x, y, column.w, h});
    const Rect open{column.x - ui.gap(12), y, column.w - h + ui.gap(4), h};
    if (widgets::row(ui, "open", open,
                     {.words = set.name,
                      .icon = "handout",
                      .iconColour = ui.colour(Role::Ink2),
                      .count = std::to_string(set.items)}))
      asked.push_back(session::OpenSet{set.name});
    const ButtonSpec away{
        .words = {}, .name = fill(_("Remove the set {1}"), {set.name}), .icon = "remove", .kind = ButtonKind::Quiet};
    if (widgets::button(ui, "remove", {column.right() - h, y, h, h}, away))
      asked.push_back(session::RemoveSet{set.name});
    y += h;
    if (!set.changed.empty()) y += quiet(ui, "changed", set.changed, column, y) + ui.gap(4);
    ui.close();
  }
  return y + ui.gap(16);
}

float drawLast(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  if (state.giving.last.empty()) return y;
  y = heading(ui, "last", _("Print again"), column, y);
  const float h = ui.target();
  for (const std::size_t index : state.giving.last) {
    const desk::Given& given = state.giving.log[index];
    const widgets::RowSpec spec{.words = given.title,
                                .icon = "clock",
                                .iconColour = ui.colour(Role::Ink2),
                                .count = fill(_("{1} pt"), {given.size})};
    if (widgets::row(ui, "again " + std::to_string(given.id), {column.x - ui.gap(12), y, column.w + ui.gap(12), h},
                     spec))
      asked.push_back(session::OpenGiven{given.id});
    y += h;
  }
  return y + ui.gap(16);
}

}  // namespace

float ComposerSets::drawSaving(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  if (state.composing.parts.empty()) return y;
  y = heading(ui, "save set", _("Save as a set"), column, y);
  const float h = ui.target() + ui.gap(4);
  const auto happened = name_.draw(ui, "set name", {column.x, y, column.w, h},
                                   {.name = _("Name of the set"), .hint = _("New diagnosis pack"), .icon = {}});
  if (happened.escaped) ui.focusOn(0, false);
  y += h + ui.gap(8);
  const std::string name = name_.text();
  const bool there = std::any_of(state.giving.sets.begin(), state.giving.sets.end(),
                                 [&](const session::SavedSet& set) { return set.name == name; });
  const std::string nameless = _("Type a name first.");
  const ButtonSpec save{.words = there ? _("Replace the set") : _("Save the set"),
                        .icon = "save",
                        .disabled = name.empty() ? nameless : ""};
  const Size size = widgets::buttonSize(ui, save);
  const bool pressed = widgets::button(ui, "keep set", {column.x, y, std::min(size.w, column.w), size.h}, save);
  y += size.h;
  widgets::reason(ui, "why no set", {column.x, y}, column.w, save.disabled);
  if ((pressed || happened.entered) && !name.empty()) {
    asked.push_back(session::SaveSet{name});
    name_.setText("");
  }
  return y + widgets::reasonHeight(ui, column.w, nameless) + ui.gap(12);  // nothing moves when a letter is typed
}

float ComposerSets::draw(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  if (!state.library) return y;
  y = drawSavedSets(ui, state, column, y, asked);
  y = drawLast(ui, state, column, y, asked);
  y = drawSaving(ui, state, column, y, asked);
  const ButtonSpec log{.words = _("What I gave"), .icon = "clock"};
  const Size size = widgets::buttonSize(ui, log);
  if (widgets::button(ui, "given", {column.x, y, std::min(size.w, column.w), size.h}, log))
    asked.push_back(session::ShowGiven{});
  return y + size.h + ui.gap(12);
}

}  // namespace myelin::panels
