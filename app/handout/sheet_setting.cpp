#include "app/handout/sheet_setting.h"

#include <algorithm>
#include <utility>

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
constexpr double kSmallFigures[] = {0.85, 0.7, 0.6};  // of their usual size
constexpr double kCloser[] = {0.12, 0.24};            // of the gaps
constexpr double kBarely = 0.2;                       // of the last page

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

/// A style with more room: `by` 0 as it is, 1 twice as much; negative: less.
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
  lay(bodyPt);
  for (const double by : kCloser) {
    if (sheet_.form || pages() == 1 || laid_.used > kBarely * furniture_.text().h) break;
    Laid loose = std::exchange(laid_, {});
    closer_ = by;
    lay(bodyPt);
    if (laid_.pages.size() >= loose.pages.size()) laid_ = std::move(loose);
  }
}

void SheetSetting::lay(double bodyPt) {
  if (!sheet_.end.blocks.empty()) {
    endStyle_ = styleOf(sheet_, sheet_.end, std::max(kLeastSource, bodyPt - 2), furniture_.text().h);
    endStyle_.itemAfter = kSourceGap;
    endStyle_ = spreadStyle(endStyle_, -closer_);
    end_ = std::make_unique<typeset::Flow>(fonts_, sheet_.end, endStyle_, furniture_.text().w);
    end_->finish();
  }
  chooseParts(bodyPt);
  setParts(bodyPt);
  if (end_) setEnd();
}

void SheetSetting::chooseParts(double bodyPt) {
  laid_.parts = sheet_.parts;
  if (laid_.parts.size() == 1) return;
  const std::size_t pages = pagesOf(laid_.parts, bodyPt);
  if (pages == laid_.parts.size()) return;
  std::vector<document::Document> joined{laid_.parts[0]};
  for (std::size_t i = 1; i < laid_.parts.size(); ++i)
    joined[0].blocks.insert(joined[0].blocks.end(), laid_.parts[i].blocks.begin(), laid_.parts[i].blocks.end());
  if (pagesOf(joined, bodyPt) < pages) laid_.parts = std::move(joined);
}

std::size_t SheetSetting::pagesOf(const std::vector<document::Document>& parts, double bodyPt) const {
  const double textHeight = furniture_.text().h;
  std::size_t pages = 0;
  double used = 0;
  for (const document::Document& part : parts) {
    const Setting setting = set(part, spreadStyle(styleOf(sheet_, part, bodyPt, textHeight), -closer_));
    pages += setting.pages.size();
    used = setting.pages.back().height;
  }
  return pages + (used + roomForEnd() > textHeight ? 1 : 0);
}

void SheetSetting::setParts(double bodyPt) {
  const double textHeight = furniture_.text().h;
  for (const document::Document& part : laid_.parts) {
    const typeset::FlowStyle style = spreadStyle(styleOf(sheet_, part, bodyPt, textHeight), -closer_);
    const bool last = &part == &laid_.parts.back();
    Setting setting = sheet_.form ? spread(part, style, last ? roomForEnd() : 0) : set(part, style);
    laid_.flows.push_back(std::move(setting.flow));
    add(laid_.flows.size() - 1, std::move(setting.pages), laid_.pages.size(), 0);
  }
}

/// Figures without words are drawn smaller where that saves a page; words in a figure stay as large as they are.
SheetSetting::Setting SheetSetting::set(const document::Document& document, const typeset::FlowStyle& style) const {
  Setting best = set(document, style, 1);
  const bool plain = std::any_of(document.blocks.begin(), document.blocks.end(), [this](const document::Block& block) {
    return block.kind == document::BlockKind::Figure && pictures_.wordless(block.target);
  });
  if (!plain) return best;
  for (const double figures : kSmallFigures) {
    Setting tried = set(document, style, figures);
    if (tried.pages.size() < best.pages.size()) best = std::move(tried);
  }
  return best;
}

SheetSetting::Setting SheetSetting::set(const document::Document& document, const typeset::FlowStyle& style,
                                        double figures) const {
  const typeset::Rect& text = furniture_.text();
  Setting setting;
  // A logo has a line of its own, at the left.
  const typeset::Point logo{text.w / style.figureScale, kLogoHigh};
  setting.flow = std::make_unique<typeset::Flow>(
      fonts_, document, style, text.w,
      [this, logo, figures, &style, &text](const std::string& path) -> std::optional<typeset::Point> {
        if (path == kLogoPath) return logo;
        const std::optional<typeset::Point> size = pictures_.size(path);
        if (!size || figures == 1 || !pictures_.wordless(path)) return size;
        const double fits = std::min({style.figureScale, text.w / size->x, style.figureHigh / size->y});
        const double times = figures * fits / style.figureScale;
        return typeset::Point{size->x * times, size->y * times};
      });
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
  laid_.flows.push_back(std::move(end_));
  const typeset::Flow& flow = *laid_.flows.back();
  const double top = laid_.used + gapAboveEnd(sheet_.end, endStyle_);
  const double least = std::min(flow.height(), 5 * endStyle_.body.line);
  if (text.h - top >= least)
    add(laid_.flows.size() - 1, typeset::paginate(flow, {text.h - top, text.h}), laid_.pages.size() - 1, top);
  else
    add(laid_.flows.size() - 1, typeset::paginate(flow, {text.h, text.h}), laid_.pages.size(), 0);
}

void SheetSetting::add(std::size_t flow, std::vector<typeset::PageOfPieces> pages, std::size_t firstPage, double top) {
  laid_.pages.resize(std::max(laid_.pages.size(), firstPage + pages.size()));
  laid_.used = (pages.size() == 1 ? top : 0) + pages.back().height;
  for (std::size_t i = 0; i < pages.size(); ++i)
    laid_.pages[firstPage + i].push_back({flow, std::move(pages[i]), i == 0 ? top : 0});
}

bool SheetSetting::hasRibbon() const {
  for (std::size_t i = 0; i < laid_.parts.size(); ++i)
    for (const typeset::Piece& piece : laid_.flows[i]->pieces()) {
      const bool cell = piece.kind == typeset::PieceKind::Text && piece.block >= 0 &&
                        laid_.parts[i].blocks[static_cast<std::size_t>(piece.block)].kind == document::BlockKind::Table;
      if (cell && piece.text->lines().size() >= kRibbonLines && piece.rect.w < kRibbonWide * furniture_.text().w)
        return true;
    }
  return false;
}

void SheetSetting::draw(Canvas& canvas, Structure& structure, int parent, std::vector<Bookmark>& bookmarks,
                        const Numbering& numbering) {
  std::vector<PiecePainter> painters;
  painters.reserve(laid_.flows.size());
  for (std::size_t i = 0; i < laid_.flows.size(); ++i) {
    const document::Document& document = i < laid_.parts.size() ? laid_.parts[i] : sheet_.end;
    painters.emplace_back(fonts_, document, *laid_.flows[i], pictures_, structure, parent, i == 0 ? 0 : 1);
  }
  const typeset::Rect& text = furniture_.text();
  for (int page = 0; page < pages(); ++page) {
    canvas.startPage(width_, height_);
    furniture_.draw(canvas, numbering.first + page, numbering.all);
    for (const Share& share : laid_.pages[static_cast<std::size_t>(page)])
      painters[share.flow].draw(canvas, share.pieces, {text.x, text.y + share.top}, bookmarks);
    canvas.endPage();
  }
}

}  // namespace myelin::handout
