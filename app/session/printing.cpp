#include "app/session/printing.h"

#include "app/handout/handout.h"
#include "app/session/session.h"
#include "index/base/utf8.h"
#include "index/base/words.h"

/// The part of a session that prints: a PDF in the print folder, and a job for the default printer when there is one.
namespace myelin::session {
namespace {

constexpr std::size_t kNameBytes = 120;

/// The title as a file name: no separators, no leading dots, not too long.
std::string fileName(const std::string& title) {
  std::string name;
  for (const char c : title)
    if (static_cast<unsigned char>(c) >= 0x20 && c != '/' && c != ':' && c != '\\' && c != 0x7F) name += c;
  while (name.starts_with('.') || name.starts_with('-')) name.erase(0, 1);
  name = utf8::prefix(name, kNameBytes);
  return name.empty() ? "handout" : name;
}

constexpr int kTrialPx = 512;
constexpr double kLeastPt = 12;
constexpr double kMostPt = 22;

/// Who reads large on screen is given large print: 14 pt at 100 %, 18 at 150 %, 22 at 200 % and more.
double sizeFor(double scale) {
  const double size = 14 + (scale - 1) * 8;
  return size < kLeastPt ? kLeastPt : size > kMostPt ? kMostPt : size;
}

struct Saved {
  std::filesystem::path path;
  int pages = 0;
};

/// Saves under the first free name: nothing of the user's is replaced without being asked.
Result<Saved> saveAside(const library::Library& library, const handout::Order& order,
                        const std::filesystem::path& folder, const std::string& name, const handout::Watch& watch) {
  for (int n = 1; n < 1000; ++n) {
    const auto path = folder / (n == 1 ? name + ".pdf" : name + " " + std::to_string(n) + ".pdf");
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored)) continue;
    auto saved = handout::save(library, order, path, file::Existing::Keep, watch);
    if (saved) return Saved{path, *saved};
    if (saved.error().kind != Error::Kind::Exists) return saved.error();
  }
  return Error{Error::Kind::Exists, fill(_("There are too many handouts named {1} in {2}."), {name, folder.string()})};
}

/// What became of a handout.
struct Made {
  std::string sentence;
  bool saved = false, sent = false, refused = false;
};

/// Fills what is known of the job.
Made saveAndSend(const library::Library& library, const handout::Order& order, const Services& services, bool toPrinter,
                 PrintJob& job) {
  const auto saved = saveAside(library, order, services.printFolder, fileName(job.title), watchOf(services));
  if (!saved) return {.sentence = saved.error().sentence};
  job.pdf = saved->path;
  job.pages = saved->pages;
  const std::string file = saved->path.string();
  const std::string pages = plural("{1} page", "{1} pages", static_cast<unsigned long>(saved->pages));
  const std::string kept = fill(_("Saved as {1} ({2})."), {file, pages});
  if (!toPrinter) return {.sentence = kept, .saved = true};
  const Result<std::string> sent = services.printing.start(saved->path, job.order);
  if (!sent) return {.sentence = kept + " " + sent.error().sentence, .saved = true, .refused = true};
  job.job = *sent;
  return {
      .sentence = fill(_("Sent to the printer, and saved as {1} ({2})."), {file, pages}), .saved = true, .sent = true};
}

}  // namespace

/// Figures are tried behind the fence before they are drawn here.
handout::Watch watchOf(const Services& services) {
  handout::Watch watch;
  watch.harmless = [decode = services.decode](const std::string& bytes) {
    return !decode || decode(bytes, kTrialPx, kTrialPx).ok();
  };
  return watch;
}

void Session::on(const Print& wanted) {
  const library::ArticleInfo* info = state_.library ? state_.library->find(wanted.slug) : nullptr;
  if (info == nullptr) return;
  handout::Order order;
  order.items = {{info->slug}};
  order.sizePt = sizeFor(state_.settings.scale);
  order.today = services_.today;
  order.checks = state_.composing.order.checks;
  print(std::move(order), info->title, true);
}

void Session::print(handout::Order order, const std::string& title, bool toPrinter) {
  if (state_.printing) return;
  state_.printing = true;
  const handout::Printer* printer = state_.printers.chosen();
  PrintJob job{.printer = printer != nullptr ? printer->label : "", .title = title};
  job.order = jobOrder(title, order.paper);
  slow_->run([this, order = std::move(order), library = state_.library, toPrinter, services = services_, job,
              alive = alive_]() mutable {
    const Made made = saveAndSend(*library, order, services, toPrinter, job);
    services.post([this, alive, made, order, job] {
      if (!*alive) return;
      state_.printing = false;
      tell(made.saved ? Notice::Kind::Done : Notice::Kind::Trouble, made.sentence);
      if (made.saved) logGiven(order, job.title, made.sent);
      if (made.sent) follow(job);
      if (made.refused) on(LookForPrinters{});
    });
  });
}

}  // namespace myelin::session
