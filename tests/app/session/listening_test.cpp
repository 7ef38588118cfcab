#include <gtest/gtest.h>

#include <atomic>
#include <mutex>

#include "tests/app/session/fixture.h"

namespace myelin::session {
namespace {

/// A voice that takes down what it is told and says it when the test lets it.
struct Twin {
  std::mutex mutex;
  std::vector<std::pair<std::uint64_t, std::string>> told;
  int stops = 0;
  std::string voice;  ///< the newest manner's
  std::vector<std::string> voices;
  voice::News news;

  std::size_t count() {
    const std::lock_guard lock(mutex);
    return told.size();
  }
  std::pair<std::uint64_t, std::string> last() {
    const std::lock_guard lock(mutex);
    return told.back();
  }
};

class TwinVoice : public voice::Voice {
 public:
  explicit TwinVoice(std::shared_ptr<Twin> twin) : twin_(std::move(twin)) {}
  Status say(std::uint64_t number, const std::string& sentence) override {
    {
      const std::lock_guard lock(twin_->mutex);
      twin_->told.emplace_back(number, sentence);
    }
    twin_->news(number, voice::Said::Begun);
    return done();
  }
  void stop() override {
    const std::lock_guard lock(twin_->mutex);
    ++twin_->stops;
  }
  void setManner(const voice::Manner& manner) override {
    const std::lock_guard lock(twin_->mutex);
    twin_->voice = manner.voice;
  }
  std::vector<std::string> voices(const std::string&) const override { return twin_->voices; }

 private:
  std::shared_ptr<Twin> twin_;
};

class ListeningTest : public SessionTest {
 protected:
  using How = Listening::How;

  ListeningTest() {
    Services with = services();
    with.voice = [this](voice::News news) -> Result<std::unique_ptr<voice::Voice>> {
      if (missing_) return Error{Error::Kind::Unavailable, "No voice."};
      ++opened_;
      twin_->news = std::move(news);
      return std::unique_ptr<voice::Voice>(std::make_unique<TwinVoice>(twin_));
    };
    session_.reset();
    session_ = std::make_unique<Session>(std::move(with));
    session_->take(library());
    apply(OpenArticle{.slug = "night-spasms", .anchor = {}, .words = {}});
  }

  const Listening& listening() const { return state().listening; }
  bool speaks() {
    return letters_.openUntil([this] { return listening().how == How::Speaking; });
  }
  /// The sentence that is up was said to its end, and the next one has begun.
  void finishSentence() {
    const std::size_t before = twin_->count();
    twin_->news(twin_->last().first, voice::Said::Ended);
    ASSERT_TRUE(letters_.openUntil([&] { return twin_->count() > before || listening().how == How::Off; }));
  }

  bool missing_ = false;
  std::atomic<std::size_t> opened_ = 0;
  std::shared_ptr<Twin> twin_ = std::make_shared<Twin>();
};

TEST_F(ListeningTest, BeginsWithTheTitleAndGoesOnBySentence) {
  apply(Listen{});
  ASSERT_TRUE(speaks());
  EXPECT_EQ(twin_->last().second, "Spasms at night");
  finishSentence();
  EXPECT_EQ(twin_->last().second, "In short. Legs may jump.");
}

TEST_F(ListeningTest, OnABadDayThePageGoesWithTheVoice) {
  apply(ToggleBadDay{});
  apply(Listen{});
  ASSERT_TRUE(speaks());
  EXPECT_EQ(twin_->last().second, "Legs may jump.");
  finishSentence();
  EXPECT_EQ(twin_->last().second, "Spasms are common.");
  EXPECT_EQ(state().badDay.now, 1u);
  const std::size_t before = twin_->count();
  apply(StepIdea{1});
  ASSERT_TRUE(letters_.openUntil([&] { return twin_->count() > before; }));
  EXPECT_EQ(twin_->last().second, "Call.");
  apply(EnoughForNow{});
  EXPECT_EQ(listening().how, How::Off);
}

TEST_F(ListeningTest, PauseKeepsTheSentenceAndGoesOnWithIt) {
  apply(Listen{});
  ASSERT_TRUE(speaks());
  finishSentence();
  const std::string sentence = twin_->last().second;
  apply(Listen{});
  EXPECT_EQ(listening().how, How::Paused);
  apply(Listen{});
  ASSERT_TRUE(speaks());
  EXPECT_EQ(twin_->last().second, sentence);
}

TEST_F(ListeningTest, BackRepeatAndNext) {
  apply(Listen{});
  ASSERT_TRUE(speaks());
  for (const auto& [step, sentence] : std::vector<std::pair<int, std::string>>{{1, "In short. Legs may jump."},
                                                                               {0, "In short. Legs may jump."},
                                                                               {-1, "Spasms at night"},
                                                                               {-1, "Spasms at night"}}) {
    const std::size_t before = twin_->count();
    apply(StepSentence{step});
    ASSERT_TRUE(letters_.openUntil([&] { return twin_->count() > before; }));
    EXPECT_EQ(twin_->last().second, sentence);
  }
}

TEST_F(ListeningTest, BeginsAtTheSelection) {
  apply(Listen{});
  ASSERT_TRUE(speaks());
  const Spoken third = listening().sentences.at(3);
  apply(StopListening{});
  const document::Position begin{third.block, third.cell, third.end - 1};
  apply(Select{Selection{begin, begin}});
  apply(Listen{});
  ASSERT_TRUE(speaks());
  EXPECT_EQ(twin_->last().second, third.words);
}

TEST_F(ListeningTest, AnotherVoiceSaysTheSentenceAgainAndIsKept) {
  twin_->voices = {"Ann", "Bob"};
  apply(Listen{});
  ASSERT_TRUE(speaks());
  for (const char* voice : {"Ann", "Bob", "Ann"}) {
    const std::size_t before = twin_->count();
    apply(StepVoice{1});
    ASSERT_TRUE(letters_.openUntil([&] { return twin_->count() > before; }));
    EXPECT_EQ(listening().voice, voice);
    EXPECT_EQ(twin_->voice, voice);
    EXPECT_EQ(twin_->last().second, "Spasms at night");
  }
  apply(StepVoice{-1});
  EXPECT_EQ(listening().voice, "Bob");
  restart();
  EXPECT_EQ(listening().voice, "Bob");
}

TEST_F(ListeningTest, NoOtherVoiceIsSaid) {
  apply(Listen{});
  ASSERT_TRUE(speaks());
  apply(StepVoice{1});
  ASSERT_TRUE(letters_.openUntil([&] { return state().announcement == "There is no other voice."; }));
  EXPECT_EQ(listening().voice, "");
}

TEST_F(ListeningTest, NewsOfASentenceThatWasLeftMeanNothing) {
  apply(Listen{});
  ASSERT_TRUE(speaks());
  const std::uint64_t old = twin_->last().first;
  apply(StepSentence{1});
  ASSERT_TRUE(letters_.openUntil([&] { return twin_->count() == 2; }));
  twin_->news(old, voice::Said::Stopped);
  letters_.open();
  EXPECT_NE(listening().how, How::Paused);
  EXPECT_EQ(listening().now, 1U);
}

TEST_F(ListeningTest, AnotherArticleEndsIt) {
  apply(Listen{});
  ASSERT_TRUE(speaks());
  apply(OpenArticle{.slug = "water", .anchor = {}, .words = {}});
  EXPECT_EQ(listening().how, How::Off);
}

TEST_F(ListeningTest, EndsAfterTheLastSentence) {
  apply(Listen{});
  ASSERT_TRUE(speaks());
  apply(StepSentence{1000});
  ASSERT_TRUE(letters_.openUntil([&] { return twin_->count() == 2; }));
  finishSentence();
  EXPECT_EQ(listening().how, How::Off);
  EXPECT_EQ(state().announcement, "That was all.");
}

TEST_F(ListeningTest, MissingVoiceIsSaid) {
  missing_ = true;
  apply(Listen{});
  ASSERT_TRUE(letters_.openUntil([&] { return !notice().empty(); }));
  EXPECT_EQ(notice(), "No voice.");
  EXPECT_EQ(listening().how, How::Off);
}

TEST_F(ListeningTest, SilentVoiceIsSaidAndReachedAnewTheNextTime) {
  apply(Listen{});
  ASSERT_TRUE(speaks());
  twin_->news(twin_->last().first, voice::Said::Silent);
  ASSERT_TRUE(letters_.openUntil([&] { return !notice().empty(); }));
  EXPECT_NE(notice().find("No sound is coming"), std::string::npos);
  EXPECT_NE(notice().find("speech-dispatcher"), std::string::npos);
  EXPECT_NE(notice().find("espeak-ng"), std::string::npos);
  EXPECT_EQ(listening().how, How::Off);
  const std::size_t opened = opened_;
  apply(Listen{});
  ASSERT_TRUE(speaks());
  EXPECT_EQ(opened_, opened + 1);
}

TEST_F(ListeningTest, CardOfAWordIsHeardAndEndsWithTheCard) {
  apply(ListenToMeaning{});
  EXPECT_EQ(listening().how, How::Off) << "there is no card";
  const document::GlossaryEntry entry = state().library->glossary().front();
  apply(Explain{entry.term});
  ASSERT_TRUE(state().reading.meaning);
  apply(ListenToMeaning{});
  ASSERT_TRUE(speaks());
  EXPECT_TRUE(twin_->last().second.starts_with(entry.term));
  finishSentence();
  EXPECT_NE(entry.meaning.find(twin_->last().second), std::string::npos);
  EXPECT_EQ(listening().sentences.front().block, Spoken::kWord);
  apply(CloseMeaning{});
  EXPECT_EQ(listening().how, How::Off);
}

TEST_F(ListeningTest, SpeedAndLoudnessAreKept) {
  apply(StepSpeed{3});
  apply(StepLoudness{-2});
  restart();
  EXPECT_EQ(listening().speed, 130);
  EXPECT_EQ(listening().loudness, 5);
}

}  // namespace
}  // namespace myelin::session
