#include "app/commands/given_command.h"

#include <algorithm>
#include <limits>

#include "app/commands/output.h"
#include "app/desk/desk.h"
#include "app/handout/day.h"
#include "app/shell/desktop.h"
#include "index/base/file.h"
#include "index/base/utf8.h"
#include "index/base/words.h"

namespace myelin::commands {
namespace {

constexpr std::uint64_t kMostBytes = 4 << 20;

std::string clean(const std::string& text) {
  return utf8::forTerminal(text, false);
}

int writeTable(const std::string& file, const std::string& table, bool force, const std::string& said) {
  const Status written = file::write(file, table, force ? file::Existing::Replace : file::Existing::Keep, 0600);
  if (!written && written.error().kind == Error::Kind::Exists)
    return fail({Error::Kind::Exists,
                 fill(_("{1} is already there. Choose another name, or add --force to replace it."), {file})});
  if (!written) return fail(written.error());
  print(file + ": " + said + "\n");
  return kDone;
}

}  // namespace

int exportGiven(const GivenOrder& order) {
  const auto desk = desk::Desk::open(desk::deskFile());
  const std::vector<desk::Given> log = desk->given(std::numeric_limits<int>::max());
  return writeTable(order.file, desk::givenAsCsv(log), order.force,
                    plural("{1} handout", "{1} handouts", static_cast<unsigned long>(log.size())));
}

int recordCheck(const CheckedOrder& order) {
  const auto opened = openLibrary(order.library);
  if (!opened) return fail(opened.error());
  const library::ArticleInfo* info = (*opened)->find(order.slug);
  if (info == nullptr)
    return fail(
        {Error::Kind::NotFound, fill(_("“{1}” is not in this library. “myelin list” names what is."), {order.slug})});
  if (info->edition == 0)
    return fail({Error::Kind::Usage,
                 fill(_("“{1}” has no edition number, so that a check of it could not be told from a check of its next "
                        "version. Its author can give it one."),
                      {info->title})});
  const std::string day = order.day.empty() ? shell::today() : order.day;
  if (!handout::parseDay(day))
    return fail({Error::Kind::Usage, fill(_("{1} is no date. Type it like {2}."), {day, shell::today()})});
  const auto desk = desk::Desk::open(desk::deskFile());
  const Status kept =
      desk->setCheck({info->slug, info->edition, utf8::clean(order.name), utf8::clean(order.role), day});
  if (!kept) return fail(kept.error());
  print(fill(_("Recorded: {1} has checked “{2}”, edition {3}."),
             {clean(order.name), clean(info->title), std::to_string(info->edition)}) +
        "\n");
  return kDone;
}

int removeCheck(const CheckedOrder& order) {
  const auto desk = desk::Desk::open(desk::deskFile());
  const std::string slug = order.slug.substr(order.slug.rfind('/') + 1);
  const std::vector<desk::ClinicCheck> checks = desk->checks();
  const auto named = [&](const desk::ClinicCheck& each) { return each.slug == order.slug || each.slug == slug; };
  const auto at = std::find_if(checks.begin(), checks.end(), named);
  if (at == checks.end())
    return fail({Error::Kind::NotFound,
                 fill(_("No check of “{1}” is recorded. “myelin checked list” names them."), {order.slug})});
  const Status removed = desk->removeCheck(at->slug);
  if (!removed) return fail(removed.error());
  print(fill(_("The check of “{1}” is removed."), {clean(at->slug)}) + "\n");
  return kDone;
}

int listChecks(const CheckedOrder&) {
  const auto desk = desk::Desk::open(desk::deskFile());
  for (const desk::ClinicCheck& each : desk->checks())
    print(clean(each.slug) + "\t" + std::to_string(each.edition) + "\t" + clean(each.name) + "\t" + clean(each.role) +
          "\t" + clean(each.day) + "\n");
  return kDone;
}

int exportChecks(const CheckedOrder& order) {
  const auto desk = desk::Desk::open(desk::deskFile());
  const std::vector<desk::ClinicCheck> checks = desk->checks();
  return writeTable(order.file, desk::checksAsCsv(checks), order.force,
                    plural("{1} check", "{1} checks", static_cast<unsigned long>(checks.size())));
}

int importChecks(const CheckedOrder& order) {
  const Result<std::string> text = file::read(order.file, kMostBytes);
  if (!text) return fail(text.error());
  const desk::ReadChecks read = desk::checksFromCsv(*text);
  if (!read.table)
    return fail({Error::Kind::Foreign,
                 fill(_("{1} is no table of checks. “myelin checked export” writes one."), {order.file})});
  const auto desk = desk::Desk::open(desk::deskFile());
  const Result<std::size_t> taken = desk->mergeChecks(read.checks);
  if (!taken) return fail(taken.error());
  std::string said = fill(_("Brought in {1}; {2} were here already, or newer."),
                          {std::to_string(*taken), std::to_string(read.checks.size() - *taken)});
  if (read.unread > 0)
    said += " " + plural("{1} line could not be read.", "{1} lines could not be read.",
                         static_cast<unsigned long>(read.unread));
  print(said + "\n");
  return kDone;
}

}  // namespace myelin::commands
