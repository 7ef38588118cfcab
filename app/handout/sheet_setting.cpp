#include "app/handout/sheet_setting.h"

#include <algorithm>

#include "app/handout/piece_painter.h"
#include "app/handout/unit.h"

namespace myelin::handout {
namespace {

constexpr double kLeastRow = 9 * kMm;
constexpr double kLeastSource = 12;  // pt
constexpr double kSourceGap = 1.4 * kMm;

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
  if (sheet.form || sheet.rowMm > 0) style.rowLeast = std::max(kLeastRow, sheet.rowMm * kMm);
  style.figureHigh = 0.9 * textHeight;
  return style;
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
  setBody(bodyPt);
  if (!sheet.end.blocks.empty()) setEnd(bodyPt);
}

void SheetSetting::setBody(double bodyPt) {
  const typeset::Rect& text = furniture_.text();
  flows_.push_back(std::make_unique<typeset::Flow>(fonts_, sheet_.body, styleOf(sheet_, sheet_.body, bodyPt, text.h),
                                                   text.w,
                                                   [this](const std::string& path) { return pictures_.size(path); }));
  flows_[0]->finish();
  add(0, typeset::paginate(*flows_[0], {text.h, text.h}), 0, 0);
}

/// Below the article when a few lines fit there, else on a page of its own.
void SheetSetting::setEnd(double bodyPt) {
  const double sizePt = std::max(kLeastSource, bodyPt - 2);
  const typeset::Rect& text = furniture_.text();
  typeset::FlowStyle style = styleOf(sheet_, sheet_.end, sizePt, text.h);
  style.itemAfter = kSourceGap;
  flows_.push_back(std::make_unique<typeset::Flow>(fonts_, sheet_.end, style, text.w));
  typeset::Flow& flow = *flows_[1];
  flow.finish();
  const bool heading = sheet_.end.blocks[0].kind == document::BlockKind::Heading;
  const double top = used_ + (heading ? style.headingBefore[1] : style.paragraphAfter);
  const double least = std::min(flow.height(), 5 * style.body.line);
  if (text.h - top >= least)
    add(1, typeset::paginate(flow, {text.h - top, text.h}), pages_.size() - 1, top);
  else
    add(1, typeset::paginate(flow, {text.h, text.h}), pages_.size(), 0);
}

void SheetSetting::add(std::size_t flow, std::vector<typeset::PageOfPieces> pages, std::size_t firstPage, double top) {
  pages_.resize(std::max(pages_.size(), firstPage + pages.size()));
  used_ = (pages.size() == 1 ? top : 0) + pages.back().height;
  for (std::size_t i = 0; i < pages.size(); ++i)
    pages_[firstPage + i].push_back({flow, std::move(pages[i]), i == 0 ? top : 0});
}

void SheetSetting::draw(Canvas& canvas, Structure& structure, int parent, std::vector<Bookmark>& bookmarks) {
  std::vector<PiecePainter> painters;
  painters.reserve(flows_.size());
  for (std::size_t i = 0; i < flows_.size(); ++i) {
    const document::Document& document = i == 0 ? sheet_.body : sheet_.end;
    painters.emplace_back(fonts_, document, *flows_[i], pictures_, structure, parent, i == 0 ? 0 : 1);
  }
  const typeset::Rect& text = furniture_.text();
  for (int page = 0; page < pages(); ++page) {
    canvas.startPage(width_, height_);
    furniture_.draw(canvas, page, pages());
    for (const Share& share : pages_[static_cast<std::size_t>(page)])
      painters[share.flow].draw(canvas, share.pieces, {text.x, text.y + share.top}, bookmarks);
    canvas.endPage();
  }
}

}  // namespace myelin::handout
