#include "app/handout/printer_reason.h"

#include <algorithm>
#include <array>

#include "index/base/words.h"

namespace myelin::handout {
namespace {

struct Reason {
  const char* keyword;
  const char* words;
};

// The first that fits is said: what somebody can mend at once stands above what only a technician can.
constexpr std::array kReasons = {
    Reason{"media-empty", N_("out of paper")},
    Reason{"media-needed", N_("out of paper")},
    Reason{"media-jam", N_("the paper is stuck")},
    Reason{"input-tray-missing", N_("a tray is missing")},
    Reason{"output-area-full", N_("take the printed pages out")},
    Reason{"output-tray-missing", N_("a tray is missing")},
    Reason{"door-open", N_("a cover is open")},
    Reason{"cover-open", N_("a cover is open")},
    Reason{"interlock-open", N_("a cover is open")},
    Reason{"toner-empty", N_("out of ink or toner")},
    Reason{"marker-supply-empty", N_("out of ink or toner")},
    Reason{"offline", N_("it is switched off or not connected")},
    Reason{"timed-out", N_("it is switched off or not connected")},
    Reason{"shutdown", N_("it is switched off or not connected")},
    Reason{"cups-missing-filter", N_("its driver is not installed on this computer")},
    Reason{"spool-area-full", N_("its memory is full")},
    Reason{"paused", N_("it is paused")},
    Reason{"moving-to-paused", N_("it is paused")},
    Reason{"stopped-partly", N_("it is paused")},
};

}  // namespace

std::string reasonInWords(const std::vector<std::string>& keywords) {
  for (const Reason& reason : kReasons) {
    const std::string plain = reason.keyword;
    const auto fits = [&](const std::string& keyword) {
      return keyword == plain || keyword == plain + "-error" || keyword == plain + "-report";
    };
    if (std::any_of(keywords.begin(), keywords.end(), fits)) return _(reason.words);
  }
  return {};
}

}  // namespace myelin::handout
