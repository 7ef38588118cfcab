#pragma once
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace myelin::session {

/// Lets a thread wait between two looks at a job, and wakes it when nobody wants to know any more.
class Following {
 public:
  void end() {
    {
      const std::lock_guard lock(mutex_);
      ended_ = true;
    }
    wake_.notify_all();
  }
  /// False when it has ended.
  bool wait(std::chrono::milliseconds pause) {
    std::unique_lock lock(mutex_);
    return !wake_.wait_for(lock, pause, [this] { return ended_; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable wake_;
  bool ended_ = false;
};

}  // namespace myelin::session
