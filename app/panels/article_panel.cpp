#include "app/panels/article_panel.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/panels/shelf_panel.h"
#include "app/typeset/line_walk.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using session::Depth;
using widgets::LabelStyle;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

namespace {

constexpr float kStrip = 54;

float stripLine(const Ui& ui) {
  return std::max(1.0F, ui.gap(1.5F));
}

/// Lower where the window is: there each line of text counts.
float stripHeight(Ui& ui, const Arrangement& places) {
  const float line = static_cast<float>(ui.scale().line(Type::UiStrong));
  return places.fold == Fold::Menu ? line + ui.gap(14) : ui.size(kStrip);
}

}  // namespace

void ArticlePanel::press(const widgets::DocumentView::Pressed& pressed, Asked& asked) {
  if (pressed.kind == document::SpanKind::Citation) {
    toSources_ = true;
  } else if (pressed.kind == document::SpanKind::Term) {
    asked.push_back(session::Explain{pressed.target});
  } else if (pressed.target.starts_with('#')) {
    asked.push_back(session::GoToHeading{pressed.target.substr(1)});
  } else if (pressed.target.find(':') != std::string::npos) {
    asked.push_back(session::AskOutside{pressed.target});
  } else {
    const std::size_t hash = pressed.target.find('#');
    const std::string slug = pressed.target.substr(0, hash);
    asked.push_back(session::OpenArticle{
        .slug = slug, .anchor = hash == std::string::npos ? "" : pressed.target.substr(hash + 1), .words = {}});
  }
}

/// Goes where the session or a new width asks, and tells where the view now begins.
void ArticlePanel::follow(const session::State& state, Ui& ui, widgets::ScrollArea& area, float bodyTop, float width,
                          Asked& asked) {
  const session::Reading& reading = state.reading;
  const float body = bodyTop - area.top();
  const float strip = scrolledUnder_;
  const bool reflowed = width_ != 0 && (width_ != width || set_.otherType(ui.appearance()));
  width_ = width;
  set_ = ui.appearance();
  if (wentTo_ != reading.goTo) {
    wentTo_ = reading.goTo;
    const document::Position to = reading.goToPlace;
    area.scrollTo(to == document::Position{} ? 0 : body + body_.yOf(to) - strip - ui.gap(12));
    if (to == document::Position{})
      ui.putCaretFirst();
    else
      body_.putCaret(to);
  } else if (reflowed && !aboveBody_) {
    area.scrollTo(body + body_.yOf(at_) - strip - ui.gap(12));
  } else if (toCited_) {
    area.scrollTo(body + body_.yOf(*std::exchange(toCited_, std::nullopt)) - strip - ui.gap(12));
  } else if (toSources_ && reading.depth != Depth::All) {
    asked.push_back(session::SetDepth{Depth::All});  // a smaller depth has none
  } else if (toSources_) {
    toSources_ = false;
    area.scrollTo(sourcesTop_ - area.top() - strip);
  }
  followVoice(state, ui, area, body);
  followFound(state, ui, area, body);
  const float seen = area.view().y - area.top() + strip + ui.gap(12);
  aboveBody_ = seen < body;
  const document::Position now = aboveBody_ ? document::Position{} : body_.positionAt(seen - body);
  if (now != at_ || now != state.visit.place) asked.push_back(session::ReadTo{now});
  at_ = now;
}

/// Keeps the sentence that is read aloud in view: when it leaves, it comes back at a third of the page.
void ArticlePanel::followVoice(const session::State& state, Ui& ui, widgets::ScrollArea& area, float body) {
  const session::Listening& listening = state.listening;
  const bool reads = listening.how != session::Listening::How::Off && listening.now < listening.sentences.size();
  if (!reads) {
    heard_ = 0;
    body_.speak(std::nullopt);
    return;
  }
  const session::Spoken& spoken = listening.sentences[listening.now];
  if (spoken.block == session::Spoken::kWord) return body_.speak(std::nullopt);  // a card says it, not the page
  if (spoken.block < 0)
    body_.speak(std::nullopt);
  else
    body_.speak(widgets::FoundRange{spoken.block, spoken.cell, spoken.begin, spoken.end});
  if (heard_ == listening.now + 1) return;
  heard_ = listening.now + 1;
  if (spoken.block == session::Spoken::kTitle) return area.scrollTo(0);
  if (spoken.block < 0) return;  // "In short" has come into view by itself
  const float y = body + body_.yOf({.block = spoken.block, .cell = spoken.cell, .byte = spoken.begin});
  const float top = area.view().y - area.top() + scrolledUnder_;
  const float height = area.view().h - scrolledUnder_;
  const float line = static_cast<float>(ui.scale().line(Type::Body));
  if (y < top || y + 2 * line > top + height) area.scrollTo(std::max(0.0F, y - scrolledUnder_ - height / 3));
}

/// The passages that were kept.
void ArticlePanel::showKept(const session::Reading& reading) {
  if (kept_ == reading.marked) return;
  kept_ = reading.marked;
  std::vector<widgets::Highlighter::Highlight> highlights;
  for (const session::Mark& each : reading.marks)
    highlights.push_back({each.where, static_cast<widgets::HighlightStyle>(each.colour)});
  body_.highlighter().set(std::move(highlights));
}

void ArticlePanel::drawTrouble(Ui& ui, const session::State& state, const Rect& sheet) {
  const Rect column = columnOn(ui, sheet);
  widgets::words(ui, "trouble", {column.x, sheet.y + ui.gap(48)}, state.reading.trouble,
                 {.type = Type::Lead, .width = column.w}, Role::Ink, access::Role::StatusBar);
}

/// Gets ready for another article or depth, or other words to find.
void ArticlePanel::show(Ui& ui, const session::State& state, const Arrangement& places) {
  const session::Reading& reading = state.reading;
  body_.figures([&reading](const std::string& path) -> std::optional<widgets::FigureView> {
    const auto figure = reading.figures.find(path);
    if (figure == reading.figures.end()) return std::nullopt;
    return widgets::FigureView{figure->second.extent, figure->second.pixels, figure->second.broken};
  });
  body_.show(reading.shown, reading.generation);
  body_.card(reading.meaning.has_value(), places.hasRail());
  if (shown_ != reading.generation) {
    shown_ = reading.generation;
    scroll_ = {};
    at_ = {};
    width_ = 0;
    marked_.clear();
    ui.dropSelection();
    found_ = 0;
    ruler_.forget();
    if (reading.shown->blocks.empty()) ui.putCaretFirst();  // else it follows the page
  }
  showFound(state);
  findInHead_ = !places.hasRail();
  showKept(reading);
}

/// The body. Returns its bottom.
float ArticlePanel::drawBody(Ui& ui, const session::State& state, widgets::ScrollArea& area, const Rect& column,
                             float y, Asked& asked) {
  const session::Reading& reading = state.reading;
  if (reading.shown->blocks.empty()) return y;
  const Rect& view = area.view();
  const Rect seen{view.x, view.y + scrolledUnder_, view.w, view.h - scrolledUnder_};
  if (const auto pressed = body_.draw(ui, {column.x, y}, column.w)) press(*pressed, asked);
  std::optional<session::Selection> selected;
  if (const auto& now = body_.highlighter().selection()) selected = {now->first, now->second};
  if (selected != reading.selection) asked.push_back(session::Select{selected});
  for (const widgets::WantedFigure& figure : body_.wanted())
    if (reading.figures.at(figure.path).wantedWidth != figure.width)
      asked.push_back(session::WantFigure{figure.path, figure.width, figure.height});
  const float by = ruler_.takeKeys(ui, state, seen, y, body_);
  if (by != 0) area.scrollTo(scroll_.y + by);
  return y + body_.height();
}

/// Whole screens: what the last line would cut is covered, and what was asked for is turned to.
void ArticlePanel::turnPages(Ui& ui, widgets::ScrollArea& area, float bodyTop, float bottom) {
  const Rect& view = area.view();
  const PageView page{view.y - pageTop_, view.h, scrolledUnder_, bottom - pageTop_};
  const float body = bodyTop - pageTop_;
  if (body_.flow() != nullptr)
    for (const typeset::LinePlace& line :
         typeset::linesBetween(*body_.flow(), page.y - view.h - body, page.y + 2 * view.h - body))
      turn_.cuts.keep(body + static_cast<float>(line.top), body + static_cast<float>(line.bottom));
  const float end = view.y + turn_.cuts.end(page.top(), page.room()) - page.y;
  const float edge = stripLine(ui);  // of the sheet: it goes on
  if (end < view.bottom())
    ui.canvas().fill({view.x + edge, end, view.w - 2 * edge, view.bottom() - end}, ui.colour(Role::Page));
  page_ = page;
  const bool elsewhere = std::abs(scroll_.y - page.y) >= 1;  // something else has moved the page in this frame
  if (elsewhere) return;
  if (const auto to = turn_.turned(page)) area.scrollTo(*to);
}

/// From 200 % no line is cut at the top of a page that was moved: half letters are the hardest to read. `hidden` px of
/// its view lie under something.
void ArticlePanel::restOnWholeLines(Ui& ui, float view, float hidden) {
  constexpr float kHardlySeen = 2;  // px of a line
  const bool down = scroll_.y > rested_;
  const bool same = scroll_.y == rested_ && hidden == restedUnder_;
  rested_ = scroll_.y;
  restedUnder_ = hidden;
  if (same || ui.scale().s < 2 || scroll_.dragged) return;
  if (body_.flow() == nullptr || scroll_.y < 1 || scroll_.y + view + 1 > scroll_.content) return;
  const double edge = scroll_.y + hidden - bodyAt_;
  const auto line = typeset::lineAt(*body_.flow(), edge);
  if (!line || line->top + kHardlySeen > edge || line->bottom - kHardlySeen < edge) return;
  scroll_.y += static_cast<float>(down ? std::ceil(line->bottom - edge) : std::floor(line->top - edge));
  rested_ = scroll_.y;
}

void ArticlePanel::draw(Ui& ui, const session::State& state, const Arrangement& places, const Rect& whole,
                        Asked& asked) {
  const session::Reading& reading = state.reading;
  if (!reading.article) {
    drawTrouble(ui, state, whole);
    return;
  }
  show(ui, state, places);
  const bool nerve = !places.hasRail();
  const bool steady = state.settings.comfort.steady;
  Rect sheet = whole;
  if (steady) sheet.h -= turn_.height(ui);
  const bool room = places.fold != Fold::Narrow;  // there the nerve alone says where one is
  scrolledUnder_ = room ? stripHeight(ui, places) : 0;
  const bool strip = room && scroll_.y > (steady ? 0 : titleBottom_);
  if (steady) turn_.takeKeys(ui, sheet, state.settings.comfort.ruler == 0);
  turn_.cuts.clear();
  if (strip) drawStrip(ui, state, places, sheet, asked);  // first, as it is read: the text is kept from it
  {
    // Nodes of one article are not those of another, so that the focus does not stay where a like link was.
    widgets::ScrollArea area(ui, "article " + reading.info->slug, reading.info->title, sheet, scroll_, true);
    if (strip) area.coverTop(scrolledUnder_);
    const float hidden = strip ? scrolledUnder_ + stripLine(ui) : 0;
    if (!steady) restOnWholeLines(ui, sheet.h, hidden);
    ui.canvas().pushClip({sheet.x, sheet.y + hidden, sheet.w, sheet.h - hidden});
    pageTop_ = area.top();
    const Rect column = articleColumn(places, sheet, ui.scale().s, ui.scale().dpi);
    const access::NodeId document = ui.open(access::Role::Document, "text", reading.info->title, sheet);
    ui.node(document).language = state.library->manifest().language;
    // In a window that holds little, the words come first and the choices after them.
    const bool little = places.fold == Fold::Menu || places.fold == Fold::Narrow;
    float y = drawHead(ui, state, column, pageTop_ + ui.gap(little ? 18 : 30), !little);
    if (!little) y = drawDepth(ui, state, column, y, asked);
    summaryTop_ = y - pageTop_;
    y = drawShort(ui, state, sheet, column, y);
    if (little) y = drawDepth(ui, state, column, y - ui.gap(12), asked) + ui.gap(12);
    const float bodyTop = y;
    bodyAt_ = bodyTop - pageTop_;
    bodyGap_ = bodyTop - shortBottom_;
    y = drawBody(ui, state, area, column, y, asked);
    y = drawStop(ui, state, column, y, asked);
    y = drawSources(ui, state, column, y, asked);
    ui.close();
    area.contentEndsAt(steady ? y + sheet.h : y);  // the last screen may begin at any line
    markBar(state, area, bodyTop - pageTop_);
    if (!reading.shown->blocks.empty()) follow(state, ui, area, bodyTop, column.w, asked);
    if (steady) turnPages(ui, area, bodyTop, y);
    ui.canvas().popClip();
  }
  if (nerve) {
    const float w = ui.gap(24);
    const bool right = places.fold == Fold::Menu;
    const float x = right ? sheet.right() - w - ui.gap(20) : sheet.x + ui.gap(12);
    drawNerve(ui, state, {x, sheet.y + scrolledUnder_ + ui.gap(12), w, sheet.h - scrolledUnder_ - ui.gap(32)});
  }
  if (steady) turn_.draw(ui, {whole.x, sheet.bottom(), whole.w, whole.bottom() - sheet.bottom()}, page_);
}

/// Where one is, and Bookmark; in a low window only where one is.
void ArticlePanel::drawStrip(Ui& ui, const session::State& state, const Arrangement& places, const Rect& sheet,
                             Asked& asked) {
  const session::Reading& reading = state.reading;
  const Rect strip{sheet.x, sheet.y, sheet.w, scrolledUnder_};
  const float edge = places.fieldInBar ? stripLine(ui) : 0;  // of the sheet, which a tab may have opened
  ui.canvas().fillTop({strip.x + edge, strip.y + edge, strip.w - 2 * edge, strip.h - edge}, ui.colour(Role::Page),
                      places.fieldInBar ? ui.gap(20) - edge : 0);
  ui.canvas().fill({strip.x, strip.bottom(), strip.w, stripLine(ui)}, ui.colour(Role::Hairline));
  const Rect column = columnOn(ui, sheet);
  float right = column.right();
  if (scrolledUnder_ >= ui.target() + ui.gap(4)) {
    widgets::ButtonSpec bookmark = bookmarkSpec(state);
    bookmark.kind = widgets::ButtonKind::Quiet;
    const Size size = widgets::buttonSize(ui, bookmark);
    right -= size.w - ui.gap(10);
    if (widgets::button(ui, "strip bookmark", {right, strip.middle() - size.h / 2, size.w, size.h}, bookmark))
      asked.push_back(session::ToggleBookmark{reading.info->slug});
    right -= ui.gap(12);
  }
  const int current = currentSection(state);
  const std::string part =
      current < 0 ? ""
                  : fill(_("Part {1} of {2}"), {std::to_string(current + 1), std::to_string(reading.sections.size())});
  const LabelStyle quiet{.type = Type::Small, .tabular = true};
  const Size partSize = part.empty() ? Size{} : ui.measure(part, quiet);
  const float between = part.empty() ? 0 : ui.gap(14);
  const LabelStyle title{
      .type = Type::UiStrong, .width = std::max(1.0F, right - column.x - partSize.w - between), .lines = 1};
  const Size titleSize = ui.measure(reading.info->title, title);
  ui.draw({column.x, strip.middle() - titleSize.h / 2}, reading.info->title, title, ui.colour(Role::Ink));
  if (!part.empty())
    widgets::words(ui, "part", {column.x + titleSize.w + between, strip.middle() - partSize.h / 2}, part, quiet,
                   Role::Ink2);
}

}  // namespace myelin::panels
