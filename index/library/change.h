#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "index/library/catalog.h"
#include "index/library/folder_scan.h"

namespace myelin::library {

/// What must be read again of a folder, compared with what an index already holds. Points into the scan.
struct Changes {
  std::vector<const FoundFile*> articles;  ///< new or changed, by path
  std::vector<const FoundFile*> figures;   ///< new or changed, by path
  std::size_t removed = 0;                 ///< articles and figures that are gone
  bool restamped = false;                  ///< the same bytes at another time
  bool extras = false;                     ///< title, names of shelves, references: nothing that was indexed
  bool settings = false;                   ///< what every search document depends on

  /// Whether the index says what the folder says.
  bool none() const { return articles.empty() && figures.empty() && removed == 0 && !extras && !settings; }
};

/// Compares sizes and times, then the bytes of the files where these differ. `old` takes over the new time of a file
/// whose bytes are the same.
Changes changesSince(Catalog& old, const FolderScan& scan);

/// Catalog::settings and Catalog::extras of a folder.
std::string settingsOf(const FolderScan& scan);
std::string extrasOf(const FolderScan& scan);

}  // namespace myelin::library
