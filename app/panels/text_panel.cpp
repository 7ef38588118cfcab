#include "app/panels/text_panel.h"

#include <algorithm>
#include <cmath>

#include "app/panels/arrangement.h"
#include "app/panels/comfort_choice.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using widgets::ButtonSpec;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

namespace {

/// Smaller, the size now, larger.
float drawSize(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  const double scale = state.settings.scale;
  y += widgets::words(ui, "size", {column.x, y}, _("Text size"), {.type = Type::UiStrong, .width = column.w}, Role::Ink,
                      access::Role::Heading, 2);
  y += ui.gap(8);
  const float h = ui.target();
  const std::string least = scale <= 1 ? _("This is the smallest size.") : "";
  const std::string most = scale >= 4 ? _("This is the largest size.") : "";
  const auto keys = [&](const char* id) { return std::string(state.settings.keys.firstKey(id)); };
  const ButtonSpec smaller{
      .words = {}, .name = _("Smaller text"), .icon = "minus", .disabled = least, .keys = keys("smaller")};
  const ButtonSpec larger{
      .words = {}, .name = _("Larger text"), .icon = "plus", .disabled = most, .keys = keys("larger")};
  const float side = std::max(h, widgets::buttonSize(ui, smaller).w);
  if (widgets::button(ui, "smaller", {column.x, y, side, h}, smaller)) asked.push_back(session::StepScale{-1});
  const std::string now = fill(_("{1} %"), {std::to_string(static_cast<int>(std::lround(scale * 100)))});
  const Size size = ui.measure(now, {.type = Type::UiStrong, .tabular = true});
  const float middle = std::max(size.w + ui.gap(24), ui.size(84));
  const bool beside = 2 * side + middle <= column.w;  // else the number stands beneath
  const float largerX = column.x + side + (beside ? middle : ui.gap(8));
  const widgets::Point at = beside ? widgets::Point{column.x + side + (middle - size.w) / 2, y + (h - size.h) / 2}
                                   : widgets::Point{column.x, y + h + ui.gap(4)};
  widgets::words(ui, "now", at, now, {.type = Type::UiStrong, .tabular = true}, Role::Ink);
  if (widgets::button(ui, "larger", {largerX, y, side, h}, larger)) asked.push_back(session::StepScale{1});
  if (!beside) y += size.h + ui.gap(4);
  y += h;
  y += widgets::reason(ui, "limit", {column.x, y}, column.w, least + most);
  return y + ui.gap(28);
}

/// A theme in its own colours, where a row has its icon.
void drawSwatch(Ui& ui, const Rect& row, look::ThemeId theme) {
  const auto colour = [&](Role role) { return widgets::pack(look::colour(theme, role)); };
  const widgets::LabelStyle style{.type = Type::Small, .weight = 600};
  const std::string letters = "Aa";  // not shown: a sample of letters
  const Size size = ui.measure(letters, style);
  const float w = size.w + ui.gap(8), h = size.h + ui.gap(4);
  const float middle = row.x + ui.gap(12) + ui.iconSize(24) / 2;
  const Rect swatch{std::round(middle - w / 2), std::round(row.middle() - h / 2), std::ceil(w), std::ceil(h)};
  ui.canvas().fill(swatch, colour(Role::Page), ui.gap(6));
  ui.canvas().outline(swatch, ui.colour(Role::Edge), std::max(1.0F, ui.gap(1.5F)), ui.gap(6));
  ui.draw({swatch.x + (swatch.w - size.w) / 2, swatch.middle() - size.h / 2}, letters, style, colour(Role::Ink));
}

float drawThemes(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  y += widgets::words(ui, "theme", {column.x, y}, _("Colours"), {.type = Type::UiStrong, .width = column.w}, Role::Ink,
                      access::Role::Heading, 2);
  y += ui.gap(8);
  struct Choice {
    look::ThemeId theme;
    const char* name;
  };
  const Choice choices[] = {{look::ThemeId::Light, N_("Light")},
                            {look::ThemeId::Sepia, N_("Sepia")},
                            {look::ThemeId::Dark, N_("Dark")},
                            {look::ThemeId::Contrast, N_("High contrast")}};
  const float h = ui.target();
  for (const Choice& choice : choices) {
    const bool chosen = choice.theme == state.settings.theme;
    const widgets::RowSpec spec{
        .words = _(choice.name), .icon = chosen ? "check" : "", .iconColour = ui.colour(Role::Ink), .chosen = chosen};
    const Rect rect{column.x - ui.gap(12), y, column.w + ui.gap(12), h};
    if (widgets::row(ui, look::themeName(choice.theme), rect, spec)) asked.push_back(session::SetTheme{choice.theme});
    if (!chosen) drawSwatch(ui, rect, choice.theme);
    y += h;
  }
  return y + ui.gap(20);
}

}  // namespace

void TextPanel::draw(Ui& ui, const session::State& state, const Rect& place, Asked& asked) {
  widgets::ScrollArea area(ui, "text settings", _("Text settings"), place, scroll_);
  const Rect column{place.x + ui.gap(24), place.y, place.w - ui.gap(44), place.h};
  float y = area.top() + ui.gap(20);
  y = drawSize(ui, state, column, y, asked);
  y = drawThemes(ui, state, column, y, asked);
  y = drawAids(ui, state, column, y, asked);
  y = drawGaps(ui, state, column, y, asked);
  if (families_.empty()) families_ = familyChoices(ui.fonts().families());
  y = drawFamilies(ui, state, families_, allFamilies_, column, y, asked);
  y = drawSideLists(ui, state, column, y, asked);
  y = drawOpens(ui, state, column, y, asked);
  y = library_.drawSetting(ui, state, column, y, asked);
  const widgets::RowSpec keys{.words = _("Keys and switches"),
                              .icon = "settings",
                              .iconColour = ui.colour(Role::Ink),
                              .keys = std::string(state.settings.keys.firstKey("keys"))};
  const float keysHeight = widgets::rowHeight(ui, keys, column.w + ui.gap(12));
  if (widgets::row(ui, "keys", {column.x - ui.gap(12), y, column.w + ui.gap(12), keysHeight}, keys))
    asked.push_back(session::ShowKeys{});
  y += keysHeight + ui.gap(20);
  const ButtonSpec done{.words = _("Done"),
                        .kind = widgets::ButtonKind::Primary,
                        .keys = std::string(state.settings.keys.firstKey("text"))};
  const Size size = widgets::buttonSize(ui, done);
  if (widgets::button(ui, "done", {column.x, y, size.w + ui.gap(24), size.h}, done))
    asked.push_back(session::ToggleTextSettings{});
  area.contentEndsAt(y + size.h + ui.gap(24));
}

}  // namespace myelin::panels
