#pragma once
#include <filesystem>
#include <string>

#include "index/base/result.h"

namespace myelin::shell {

struct ReaderOptions {
  std::filesystem::path library;     ///< as named; empty: the one a person chose last, or the own one
  std::filesystem::path ownLibrary;  ///< the one that came with Myelin; also offered when another does not open
  std::filesystem::path nodes;       ///< tests: each frame's nodes are written here as text; empty: nowhere
};

/// Opens the window on a library and runs until it is closed. Unavailable when there is no display.
Status runReader(const ReaderOptions& options);

}  // namespace myelin::shell
