#pragma once
#include <string>
#include <vector>

#include "app/handout/canvas.h"
#include "app/handout/structure.h"
#include "index/base/result.h"

/// The second pass over a PDF, by libqpdf: structure tree, artifacts, language, title, outline and PDF/UA-1 metadata.
namespace myelin::handout {

struct PdfMeta {
  std::string title;
  std::string language;  ///< BCP 47
  std::string author;
  std::string rights;  ///< the licence, or empty
  std::string day;     ///< ISO 8601; the date of creation
};

/// A tagged PDF (ISO 14289-1) made of Cairo's pages. Equal input gives equal bytes. Damaged when the pages and the
/// marks do not fit together: a fault of Cairo's, since marks are counted while drawing. Unavailable when libqpdf is
/// not installed.
Result<std::string> tag(const DrawnPages& pages, const Structure& structure, const std::vector<Bookmark>& bookmarks,
                        const PdfMeta& meta);

}  // namespace myelin::handout
