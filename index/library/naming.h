#pragma once
#include <set>
#include <string>
#include <string_view>

#include "index/library/manifest.h"

namespace myelin::library {

/// The shelf whose articles are sheets to print and fill in.
inline constexpr char kSheetShelf[] = "handouts";

/// What an article is called.
struct Name {
  std::string slug;
  std::string shelf;
  std::string address;
  std::string note;  ///< what its author should know, when another file had the slug first
};

/// Gives every article of a library a slug of its own. Files are named in the order of their paths, so that the same
/// folder always gives the same names.
///
/// With a manifest: slug = file stem, shelf = front matter or the first folder below the articles, address =
/// "shelf/slug". Without: slug = address = path without ".md", shelf = first folder.
class Naming {
 public:
  Naming(const ManifestFile& manifest, bool hasManifest);

  /// `path` below the library's folder; `shelf` from the front matter, or empty.
  Name claim(std::string_view path, std::string_view shelf);

  /// The shelf of a file whose front matter names none.
  std::string_view folderShelf(std::string_view path) const;

 private:
  std::string_view below(std::string_view path) const;
  Name plainName(std::string_view below, std::string_view shelf);
  bool free(const std::string& name) const { return taken_.find(name) == taken_.end(); }

  std::string articles_;  ///< the folder of the articles with its "/", or empty
  bool hasManifest_;
  std::set<std::string, std::less<>> taken_;  ///< slugs and addresses
};

/// The last part of a path without its ending.
std::string_view stemOf(std::string_view path);

}  // namespace myelin::library
