#include "app/session/giving.h"

#include <algorithm>
#include <utility>

#include "app/handout/day.h"
#include "app/handout/handout.h"
#include "app/handout/order_text.h"
#include "app/session/bench.h"
#include "app/session/session.h"
#include "index/base/file.h"
#include "index/base/words.h"

/// The part of a session that keeps what was given and puts it together again, and saved sets.
namespace myelin::session {
namespace {

constexpr std::size_t kMostShown = 500;
constexpr std::size_t kLast = 5;

}  // namespace

const desk::ClinicCheck* Giving::checkOf(const std::string& slug) const {
  const auto at = std::find_if(checks.begin(), checks.end(), [&](const auto& each) { return each.slug == slug; });
  return at == checks.end() ? nullptr : &*at;
}

std::string dayInWords(const std::string& iso) {
  return handout::dayInWords(iso);
}

std::string recordLine(const desk::Given& given) {
  std::string line = fill(_("{1}: “{2}” given"), {handout::dayInWords(given.day), given.title});
  if (!given.editions.empty()) line += fill(_(", edition {1}"), {given.editions});
  line += fill(_(", {1} point, code {2}."), {given.size, given.codes});
  return given.initials.empty() ? line : line + " " + given.initials;
}

void Session::refreshGiving() {
  Giving& giving = state_.giving;
  giving.keeps = services_.desk->keepsGiven();
  giving.log = services_.desk->given(kMostShown);
  giving.last.clear();
  for (std::size_t i = 0; i < giving.log.size() && giving.last.size() < kLast; ++i) {
    const auto same = [&](std::size_t other) { return giving.log[other].order == giving.log[i].order; };
    if (std::none_of(giving.last.begin(), giving.last.end(), same)) giving.last.push_back(i);
  }
  giving.sets.clear();
  for (const desk::Pack& pack : services_.desk->packs()) {
    const auto kept = handout::readKept(pack.order);
    if (!kept) continue;
    giving.sets.push_back({pack.name, kept->items.size(),
                           state_.library ? handout::changedSince(*kept, *state_.library) : std::string()});
  }
}

/// Writes into the log what went to a printer or into a PDF.
void Session::logGiven(const handout::Order& order, const std::string& title, bool printed) {
  if (!state_.library) return;
  desk::Given given;
  given.day = services_.today;
  given.title = title;
  const handout::LogLine line = handout::logLineOf(order, *state_.library);
  given.size = line.size;
  given.codes = line.codes;
  given.editions = line.editions;
  given.order = line.order;
  given.initials = state_.composing.initials;
  given.printed = printed;
  if (const Status kept = services_.desk->addGiven(given); !kept) tell(Notice::Kind::Trouble, kept.error().sentence);
  refreshGiving();
}

/// Puts a kept order on the bench in the place of what is there, which Undo brings back.
void Session::compose(const handout::KeptOrder& kept, const std::string& name) {
  Composing& composing = state_.composing;
  const handout::Order before = composing.order;
  handout::Order order = kept.look;
  order.clinic = before.clinic;
  order.checks = before.checks;
  order.today = before.today;
  for (const handout::KeptItem& each : kept.items)
    if (state_.library->find(each.item.slug) != nullptr) order.items.push_back(each.item);
  putTogether(order);
  bench_->taken.reset();
  if (!before.items.empty()) bench_->before = before;
  on(ShowComposer{});
  const std::string changed = handout::changedSince(kept, *state_.library);
  tell(changed.empty() ? Notice::Kind::Done : Notice::Kind::Trouble,
       fill(_("In the handout: {1}."), {name}) + (changed.empty() ? "" : " " + changed), !before.items.empty());
}

void Session::on(const SaveSet& wanted) {
  if (!state_.library || state_.composing.parts.empty() || wanted.name.empty()) return;
  const desk::Pack pack{wanted.name, handout::keptText(state_.composing.order, *state_.library)};
  if (const Status kept = services_.desk->setPack(pack); !kept)
    return tell(Notice::Kind::Trouble, kept.error().sentence);
  refreshGiving();
  tell(Notice::Kind::Done, fill(_("Saved as a set: {1}."), {wanted.name}));
}

void Session::on(const OpenSet& wanted) {
  if (!state_.library) return;
  for (const desk::Pack& pack : services_.desk->packs())
    if (pack.name == wanted.name)
      if (const auto kept = handout::readKept(pack.order)) compose(*kept, pack.name);
}

void Session::on(const RemoveSet& wanted) {
  const std::vector<desk::Pack> packs = services_.desk->packs();
  const auto at = std::find_if(packs.begin(), packs.end(), [&](const auto& each) { return each.name == wanted.name; });
  if (at == packs.end()) return;
  if (const Status removed = services_.desk->removePack(wanted.name); !removed)
    return tell(Notice::Kind::Trouble, removed.error().sentence);
  bench_->removedSet = *at;
  refreshGiving();
  tell(Notice::Kind::Done, fill(_("Set removed: {1}"), {wanted.name}), true);
}

void Session::on(const OpenGiven& wanted) {
  if (!state_.library) return;
  for (const desk::Given& given : state_.giving.log)
    if (given.id == wanted.id)
      if (const auto kept = handout::readKept(given.order)) return compose(*kept, given.title);
}

void Session::on(const ShowGiven&) {
  go({.screen = Screen::Given, .subject = {}, .words = {}, .place = {}});
}

/// Under a name that is free, beside the printed handouts.
void Session::saveTable(const std::string& stem, const std::string& table) {
  std::error_code ignored;  // what is missing then is said by the writing
  std::filesystem::create_directories(services_.printFolder, ignored);
  for (int n = 1; n < 1000; ++n) {
    const auto file = services_.printFolder / (stem + (n == 1 ? "" : " " + std::to_string(n)) + ".csv");
    const Status saved = file::write(file, table, file::Existing::Keep, 0600);
    if (!saved && saved.error().kind == Error::Kind::Exists) continue;
    if (saved) return tell(Notice::Kind::Done, fill(_("Saved as {1}"), {file.string()}));
    return tell(Notice::Kind::Trouble, saved.error().sentence);
  }
}

void Session::on(const SaveGiven&) {
  constexpr std::size_t kAll = 1'000'000;
  const std::string stem = "Myelin given " + services_.today;  // not shown: a file's name
  saveTable(stem, desk::givenAsCsv(services_.desk->given(kAll)));
}

void Session::on(const ClearGiven&) {
  if (const Status cleared = services_.desk->clearGiven(); !cleared)
    return tell(Notice::Kind::Trouble, cleared.error().sentence);
  refreshGiving();
  tell(Notice::Kind::Done, _("The log is empty."));
}

void Session::on(const KeepGiven& wanted) {
  if (const Status kept = services_.desk->keepGiven(wanted.keep); !kept)
    return tell(Notice::Kind::Trouble, kept.error().sentence);
  refreshGiving();
  announce(wanted.keep ? _("What you give is written down from now on.")
                       : _("What you give is not written down from now on."));
}

}  // namespace myelin::session
