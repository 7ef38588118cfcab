#include "app/panels/finder_panel.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "app/panels/bar_panel.h"
#include "app/panels/shelf_panel.h"
#include "app/session/finder_choice.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using widgets::ButtonSpec;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

namespace {

constexpr float kChoiceHeight = 60;
constexpr int kMostColumns = 3;

ButtonSpec specOf(const library::FinderChoice& choice) {
  return {.words = choice.name};
}

/// As many columns as let every choice show its words; at least one.
int columnsFor(Ui& ui, const std::vector<const library::FinderChoice*>& choices, float width) {
  float widest = 0;
  for (const library::FinderChoice* choice : choices) widest = std::max(widest, buttonSize(ui, specOf(*choice)).w);
  for (int columns = kMostColumns; columns > 1; --columns)
    if ((width - static_cast<float>(columns - 1) * ui.gap(12)) / static_cast<float>(columns) >= widest) return columns;
  return 1;
}

}  // namespace

std::string finderLink(const session::State& state) {
  if (!state.library || !session::hasFinder(*state.library)) return "";
  const std::string& own = state.library->finder().link;
  return own.empty() ? _("Choose by body part") : own;
}

std::string finderTitle(const session::State& state) {
  const bool own = state.library && !state.library->finder().title.empty();
  return own ? state.library->finder().title : _("Find it without the word");
}

float FinderPanel::drawHead(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  y += widgets::words(ui, "title", {column.x, y}, finderTitle(state), {.type = Type::Title, .width = column.w},
                      Role::Ink, access::Role::Heading, 1);
  y += ui.gap(6);
  y += widgets::words(ui, "lead", {column.x, y}, _("Choose what comes nearest. You can always come back."),
                      {.type = Type::Lead, .width = column.w}, Role::Ink2);
  if (const session::OpenArticle help = helpArticle(state); !help.slug.empty()) {
    Size used;
    if (widgets::link(ui, "help first", {column.x, y + ui.gap(2)}, _("Sudden or frightening? Help now comes first."),
                      column.w, &used, Role::Help))
      asked.push_back(help);
    y += used.h + ui.gap(2);
  }
  return y + ui.gap(16);
}

float FinderPanel::drawGroup(Ui& ui, const session::State& state, std::size_t group, const Rect& column, float y,
                             Asked& asked) {
  const library::FinderGroup& shown = state.library->finder().groups[group];
  std::vector<const library::FinderChoice*> choices;
  for (const library::FinderChoice& choice : shown.choices)
    if (session::leadsSomewhere(*state.library, choice)) choices.push_back(&choice);
  if (choices.empty()) return y;
  y += widgets::words(ui, "group " + std::to_string(group), {column.x, y}, shown.title,
                      {.type = Type::H2, .width = column.w}, Role::Ink, access::Role::Heading, 2);
  y += ui.gap(10);
  ui.open(access::Role::Group, "choices " + std::to_string(group), shown.title, {column.x, y, column.w, 1});
  const int columns = columnsFor(ui, choices, column.w);
  const float gap = ui.gap(12);
  const float width = std::floor((column.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
  const float h = std::max(ui.target(), ui.gap(kChoiceHeight));
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const auto at = static_cast<float>(i % static_cast<std::size_t>(columns));
    if (i > 0 && at == 0) y += h + gap;
    const auto number = static_cast<std::size_t>(choices[i] - shown.choices.data());
    const Rect rect{column.x + at * (width + gap), y, width, h};
    if (widgets::button(ui, std::to_string(number), rect, specOf(*choices[i])))
      asked.push_back(session::ShowFinder{session::finderSubject(group, number)});
  }
  ui.close();
  return y + h + ui.gap(30);
}

float FinderPanel::drawArticles(Ui& ui, const session::State& state, const library::FinderChoice& choice,
                                const Rect& column, float y, Asked& asked) {
  y += widgets::words(ui, "choice", {column.x, y}, choice.name, {.type = Type::Title, .width = column.w}, Role::Ink,
                      access::Role::Heading, 1);
  y += ui.gap(10);
  const ButtonSpec other{.words = _("Choose something else"), .icon = "back"};
  const Size size = widgets::buttonSize(ui, other);
  if (widgets::button(ui, "other", {column.x, y, std::min(size.w, column.w), size.h}, other))
    asked.push_back(session::ShowFinder{});
  y += size.h + ui.gap(12);
  ui.open(access::Role::List, "found", choice.name, {column.x, y, column.w, 1});
  for (const library::FinderTarget& target : choice.articles) {
    const library::ArticleInfo* article = state.library->find(target.slug);
    if (article == nullptr) continue;
    const std::string shelf = article->shelf.empty() ? "" : shelfName(*state.library, article->shelf) + "  ·  ";
    if (articleRow(ui, *article, shelf + minutesLabel(*article), column, y))
      asked.push_back(session::OpenArticle{.slug = article->slug, .anchor = target.anchor, .words = {}});
  }
  ui.close();
  return y;
}

void FinderPanel::draw(Ui& ui, const session::State& state, const Rect& sheet, Asked& asked) {
  if (!state.library) return;
  const std::string& subject = state.visit.subject;
  const library::FinderChoice* choice = session::finderChoice(state.library->finder(), subject);
  if (shown_ != subject) {
    if (shown_.empty()) allAt_ = scroll_.y;
    scroll_ = {};
    if (subject.empty()) scroll_ = {.y = allAt_, .content = allAt_ + sheet.h};
    shown_ = subject;
  }
  widgets::ScrollArea area(ui, "finder " + subject, finderTitle(state), sheet, scroll_, true);
  const Rect column = columnOn(ui, sheet);
  float y = area.top() + ui.gap(30);
  if (choice != nullptr) {
    y = drawArticles(ui, state, *choice, column, y, asked);
  } else {
    y = drawHead(ui, state, column, y, asked);
    for (std::size_t i = 0; i < state.library->finder().groups.size(); ++i)
      y = drawGroup(ui, state, i, column, y, asked);
  }
  area.contentEndsAt(y + ui.gap(24));
}

}  // namespace myelin::panels
