#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/base/result.h"
#include "index/document/document.h"

namespace myelin::document {

/// One entry of `changes:`, from the second edition on.
struct Change {
  int edition = 0;
  std::string date;  ///< ISO 8601, "2026-11-22"
  std::vector<std::string> sections;
  std::string what;
};

struct ClinicianReview {
  std::string name;
  std::string date;  ///< ISO 8601
};

/// A name in front matter, and the line of the file it stands on.
struct Field {
  std::string name;
  int line = 0;
};

/// The YAML at the top of an article. A missing field keeps its default; a field of the wrong type is a Problem.
struct FrontMatter {
  std::string title;
  std::string summary;  ///< shown as "In short"
  std::string shelf;
  std::vector<std::string> terms;     ///< everyday words, for search
  std::vector<std::string> audience;  ///< "person", "carer", "clinician"
  std::string reviewed;               ///< ISO 8601, or empty
  std::optional<ClinicianReview> clinicianReview;
  int edition = 0;  ///< 0: not given
  std::vector<Change> changes;
  std::vector<std::string> seeAlso;  ///< slugs
  bool landscape = false;            ///< `page: landscape`
  double rowMm = 0;                  ///< `rows: 18mm`, 9 to 250: least height of a table row on paper; 0: as needed
  std::vector<Field> fields;         ///< every name as written, known or not, in the order of the file
};

/// Something an author should know; the article is shown all the same.
struct Problem {
  int line = 0;  ///< of the file, from 1; 0: the whole file
  std::string sentence;
};

struct Article {
  FrontMatter front;
  Document body;
  std::vector<Problem> problems;  ///< by line
  int bodyLine = 1;               ///< the line of the file on which the text begins, behind the front matter
};

struct ParseOptions {
  bool citations = true;  ///< `[@key]` becomes a number; otherwise it stays as written
  bool forms = false;     ///< the four form marks become spans (also when `shelf: handouts`)
};

inline constexpr std::size_t kMaxArticleBytes = 16u << 20;

/// The only reader of Markdown. Any bytes are an article (bad UTF-8 is replaced, front matter that is no YAML is a
/// Problem and its lines are shown as text); only more than kMaxArticleBytes is refused (Kind::TooLarge).
///
/// Guards: a table delimiter row of more than 64 cells is escaped before parsing, and so is one whose table would be
/// filled with very many empty cells; containers nested deeper than 200 are flattened; after a million marks the rest
/// is one paragraph of plain text (each of these is a Problem); no recursion over the tree. 16 MB of anything take a
/// few seconds and about 500 MB at most.
/// Autolinks and raw HTML follow CommonMark 0.29 / GFM, except that HTML is not interpreted (`<br>` breaks a line, tags
/// of blocks end one, other tags vanish, their text stays; a comment that is never closed is text). A table row with
/// more cells than columns keeps the rest as text of its last cell.
/// If front.title is empty, a leading level-1 heading becomes it and leaves the body; one that repeats the title leaves
/// the body too.
/// Any thread; cmark itself runs for one article at a time.
Result<Article> parse(std::string_view bytes, const ParseOptions& options = {});

}  // namespace myelin::document
