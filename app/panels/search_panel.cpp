#include "app/panels/search_panel.h"

#include <algorithm>
#include <cmath>

#include "app/panels/shelf_panel.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using widgets::Key;
using widgets::LabelStyle;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

session::OpenArticle SearchPanel::opening(const session::State& state, std::size_t index) const {
  const search::Answer& answer = state.searching.answer;
  const search::Hit& hit = answer.hits[index];
  const std::string words = answer.corrected.value_or(state.searching.words);
  return {.slug = hit.article->slug, .anchor = hit.anchor, .words = words};
}

/// Up and Down move the chosen row while the caret stays in the field; Enter opens it.
void SearchPanel::takeKeys(Ui& ui, const session::State& state, BarPanel& bar, Asked& asked) {
  const std::size_t count = state.searching.answer.hits.size();
  if (words_ != state.searching.words) {
    words_ = state.searching.words;
    chosen_ = 0;
  }
  if (count == 0) return;
  chosen_ = std::min(chosen_, count - 1);
  if (ui.take(Key::Down) && chosen_ + 1 < count) {
    ++chosen_;
    chosenMoved_ = true;
  }
  if (ui.take(Key::Up) && chosen_ > 0) {
    --chosen_;
    chosenMoved_ = true;
  }
  const bool arrived = state.searching.answered == state.searching.generation;
  if ((bar.takeOpen() && arrived) || (ui.focus() == 0 && ui.take(Key::Enter))) asked.push_back(opening(state, chosen_));
}

float SearchPanel::drawFinishes(Ui& ui, const session::State& state, const Rect& column, float y, BarPanel& bar,
                                Asked& asked) {
  if (state.searching.finishes.empty()) return y;
  const LabelStyle quiet{.type = Type::Ui, .weight = 400};
  const float h = ui.target();
  const Size label = ui.measure(_("Finish as"), quiet);
  widgets::words(ui, "finish as", {column.x, y + (h - label.h) / 2}, _("Finish as"), quiet, Role::Ink2);
  float x = column.x + label.w + ui.gap(10);
  for (const std::string& finish : state.searching.finishes) {
    const widgets::ButtonSpec spec{.words = finish, .capsule = true};
    const Size size = widgets::buttonSize(ui, spec);
    if (x + size.w > column.right()) break;
    if (widgets::button(ui, "finish " + finish, {x, y, size.w, size.h}, spec)) {
      bar.field().setText(finish);
      asked.push_back(session::Search{.words = finish});
    }
    x += size.w + ui.gap(10);
  }
  return y + h + ui.gap(12);
}

float SearchPanel::drawHow(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  const search::Answer& answer = state.searching.answer;
  const auto total = static_cast<unsigned long>(answer.total);
  const std::string heading = answer.how == search::How::NearestShelf
                                  ? _("Nothing has all of these words")
                                  : plural("{1} place to read", "{1} places to read", total);
  y += widgets::words(ui, "count", {column.x, y}, heading, {.type = Type::PageTitle, .width = column.w}, Role::Ink,
                      access::Role::Heading, 1);
  y += ui.gap(4);
  const LabelStyle quiet{.type = Type::Ui, .weight = 400, .width = column.w};
  std::string line;
  if (answer.how == search::How::AnyWord) line = _("No article has all of these words. These have some of them.");
  if (answer.how == search::How::NearestShelf) line = _("Here is the nearest shelf.");
  if (answer.corrected) line = fill(_("Showing results for “{1}”."), {*answer.corrected});
  if (answer.cut) line += (line.empty() ? "" : " ") + std::string(_("Only the first 32 words were looked for."));
  if (!line.empty()) y += widgets::words(ui, "how", {column.x, y}, line, quiet, Role::Ink2) + ui.gap(4);
  if (answer.corrected) {
    Size used;
    const std::string only = fill(_("Search only for “{1}”"), {state.searching.words});
    if (widgets::link(ui, "only", {column.x, y}, only, column.w, &used))
      asked.push_back(session::Search{.words = state.searching.words, .exactly = true});
    y += used.h;
  }
  return y + ui.gap(8);
}

float SearchPanel::drawSnippet(Ui& ui, const search::Snippet& snippet, widgets::Point at, float width) {
  const LabelStyle style{.type = Type::Snippet, .width = width, .lines = 3};
  widgets::PaintedText& text = ui.painted(snippet.text, style);
  std::vector<widgets::Tint> tints;
  for (const search::Range& mark : snippet.marks) {
    for (const typeset::Rect& box : text.paragraph().boxes(mark.begin, mark.end)) {
      const Rect rect{at.x + static_cast<float>(box.x) - ui.gap(1), at.y + static_cast<float>(box.y) + ui.gap(3),
                      static_cast<float>(box.w) + ui.gap(2), static_cast<float>(box.h) - ui.gap(5)};
      ui.canvas().fill(rect, ui.colour(Role::Hit), ui.gap(3));
      ui.canvas().fill({rect.x, rect.bottom() - ui.gap(2), rect.w, ui.gap(2)}, ui.colour(Role::HitLine));
    }
    tints.push_back({mark.begin, mark.end, ui.colour(Role::MarkInk)});
  }
  text.draw(ui.canvas(), at, ui.colour(Role::Ink), tints);
  return std::ceil(static_cast<float>(text.paragraph().height()));
}

/// "Open" and the key that does it, ending at `rightMiddle`.
void SearchPanel::drawEnter(Ui& ui, widgets::Point rightMiddle) {
  const LabelStyle small{.type = Type::Small};
  const std::string key = _("Enter");
  const Size keySize = ui.measure(key, small);
  const float pad = ui.gap(8);
  const Rect cap{rightMiddle.x - keySize.w - 2 * pad, rightMiddle.y - keySize.h / 2 - ui.gap(3), keySize.w + 2 * pad,
                 keySize.h + ui.gap(6)};
  ui.canvas().fill(cap, ui.colour(Role::Page), ui.gap(6));
  ui.canvas().outline(cap, ui.colour(Role::Edge), ui.gap(1.5F), ui.gap(6));
  ui.draw({cap.x + pad, rightMiddle.y - keySize.h / 2}, key, small, ui.colour(Role::Ink));
  const std::string open = _("Open");
  const Size openSize = ui.measure(open, small);
  ui.draw({cap.x - openSize.w - pad, rightMiddle.y - openSize.h / 2}, open, small, ui.colour(Role::Ink2));
}

float SearchPanel::drawHit(Ui& ui, const session::State& state, std::size_t index, const Rect& column, float y,
                           Asked& asked) {
  const search::Hit& hit = state.searching.answer.hits[index];
  const library::ArticleInfo& article = *hit.article;
  const bool chosen = index == chosen_;
  const float pad = ui.gap(14);
  const float icon = ui.iconSize(24);
  const float left = column.x + icon + ui.gap(16);
  const widgets::ButtonSpec handout{.words = {},
                                    .name = fill(_("Put {1} into the handout"), {article.title}),
                                    .icon = "handout",
                                    .kind = widgets::ButtonKind::Quiet};
  const float beside = widgets::buttonSize(ui, handout).w + ui.gap(8);
  const float width = column.right() - left - beside;
  const LabelStyle title{.type = Type::Result, .width = width};
  const LabelStyle quiet{.type = Type::Small, .width = width, .lines = 1};
  const std::string place = hit.heading.empty() ? _("In short") : hit.heading;
  std::string where = article.shelf.empty() ? "" : shelfName(*state.library, article.shelf) + "  ·  ";
  where += fill(_("opens at {1}"), {place}) + "  ·  " + minutesLabel(article);
  const auto found = state.searching.snippets.find(article.slug);
  const bool hasSnippet = found != state.searching.snippets.end() && !found->second.text.empty();
  const std::string beneath = hasSnippet ? found->second.text : article.summary;
  const LabelStyle snippet{.type = Type::Snippet, .width = width, .lines = 3};
  const float titleHeight = ui.measure(article.title, title).h;
  const float whereHeight = ui.measure(where, quiet).h;
  const float h = 2 * pad + titleHeight + whereHeight + ui.gap(2) + ui.measure(beneath, snippet).h;
  const Rect rect{column.x, y, column.w, h};
  const Rect ground{rect.x - ui.gap(22), rect.y, rect.w + ui.gap(22) - beside + ui.gap(8), rect.h};
  const Ui::Touch touch =
      ui.touch(access::Role::ListItem, article.slug, article.title, ground, chosen ? access::kSelected : 0u);
  ui.node(touch.id).description = where;
  ui.node(touch.id).text = beneath;
  if (chosen) {
    ui.canvas().fill(ground, ui.washColour(article.shelf), ui.gap(16));
    ui.canvas().outline(ground, ui.colour(Role::Accent), ui.gap(2), ui.gap(16));
  } else if (touch.hovered || touch.held) {
    ui.canvas().fill(ground, ui.colour(touch.held ? Role::Press : Role::Hover), ui.gap(16));
  }
  if (touch.focused) ui.focusRing(ground.inset(ui.gap(6)), ui.gap(12));
  float at = y + pad;
  ui.icon(look::shelfIcon(article.shelf), {column.x, at + (titleHeight - icon) / 2}, icon,
          ui.shelfColour(article.shelf));
  ui.draw({left, at}, article.title, title, ui.colour(touch.held ? Role::Ink : Role::Accent));
  if (chosen && enterOpens_) drawEnter(ui, {column.right() - beside, at + titleHeight / 2});
  at += titleHeight;
  ui.draw({left, at}, where, quiet, ui.colour(touch.held ? Role::Ink : Role::Ink2));
  at += whereHeight + ui.gap(2);
  if (hasSnippet)
    drawSnippet(ui, found->second, {left, at}, width);
  else
    ui.draw({left, at}, beneath, snippet, ui.colour(Role::Ink));
  const bool nextChosen = index + 1 == chosen_ || chosen;
  if (!nextChosen)
    ui.canvas().fill({column.x, rect.bottom(), column.w, std::max(1.0F, ui.gap(1))}, ui.colour(Role::Hairline));
  if (chosen && chosenMoved_) {
    ui.reveal(ground);
    chosenMoved_ = false;
  }
  if (touch.pressed) asked.push_back(opening(state, index));
  const float side = beside - ui.gap(8);
  if (widgets::button(ui, "handout " + article.slug, {ground.right() + ui.gap(8), rect.y + ui.gap(8), side, side},
                      handout))
    asked.push_back(session::AddToHandout{article.slug});
  return rect.bottom() + ui.gap(1);
}

void SearchPanel::draw(Ui& ui, const session::State& state, const Arrangement& places, const Rect& sheet, BarPanel& bar,
                       Asked& asked) {
  if (words_ != state.searching.words) scroll_ = {};
  takeKeys(ui, state, bar, asked);
  enterOpens_ = bar.enterOpens();
  widgets::ScrollArea area(ui, "results", _("Results"), sheet, scroll_, true);
  const Rect column = columnOn(ui, sheet);
  float y = area.top() + ui.gap(18);
  if (!places.fieldInBar) {
    const float h = ui.gap(16) + ui.target();
    bar.drawField(ui, state, {column.x, y, column.w, h}, false, asked);
    y += h + ui.gap(16);
  }
  y = drawFinishes(ui, state, column, y, bar, asked);
  const search::Answer& answer = state.searching.answer;
  const bool waiting = state.searching.answered == 0 || answer.how == search::How::Nothing;
  if (waiting) {
    const std::string hint = _("Type two letters or more. Everyday words are fine.");
    y += widgets::words(ui, "hint", {column.x, y}, hint, {.type = Type::Lead, .width = column.w}, Role::Ink2);
    area.contentEndsAt(y);
    return;
  }
  y = drawHow(ui, state, column, y, asked);
  ui.open(access::Role::List, "hits", _("Results"), {column.x, y, column.w, 1});
  std::size_t seen = 0;
  for (std::size_t i = 0; i < answer.hits.size(); ++i) {
    if (y < sheet.bottom()) seen = i + 1;
    y = drawHit(ui, state, i, column, y, asked);
  }
  ui.close();
  const bool missing =
      std::any_of(answer.hits.begin(), answer.hits.begin() + static_cast<std::ptrdiff_t>(seen),
                  [&](const search::Hit& hit) { return !state.searching.snippets.contains(hit.article->slug); });
  if (missing) asked.push_back(session::WantSnippets{0, seen});
  if (static_cast<std::size_t>(answer.total) > answer.hits.size()) {
    y += ui.gap(12);
    const widgets::ButtonSpec more{.words = _("More results")};
    const Size size = widgets::buttonSize(ui, more);
    if (widgets::button(ui, "more", {column.x, y, size.w, size.h}, more)) asked.push_back(session::MoreHits{});
    y += size.h;
  }
  area.contentEndsAt(y + ui.gap(32));
}

void SearchPanel::drawRail(Ui& ui, const session::State& state, const Rect& rail, Asked& asked) {
  const session::Searching& searching = state.searching;
  if (searching.answer.hits.empty() || !state.library) return;
  widgets::ScrollArea area(ui, "rail", _("Shelf"), rail, railScroll_);
  const Rect column{rail.x + ui.gap(12), rail.y, rail.w - ui.gap(20), rail.h};
  float y = area.top() + ui.gap(20);
  const float left = column.x + ui.gap(12);
  const float h = ui.target();
  if (!searching.shelfCounts.empty()) {
    y += widgets::words(ui, "shelf", {left, y}, _("Shelf"), {.type = Type::UiStrong}, Role::Ink, access::Role::Heading,
                        2);
    y += ui.gap(8);
    int all = 0;
    for (const auto& [shelf, count] : searching.shelfCounts) all += count;
    const widgets::RowSpec every{.words = _("All"),
                                 .icon = searching.shelf.empty() ? "check" : "shelves",
                                 .iconColour = ui.colour(Role::Ink),
                                 .count = std::to_string(all),
                                 .chosen = searching.shelf.empty()};
    if (widgets::row(ui, "all", {column.x, y, column.w, h}, every)) asked.push_back(session::FilterShelf{});
    y += h;
    for (const auto& [shelf, count] : searching.shelfCounts) {
      const widgets::RowSpec spec{.words = shelfName(*state.library, shelf),
                                  .icon = look::shelfIcon(shelf),
                                  .iconColour = ui.shelfColour(shelf),
                                  .count = std::to_string(count),
                                  .chosen = searching.shelf == shelf};
      if (widgets::row(ui, "only " + shelf, {column.x, y, column.w, h}, spec))
        asked.push_back(session::FilterShelf{shelf});
      y += h;
    }
    y += ui.gap(20);
  }
  if (!searching.answer.looked.empty()) {
    y += widgets::words(ui, "also", {left, y}, _("Looked for"), {.type = Type::UiStrong}, Role::Ink,
                        access::Role::Heading, 2);
    y += ui.gap(4);
    std::string list;
    for (const std::string& each : searching.answer.looked) list += (list.empty() ? "" : ", ") + each;
    y += widgets::words(ui, "words", {left, y}, list,
                        {.type = Type::Small, .width = column.right() - left - ui.gap(12)}, Role::Ink2);
  }
  area.contentEndsAt(y + ui.gap(20));
}

}  // namespace myelin::panels
