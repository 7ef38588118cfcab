#pragma once
#include <unistd.h>

#include <filesystem>
#include <utility>

#include "index/base/result.h"

namespace myelin::library {

/// Owns a file descriptor.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  int get() const { return fd_; }

 private:
  int fd_;
};

/// Opens an ordinary file for reading. Fails with NotFound, Unreadable, or Foreign for a device or pipe, at which it
/// never waits.
Result<Descriptor> openFile(const std::filesystem::path& file);

}  // namespace myelin::library
