#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "index/base/result.h"

/// Files as the rest of the program sees them: whole, bounded, and never overwritten by accident.
namespace myelin::file {

/// The bytes of a regular file. Follows symbolic links; refuses folders, devices and pipes, and files over `limit`
/// bytes, with a sentence that names the file.
Result<std::string> read(const std::filesystem::path& path, std::uint64_t limit);

enum class Existing { Keep, Replace };

/// Writes `bytes` beside `path`, syncs, and renames into place, so that a reader sees the old file or the new one.
/// `Existing::Keep` fails with Kind::Exists when `path` is there already. A device or pipe is never replaced. On
/// failure nothing of ours stays behind. `mode` are the permission bits before the umask.
Status write(const std::filesystem::path& path, std::string_view bytes, Existing existing, unsigned mode = 0666);

/// `$XDG_CACHE_HOME/myelin`, `$XDG_DATA_HOME/myelin` (with the defaults of the XDG Base Directory Specification).
/// Not created.
std::filesystem::path cacheFolder();
std::filesystem::path dataFolder();

}  // namespace myelin::file
