#pragma once
#include <string>

namespace myelin::commands {

/// `myelin bookmarks`: the reader's own, as a file. Each returns the exit code.
struct BookmarkOrder {
  std::string file;  ///< .md or .jsonld
  bool force = false;
  bool dryRun = false;
};
int exportBookmarks(const BookmarkOrder& order);
int importBookmarks(const BookmarkOrder& order);

}  // namespace myelin::commands
