#include <algorithm>
#include <cmath>

#include "app/panels/article_panel.h"
#include "app/panels/nerve_run.h"
#include "index/base/words.h"

/// The part of the article's panel that shows its parts: the outline, the nerve, what is related.
namespace myelin::panels {

using look::Role;
using look::Type;
using widgets::LabelStyle;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

int ArticlePanel::currentSection(const session::State& state) const {
  if (aboveBody_) return -1;
  const auto& sections = state.reading.sections;
  for (std::size_t i = 0; i < sections.size(); ++i)
    if (static_cast<std::size_t>(at_.block) < sections[i].end) return static_cast<int>(i);
  return static_cast<int>(sections.size()) - 1;
}

namespace {

widgets::Segment segmentOf(int index, int current) {
  return index < current ? widgets::Segment::Read : index == current ? widgets::Segment::Now : widgets::Segment::Unread;
}

}  // namespace

void ArticlePanel::drawOutline(Ui& ui, const session::State& state, const Rect& column, float& y, Asked& asked) {
  const session::Reading& reading = state.reading;
  ui.open(access::Role::List, "outline", _("On this page"), {column.x, y, column.w, 1});
  const int current = currentSection(state);
  const float left = ui.gap(26);
  const auto put = [&](int index, std::string_view key, const std::string& heading, bool last) {
    const bool now = index == current;
    const LabelStyle style{.type = Type::Small, .weight = now ? 600 : 0, .width = column.w - left};
    const Size words = ui.measure(heading, style);
    const float h = std::max(ui.target(), words.h + ui.gap(12));
    const Rect rect{column.x, y, column.w, h};
    const Ui::Touch touch = ui.touch(access::Role::ListItem, key, heading, rect, now ? access::kSelected : 0u);
    if (touch.hovered) ui.canvas().fill(rect.grown(ui.gap(2)), ui.colour(Role::Hover), ui.gap(12));
    y += h;
    if (!ui.canvas().clip().touches(rect)) return touch.pressed;  // a long article has hundreds
    const Rect segment{column.x, rect.y + ui.gap(4), ui.gap(17), h - ui.gap(8)};
    widgets::nerveDown(ui, segment, segmentOf(index, current), index >= 0, !last);
    ui.draw({column.x + left, rect.middle() - words.h / 2}, heading, style, ui.colour(now ? Role::Ink : Role::Ink2));
    if (touch.focused) ui.focusRing(rect, ui.gap(8));
    return touch.pressed;
  };
  const bool summary = !reading.info->summary.empty();
  if (summary && put(-1, "in short", _("In short"), reading.sections.empty())) asked.push_back(session::GoToHeading{});
  for (std::size_t i = 0; i < reading.sections.size(); ++i) {
    const document::Section& section = reading.sections[i];
    if (section.heading.empty()) continue;
    if (put(static_cast<int>(i), section.anchor, section.heading, i + 1 == reading.sections.size()))
      asked.push_back(session::GoToHeading{section.anchor});
  }
  ui.close();
}

/// The nerve alone, where there is no room for the outline: each part as long as its text; parts are joined where the
/// window is too low for all of them.
void ArticlePanel::drawNerve(Ui& ui, const session::State& state, const Rect& edge) {
  const float gap = ui.gap(8), least = ui.gap(18);
  const std::vector<NerveRun> runs = nerveRuns(state.reading.sections, (edge.h + gap) / (least + gap));
  if (runs.size() < 2) return;
  const auto count = static_cast<float>(runs.size());
  float total = 0;
  for (const NerveRun& run : runs) total += run.length;
  const float spare = edge.h - gap * (count - 1) - least * count;
  const int current = std::max(0, currentSection(state));
  const auto holds = [current](const NerveRun& run) { return current >= run.first && current < run.end; };
  const auto now = static_cast<int>(std::find_if(runs.begin(), runs.end(), holds) - runs.begin());
  float y = edge.y;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const float h = least + spare * runs[i].length / total;
    widgets::nerveDown(ui, {edge.x, std::round(y), edge.w, std::round(h)}, segmentOf(static_cast<int>(i), now), i > 0,
                       i + 1 < runs.size());
    y += h + gap;
  }
}

void ArticlePanel::drawRail(Ui& ui, const session::State& state, const Rect& rail, Asked& asked) {
  if (!state.reading.article) return;
  widgets::ScrollArea area(ui, "rail", _("On this page"), rail, railScroll_);
  const Rect column{rail.x + ui.gap(24), rail.y, rail.w - ui.gap(40), rail.h};
  float y = area.top() + ui.gap(20);
  y += widgets::words(ui, "on this page", {column.x, y}, _("On this page"), {.type = Type::UiStrong}, Role::Ink,
                      access::Role::Heading, 2);
  y += ui.gap(10);
  drawOutline(ui, state, column, y, asked);
  const widgets::ButtonSpec find{.words = _("Find in page"),
                                 .icon = "search",
                                 .kind = widgets::ButtonKind::Quiet,
                                 .keys = std::string(state.settings.keys.firstKey("find"))};
  const Size findSize = widgets::buttonSize(ui, find);
  y += ui.gap(8);
  if (widgets::button(ui, "find", {column.x - ui.gap(10), y, std::min(findSize.w, column.w), findSize.h}, find))
    asked.push_back(state.finding.open ? session::Command{session::CloseFind{}}
                                       : session::Command{session::ShowFind{}});
  y += findSize.h;
  if (!state.reading.related.empty()) {
    y += ui.gap(24);
    y += widgets::words(ui, "related", {column.x, y}, _("Related"), {.type = Type::UiStrong}, Role::Ink,
                        access::Role::Heading, 2);
    y += ui.gap(8);
    for (const library::ArticleInfo* related : state.reading.related) {
      Size used;
      if (widgets::link(ui, "related " + related->slug, {column.x, y}, related->title, column.w, &used))
        asked.push_back(session::OpenArticle{.slug = related->slug});
      y += used.h;
    }
  }
  area.contentEndsAt(y + ui.gap(24));
}

}  // namespace myelin::panels
