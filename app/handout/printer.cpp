#include "app/handout/printer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "app/handout/cups_library.h"
#include "app/handout/handout.h"
#include "app/handout/paper.h"
#include "app/handout/printer_reason.h"
#include "index/base/utf8.h"
#include "index/base/words.h"

namespace myelin::handout {
namespace {

using Http = std::shared_ptr<http_t>;

constexpr int kMostCopies = 99;

std::string clean(const char* text) {
  std::string line = utf8::forTerminal(utf8::clean(text == nullptr ? "" : text), false);
  while (!line.empty() && (line.back() == '.' || line.back() == ' ')) line.pop_back();
  return line;
}

Error unavailable(std::string sentence) {
  return {Error::Kind::Unavailable, std::move(sentence)};
}

/// Attributes of one printer or job, by name, the first value as text.
class Attributes {
 public:
  explicit Attributes(ipp_t* answer) : cups_(*Cups::load()), answer_(answer) {}
  ipp_attribute_t* find(const char* name) const { return cups_.ippFindAttribute(answer_, name, IPP_TAG_ZERO); }
  int number(const char* name, int otherwise) const {
    ipp_attribute_t* at = find(name);
    return at == nullptr ? otherwise : cups_.ippGetInteger(at, 0);
  }

 private:
  const Cups& cups_;
  ipp_t* answer_;
};

std::vector<std::string> texts(ipp_attribute_t* of) {
  const Cups& cups = *Cups::load();
  std::vector<std::string> all;
  for (int i = 0; i < cups.ippGetCount(of); ++i) all.push_back(clean(cups.ippGetString(of, i, nullptr)));
  return all;
}

Printer::State stateOf(int number) {
  if (number == IPP_PSTATE_STOPPED) return Printer::State::Stopped;
  return number == IPP_PSTATE_PROCESSING ? Printer::State::Busy : Printer::State::Ready;
}

/// What one attribute says about a printer.
void read(Printer& printer, std::string& message, const std::string& name, ipp_attribute_t* attribute) {
  const Cups& cups = *Cups::load();
  if (name == "printer-name") printer.name = cups.ippGetString(attribute, 0, nullptr);
  if (name == "printer-info") printer.label = clean(cups.ippGetString(attribute, 0, nullptr));
  if (name == "printer-state") printer.state = stateOf(cups.ippGetInteger(attribute, 0));
  if (name == "printer-state-message") message = clean(cups.ippGetString(attribute, 0, nullptr));
  if (name == "printer-state-reasons") printer.reason = reasonInWords(texts(attribute));
  if (name == "color-supported") printer.colour = cups.ippGetBoolean(attribute, 0) != 0;
  if (name != "sides-supported") return;
  for (const std::string& sides : texts(attribute)) printer.bothSides = printer.bothSides || sides.starts_with("two-");
}

void finish(Printer& printer, const std::string& message) {
  if (printer.label.empty()) printer.label = printer.name;
  if (printer.state == Printer::State::Stopped && printer.reason.empty())
    printer.reason = message.empty() ? std::string(_("it is stopped")) : message;
}

/// Each printer is a group of attributes, kept apart by a nameless one.
std::vector<Printer> readPrinters(ipp_t* answer) {
  const Cups& cups = *Cups::load();
  std::vector<Printer> all;
  Printer now;
  std::string message;
  const auto end = [&] {
    if (now.name.empty()) return;
    finish(now, message);
    all.push_back(std::exchange(now, {}));
    message.clear();
  };
  for (ipp_attribute_t* at = cups.ippFirstAttribute(answer); at != nullptr; at = cups.ippNextAttribute(answer)) {
    const char* name = cups.ippGetName(at);
    if (name == nullptr)
      end();
    else if (cups.ippGetGroupTag(at) == IPP_TAG_PRINTER)
      read(now, message, name, at);
  }
  end();
  return all;
}

Result<std::vector<Printer>> askForPrinters(const Http& http) {
  static constexpr std::array<const char*, 7> kWanted = {
      "printer-name",          "printer-info",    "printer-state",   "printer-state-message",
      "printer-state-reasons", "color-supported", "sides-supported",
  };
  const Cups& cups = *Cups::load();
  ipp_t* request = cups.ippNewRequest(IPP_OP_CUPS_GET_PRINTERS);
  cups.ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                     static_cast<int>(kWanted.size()), nullptr, kWanted.data());
  const Answer answer(cups.cupsDoRequest(http.get(), request, "/"));
  std::vector<Printer> all = readPrinters(answer.get());
  if (all.empty()) return unavailable(_("No printer found. Save as PDF still works."));
  return all;
}

std::string defaultOf(const Http& http) {
  const char* name = Cups::load()->cupsGetDefault2(http.get());
  return name == nullptr ? "" : name;
}

struct Options {
  cups_option_t* list = nullptr;
  int count = 0;
  Options() = default;
  Options(const Options&) = delete;
  Options& operator=(const Options&) = delete;
  ~Options() { Cups::load()->cupsFreeOptions(count, list); }
  void add(const char* name, const std::string& value) {
    count = Cups::load()->cupsAddOption(name, value.c_str(), count, &list);
  }
};

/// Pages are printed as they were set: 18 points stay 18 points.
void choose(Options& options, const JobOrder& order) {
  options.add("copies", std::to_string(std::clamp(order.copies, 1, kMostCopies)));
  options.add("sides", order.sides == Sides::Two ? "two-sided-long-edge" : "one-sided");
  options.add("media", factsOf(order.paper).media);
  options.add("print-color-mode", order.ink == Ink::Colour ? "color" : "monochrome");
  options.add("print-scaling", "none");
}

/// "Ward_3-12" -> 12, or 0.
int numberOf(const std::string& job) {
  const std::size_t at = job.rfind('-');
  int number = 0;
  if (at != std::string::npos) std::from_chars(job.data() + at + 1, job.data() + job.size(), number);
  return number;
}

std::string printerOf(const std::string& job) {
  return job.substr(0, job.rfind('-'));
}

std::string counted(int printed, int pages) {
  return fill(_("{1} of {2} pages are printed."), {std::to_string(std::min(printed, pages)), std::to_string(pages)});
}

/// Why this printer does not go on: many wait for paper without stopping. Empty: nothing is wrong.
std::string reasonOf(const Http& http, const std::string& name) {
  const Result<std::vector<Printer>> all = askForPrinters(http);
  if (!all) return _("it is gone");
  for (const Printer& printer : *all)
    if (printer.name == name) return printer.reason;
  return _("it is gone");
}

Job stopped(const std::string& why, int printed, int pages) {
  std::string sentence = fill(_("The printer says: {1}."), {why});
  sentence += " " + (printed > 0 ? counted(printed, pages) : std::string(_("The handout waits.")));
  return {Job::State::Stopped, printed, sentence};
}

Job printing(int printed, int pages) {
  if (printed <= 0 || pages <= 0) return {Job::State::Printing, 0, _("Printing.")};
  const int page = std::min(printed + 1, pages);
  return {Job::State::Printing, printed,
          fill(_("Printing page {1} of {2}"), {std::to_string(page), std::to_string(pages)})};
}

Job inWords(const Http& http, const std::string& job, const Attributes& told, int pages) {
  const int printed =
      std::max(told.number("job-media-sheets-completed", 0), told.number("job-impressions-completed", 0));
  const int state = told.number("job-state", 0);
  if (state == IPP_JSTATE_COMPLETED) return {Job::State::Done, printed, _("Printed.")};
  if (state == IPP_JSTATE_CANCELED) return {Job::State::Cancelled, printed, _("The job was taken back.")};
  if (state == IPP_JSTATE_ABORTED) {
    std::string sentence = _("The printer gave up. Save as PDF still works.");
    if (printed > 0) sentence += " " + counted(printed, pages);
    return {Job::State::Failed, printed, sentence};
  }
  const std::string why = reasonOf(http, printerOf(job));
  if (state == IPP_JSTATE_STOPPED || !why.empty())
    return stopped(why.empty() ? std::string(_("it is stopped")) : why, printed, pages);
  if (state == IPP_JSTATE_PROCESSING) return printing(printed, pages);
  return {Job::State::Waiting, 0, _("Waiting for the printer.")};
}

}  // namespace

std::string defaultPrinter() {
  const auto http = connectToCups();
  return http ? defaultOf(*http) : "";
}

Result<std::vector<Printer>> printers() {
  const auto http = connectToCups();
  if (!http) return http.error();
  auto all = askForPrinters(*http);
  if (!all) return all.error();
  const std::string usual = defaultOf(*http);
  for (Printer& printer : *all) printer.isDefault = printer.name == usual;
  std::sort(all->begin(), all->end(), [](const Printer& a, const Printer& b) {
    return a.isDefault != b.isDefault ? a.isDefault : a.name < b.name;
  });
  return all;
}

Result<std::string> startJob(const std::filesystem::path& pdf, const JobOrder& order) {
  std::error_code ignored;
  if (!std::filesystem::exists(pdf, ignored))
    return Error{Error::Kind::NotFound,
                 fill(_("There is no file {1} to print. Save the handout again."), {pdf.string()})};
  const auto http = connectToCups();
  if (!http) return http.error();
  const std::string name = order.printer.empty() ? defaultOf(*http) : order.printer;
  if (name.empty()) return unavailable(_("No printer found. Save as PDF still works."));
  const Cups& cups = *Cups::load();
  Options options;
  choose(options, order);
  const int job =
      cups.cupsPrintFile2(http->get(), name.c_str(), pdf.c_str(), order.title.c_str(), options.count, options.list);
  if (job == 0)
    return unavailable(fill(_("The printer did not take the handout: {1}. Save as PDF still works."),
                            {clean(cups.cupsLastErrorString())}));
  return name + "-" + std::to_string(job);
}

Status print(const std::filesystem::path& pdf, const std::string& printer, const std::string& title) {
  const Result<std::string> job = startJob(pdf, {.printer = printer, .title = title});
  return job ? done() : Status(job.error());
}

Job jobState(const std::string& job, int pages) {
  const auto http = connectToCups();
  const Job silent{Job::State::Waiting, 0, _("The print service does not answer. The handout is saved as PDF.")};
  if (!http) return silent;
  const Cups& cups = *Cups::load();
  static constexpr std::array<const char*, 3> kWanted = {"job-state", "job-media-sheets-completed",
                                                         "job-impressions-completed"};
  ipp_t* request = cups.ippNewRequest(IPP_OP_GET_JOB_ATTRIBUTES);
  const std::string uri = "ipp://localhost/jobs/" + std::to_string(numberOf(job));
  cups.ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, "job-uri", nullptr, uri.c_str());
  cups.ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cups.cupsUser());
  cups.ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                     static_cast<int>(kWanted.size()), nullptr, kWanted.data());
  const Answer answer(cups.cupsDoRequest(http->get(), request, "/"));
  if (cups.cupsLastError() == IPP_STATUS_ERROR_NOT_FOUND)
    return {Job::State::Done, 0, _("The printer has done with it.")};
  if (!answer || cups.cupsLastError() > IPP_STATUS_OK_CONFLICTING) return silent;
  return inWords(*http, job, Attributes(answer.get()), pages);
}

Status cancelJob(const std::string& job) {
  const auto http = connectToCups();
  if (!http) return http.error();
  const Cups& cups = *Cups::load();
  const ipp_status_t status = cups.cupsCancelJob2(http->get(), printerOf(job).c_str(), numberOf(job), 0);
  if (status <= IPP_STATUS_OK_CONFLICTING) return done();
  return unavailable(fill(_("The job could not be taken back: {1}."), {clean(cups.cupsLastErrorString())}));
}

PrintService cupsService() {
  return {.printers = printers, .start = startJob, .state = jobState, .cancel = cancelJob};
}

}  // namespace myelin::handout
