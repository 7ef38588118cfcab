#pragma once
#include <filesystem>
#include <string>

#include "index/base/result.h"

namespace myelin::shell {

struct ReaderOptions {
  std::filesystem::path library;
  std::filesystem::path ownLibrary;  ///< the one that came with Myelin, offered when the other does not open
  std::filesystem::path nodes;       ///< tests: each frame's nodes are written here as text; empty: nowhere
};

/// Opens the window on a library and runs until it is closed. Unavailable when there is no display.
Status runReader(const ReaderOptions& options);

}  // namespace myelin::shell
