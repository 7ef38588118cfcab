#include <algorithm>
#include <cmath>

#include "app/panels/article_panel.h"
#include "index/base/words.h"

/// The part of the article's panel that stands below the text: where one may stop, the sources, the edition.
namespace myelin::panels {

using look::Role;
using look::Type;
using session::Depth;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

namespace {

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

/// Below a smaller depth: this is an end, too, and here it goes on.
float ArticlePanel::drawStop(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  const session::Reading& reading = state.reading;
  const int all = library::readingMinutes(reading.info->words);
  if (reading.depth == Depth::All || all <= reading.shortMinutes) return y;
  const bool summary = reading.depth == Depth::Summary;
  const float begin = y;
  y += reading.shown->blocks.empty() ? 0 : ui.gap(30);
  using widgets::Segment;
  const std::vector<widgets::NervePart> parts{
      {1, Segment::Read}, {2, summary ? Segment::Unread : Segment::Read}, {4, Segment::Unread}};
  widgets::nerveAcross(ui, {column.x, y, std::min(column.w, ui.size(240)), ui.gap(13)}, parts);
  y += ui.gap(13 + 12);
  y += widgets::words(ui, "stop", {column.x, y}, _("A good place to stop. Your place is kept."),
                      {.type = Type::Lead, .width = column.w}, Role::Ink, access::Role::Paragraph);
  y += ui.gap(14);
  float x = column.x;
  const auto put = [&](std::string_view key, const std::string& words, Depth depth) {
    const widgets::ButtonSpec spec{.words = words, .icon = "down"};
    Size size = widgets::buttonSize(ui, spec);
    size.w = std::min(size.w, column.w);
    if (x > column.x && x + size.w > column.right()) {
      x = column.x;
      y += size.h + ui.gap(8);
    }
    if (widgets::button(ui, key, {x, y, size.w, size.h}, spec)) asked.push_back(session::SetDepth{depth});
    x += size.w + ui.gap(12);
  };
  const auto brief = static_cast<unsigned long>(reading.shortMinutes);
  if (summary) put("on short", plural("Go on: {1} minute", "Go on: {1} minutes", brief), Depth::Short);
  put("on all", plural("Read all: {1} minute", "Read all: {1} minutes", static_cast<unsigned long>(all)), Depth::All);
  y += ui.target() + ui.gap(10);
  turn_.cuts.keep(begin - pageTop_, y - pageTop_);
  return y;
}

/// Number, sentence, address. Returns the bottom.
float ArticlePanel::drawSource(Ui& ui, const session::State& state, std::size_t index, const std::string& sentence,
                               const Rect& column, float y, Asked& asked) {
  const document::Document& body = state.reading.article->body;
  const std::string& key = body.citations[index];
  const library::Reference* reference = state.library->reference(key);
  const std::string number = "[" + std::to_string(index + 1) + "]";
  const float left = ui.size(52);
  const auto cited = placeOfCitation(body, key);
  const float middle = y + static_cast<float>(ui.scale().line(Type::Small)) / 2;
  if (cited && widgets::link(ui, "number " + key, {column.x, middle - ui.target() / 2}, number, left)) toCited_ = cited;
  if (cited) ui.node(ui.childOf("number " + key)).description = _("Back to where it is named");
  if (!cited) widgets::words(ui, "number " + key, {column.x, y}, number, {.type = Type::Small}, Role::Ink2);
  y += drawMarkedNode(ui, "source " + key, {column.x + left, y}, sentence,
                      {.type = Type::Small, .width = column.w - left},
                      foundIn(state.finding, session::kSourceBlock, static_cast<int>(index)), access::Role::Paragraph);
  if (reference == nullptr || reference->url.empty()) return y;
  Size used;
  if (widgets::link(ui, "link " + key, {column.x + left, y - ui.gap(6)}, reference->url, column.w - left, &used))
    asked.push_back(session::AskOutside{reference->url});
  return y + used.h - ui.gap(6);
}

float ArticlePanel::drawSources(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  const document::Article& article = *state.reading.article;
  sourceTops_.clear();
  if (!article.body.citations.empty() && state.reading.depth == Depth::All) {
    y += ui.gap(30);
    sourcesTop_ = y;
    y += widgets::words(ui, "sources", {column.x, y}, _("Sources"), {.type = Type::H2, .width = column.w}, Role::Ink,
                        access::Role::Heading, 2);
    y += ui.gap(10);
    turn_.cuts.keep(sourcesTop_ - pageTop_, y - pageTop_);
    const std::vector<std::string> sentences = session::sourceSentences(*state.library, article.body);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      sourceTops_.push_back(y - pageTop_);
      y = drawSource(ui, state, i, sentences[i], column, y, asked);
      turn_.cuts.keep(sourceTops_.back(), y - pageTop_);
      y += ui.gap(8);
    }
  }
  return drawFoot(ui, state, column, y);
}

/// The edition and the licence.
float ArticlePanel::drawFoot(Ui& ui, const session::State& state, const Rect& column, float y) {
  const int edition = state.reading.article->front.edition;
  y += ui.gap(24);
  const float footTop = y;
  ui.canvas().fill({column.x, y, column.w, std::max(1.0F, ui.gap(1.5F))}, ui.colour(Role::Hairline));
  y += ui.gap(14);
  std::string foot;
  if (edition > 0) foot = fill(_("Edition {1}."), {std::to_string(edition)}) + " ";
  if (!state.library->manifest().licence.empty())
    foot += fill(_("Licence: {1}. This page informs; it does not replace advice from your own team."),
                 {state.library->manifest().licence});
  y += widgets::words(ui, "foot", {column.x, y}, foot, {.type = Type::Small, .width = column.w}, Role::Ink2);
  turn_.cuts.keep(footTop - pageTop_, y - pageTop_);
  return y + ui.gap(48);
}

}  // namespace myelin::panels
