#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace myelin::check {

/// Links in `folder` that lead back to a folder around them, to themselves or nowhere: paths below `folder`, sorted.
/// Hidden files and folders are passed over, and at most `most` names looked at.
struct BadLink {
  std::string path;
  bool loop = false;  ///< otherwise it leads nowhere
};
std::vector<BadLink> badLinks(const std::filesystem::path& folder, std::size_t most);

}  // namespace myelin::check
