#include "app/voice/voice.h"

#include <libspeechd.h>

#include <algorithm>
#include <atomic>
#include <cassert>
#include <cmath>
#include <map>
#include <mutex>
#include <utility>

#include "index/base/words.h"

namespace myelin::voice {
namespace {

constexpr std::size_t kMostVoices = 50;

Error noVoice() {
  return {Error::Kind::Unavailable, _("No voice found. Install speech-dispatcher-espeak-ng, then press Listen again.")};
}

/// speech-dispatcher's -100 to 100, where 0 is normal. Its engines go to about a third and to three times at the ends.
int rateOf(int percent) {
  const double share = std::clamp(percent, 50, 300) / 100.0;
  return static_cast<int>(std::lround(100 * std::log(share) / std::log(3.0)));
}

int volumeOf(int percent) {
  return std::clamp(percent, 0, 100) * 2 - 100;
}

}  // namespace

struct Voice::Parts {
  SPDConnection* connection = nullptr;
  std::function<void(std::uint64_t, Said)> on;

  std::mutex mutex;  // never held while the service is asked: the library answers on the thread that brings the news
  std::map<std::size_t, std::uint64_t> numbers;                    ///< by the service's message
  std::vector<std::pair<std::size_t, SPDNotificationType>> early;  ///< news of messages whose number is not known yet

  /// libspeechd's callbacks carry nothing of ours.
  static std::atomic<Parts*> current;
  static void hear(std::size_t message, std::size_t, SPDNotificationType news);

  void tell(std::size_t message, SPDNotificationType news);
  bool speaks() const;
};

std::atomic<Voice::Parts*> Voice::Parts::current = nullptr;

void Voice::Parts::hear(std::size_t message, std::size_t, SPDNotificationType news) {
  if (Parts* parts = current) parts->tell(message, news);
}

void Voice::Parts::tell(std::size_t message, SPDNotificationType news) {
  std::uint64_t number = 0;
  {
    const std::lock_guard lock(mutex);
    const auto known = numbers.find(message);
    if (known == numbers.end()) {
      early.emplace_back(message, news);
      return;
    }
    number = known->second;
    if (news != SPD_EVENT_BEGIN) numbers.erase(known);
  }
  if (news == SPD_EVENT_BEGIN) on(number, Said::Begun);
  if (news == SPD_EVENT_END) on(number, Said::Ended);
  if (news == SPD_EVENT_CANCEL) on(number, Said::Stopped);
}

/// The service's dummy module only says that there is no engine.
bool Voice::Parts::speaks() const {
  char** modules = ::spd_list_modules(connection);
  if (modules == nullptr) return false;
  bool found = false;
  for (char** module = modules; *module != nullptr; ++module) found = found || std::string(*module) != "dummy";
  ::free_spd_modules(modules);
  return found;
}

Voice::Voice(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

Result<std::unique_ptr<Voice>> Voice::open(std::function<void(std::uint64_t, Said)> on) {
  char* why = nullptr;
  SPDConnection* connection = ::spd_open2("myelin", "read-aloud", nullptr, SPD_MODE_THREADED, nullptr, 1, &why);
  std::free(why);
  if (connection == nullptr) return noVoice();
  auto parts = std::make_unique<Parts>();
  parts->connection = connection;
  parts->on = std::move(on);
  assert(Parts::current == nullptr);
  Parts::current = parts.get();
  std::unique_ptr<Voice> voice(new Voice(std::move(parts)));
  if (!voice->parts_->speaks()) return noVoice();
  connection->callback_begin = connection->callback_end = connection->callback_cancel = Parts::hear;
  ::spd_set_notification_on(connection, SPD_BEGIN);
  ::spd_set_notification_on(connection, SPD_END);
  ::spd_set_notification_on(connection, SPD_CANCEL);
  return voice;
}

Voice::~Voice() {
  ::spd_cancel(parts_->connection);
  Parts::current = nullptr;
  ::spd_close(parts_->connection);
}

Status Voice::say(std::uint64_t number, const std::string& sentence) {
  const int message = ::spd_say(parts_->connection, SPD_MESSAGE, sentence.c_str());
  if (message < 0) {
    parts_->on(number, Said::Lost);
    return Error{Error::Kind::Unavailable, _("The voice has stopped. Press Listen to start it again.")};
  }
  std::vector<std::pair<std::size_t, SPDNotificationType>> waiting;
  {
    const std::lock_guard lock(parts_->mutex);
    parts_->numbers[static_cast<std::size_t>(message)] = number;
    waiting.swap(parts_->early);
  }
  for (const auto& [which, news] : waiting) parts_->tell(which, news);
  return done();
}

void Voice::stop() {
  ::spd_cancel(parts_->connection);
}

void Voice::setManner(const Manner& manner) {
  if (!manner.language.empty())
    ::spd_set_language(parts_->connection, manner.language.substr(0, manner.language.find('-')).c_str());
  if (!manner.voice.empty()) ::spd_set_synthesis_voice(parts_->connection, manner.voice.c_str());
  ::spd_set_voice_rate(parts_->connection, rateOf(manner.speed));
  ::spd_set_volume(parts_->connection, volumeOf(manner.volume));
}

std::vector<std::string> Voice::voices(const std::string& language) const {
  std::vector<std::string> names;
  SPDVoice** all = ::spd_list_synthesis_voices(parts_->connection);
  if (all == nullptr) return names;
  const std::string wanted = language.substr(0, language.find('-'));
  for (SPDVoice** voice = all; *voice != nullptr; ++voice) {
    const std::string tongue = (*voice)->language != nullptr ? (*voice)->language : "";
    if (tongue.substr(0, tongue.find('-')) == wanted && (*voice)->name != nullptr) names.emplace_back((*voice)->name);
  }
  ::free_spd_voices(all);
  std::sort(names.begin(), names.end());
  if (names.size() > kMostVoices) names.resize(kMostVoices);
  return names;
}

}  // namespace myelin::voice
