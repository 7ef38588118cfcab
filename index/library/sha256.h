#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// SHA-256 (FIPS 180-4): tells an intact file from a changed one. Only for that: nothing here is secret.
namespace myelin::library {

using Digest = std::array<std::uint8_t, 32>;

/// Bytes in, a digest out. One thread.
class Sha256 {
 public:
  void add(std::string_view bytes);

  /// The digest of all bytes added. Called once, last.
  Digest finish();

 private:
  void block(const std::uint8_t* bytes);

  std::array<std::uint32_t, 8> state_ = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::array<std::uint8_t, 64> waiting_{};
  std::size_t filled_ = 0;
  std::uint64_t length_ = 0;
};

Digest sha256(std::string_view bytes);

/// The first `bytes` bytes of a digest in lower-case hexadecimal. REQUIRES: bytes <= 32.
std::string hex(const Digest& digest, std::size_t bytes = 32);

/// 128 bits of the SHA-256 of `bytes` in hexadecimal: what the catalogue keeps of each file.
std::string fingerprint(std::string_view bytes);

}  // namespace myelin::library
