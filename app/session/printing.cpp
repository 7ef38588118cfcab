#include "app/session/printing.h"

#include <algorithm>
#include <iterator>

#include "app/desk/bookmark_page.h"
#include "app/handout/epub.h"
#include "app/handout/handout.h"
#include "app/handout/own_page.h"
#include "app/handout/web_page.h"
#include "app/session/bookmark_list.h"
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
Result<Saved> saveAside(const std::function<Result<int>(const std::filesystem::path&)>& write,
                        const std::filesystem::path& folder, const std::string& name, const char* ending = ".pdf") {
  for (int n = 1; n < 1000; ++n) {
    const auto path = folder / (n == 1 ? name + ending : name + " " + std::to_string(n) + ending);
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored)) continue;
    auto saved = write(path);
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
Made saveAndSend(const std::function<Result<int>(const std::filesystem::path&)>& write, const Services& services,
                 bool toPrinter, PrintJob& job) {
  const auto saved = saveAside(write, services.printFolder, fileName(job.title));
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

/// For the slow thread: says how far it is, and when to stop.
handout::Watch Session::followPrinting() {
  handout::Watch watch = watchOf(services_);
  watch.cancel = stopPrinting_.get();
  watch.progress = [this, post = services_.post, alive = alive_](int done, int) {
    post([this, alive, done] {
      if (*alive) state_.printed = done;
    });
  };
  return watch;
}

void Session::on(const StopPrinting&) {
  *stopPrinting_ = true;
}

void Session::print(handout::Order order, const std::string& title, bool toPrinter) {
  if (state_.printing) return;
  state_.printed = 0;
  state_.toPrint = static_cast<int>(order.items.size());
  stopPrinting_ = std::make_shared<std::atomic<bool>>(false);
  const auto write = [order, library = state_.library, watch = followPrinting(),
                      stop = stopPrinting_](const std::filesystem::path& to) {
    return handout::save(*library, order, to, file::Existing::Keep, watch);
  };
  print(write, title, toPrinter, std::move(order));
}

void Session::print(WritePages write, const std::string& title, bool toPrinter, std::optional<handout::Order> given) {
  if (state_.printing) return;
  state_.printing = true;
  if (!given) {  // a page or two of the reader's own: made at once
    state_.toPrint = 1;
    stopPrinting_ = std::make_shared<std::atomic<bool>>(false);
  }
  const handout::Printer* printer = state_.printers.chosen();
  PrintJob job{.printer = printer != nullptr ? printer->label : "", .title = title};
  job.order = jobOrder(title, given ? given->paper : state_.composing.order.paper);
  slow_->run([this, write = std::move(write), given = std::move(given), toPrinter, services = services_, job,
              alive = alive_, stop = stopPrinting_]() mutable {
    const Made made = saveAndSend(write, services, toPrinter, job);
    services.post([this, alive, made, given, job, stop] {
      if (!*alive) return;
      state_.printing = false;
      tell(made.saved || *stop ? Notice::Kind::Done : Notice::Kind::Trouble, made.sentence);
      if (made.saved && given) logGiven(*given, job.title, made.sent);
      if (made.sent) follow(job);
      if (made.refused) on(LookForPrinters{});
    });
  });
}

void Session::saveForScreen(handout::Order order, const std::string& title, handout::Format format) {
  if (state_.printing) return;
  state_.printing = true;
  state_.printed = 0;
  state_.toPrint = static_cast<int>(order.items.size());
  stopPrinting_ = std::make_shared<std::atomic<bool>>(false);
  const bool book = format == handout::Format::Epub;
  slow_->run([this, order = std::move(order), title, book, library = state_.library, watch = followPrinting(),
              folder = services_.printFolder, post = services_.post, alive = alive_, stop = stopPrinting_] {
    const auto write = [&](const std::filesystem::path& to) -> Result<int> {
      const auto save = book ? handout::saveEpub : handout::saveWebPage;
      const auto articles = save(*library, order, to, file::Existing::Keep, watch);
      if (!articles) return articles.error();
      return static_cast<int>(*articles);
    };
    const auto saved = saveAside(write, folder, fileName(title), book ? ".epub" : ".html");
    post([this, alive, saved, order, title, stop] {
      if (!*alive) return;
      state_.printing = false;
      if (!saved) return tell(*stop ? Notice::Kind::Done : Notice::Kind::Trouble, saved.error().sentence);
      tell(Notice::Kind::Done, fill(_("Saved as {1}"), {saved->path.string()}));
      logGiven(order, title, false);
    });
  });
}

void Session::on(const PrintBookmarks& wanted) {
  std::vector<desk::Bookmark> printed;
  for (const desk::Bookmark* each : bookmarksById(state_, wanted.ids)) printed.push_back(*each);
  if (wanted.questions) {
    const auto asks = [](const desk::Bookmark& each) { return each.ask; };
    printed.clear();
    std::copy_if(state_.bookmarks.begin(), state_.bookmarks.end(), std::back_inserter(printed), asks);
  }
  if (printed.empty()) return;
  handout::Order look;
  look.sizePt = sizeFor(state_.settings.scale);
  look.paper = state_.composing.order.paper;
  look.today = services_.today;
  const std::string title = wanted.questions ? desk::questionTitle() : desk::bookmarkTitle();
  const auto write = [look, printed = std::move(printed),
                      questions = wanted.questions](const std::filesystem::path& to) {
    desk::PrintedPage page = questions ? desk::questionsToPrint(printed) : desk::bookmarksToPrint(printed);
    return handout::save({page.title, page.origin, page.form, std::move(page.bodies)}, look, to, file::Existing::Keep);
  };
  print(write, title, true);
}

}  // namespace myelin::session
