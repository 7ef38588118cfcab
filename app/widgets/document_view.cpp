#include "app/widgets/document_view.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>

#include "app/widgets/document_nodes.h"
#include "app/widgets/document_span.h"
#include "app/widgets/marked_ink.h"
#include "app/widgets/painted_text.h"
#include "app/widgets/piece_shape.h"
#include "app/widgets/term_watch.h"
#include "index/base/words.h"

namespace myelin::widgets {
namespace {

using document::Span;
using document::SpanKind;
using look::Role;
using typeset::Flow;
using typeset::Piece;
using typeset::PieceKind;

constexpr auto kSlice = std::chrono::microseconds(2500);  // the rest of the frame has to fit into 4 ms, too
constexpr std::uint64_t kFramesKept = 30;
constexpr std::size_t kMostTops = 1000;

}  // namespace

struct DocumentView::Parts {
  std::shared_ptr<const document::Document> document;
  std::uint64_t generation = 0;
  std::vector<FoundRange> found;
  std::optional<std::vector<float>> foundTops;  ///< nothing: to be found out
  Highlighter highlighter;
  TermWatch terms;
  bool cardOpen = false, restOpens = false;
  std::unique_ptr<Flow> flow;
  float width = 0;
  Appearance appearance;  ///< that it was laid out for
  double times = 1, laidOutTimes = 1;
  int weight = 0, laidOutWeight = 0;
  std::map<std::size_t, PaintedText> painted;  ///< by piece, those lately seen
  std::vector<std::size_t> withLinks;          ///< pieces with something to press, in their order
  std::optional<std::size_t> focused;          ///< the piece in which something had the focus, in the last draw()
  std::size_t scanned = 0;                     ///< pieces looked through for links
  Figures findFigure;
  std::vector<WantedFigure> wanted;
  FigurePainter figures;
  std::optional<FoundRange> spoken;
  std::optional<document::Position> caret;  ///< where it is to be put
  bool caretFollows = false;                ///< and leaves the focus where it is

  void scanForLinks();
  std::vector<std::size_t> near(const Rect& view, Point at) const;
  std::vector<FoundRange> foundIn(const Piece& piece) const;
  /// What is read aloud, in bytes of the piece.
  std::optional<FoundRange> spokenIn(const Piece& piece) const;
};

std::optional<FoundRange> DocumentView::Parts::spokenIn(const Piece& piece) const {
  if (!spoken || piece.generated || spoken->block != piece.block || spoken->cell != piece.cell) return std::nullopt;
  const std::size_t size = piece.text->text().utf8.size();
  if (spoken->end <= piece.textBegin || spoken->begin >= piece.textBegin + size) return std::nullopt;
  FoundRange inside = *spoken;
  inside.begin = std::max(spoken->begin, piece.textBegin) - piece.textBegin;
  inside.end = std::min(spoken->end - piece.textBegin, size);
  return inside;
}

void DocumentView::Parts::scanForLinks() {
  const auto& pieces = flow->pieces();
  for (; scanned < pieces.size(); ++scanned) {
    if (!pieces[scanned].text) continue;
    const auto& spans = pieces[scanned].text->text().spans;
    if (std::any_of(spans.begin(), spans.end(), pressable)) withLinks.push_back(scanned);
  }
}

/// The pieces that Tab may go to from what is seen: those with links within a view's height, one more on either side,
/// and where the focus is. Of a long article that is far less than all.
std::vector<std::size_t> DocumentView::Parts::near(const Rect& view, Point at) const {
  const auto& pieces = flow->pieces();
  const auto from = std::lower_bound(withLinks.begin(), withLinks.end(), view.y - view.h - at.y,
                                     [&](std::size_t piece, float y) { return pieces[piece].rect.bottom() < y; });
  auto to = from;
  while (to != withLinks.end() && pieces[*to].rect.y < view.bottom() + view.h - at.y) ++to;
  std::vector<std::size_t> list(from == withLinks.begin() ? from : from - 1, to == withLinks.end() ? to : to + 1);
  if (!focused || *focused >= pieces.size()) return list;
  const auto place = std::lower_bound(list.begin(), list.end(), *focused);
  if (place == list.end() || *place != *focused) list.insert(place, *focused);
  return list;
}

/// Found ranges in a piece, as bytes of the piece's own text.
std::vector<FoundRange> DocumentView::Parts::foundIn(const Piece& piece) const {
  std::vector<FoundRange> inside;
  if (piece.generated) return inside;
  const std::size_t size = piece.text->text().utf8.size();
  const auto first = std::lower_bound(found.begin(), found.end(), piece.block,
                                      [](const FoundRange& range, int block) { return range.block < block; });
  for (auto at = first; at != found.end() && at->block == piece.block; ++at) {
    FoundRange range = *at;
    if (range.cell != piece.cell) continue;
    if (range.end <= piece.textBegin || range.begin >= piece.textBegin + size) continue;
    range.begin = std::max(range.begin, piece.textBegin) - piece.textBegin;
    range.end = std::min(range.end - piece.textBegin, size);
    inside.push_back(range);
  }
  return inside;
}

DocumentView::DocumentView() : parts_(std::make_unique<Parts>()) {}
DocumentView::~DocumentView() = default;

void DocumentView::show(std::shared_ptr<const document::Document> document, std::uint64_t generation) {
  if (generation == parts_->generation && parts_->document) return;
  parts_->document = std::move(document);
  parts_->generation = generation;
  parts_->flow.reset();
  parts_->found.clear();
  parts_->terms.forget();
  parts_->foundTops.reset();
  parts_->figures.clear();
}

void DocumentView::figures(Figures find) {
  parts_->findFigure = std::move(find);
}

const std::vector<WantedFigure>& DocumentView::wanted() const {
  return parts_->wanted;
}

void DocumentView::mark(std::vector<FoundRange> found) {
  parts_->found = std::move(found);
  parts_->foundTops.reset();
}

void DocumentView::markNow(std::optional<std::size_t> index) {
  for (std::size_t i = 0; i < parts_->found.size(); ++i) parts_->found[i].now = i == index;
}

const std::vector<float>& DocumentView::foundTops() {
  static const std::vector<float> none;
  if (!parts_->flow || !parts_->flow->finished()) return none;
  if (!parts_->foundTops) {
    std::vector<float> tops;
    const std::size_t step = 1 + parts_->found.size() / kMostTops;
    for (std::size_t i = 0; i < parts_->found.size(); i += step) {
      const FoundRange& range = parts_->found[i];
      tops.push_back(yOf({.block = range.block, .cell = range.cell, .byte = range.begin}));
    }
    parts_->foundTops = std::move(tops);
  }
  return *parts_->foundTops;
}

Highlighter& DocumentView::highlighter() {
  return parts_->highlighter;
}

void DocumentView::card(bool open, bool restOpens) {
  parts_->cardOpen = open;
  parts_->restOpens = restOpens;
}

const std::optional<Rect>& DocumentView::openedWord() const {
  return parts_->terms.where();
}

void DocumentView::enlarge(double times, int weight) {
  parts_->times = times;
  parts_->weight = weight;
}

const typeset::Flow* DocumentView::flow() const {
  return parts_->flow.get();
}

void DocumentView::putCaret(const document::Position& position) {
  parts_->caret = position;
  parts_->caretFollows = false;
}

void DocumentView::letCaretFollow(const document::Position& position) {
  parts_->caret = position;
  parts_->caretFollows = true;
}

float DocumentView::height() const {
  return parts_->flow ? static_cast<float>(parts_->flow->height()) : 0;
}

float DocumentView::yOf(const document::Position& position) {
  if (!parts_->flow) return 0;
  parts_->flow->layOut(0, position.block, Flow::Clock::time_point::max());
  const Piece* piece = parts_->flow->pieceOf(position);
  if (piece == nullptr || !piece->text) return static_cast<float>(parts_->flow->blockTop(position.block));
  const typeset::Rect caret = piece->text->caret(position.byte - std::min(position.byte, piece->textBegin));
  return static_cast<float>(piece->rect.y + caret.y);
}

document::Position DocumentView::positionAt(float y) const {
  if (!parts_->flow) return {};
  const auto& pieces = parts_->flow->pieces();
  for (std::size_t i = parts_->flow->firstPieceAt(y); i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (!piece.text || piece.generated || piece.block < 0 || piece.rect.bottom() <= y) continue;
    for (const typeset::Line& line : piece.text->lines())
      if (piece.rect.y + line.y >= y - 1)
        return {.block = piece.block, .cell = piece.cell, .byte = piece.textBegin + line.begin};
  }
  return {.block = static_cast<int>(parts_->document->blocks.size()) - 1};
}

void DocumentView::layOut(Ui& ui, Point at, float width) {
  Parts& parts = *parts_;
  const Appearance& look = ui.appearance();
  const bool stale = !parts.flow || parts.width != width || parts.appearance.otherType(look) ||
                     parts.times != parts.laidOutTimes || parts.weight != parts.laidOutWeight;
  if (stale) {
    const std::string& family = look.family.empty() ? look::tokens().family : look.family;
    parts.painted.clear();
    parts.foundTops.reset();
    parts.withLinks.clear();
    parts.focused.reset();
    parts.scanned = 0;
    const auto sizeOf = [&parts](const std::string& path) -> std::optional<typeset::Point> {
      const auto figure = parts.findFigure ? parts.findFigure(path) : std::nullopt;
      if (!figure || figure->broken) return std::nullopt;
      return typeset::Point{figure->extent.width, figure->extent.height};
    };
    const look::Scale scale{look.scale, look.dpi * parts.times};
    typeset::FlowStyle style = typeset::screenStyle(scale, family, look.spacing);
    if (parts.weight != 0) style.body.weight = parts.weight;
    style.pairItems = parts.times > 1;
    parts.flow = std::make_unique<Flow>(ui.fonts(), *parts.document, style, width, sizeOf);
    parts.width = width;
    parts.appearance = look;
    parts.laidOutTimes = parts.times;
    parts.laidOutWeight = parts.weight;
  }
  if (!parts.flow->finished()) {
    const double seen = ui.windowSize().h - at.y;
    parts.flow->layOut(seen, -1, Flow::Clock::time_point::max());  // what is seen now is not put off
    parts.flow->layOut(1e12, -1, Flow::Clock::now() + kSlice);
    if (!parts.flow->finished()) ui.askForAnotherFrame();
  }
  parts.scanForLinks();
}

std::optional<DocumentView::Pressed> DocumentView::draw(Ui& ui, Point at, float width) {
  assert(parts_->document);
  layOut(ui, at, width);
  std::optional<Pressed> pressed;
  parts_->wanted.clear();
  parts_->highlighter.begin();
  parts_->terms.begin(parts_->cardOpen);
  const auto& pieces = parts_->flow->pieces();
  const Rect clip = ui.canvas().clip();
  DocumentNodes nodes(ui, *parts_->document);
  const std::vector<std::size_t> near = parts_->near(clip, at);
  parts_->focused.reset();
  auto nextLink = near.begin();
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    const Rect rect{at.x + static_cast<float>(piece.rect.x), at.y + static_cast<float>(piece.rect.y),
                    static_cast<float>(piece.rect.w), static_cast<float>(piece.rect.h)};
    const bool link = nextLink != near.end() && *nextLink == i;
    if (link) ++nextLink;
    const bool seen = clip.touches(rect);
    const bool wanted = ui.wholeText() && (piece.kind == PieceKind::Text || piece.kind == PieceKind::Figure);
    if (!seen && !link && !wanted) continue;
    if (piece.kind == PieceKind::Figure) nodes.addFigure(piece, i, rect);
    if (seen && piece.kind == PieceKind::Figure) drawFigure(ui, piece, rect);
    if (seen && piece.kind != PieceKind::Text) paintShape(ui, *parts_->document, piece, rect);
    if (piece.kind != PieceKind::Text) continue;
    if (auto hit = drawText(ui, nodes, i, at)) pressed = hit;
  }
  if (parts_->flow->finished()) parts_->caret.reset();  // its text is not there
  if (ui.canvas().frame() % kFramesKept == 0)
    for (auto& [index, text] : parts_->painted) text.evict(ui.canvas().frame() - kFramesKept);
  parts_->figures.evict(ui.canvas().frame() - std::min(ui.canvas().frame(), kFramesKept));
  return pressed;
}

void DocumentView::drawFigure(Ui& ui, const Piece& piece, const Rect& rect) {
  const document::Block& block = parts_->document->blocks[static_cast<std::size_t>(piece.block)];
  const auto figure = parts_->findFigure ? parts_->findFigure(block.target) : std::nullopt;
  if (auto wanted = parts_->figures.draw(ui, block.target, block.text.utf8, figure, rect))
    parts_->wanted.push_back(std::move(*wanted));
  const bool said = parts_->spoken && parts_->spoken->block == piece.block;  // its description is read aloud
  if (said) ui.canvas().outline(rect.grown(ui.gap(4)), ui.colour(Role::SpokenLine), ui.gap(3), ui.gap(12));
}

void DocumentView::speak(std::optional<FoundRange> spoken) {
  parts_->spoken = spoken;
}

void DocumentView::drawSpoken(Ui& ui, const Piece& piece, Point at) {
  const std::optional<FoundRange> spoken = parts_->spokenIn(piece);
  if (!spoken) return;
  for (const typeset::Rect& box : piece.text->boxes(spoken->begin, spoken->end)) {
    const Rect mark{at.x + static_cast<float>(piece.rect.x + box.x) - ui.gap(3),
                    at.y + static_cast<float>(piece.rect.y + box.y) + ui.gap(1), static_cast<float>(box.w) + ui.gap(6),
                    static_cast<float>(box.h) - ui.gap(2)};
    ui.canvas().fill(mark, ui.colour(Role::Spoken), ui.gap(3));
    ui.canvas().fill({mark.x, mark.bottom() - ui.gap(2), mark.w, ui.gap(2)}, ui.colour(Role::SpokenLine));
  }
}

void DocumentView::drawMarks(Ui& ui, const Piece& piece, Point at) {
  const float x = at.x + static_cast<float>(piece.rect.x);
  const float y = at.y + static_cast<float>(piece.rect.y);
  for (const FoundRange& range : parts_->foundIn(piece)) {
    for (const typeset::Rect& box : piece.text->boxes(range.begin, range.end)) {
      drawFound(ui,
                {x + static_cast<float>(box.x), y + static_cast<float>(box.y), static_cast<float>(box.w),
                 static_cast<float>(box.h)},
                range.now);
    }
  }
}

std::optional<DocumentView::Pressed> DocumentView::drawText(Ui& ui, DocumentNodes& nodes, std::size_t index, Point at) {
  const Piece& piece = parts_->flow->pieces()[index];
  const Rect rect{at.x + static_cast<float>(piece.rect.x), at.y + static_cast<float>(piece.rect.y),
                  static_cast<float>(piece.rect.w), static_cast<float>(piece.rect.h)};
  const document::Text& text = piece.text->text();
  const access::NodeId id = nodes.begin(piece, index, rect);
  takeCaret(ui, piece, id);
  parts_->highlighter.draw(ui, piece, {rect.x, rect.y});
  ui.setWords(id, piece.text, {rect.x, rect.y});
  parts_->highlighter.note(ui, piece, id);
  std::optional<Pressed> pressed;
  drawSpoken(ui, piece, at);
  drawMarks(ui, piece, at);
  for (const Span& span : text.spans)
    if (pressable(span))
      if (auto hit = drawLink(ui, index, span, at)) pressed = hit;
  if (ui.canvas().clip().touches(rect)) {
    const auto painted = parts_->painted.try_emplace(index, piece.text).first;
    const Role ink = piece.generated ? Role::Ink2 : Role::Ink;
    painted->second.draw(
        ui.canvas(), {rect.x, rect.y}, ui.colour(ink),
        ui.tinted(id, inkAlong(ui, text, markedRanges(parts_->foundIn(piece), parts_->spokenIn(piece)))));
  }
  nodes.end();
  return pressed;
}

void DocumentView::takeCaret(Ui& ui, const Piece& piece, access::NodeId id) {
  const auto& to = parts_->caret;
  if (!to || piece.generated || piece.block != to->block || piece.cell != to->cell) return;
  if (to->byte < piece.textBegin || to->byte > piece.textBegin + piece.text->text().utf8.size()) return;
  const std::size_t byte = to->byte - piece.textBegin;
  if (parts_->caretFollows)
    ui.letCaretFollow(id, byte);
  else
    ui.putCaret(id, byte);
  parts_->caret.reset();
}

std::optional<DocumentView::Pressed> DocumentView::drawLink(Ui& ui, std::size_t index, const Span& span, Point at) {
  const Piece& piece = parts_->flow->pieces()[index];
  const document::Position place{piece.block, piece.cell, piece.textBegin + span.begin};
  const bool term = span.kind == SpanKind::Term;
  const DrawnSpan drawn = drawSpan(ui, piece, span, at, term && parts_->terms.opened(place));
  if (drawn.boxes.empty()) return std::nullopt;
  if (drawn.touch.id == ui.focus()) parts_->focused = index;
  const bool wanted = term ? parts_->terms.note(ui, place, drawn, parts_->restOpens) : drawn.touch.pressed;
  if (!wanted) return std::nullopt;
  return Pressed{span.kind, span.target};
}

}  // namespace myelin::widgets
