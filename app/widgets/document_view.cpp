#include "app/widgets/document_view.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>

#include "app/widgets/document_nodes.h"
#include "app/widgets/painted_text.h"
#include "index/base/words.h"

namespace myelin::widgets {
namespace {

using document::Span;
using document::SpanKind;
using look::Role;
using typeset::Flow;
using typeset::Piece;
using typeset::PieceKind;

constexpr auto kSlice = std::chrono::milliseconds(4);
constexpr std::uint64_t kFramesKept = 30;

bool pressable(const Span& span) {
  return span.kind == SpanKind::Link || span.kind == SpanKind::Citation || span.kind == SpanKind::Term;
}

}  // namespace

struct DocumentView::Parts {
  std::shared_ptr<const document::Document> document;
  std::uint64_t generation = 0;
  std::vector<FoundRange> found;
  Highlighter highlighter;
  std::unique_ptr<Flow> flow;
  float width = 0;
  Appearance appearance;  ///< that it was laid out for
  double times = 1, laidOutTimes = 1;
  std::map<std::size_t, PaintedText> painted;  ///< by piece, those lately seen
  std::vector<std::size_t> withLinks;          ///< pieces with something to press
  std::size_t scanned = 0;                     ///< pieces looked through for links
  Figures findFigure;
  std::vector<WantedFigure> wanted;
  FigurePainter figures;
  std::optional<FoundRange> spoken;
  std::optional<document::Position> caret;  ///< where it is to be put

  void scanForLinks();
  std::vector<FoundRange> foundIn(const Piece& piece) const;
};

void DocumentView::Parts::scanForLinks() {
  const auto& pieces = flow->pieces();
  for (; scanned < pieces.size(); ++scanned) {
    if (!pieces[scanned].text) continue;
    const auto& spans = pieces[scanned].text->text().spans;
    if (std::any_of(spans.begin(), spans.end(), pressable)) withLinks.push_back(scanned);
  }
}

/// Found ranges in a piece, as bytes of the piece's own text.
std::vector<FoundRange> DocumentView::Parts::foundIn(const Piece& piece) const {
  std::vector<FoundRange> inside;
  if (piece.generated) return inside;
  const std::size_t size = piece.text->text().utf8.size();
  for (FoundRange range : found) {
    if (range.block != piece.block || range.cell != piece.cell) continue;
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
}

Highlighter& DocumentView::highlighter() {
  return parts_->highlighter;
}

void DocumentView::enlarge(double times) {
  parts_->times = times;
}

const typeset::Flow* DocumentView::flow() const {
  return parts_->flow.get();
}

void DocumentView::putCaret(const document::Position& position) {
  parts_->caret = position;
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
  const bool stale =
      !parts.flow || parts.width != width || parts.appearance.otherType(look) || parts.times != parts.laidOutTimes;
  if (stale) {
    const std::string& family = look.family.empty() ? look::tokens().family : look.family;
    parts.painted.clear();
    parts.withLinks.clear();
    parts.scanned = 0;
    const auto sizeOf = [&parts](const std::string& path) -> std::optional<typeset::Point> {
      const auto figure = parts.findFigure ? parts.findFigure(path) : std::nullopt;
      if (!figure || figure->broken) return std::nullopt;
      return typeset::Point{figure->extent.width, figure->extent.height};
    };
    const look::Scale scale{look.scale, look.dpi * parts.times};
    parts.flow = std::make_unique<Flow>(ui.fonts(), *parts.document, typeset::screenStyle(scale, family, look.spacing),
                                        width, sizeOf);
    parts.width = width;
    parts.appearance = look;
    parts.laidOutTimes = parts.times;
  }
  if (!parts.flow->finished()) {
    const double seen = ui.windowSize().h - at.y;
    parts.flow->layOut(seen, -1, Flow::Clock::time_point::max());  // what is seen now is not put off
    parts.flow->layOut(1e12, -1, Flow::Clock::now() + kSlice);
    if (!parts.flow->finished()) ui.askForAnotherFrame();
  }
  parts.scanForLinks();
}

namespace {

void paintShape(Ui& ui, const document::Document& document, const Piece& piece, const Rect& rect) {
  Canvas& canvas = ui.canvas();
  const auto callout = [&] { return document.containers[static_cast<std::size_t>(piece.container)].callout; };
  switch (piece.kind) {
    case PieceKind::Bullet:
      canvas.fill(rect, ui.colour(Role::Accent), rect.h / 2);
      break;
    case PieceKind::CheckBox:
      canvas.outline(rect, ui.colour(Role::Edge), ui.gap(2), ui.gap(8));
      if (piece.checked) ui.icon("check", {rect.x, rect.y}, rect.h, ui.colour(Role::Ink));
      break;
    case PieceKind::Box: {
      const bool important = piece.container >= 0 && callout() == document::Callout::Important;
      const bool tip = piece.container >= 0 && callout() == document::Callout::TryThis;
      canvas.fill(rect, ui.colour(important ? Role::CautionTint : tip ? Role::OkTint : Role::Tint), ui.gap(16));
      if (important || tip || ui.highContrast())
        canvas.outline(rect, ui.colour(important ? Role::Caution : tip ? Role::Ok : Role::Edge), ui.gap(2), ui.gap(16));
      break;
    }
    case PieceKind::Icon:
      ui.icon(callout() == document::Callout::Important ? "warning" : "check", {rect.x, rect.y}, rect.h,
              ui.colour(callout() == document::Callout::Important ? Role::Caution : Role::Ok));
      break;
    case PieceKind::Hairline:
    case PieceKind::Rule:
      canvas.fill({rect.x, std::round(rect.y), rect.w, std::max(1.0F, rect.h)}, ui.colour(Role::Hairline));
      break;
    case PieceKind::Strong:
      canvas.fill({rect.x, std::round(rect.y), rect.w, std::max(1.0F, rect.h)}, ui.colour(Role::Edge));
      break;
    case PieceKind::Card:
      canvas.outline(rect, ui.colour(Role::Hairline), std::max(1.0F, ui.gap(1.5F)), ui.gap(16));
      break;
    case PieceKind::Figure:
    case PieceKind::Text:
      break;
  }
}

}  // namespace

std::optional<DocumentView::Pressed> DocumentView::draw(Ui& ui, Point at, float width) {
  assert(parts_->document);
  layOut(ui, at, width);
  std::optional<Pressed> pressed;
  parts_->wanted.clear();
  parts_->highlighter.begin();
  const auto& pieces = parts_->flow->pieces();
  const Rect clip = ui.canvas().clip();
  DocumentNodes nodes(ui, *parts_->document);
  auto nextLink = parts_->withLinks.begin();
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    const Rect rect{at.x + static_cast<float>(piece.rect.x), at.y + static_cast<float>(piece.rect.y),
                    static_cast<float>(piece.rect.w), static_cast<float>(piece.rect.h)};
    const bool link = nextLink != parts_->withLinks.end() && *nextLink == i;
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
}

void DocumentView::speak(std::optional<FoundRange> spoken) {
  parts_->spoken = spoken;
}

void DocumentView::drawSpoken(Ui& ui, const Piece& piece, Point at) {
  const std::optional<FoundRange>& spoken = parts_->spoken;
  if (!spoken || piece.generated || spoken->block != piece.block || spoken->cell != piece.cell) return;
  const std::size_t size = piece.text->text().utf8.size();
  if (spoken->end <= piece.textBegin || spoken->begin >= piece.textBegin + size) return;
  const std::size_t begin = std::max(spoken->begin, piece.textBegin) - piece.textBegin;
  for (const typeset::Rect& box : piece.text->boxes(begin, std::min(spoken->end - piece.textBegin, size))) {
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
      const Rect mark{x + static_cast<float>(box.x) - ui.gap(1), y + static_cast<float>(box.y) + ui.gap(3),
                      static_cast<float>(box.w) + ui.gap(2), static_cast<float>(box.h) - ui.gap(5)};
      ui.canvas().fill(mark, ui.colour(Role::Hit), ui.gap(3));
      ui.canvas().fill({mark.x, mark.bottom() - ui.gap(2.5F), mark.w, ui.gap(2.5F)}, ui.colour(Role::HitLine));
    }
  }
}

namespace {

/// The colours along a text: links and citations in the accent, found words in their own ink.
std::vector<Tint> tintsOf(Ui& ui, const Piece& piece, const std::vector<FoundRange>& found) {
  std::vector<Tint> tints;
  for (const FoundRange& range : found) tints.push_back({range.begin, range.end, ui.colour(Role::MarkInk)});
  for (const Span& span : piece.text->text().spans) {
    if (span.kind != SpanKind::Link && span.kind != SpanKind::Citation) continue;
    std::size_t from = span.begin;  // what is found inside a link keeps the ink of the mark
    for (const FoundRange& range : found) {
      if (range.end <= from || range.begin >= span.end) continue;
      if (range.begin > from) tints.push_back({from, range.begin, ui.colour(Role::Accent)});
      from = std::max(from, range.end);
    }
    if (from < span.end) tints.push_back({from, span.end, ui.colour(Role::Accent)});
  }
  std::sort(tints.begin(), tints.end(), [](const Tint& a, const Tint& b) { return a.begin < b.begin; });
  return tints;
}

}  // namespace

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
      if (auto hit = drawSpan(ui, piece, span, at)) pressed = hit;
  if (ui.canvas().clip().touches(rect)) {
    const auto painted = parts_->painted.try_emplace(index, piece.text).first;
    const Role ink = piece.generated ? Role::Ink2 : Role::Ink;
    painted->second.draw(ui.canvas(), {rect.x, rect.y}, ui.colour(ink), tintsOf(ui, piece, parts_->foundIn(piece)));
  }
  nodes.end();
  return pressed;
}

void DocumentView::takeCaret(Ui& ui, const Piece& piece, access::NodeId id) {
  const auto& to = parts_->caret;
  if (!to || piece.generated || piece.block != to->block || piece.cell != to->cell) return;
  if (to->byte < piece.textBegin || to->byte > piece.textBegin + piece.text->text().utf8.size()) return;
  ui.putCaret(id, to->byte - piece.textBegin);
  parts_->caret.reset();
}

namespace {

Rect around(const std::vector<Rect>& boxes) {
  Rect all = boxes.front();
  for (const Rect& box : boxes) {
    const float right = std::max(all.right(), box.right());
    const float bottom = std::max(all.bottom(), box.bottom());
    all = {std::min(all.x, box.x), std::min(all.y, box.y), 0, 0};
    all.w = right - all.x;
    all.h = bottom - all.y;
  }
  return all;
}

}  // namespace

std::optional<DocumentView::Pressed> DocumentView::drawSpan(Ui& ui, const Piece& piece, const Span& span, Point at) {
  const float x = at.x + static_cast<float>(piece.rect.x);
  const float y = at.y + static_cast<float>(piece.rect.y);
  std::vector<Rect> boxes;
  for (const typeset::Rect& box : piece.text->boxes(span.begin, span.end))
    boxes.push_back({x + static_cast<float>(box.x), y + static_cast<float>(box.y), static_cast<float>(box.w),
                     static_cast<float>(box.h)});
  if (boxes.empty()) return std::nullopt;
  const std::string words = piece.text->text().utf8.substr(span.begin, span.end - span.begin);
  const std::string name = span.kind == SpanKind::Citation ? fill(_("Source {1}"), {words})
                           : span.kind == SpanKind::Term   ? fill(_("Meaning of {1}"), {words})
                                                           : words;
  // A link that runs over a line end is pressed on any of its lines; its node covers them all.
  const Rect all = around(boxes);
  const Ui::Touch touch = ui.touch(access::Role::Link, std::to_string(span.begin), name, all, 0, boxes);
  access::Node& node = ui.node(touch.id);
  node.target = span.target;
  node.begin = static_cast<int>(span.begin);
  node.end = static_cast<int>(span.end);
  if (touch.focused) {
    for (const Rect& box : boxes) ui.canvas().fill(box.inset(-ui.gap(1)), ui.colour(Role::AccentTint), ui.gap(6));
    ui.focusRing(all, ui.gap(6), true);
  }
  const auto& lines = piece.text->lines();
  for (const Rect& box : boxes) {
    const auto line = std::find_if(lines.begin(), lines.end(), [&](const typeset::Line& l) {
      return std::abs(y + static_cast<float>(l.y) - box.y) < 0.5F;
    });
    if (line == lines.end() || span.kind == SpanKind::Citation) continue;
    const float under = std::round(y + static_cast<float>(line->baseline) + ui.gap(4));
    const float thick = touch.hovered ? ui.gap(3) : ui.gap(2);
    if (span.kind == SpanKind::Link)
      ui.canvas().fill({box.x, under, box.w, thick}, ui.colour(Role::Accent));
    else
      ui.canvas().dots({box.x, under + ui.gap(1)}, box.w, ui.colour(Role::Accent), ui.gap(2.5F));
  }
  if (!touch.pressed) return std::nullopt;
  return Pressed{span.kind, span.target};
}

}  // namespace myelin::widgets
