#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "index/base/result.h"
#include "index/check/name_list.h"
#include "index/check/notebook.h"
#include "index/check/setting.h"
#include "index/document/article.h"
#include "index/library/figure_path.h"
#include "index/library/manifest.h"
#include "index/library/naming.h"

namespace myelin::check {

/// An article as rules see it.
struct Article {
  std::string path;  ///< below the folder
  library::Name name;
  document::Article read;
  std::vector<std::string> lines;  ///< of the file, without their line feeds
  bool sheet = false;              ///< made to be printed and filled in

  /// The line of a front matter field; 1 when it is not there.
  int lineOf(std::string_view field) const;
  /// The line from which block `block` says `what`, as the file writes it; the block's first line when it is not found.
  int lineOf(std::size_t block, std::string_view what) const;
  /// The same for a cell of a table, counted as in document::textAt().
  int cellLine(std::size_t block, int cell) const;
};

struct Work {
  std::string key;
  int line = 1;  ///< of the references file
};

/// A library's folder, read for checking: nothing is indexed, nothing written.
struct Folder {
  std::filesystem::path root;
  library::ManifestFile manifest;
  bool hasManifest = false;
  Settings settings;
  NameList names;
  std::vector<Article> articles;
  std::map<std::string, std::size_t, std::less<>> byName;  ///< slugs and addresses -> articles
  library::FigurePaths figures;
  std::string glossary;  ///< bytes
  library::Finder finder;
  std::vector<Work> works;
  std::set<std::string, std::less<>> keys;  ///< of the works
  bool hasReferences = false;

  const Article* find(std::string_view slugOrAddress) const;
};

/// What is read before rules can be asked, and what is told about it. Never changes the folder.
struct Reading {
  Folder folder;
  std::vector<Finding> findings;  ///< of files that cannot be read as they should be
};

/// Fails as library::scanFolder() does; a file that cannot be read is a finding.
Result<Reading> readFolder(const std::filesystem::path& root);

}  // namespace myelin::check
