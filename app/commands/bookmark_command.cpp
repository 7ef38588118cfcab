#include "app/commands/bookmark_command.h"

#include <algorithm>

#include "app/commands/output.h"
#include "app/desk/bookmark_page.h"
#include "app/desk/copy_file.h"
#include "app/desk/desk.h"
#include "app/handout/own_page.h"
#include "app/handout/paper.h"
#include "app/shell/desktop.h"
#include "index/base/utf8.h"
#include "index/base/words.h"

namespace myelin::commands {
namespace {

/// "Tizanidine: I felt faint", on one line.
std::string lineOf(const desk::Bookmark& bookmark) {
  std::string line = bookmark.title.empty() ? bookmark.passage.slug : bookmark.title;
  const std::string& words = bookmark.passage.exact.empty() ? bookmark.note : bookmark.passage.exact;
  if (!words.empty()) line += ": " + words;
  return utf8::forTerminal(line, false);
}

void report(const desk::Merged& merged, std::size_t unread, bool dryRun) {
  std::string out;
  if (dryRun) {
    for (const desk::Bookmark& each : merged.added) out += fill(_("new: {1}"), {lineOf(each)}) + "\n";
    for (const desk::Bookmark& each : merged.joined) out += fill(_("added to: {1}"), {lineOf(each)}) + "\n";
  }
  out += fill(dryRun ? _("Would bring in {1}, add to {2}; {3} are here already.")
                     : _("Brought in {1}, added to {2}; {3} were here already."),
              {std::to_string(merged.added.size()), std::to_string(merged.joined.size()), std::to_string(merged.same)});
  if (unread > 0) out += " " + plural("{1} entry could not be read.", "{1} entries could not be read.", unread);
  print(out + "\n");
}

Error alreadyThere(const std::string& file) {
  return {Error::Kind::Exists,
          fill(_("{1} is already there. Choose another name, or add --force to replace it."), {file})};
}

}  // namespace

int exportBookmarks(const BookmarkOrder& order) {
  const auto desk = desk::Desk::open(desk::deskFile());
  const auto bookmarks = desk->bookmarks();
  const Status written = desk::writeCopy(order.file, bookmarks, order.force);
  if (!written && written.error().kind == Error::Kind::Exists) return fail(alreadyThere(order.file));
  if (!written) return fail(written.error());
  print(order.file + ": " + plural("{1} bookmark", "{1} bookmarks", bookmarks.size()) + "\n");
  return kDone;
}

int importBookmarks(const BookmarkOrder& order) {
  const auto copy = desk::readCopy(order.file);
  if (!copy) return fail(copy.error());
  const auto desk = desk::Desk::open(desk::deskFile());
  const auto merged = desk->merge(copy->bookmarks, order.dryRun);
  if (!merged) return fail(merged.error());
  report(*merged, copy->unread, order.dryRun);
  return kDone;
}

int printBookmarks(const BookmarkOrder& order) {
  const auto desk = desk::Desk::open(desk::deskFile());
  const auto all = desk->bookmarks();
  const auto asks = [](const desk::Bookmark& each) { return each.ask; };
  if (order.questions ? std::none_of(all.begin(), all.end(), asks) : all.empty())
    return fail({Error::Kind::NotFound, order.questions ? _("There are no questions for your team to print.")
                                                        : _("There are no bookmarks to print.")});
  desk::PrintedPage page = order.questions ? desk::questionsToPrint(all) : desk::bookmarksToPrint(all);
  handout::Order look;
  look.sizePt = order.sizePt;
  look.paper = handout::paperNamed(order.paper);
  look.today = shell::today();
  const auto pages = handout::save({page.title, page.origin, page.form, std::move(page.bodies)}, look, order.file,
                                   order.force ? file::Existing::Replace : file::Existing::Keep);
  if (!pages && pages.error().kind == Error::Kind::Exists) return fail(alreadyThere(order.file));
  if (!pages) return fail(pages.error());
  print(order.file + ": " + plural("{1} page", "{1} pages", static_cast<unsigned long>(*pages)) + "\n");
  return kDone;
}

}  // namespace myelin::commands
