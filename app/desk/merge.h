#pragma once
#include <span>
#include <vector>

#include "app/desk/bookmark.h"

namespace myelin::desk {

/// What bringing a copy in does, or would do.
struct Merged {
  std::vector<Bookmark> added;           ///< were not on the desk
  std::vector<Bookmark> before, joined;  ///< were, and take something from the copy: as they were, as they become
  std::size_t same = 0;                  ///< were there already, with all that the copy says
};

/// Policy of an import; changes nothing. Equal passages are one bookmark. The desk's own group and colour stay, empty
/// ones are filled; a question stays one; another note is added below its own unless it stands there already. So a copy
/// brought in twice changes nothing. New ones come after the last, in the order of the copy.
Merged merged(const std::vector<Bookmark>& desk, std::span<const Bookmark> copy);

}  // namespace myelin::desk
