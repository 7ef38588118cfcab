#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "app/handout/order.h"
#include "index/base/result.h"

/// Real printers, through the programs of CUPS (`lpstat`, `lp`, `cancel`), found when they are needed: nothing of CUPS
/// is loaded at the start, and nothing breaks where it is not installed. Everything here blocks; any thread.
namespace myelin::handout {

struct Printer {
  enum class State { Ready, Busy, Stopped };
  std::string name;
  State state = State::Ready;
  bool isDefault = false;
  std::string reason;  ///< Stopped: the printer's own words, or empty
};

/// In CUPS's order, the default one first. Empty without CUPS or printers.
std::vector<Printer> printers();

enum class Sides { One, Two };

struct JobOrder {
  std::string printer;  ///< empty: the default one
  std::string title;
  int copies = 1;  ///< 1 to 99
  Sides sides = Sides::One;
  Paper paper = Paper::A4;
};

/// Hands a PDF over. Returns the job's name ("Ward_3-12"). Unavailable when there is no printer or no CUPS, or it
/// refuses, with the sentence to show; NotFound when the file is gone.
Result<std::string> startJob(const std::filesystem::path& pdf, const JobOrder& order);

struct Job {
  enum class State { Waiting, Stopped, Done };
  State state = State::Waiting;
  std::string sentence;  ///< to show
};
/// How a job is getting on. Stopped: its printer does not go on, the job waits.
Job jobState(const std::string& job);

/// Takes a job back. Unavailable when it is printed already.
Status cancelJob(const std::string& job);

}  // namespace myelin::handout
