#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "index/base/result.h"
#include "index/library/sha256.h"

namespace myelin::library {

/// What stands at the end of a `.myelin` file, after the Xapian database, and proves that it is whole. Numbers are
/// little-endian.
///
///     database     LENGTH bytes
///     hashes       32 bytes for each MiB of the database, the last one shorter: SHA-256
///      0  u32      format, 1
///      4  u32      bytes a hash stands for, 1048576
///      8  u64      LENGTH
///     16  32 bytes SHA-256 of the catalogue (contentsDigest()), so that opening need not hash the whole file
///     48  32 bytes SHA-256 of the hashes and the 48 bytes above: covers every byte of the file
///     80  8 bytes  "MYELIN\r\n"
struct Trailer {
  std::uint64_t length = 0;
  Digest contents{};
  std::vector<Digest> chunks;
};

inline constexpr std::size_t kChunkBytes = 1u << 20;
inline constexpr std::size_t kFooterBytes = 88;

/// The bytes that follow `database`.
std::string trailerFor(std::string_view database, const Digest& contents);

/// Reads and checks the trailer of an open file. `shown` names it in sentences. Foreign when it is not one of our
/// files, Damaged when it was one and was cut, lengthened or changed.
Result<Trailer> readTrailer(int fd, const std::filesystem::path& shown);

/// Checks chunk `number` of the file against the trailer. REQUIRES: number < chunks.size().
Status checkChunk(int fd, const Trailer& trailer, std::size_t number, const std::filesystem::path& shown);

}  // namespace myelin::library
