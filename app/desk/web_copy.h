#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "app/desk/copy_file.h"

namespace myelin::desk {

/// Bookmarks as the file that web browsers read and write ("Netscape bookmarks"): folders for the questions and the
/// groups, each bookmark a link to passageAddress() with its note below. What browsers have no place for stands in
/// `data-` attributes, which they drop.
std::string webPageOf(const std::vector<Bookmark>& bookmarks);

/// False when it is nothing of the kind. Links to other places count as unread.
bool readWebPage(std::string_view text, Copy& copy);

}  // namespace myelin::desk
