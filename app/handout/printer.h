#pragma once
#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/handout/order.h"
#include "index/base/result.h"

/// Real printers, through CUPS (cups_library.h): no output of another program is read, a printer's reasons are the same
/// words in every language, and pages are counted while they are printed. Nothing of CUPS is loaded before the first of
/// these functions is called, and nothing breaks where it is not installed. Everything here blocks, for seconds when
/// CUPS does not answer; any thread.
namespace myelin::handout {

struct Printer {
  enum class State { Ready, Busy, Stopped };
  std::string name;   ///< of the queue: "Ward_3"
  std::string label;  ///< for people: "Ward 3, by the door"; the name when nothing else was given
  State state = State::Ready;
  bool isDefault = false;
  bool bothSides = false;  ///< it turns the paper
  bool colour = false;
  std::string reason;  ///< Stopped, or not well: "out of paper"; or empty
  bool operator==(const Printer&) const = default;
};

/// By name, the default one first. Unavailable, with the sentence to show, when CUPS is not installed, not running or
/// knows no printer.
Result<std::vector<Printer>> printers();

enum class Sides { One, Two };
enum class Ink { Black, Colour };

struct JobOrder {
  std::string printer;  ///< empty: the default one
  std::string title;
  int copies = 1;  ///< 1 to 99
  Sides sides = Sides::One;
  Ink ink = Ink::Black;
  Paper paper = Paper::A4;
  bool operator==(const JobOrder&) const = default;
};

/// Hands a PDF over, byte for byte. Returns the job's name ("Ward_3-12"). Unavailable when there is no printer or no
/// CUPS, or it refuses, with the sentence to show; NotFound when the file is gone.
Result<std::string> startJob(const std::filesystem::path& pdf, const JobOrder& order);

struct Job {
  enum class State {
    Waiting,   ///< for the printer, or for an answer of CUPS
    Printing,  ///< sheets come
    Stopped,   ///< the printer does not go on, the job waits: somebody has to do something
    Done,
    Cancelled,
    Failed,  ///< given up by CUPS
  };
  State state = State::Waiting;
  int printed = 0;       ///< sheets, as far as the printer counts them
  std::string sentence;  ///< to show
  bool over() const { return state == State::Done || state == State::Cancelled || state == State::Failed; }
  bool operator==(const Job&) const = default;
};
/// How a job of `pages` pages is getting on.
Job jobState(const std::string& job, int pages);

/// Takes a job back. Unavailable when it is printed already.
Status cancelJob(const std::string& job);

/// All of this as one value, so that a test can stand in for a printer.
struct PrintService {
  std::function<Result<std::vector<Printer>>()> printers;
  std::function<Result<std::string>(const std::filesystem::path& pdf, const JobOrder& order)> start;
  std::function<Job(const std::string& job, int pages)> state;
  std::function<Status(const std::string& job)> cancel;
  std::chrono::milliseconds pause{1000};  ///< between two looks at a job
};
PrintService cupsService();

}  // namespace myelin::handout
