#pragma once
#include <filesystem>
#include <memory>

#include "index/library/catalog.h"
#include "index/library/database.h"
#include "index/library/library.h"

namespace myelin::library {

/// A library ready to be read: its database and what the catalogue said when it was opened.
struct OpenIndex {
  std::unique_ptr<Database> database;
  Catalog catalog;
};

/// Opens the index of a folder: as it is when nothing changed; brought up to date in place after a small change; built
/// anew beside the old one otherwise, and when it is damaged or of another format. Without a usable cache the index is
/// built in a temporary folder that goes with the database. While another process changes the index for longer than a
/// few seconds, the one that is there is opened as it is. `root` is canonical.
Result<OpenIndex> openFolder(const std::filesystem::path& root, const OpenOptions& options);

}  // namespace myelin::library
