#include "app/typeset/flow.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "app/typeset/estimate.h"
#include "app/typeset/frame.h"
#include "app/typeset/table_job.h"
#include "app/typeset/text_job.h"
#include "index/base/words.h"

namespace myelin::typeset {
namespace {

using document::Block;
using document::BlockKind;

bool nothingToShow(const Block& block) {
  if (block.kind == BlockKind::Rule || block.kind == BlockKind::Figure) return false;
  if (block.kind == BlockKind::Table) return block.table.rows.empty() || block.table.columns() == 0;
  return blank(block.text);
}

/// Whether a paragraph announces what comes next: its last words end in a colon, citations left out.
bool leadsOn(const Block& block) {
  if (block.kind != BlockKind::Paragraph) return false;
  std::string_view words = block.text.utf8;
  for (auto span = block.text.spans.rbegin(); span != block.text.spans.rend(); ++span) {
    words = words.substr(0, words.find_last_not_of(' ') + 1);
    if (span->kind == document::SpanKind::Citation && span->end == words.size()) words = words.substr(0, span->begin);
  }
  words = words.substr(0, words.find_last_not_of(' ') + 1);
  return words.ends_with(':') || words.ends_with("\uFF1A");
}

/// Whether a block is a paragraph right before a figure: under the picture of another it would be taken for its words.
bool standsBeforeFigure(const document::Document& document, std::size_t at) {
  const auto& blocks = document.blocks;
  return blocks[at].kind == BlockKind::Paragraph && at + 1 < blocks.size() &&
         blocks[at + 1].kind == BlockKind::Figure && blocks[at + 1].container == blocks[at].container;
}

bool usable(const std::optional<Point>& size) {
  return size && std::isfinite(size->x) && std::isfinite(size->y) && size->x > 0 && size->y > 0;
}

Flow::FigureSize usableOnly(Flow::FigureSize figureSize) {
  return [figureSize = std::move(figureSize)](const std::string& path) {
    const std::optional<Point> size = figureSize ? figureSize(path) : std::nullopt;
    return usable(size) ? size : std::nullopt;
  };
}

}  // namespace

struct Flow::Parts {
  Parts(const Fonts& fonts, const document::Document& document, FlowStyle s, double w, FigureSize f)
      : style(std::move(s)),
        galley{fonts, document, style, std::max(w, 1.0), {}, 0, 0, usableOnly(std::move(f))},
        estimate(document, style, galley.width) {}
  Parts(const Parts&) = delete;

  std::size_t count() const { return galley.document.blocks.size(); }
  const Block& block() const { return galley.document.blocks[next]; }
  double wideWidth() const;
  void step();
  void begin();
  Piece like(PieceKind kind) const;
  void beginText(const TextStyle& style);
  void beginFigure();
  void addFigure(Point size);
  void addRule();

  FlowStyle style;
  Galley galley;
  Estimate estimate;
  FrameStack frames;
  std::vector<double> tops;  ///< of the blocks begun
  std::unique_ptr<Job> job;  ///< on block `next`
  std::size_t next = 0;
  bool left = false;  ///< all frames are closed
};

/// Tables and figures outside of quotes and lists may be wider than the text.
double Flow::Parts::wideWidth() const {
  return std::min(style.tableMost, frames.empty() ? galley.width : frames.width(galley));
}

void Flow::Parts::step() {
  if (!job && next < count()) begin();
  if (job) {
    if (job->step(galley)) {
      job.reset();
      ++next;
    }
    frames.stretch(galley);
  }
  if (next >= count() && !left) {
    frames.leave(galley);
    left = true;
  }
}

/// Begins the next block. Those that are done at once leave no job.
void Flow::Parts::begin() {
  if (nothingToShow(block())) {
    tops.push_back(galley.y);
    ++next;
    return;
  }
  tops.push_back(frames.enter(galley, static_cast<int>(next)));
  switch (block().kind) {
    case BlockKind::Heading:
      return beginText(style.heading[std::clamp(block().level, 1, 6) - 1]);
    case BlockKind::Paragraph:
      return beginText(style.body);
    case BlockKind::Code:
      return beginText(style.code);
    case BlockKind::Table:
      job = std::make_unique<TableJob>(galley, static_cast<int>(next), frames.left(), wideWidth());
      return;
    case BlockKind::Figure:
      return beginFigure();
    case BlockKind::Rule:
      return addRule();
  }
}

Piece Flow::Parts::like(PieceKind kind) const {
  return {.kind = kind,
          .rect = {frames.left(), galley.y, frames.width(galley), 0},
          .block = static_cast<int>(next),
          .keepWithNext =
              block().kind == BlockKind::Heading || leadsOn(block()) || standsBeforeFigure(galley.document, next)};
}

void Flow::Parts::beginText(const TextStyle& text) {
  TextStyle set = text;
  if (holdsWriteLine(block().text)) set.line = std::max(set.line, style.writePitch);
  Piece piece = like(PieceKind::Text);
  const double pad = block().kind == BlockKind::Code ? std::min(style.codePad, piece.rect.w / 8) : 0;
  piece.rect.x += pad;
  piece.rect.w -= 2 * pad;
  auto textJob = std::make_unique<TextJob>(block(), set, style.textForms, piece);
  if (pad > 0) textJob->addGround(galley, pad);
  job = std::move(textJob);
}

void Flow::Parts::beginFigure() {
  const std::optional<Point> size = galley.figureSize(block().target);
  if (size) return addFigure(*size);
  const bool described = !blank(block().text);
  Piece piece = like(PieceKind::Text);
  piece.generated = true;
  piece.keepWithNext = described;
  const std::string sentence =
      described ? _("A picture is missing here. Its description:") : _("A picture is missing here.");
  piece.text = std::make_shared<Paragraph>(galley.fonts, document::Text{sentence, {}}, style.caption,
                                           ParagraphOptions{.width = piece.rect.w});
  piece.rect.h = piece.text->height();
  galley.y += piece.rect.h;
  galley.pieces.add(std::move(piece));
  if (described) return beginText(style.caption);
  ++next;
}

void Flow::Parts::addFigure(Point size) {
  Piece piece = like(PieceKind::Figure);
  double scale = std::min(style.figureScale, wideWidth() / size.x);
  if (style.figureHigh > 0) scale = std::min(scale, style.figureHigh / size.y);
  const double column = piece.rect.w;
  piece.rect.w = size.x * scale;
  piece.rect.h = size.y * scale;
  piece.rect.x += std::max(0.0, (column - piece.rect.w) / 2);
  piece.group = galley.groups++;
  galley.y += piece.rect.h;
  galley.pieces.add(std::move(piece));
  ++next;
}

void Flow::Parts::addRule() {
  Piece piece = like(PieceKind::Rule);
  piece.rect.h = style.strong;
  galley.y += piece.rect.h;
  galley.pieces.add(std::move(piece));
  ++next;
}

Flow::Flow(const Fonts& fonts, const document::Document& document, FlowStyle style, double width, FigureSize figureSize)
    : parts_(std::make_unique<Parts>(fonts, document, std::move(style), width, std::move(figureSize))) {
  if (document.blocks.empty()) parts_->left = true;
}
Flow::~Flow() = default;
Flow::Flow(Flow&&) noexcept = default;

bool Flow::finished() const {
  return parts_->left;
}

void Flow::layOut(double y, int block, Clock::time_point deadline) {
  while (!finished()) {
    const bool blockDone = block < 0 || parts_->next > static_cast<std::size_t>(block);
    if (blockDone && laidOutHeight() >= y) return;
    parts_->step();
    if (Clock::now() >= deadline) return;
  }
}

void Flow::finish() {
  while (!finished()) parts_->step();
}

double Flow::width() const {
  return parts_->galley.width;
}

double Flow::laidOutHeight() const {
  return parts_->galley.y;
}

double Flow::height() const {
  if (finished()) return laidOutHeight();
  return blockTop(static_cast<int>(parts_->count()));
}

const std::vector<Piece>& Flow::pieces() const {
  return parts_->galley.pieces.all();
}

std::size_t Flow::firstPieceAt(double y) const {
  return parts_->galley.pieces.firstAt(y);
}

double Flow::blockTop(int block) const {
  const auto at = std::min(static_cast<std::size_t>(std::max(block, 0)), parts_->count());
  if (at < parts_->tops.size()) return parts_->tops[at];
  const std::size_t next = parts_->next;
  if (!parts_->job) return laidOutHeight() + parts_->estimate.height(next, at);
  const double begun = parts_->estimate.height(next, next + 1) * (1 - parts_->job->share());
  return laidOutHeight() + begun + parts_->estimate.height(next + 1, at);
}

const Piece* Flow::pieceOf(const document::Position& position) const {
  return parts_->galley.pieces.of(position);
}

std::optional<document::Position> Flow::positionAt(Point point) const {
  return parts_->galley.pieces.nearest(point);
}

std::vector<Rect> Flow::boxes(const document::Position& from, std::size_t endByte) const {
  return parts_->galley.pieces.boxes(from, endByte);
}

}  // namespace myelin::typeset
