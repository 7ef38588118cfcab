#include "app/commands/make_command.h"

#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <sstream>

#include "app/commands/output.h"
#include "app/desk/desk.h"
#include "app/handout/handout.h"
#include "app/handout/logo.h"
#include "app/handout/order_text.h"
#include "app/handout/paper.h"
#include "app/handout/printer.h"
#include "app/handout/web_page.h"
#include "app/shell/desktop.h"
#include "index/base/utf8.h"
#include "index/base/words.h"

namespace myelin::commands {

namespace {

/// "slug#part,part" -> the item.
handout::Item itemOf(const std::string& typed, bool brief) {
  const std::size_t mark = typed.find('#');
  handout::Item item{.slug = typed.substr(0, mark)};
  if (brief) item.depth = handout::Depth::Short;
  if (mark == std::string::npos) return item;
  std::istringstream parts(typed.substr(mark + 1));
  for (std::string part; std::getline(parts, part, ',');)
    if (!part.empty()) item.sections.push_back(part);
  return item;
}

/// The command line lets only known words through.
handout::Order orderOf(const HandoutOrder& typed) {
  handout::Order order;
  for (const std::string& slug : typed.slugs) order.items.push_back(itemOf(slug, typed.brief));
  order.sizePt = typed.sizePt;
  order.paper = handout::paperNamed(typed.paper);
  if (typed.reader == "carer") order.reader = handout::Reader::Carer;          // not shown: as typed
  if (typed.reader == "clinician") order.reader = handout::Reader::Clinician;  // not shown
  if (typed.sources == "short") order.sources = handout::Sources::Short;       // not shown
  if (typed.sources == "none") order.sources = handout::Sources::None;         // not shown
  order.glossary = typed.glossary;
  order.noteLines = typed.notes;
  order.nameLines = !typed.withoutNames;
  order.clinic = {typed.from, typed.phone, typed.emergency, typed.logo, nullptr};
  order.today = shell::today();
  return order;
}

/// While one lives, Ctrl+C and a polite end stop the work between two articles instead of the program in the middle of
/// a file; asked a second time, the program ends at once.
class StopOnSignal {
 public:
  StopOnSignal() {
    struct sigaction action = {};
    action.sa_handler = [](int) { wanted_ = true; };
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(SIGINT, &action, &interrupt_);
    sigaction(SIGTERM, &action, &terminate_);
  }
  ~StopOnSignal() {
    sigaction(SIGINT, &interrupt_, nullptr);
    sigaction(SIGTERM, &terminate_, nullptr);
  }
  StopOnSignal(const StopOnSignal&) = delete;
  StopOnSignal& operator=(const StopOnSignal&) = delete;

  static const std::atomic<bool>& wanted() { return wanted_; }

 private:
  static inline std::atomic<bool> wanted_ = false;
  struct sigaction interrupt_ = {}, terminate_ = {};
};

/// What the clinic has checked itself stands on the pages; a desk that is not there is not made.
void addChecks(handout::Order& order) {
  std::error_code ignored;
  if (!std::filesystem::exists(desk::deskFile(), ignored)) return;
  for (const desk::ClinicCheck& each : desk::Desk::open(desk::deskFile())->checks())
    order.checks[each.slug] = {each.edition, each.name, each.role, each.day};
}

/// The handout is made without a logo that cannot be used.
void addLogo(handout::Clinic& clinic) {
  if (clinic.logoFile.empty()) return;
  const auto logo = handout::readLogo(clinic.logoFile);
  if (logo)
    clinic.logo = *logo;
  else
    warn(logo.error().sentence);
}

/// What was printed stands in the log, as it does in the window.
void writeDown(const HandoutOrder& typed, const handout::LogLine& line) {
  desk::Given given;
  given.day = shell::today();
  given.title = line.title;
  given.editions = line.editions;
  given.size = line.size;
  given.codes = line.codes;
  given.order = line.order;
  given.initials = utf8::clean(typed.initials);
  const auto desk = desk::Desk::open(desk::deskFile());
  if (!desk->keepsGiven()) return;
  if (const Status kept = desk->addGiven(given); !kept) warn(kept.error().sentence);
}

/// Progress on a terminal, when there is much to do.
handout::Watch watchOf(const HandoutOrder& order) {
  constexpr std::size_t kMany = 5;
  handout::Watch watch;
  watch.harmless = handout::triedBehindFence;
  watch.cancel = &StopOnSignal::wanted();
  if (order.slugs.size() < kMany || ::isatty(STDERR_FILENO) != 1) return watch;
  watch.progress = [](int done, int all) {
    const std::string line = fill(_("Setting {1} of {2}"), {std::to_string(done), std::to_string(all)});
    std::fprintf(stderr, "\r%s%s", line.c_str(), done == all || StopOnSignal::wanted() ? "\n" : "");
  };
  return watch;
}

Error withForce(const Error& error, const std::string& file) {
  if (error.kind != Error::Kind::Exists) return error;
  return {Error::Kind::Exists,
          fill(_("{1} is already there. Choose another name, or add --force to replace it."), {file})};
}

int saveWebPage(const library::Library& library, const handout::Order& what, const HandoutOrder& order,
                file::Existing existing) {
  const Result<std::size_t> articles = handout::saveWebPage(library, what, order.output, existing, watchOf(order));
  if (!articles) return fail(withForce(articles.error(), order.output));
  print(order.output + ": " + plural("{1} article", "{1} articles", static_cast<unsigned long>(*articles)) + "\n");
  return kDone;
}

}  // namespace

int handout(const HandoutOrder& order) {
  if (order.format == "pdf") handout::readAhead();  // not shown
  const auto opened = openLibrary(order.library);
  if (!opened) return fail(opened.error());
  const StopOnSignal stop;
  const auto existing = order.force ? file::Existing::Replace : file::Existing::Keep;
  handout::Order what = orderOf(order);
  addChecks(what);
  addLogo(what.clinic);
  const bool web = order.format == "html";  // not shown
  if (web && !order.printer.empty())
    return fail({Error::Kind::Usage, _("A web page cannot be printed from here. Leave out --format or --print.")});
  if (web) return saveWebPage(**opened, what, order, existing);
  const auto pages = handout::save(**opened, what, order.output, existing, watchOf(order));
  if (!pages) return fail(withForce(pages.error(), order.output));
  print(order.output + ": " + plural("{1} page", "{1} pages", static_cast<unsigned long>(*pages)) + "\n");
  if (order.printer.empty()) return kDone;
  handout::JobOrder job{.printer = order.printer, .title = order.slugs.front()};
  job.paper = what.paper;
  const Result<std::string> sent = handout::startJob(order.output, job);
  if (!sent) return fail(sent.error());
  writeDown(order, handout::logLineOf(what, **opened));
  return kDone;
}

int pack(const std::string& folder, const std::string& output, bool force) {
  library::PackOptions options;
  options.replace = force;
  if (::isatty(STDERR_FILENO) == 1) {
    options.progress = [](int done, int all) {
      const std::string line = fill(_("Packing {1} of {2}"), {std::to_string(done), std::to_string(all)});
      std::fprintf(stderr, "\r%s%s", line.c_str(), done == all ? "\n" : "");
    };
  }
  const Status packed = library::pack(folder, output, options);
  if (!packed) return fail(withForce(packed.error(), output));
  const auto opened = openLibrary(output);  // names what was left out
  if (!opened) return fail(opened.error());
  print(output + ": " + plural("{1} article", "{1} articles", (*opened)->articles().size()) + "\n");
  return kDone;
}

int verify(const std::string& file) {
  const Status sound = library::verify(file);
  if (!sound) return fail(sound.error());
  print(fill(_("{1} is complete and unchanged."), {file}) + "\n");
  return kDone;
}

}  // namespace myelin::commands
