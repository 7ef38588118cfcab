#include <algorithm>
#include <cmath>
#include <utility>

#include "app/panels/article_panel.h"
#include "app/panels/shelf_panel.h"
#include "app/session/spoken.h"
#include "index/base/words.h"

/// The part of the article's panel that stands above the text: shelf, title, review line, depth, "In short".
namespace myelin::panels {

using look::Role;
using look::Type;
using session::Depth;
using widgets::LabelStyle;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

namespace {

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

struct DepthChoice {
  Depth depth;
  std::string words;
};

/// How much can be read, by its minutes; nothing where the short version is no shorter.
std::vector<DepthChoice> depthChoices(const session::Reading& reading) {
  const auto minutes = static_cast<unsigned long>(library::readingMinutes(reading.info->words));
  const auto brief = static_cast<unsigned long>(reading.shortMinutes);
  if (reading.info->summary.empty() || minutes <= brief) return {};
  return {{Depth::Summary, _("Half a minute")},
          {Depth::Short, plural("{1} minute", "{1} minutes", brief)},
          {Depth::All, plural("All, {1} minute", "All, {1} minutes", minutes)}};
}

widgets::ButtonSpec depthSpec(const session::State& state, const DepthChoice& choice) {
  return {.words = choice.words,
          .chosen = choice.depth == state.reading.depth,
          .stays = widgets::Stays::Answer,
          .capsule = true};
}

/// What is read aloud now, if it stands in `block`: the title, or "In short".
const session::Spoken* spokenIn(const session::Listening& listening, int block) {
  if (listening.how == session::Listening::How::Off || listening.now >= listening.sentences.size()) return nullptr;
  const session::Spoken& said = listening.sentences[listening.now];
  return said.block == block ? &said : nullptr;
}

/// Words with the sentence in them that is read. Returns where that stands.
Rect drawSpoken(Ui& ui, const session::Spoken& said, const std::string& words, const LabelStyle& style,
                widgets::Point at, bool title) {
  widgets::PaintedText& painted = ui.painted(words, style);
  const Size size = ui.measure(words, style);
  const Rect all{at.x, at.y, size.w, size.h};
  const access::NodeId id = title ? ui.add(access::Role::Heading, "title", words, all, 1)
                                  : ui.add(access::Role::Paragraph, "summary", words, all);
  ui.setWords(id, painted.shared(), at);
  Rect whole{at.x, at.y + size.h, size.w, 0};
  for (const typeset::Rect& box : painted.paragraph().boxes(said.begin, said.end)) {
    const Rect mark{at.x + static_cast<float>(box.x) - ui.gap(3), at.y + static_cast<float>(box.y) + ui.gap(1),
                    static_cast<float>(box.w) + ui.gap(6), static_cast<float>(box.h) - ui.gap(2)};
    ui.canvas().fill(mark, ui.colour(Role::Spoken), ui.gap(3));
    ui.canvas().fill({mark.x, mark.bottom() - ui.gap(2), mark.w, ui.gap(2)}, ui.colour(Role::SpokenLine));
    whole.y = std::min(whole.y, mark.y);
    whole.h = mark.bottom() - whole.y;
  }
  painted.draw(ui.canvas(), at, ui.colour(Role::Ink),
               ui.tinted(id, {{said.begin, said.end, ui.colour(Role::MarkInk)}}));
  return whole;
}

}  // namespace

/// Shelf, title, review line; in a window without a list, the shelf is in the menu.
float ArticlePanel::drawHead(Ui& ui, const session::State& state, const Rect& column, float y, bool shelfToo) {
  const session::Reading& reading = state.reading;
  const library::ArticleInfo& info = *reading.info;
  if (shelfToo && !info.shelf.empty()) {
    const float icon = ui.iconSize(24);
    const std::string shelf = shelfName(*state.library, info.shelf);
    const LabelStyle style{.type = Type::Ui, .width = column.w - icon - ui.gap(10)};
    const float h = std::max(icon, ui.measure(shelf, style).h);
    ui.icon(look::shelfIcon(info.shelf), {column.x, y + (h - icon) / 2}, icon, ui.shelfColour(info.shelf));
    widgets::words(ui, "shelf", {column.x + icon + ui.gap(10), y}, shelf, style, Role::Ink);
    y += h + ui.gap(8);
  }
  titleTop_ = y - pageTop_;
  const LabelStyle title{.type = Type::Title, .width = column.w};
  const std::vector<MarkedRange> found = foundIn(state.finding, session::kTitleBlock);
  if (const auto* said = spokenIn(state.listening, session::Spoken::kTitle); said != nullptr && found.empty())
    drawSpoken(ui, *said, info.title, title, {column.x, y}, true);
  else
    drawMarkedNode(ui, "title", {column.x, y}, info.title, title, found, access::Role::Heading, 1);
  y += ui.measure(info.title, title).h;
  y += ui.gap(6);
  const std::string line = reviewLine(reading);
  if (!line.empty())
    y += widgets::words(ui, "review", {column.x, y}, line, {.type = Type::Small, .width = column.w}, Role::Ink2);
  titleBottom_ = y - pageTop_ - ui.gap(4);
  y += ui.gap(20);
  turn_.cuts.keep(0, y - pageTop_);
  return y;
}

widgets::ButtonSpec ArticlePanel::bookmarkSpec(const session::State& state) {
  const bool kept = state.bookmarked(state.reading.info->slug);
  return {.words = _("Bookmark"),
          .icon = kept ? "bookmark-filled" : "bookmark",
          .chosen = kept,
          .stays = widgets::Stays::On,
          .keys = std::string(state.settings.keys.firstKey("bookmark"))};
}

/// The depths as joined capsules, in as many rows as it takes. Returns where the last row ends; `y` becomes its top.
float ArticlePanel::drawDepths(Ui& ui, const session::State& state, const Rect& column, float right, float& y,
                               Asked& asked) {
  const std::vector<DepthChoice> choices = depthChoices(state.reading);
  if (choices.empty()) return column.x;
  ui.open(access::Role::Group, "depth", _("How much to read"), {column.x, y, column.w, ui.target()});
  float x = column.x;
  for (const DepthChoice& choice : choices) {
    const widgets::ButtonSpec spec = depthSpec(state, choice);
    Size size = widgets::buttonSize(ui, spec);
    size.w = std::min(size.w, column.w);
    if (x + size.w > right && x > column.x) {
      x = column.x;
      y += size.h + ui.gap(8);
    }
    if (x > column.x)
      ui.canvas().fill({x - ui.gap(12), y + size.h / 2 - ui.gap(1), ui.gap(12), ui.gap(2)}, ui.colour(Role::Edge));
    if (widgets::button(ui, choice.words, {x, y, size.w, size.h}, spec))
      asked.push_back(session::SetDepth{choice.depth});
    x += size.w + ui.gap(12);
  }
  ui.close();
  return x;
}

float ArticlePanel::drawDepth(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  const float top = y;
  const widgets::ButtonSpec bookmark = bookmarkSpec(state);
  const widgets::ButtonSpec find{.words = _("Find"),
                                 .name = _("Find in page"),
                                 .icon = "search",
                                 .keys = std::string(state.settings.keys.firstKey("find"))};
  const Size markSize = widgets::buttonSize(ui, bookmark);
  const float findWidth = findInHead_ ? widgets::buttonSize(ui, find).w + ui.gap(10) : 0;
  const float tools = std::min(findWidth + markSize.w, column.w);
  float all = -ui.gap(12);
  for (const DepthChoice& choice : depthChoices(state.reading))
    all += widgets::buttonSize(ui, depthSpec(state, choice)).w + ui.gap(12);
  const float beside = column.right() - tools - ui.gap(18);
  const bool beneath = column.x + all > beside;  // then the choices stay together and the tools stand beneath
  const float x = drawDepths(ui, state, column, beneath ? column.right() : beside, y, asked);
  const bool alone = x == column.x;
  if (!alone && beneath) y += markSize.h + ui.gap(8);
  const float toolsX = alone || beneath ? column.x : column.right() - tools;
  if (findInHead_ && widgets::button(ui, "find", {toolsX, y, findWidth - ui.gap(10), markSize.h}, find))
    asked.push_back(session::ShowFind{});
  if (widgets::button(ui, "bookmark", {toolsX + findWidth, y, tools - findWidth, markSize.h}, bookmark))
    asked.push_back(session::ToggleBookmark{state.reading.info->slug});
  const float bottom = y + markSize.h + ui.gap(22);
  turn_.cuts.keep(top - pageTop_, bottom - pageTop_);
  return bottom;
}

/// The ruler lies on the card and under all words: those of the card, and those of the text below.
void ArticlePanel::drawRuler(Ui& ui, const session::State& state, const Rect& sheet, widgets::Point words,
                             const LabelStyle& lead) {
  const float bodyTop = shortBottom_ + bodyGap_;
  std::vector<typeset::LinePlace> lines;
  if (!state.reading.info->summary.empty())
    for (const typeset::Line& line : ui.painted(state.reading.info->summary, lead).paragraph().lines()) {
      const double top = words.y + line.y - bodyTop;
      lines.push_back({top, top + line.height, {session::Spoken::kInShort, 0, line.begin}});
    }
  ruler_.above(std::move(lines));
  ruler_.draw(ui, state, {sheet.x, sheet.y + scrolledUnder_, sheet.w, sheet.h - scrolledUnder_}, bodyTop, body_);
}

float ArticlePanel::drawShort(Ui& ui, const session::State& state, const Rect& sheet, const Rect& column, float y) {
  const library::ArticleInfo& info = *state.reading.info;
  shortBottom_ = y;
  if (info.summary.empty()) {
    drawRuler(ui, state, sheet, {}, {});
    return y;
  }
  const float pad = ui.gap(24);
  const float inner = column.w - 2 * pad;
  const LabelStyle heading{.type = Type::UiStrong};
  const LabelStyle lead{.type = Type::Lead, .width = inner};
  const float headingHeight = ui.measure(_("In short"), heading).h;
  const float h = pad * 1.7F + headingHeight + ui.gap(4) + ui.measure(info.summary, lead).h;
  const Rect card{column.x, y, column.w, h};
  widgets::card(ui, card, ui.washColour(info.shelf));
  shortBottom_ = card.bottom();
  drawRuler(ui, state, sheet, {card.x + pad, y + pad * 0.8F + headingHeight + ui.gap(4)}, lead);
  float at = y + pad * 0.8F;
  at += widgets::words(ui, "in short", {card.x + pad, at}, _("In short"), heading, Role::Ink, access::Role::Heading, 2);
  const widgets::Point text{card.x + pad, at + ui.gap(4)};
  const std::vector<MarkedRange> found = foundIn(state.finding, session::kSummaryBlock);
  const session::Spoken* said = spokenIn(state.listening, session::Spoken::kInShort);
  if (said != nullptr && found.empty()) {
    const Rect place = drawSpoken(ui, *said, info.summary, lead, text, false);
    if (heard_ != state.listening.now + 1) ui.reveal(place);
  } else {
    drawMarkedNode(ui, "summary", text, info.summary, lead, found, access::Role::Paragraph);
  }
  turn_.cuts.keep(card.y - pageTop_, card.bottom() - pageTop_);
  for (const typeset::Line& line : ui.painted(info.summary, lead).paragraph().lines()) {
    const float top = text.y + static_cast<float>(line.y) - pageTop_;
    turn_.cuts.keep(top, top + static_cast<float>(line.height));
  }
  return card.bottom() + ui.gap(34);
}

}  // namespace myelin::panels
