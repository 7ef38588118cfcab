#pragma once
#include <chrono>
#include <functional>
#include <memory>

#include "app/voice/voice.h"

namespace myelin::voice {

/// How long a sentence may take before nobody believes in it any more.
struct Patience {
  std::chrono::milliseconds begin{8000};  ///< until it begins: an engine that is being started needs seconds
  std::chrono::milliseconds end{15000};   ///< until it ends, beside what its letters take
  std::chrono::milliseconds letter{400};  ///< for each byte: three times what the slowest voice takes
  std::chrono::milliseconds call{20000};  ///< until a call of the service's comes back; listing voices takes seconds
};

using Open = std::function<Result<std::unique_ptr<Voice>>(News)>;

/// Opens a voice whose silence is noticed: a sentence that does not begin, or does not end, in time brings
/// Said::Silent, once, and nothing more is expected of it. What cannot be noticed is sound that goes nowhere: the
/// service tells that it begins and ends all the same. Sentences that wait behind others are watched when it is their
/// turn. A call that does not come back in time, closing included, has its connection broken (Voice::wayOut). Has a
/// thread of its own, on which that news comes.
Result<std::unique_ptr<Voice>> openWatched(const Open& open, News news, Patience patience = {});

}  // namespace myelin::voice
