#pragma once
#include <string>

#include "app/handout/handout.h"
#include "app/handout/own_page.h"
#include "index/document/document.h"
#include "index/library/library.h"

/// One article as it goes to paper: its words, and what its running lines say.
namespace myelin::handout {

/// Where the clinic's logo stands among the figures: no path in a library begins like this.
inline constexpr char kLogoPath[] = "\n logo";

struct Sheet {
  std::string title;
  std::string shelf;         ///< name, or empty
  std::string checked;       ///< "Not yet checked by a clinician", "Checked by Jo Smith on 15 January 2027"
  std::string edition;       ///< "Edition 1, reviewed 22 November 2026", or what of it is known
  std::string editionShort;  ///< the same in fewer words: "Edition 1, 22 November 2026"
  std::string licence;       ///< "CC BY-SA 4.0", or empty
  std::string code;          ///< "08WY-22KM"; empty on a page of the reader's own
  bool form = false;         ///< made to be filled in: small margins, no summary
  bool landscape = false;
  bool inBook = false;  ///< one of so many that page numbers have four digits
  double rowMm = 0;     ///< least height of table rows; 0: as needed
  /// Title, lines for name and date, who gives it, summary and article, lines for notes. A sheet to fill in has a part
  /// for each page its author wants: a thematic break between blocks begins the next one.
  std::vector<document::Document> parts;
  document::Document end;     ///< glossary, sources, edition and licence; set smaller
  std::size_t sourcesAt = 0;  ///< block of `end` at which the sources begin, and at which they end
  std::size_t sourcesEnd = 0;
};

/// A page of the reader's own, with one of its bodies, printed on `today`.
Sheet ownSheet(const OwnPage& page, document::Document body, const std::string& today);

/// One of the order's items. Fails with NotFound (no such article or section) and Damaged.
Result<Sheet> readSheet(const library::Library& library, const Order& order, const Item& item);

}  // namespace myelin::handout
