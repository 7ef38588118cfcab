#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "index/document/document.h"

namespace myelin::library {

/// Finds the picture an article means. Pictures are known by their path below the library's folder; what an article
/// says is only ever looked up among these, so that no path leads anywhere else.
class FigurePaths {
 public:
  void add(const std::string& path) { paths_.insert(path); }

  /// `written` as a whole path, or as the end of exactly one picture's path ("nerve.svg" for "figures/nerve.svg").
  /// Leading "./" and "../" and percent escapes are understood.
  std::optional<std::string> find(std::string_view written) const;

  /// Replaces the targets of figures and images by whole paths, seen from the folder of the article at `articlePath`
  /// first. Those that are not found stay as written.
  void resolve(document::Document& document, std::string_view articlePath) const;

 private:
  std::optional<std::string> findFrom(std::string_view folder, std::string_view written) const;

  std::set<std::string, std::less<>> paths_;
};

}  // namespace myelin::library
