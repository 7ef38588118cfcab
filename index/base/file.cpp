#include "index/base/file.h"

#include <fcntl.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "index/base/words.h"

namespace myelin::file {
namespace {

/// Owns a descriptor.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  int get() const { return fd_; }
  bool open() const { return fd_ >= 0; }
  bool close() { return ::close(std::exchange(fd_, -1)) == 0; }

 private:
  int fd_;
};

Error unreadable(const std::filesystem::path& path, int cause) {
  if (cause == ENOENT || cause == ENOTDIR)
    return {Error::Kind::NotFound, fill(_("{1} is not there. Check the name and the folder."), {path.string()})};
  return {Error::Kind::Unreadable, fill(_("{1} cannot be read: {2}."), {path.string(), std::strerror(cause)})};
}

Error unwritable(const std::filesystem::path& path, int cause) {
  if (cause == ENOSPC || cause == EDQUOT)
    return {Error::Kind::Unwritable,
            fill(_("{1} was not saved: the disk is full. Nothing was changed."), {path.string()})};
  return {Error::Kind::Unwritable,
          fill(_("{1} was not saved: {2}. Nothing was changed."), {path.string(), std::strerror(cause)})};
}

Error alreadyThere(const std::filesystem::path& path) {
  return {Error::Kind::Exists, fill(_("{1} is already there. Choose another name."), {path.string()})};
}

std::string sizeName(std::uint64_t bytes) {
  if (bytes >= 1u << 20) return fill(_("{1} MB"), {std::to_string(bytes >> 20)});
  if (bytes >= 1u << 10) return fill(_("{1} kB"), {std::to_string(bytes >> 10)});
  return plural("{1} byte", "{1} bytes", bytes);
}

/// A new file in the same folder, for writing; its name is put into `made`. -1 and errno when that fails.
int createBeside(const std::filesystem::path& path, unsigned mode, std::string& made) {
  static std::atomic<unsigned> counter = 0;
  // The name is short, because the person's own may already be as long as a name can be.
  const std::string stem = ".myelin." + std::to_string(::getpid()) + ".";
  for (int attempt = 0; attempt < 1000; ++attempt) {
    made = (path.parent_path() / (stem + std::to_string(counter++) + ".part")).string();
    const int fd = ::open(made.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, static_cast<mode_t>(mode));
    if (fd >= 0 || errno != EEXIST) return fd;
  }
  return -1;
}

/// Whether there is a device or a pipe of that name: a file must never take its place.
bool isDevice(const std::filesystem::path& path) {
  struct stat info {};
  return ::stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode);
}

/// Puts `made` in the place of `path`; 0 or the errno why not (EEXIST: it is taken, and kept).
int place(const std::string& made, const std::filesystem::path& path, Existing existing) {
  if (existing == Existing::Keep) {
    // link() is the only rename that refuses to overwrite on every file system that has it.
    if (::link(made.c_str(), path.c_str()) == 0) return ::unlink(made.c_str()), 0;
    if (errno == EEXIST || ::access(path.c_str(), F_OK) == 0) return EEXIST;
  }
  return ::rename(made.c_str(), path.c_str()) == 0 ? 0 : errno;
}

bool writeAll(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

/// A rename survives a power cut only when the folder is synced too; a file system that cannot do it is no error.
void syncFolder(const std::filesystem::path& folder) {
  const Descriptor fd(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (fd.open()) ::fsync(fd.get());
}

std::filesystem::path xdg(const char* variable, const char* fallback) {
  const char* set = std::getenv(variable);
  if (set != nullptr && set[0] == '/') return std::filesystem::path(set) / "myelin";
  const char* home = std::getenv("HOME");
  if (home != nullptr && home[0] == '/') return std::filesystem::path(home) / fallback / "myelin";
  const passwd* who = ::getpwuid(::getuid());
  return std::filesystem::path(who != nullptr && who->pw_dir != nullptr ? who->pw_dir : "/") / fallback / "myelin";
}

}  // namespace

Result<std::string> read(const std::filesystem::path& path, std::uint64_t limit) {
  const Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!fd.open()) return unreadable(path, errno);
  struct stat info {};
  if (::fstat(fd.get(), &info) != 0) return unreadable(path, errno);
  if (S_ISDIR(info.st_mode)) return unreadable(path, EISDIR);
  if (!S_ISREG(info.st_mode))
    return Error{Error::Kind::Unreadable, fill(_("{1} is not an ordinary file."), {path.string()})};
  const Error tooLarge{Error::Kind::TooLarge,
                       fill(_("{1} is larger than {2} and was left out."), {path.string(), sizeName(limit)})};
  if (static_cast<std::uint64_t>(info.st_size) > limit) return tooLarge;
  std::string bytes(static_cast<std::size_t>(info.st_size) + 1, '\0');
  std::size_t filled = 0;
  while (true) {
    const ssize_t n = ::read(fd.get(), bytes.data() + filled, bytes.size() - filled);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return unreadable(path, errno);
    if (n == 0) break;
    filled += static_cast<std::size_t>(n);
    if (filled > limit) return tooLarge;  // it grew while we read
    if (filled == bytes.size()) bytes.resize(bytes.size() * 2);
  }
  bytes.resize(filled);
  return bytes;
}

Status write(const std::filesystem::path& path, std::string_view bytes, Existing existing, unsigned mode) {
  if (existing == Existing::Keep && ::access(path.c_str(), F_OK) == 0) return alreadyThere(path);
  if (isDevice(path))
    return Error{Error::Kind::Unwritable,
                 fill(_("{1} is not an ordinary file. Choose another name."), {path.string()})};
  std::string made;
  Descriptor fd(createBeside(path, mode, made));
  if (!fd.open()) return unwritable(path, errno);
  int cause = writeAll(fd.get(), bytes) && ::fsync(fd.get()) == 0 ? 0 : errno;
  if (!fd.close() && cause == 0) cause = errno;
  if (cause == 0) cause = place(made, path, existing);
  if (cause != 0) {
    ::unlink(made.c_str());
    return cause == EEXIST ? alreadyThere(path) : unwritable(path, cause);
  }
  syncFolder(path.parent_path());
  return done();
}

std::filesystem::path cacheFolder() {
  return xdg("XDG_CACHE_HOME", ".cache");
}
std::filesystem::path dataFolder() {
  return xdg("XDG_DATA_HOME", ".local/share");
}

}  // namespace myelin::file
