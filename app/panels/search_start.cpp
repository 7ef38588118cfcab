#include "app/panels/search_start.h"

#include <algorithm>
#include <string>

#include "app/panels/finder_panel.h"
#include "app/widgets/choice.h"
#include "index/base/utf8.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

namespace {

constexpr std::size_t kMostShown = 60;  // bytes of what was typed, in a sentence about it

float heading(Ui& ui, const char* key, const std::string& words, const Rect& column, float y) {
  return y +
         widgets::words(ui, key, {column.x, y}, words, {.type = Type::H2, .width = column.w}, Role::Ink,
                        access::Role::Heading, 2) +
         ui.gap(8);
}

float drawRecent(Ui& ui, const session::State& state, const Rect& column, float y, BarPanel& bar, Asked& asked) {
  if (!state.recentSearches.empty()) {
    y = heading(ui, "lately", _("Looked for lately"), column, y);
    ui.open(access::Role::List, "searches", _("Looked for lately"), {column.x, y, column.w, 1});
    for (const std::string& words : state.recentSearches) {
      const Rect line{column.x - ui.gap(12), y, column.w + ui.gap(24), ui.target()};
      if (widgets::row(ui, words, line, {.words = words, .icon = "clock", .iconColour = ui.colour(Role::Ink2)})) {
        bar.field().setText(words);
        asked.push_back(session::Search{.words = words});
      }
      y += line.h;
    }
    ui.close();
    y += ui.gap(12);
    const widgets::ButtonSpec forget{.words = _("Forget these"), .icon = "remove"};
    const Size size = widgets::buttonSize(ui, forget);
    if (widgets::button(ui, "forget", {column.x, y, std::min(size.w, column.w), size.h}, forget))
      asked.push_back(session::ClearSearches{});
    y += size.h + ui.gap(8);
  }
  float height = 0;
  if (widgets::checkBox(ui, "keep", {column.x, y}, column.w, _("Keep what I look for"), state.keepsSearches, &height))
    asked.push_back(session::KeepSearches{!state.keepsSearches});
  return y + height;
}

/// Why an answer is empty; empty itself while there is none.
std::string emptyLine(const session::Searching& searching) {
  if (searching.answered == 0 || searching.answered != searching.generation || searching.answer.words.empty())
    return {};
  if (searching.answer.failed) return _("The index of this library cannot be read. Open the library again.");
  const std::string_view words = searching.answer.words;
  const std::string shown = std::string(utf8::prefix(words, kMostShown)) + (words.size() > kMostShown ? "…" : "");
  return fill(_("There is no word in “{1}” to look for. Everyday words are fine."), {shown});
}

}  // namespace

float drawSearchStart(Ui& ui, const session::State& state, const Rect& column, float y, BarPanel& bar, Asked& asked) {
  const bool opening = !state.library && state.toIndex > 0;
  std::string hint = _("Type two letters or more. Everyday words are fine.");
  if (opening)
    hint = fill(_("Reading the library: {1} of {2} articles"),
                {std::to_string(state.indexed), std::to_string(state.toIndex)});
  else if (const std::string empty = emptyLine(state.searching); !empty.empty())
    hint = empty;
  y += widgets::words(ui, "hint", {column.x, y}, hint, {.type = Type::Lead, .width = column.w}, Role::Ink2);
  y += ui.gap(16);
  if (const std::string link = finderLink(state); !link.empty()) {
    const widgets::DoorSpec door{
        .title = link, .line = _("When the right word does not come."), .icon = "person", .shelf = {}};
    const float h = widgets::doorHeight(ui, door, column.w);
    if (widgets::door(ui, "finder", {column.x, y, column.w, h}, door)) asked.push_back(session::ShowFinder{});
    y += h + ui.gap(20);
  }
  return drawRecent(ui, state, column, y, bar, asked);
}

}  // namespace myelin::panels
