#include "app/voice/watch.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace myelin::voice {
namespace {

using Clock = std::chrono::steady_clock;

/// The sentences that are expected to be heard, in order, and until when the first of them may take.
class Watch {
 public:
  Watch(News news, Patience patience) : news_(std::move(news)), patience_(patience) {}

  void expect(std::uint64_t number, std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    sentences_.push_back({number, bytes});
    if (sentences_.size() == 1) start(patience_.begin);
  }

  void forget() {
    const std::lock_guard lock(mutex_);
    sentences_.clear();
    until_.reset();
  }

  void breakBy(std::function<void()> wayOut) { wayOut_ = std::move(wayOut); }

  void callBegins() {
    const std::lock_guard lock(mutex_);
    callUntil_ = Clock::now() + patience_.call;
    changed_.notify_all();
  }

  void callEnds() {
    const std::lock_guard lock(mutex_);
    callUntil_.reset();
  }

  void hear(std::uint64_t number, Said said) {
    note(number, said);
    news_(number, said);
  }

  void run() {
    std::unique_lock lock(mutex_);
    while (!ended_) {
      if (callUntil_ && Clock::now() >= *callUntil_) {
        callUntil_.reset();
        if (wayOut_) wayOut_();
      } else if (until_ && Clock::now() >= *until_) {
        const std::uint64_t number = sentences_.front().number;
        sentences_.clear();
        until_.reset();
        lock.unlock();
        news_(number, Said::Silent);
        lock.lock();
      } else if (!until_ && !callUntil_) {
        changed_.wait(lock);
      } else {
        changed_.wait_until(
            lock, std::min(until_.value_or(Clock::time_point::max()), callUntil_.value_or(Clock::time_point::max())));
      }
    }
  }

  void end() {
    const std::lock_guard lock(mutex_);
    ended_ = true;
    changed_.notify_all();
  }

 private:
  struct Sentence {
    std::uint64_t number = 0;
    std::size_t bytes = 0;
  };

  void note(std::uint64_t number, Said said) {
    const std::lock_guard lock(mutex_);
    const auto at = std::find_if(sentences_.begin(), sentences_.end(),
                                 [number](const Sentence& each) { return each.number == number; });
    if (at == sentences_.end()) return;
    const bool first = at == sentences_.begin();
    if (said == Said::Begun) {
      if (first) start(patience_.end + patience_.letter * at->bytes);
      return;
    }
    sentences_.erase(at);
    if (sentences_.empty())
      until_.reset();
    else if (first)
      start(patience_.begin);
  }

  void start(std::chrono::milliseconds time) {
    until_ = Clock::now() + time;
    changed_.notify_all();
  }

  News news_;
  Patience patience_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Sentence> sentences_;
  std::optional<Clock::time_point> until_;      ///< for the first sentence
  std::optional<Clock::time_point> callUntil_;  ///< for the call that is waited for
  std::function<void()> wayOut_;
  bool ended_ = false;
};

/// While the service is asked for something.
class Call {
 public:
  explicit Call(Watch& watch) : watch_(watch) { watch_.callBegins(); }
  ~Call() { watch_.callEnds(); }
  Call(const Call&) = delete;
  Call& operator=(const Call&) = delete;

 private:
  Watch& watch_;
};

class WatchedVoice : public Voice {
 public:
  WatchedVoice(std::unique_ptr<Voice> voice, std::shared_ptr<Watch> watch)
      : voice_(std::move(voice)), watch_(std::move(watch)) {
    watch_->breakBy(voice_->wayOut());
    thread_ = std::thread([watched = watch_] { watched->run(); });
  }
  ~WatchedVoice() override {
    watch_->forget();
    {
      const Call call(*watch_);
      voice_.reset();
    }
    watch_->end();
    thread_.join();
  }
  WatchedVoice(const WatchedVoice&) = delete;
  WatchedVoice& operator=(const WatchedVoice&) = delete;

  /// Watched before the service has it: that call itself may never come back.
  Status say(std::uint64_t number, const std::string& sentence) override {
    watch_->expect(number, sentence.size());
    const Call call(*watch_);
    return voice_->say(number, sentence);
  }
  void stop() override {
    watch_->forget();
    const Call call(*watch_);
    voice_->stop();
  }
  void setManner(const Manner& manner) override {
    const Call call(*watch_);
    voice_->setManner(manner);
  }
  std::vector<std::string> voices(const std::string& language) const override {
    const Call call(*watch_);
    return voice_->voices(language);
  }

 private:
  std::unique_ptr<Voice> voice_;
  std::shared_ptr<Watch> watch_;
  std::thread thread_;
};

}  // namespace

Result<std::unique_ptr<Voice>> openWatched(const Open& open, News news, Patience patience) {
  const auto watch = std::make_shared<Watch>(std::move(news), patience);
  auto voice = open([watch](std::uint64_t number, Said said) { watch->hear(number, said); });
  if (!voice) return voice.error();
  return std::unique_ptr<Voice>(std::make_unique<WatchedVoice>(std::move(*voice), watch));
}

}  // namespace myelin::voice
