#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "app/handout/canvas.h"
#include "app/handout/page_number.h"
#include "app/handout/sheet.h"
#include "app/typeset/paragraph.h"

/// What stands on every page around the text: running lines, rules, page number and its nerve. Artifacts all.
namespace myelin::handout {

class Furniture {
 public:
  /// `width` and `height` of the page, pt. The sheet outlives this.
  Furniture(const typeset::Fonts& fonts, const Sheet& sheet, double width, double height, double bodyPt);

  /// Where text may stand.
  const typeset::Rect& text() const { return text_; }
  /// `page` from 0, of `pages`; without pages it has no number yet.
  void draw(Canvas& canvas, int page, int pages) const;
  /// The number alone, for pages that were drawn without.
  const PageNumber& number() const { return *number_; }

 private:
  using Shared = std::shared_ptr<const typeset::Paragraph>;
  Shared line(const document::Text& words, double width, document::Align align) const;
  Shared line(const std::string& words, double width, document::Align align) const;
  void setHead();
  void setFoot();
  std::vector<std::vector<document::Text>> footWordings() const;
  std::vector<Shared> footLines(const std::vector<document::Text>& words) const;

  const typeset::Fonts& fonts_;
  const Sheet& sheet_;
  double width_, height_;
  double side_;
  typeset::TextStyle style_;
  Shared headLeft_, headRight_;   ///< none on sheets to fill in
  std::vector<Shared> footLeft_;  ///< one under the other
  Shared footCode_;
  double headRule_ = 0, footRule_ = 0;  ///< tops; 0: none
  double footTop_ = 0;
  std::optional<PageNumber> number_;
  typeset::Rect text_;
};

}  // namespace myelin::handout
