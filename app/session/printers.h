#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/handout/printer.h"

/// Printers and the job under way, as the composer shows them.
namespace myelin::session {

/// The newest job, until it is closed.
struct PrintJob {
  std::string job;      ///< its name; empty: it was not taken
  std::string printer;  ///< for people
  std::string title;
  int pages = 0;
  std::filesystem::path pdf;
  handout::JobOrder order;
  handout::Job now;
};

struct Printers {
  bool looking = false;
  bool looked = false;  ///< `all` or `trouble` says what is there
  std::vector<handout::Printer> all;
  std::string trouble;       ///< why there is none
  handout::JobOrder wanted;  ///< printer, copies, sides and ink of the next job
  std::optional<PrintJob> job;

  /// The printer of the next job: the one that was chosen, else the default one, else the first that is ready; nullptr
  /// when there is none.
  const handout::Printer* chosen() const;
};

}  // namespace myelin::session
