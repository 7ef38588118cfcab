#include "app/voice/voice.h"

#include <libspeechd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cassert>
#include <cmath>
#include <cstdlib>
#include <map>
#include <mutex>
#include <utility>

#include "app/voice/watch.h"
#include "index/base/words.h"

namespace myelin::voice {
namespace {

constexpr std::size_t kMostVoices = 50;

Error noService() {
  return {Error::Kind::Unavailable,
          _("No voice found. Install speech-dispatcher and speech-dispatcher-espeak-ng, then press Listen again.")};
}

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

class DispatcherVoice : public Voice {
 public:
  DispatcherVoice(SPDConnection* connection, News news) : connection_(connection), news_(std::move(news)) {
    [[maybe_unused]] const DispatcherVoice* const another = current.exchange(this);
    assert(another == nullptr);
    connection_->callback_begin = connection_->callback_end = connection_->callback_cancel = hear;
    for (const SPDNotification kind : {SPD_BEGIN, SPD_END, SPD_CANCEL}) ::spd_set_notification_on(connection_, kind);
  }
  ~DispatcherVoice() override {
    ::spd_cancel(connection_);
    current = nullptr;
    ::spd_close(connection_);
  }

  Status say(std::uint64_t number, const std::string& sentence) override;
  void stop() override { ::spd_cancel(connection_); }
  void setManner(const Manner& manner) override;
  std::vector<std::string> voices(const std::string& language) const override;
  std::function<void()> wayOut() const override;
  bool speaks() const;

 private:
  void tell(std::size_t message, SPDNotificationType what);
  /// libspeechd's callbacks carry nothing of ours.
  static void hear(std::size_t message, std::size_t, SPDNotificationType what) {
    if (DispatcherVoice* voice = current) voice->tell(message, what);
  }
  static std::atomic<DispatcherVoice*> current;

  SPDConnection* connection_;
  News news_;
  std::mutex mutex_;  // never held while the service is asked: it answers on the thread that brings the news
  std::map<std::size_t, std::uint64_t> numbers_;                    ///< by the service's message
  std::vector<std::pair<std::size_t, SPDNotificationType>> early_;  ///< of messages whose number is not known yet
};

std::atomic<DispatcherVoice*> DispatcherVoice::current = nullptr;

void DispatcherVoice::tell(std::size_t message, SPDNotificationType what) {
  std::uint64_t number = 0;
  {
    const std::lock_guard lock(mutex_);
    const auto known = numbers_.find(message);
    if (known == numbers_.end()) {
      early_.emplace_back(message, what);
      return;
    }
    number = known->second;
    if (what != SPD_EVENT_BEGIN) numbers_.erase(known);
  }
  if (what == SPD_EVENT_BEGIN) news_(number, Said::Begun);
  if (what == SPD_EVENT_END) news_(number, Said::Ended);
  if (what == SPD_EVENT_CANCEL) news_(number, Said::Stopped);
}

/// The service's dummy module only says that there is no engine.
bool DispatcherVoice::speaks() const {
  char** modules = ::spd_list_modules(connection_);
  if (modules == nullptr) return false;
  bool found = false;
  for (char** module = modules; *module != nullptr; ++module) found = found || std::string(*module) != "dummy";
  ::free_spd_modules(modules);
  return found;
}

Status DispatcherVoice::say(std::uint64_t number, const std::string& sentence) {
  const int message = ::spd_say(connection_, SPD_MESSAGE, sentence.c_str());
  if (message < 0) {
    news_(number, Said::Lost);
    return Error{Error::Kind::Unavailable, _("The voice has stopped. Press Listen to start it again.")};
  }
  std::vector<std::pair<std::size_t, SPDNotificationType>> waiting;
  {
    const std::lock_guard lock(mutex_);
    numbers_[static_cast<std::size_t>(message)] = number;
    waiting.swap(early_);
  }
  for (const auto& [which, what] : waiting) tell(which, what);
  return done();
}

/// By a descriptor of its own: that of the library's may be closed, or be another's, by then.
std::function<void()> DispatcherVoice::wayOut() const {
  const std::shared_ptr<int> line(new int(::dup(connection_->socket)), [](const int* own) {
    if (*own >= 0) ::close(*own);
    delete own;
  });
  return [line] { ::shutdown(*line, SHUT_RDWR); };
}

void DispatcherVoice::setManner(const Manner& manner) {
  if (!manner.language.empty())
    ::spd_set_language(connection_, manner.language.substr(0, manner.language.find('-')).c_str());
  if (!manner.voice.empty()) ::spd_set_synthesis_voice(connection_, manner.voice.c_str());
  ::spd_set_voice_rate(connection_, rateOf(manner.speed));
  ::spd_set_volume(connection_, volumeOf(manner.volume));
}

std::vector<std::string> DispatcherVoice::voices(const std::string& language) const {
  std::vector<std::string> names;
  SPDVoice** all = ::spd_list_synthesis_voices(connection_);
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

}  // namespace

namespace {

Result<std::unique_ptr<Voice>> openDispatcher(News news) {
  char* why = nullptr;
  SPDConnection* connection = ::spd_open2("myelin", "read-aloud", nullptr, SPD_MODE_THREADED, nullptr, 1, &why);
  std::free(why);
  if (connection == nullptr) return noService();
  auto voice = std::make_unique<DispatcherVoice>(connection, std::move(news));
  if (!voice->speaks()) return noVoice();
  return std::unique_ptr<Voice>(std::move(voice));
}

}  // namespace

Result<std::unique_ptr<Voice>> openVoice(News news) {
  return openWatched(openDispatcher, std::move(news));
}

}  // namespace myelin::voice
