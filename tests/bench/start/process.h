#pragma once
#include <sys/types.h>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

/// A program under measurement, and what the kernel says about it (proc(5)).
namespace bench {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

/// A running program that tells when its first frame is on the screen: it writes a byte to the descriptor whose number
/// is in MYELIN_READY_FD. Ends with this object (SIGTERM, after 5 s SIGKILL).
class Process {
 public:
  /// Starts `command` (a path and its arguments). On failure started() is false.
  explicit Process(const std::vector<std::string>& command);
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;
  ~Process();

  bool started() const { return pid_ > 0; }

  /// From just before exec to the byte; nothing when it ended before, or not within `most`.
  std::optional<Seconds> waitReady(Seconds most);

  /// Returns when it, and everything it started, has used no CPU for a second; false when `most` passed first.
  bool waitQuiet(Seconds most) const;

  /// CPU time, user and system, of all its threads and of the processes it started.
  Seconds cpu() const;

  /// Proportional set size of it and of the processes it started, in MB (10^6 bytes).
  double memory() const;

 private:
  std::vector<pid_t> family() const;

  pid_t pid_ = -1;
  int ready_ = -1;
  Clock::time_point start_;
};

}  // namespace bench
