#include <algorithm>

#include "app/handout/day.h"
#include "app/session/session.h"
#include "index/base/file.h"
#include "index/base/words.h"

/// The part of a session that keeps the clinic's own checks of articles.
namespace myelin::session {

void Session::refreshChecks() {
  state_.giving.checks = services_.desk->checks();
  handout::Order& order = state_.composing.order;
  order.checks.clear();
  for (const desk::ClinicCheck& each : state_.giving.checks)
    order.checks[each.slug] = {each.edition, each.name, each.role, each.day};
}

void Session::on(const RecordCheck& wanted) {
  const library::ArticleInfo* info = state_.library ? state_.library->find(wanted.check.slug) : nullptr;
  if (info == nullptr) return;
  if (info->edition == 0)
    return tell(Notice::Kind::Trouble,
                fill(_("“{1}” has no edition number, so that a check of it could not be told from a check of its next "
                       "version. Its author can give it one."),
                     {info->title}));
  desk::ClinicCheck check = wanted.check;
  check.slug = info->slug;
  check.edition = info->edition;
  if (check.day.empty()) check.day = services_.today;
  if (check.name.empty()) return tell(Notice::Kind::Trouble, _("Type who has checked it first."));
  if (!handout::parseDay(check.day))
    return tell(Notice::Kind::Trouble, fill(_("{1} is no date. Type it like {2}."), {check.day, services_.today}));
  if (const Status kept = services_.desk->setCheck(check); !kept)
    return tell(Notice::Kind::Trouble, kept.error().sentence);
  refreshChecks();
  handoutChanged();
  tell(Notice::Kind::Done, fill(_("Recorded: {1} has checked “{2}”, edition {3}."),
                                {check.name, info->title, std::to_string(info->edition)}));
}

void Session::on(const RemoveCheck& wanted) {
  if (const Status removed = services_.desk->removeCheck(wanted.slug); !removed)
    return tell(Notice::Kind::Trouble, removed.error().sentence);
  refreshChecks();
  handoutChanged();
  tell(Notice::Kind::Done, _("The check is removed: the pages say “Not yet checked by a clinician” again."));
}

void Session::on(const SaveChecks&) {
  const std::string stem = "Myelin checks " + services_.today;  // not shown: a file's name
  saveTable(stem, desk::checksAsCsv(state_.giving.checks));
}

void Session::on(const BringChecksIn& wanted) {
  constexpr std::uint64_t kMostBytes = 4 << 20;
  if (wanted.file.empty()) return;
  const std::filesystem::path file = copyFile(wanted.file);
  const Result<std::string> text = file::read(file, kMostBytes);
  if (!text) return tell(Notice::Kind::Trouble, text.error().sentence);
  const desk::ReadChecks read = desk::checksFromCsv(*text);
  if (!read.table)
    return tell(Notice::Kind::Trouble,
                fill(_("{1} is no table of checks. “Save the checks as a table” writes one."), {file.string()}));
  const Result<std::size_t> taken = services_.desk->mergeChecks(read.checks);
  if (!taken) return tell(Notice::Kind::Trouble, taken.error().sentence);
  refreshChecks();
  handoutChanged();
  std::string said = fill(_("Brought in {1}; {2} were here already, or newer."),
                          {std::to_string(*taken), std::to_string(read.checks.size() - *taken)});
  if (read.unread > 0)
    said += " " + plural("{1} line could not be read.", "{1} lines could not be read.",
                         static_cast<unsigned long>(read.unread));
  tell(Notice::Kind::Done, said);
}

}  // namespace myelin::session
