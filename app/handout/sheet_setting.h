#pragma once
#include <memory>
#include <vector>

#include "app/handout/furniture.h"
#include "app/handout/picture.h"
#include "app/handout/reading_order.h"
#include "app/typeset/pagination.h"

/// A sheet set in pages: the article and then, smaller, its sources.
namespace myelin::handout {

class SheetSetting {
 public:
  /// `width` and `height` of the page, pt. Fonts, sheet and pictures outlive this.
  SheetSetting(const typeset::Fonts& fonts, const Sheet& sheet, double width, double height, double bodyPt,
               Pictures& pictures);

  int pages() const { return static_cast<int>(pages_.size()); }

  /// Draws all pages. The nodes go under `parent`; bookmarks are added for the title and the headings below it.
  void draw(Canvas& canvas, Structure& structure, int parent, std::vector<Bookmark>& bookmarks);

 private:
  /// What a flow puts on one page.
  struct Share {
    std::size_t flow = 0;
    typeset::PageOfPieces pieces;
    double top = 0;  ///< from the top of the text
  };
  void setBody(double bodyPt);
  void setEnd(double bodyPt);
  void add(std::size_t flow, std::vector<typeset::PageOfPieces> pages, std::size_t firstPage, double top);

  const typeset::Fonts& fonts_;
  const Sheet& sheet_;
  Pictures& pictures_;
  double width_, height_;
  Furniture furniture_;
  std::vector<std::unique_ptr<typeset::Flow>> flows_;  ///< of Sheet::body and Sheet::end
  std::vector<std::vector<Share>> pages_;
  double used_ = 0;  ///< of the last page
};

}  // namespace myelin::handout
