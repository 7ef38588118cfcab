#pragma once
#include <string>

namespace myelin::commands {

/// `myelin bookmarks`: the reader's own, as a file. Each returns the exit code.
struct BookmarkOrder {
  std::string file;  ///< .md, .jsonld or .html; to print: a .pdf
  bool force = false;
  bool dryRun = false;
  bool questions = false;  ///< print: only these, with lines for the answers
  double sizePt = 14;
  std::string paper = "A4";  // not shown: as typed
};
int exportBookmarks(const BookmarkOrder& order);
int importBookmarks(const BookmarkOrder& order);
int printBookmarks(const BookmarkOrder& order);

}  // namespace myelin::commands
