#pragma once
#include <functional>
#include <mutex>
#include <vector>

namespace myelin::shell {

/// Brings finished work back to the window's thread: any thread posts, the frame loop opens.
class Mailbox {
 public:
  /// `wake` is called after each post, from the posting thread.
  explicit Mailbox(std::function<void()> wake) : wake_(std::move(wake)) {}

  void post(std::function<void()> letter) {
    {
      const std::lock_guard lock(mutex_);
      letters_.push_back(std::move(letter));
    }
    wake_();
  }

  /// Runs what has come; returns whether there was anything.
  bool open() {
    std::vector<std::function<void()>> letters;
    {
      const std::lock_guard lock(mutex_);
      letters.swap(letters_);
    }
    for (const auto& letter : letters) letter();
    return !letters.empty();
  }

 private:
  std::function<void()> wake_;
  std::mutex mutex_;
  std::vector<std::function<void()>> letters_;
};

}  // namespace myelin::shell
