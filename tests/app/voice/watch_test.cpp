#include "app/voice/watch.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <condition_variable>
#include <future>
#include <mutex>
#include <utility>

namespace myelin::voice {
namespace {

using Heard = std::pair<std::uint64_t, Said>;

/// A service that takes every sentence and says of it only what the test lets it say.
class Mute : public Voice {
 public:
  Status say(std::uint64_t, const std::string&) override { return done(); }
  void stop() override {}
  void setManner(const Manner&) override {}
  std::vector<std::string> voices(const std::string&) const override { return {}; }
};

class WatchTest : public testing::Test {
 protected:
  void open(Patience patience) {
    const auto twin = [this](News news) -> Result<std::unique_ptr<Voice>> {
      service_ = std::move(news);
      return std::unique_ptr<Voice>(std::make_unique<Mute>());
    };
    const auto hear = [this](std::uint64_t number, Said said) {
      const std::lock_guard lock(mutex_);
      news_.emplace_back(number, said);
      came_.notify_all();
    };
    voice_ = std::move(*openWatched(twin, hear, patience));
  }
  bool waitFor(Heard wanted) {
    std::unique_lock lock(mutex_);
    return came_.wait_for(lock, std::chrono::seconds(30),
                          [&] { return std::find(news_.begin(), news_.end(), wanted) != news_.end(); });
  }
  std::vector<Heard> news() {
    const std::lock_guard lock(mutex_);
    return news_;
  }

  static constexpr std::chrono::milliseconds kSoon{20};
  static constexpr std::chrono::hours kNever{1};

  News service_;
  std::unique_ptr<Voice> voice_;

 private:
  std::mutex mutex_;
  std::condition_variable came_;
  std::vector<Heard> news_;
};

TEST_F(WatchTest, SentenceThatNeverBeginsIsSilent) {
  open({.begin = kSoon, .end = kNever});
  ASSERT_TRUE(voice_->say(3, "Legs may jump."));
  EXPECT_TRUE(waitFor({3, Said::Silent}));
}

TEST_F(WatchTest, SentenceThatNeverEndsIsSilent) {
  open({.begin = kNever, .end = kSoon, .letter = std::chrono::milliseconds(0)});
  ASSERT_TRUE(voice_->say(3, "Legs may jump."));
  service_(3, Said::Begun);
  EXPECT_TRUE(waitFor({3, Said::Silent}));
}

TEST_F(WatchTest, SentencesThatAreHeardBringNothingElse) {
  open({.begin = kNever, .end = kNever});
  ASSERT_TRUE(voice_->say(1, "One."));
  service_(1, Said::Begun);
  service_(1, Said::Ended);
  EXPECT_EQ(news(), (std::vector<Heard>{{1, Said::Begun}, {1, Said::Ended}}));
}

TEST_F(WatchTest, NextSentenceIsWatchedWhenItIsItsTurn) {
  open({.begin = kSoon, .end = kNever});
  ASSERT_TRUE(voice_->say(1, "One."));
  service_(1, Said::Begun);
  ASSERT_TRUE(voice_->say(2, "Two."));
  service_(1, Said::Ended);
  EXPECT_TRUE(waitFor({2, Said::Silent}));
  for (const Heard& each : news()) EXPECT_NE(each, Heard(1, Said::Silent));
}

TEST_F(WatchTest, WhatWasStoppedIsNotExpected) {
  open({.begin = kSoon, .end = kNever});
  ASSERT_TRUE(voice_->say(1, "One."));
  voice_->stop();
  ASSERT_TRUE(voice_->say(2, "Two."));
  ASSERT_TRUE(waitFor({2, Said::Silent}));
  for (const Heard& each : news()) EXPECT_NE(each.first, 1U);
}

TEST_F(WatchTest, VoiceThatDoesNotOpenSaysWhy) {
  const auto missing = [](News) -> Result<std::unique_ptr<Voice>> {
    return Error{Error::Kind::Unavailable, "No voice."};
  };
  const auto voice = openWatched(missing, [](std::uint64_t, Said) {});
  ASSERT_FALSE(voice);
  EXPECT_EQ(voice.error().sentence, "No voice.");
}

/// A service that does not come back from a call until the connection is broken.
class Hung : public Mute {
 public:
  explicit Hung(std::shared_ptr<std::promise<void>> broken)
      : broken_(std::move(broken)), way_(broken_->get_future().share()) {}
  ~Hung() override { way_.wait(); }
  std::function<void()> wayOut() const override {
    return [broken = broken_] { broken->set_value(); };
  }

 private:
  std::shared_ptr<std::promise<void>> broken_;
  std::shared_future<void> way_;
};

// Closing the program waited for ever when the speech service had hung behind a mute engine.
TEST(Watch, HungServiceLetsTheVoiceGo) {
  const auto open = [](const News&) -> Result<std::unique_ptr<Voice>> {
    return std::unique_ptr<Voice>(std::make_unique<Hung>(std::make_shared<std::promise<void>>()));
  };
  auto voice = std::move(*openWatched(open, [](std::uint64_t, Said) {}, {.call = std::chrono::milliseconds(20)}));
  voice.reset();
  EXPECT_FALSE(voice);
}

}  // namespace
}  // namespace myelin::voice
