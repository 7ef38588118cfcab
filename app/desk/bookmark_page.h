#pragma once
#include <string>
#include <vector>

#include "app/desk/bookmark.h"
#include "index/document/document.h"

/// Bookmarks as words to be printed. Policy on plain values; what the desk holds is cleaned for paper.
namespace myelin::desk {

/// What was kept, at bytes [begin, end), within the rest of its sentence as far as the bookmark holds it; or the title.
struct Sentence {
  std::string text;
  std::size_t begin = 0, end = 0;
};
Sentence sentenceOf(const Bookmark& bookmark);

/// "Tizanidine, in Side effects"
std::string placeOf(const Bookmark& bookmark);

/// Titles of the two pages.
std::string questionTitle();
std::string bookmarkTitle();

/// What is printed; see handout/own_page.h.
struct PrintedPage {
  std::string title, origin;
  bool form = false;
  std::vector<document::Document> bodies;
};
/// The questions on one page if there is any way, with as much room for answers as that leaves.
PrintedPage questionsToPrint(const std::vector<Bookmark>& bookmarks);
PrintedPage bookmarksToPrint(const std::vector<Bookmark>& bookmarks);

/// The questions among `bookmarks` in their order, each with its note and `lines` lines to write an answer on, below
/// lines for a name and a date.
document::Document questionPage(const std::vector<Bookmark>& bookmarks, int lines);

/// All of `bookmarks`: questions first, then group by group in the order of their first bookmark, those without one
/// last.
document::Document bookmarkPage(const std::vector<Bookmark>& bookmarks);

}  // namespace myelin::desk
