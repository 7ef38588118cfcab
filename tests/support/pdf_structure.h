#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

/// What a screen reader finds in a tagged PDF: its structure tree in reading order, and the words of every leaf,
/// decoded through the ToUnicode maps of the fonts.
namespace myelin::test {

/// An element of the tree, in reading order, with what stands in it directly.
struct PdfElement {
  std::string role;
  int depth = 0;            ///< 0: directly under the root
  std::string text;         ///< of its own marked content
  std::string alternative;  ///< Alt
  std::string actual;       ///< ActualText
  std::string attributes;   ///< of /A, as written: "<< /O /Table /Scope /Column >>"
  int page = -1;            ///< of its first content, from 0
};

struct PdfBookmark {
  std::string title;
  int depth = 0;
};

struct PdfReading {
  std::string error;  ///< not empty: the file is broken in the way it says
  int pages = 0;
  std::vector<std::pair<double, double>> sizes;  ///< width and height of each page, pt
  std::vector<PdfElement> elements;              ///< each before its children
  std::string artifacts;                         ///< words outside the tree, page by page
  int unmarked = 0;                              ///< painting operators that are neither content nor artifact
  int orphans = 0;                               ///< marked content that the tree or its parent tree does not know
  std::string title, language, xmp;
  bool displaysTitle = false, marked = false;
  std::vector<PdfBookmark> bookmarks;

  /// All words in reading order, a line feed between blocks; list labels left out, a picture's description put in.
  std::string text() const;
  /// How many elements have this role.
  int count(const std::string& role) const;
};

PdfReading readPdf(const std::string& bytes);

}  // namespace myelin::test
