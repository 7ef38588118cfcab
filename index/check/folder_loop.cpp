#include "index/check/folder_loop.h"

#include <algorithm>
#include <optional>

#include "index/base/utf8.h"

namespace myelin::check {
namespace {

namespace fs = std::filesystem;

/// Whether `folder` is `inner` or a folder around it. REQUIRES: both canonical.
bool holds(const fs::path& folder, const fs::path& inner) {
  return std::mismatch(folder.begin(), folder.end(), inner.begin(), inner.end()).first == folder.end();
}

enum class Fault { None, Loop, Nowhere };

Fault faultOf(const fs::path& link) {
  std::error_code error;
  const fs::path target = fs::canonical(link, error);
  if (error) return error == std::errc::too_many_symbolic_link_levels ? Fault::Loop : Fault::Nowhere;
  const fs::path around = fs::canonical(link.parent_path(), error);
  const bool loop = !error && fs::is_directory(target, error) && holds(target, around);
  return loop ? Fault::Loop : Fault::None;
}

}  // namespace

std::vector<BadLink> badLinks(const fs::path& folder, std::size_t most) {
  std::vector<BadLink> found;
  std::error_code error;
  fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && at != fs::recursive_directory_iterator() && most > 0; at.increment(error), --most) {
    if (at->path().filename().string().starts_with(".")) {
      at.disable_recursion_pending();
      continue;
    }
    std::error_code ignored;
    const Fault fault = at->is_symlink(ignored) ? faultOf(at->path()) : Fault::None;
    if (fault == Fault::None) continue;
    const std::string path = at->path().lexically_relative(folder).generic_string();
    found.push_back({utf8::clean(path), fault == Fault::Loop});
  }
  std::sort(found.begin(), found.end(), [](const BadLink& a, const BadLink& b) { return a.path < b.path; });
  return found;
}

}  // namespace myelin::check
