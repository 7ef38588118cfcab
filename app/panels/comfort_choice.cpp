#include "app/panels/comfort_choice.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/widgets/choice.h"
#include "app/widgets/control.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using widgets::Rect;
using widgets::Ui;

namespace {

constexpr std::size_t kFewFamilies = 2;
constexpr const char* kDyslexic = "OpenDyslexic";

float heading(Ui& ui, std::string_view key, const Rect& column, float y, const std::string& words) {
  y += widgets::words(ui, key, {column.x, y}, words, {.type = Type::UiStrong, .width = column.w}, Role::Ink,
                      access::Role::Heading, 2);
  return y + ui.gap(8);
}

/// One of the gaps: a quiet line and its steps.
struct Gap {
  const char* key;
  const char* name;
  double look::Spacing::*value;
  std::array<double, 4> steps;  ///< of the size; 0: the design's; ends with a negative one
  std::array<const char*, 4> words;
};

const std::array<Gap, 4>& gaps() {
  static const std::array<Gap, 4> all = {
      {{"line", N_("Between lines"), &look::Spacing::line, {1.4, 0, 1.8, 2.0}, {"1.4", "1.58", "1.8", "2"}},
       {"paragraph",
        N_("Between paragraphs"),
        &look::Spacing::paragraph,
        {0, 1.4, 2, -1},
        {N_("Normal"), N_("Wide"), N_("Wider"), ""}},
       {"letter",
        N_("Between letters"),
        &look::Spacing::letter,
        {0, 0.06, 0.12, -1},
        {N_("Normal"), N_("Wide"), N_("Wider"), ""}},
       {"word",
        N_("Between words"),
        &look::Spacing::word,
        {0, 0.16, 0.32, -1},
        {N_("Normal"), N_("Wide"), N_("Wider"), ""}}}};
  return all;
}

int chosenStep(const Gap& gap, const look::Spacing& spacing) {
  for (std::size_t i = 0; i < gap.steps.size(); ++i)
    if (gap.steps[i] >= 0 && std::abs(gap.steps[i] - spacing.*gap.value) < 0.001) return static_cast<int>(i);
  return -1;
}

/// A question with answers beside each other, or below where they do not fit. Returns the answer that was pressed.
int drawSteps(Ui& ui, std::string_view key, const Rect& column, float& y, const widgets::SegmentsSpec& spec) {
  y += widgets::words(ui, std::string(key) + " name", {column.x, y}, spec.name,
                      {.type = Type::Small, .width = column.w}, Role::Ink2);
  y += ui.gap(4);
  const float h = widgets::segmentsHeight(ui, spec, column.w);
  const int pressed = widgets::segments(ui, key, {column.x, y, column.w, h}, spec);
  y += h + ui.gap(14);
  return pressed;
}

}  // namespace

std::vector<std::string> familyChoices(const std::vector<std::string>& installed) {
  const look::Tokens& tokens = look::tokens();
  std::vector<std::string> choices{tokens.family};
  const auto has = [&](const std::string& name) {
    return std::find(installed.begin(), installed.end(), name) != installed.end();
  };
  if (has(kDyslexic)) choices.push_back(kDyslexic);
  for (const std::string& family : installed) {
    const bool known = std::find(choices.begin(), choices.end(), family) != choices.end();
    if (!known && family != tokens.displayFamily && !family.starts_with('.')) choices.push_back(family);
  }
  return choices;
}

float drawFamilies(Ui& ui, const session::State& state, const std::vector<std::string>& families, bool& all,
                   const Rect& column, float y, Asked& asked) {
  y = heading(ui, "letters", column, y, _("Letters"));
  const std::string& own = look::tokens().family;
  const std::string& now = state.settings.family.empty() ? own : state.settings.family;
  const Rect row{column.x - ui.gap(12), 0, column.w + ui.gap(12), ui.target()};
  for (std::size_t i = 0; i < families.size(); ++i) {
    const bool chosen = families[i] == now;
    if (!all && i >= kFewFamilies && !chosen) continue;
    const widgets::RowSpec spec{
        .words = families[i], .icon = chosen ? "check" : "", .iconColour = ui.colour(Role::Ink), .chosen = chosen};
    if (widgets::row(ui, "family " + families[i], {row.x, y, row.w, row.h}, spec))
      asked.push_back(session::SetFamily{families[i] == own ? "" : families[i]});
    y += row.h;
  }
  if (families.size() > kFewFamilies) {
    const widgets::ButtonSpec more{.words = all ? _("Fewer letters") : _("More letters")};
    const widgets::Size size = widgets::buttonSize(ui, more);
    y += ui.gap(4);
    if (widgets::button(ui, "more letters", {column.x, y, std::min(size.w, column.w), size.h}, more)) all = !all;
    y += size.h;
  }
  return y + ui.gap(28);
}

float drawGaps(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  y = heading(ui, "gaps", column, y, _("Gaps"));
  const session::Comfort& now = state.settings.comfort;
  for (const Gap& gap : gaps()) {
    widgets::SegmentsSpec spec{.name = _(gap.name), .words = {}, .chosen = chosenStep(gap, now.spacing)};
    for (std::size_t i = 0; i < gap.steps.size(); ++i)
      if (gap.steps[i] >= 0) spec.words.push_back(_(gap.words[i]));
    const int pressed = drawSteps(ui, gap.key, column, y, spec);
    if (pressed < 0) continue;
    session::Comfort wanted = now;
    wanted.spacing.*gap.value = gap.steps[static_cast<std::size_t>(pressed)];
    asked.push_back(session::SetComfort{wanted});
  }
  return y + ui.gap(14);
}

float drawAids(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  y = heading(ui, "comfort", column, y, _("Comfort"));
  const session::Comfort& now = state.settings.comfort;
  const auto put = [&](std::string_view key, const widgets::ToggleSpec& spec) {
    const float h = widgets::toggleHeight(ui, spec, column.w);
    const bool pressed = widgets::toggle(ui, key, {column.x, y, column.w, h}, spec);
    y += h + ui.gap(8);
    return pressed;
  };
  session::Comfort wanted = now;
  if (put("ruler", {.words = _("Reading ruler"), .icon = "ruler", .on = now.ruler > 0}))
    wanted.ruler = now.ruler > 0 ? 0 : 1;
  if (now.ruler > 0) {
    const int lines = drawSteps(ui, "ruler lines", column, y,
                                {.name = _("Lines of the ruler"), .words = {"1", "2", "3"}, .chosen = now.ruler - 1});
    if (lines >= 0) wanted.ruler = lines + 1;
  }
  if (put("steady", {.words = _("Steady page"), .icon = "steady-page", .on = now.steady})) wanted.steady = !now.steady;
  if (wanted != now) asked.push_back(session::SetComfort{wanted});
  return y + ui.gap(20);
}

float drawSideLists(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  y = heading(ui, "beside", column, y, _("Beside the page"));
  const int pressed = drawSteps(ui, "side lists", column, y,
                                {.name = _("Lists, where there is room"),
                                 .words = {_("Full"), _("Small"), _("None")},
                                 .chosen = static_cast<int>(state.settings.sideLists)});
  if (pressed >= 0) asked.push_back(session::SetSideLists{static_cast<session::SideLists>(pressed)});
  return y + ui.gap(14);
}

float drawOpens(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  y = heading(ui, "opens", column, y, _("At the start"));
  const bool printing = state.settings.opens == session::Opens::Printing;
  const int pressed =
      drawSteps(ui, "opens first", column, y,
                {.name = _("What opens first"), .words = {_("Reading"), _("Printing")}, .chosen = printing ? 1 : 0});
  if (pressed >= 0)
    asked.push_back(session::SetOpens{pressed == 1 ? session::Opens::Printing : session::Opens::Reading});
  return y + ui.gap(14);
}

}  // namespace myelin::panels
