#include "app/panels/hit_row.h"

#include <algorithm>
#include <string>
#include <vector>

#include "app/panels/asked.h"
#include "app/panels/marked_text.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using widgets::LabelStyle;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

namespace {

constexpr int kSnippetLines = 3;
constexpr float kPad = 14;
constexpr float kLeastForEnter = 360;  // px at 100 %: in less the title stands alone

/// What drawEnter() takes.
float enterWidth(Ui& ui) {
  const LabelStyle small{.type = Type::Small};
  return ui.measure(_("Open"), small).w + ui.measure(_("Enter"), small).w + 3 * ui.gap(8);
}

/// "Open" and the key that does it, ending at `rightMiddle`.
void drawEnter(Ui& ui, widgets::Point rightMiddle) {
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

/// Shelf, heading, reading time; of those that would be cut, first the time is left out and then the shelf.
std::string whereLine(Ui& ui, const session::State& state, const search::Hit& hit, float width) {
  const library::ArticleInfo& article = *hit.article;
  const std::string place = hit.heading.empty() ? _("In short") : hit.heading;
  const std::string where = article.shelf.empty() ? "" : shelfName(*state.library, article.shelf) + "  ·  ";
  const std::string brief = where + fill(_("opens at {1}"), {place});
  const std::string whole = brief + "  ·  " + minutesLabel(article);
  const auto fits = [&](const std::string& words) { return ui.measure(words, {.type = Type::Small}).w <= width; };
  if (fits(whole)) return whole;
  return fits(brief) ? brief : fill(_("opens at {1}"), {place});  // the shelf has its picture at the left
}

void paintGround(Ui& ui, const Rect& ground, const Ui::Touch& touch, bool chosen, const std::string& shelf) {
  if (chosen) {
    ui.canvas().fill(ground, ui.washColour(shelf), ui.gap(16));
    ui.canvas().outline(ground, ui.colour(Role::Accent), ui.gap(2), ui.gap(16));
  } else if (touch.hovered || touch.held) {
    ui.canvas().fill(ground, ui.colour(touch.held ? Role::Press : Role::Hover), ui.gap(16));
  }
  if (touch.focused) ui.focusRing(ground.inset(ui.gap(6)), ui.gap(12));
}

/// The snippet's words, or the summary until it is there.
void drawBeneath(Ui& ui, const search::Snippet* snippet, const std::string& summary, const LabelStyle& style,
                 widgets::Point at) {
  if (snippet == nullptr) {
    ui.draw(at, summary, style, ui.colour(Role::Ink));
    return;
  }
  std::vector<MarkedRange> marks;
  for (const search::Range& mark : snippet->marks) marks.push_back({mark.begin, mark.end});
  drawMarked(ui, snippet->text, style, at, marks);
}

}  // namespace

HitTouched drawHitRow(Ui& ui, const session::State& state, const search::Hit& hit, const HitRow& how,
                      const Rect& column, float y) {
  const library::ArticleInfo& article = *hit.article;
  const widgets::ButtonSpec handout{.words = {},
                                    .name = fill(_("Put {1} into the handout"), {article.title}),
                                    .icon = "handout",
                                    .kind = widgets::ButtonKind::Quiet};
  const float icon = ui.iconSize(24), pad = ui.gap(kPad);
  const float beside = widgets::buttonSize(ui, handout).w + ui.gap(8);
  const float left = column.x + icon + ui.gap(16);
  const float width = column.right() - left - beside;
  const LabelStyle title{.type = Type::Result, .width = width};
  const LabelStyle quiet{.type = Type::Small, .width = width, .lines = 1};
  const LabelStyle text{.type = Type::Snippet, .width = width, .lines = kSnippetLines};
  const std::string where = whereLine(ui, state, hit, width);
  const auto found = state.searching.snippets.find(article.slug);
  const bool has = found != state.searching.snippets.end() && !found->second.text.empty();
  const float titleHeight = ui.measure(article.title, title).h, whereHeight = ui.measure(where, quiet).h;
  const float whole = static_cast<float>(kSnippetLines) * ui.measure("x", {.type = Type::Snippet}).h;
  const float textHeight = how.reserve ? whole : ui.measure(has ? found->second.text : article.summary, text).h;
  const Rect rect{column.x, y, column.w, 2 * pad + titleHeight + whereHeight + ui.gap(2) + textHeight};
  HitTouched happened;
  happened.ground = {rect.x - ui.gap(22), rect.y, rect.w + ui.gap(22) - beside + ui.gap(8), rect.h};
  const Ui::Touch touch = ui.touch(access::Role::ListItem, article.slug, article.title, happened.ground,
                                   how.chosen ? access::kSelected : 0u);
  happened.pressed = touch.pressed;
  ui.node(touch.id).description = where;
  ui.node(touch.id).text = has ? found->second.text : article.summary;
  paintGround(ui, happened.ground, touch, how.chosen, article.shelf);
  float at = y + pad;
  ui.icon(look::shelfIcon(article.shelf), {column.x, at + (titleHeight - icon) / 2}, icon,
          ui.shelfColour(article.shelf));
  ui.draw({left, at}, article.title, title, ui.colour(touch.held ? Role::Ink : Role::Accent));
  const bool roomForEnter = width >= ui.size(kLeastForEnter) &&
                            ui.measure(article.title, {.type = Type::Result}).w + ui.gap(16) + enterWidth(ui) <= width;
  if (how.enter && roomForEnter) drawEnter(ui, {column.right() - beside, at + titleHeight / 2});
  at += titleHeight;
  ui.draw({left, at}, where, quiet, ui.colour(touch.held ? Role::Ink : Role::Ink2));
  drawBeneath(ui, has ? &found->second : nullptr, article.summary, text, {left, at + whereHeight + ui.gap(2)});
  happened.bottom = rect.bottom() + ui.gap(1);
  if (how.line)
    ui.canvas().fill({column.x, rect.bottom(), column.w, std::max(1.0F, ui.gap(1))}, ui.colour(Role::Hairline));
  const float side = beside - ui.gap(8);
  happened.handout = widgets::button(ui, "handout " + article.slug,
                                     {happened.ground.right() + ui.gap(8), rect.y + ui.gap(8), side, side}, handout);
  return happened;
}

}  // namespace myelin::panels
