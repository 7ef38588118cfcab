#pragma once
#include <string>
#include <string_view>
#include <vector>

/// The words of each section of an article, kept as the data of its search document: enough to choose the section a hit
/// opens at, and to show its best sentence, without reading the article and without Xapian's termlist, which packed
/// libraries do not have.
namespace myelin::library {

struct SectionWords {
  std::string heading;                  ///< empty: the top (title, summary, what stands before the first heading)
  std::string anchor;                   ///< empty: the top
  std::string stems;                    ///< of every word, the heading's too, in reading order, a space between
  std::vector<std::string> texts = {};  ///< what it says, for snippets: see section_text.h
};

/// One line per section: heading, tab, anchor, tab, stems with spaces between, tab, texts with a unit separator (0x1F)
/// after each.
std::string packSections(const std::vector<SectionWords>& sections);
std::vector<SectionWords> unpackSections(std::string_view data);

}  // namespace myelin::library
