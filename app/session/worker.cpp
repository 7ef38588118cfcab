#include "app/session/worker.h"

#include <utility>

namespace myelin::session {

Worker::Worker() : thread_([this] { loop(); }) {}

Worker::~Worker() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  ready_.notify_one();
  thread_.join();
}

void Worker::run(std::function<void()> job) {
  {
    const std::lock_guard lock(mutex_);
    jobs_.push_back(std::move(job));
  }
  ready_.notify_one();
}

void Worker::runNewest(std::function<void()> job) {
  {
    const std::lock_guard lock(mutex_);
    newest_ = std::move(job);
  }
  ready_.notify_one();
}

void Worker::loop() {
  while (true) {
    std::function<void()> job;
    {
      std::unique_lock lock(mutex_);
      ready_.wait(lock, [this] { return stop_ || !jobs_.empty() || newest_; });
      if (stop_) return;
      if (!jobs_.empty()) {
        job = std::move(jobs_.front());
        jobs_.pop_front();
      } else {
        job = std::exchange(newest_, nullptr);
      }
    }
    job();
  }
}

}  // namespace myelin::session
