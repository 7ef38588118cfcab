#include "app/handout/sheet_setting.h"

#include <algorithm>

#include "app/handout/piece_painter.h"
#include "app/handout/unit.h"

namespace myelin::handout {
namespace {

constexpr double kLeastRow = 9 * kMm;
constexpr double kFormPad = 1.4 * kMm;  // above and below a cell: rows get their height otherwise
constexpr double kLeastSource = 12;     // pt
constexpr double kSourceGap = 1.4 * kMm;
constexpr double kLogoHigh = 56;  // units of a figure
constexpr std::size_t kRibbonLines = 5;
constexpr double kRibbonWide = 0.25;  // of the text
constexpr double kSpreadStep = 1.0 / 1024;

/// How many quotes stand in each other.
std::size_t quoteDepth(const document::Document& document) {
  std::vector<std::size_t> depths;
  std::size_t deepest = 0;
  for (const document::Container& container : document.containers) {
    const std::size_t outer = container.parent < 0 ? 0 : depths[static_cast<std::size_t>(container.parent)];
    depths.push_back(outer + (container.kind == document::ContainerKind::Quote ? 1 : 0));
    deepest = std::max(deepest, depths.back());
  }
  return deepest;
}

typeset::FlowStyle styleOf(const Sheet& sheet, const document::Document& document, double sizePt, double textHeight) {
  typeset::FlowStyle style = typeset::paperStyle(sizePt);
  // The grounds of many nested quotes must leave room for words on a page.
  style.quotePad = std::min(style.quotePad, textHeight / 5 / static_cast<double>(quoteDepth(document) + 1));
  if (sheet.form || sheet.rowMm > 0) {
    style.rowLeast = std::max(kLeastRow, sheet.rowMm * kMm);
    style.cellPadY = kFormPad;
  }
  style.figureHigh = 0.9 * textHeight;
  return style;
}

/// A style with more room: `by` 0 as it is, 1 twice as much.
typeset::FlowStyle spreadStyle(typeset::FlowStyle style, double by) {
  const double times = 1 + by;
  style.rowLeast *= times;
  style.writePitch *= times;
  style.paragraphAfter *= times;
  style.itemAfter *= times;
  for (double& before : style.headingBefore) before *= times;
  for (double& after : style.headingAfter) after *= times;
  return style;
}

double gapAboveEnd(const document::Document& end, const typeset::FlowStyle& style) {
  return end.blocks[0].kind == document::BlockKind::Heading ? style.headingBefore[1] : style.paragraphAfter;
}

}  // namespace

SheetSetting::SheetSetting(const typeset::Fonts& fonts, const Sheet& sheet, double width, double height, double bodyPt,
                           Pictures& pictures)
    : fonts_(fonts),
      sheet_(sheet),
      pictures_(pictures),
      width_(width),
      height_(height),
      furniture_(fonts, sheet, width, height, bodyPt) {
  if (!sheet.end.blocks.empty()) {
    endStyle_ = styleOf(sheet, sheet.end, std::max(kLeastSource, bodyPt - 2), furniture_.text().h);
    endStyle_.itemAfter = kSourceGap;
    end_ = std::make_unique<typeset::Flow>(fonts_, sheet_.end, endStyle_, furniture_.text().w);
    end_->finish();
  }
  chooseParts(bodyPt);
  setParts(bodyPt);
  if (end_) setEnd();
}

void SheetSetting::chooseParts(double bodyPt) {
  parts_ = sheet_.parts;
  if (parts_.size() == 1) return;
  const std::size_t pages = pagesOf(parts_, bodyPt);
  if (pages == parts_.size()) return;
  std::vector<document::Document> joined{parts_[0]};
  for (std::size_t i = 1; i < parts_.size(); ++i)
    joined[0].blocks.insert(joined[0].blocks.end(), parts_[i].blocks.begin(), parts_[i].blocks.end());
  if (pagesOf(joined, bodyPt) < pages) parts_ = std::move(joined);
}

std::size_t SheetSetting::pagesOf(const std::vector<document::Document>& parts, double bodyPt) const {
  const double textHeight = furniture_.text().h;
  std::size_t pages = 0;
  double used = 0;
  for (const document::Document& part : parts) {
    const Setting setting = set(part, styleOf(sheet_, part, bodyPt, textHeight));
    pages += setting.pages.size();
    used = setting.pages.back().height;
  }
  return pages + (used + roomForEnd() > textHeight ? 1 : 0);
}

void SheetSetting::setParts(double bodyPt) {
  const double textHeight = furniture_.text().h;
  for (const document::Document& part : parts_) {
    const typeset::FlowStyle style = styleOf(sheet_, part, bodyPt, textHeight);
    const bool last = &part == &parts_.back();
    Setting setting = sheet_.form ? spread(part, style, last ? roomForEnd() : 0) : set(part, style);
    flows_.push_back(std::move(setting.flow));
    add(flows_.size() - 1, std::move(setting.pages), pages_.size(), 0);
  }
}

SheetSetting::Setting SheetSetting::set(const document::Document& document, const typeset::FlowStyle& style) const {
  const typeset::Rect& text = furniture_.text();
  Setting setting;
  // A logo has a line of its own, at the left.
  const typeset::Point logo{text.w / style.figureScale, kLogoHigh};
  setting.flow = std::make_unique<typeset::Flow>(
      fonts_, document, style, text.w,
      [this, logo](const std::string& path) { return path == kLogoPath ? logo : pictures_.size(path); });
  setting.flow->finish();
  setting.pages = typeset::paginate(*setting.flow, {text.h, text.h});
  return setting;
}

/// The widest setting that needs no page more, and leaves room for `below` where the closest one does.
SheetSetting::Setting SheetSetting::spread(const document::Document& document, const typeset::FlowStyle& style,
                                           double below) const {
  Setting best = set(document, style);
  const std::size_t pages = best.pages.size();
  const double height = furniture_.text().h;
  const double most = best.pages.back().height + below <= height ? height - below : height;
  double fits = 0;
  double tooMuch = 1;
  for (double by = 1; tooMuch - fits > kSpreadStep; by = (fits + tooMuch) / 2) {
    Setting tried = set(document, spreadStyle(style, by));
    if (tried.pages.size() > pages || tried.pages.back().height > most) {
      tooMuch = by;
      continue;
    }
    best = std::move(tried);
    fits = by;
  }
  return best;
}

/// What the sources and the gap above them take.
double SheetSetting::roomForEnd() const {
  return end_ ? end_->height() + gapAboveEnd(sheet_.end, endStyle_) : 0;
}

/// Below the article when a few lines fit there, else on a page of its own.
void SheetSetting::setEnd() {
  const typeset::Rect& text = furniture_.text();
  flows_.push_back(std::move(end_));
  const typeset::Flow& flow = *flows_.back();
  const double top = used_ + gapAboveEnd(sheet_.end, endStyle_);
  const double least = std::min(flow.height(), 5 * endStyle_.body.line);
  if (text.h - top >= least)
    add(flows_.size() - 1, typeset::paginate(flow, {text.h - top, text.h}), pages_.size() - 1, top);
  else
    add(flows_.size() - 1, typeset::paginate(flow, {text.h, text.h}), pages_.size(), 0);
}

void SheetSetting::add(std::size_t flow, std::vector<typeset::PageOfPieces> pages, std::size_t firstPage, double top) {
  pages_.resize(std::max(pages_.size(), firstPage + pages.size()));
  used_ = (pages.size() == 1 ? top : 0) + pages.back().height;
  for (std::size_t i = 0; i < pages.size(); ++i)
    pages_[firstPage + i].push_back({flow, std::move(pages[i]), i == 0 ? top : 0});
}

bool SheetSetting::hasRibbon() const {
  for (std::size_t i = 0; i < parts_.size(); ++i)
    for (const typeset::Piece& piece : flows_[i]->pieces()) {
      const bool cell = piece.kind == typeset::PieceKind::Text && piece.block >= 0 &&
                        parts_[i].blocks[static_cast<std::size_t>(piece.block)].kind == document::BlockKind::Table;
      if (cell && piece.text->lines().size() >= kRibbonLines && piece.rect.w < kRibbonWide * furniture_.text().w)
        return true;
    }
  return false;
}

void SheetSetting::draw(Canvas& canvas, Structure& structure, int parent, std::vector<Bookmark>& bookmarks,
                        const Numbering& numbering) {
  std::vector<PiecePainter> painters;
  painters.reserve(flows_.size());
  for (std::size_t i = 0; i < flows_.size(); ++i) {
    const document::Document& document = i < parts_.size() ? parts_[i] : sheet_.end;
    painters.emplace_back(fonts_, document, *flows_[i], pictures_, structure, parent, i == 0 ? 0 : 1);
  }
  const typeset::Rect& text = furniture_.text();
  for (int page = 0; page < pages(); ++page) {
    canvas.startPage(width_, height_);
    furniture_.draw(canvas, numbering.first + page, numbering.all);
    for (const Share& share : pages_[static_cast<std::size_t>(page)])
      painters[share.flow].draw(canvas, share.pieces, {text.x, text.y + share.top}, bookmarks);
    canvas.endPage();
  }
}

}  // namespace myelin::handout
