#include "app/picture/decoder.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cassert>
#include <chrono>
#include <cstring>
#include <optional>

#include "app/picture/painter.h"
#include "index/base/words.h"

namespace myelin::picture {
namespace {

constexpr int kLongestSide = 8192;
constexpr std::chrono::seconds kPatience{8};

/// A descriptor that is closed in the end.
class Descriptor {
 public:
  explicit Descriptor(int fd = -1) : fd_(fd) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }
  void close() {
    if (fd_ >= 0) ::close(fd_);
    fd_ = -1;
  }

 private:
  int fd_;
};

Error cannot() {
  return {Error::Kind::Damaged, _("The picture cannot be decoded.")};
}

/// The bytes as a file in memory that stands at its beginning.
int inMemory(const std::string& bytes) {
  const int fd = ::memfd_create("picture", MFD_CLOEXEC);
  if (fd < 0) return -1;
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t n = ::write(fd, bytes.data() + done, bytes.size() - done);
    if (n <= 0) break;
    done += static_cast<std::size_t>(n);
  }
  ::lseek(fd, 0, SEEK_SET);
  return fd;
}

std::optional<pid_t> start(const std::filesystem::path& program, int input, int output, int width, int height) {
  std::string name = program.string(), first = kPainterArgument;
  std::string w = std::to_string(width), h = std::to_string(height);
  const std::array<char*, 5> arguments{name.data(), first.data(), w.data(), h.data(), nullptr};
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  const int failed = ::posix_spawn(&child, name.c_str(), &actions, nullptr, arguments.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  return failed != 0 ? std::nullopt : std::optional(child);
}

/// Reads until `to` is full; false when the other end closes or time is up.
bool readAll(int fd, void* to, std::size_t size, std::chrono::steady_clock::time_point end) {
  for (char* at = static_cast<char*>(to); size > 0;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
    pollfd wait{fd, POLLIN, 0};
    if (left.count() <= 0 || ::poll(&wait, 1, static_cast<int>(left.count())) <= 0) return false;
    const ssize_t n = ::read(fd, at, size);
    if (n <= 0) return false;
    at += n;
    size -= static_cast<std::size_t>(n);
  }
  return true;
}

}  // namespace

Result<Pixels> decode(const std::filesystem::path& program, const std::string& bytes, int width, int height) {
  assert(width > 0 && height > 0);
  if (width > kLongestSide || height > kLongestSide) return cannot();
  const Descriptor input(inMemory(bytes));
  std::array<int, 2> ends{-1, -1};
  if (input.get() < 0 || ::pipe2(ends.data(), O_CLOEXEC) != 0) return cannot();
  const Descriptor result(ends[0]);
  Descriptor output(ends[1]);
  const auto child = start(program, input.get(), output.get(), width, height);
  output.close();
  if (!child) return cannot();
  const auto end = std::chrono::steady_clock::now() + kPatience;
  std::array<std::int32_t, 2> size{};
  Pixels pixels{width, height, {}};
  bool good = readAll(result.get(), size.data(), sizeof size, end) && size[0] == width && size[1] == height;
  if (good) {
    pixels.argb.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    good = readAll(result.get(), pixels.argb.data(), pixels.argb.size() * sizeof(std::uint32_t), end);
  }
  if (!good) ::kill(*child, SIGKILL);
  ::waitpid(*child, nullptr, 0);
  if (!good) return cannot();
  return pixels;
}

std::filesystem::path thisProgram() {
  return "/proc/self/exe";
}

}  // namespace myelin::picture
