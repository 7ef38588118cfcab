#pragma once
#include <string>
#include <vector>

/// What an EPUB is made of, before it is a file: plain values, paths below its folder of contents.
namespace myelin::handout {

struct EpubFile {
  std::string id;    ///< a name of XML, each once
  std::string path;  ///< "article-001.xhtml"
  std::string media;
  std::string bytes;
};

/// A line of the table of contents.
struct EpubHeading {
  int level = 1;  ///< 1: an article; 2 and 3: parts of it
  std::string words;
  std::string address;  ///< "article-001.xhtml#part-key-points"
};

struct EpubBook {
  std::string title;
  std::string language;
  std::string identifier;       ///< "urn:uuid:..."
  std::string modified;         ///< ISO 8601, the day
  std::string publisher;        ///< or empty
  std::string rights;           ///< or empty
  std::vector<EpubFile> pages;  ///< XHTML in reading order; the first is the title page
  std::vector<EpubFile> figures;
  std::vector<EpubHeading> headings;
};

inline constexpr char kEpubStyle[] = "style.css";
inline constexpr char kEpubContents[] = "contents.xhtml";

/// A whole XHTML document around `body`. `kind`: what the page is, in words of epub:type, or empty.
std::string epubPage(const EpubBook& book, const std::string& title, const std::string& kind, const std::string& body);

/// Margins and lines only: size, letters and colours are the reader's.
std::string epubStyle();

}  // namespace myelin::handout
