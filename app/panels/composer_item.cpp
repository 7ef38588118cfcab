#include "app/panels/composer_item.h"

#include <algorithm>

#include "app/widgets/choice.h"
#include "app/widgets/control.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using session::HandoutPart;
using widgets::ButtonKind;
using widgets::ButtonSpec;
using widgets::LabelStyle;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

namespace {

/// "Key points and help, 2 pages"
std::string lineOf(const HandoutPart& part, const handout::Item& item, handout::Reader reader) {
  if (!part.trouble.empty()) return part.trouble;
  std::string what = _("All parts");
  if (item.depth == handout::Depth::Short)
    what = reader == handout::Reader::Carer       ? _("Key points, help and parts for helpers")
           : reader == handout::Reader::Clinician ? _("Key points, what is not known, and help")
                                                  : _("Key points and help");
  if (!item.sections.empty()) what = plural("{1} part", "{1} parts", static_cast<unsigned long>(item.sections.size()));
  if (part.form) what = _("Sheet to fill in");
  if (part.pages == 0) return fill(_("{1}, counting pages"), {what});
  return fill(_("{1}, {2}"), {what, plural("{1} page", "{1} pages", static_cast<unsigned long>(part.pages))});
}

bool contains(const std::vector<std::string>& list, const std::string& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

}  // namespace

float ComposerItems::drawEmpty(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  y +=
      widgets::words(ui, "empty", {column.x, y}, _("Add an article or a sheet. It is printed in the order you put it."),
                     {.type = Type::Ui, .weight = 400, .width = column.w}, Role::Ink);
  y += ui.gap(16);
  const auto door = [&](std::string_view key, std::string words, const char* icon, const session::Command& command) {
    const ButtonSpec spec{.words = std::move(words), .icon = icon};
    const Size size = widgets::buttonSize(ui, spec);
    if (widgets::button(ui, key, {column.x, y, std::min(size.w, column.w), size.h}, spec)) asked.push_back(command);
    y += size.h + ui.gap(10);
  };
  const auto& shelves = state.library->shelves();
  if (std::any_of(shelves.begin(), shelves.end(), [](const library::Shelf& shelf) { return shelf.id == "handouts"; }))
    door("sheets", _("Printable sheets"), "shelf-handouts", session::ShowShelf{"handouts"});
  door("shelves", _("Shelves"), "shelves", session::ShowShelf{});
  return y;
}

float ComposerItems::drawSections(Ui& ui, const session::State& state, int index, const Rect& column, float y,
                                  Asked& asked) {
  const auto at = static_cast<std::size_t>(index);
  const HandoutPart& part = state.composing.parts[at];
  const handout::Item& item = state.composing.order.items[at];
  for (const HandoutPart::Section& section : part.sections) {
    const bool checked = contains(item.sections, section.anchor);
    float h = 0;
    if (widgets::checkBox(ui, "section " + section.anchor, {column.x, y}, column.w, section.heading, checked, &h)) {
      session::ChangeItem change{index, handout::Depth::Full, {}};
      for (const HandoutPart::Section& each : part.sections)
        if (contains(item.sections, each.anchor) != (each.anchor == section.anchor))
          change.sections.push_back(each.anchor);
      asked.push_back(change);
    }
    y += h;
  }
  return y;
}

float ComposerItems::drawControls(Ui& ui, const session::State& state, int index, const Rect& column, float y,
                                  Asked& asked) {
  const auto at = static_cast<std::size_t>(index);
  const HandoutPart& part = state.composing.parts[at];
  const handout::Item& item = state.composing.order.items[at];
  const float h = ui.target();
  const float buttons = 3 * h;
  float right = column.right();
  if (!part.form) {
    const bool parts = !item.sections.empty();
    const widgets::SegmentsSpec depth{.name = fill(_("How much of {1}"), {part.title}),
                                      .words = {_("Short"), _("Full")},
                                      .chosen = parts                                 ? -1
                                                : item.depth == handout::Depth::Short ? 0
                                                                                      : 1};
    const float width = std::min(widgets::segmentsSize(ui, depth).w, column.w);
    const float height = widgets::segmentsHeight(ui, depth, width);
    const int pressed = widgets::segments(ui, "depth", {column.x, y, width, height}, depth);
    if (pressed >= 0)
      asked.push_back(session::ChangeItem{index, pressed == 0 ? handout::Depth::Short : handout::Depth::Full, {}});
    if (column.x + width + buttons > right + 1) y += height + ui.gap(8);
  }
  float x = std::max(column.x, right - buttons);
  const auto icon = [&](std::string_view key, const char* name, std::string said, bool can) {
    const ButtonSpec spec{.words = {}, .name = std::move(said), .icon = name, .kind = ButtonKind::Quiet, .atEnd = !can};
    const bool pressed = widgets::button(ui, key, {x, y, h, h}, spec);
    x += h;
    return pressed;
  };
  const int last = static_cast<int>(state.composing.parts.size()) - 1;
  if (icon("up", "up", fill(_("{1} earlier"), {part.title}), index > 0))
    asked.push_back(session::MoveInHandout{index, -1});
  if (icon("down", "down", fill(_("{1} later"), {part.title}), index < last))
    asked.push_back(session::MoveInHandout{index, 1});
  if (icon("remove", "remove", fill(_("Take {1} out"), {part.title}), true))
    asked.push_back(session::TakeFromHandout{index});
  return y + h;
}

float ComposerItems::drawItem(Ui& ui, const session::State& state, int index, const Rect& column, float y,
                              Asked& asked) {
  const auto at = static_cast<std::size_t>(index);
  const HandoutPart& part = state.composing.parts[at];
  const float icon = ui.iconSize(24);
  const float left = icon + ui.gap(12);
  const Rect inner{column.x + left, y, column.w - left, column.h};
  ui.open(access::Role::ListItem, part.slug, part.title, {column.x, y, column.w, ui.target()});
  const LabelStyle title{.type = Type::Body, .weight = 600, .width = inner.w};
  const float line = ui.measure("X", title).h;
  ui.icon(look::shelfIcon(part.shelf), {column.x, y + (line - icon) / 2}, icon, ui.shelfColour(part.shelf));
  y += widgets::words(ui, "title", {inner.x, y}, part.title, title, Role::Ink);
  y += widgets::words(ui, "line", {inner.x, y},
                      lineOf(part, state.composing.order.items[at], state.composing.order.reader),
                      {.type = Type::Small, .width = inner.w}, Role::Ink2);
  y = drawControls(ui, state, index, inner, y + ui.gap(8), asked);
  if (!part.form && part.sections.size() > 1) {
    const auto turned = open_.find(part.slug);
    const bool open = turned != open_.end() ? turned->second : !state.composing.order.items[at].sections.empty();
    const ButtonSpec choose{.words = _("Choose parts"),
                            .name = fill(_("Choose parts of {1}"), {part.title}),
                            .icon = "outline",
                            .kind = ButtonKind::Quiet,
                            .chosen = open,
                            .stays = widgets::Stays::Open};
    const Size size = widgets::buttonSize(ui, choose);
    const Rect place{inner.x - ui.gap(10), y + ui.gap(8), std::min(size.w, inner.w + ui.gap(10)), size.h};
    if (widgets::button(ui, "parts", place, choose)) open_[part.slug] = !open;
    y = place.bottom();
    if (open) {
      y = drawSections(ui, state, index, inner, y + ui.gap(4), asked);
      ui.revealUnfolded("parts", {place.x, place.y, inner.w, y - place.y});
    }
  }
  y = checks_.draw(ui, state, part, inner, y, asked);
  ui.close();
  y += ui.gap(12);
  ui.canvas().fill({column.x, y, column.w, std::max(1.0F, ui.gap(1))}, ui.colour(Role::Hairline));
  return y + ui.gap(16);
}

float ComposerItems::draw(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  y += widgets::words(ui, "heading", {column.x, y}, _("Handout"), {.type = Type::PageTitle, .width = column.w},
                      Role::Ink, access::Role::Heading, 1);
  if (!state.library) return y;
  if (state.composing.parts.empty()) return drawEmpty(ui, state, column, y + ui.gap(8), asked);
  y += widgets::words(ui, "order", {column.x, y}, _("Printed in this order"), {.type = Type::Small, .width = column.w},
                      Role::Ink2);
  y += ui.gap(20);
  ui.open(access::Role::List, "items", _("Handout"), {column.x, y, column.w, 1});
  for (int i = 0; i < static_cast<int>(state.composing.parts.size()); ++i) y = drawItem(ui, state, i, column, y, asked);
  ui.close();
  return y;
}

}  // namespace myelin::panels
