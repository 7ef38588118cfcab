#include "app/session/following.h"

#include <algorithm>
#include <sstream>

#include "app/session/session.h"
#include "index/base/words.h"

/// The part of a session that knows printers and follows a job until it is done. CUPS is asked on threads of their own:
/// one for questions, one that looks at the job.
namespace myelin::session {
namespace {

constexpr char kPrinter[] = "printer";

}  // namespace

const handout::Printer* Printers::chosen() const {
  const auto find = [this](const auto& is) {
    const auto at = std::find_if(all.begin(), all.end(), is);
    return at == all.end() ? nullptr : &*at;
  };
  if (const auto* named = find([this](const auto& each) { return each.name == wanted.printer; })) return named;
  if (const auto* usual = find([](const auto& each) { return each.isDefault; })) return usual;
  const auto* ready = find([](const auto& each) { return each.state != handout::Printer::State::Stopped; });
  return ready != nullptr || all.empty() ? ready : &all.front();
}

/// The printer, its sides and its ink are those of the last time; copies are one again.
void Session::readPrinter() {
  std::istringstream kept(setting(kPrinter));
  int sides = 0, ink = 0;
  std::string name;
  if (!(kept >> sides >> ink) || sides < 0 || sides > 1 || ink < 0 || ink > 1) return;
  kept >> name;
  handout::JobOrder& wanted = state_.printers.wanted;
  wanted.printer = name;
  wanted.sides = static_cast<handout::Sides>(sides);
  wanted.ink = static_cast<handout::Ink>(ink);
}

void Session::on(const LookForPrinters&) {
  if (state_.printers.looking || !services_.printing.printers) return;
  state_.printers.looking = true;
  if (!asking_) asking_ = std::make_unique<Worker>();
  asking_->run([this, ask = services_.printing.printers, post = services_.post, alive = alive_] {
    auto found = ask();
    post([this, alive, found = std::move(found)] {
      if (!*alive) return;
      Printers& printers = state_.printers;
      printers.looking = false;
      printers.looked = true;
      printers.all = found ? *found : std::vector<handout::Printer>{};
      printers.trouble = found ? "" : found.error().sentence;
    });
  });
}

void Session::on(const SetPrinter& wanted) {
  handout::JobOrder& now = state_.printers.wanted;
  now = wanted.wanted;
  now.copies = std::clamp(now.copies, 1, 99);
  keepSetting(kPrinter, std::to_string(static_cast<int>(now.sides)) + " " + std::to_string(static_cast<int>(now.ink)) +
                            " " + now.printer);
}

/// What is asked of the printer that is chosen; one that cannot do it is not asked.
handout::JobOrder Session::jobOrder(const std::string& title, handout::Paper paper) const {
  handout::JobOrder order = state_.printers.wanted;
  order.title = title;
  order.paper = paper;
  if (const handout::Printer* printer = state_.printers.chosen()) {
    order.printer = printer->name;
    if (!printer->bothSides) order.sides = handout::Sides::One;
    if (!printer->colour) order.ink = handout::Ink::Black;
  }
  return order;
}

void Session::follow(PrintJob job) {
  if (following_) following_->end();
  following_ = std::make_shared<Following>();
  if (!watching_) watching_ = std::make_unique<Worker>();
  const std::string name = job.job;
  const int pages = job.pages * std::max(1, job.order.copies);
  state_.printers.job = std::move(job);
  watching_->run([this, name, pages, printing = services_.printing, post = services_.post, alive = alive_,
                  following = following_] {
    handout::Job last;
    do {
      handout::Job now = printing.state(name, pages);
      if (now == last) continue;
      last = now;
      post([this, alive, name, now = std::move(now)] {
        if (*alive) jobIs(name, now);
      });
    } while (!last.over() && following->wait(printing.pause));
  });
}

/// News of a job. What has to be done about it is said; that another page came is only shown.
void Session::jobIs(const std::string& name, const handout::Job& now) {
  std::optional<PrintJob>& job = state_.printers.job;
  if (!job || job->job != name) return;
  const bool other = job->now.state != now.state;
  job->now = now;
  if (other) announce(now.sentence);
  if (now.over()) on(LookForPrinters{});
}

void Session::on(const CancelPrint&) {
  const std::optional<PrintJob>& job = state_.printers.job;
  if (!job || job->now.over()) return;
  if (!asking_) asking_ = std::make_unique<Worker>();
  asking_->run([this, name = job->job, cancel = services_.printing.cancel, post = services_.post, alive = alive_] {
    const Status taken = cancel(name);
    if (taken) return;  // whoever follows the job says so
    post([this, alive, taken] {
      if (*alive) tell(Notice::Kind::Trouble, taken.error().sentence);
    });
  });
}

/// The same PDF once more.
void Session::on(const RetryPrint&) {
  std::optional<PrintJob>& job = state_.printers.job;
  if (!job || !job->now.over()) return;
  PrintJob again = *std::exchange(job, std::nullopt);
  if (!asking_) asking_ = std::make_unique<Worker>();
  asking_->run([this, again, start = services_.printing.start, post = services_.post, alive = alive_]() mutable {
    const Result<std::string> started = start(again.pdf, again.order);
    post([this, alive, started, again]() mutable {
      if (!*alive) return;
      if (!started) return tell(Notice::Kind::Trouble, started.error().sentence);
      again.job = *started;
      again.now = {};
      follow(std::move(again));
    });
  });
}

void Session::on(const CloseJob&) {
  if (following_) following_->end();
  state_.printers.job.reset();
}

}  // namespace myelin::session
