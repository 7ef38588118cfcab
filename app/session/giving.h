#pragma once
#include <string>
#include <vector>

#include "app/desk/given.h"

/// What was given, saved sets and the clinic's checks, as the window shows them.
namespace myelin::session {

struct SavedSet {
  std::string name;
  std::size_t items = 0;
  std::string changed;  ///< the sentence that names newer editions and what is gone; or empty
};

struct Giving {
  std::vector<desk::Given> log;   ///< the newest first
  std::vector<std::size_t> last;  ///< in `log`: the last five that differ
  bool keeps = true;              ///< the log stays when the program ends
  std::vector<SavedSet> sets;
  std::vector<desk::ClinicCheck> checks;

  /// The check of an article, of whichever edition; nullptr: none.
  const desk::ClinicCheck* checkOf(const std::string& slug) const;
};

/// "22 November 2026"
std::string dayInWords(const std::string& iso);

/// The line to paste into somebody's record: "22 November 2026: “Spasms at night” given, edition 3, 18 point, code
/// 08WY-22KM. JS"
std::string recordLine(const desk::Given& given);

}  // namespace myelin::session
