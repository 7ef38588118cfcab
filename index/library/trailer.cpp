#include "index/library/trailer.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstring>

#include "index/base/words.h"

namespace myelin::library {
namespace {

constexpr std::string_view kMagic = "MYELIN\r\n";
constexpr std::uint32_t kTrailerFormat = 1;
constexpr std::size_t kSealedBytes = 48;  // of the footer, covered by the hash that follows

void appendNumber(std::string& out, std::uint64_t number, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(number >> (8 * i) & 0xFF);
}

std::uint64_t number(std::string_view bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = bytes.size(); i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[i]);
  return value;
}

void appendDigest(std::string& out, const Digest& digest) {
  out.append(reinterpret_cast<const char*>(digest.data()), digest.size());
}

Digest digestAt(std::string_view bytes, std::size_t at) {
  Digest digest;
  std::memcpy(digest.data(), bytes.data() + at, digest.size());
  return digest;
}

std::uint64_t chunkCount(std::uint64_t length) {
  return length / kChunkBytes + (length % kChunkBytes != 0);
}

/// Exactly `size` bytes at `offset`, or fewer where the file ends or cannot be read.
std::string readAt(int fd, std::uint64_t offset, std::size_t size) {
  std::string bytes(size, '\0');
  std::size_t filled = 0;
  while (filled < size) {
    const ssize_t n = ::pread(fd, bytes.data() + filled, size - filled, static_cast<off_t>(offset + filled));
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) break;
    filled += static_cast<std::size_t>(n);
  }
  bytes.resize(filled);
  return bytes;
}

Error damaged(const std::filesystem::path& shown) {
  return {Error::Kind::Damaged,
          fill(_("{1} is damaged: it was cut short or changed. Get the file again."), {shown.string()})};
}

/// Without our magic at its end: ours once, when it begins as a database and is called as ours are.
Error withoutMagic(int fd, const std::filesystem::path& shown) {
  const bool database = readAt(fd, 0, 14) == std::string_view("\x0f\x0dXapian Glass");
  if (database && shown.extension() == ".myelin") return damaged(shown);
  return {
      Error::Kind::Foreign,
      fill(_("{1} is not a Myelin library. Choose a folder of Markdown files or a .myelin file."), {shown.string()})};
}

}  // namespace

std::string trailerFor(std::string_view database, const Digest& contents) {
  std::string out;
  for (std::size_t at = 0; at < database.size(); at += kChunkBytes)
    appendDigest(out, sha256(database.substr(at, kChunkBytes)));
  appendNumber(out, kTrailerFormat, 4);
  appendNumber(out, kChunkBytes, 4);
  appendNumber(out, database.size(), 8);
  appendDigest(out, contents);
  appendDigest(out, sha256(out));
  return out.append(kMagic);
}

Result<Trailer> readTrailer(int fd, const std::filesystem::path& shown) {
  struct stat info {};
  if (::fstat(fd, &info) != 0 || info.st_size < static_cast<off_t>(kFooterBytes)) return withoutMagic(fd, shown);
  const auto size = static_cast<std::uint64_t>(info.st_size);
  const std::string footer = readAt(fd, size - kFooterBytes, kFooterBytes);
  if (!std::string_view(footer).ends_with(kMagic)) return withoutMagic(fd, shown);
  const std::string_view view = footer;
  if (number(view.substr(0, 4)) > kTrailerFormat)
    return Error{Error::Kind::Foreign,
                 fill(_("{1} was made by a newer Myelin. Update Myelin to open it."), {shown.string()})};
  Trailer trailer;
  trailer.length = number(view.substr(8, 8));
  const std::uint64_t chunks = chunkCount(trailer.length);
  const bool fits = trailer.length < size && trailer.length + chunks * 32 + kFooterBytes == size;
  if (number(view.substr(0, 4)) != kTrailerFormat || number(view.substr(4, 4)) != kChunkBytes || !fits || chunks == 0)
    return damaged(shown);
  const std::string table = readAt(fd, trailer.length, static_cast<std::size_t>(chunks) * 32);
  Sha256 seal;
  seal.add(table);
  seal.add(view.substr(0, kSealedBytes));
  if (table.size() != chunks * 32 || seal.finish() != digestAt(view, kSealedBytes)) return damaged(shown);
  trailer.contents = digestAt(view, 16);
  for (std::size_t i = 0; i < chunks; ++i) trailer.chunks.push_back(digestAt(table, i * 32));
  return trailer;
}

Status checkChunk(int fd, const Trailer& trailer, std::size_t number, const std::filesystem::path& shown) {
  assert(number < trailer.chunks.size());
  const std::uint64_t begin = std::uint64_t{number} * kChunkBytes;
  const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(kChunkBytes, trailer.length - begin));
  if (sha256(readAt(fd, begin, size)) != trailer.chunks[number]) return damaged(shown);
  return done();
}

}  // namespace myelin::library
