#include "app/panels/bad_day_panel.h"

#include <algorithm>
#include <cmath>

#include "app/panels/bad_day_room.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using session::Screen;
using widgets::ButtonKind;
using widgets::LabelStyle;
using widgets::LargeButtonSpec;
using widgets::Rect;
using widgets::ScrollArea;
using widgets::Size;
using widgets::Ui;

namespace {

constexpr float kMargin = 32, kIdea = 36;
constexpr int kIdeaWeight = 500;

/// How much larger than body text an idea is: as a heading, less so the larger everything is.
double enlargement(const look::Scale& scale) {
  const double ratio = kIdea / look::type(Type::Body).size;
  return 1 + (ratio - 1) * std::max(0.1, 1 - 0.3 * (scale.s - 1));
}

float margin(Ui& ui) {
  return ui.gap(dayIsTight(ui) ? 12 : kMargin);
}

float gapBetween(Ui& ui) {
  return ui.gap(dayIsTight(ui) ? 8 : 14);
}

bool hasIdea(const session::State& state) {
  return !state.badDay.ideas.empty() && state.visit.screen == Screen::Article;
}

/// Sum of the natural widths with the gaps between.
float widthOf(Ui& ui, const std::vector<LargeButtonSpec>& buttons, float gap) {
  float width = -gap;
  for (const LargeButtonSpec& spec : buttons) width += widgets::largeButtonSize(ui, spec).w + gap;
  return width;
}

}  // namespace

/// Back, search, the way out, help; words go before a button does.
BadDayPanel::Buttons BadDayPanel::tools(Ui& ui, const session::State& state) const {
  const bool canGoBack = state.canGoBack || state.badDay.now > 0 || state.badDay.resting;
  const std::string key(state.settings.keys.firstKey("bad-day"));
  Buttons all{
      {.words = _("Back"), .name = _("Back"), .icon = "back", .atEnd = !canGoBack, .bar = true},
      {.words = _("Search"), .name = _("Search"), .icon = "search", .bar = true},
      {.words = _("Bad-day mode is on"),
       .name = _("Bad-day mode is on: End it"),
       .icon = "bad-day",
       .after = _("End it"),
       .key = key,
       .chosen = true,
       .bar = true},
      {.words = _("Help now"), .name = _("Help now"), .icon = "help-now", .kind = ButtonKind::Help, .bar = true}};
  if (helpArticle(state).slug.empty()) all.pop_back();
  for (LargeButtonSpec& spec : all) spec.low = dayIsTight(ui);
  const float room = ui.windowSize().w - 2 * margin(ui);
  const auto tooWide = [&] { return widthOf(ui, all, gapBetween(ui)) > room; };
  if (tooWide()) {
    all[2].words = _("End it");
    all[2].after.clear();
    all[2].key.clear();
  }
  if (tooWide() && all.size() > 3) all[3].words = _("Help");
  for (std::size_t i = 0; i < all.size() && tooWide(); ++i) all[i].words.clear();
  return all;
}

/// Where they stand: on one line, the last two at the right; in very narrow windows on more.
std::vector<Rect> BadDayPanel::toolPlaces(Ui& ui, const Buttons& all) const {
  const float gap = gapBetween(ui);
  const float left = margin(ui);
  const float right = ui.windowSize().w - left;
  const float spare = right - left - widthOf(ui, all, gap);
  std::vector<Rect> places;
  float x = left;
  float y = ui.gap(dayIsTight(ui) ? 8 : 14);
  float height = 0;  // the same for all, with words or without
  for (const LargeButtonSpec& spec : all) height = std::max(height, widgets::largeButtonSize(ui, spec).h);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Size size = widgets::largeButtonSize(ui, all[i]);
    if (i == 2) x += std::max(0.0F, spare);
    if (x > left && x + size.w > right + 0.5F) {
      x = left;
      y = places.back().bottom() + ui.gap(8);
    }
    places.push_back({x, y, size.w, height});
    x += size.w + gap;
  }
  return places;
}

float BadDayPanel::barHeight(Ui& ui, const session::State& state) const {
  return toolPlaces(ui, tools(ui, state)).back().bottom() + ui.gap(dayIsTight(ui) ? 8 : 14);
}

BadDayPanel::Foot BadDayPanel::foot(Ui& ui, const session::State& state) const {
  using How = session::Listening::How;
  Foot foot;
  const auto add = [&](LargeButtonSpec spec, session::Command command) {
    foot.buttons.push_back(std::move(spec));
    foot.commands.push_back(std::move(command));
  };
  const bool idea = hasIdea(state);
  const bool atEnd = state.badDay.now + 1 >= state.badDay.ideas.size();
  if (state.badDay.resting) {
    const bool again = idea && atEnd;
    add({.words = again ? _("Read it again") : _("Carry on"),
         .icon = "forward",
         .iconBehind = true,
         .kind = ButtonKind::Primary},
        again ? session::Command{session::StepIdea{-static_cast<int>(state.badDay.now) - 1}} : session::EnoughForNow{});
    add({.words = _("End bad-day mode"), .icon = "bad-day"}, session::ToggleBadDay{});
  } else {
    const How how = state.listening.how;
    const bool speaks = how == How::Speaking || how == How::Starting;
    if (idea)
      add({.words = speaks               ? _("Pause")
                    : how == How::Paused ? _("Go on reading")
                                         : _("Read it to me"),
           .icon = speaks ? "pause" : "listen",
           .key = {}},
          session::Listen{});
    if (idea || more_)
      add({.words = _("Next"), .icon = "forward", .iconBehind = true, .kind = ButtonKind::Primary},
          session::StepIdea{1});
    add({.words = _("Enough for now"), .icon = "check"}, session::EnoughForNow{});
  }
  for (LargeButtonSpec& spec : foot.buttons) spec.low = dayIsTight(ui);
  const float room = ui.windowSize().w - 2 * margin(ui);
  const float gap = ui.gap(dayIsTight(ui) ? 10 : 20);
  if (widthOf(ui, foot.buttons, gap) > room)
    for (LargeButtonSpec& spec : foot.buttons) spec.icon.clear();
  if (widthOf(ui, foot.buttons, gap) > room && idea && !state.badDay.resting) {
    for (LargeButtonSpec& spec : foot.buttons) spec.name = spec.words;
    foot.buttons.front().words = state.listening.how == How::Off ? _("Listen") : foot.buttons.front().words;
    foot.buttons.back().words = _("Enough");
  }
  foot.stacked = widthOf(ui, foot.buttons, gap) > room;
  const float h = widgets::largeButtonSize(ui, {.words = _("Next"), .low = dayIsTight(ui)}).h;
  const auto rows = static_cast<float>(foot.stacked ? foot.buttons.size() : 1);
  foot.height = rows * h + (rows - 1) * ui.gap(8) + ui.gap(dayIsTight(ui) ? 16 : 48);
  return foot;
}

Rect BadDayPanel::sheet(Ui& ui, const session::State& state) const {
  const float top = barHeight(ui, state);
  const float side = margin(ui);
  const Size window = ui.windowSize();
  const float bottom = window.h - foot(ui, state).height;
  return {side, top, window.w - 2 * side, std::max(ui.gap(40), bottom - top)};
}

void BadDayPanel::drawBar(Ui& ui, const session::State& state, BarPanel& bar, Asked& asked) {
  ui.openLandmark(access::Landmark::Banner, "bar", _("Tools"), {0, 0, ui.windowSize().w, barHeight(ui, state)});
  const Buttons all = tools(ui, state);
  const std::vector<Rect> places = toolPlaces(ui, all);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!widgets::largeButton(ui, all[i].name, places[i], all[i])) continue;
    if (i == 0 && state.badDay.resting) asked.push_back(session::EnoughForNow{});
    if (i == 0 && !state.badDay.resting)
      asked.push_back(state.badDay.now > 0 ? session::Command{session::StepIdea{-1}} : session::GoBack{});
    if (i == 1) {
      asked.push_back(session::Search{.words = state.searching.words});
      bar.focusSearch();
    }
    if (i == 2) asked.push_back(session::ToggleBadDay{});
    if (i == 3) asked.push_back(helpArticle(state));
  }
  ui.close();
}

/// Where an idea is longer than the window, its end comes first.
void BadDayPanel::next(const session::State& state, Asked& asked) {
  if (!hasIdea(state)) {
    first_ += fit_;
  } else if (scroll_.y + viewHeight_ + 1 < scroll_.content) {
    scroll_.y += std::max(viewHeight_ * 0.75F, 1.0F);
  } else {
    asked.push_back(session::StepIdea{1});
  }
}

void BadDayPanel::drawFoot(Ui& ui, const session::State& state, Asked& asked) {
  const Foot all = foot(ui, state);
  const Size window = ui.windowSize();
  const float side = margin(ui);
  const float gap = ui.gap(dayIsTight(ui) ? 10 : 20);
  const float h = widgets::largeButtonSize(ui, {.words = _("Next"), .low = dayIsTight(ui)}).h;
  const Rect whole{0, window.h - all.height, window.w, all.height};
  ui.openLandmark(access::Landmark::Region, "foot", _("What to do"), whole);
  // The one thing to do is the widest: it takes most of the room that is left.
  float shares = 0;
  const auto shareOf = [](const LargeButtonSpec& spec) { return spec.kind == ButtonKind::Primary ? 4.0F : 1.0F; };
  for (const LargeButtonSpec& spec : all.buttons) shares += shareOf(spec);
  const float spare = (window.w - 2 * side - widthOf(ui, all.buttons, gap)) / shares;
  float x = side;
  float y = whole.y + ui.gap(dayIsTight(ui) ? 8 : 20);
  for (std::size_t i = 0; i < all.buttons.size(); ++i) {
    const float w = all.stacked ? window.w - 2 * side
                                : widgets::largeButtonSize(ui, all.buttons[i]).w + spare * shareOf(all.buttons[i]);
    const bool pressed =
        widgets::largeButton(ui, "foot" + std::to_string(i) + all.buttons[i].icon, {x, y, w, h}, all.buttons[i]);
    if (pressed && std::holds_alternative<session::StepIdea>(all.commands[i]) && !state.badDay.resting)
      next(state, asked);
    else if (pressed)
      asked.push_back(all.commands[i]);
    if (pressed) ui.askForAnotherFrame();
    if (all.stacked)
      y += h + ui.gap(8);
    else
      x += w + gap;
  }
  ui.close();
}

void BadDayPanel::press(const widgets::DocumentView::Pressed& pressed, Asked& asked) {
  const std::string& target = pressed.target;
  if (pressed.kind == document::SpanKind::Term)
    asked.push_back(session::Explain{target});
  else if (target.find(':') != std::string::npos)
    asked.push_back(session::AskOutside{target});
  else if (!target.starts_with('#'))
    asked.push_back(session::OpenArticle{.slug = target.substr(0, target.find('#'))});
}

std::string BadDayPanel::placeWords(const session::State& state) {
  return fill(_("{1} of {2}"), {std::to_string(state.badDay.now + 1), std::to_string(state.badDay.ideas.size())});
}

/// "2 of 9", and the nerve where there is room.
void BadDayPanel::drawPlace(Ui& ui, const session::State& state, const Rect& strip) {
  const std::size_t all = state.badDay.ideas.size();
  const std::string words = placeWords(state);
  const LabelStyle style{.type = Type::Lead, .tabular = true};
  const Size size = ui.measure(words, style);
  const float most = dayColumn(ui, strip).w - size.w - ui.gap(22);
  const float nerve = std::min(most, static_cast<float>(all) * ui.size(98));
  const bool room = nerve >= static_cast<float>(all) * ui.gap(28);
  const float left = room ? strip.x + (strip.w - nerve - ui.gap(22) - size.w) / 2 : strip.x + (strip.w - size.w) / 2;
  if (room) {
    std::vector<widgets::NervePart> parts;
    for (std::size_t i = 0; i < all; ++i)
      parts.push_back({1, i < state.badDay.now    ? widgets::Segment::Read
                          : i == state.badDay.now ? widgets::Segment::Now
                                                  : widgets::Segment::Unread});
    widgets::nerveAcross(ui, {left, strip.middle() - ui.gap(9), nerve, ui.gap(18)}, parts);
  }
  widgets::words(ui, "place", {room ? left + nerve + ui.gap(22) : left, strip.middle() - size.h / 2}, words, style,
                 Role::Ink2);
}

/// What is read aloud of the idea on the page.
void BadDayPanel::speak(const session::State& state) {
  const session::Listening& listening = state.listening;
  const bool reads = listening.how != session::Listening::How::Off && listening.now < listening.sentences.size();
  if (!reads) return text_.speak(std::nullopt);
  const session::Spoken& said = listening.sentences[listening.now];
  text_.speak(widgets::FoundRange{said.block, said.cell, said.begin, said.end});
}

/// Whose idea this is; where there is little room, also which one. Returns its bottom.
float BadDayPanel::drawTitle(Ui& ui, const session::State& state, const session::Idea& idea, const Rect& column,
                             float y) {
  const std::string& title = state.reading.info->title;
  if (dayIsTight(ui)) {
    const std::string place = placeWords(state);
    const LabelStyle quiet{.type = Type::Ui, .tabular = true};
    const Size size = ui.measure(place, quiet);
    const float w = std::max(1.0F, std::floor(column.w - size.w - ui.gap(16)));
    const std::string& words = idea.heading.empty() ? title : idea.heading;
    const float h = widgets::words(ui, "title", {column.x, y}, words, {.type = Type::UiStrong, .width = w, .lines = 1},
                                   Role::Ink2, access::Role::Heading, 1);
    widgets::words(ui, "place", {column.right() - size.w, y}, place, quiet, Role::Ink2);
    return y + h + ui.gap(4);
  }
  y += widgets::words(ui, "title", {column.x, y}, title, {.type = Type::PageTitle, .width = column.w}, Role::Ink2,
                      access::Role::Heading, 1);
  if (!idea.heading.empty())
    y += ui.gap(6) + widgets::words(ui, "part", {column.x, y + ui.gap(6)}, idea.heading,
                                    {.type = Type::H2, .weight = 600, .width = column.w}, Role::Ink,
                                    access::Role::Heading, 2);
  return y + ui.gap(22);
}

void BadDayPanel::drawIdea(Ui& ui, const session::State& state, const Rect& page, Asked& asked) {
  const session::BadDay& day = state.badDay;
  const session::Idea& idea = day.ideas[std::min(day.now, day.ideas.size() - 1)];
  const float strip = dayIsTight(ui) ? 0 : static_cast<float>(ui.scale().line(Type::Lead)) + ui.gap(32);
  const Rect view{page.x, page.y, page.w, std::max(ui.gap(40), page.h - strip)};
  const std::uint64_t shown = day.generation * 10000 + day.now + 1;
  if (shown_ != shown) scroll_ = {};
  shown_ = shown;
  viewHeight_ = view.h;
  text_.enlarge(enlargement(ui.scale()), kIdeaWeight);
  text_.show(idea.text, shown);
  speak(state);
  {
    ScrollArea area(ui, "idea " + std::to_string(shown), state.reading.info->title, view, scroll_, true);
    const Rect column = dayColumn(ui, view);
    const access::NodeId node = ui.open(access::Role::Document, "text", state.reading.info->title, view);
    ui.node(node).language = state.library->manifest().language;
    float y = drawTitle(ui, state, idea, column, area.top() + ui.gap(dayIsTight(ui) ? 8 : 44));
    if (const auto pressed = text_.draw(ui, {column.x, y}, column.w)) press(*pressed, asked);
    y += text_.height();
    ui.close();
    area.contentEndsAt(y + ui.gap(8));
  }
  if (strip > 0) drawPlace(ui, state, {page.x, view.bottom(), page.w, page.bottom() - view.bottom()});
}

void BadDayPanel::drawRest(Ui& ui, const session::State& state, const Rect& page) {
  ScrollArea area(ui, "rest", _("Enough for now"), page, scroll_, true);
  const Rect column = dayColumn(ui, page);
  float y = area.top() + ui.gap(dayIsTight(ui) ? 12 : 44);
  const bool whole = hasIdea(state) && state.badDay.now + 1 >= state.badDay.ideas.size();
  y += widgets::words(ui, "enough", {column.x, y}, whole ? _("That was all.") : _("Enough for now."),
                      {.type = Type::Title, .width = column.w}, Role::Ink, access::Role::Heading, 1);
  y += ui.gap(16);
  y += widgets::words(ui, "kept", {column.x, y},
                      _("Your place is kept. Close the window whenever you like; nothing is lost."),
                      {.type = Type::H2, .weight = 400, .width = column.w}, Role::Ink, access::Role::Paragraph);
  area.contentEndsAt(y + ui.gap(12));
}

void BadDayPanel::takeKeys(Ui& ui, const session::State& state, Asked& asked) {
  if (!hasIdea(state) || state.badDay.resting || ui.caretTakesKeys()) return;
  if (ui.take(widgets::Key::PageDown) || ui.take(widgets::Key::Right)) {
    next(state, asked);
    ui.askForAnotherFrame();
  }
  if (ui.take(widgets::Key::PageUp) || ui.take(widgets::Key::Left)) asked.push_back(session::StepIdea{-1});
}

void BadDayPanel::draw(Ui& ui, const session::State& state, const Rect& page, BarPanel& bar, Asked& asked) {
  const Rect whole = sheet(ui, state);
  ui.canvas().fill({0, 0, ui.windowSize().w, ui.windowSize().h}, ui.colour(Role::Ground));
  ui.canvas().fill(whole, ui.colour(Role::Page), ui.gap(26));
  ui.canvas().outline(whole, ui.colour(Role::Hairline), std::max(1.0F, ui.gap(1.5F)), ui.gap(26));
  drawBar(ui, state, bar, asked);
  takeKeys(ui, state, asked);
  ui.openLandmark(access::Landmark::Main, "sheet", _("Page"), page);
  const Rect inside = page.inset(ui.gap(2));
  if (state.badDay.resting)
    drawRest(ui, state, inside);
  else if (hasIdea(state))
    drawIdea(ui, state, inside, asked);
  else
    drawChoices(ui, state, inside, bar, asked);
  ui.close();
  drawFoot(ui, state, asked);
}

}  // namespace myelin::panels
