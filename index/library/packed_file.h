#pragma once
#include <filesystem>

#include "index/library/folder_index.h"

namespace myelin::library {

/// Opens a packed library. Xapian gets a descriptor, never the path, and only after the trailer, the first MiB (which
/// holds the database's root) and the catalogue were checked. Fails with NotFound, Unreadable, Foreign or Damaged.
Result<OpenIndex> openPacked(const std::filesystem::path& file);

}  // namespace myelin::library
