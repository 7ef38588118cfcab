#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "index/base/result.h"
#include "index/library/library.h"
#include "index/library/manifest.h"

namespace myelin::library {

inline constexpr std::size_t kMostFiles = 200000;
inline constexpr std::uint64_t kMaxFigureBytes = 16u << 20;

/// A file that was seen in a library's folder. Nothing of its content was read.
struct FoundFile {
  std::string path;        ///< below the folder, "/" between names, well-formed UTF-8
  std::uint64_t size = 0;  ///< bytes
  std::int64_t mtime = 0;  ///< ns since the epoch; 0: changed within the last two seconds, so that it proves nothing
};

/// What a library's folder holds. Hidden files and folders are passed over; symbolic links count when they stay inside
/// the folder; a folder is entered once, however many links lead to it.
struct FolderScan {
  std::filesystem::path root;  ///< canonical
  bool hasManifest = false;
  ManifestFile manifest;
  std::string manifestBytes;
  std::string glossary;    ///< bytes
  std::string references;  ///< bytes
  std::string synonyms;    ///< bytes
  std::string finderBytes;
  Finder finder;
  std::vector<FoundFile> articles;  ///< by path
  std::vector<FoundFile> figures;   ///< by path
  std::vector<Broken> broken;       ///< what was refused
};

/// Fails with Unreadable, with TooLarge over `most` files and folders, and with Foreign for a folder that holds a
/// Xapian database or stub: those are told by their file names alone and never opened.
Result<FolderScan> scanFolder(const std::filesystem::path& root, std::size_t most = kMostFiles);

/// The bytes of a file below `root`; an error sentence names it by its path below the folder, wherever that lies.
Result<std::string> readBelow(const std::filesystem::path& root, const std::string& path, std::uint64_t limit);

}  // namespace myelin::library
