#include <gtest/gtest.h>

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>

#include "app/voice/voice.h"

namespace myelin::voice {
namespace {

TEST(MuteVoice, EngineThatTakesSentencesAndNeverSpeaksIsNoticed) {
  std::mutex mutex;
  std::condition_variable came;
  bool silent = false;
  const auto voice = openVoice([&](std::uint64_t number, Said said) {
    const std::lock_guard lock(mutex);
    silent = silent || (number == 5 && said == Said::Silent);
    came.notify_all();
  });
  ASSERT_TRUE(voice) << voice.error().sentence;
  ASSERT_TRUE((*voice)->say(5, "Legs may jump at night."));
  std::unique_lock lock(mutex);
  EXPECT_TRUE(came.wait_for(lock, std::chrono::seconds(60), [&] { return silent; }));
}

}  // namespace
}  // namespace myelin::voice
