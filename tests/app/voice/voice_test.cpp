#include "app/voice/voice.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace myelin::voice {
namespace {

using Heard = std::pair<std::uint64_t, Said>;

/// Collects the news of a voice and waits for them.
class Listener {
 public:
  auto hear() {
    return [this](std::uint64_t number, Said said) {
      const std::lock_guard lock(mutex_);
      news_.emplace_back(number, said);
      came_.notify_all();
    };
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

 private:
  std::mutex mutex_;
  std::condition_variable came_;
  std::vector<Heard> news_;
};

TEST(Voice, SentenceBeginsAndEnds) {
  Listener listener;
  const auto voice = openVoice(listener.hear());
  ASSERT_TRUE(voice) << voice.error().sentence;
  ASSERT_TRUE((*voice)->say(7, "Legs may jump at night."));
  EXPECT_TRUE(listener.waitFor({7, Said::Begun}));
  EXPECT_TRUE(listener.waitFor({7, Said::Ended}));
}

TEST(Voice, SentencesComeInOrder) {
  Listener listener;
  const auto voice = openVoice(listener.hear());
  ASSERT_TRUE(voice) << voice.error().sentence;
  for (std::uint64_t i = 1; i <= 3; ++i) ASSERT_TRUE((*voice)->say(i, "Sentence " + std::to_string(i) + "."));
  ASSERT_TRUE(listener.waitFor({3, Said::Ended}));
  std::vector<std::uint64_t> ended;
  for (const auto& [number, said] : listener.news())
    if (said == Said::Ended) ended.push_back(number);
  EXPECT_EQ(ended, (std::vector<std::uint64_t>{1, 2, 3}));
}

TEST(Voice, StoppedSentenceSaysSo) {
  Listener listener;
  const auto voice = openVoice(listener.hear());
  ASSERT_TRUE(voice) << voice.error().sentence;
  std::string longOne;
  for (int i = 0; i < 400; ++i) longOne += "and another word ";
  ASSERT_TRUE((*voice)->say(1, longOne));
  ASSERT_TRUE((*voice)->say(2, longOne));  // waits behind the first, however fast that is spoken
  (*voice)->stop();
  EXPECT_TRUE(listener.waitFor({2, Said::Stopped}));
}

TEST(Voice, SpeaksAgainAfterAStop) {
  Listener listener;
  const auto voice = openVoice(listener.hear());
  ASSERT_TRUE(voice) << voice.error().sentence;
  ASSERT_TRUE((*voice)->say(1, "First."));
  (*voice)->stop();
  (*voice)->setManner({.speed = 200, .volume = 50, .language = "en-GB", .voice = {}});
  ASSERT_TRUE((*voice)->say(2, "Second."));
  EXPECT_TRUE(listener.waitFor({2, Said::Ended}));
}

TEST(Voice, NamesVoicesOfALanguage) {
  Listener listener;
  const auto voice = openVoice(listener.hear());
  ASSERT_TRUE(voice) << voice.error().sentence;
  EXPECT_FALSE((*voice)->voices("en-GB").empty());
  EXPECT_TRUE((*voice)->voices("tlh").empty());
}

}  // namespace
}  // namespace myelin::voice
