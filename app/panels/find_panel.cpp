#include "app/panels/find_panel.h"

#include <algorithm>

#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using session::Finding;
using widgets::ButtonKind;
using widgets::ButtonSpec;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

namespace {

constexpr float kPad = 24;
constexpr float kLeastField = 220;
constexpr float kBetween = 10;
constexpr float kMostOfSheet = 2.0F / 3;

std::string countWords(const Finding& finding) {
  if (finding.words.empty() || finding.answered == 0) return "";
  if (finding.places.empty()) return finding.answered == finding.asked ? _("Not here") : "";
  return fill(_("{1} of {2}"), {std::to_string(finding.now + 1), std::to_string(finding.places.size())});
}

widgets::LabelStyle countStyle() {
  return {.type = Type::Ui, .tabular = true};
}

}  // namespace

FindPanel::Layout FindPanel::layOut(Ui& ui, const session::State& state, float inner) {
  const Finding& finding = state.finding;
  const auto keys = [&](const char* id) { return std::string(state.settings.keys.firstKey(id)); };
  Layout layout;
  const auto add = [&](const char* key, ButtonSpec spec, session::Command command) {
    Part part{.key = key, .spec = std::move(spec), .command = std::move(command)};
    part.width = widgets::buttonSize(ui, part.spec).w;
    layout.parts.push_back(std::move(part));
  };
  add("before", {.words = {}, .name = _("Place before"), .icon = "up", .keys = keys("find-back")},
      session::StepFound{-1});
  add("next", {.words = {}, .name = _("Next place"), .icon = "down", .keys = keys("find-next")}, session::StepFound{1});
  ButtonSpec whole{
      .words = _("Whole words"), .icon = "check", .chosen = true, .stays = widgets::Stays::On, .capsule = true};
  const float widest = widgets::buttonSize(ui, whole).w;  // so that nothing moves when it is pressed
  whole.chosen = finding.whole;
  if (!finding.whole) whole.icon.clear();
  add("whole", whole, session::FindInPage{finding.words, !finding.whole});
  layout.parts.back().width = widest;
  if (finding.places.empty() && state.reading.depth != session::Depth::All)
    add("all", {.words = _("Look in all of it"), .capsule = true}, session::SetDepth{session::Depth::All});
  add("close", {.words = {}, .name = _("Close find in page"), .icon = "close", .kind = ButtonKind::Quiet},
      session::CloseFind{});
  const float gap = ui.gap(kBetween);
  layout.count = std::max(ui.measure(fill(_("{1} of {2}"), {"88", "88"}), countStyle()).w,
                          ui.measure(countWords(finding), countStyle()).w);
  float all = layout.count + gap;
  for (const Part& part : layout.parts) all += part.width + gap;
  const float close = layout.parts.back().width;
  const bool one = inner - all >= ui.size(kLeastField);
  layout.field = one ? std::min(inner - all, ui.size(360)) : inner - close - gap;
  layout.parts.back().x = inner - close;
  float x = one ? layout.field + gap : 0;
  int row = one ? 0 : 1;
  layout.countX = x;
  layout.countRow = row;
  x += layout.count + gap;
  for (std::size_t i = 0; i + 1 < layout.parts.size(); ++i) {
    Part& part = layout.parts[i];
    part.width = std::min(part.width, inner);
    if (x > 0 && x + part.width > (row == 0 ? inner - close - gap : inner)) {
      x = 0;
      ++row;
    }
    part.x = x;
    part.row = row;
    x += part.width + gap;
  }
  layout.rows = row + 1;
  std::stable_sort(layout.parts.begin(), layout.parts.end(),
                   [](const Part& a, const Part& b) { return a.row != b.row ? a.row < b.row : a.x < b.x; });
  return layout;
}

float FindPanel::heightOf(Ui& ui, int rows, const Gaps& gaps) {
  const auto count = static_cast<float>(rows);
  return count * ui.target() + (count - 1) * gaps.between + 2 * gaps.edge;
}

float FindPanel::height(Ui& ui, const session::State& state, const Rect& sheet) {
  if (!state.finding.open || state.visit.screen != session::Screen::Article || !state.reading.article) return 0;
  const float most = sheet.h * kMostOfSheet;
  const int rows = layOut(ui, state, sheet.w - 2 * ui.gap(kPad)).rows;
  gaps_ = {ui.gap(14), ui.gap(8)};
  if (heightOf(ui, rows, gaps_) > most) gaps_ = {ui.gap(8), ui.gap(4)};
  return std::min(most, heightOf(ui, rows, gaps_));
}

void FindPanel::drawField(Ui& ui, const session::State& state, const Rect& rect, Asked& asked) {
  const Finding& finding = state.finding;
  if (shown_ != finding.shown) {
    shown_ = finding.shown;
    field_.setText(finding.words);
    field_.takeFocus();
  } else if (!field_.hasFocus()) {
    field_.setText(finding.words);
  }
  if (field_.hasFocus() && ui.takeKeys("Shift+Enter", true)) asked.push_back(session::StepFound{-1});
  const widgets::TextField::Look look{.name = _("Find in page"), .hint = _("Find in page"), .icon = "search"};
  const auto happened = field_.draw(ui, "find in page", rect, look);
  if (happened.changed) asked.push_back(session::FindInPage{field_.text(), finding.whole});
  if (happened.entered) asked.push_back(session::StepFound{1});
  if (happened.escaped) asked.push_back(session::CloseFind{});
}

/// From left to right, row by row, as the focus goes.
void FindPanel::drawParts(Ui& ui, const session::State& state, const Layout& layout, widgets::Point from,
                          Asked& asked) {
  const float h = ui.target(), step = h + gaps_.between;
  drawField(ui, state, {from.x, from.y, layout.field, h}, asked);
  if (const std::string count = countWords(state.finding); !count.empty()) {
    const Size size = ui.measure(count, countStyle());
    const float y = from.y + static_cast<float>(layout.countRow) * step + (h - size.h) / 2;
    widgets::words(ui, "count", {from.x + layout.countX, y}, count, countStyle(), Role::Ink, access::Role::StatusBar);
  }
  for (const Part& part : layout.parts) {
    const Rect at{from.x + part.x, from.y + static_cast<float>(part.row) * step, part.width, h};
    if (widgets::button(ui, part.key, at, part.spec)) asked.push_back(part.command);
  }
}

void FindPanel::draw(Ui& ui, const session::State& state, const Rect& band, Asked& asked) {
  if (band.h <= 0) return;
  ui.openLandmark(access::Landmark::Region, "find", _("Find in page"), band);
  ui.canvas().fill(band, ui.colour(Role::Raised));
  ui.canvas().fill({band.x, band.y, band.w, ui.gap(2)}, ui.colour(Role::Edge));
  {
    widgets::ScrollArea area(ui, "band", _("Find in page"), {band.x, band.y + ui.gap(2), band.w, band.h - ui.gap(2)},
                             scroll_);
    const Layout layout = layOut(ui, state, band.w - 2 * ui.gap(kPad));
    drawParts(ui, state, layout, {band.x + ui.gap(kPad), area.top() + gaps_.edge - ui.gap(2)}, asked);
    area.contentEndsAt(area.top() - ui.gap(2) + heightOf(ui, layout.rows, gaps_));
  }
  ui.close();
  const auto last = asked.empty() ? nullptr : std::get_if<session::CloseFind>(&asked.back());
  if (last != nullptr) ui.giveKeysBack();
}

}  // namespace myelin::panels
