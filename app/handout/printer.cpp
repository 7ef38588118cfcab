#include "app/handout/printer.h"

#include <algorithm>
#include <optional>
#include <sstream>

#include "app/handout/handout.h"
#include "app/handout/program.h"
#include "index/base/utf8.h"
#include "index/base/words.h"

namespace myelin::handout {
namespace {

constexpr int kMostCopies = 99;

std::string clean(const std::string& text) {
  std::string line = utf8::forTerminal(utf8::clean(text), false);
  while (!line.empty() && (line.back() == '.' || line.back() == ' ')) line.pop_back();
  line.erase(0, std::min(line.find_first_not_of(" \t"), line.size()));
  return line;
}

/// What lp says, without its name.
std::string firstLine(const std::string& output) {
  const std::string line = clean(output.substr(0, output.find('\n')));
  return line.starts_with("lp: ") ? line.substr(4) : line;
}

Error unavailable(std::string sentence) {
  return {Error::Kind::Unavailable, std::move(sentence)};
}

Error notTaken(const Ran& ran) {
  if (ran.missing())
    return unavailable(_("Printing needs CUPS, which is not installed here. Save as PDF still works."));
  if (!ran.ended) return unavailable(_("The printer does not answer. Save as PDF still works."));
  return unavailable(
      fill(_("The printer did not take the handout: {1}. Save as PDF still works."), {firstLine(ran.output)}));
}

/// "printer Ward_3 is idle.  enabled since ...", "printer Ward_3 now printing Ward_3-12.  enabled since ...",
/// "printer Ward_3 disabled since ... -", and below it, indented, why.
std::optional<Printer> printerFrom(const std::string& line) {
  std::istringstream words(line);
  std::string first, state;
  Printer printer;
  if (!(words >> first >> printer.name >> state) || first != "printer") return std::nullopt;
  if (state == "now") printer.state = Printer::State::Busy;
  if (state == "disabled") printer.state = Printer::State::Stopped;
  return printer;
}

/// "request id is Ward_3-12 (1 file(s))"
std::string jobFrom(const std::string& output) {
  std::istringstream words(output);
  std::string before, word;
  while (words >> word) {
    if (before == "is") return word;
    before = word;
  }
  return "";
}

std::string printerOf(const std::string& job) {
  return job.substr(0, job.rfind('-'));
}

bool listed(const Ran& ran, const std::string& job) {
  std::istringstream lines(ran.output);
  for (std::string line; std::getline(lines, line);)
    if (line.substr(0, line.find_first_of(" \t")) == job) return true;
  return false;
}

}  // namespace

std::string defaultPrinter() {
  // "system default destination: NAME", or "no system default destination"
  const Ran ran = runPlain({"lpstat", "-d"});
  if (!ran.ended || ran.exit != 0) return "";
  const std::string mark = "destination: ";
  const std::size_t at = ran.output.find(mark);
  if (at == std::string::npos) return "";
  const std::size_t begin = at + mark.size();
  return ran.output.substr(begin, ran.output.find('\n', begin) - begin);
}

std::vector<Printer> printers() {
  std::vector<Printer> all;
  const Ran ran = runPlain({"lpstat", "-p"});
  if (!ran.ended || ran.exit != 0) return all;
  std::istringstream lines(ran.output);
  for (std::string line; std::getline(lines, line);) {
    if (auto printer = printerFrom(line))
      all.push_back(std::move(*printer));
    else if (!all.empty() && all.back().state == Printer::State::Stopped && all.back().reason.empty())
      all.back().reason = clean(line);
  }
  const std::string usual = all.empty() ? "" : defaultPrinter();
  for (Printer& printer : all) printer.isDefault = printer.name == usual;
  std::stable_partition(all.begin(), all.end(), [](const Printer& printer) { return printer.isDefault; });
  return all;
}

Result<std::string> startJob(const std::filesystem::path& pdf, const JobOrder& order) {
  std::error_code ignored;
  if (!std::filesystem::exists(pdf, ignored))
    return Error{Error::Kind::NotFound,
                 fill(_("There is no file {1} to print. Save the handout again."), {pdf.string()})};
  if (order.printer.empty() && defaultPrinter().empty())
    return unavailable(_("No printer found. Save as PDF still works."));
  std::vector<std::string> words = {"lp", "-t", order.title};
  if (!order.printer.empty()) words.insert(words.end(), {"-d", order.printer});
  words.insert(words.end(), {"-n", std::to_string(std::clamp(order.copies, 1, kMostCopies))});
  const std::string sides = order.sides == Sides::Two ? "two-sided-long-edge" : "one-sided";
  words.insert(words.end(), {"-o", "sides=" + sides});
  words.insert(words.end(), {"-o", order.paper == Paper::A4 ? "media=A4" : "media=Letter"});
  words.insert(words.end(), {"--", std::filesystem::absolute(pdf, ignored).string()});
  const Ran ran = runPlain(std::move(words));
  if (ran.missing() || !ran.ended || ran.exit != 0) return notTaken(ran);
  return jobFrom(ran.output);
}

Status print(const std::filesystem::path& pdf, const std::string& printer, const std::string& title) {
  const Result<std::string> job = startJob(pdf, {.printer = printer, .title = title});
  return job ? done() : Status(job.error());
}

Job jobState(const std::string& job) {
  const Ran ran = runPlain({"lpstat", "-W", "not-completed", "-o", printerOf(job)});
  if (ran.ended && ran.exit == 0 && !listed(ran, job)) return {Job::State::Done, _("Printed.")};
  for (const Printer& printer : printers()) {
    if (printer.name != printerOf(job) || printer.state != Printer::State::Stopped) continue;
    const std::string why = printer.reason.empty() ? std::string(_("it is stopped")) : printer.reason;
    return {Job::State::Stopped, fill(_("The printer says: {1}. The handout waits."), {why})};
  }
  return {Job::State::Waiting, _("Printing.")};
}

Status cancelJob(const std::string& job) {
  const Ran ran = runPlain({"cancel", "--", job});
  if (ran.ended && ran.exit == 0) return done();
  return unavailable(fill(_("The job could not be taken back: {1}."), {firstLine(ran.output)}));
}

}  // namespace myelin::handout
