#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "index/base/result.h"

/// Read-aloud: sentences spoken by speech-dispatcher with whatever engine it has. Sentences are sent one at a time, so
/// that pause, back and repeat work the same with every engine: they stop one sentence and send another.
namespace myelin::voice {

/// What became of a sentence.
enum class Said {
  Begun,
  Ended,    ///< to its last word
  Stopped,  ///< by stop(), or by another program that has the voice now
  Lost,     ///< the speech service has gone; nothing more will be said
  Silent,   ///< the service took it and then never said that it began, or ended: no sound is coming
};

/// How to speak. Percentages are of the engine's own normal.
struct Manner {
  int speed = 100;       ///< 50 to 300
  int volume = 100;      ///< 0 to 100
  std::string language;  ///< BCP 47
  std::string voice;     ///< one of voices(), or empty: the engine's choice for the language
};

using News = std::function<void(std::uint64_t number, Said)>;

/// One connection to the speech service. Calls may wait for the service: not for a window's thread.
class Voice {
 public:
  virtual ~Voice() = default;

  /// Speaks a sentence (UTF-8); its news come with `number`. A sentence that is being spoken ends before it.
  virtual Status say(std::uint64_t number, const std::string& sentence) = 0;
  /// Ends what is being said, in the middle of a word.
  virtual void stop() = 0;
  /// For the sentences that follow.
  virtual void setManner(const Manner& manner) = 0;
  /// Names of the engine's voices that speak `language` (BCP 47), sorted; at most 50. Slow: espeak-ng takes seconds.
  virtual std::vector<std::string> voices(const std::string& language) const = 0;
  /// What breaks the connection, so that a call or a destructor that waits for a hung service comes back. From any
  /// thread, and also when the voice is gone. Empty: nothing here can hang.
  virtual std::function<void()> wayOut() const { return {}; }
};

/// `news` is called on a thread of the speech library's and must not call back in here. Reaching the service starts it
/// where that is needed: may take a second or two. Unavailable, with the package to install, when there is no service
/// or no engine that speaks. One at a time.
Result<std::unique_ptr<Voice>> openVoice(News news);

}  // namespace myelin::voice
