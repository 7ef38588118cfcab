#include <gtest/gtest.h>

#include "app/voice/voice.h"

namespace myelin::voice {
namespace {

TEST(SilentVoice, WithoutAnEngineThePackageIsNamed) {
  const auto voice = openVoice([](std::uint64_t, Said) {});
  ASSERT_FALSE(voice);
  EXPECT_EQ(voice.error().kind, Error::Kind::Unavailable);
  EXPECT_NE(voice.error().sentence.find("speech-dispatcher-espeak-ng"), std::string::npos);
}

}  // namespace
}  // namespace myelin::voice
