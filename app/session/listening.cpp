#include <algorithm>
#include <utility>

#include "app/session/session.h"
#include "index/base/words.h"

// Read-aloud. The voice lives on a thread of its own, because the service may take its time; its news come back as
// letters that carry the number of the sentence they are about, so that late ones mean nothing.
namespace myelin::session {
namespace {

constexpr int kSlowest = 50, kFastest = 300, kSpeedStep = 10;
constexpr int kLoudest = 10;
constexpr char kSpeed[] = "voice speed", kLoudness[] = "voice loudness", kVoice[] = "voice name";

}  // namespace

/// Lives on the speaking thread.
struct Session::Speaking {
  std::unique_ptr<voice::Voice> voice;
};

void Session::readVoiceSettings() {
  Listening& listening = state_.listening;
  const auto number = [this](const char* key, int otherwise) {
    const std::string kept = setting(key);
    return kept.empty() ? otherwise : std::atoi(kept.c_str());
  };
  listening.speed = std::clamp(number(kSpeed, 100), kSlowest, kFastest);
  listening.loudness = std::clamp(number(kLoudness, 7), 1, kLoudest);
  listening.voice = setting(kVoice);
}

void Session::on(const Listen&) {
  Listening& listening = state_.listening;
  if (listening.how == Listening::How::Speaking || listening.how == Listening::How::Starting) return pauseSpeaking();
  if (listening.how == Listening::How::Paused) return speak();
  if (!state_.reading.article || !services_.voice) return;
  if (state_.badDay.on) return listenToIdeas();
  listening.sentences = spokenOf({.title = state_.reading.info->title,
                                  .summary = state_.reading.info->summary,
                                  .document = state_.reading.shown.get(),
                                  .glossary = &state_.library->glossary()});
  const auto& selection = state_.reading.selection;
  listening.now = spokenAt(listening.sentences, selection ? selection->begin : state_.visit.place);
  if (!listening.sentences.empty()) speak();
}

void Session::on(const ListenToMeaning&) {
  if (!state_.reading.meaning || !services_.voice) return;
  state_.listening.sentences = spokenOf(state_.reading.meaning->entry, state_.library->glossary());
  state_.listening.now = 0;
  speak();
}

void Session::on(const StepSentence& wanted) {
  Listening& listening = state_.listening;
  if (listening.how == Listening::How::Off) return;
  const auto last = static_cast<std::ptrdiff_t>(listening.sentences.size()) - 1;
  listening.now = static_cast<std::size_t>(
      std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(listening.now) + wanted.sentences, 0, last));
  speak();
}

void Session::on(const StopListening&) {
  if (state_.listening.how == Listening::How::Off) return;
  silence();
  state_.listening.how = Listening::How::Off;
  state_.listening.sentences.clear();
}

void Session::on(const StepSpeed& wanted) {
  int& speed = state_.listening.speed;
  speed = std::clamp(speed + wanted.steps * kSpeedStep, kSlowest, kFastest);
  keepSetting(kSpeed, std::to_string(speed));
  announce(fill(_("Speed {1} %"), {std::to_string(speed)}));
  if (state_.listening.how == Listening::How::Speaking) speak();
}

void Session::on(const StepLoudness& wanted) {
  int& loudness = state_.listening.loudness;
  loudness = std::clamp(loudness + wanted.steps, 1, kLoudest);
  keepSetting(kLoudness, std::to_string(loudness));
  announce(fill(_("Loudness {1} of {2}"), {std::to_string(loudness), std::to_string(kLoudest)}));
  if (state_.listening.how == Listening::How::Speaking) speak();
}

/// The engine takes seconds to list its voices, so that is done once and beside everything else.
void Session::on(const StepVoice& wanted) {
  if (state_.listening.how == Listening::How::Off || !speakingThread_) return;
  if (!state_.listening.voices.empty()) return stepVoice(wanted.steps);
  announce(_("Looking for voices."));
  speakingThread_->run([this, steps = wanted.steps, speaking = speaking_, post = services_.post, alive = alive_,
                        language = state_.library->manifest().language] {
    std::vector<std::string> voices;
    if (speaking->voice) voices = speaking->voice->voices(language);
    post([this, alive, steps, voices = std::move(voices)] {
      if (!*alive) return;
      if (voices.empty()) return announce(_("There is no other voice."));
      state_.listening.voices = voices;
      stepVoice(steps);
    });
  });
}

/// Goes round at the ends.
void Session::stepVoice(int steps) {
  Listening& listening = state_.listening;
  const auto count = static_cast<int>(listening.voices.size());
  const auto found = std::find(listening.voices.begin(), listening.voices.end(), listening.voice);
  int at = static_cast<int>(found - listening.voices.begin());
  if (at == count) at = steps > 0 ? -1 : 0;  // the engine's own comes before the first
  at = ((at + steps) % count + count) % count;
  listening.voice = listening.voices[static_cast<std::size_t>(at)];
  keepSetting(kVoice, listening.voice);
  announce(listening.voice);
  if (listening.how == Listening::How::Speaking) speak();
}

void Session::pauseSpeaking() {
  silence();
  state_.listening.how = Listening::How::Paused;
}

/// Ends what is being said; its news mean nothing any more.
void Session::silence() {
  ++sentenceNumber_;
  if (!speakingThread_) return;
  speakingThread_->run([speaking = speaking_] {
    if (speaking->voice) speaking->voice->stop();
  });
}

/// Says the sentence that is up, in place of what is being said.
void Session::speak() {
  Listening& listening = state_.listening;
  followIdea();
  if (!speakingThread_) {
    speakingThread_ = std::make_unique<Worker>();
    speaking_ = std::make_shared<Speaking>();
  }
  silence();
  if (listening.how != Listening::How::Speaking) listening.how = Listening::How::Starting;
  const voice::Manner manner{.speed = listening.speed,
                             .volume = listening.loudness * 100 / kLoudest,
                             .language = state_.library->manifest().language,
                             .voice = listening.voice};
  const auto news = [this, post = services_.post, alive = alive_](std::uint64_t number, voice::Said said) {
    post([this, alive, number, said] {
      if (*alive) hear(number, said);
    });
  };
  speakingThread_->run([this, news, manner, speaking = speaking_, open = services_.voice, post = services_.post,
                        alive = alive_, number = sentenceNumber_, words = listening.sentences[listening.now].words] {
    if (!speaking->voice) {
      auto opened = open(news);
      if (!opened) {
        post([this, alive, number, sentence = opened.error().sentence] {
          if (*alive && number == sentenceNumber_) loseVoice(sentence);
        });
        return;
      }
      speaking->voice = std::move(*opened);
    }
    speaking->voice->setManner(manner);
    if (!speaking->voice->say(number, words)) speaking->voice.reset();
  });
}

void Session::loseVoice(const std::string& sentence) {
  state_.listening.how = Listening::How::Off;
  tell(Notice::Kind::Trouble, sentence);
}

/// The next Listen reaches for the voice anew: by then it may be mended.
void Session::giveUpVoice() {
  ++sentenceNumber_;
  speakingThread_->run([speaking = speaking_] { speaking->voice.reset(); });
  loseVoice(
      _("No sound is coming from the voice. Install speech-dispatcher and espeak-ng, or start them again; then press "
        "Listen."));
}

void Session::hear(std::uint64_t number, voice::Said said) {
  Listening& listening = state_.listening;
  if (number != sentenceNumber_ || listening.how == Listening::How::Off) return;
  switch (said) {
    case voice::Said::Begun:
      listening.how = Listening::How::Speaking;
      return;
    case voice::Said::Stopped:  // by another program: a screen reader, perhaps
      listening.how = Listening::How::Paused;
      return;
    case voice::Said::Lost:
      return loseVoice(_("The voice has stopped. Press Listen to start it again."));
    case voice::Said::Silent:
      return giveUpVoice();
    case voice::Said::Ended:
      break;
  }
  if (++listening.now < listening.sentences.size()) return speak();
  on(StopListening{});
  announce(_("That was all."));
}

}  // namespace myelin::session
