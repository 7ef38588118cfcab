#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace myelin::session {

/// A letter to the window's thread; opened between two frames.
using Letter = std::function<void()>;
using Post = std::function<void(Letter)>;

/// One thread that does slow work in order. Destroying it finishes the job in hand and drops the rest.
class Worker {
 public:
  Worker();
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  void run(std::function<void()> job);
  /// Runs `job` when nothing else is waiting, unless a newer one came in the meantime: the newest question wins.
  void runNewest(std::function<void()> job);

 private:
  void loop();

  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<std::function<void()>> jobs_;
  std::function<void()> newest_;
  bool stop_ = false;
  std::thread thread_;  // last: starts when everything else is there
};

}  // namespace myelin::session
