#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/desk/bookmark.h"
#include "index/base/result.h"

/// Bookmarks as files that people and other programs can read. `.md`: Markdown (markdown_copy.h); `.jsonld`: W3C Web
/// Annotations (annotation_copy.h); `.html`: what web browsers exchange (web_copy.h). Equal bookmarks give equal bytes;
/// what was written is read again without loss, except that bad UTF-8 and control characters do not leave the desk.
namespace myelin::desk {

inline constexpr std::uint64_t kMostCopyBytes = 64u << 20;

/// What a copy holds. `unread`: entries that are no bookmarks of an article.
struct Copy {
  std::vector<Bookmark> bookmarks{};
  std::size_t unread = 0;
};

/// Whether its ending is one of a copy.
bool canBeCopy(const std::filesystem::path& file);

/// Fails with Exists when the file is there and may not be replaced, with Usage for another ending.
Status writeCopy(const std::filesystem::path& file, const std::vector<Bookmark>& bookmarks, bool replace);
/// Fails with Foreign when it is no copy of bookmarks.
Result<Copy> readCopy(const std::filesystem::path& file);

}  // namespace myelin::desk
