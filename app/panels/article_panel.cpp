#include "app/panels/article_panel.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/panels/shelf_panel.h"
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

std::string reviewLine(const session::Reading& reading) {
  const document::FrontMatter& front = reading.article->front;
  std::vector<std::string> parts;
  if (!front.reviewed.empty()) parts.push_back(fill(_("Reviewed {1}"), {longDate(front.reviewed)}));
  const std::size_t sources = reading.article->body.citations.size();
  if (sources > 0) parts.push_back(plural("{1} source", "{1} sources", sources));
  if (front.clinicianReview)
    parts.push_back(
        fill(_("Checked by {1} on {2}"), {front.clinicianReview->name, longDate(front.clinicianReview->date)}));
  else if (!front.reviewed.empty())
    parts.push_back(_("Not yet checked by a clinician"));
  std::string line;
  for (const std::string& part : parts) line += (line.empty() ? "" : "  ·  ") + part;
  return line;
}

/// Where a source is named first.
std::optional<document::Position> placeOfCitation(const document::Document& document, const std::string& key) {
  for (std::size_t b = 0; b < document.blocks.size(); ++b)
    for (int cell = 0; cell < document::textCount(document.blocks[b]); ++cell)
      for (const document::Span& span : document::textAt(document, static_cast<int>(b), cell).spans)
        if (span.kind == document::SpanKind::Citation &&
            (";" + span.target + ";").find(";" + key + ";") != std::string::npos)
          return document::Position{static_cast<int>(b), cell, span.begin};
  return std::nullopt;
}

}  // namespace

float ArticlePanel::drawHead(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  const session::Reading& reading = state.reading;
  const library::ArticleInfo& info = *reading.info;
  if (!info.shelf.empty()) {
    const float icon = ui.iconSize(24);
    const std::string shelf = shelfName(*state.library, info.shelf);
    const LabelStyle style{.type = Type::Ui, .width = column.w - icon - ui.gap(10)};
    const float h = std::max(icon, ui.measure(shelf, style).h);
    ui.icon(look::shelfIcon(info.shelf), {column.x, y + (h - icon) / 2}, icon, ui.shelfColour(info.shelf));
    widgets::words(ui, "shelf", {column.x + icon + ui.gap(10), y}, shelf, style, Role::Ink);
    y += h + ui.gap(8);
  }
  y += widgets::words(ui, "title", {column.x, y}, info.title, {.type = Type::Title, .width = column.w}, Role::Ink,
                      access::Role::Heading, 1);
  y += ui.gap(6);
  const std::string line = reviewLine(reading);
  if (!line.empty())
    y += widgets::words(ui, "review", {column.x, y}, line, {.type = Type::Small, .width = column.w}, Role::Ink2);
  y += ui.gap(20);
  return drawDepth(ui, state, column, y, asked);
}

float ArticlePanel::drawDepth(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  const session::Reading& reading = state.reading;
  const library::ArticleInfo& info = *reading.info;
  const bool kept = state.bookmarked(info.slug);
  const widgets::ButtonSpec bookmark{.words = kept ? _("Bookmarked") : _("Bookmark"),
                                     .name = kept ? _("Remove bookmark") : _("Bookmark"),
                                     .icon = kept ? "bookmark-filled" : "bookmark",
                                     .keys = std::string(state.settings.keys.firstKey("bookmark"))};
  const Size markSize = widgets::buttonSize(ui, bookmark);
  const widgets::ButtonSpec find{.words = _("Find"),
                                 .name = _("Find in page"),
                                 .icon = "search",
                                 .keys = std::string(state.settings.keys.firstKey("find"))};
  const float findWidth = findInHead_ ? widgets::buttonSize(ui, find).w + ui.gap(10) : 0;
  const float toolsWidth = std::min(findWidth + markSize.w, column.w);
  const float right = column.right() - toolsWidth - ui.gap(18);
  float x = column.x;
  float bottom = y + markSize.h;
  struct Choice {
    Depth depth;
    std::string words;
  };
  const auto minutes = static_cast<unsigned long>(library::readingMinutes(info.words));
  const auto brief = static_cast<unsigned long>(reading.shortMinutes);
  std::vector<Choice> choices;
  if (!info.summary.empty() && minutes > brief) {
    choices = {{Depth::Summary, _("Half a minute")},
               {Depth::Short, plural("{1} minute", "{1} minutes", brief)},
               {Depth::All, plural("All, {1} minute", "All, {1} minutes", minutes)}};
  }
  for (const Choice& choice : choices) {
    const widgets::ButtonSpec spec{.words = choice.words, .chosen = choice.depth == reading.depth, .capsule = true};
    Size size = widgets::buttonSize(ui, spec);
    size.w = std::min(size.w, column.w);
    if (x + size.w > right && x > column.x) {
      x = column.x;
      y = bottom + ui.gap(8);
      bottom = y + size.h;
    }
    if (x > column.x)
      ui.canvas().fill({x - ui.gap(12), y + size.h / 2 - ui.gap(1), ui.gap(12), ui.gap(2)}, ui.colour(Role::Edge));
    if (widgets::button(ui, choice.words, {x, y, size.w, size.h}, spec))
      asked.push_back(session::SetDepth{choice.depth});
    x += size.w + ui.gap(12);
  }
  if (x > column.x && column.right() - toolsWidth < x) {
    y = bottom + ui.gap(8);
    bottom = y + markSize.h;
  }
  const float toolsX = choices.empty() ? column.x : column.right() - toolsWidth;
  const float markX = toolsX + findWidth;
  if (findInHead_ && widgets::button(ui, "find", {toolsX, y, findWidth - ui.gap(10), markSize.h}, find))
    asked.push_back(session::ShowFind{});
  if (widgets::button(ui, "bookmark", {markX, y, toolsWidth - findWidth, markSize.h}, bookmark))
    asked.push_back(session::ToggleBookmark{info.slug});
  return bottom + ui.gap(22);
}

float ArticlePanel::drawShort(Ui& ui, const session::State& state, const Rect& column, float y) {
  const library::ArticleInfo& info = *state.reading.info;
  if (info.summary.empty()) return y;
  const float pad = ui.gap(24);
  const float inner = column.w - 2 * pad;
  const LabelStyle heading{.type = Type::UiStrong};
  const LabelStyle lead{.type = Type::Lead, .width = inner};
  const float headingHeight = ui.measure(_("In short"), heading).h;
  const float h = pad * 1.7F + headingHeight + ui.gap(4) + ui.measure(info.summary, lead).h;
  const Rect card{column.x, y, column.w, h};
  widgets::card(ui, card, ui.washColour(info.shelf));
  float at = y + pad * 0.8F;
  at += widgets::words(ui, "in short", {card.x + pad, at}, _("In short"), heading, Role::Ink, access::Role::Heading, 2);
  const widgets::Point text{card.x + pad, at + ui.gap(4)};
  const std::vector<MarkedRange> found = foundInSummary(state.finding);
  if (found.empty()) {
    widgets::words(ui, "summary", text, info.summary, lead, Role::Ink, access::Role::Paragraph);
  } else {
    const Size size = ui.measure(info.summary, lead);
    const access::NodeId id =
        ui.add(access::Role::Paragraph, "summary", info.summary, {text.x, text.y, size.w, size.h});
    ui.setWords(id, ui.painted(info.summary, lead).shared(), text);
    drawMarked(ui, info.summary, lead, text, found);
  }
  return card.bottom() + ui.gap(34);
}

float ArticlePanel::drawSources(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  const session::Reading& reading = state.reading;
  const document::Article& article = *reading.article;
  if (!article.body.citations.empty() && reading.depth == Depth::All) {
    y += ui.gap(30);
    sourcesTop_ = y;
    y += widgets::words(ui, "sources", {column.x, y}, _("Sources"), {.type = Type::H2, .width = column.w}, Role::Ink,
                        access::Role::Heading, 2);
    y += ui.gap(10);
    for (std::size_t i = 0; i < article.body.citations.size(); ++i) {
      const std::string& key = article.body.citations[i];
      const library::Reference* reference = state.library->reference(key);
      const std::string number = "[" + std::to_string(i + 1) + "]";
      const std::string sentence = reference != nullptr ? reference->sentence : fill(_("Not listed: {1}"), {key});
      const float left = ui.size(52);
      const auto cited = placeOfCitation(article.body, key);
      const float middle = y + static_cast<float>(ui.scale().line(Type::Small)) / 2;
      if (cited && widgets::link(ui, "number " + key, {column.x, middle - ui.target() / 2}, number, left))
        toCited_ = cited;
      if (cited) ui.node(ui.childOf("number " + key)).description = _("Back to where it is named");
      if (!cited) widgets::words(ui, "number " + key, {column.x, y}, number, {.type = Type::Small}, Role::Ink2);
      y += widgets::words(ui, "source " + key, {column.x + left, y}, sentence,
                          {.type = Type::Small, .width = column.w - left}, Role::Ink, access::Role::Paragraph);
      if (reference != nullptr && !reference->url.empty()) {
        Size used;
        if (widgets::link(ui, "link " + key, {column.x + left, y - ui.gap(6)}, reference->url, column.w - left, &used))
          asked.push_back(session::AskOutside{reference->url});
        y += used.h - ui.gap(6);
      }
      y += ui.gap(8);
    }
  }
  y += ui.gap(24);
  ui.canvas().fill({column.x, y, column.w, std::max(1.0F, ui.gap(1.5F))}, ui.colour(Role::Hairline));
  y += ui.gap(14);
  std::string foot;
  if (article.front.edition > 0) foot = fill(_("Edition {1}."), {std::to_string(article.front.edition)}) + " ";
  if (!state.library->manifest().licence.empty())
    foot += fill(_("Licence: {1}. This page informs; it does not replace advice from your own team."),
                 {state.library->manifest().licence});
  y += widgets::words(ui, "foot", {column.x, y}, foot, {.type = Type::Small, .width = column.w}, Role::Ink2);
  return y + ui.gap(48);
}

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
  const bool reflowed = width_ != 0 && (width_ != width || scale_ != ui.scale().type(1));
  width_ = width;
  scale_ = ui.scale().type(1);
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
  if (spoken.block < 0)
    body_.speak(std::nullopt);
  else
    body_.speak(widgets::FoundRange{spoken.block, spoken.cell, spoken.begin, spoken.end});
  if (heard_ == listening.now + 1) return;
  heard_ = listening.now + 1;
  if (spoken.block < 0) return area.scrollTo(0);
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

void ArticlePanel::draw(Ui& ui, const session::State& state, const Arrangement& places, const Rect& sheet,
                        Asked& asked) {
  const session::Reading& reading = state.reading;
  if (!reading.article) {
    drawTrouble(ui, state, sheet);
    return;
  }
  const bool nerve = !places.hasRail();
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
    if (reading.shown->blocks.empty()) ui.putCaretFirst();  // else it follows the page
  }
  showFound(state);
  findInHead_ = nerve;
  const bool room = places.fold != Fold::Narrow;  // there the nerve alone says where one is
  scrolledUnder_ = room ? ui.size(kStrip) : 0;
  const bool strip = room && scroll_.y > titleBottom_;
  {
    // Nodes of one article are not those of another, so that the focus does not stay where a like link was.
    widgets::ScrollArea area(ui, "article " + reading.info->slug, reading.info->title, sheet, scroll_, true);
    if (strip) area.coverTop(scrolledUnder_);
    const Rect column = articleColumn(places, sheet, ui.scale().s, ui.scale().dpi);
    const access::NodeId document = ui.open(access::Role::Document, "text", reading.info->title, sheet);
    ui.node(document).language = state.library->manifest().language;
    float y = drawHead(ui, state, column, area.top() + ui.gap(30), asked);
    titleBottom_ = y - area.top() - ui.gap(90);
    summaryTop_ = y - area.top();
    y = drawShort(ui, state, column, y);
    const float bodyTop = y;
    showKept(reading);
    if (!reading.shown->blocks.empty()) {
      if (const auto pressed = body_.draw(ui, {column.x, y}, column.w)) press(*pressed, asked);
      std::optional<session::Selection> selected;
      if (const auto& now = body_.highlighter().selection()) selected = {now->first, now->second};
      if (selected != reading.selection) asked.push_back(session::Select{selected});
      for (const widgets::WantedFigure& figure : body_.wanted())
        if (reading.figures.at(figure.path).wantedWidth != figure.width)
          asked.push_back(session::WantFigure{figure.path, figure.width, figure.height});
      y += body_.height();
    }
    y = drawSources(ui, state, column, y, asked);
    ui.close();
    area.contentEndsAt(y);
    markBar(state, area, bodyTop - area.top());
    if (!reading.shown->blocks.empty()) follow(state, ui, area, bodyTop, column.w, asked);
  }
  if (strip) drawStrip(ui, state, sheet, places.fieldInBar);
  if (nerve) {
    const float w = ui.gap(24);
    const bool right = places.fold == Fold::Menu;
    const float x = right ? sheet.right() - w - ui.gap(20) : sheet.x + ui.gap(12);
    drawNerve(ui, state, {x, sheet.y + scrolledUnder_ + ui.gap(12), w, sheet.h - scrolledUnder_ - ui.gap(32)});
  }
}

void ArticlePanel::drawStrip(Ui& ui, const session::State& state, const Rect& sheet, bool onGround) {
  const session::Reading& reading = state.reading;
  const float h = ui.size(kStrip);
  const float hairline = std::max(1.0F, ui.gap(1.5F));
  const Rect strip{sheet.x, sheet.y, sheet.w, h};
  const float radius = onGround ? ui.gap(20) : 0;
  ui.canvas().fillTop(strip, ui.colour(Role::Page), radius);
  if (onGround)
    ui.canvas().outlineTop({sheet.x, sheet.y, sheet.w, sheet.h + ui.gap(40)}, ui.colour(Role::Hairline), hairline,
                           radius);
  ui.canvas().fill({strip.x, strip.bottom(), strip.w, hairline}, ui.colour(Role::Hairline));
  const Rect column = columnOn(ui, sheet);
  const int current = currentSection(state);
  float right = column.right();
  if (current >= 0) {
    const std::string part =
        fill(_("Part {1} of {2}"), {std::to_string(current + 1), std::to_string(reading.sections.size())});
    const LabelStyle quiet{.type = Type::Small, .tabular = true};
    const Size size = ui.measure(part, quiet);
    widgets::words(ui, "part", {right - size.w, strip.middle() - size.h / 2}, part, quiet, Role::Ink2);
    right -= size.w + ui.gap(16);
  }
  const LabelStyle title{.type = Type::UiStrong, .width = right - column.x, .lines = 1};
  const float line = static_cast<float>(ui.scale().line(Type::UiStrong));
  ui.draw({column.x, strip.middle() - line / 2}, reading.info->title, title, ui.colour(Role::Ink));
}

}  // namespace myelin::panels
