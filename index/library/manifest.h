#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "index/library/library.h"

/// `myelin.yaml` at the top of a library's folder. Every key is optional, and so is the file.
namespace myelin::library {

inline constexpr char kManifestName[] = "myelin.yaml";

/// The manifest as written, and where things lie: paths below the library's folder, "/" between names, "." for the
/// folder itself, empty for a file that is not there.
struct ManifestFile {
  Manifest manifest;
  std::string articles = ".";
  std::string figures = ".";
  std::string glossary;
  std::string references;
  std::string synonyms;
  std::string finder;
  std::vector<Shelf> shelves;  ///< in the order written; `articles` is 0
};

/// Reads a manifest; what it does not name keeps the usual place ("articles", "figures", "glossary.md",
/// "references.json", "synonyms.txt", "finder.yaml") where that exists in `root`. A path that is absolute or holds ".."
/// is refused, and so are YAML that cannot be understood and helper_headings that are no list of words: each is told in
/// `broken`, and the rest still counts.
ManifestFile readManifest(std::string_view yaml, const std::filesystem::path& root, std::vector<Broken>& broken);

/// A folder or file name made readable: "muscle-spasms" -> "Muscle spasms".
std::string readableName(std::string_view name);

}  // namespace myelin::library
