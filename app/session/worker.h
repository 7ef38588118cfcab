#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "index/search/search.h"

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
  /// Runs `job` unless a newer one with the same slot is waiting: the newest question wins.
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
