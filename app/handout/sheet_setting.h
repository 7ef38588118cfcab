#pragma once
#include <memory>
#include <vector>

#include "app/handout/furniture.h"
#include "app/handout/number_layer.h"
#include "app/handout/picture.h"
#include "app/handout/reading_order.h"
#include "app/typeset/pagination.h"

/// Where a sheet's pages stand among all pages of a handout.
struct Numbering {
  int first = 0;  ///< from 0
  int all = 0;    ///< 0: not known yet
};

/// A sheet set in pages: the article and then, smaller, its sources. A sheet to fill in is spread out to the foot of
/// its last page: its rows, lines to write on and gaps grow, to twice their size at most.
/// Of an article, figures without words are drawn smaller where that saves a page, and gaps are a little narrower where
/// the last page would hold a few lines only.
/// Its parts begin pages unless one is longer than a page, as in large print, and running on saves a page.
namespace myelin::handout {

class SheetSetting {
 public:
  /// `width` and `height` of the page, pt. Fonts, sheet and pictures outlive this.
  SheetSetting(const typeset::Fonts& fonts, const Sheet& sheet, double width, double height, double bodyPt,
               Pictures& pictures);

  int pages() const { return static_cast<int>(laid_.pages.size()); }

  /// Whether a narrow column of a table breaks its words into a ribbon of many lines.
  bool hasRibbon() const;

  /// Draws all pages. The nodes go under `parent`; bookmarks are added for the title and the headings below it.
  void draw(Canvas& canvas, Structure& structure, int parent, std::vector<Bookmark>& bookmarks,
            const Numbering& numbering);
  /// The number of one of its pages, drawn where draw() left it out.
  void drawNumber(cairo_t* to, int page, const Numbering& numbering) const {
    furniture_.number().draw(to, numbering.first + page, numbering.all);
  }
  /// The same for all of its pages, when they and their setting are gone.
  void addNumbers(NumberLayer& to) const { to.add(furniture_.number(), pages(), width_, height_); }

 private:
  /// What a flow puts on one page.
  struct Share {
    std::size_t flow = 0;
    typeset::PageOfPieces pieces;
    double top = 0;  ///< from the top of the text
  };
  /// A flow, and its pieces on pages of their own.
  struct Setting {
    std::unique_ptr<typeset::Flow> flow;
    std::vector<typeset::PageOfPieces> pages;
  };
  /// The whole sheet.
  struct Laid {
    std::vector<document::Document> parts;
    std::vector<std::unique_ptr<typeset::Flow>> flows;  ///< of Sheet::parts and Sheet::end
    std::vector<std::vector<Share>> pages;
    double used = 0;  ///< of the last page
  };
  void lay(double bodyPt);
  void chooseParts(double bodyPt);
  void setParts(double bodyPt);
  void setEnd();
  Setting set(const document::Document& document, const typeset::FlowStyle& style) const;
  Setting set(const document::Document& document, const typeset::FlowStyle& style, double figures) const;
  Setting spread(const document::Document& document, const typeset::FlowStyle& style, double below) const;
  double roomForEnd() const;
  std::size_t pagesOf(const std::vector<document::Document>& parts, double bodyPt) const;
  void add(std::size_t flow, std::vector<typeset::PageOfPieces> pages, std::size_t firstPage, double top);

  const typeset::Fonts& fonts_;
  const Sheet& sheet_;
  Pictures& pictures_;
  double width_, height_;
  Furniture furniture_;
  double closer_ = 0;  ///< how much of its gaps the sheet does without
  typeset::FlowStyle endStyle_;
  std::unique_ptr<typeset::Flow> end_;  ///< of Sheet::end, until it is one of the flows
  Laid laid_;
};

}  // namespace myelin::handout
