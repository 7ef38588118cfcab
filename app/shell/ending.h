#pragma once
#include <functional>
#include <thread>

namespace myelin::shell {

/// Turns SIGTERM, SIGINT and SIGHUP into a call, so that the reader ends as by its close button: nothing is lost when
/// the desktop logs out. Made before any other thread, so that all threads inherit the blocked signals.
class Ending {
 public:
  /// `onEnd` is called on a thread of its own.
  explicit Ending(std::function<void()> onEnd);
  ~Ending();
  Ending(const Ending&) = delete;
  Ending& operator=(const Ending&) = delete;

 private:
  std::thread thread_;
};

}  // namespace myelin::shell
