#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "app/handout/handout.h"
#include "index/document/document.h"

/// Words that stand in no library, printed like an article: what a reader takes to an appointment.
namespace myelin::handout {

struct OwnPage {
  std::string title;
  std::string origin;  ///< in the running lines: "From my bookmarks in Myelin"
  bool form = false;   ///< to be written on: spread out to the foot of its last page
  /// The whole text with its heading of level 1, with less and less room to write. The first that needs one page only
  /// is printed, else the last. At least one.
  std::vector<document::Document> bodies;
};

/// Size, paper and day of `look` count, nothing else. Fails with Usage (a size nobody offers) and Damaged. Any thread.
Result<Pdf> make(const OwnPage& page, const Order& look);

/// make() and file::write(), readable by its owner only. Returns the pages. With Existing::Keep an existing file is
/// refused (Kind::Exists).
Result<int> save(const OwnPage& page, const Order& look, const std::filesystem::path& to, file::Existing existing);

}  // namespace myelin::handout
