#include <algorithm>
#include <cstdlib>

#include "app/session/session.h"
#include "index/base/words.h"

/// The part of a session that saves copies of the bookmarks and brings them in.
namespace myelin::session {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kCopiesShown = 6;
constexpr std::size_t kMostEntries = 20'000;  // of the folder that are looked at

bool isCopyName(const fs::path& file) {
  const std::string name = file.filename().string();
  const bool named = name.starts_with("Myelin bookmarks") || name.starts_with("bookmarks.");  // not shown: file names
  return named && desk::canBeCopy(file);
}

/// The newest first. What cannot be looked at is left out.
std::vector<fs::path> copiesIn(const fs::path& folder) {
  std::vector<std::pair<fs::file_time_type, fs::path>> found;
  std::error_code error;
  std::size_t looked = 0;
  for (fs::directory_iterator at(folder, error), end; !error && at != end && ++looked < kMostEntries;
       at.increment(error)) {
    std::error_code ignored;
    if (isCopyName(at->path()) && at->is_regular_file(ignored))
      found.emplace_back(fs::last_write_time(at->path(), ignored), at->path());
  }
  std::sort(found.rbegin(), found.rend());
  if (found.size() > kCopiesShown) found.resize(kCopiesShown);
  std::vector<fs::path> files;
  for (auto& [time, file] : found) files.push_back(std::move(file));
  return files;
}

/// The first name of the day that is free.
fs::path freeName(const fs::path& folder, const std::string& today) {
  const std::string stem = "Myelin bookmarks " + today;  // not shown: a file's name
  for (int number = 1;; ++number) {
    const fs::path file = folder / (stem + (number == 1 ? "" : " " + std::to_string(number)) + ".md");
    std::error_code ignored;
    if (number == 1000 || !fs::exists(file, ignored)) return file;
  }
}

std::string counted(const desk::Merged& merged) {
  return fill(_("{1} new, {2} changed, {3} known"),
              {std::to_string(merged.added.size()), std::to_string(merged.joined.size()), std::to_string(merged.same)});
}

}  // namespace

void Session::refreshCopies() {
  state_.copying.suggested = freeName(services_.printFolder, services_.today).string();
  state_.copying.near = copiesIn(services_.printFolder);
}

/// "~/x" is in the home folder, a name alone beside the printed handouts.
fs::path Session::copyFile(const std::string& typed) const {
  const char* const home = std::getenv("HOME");
  if (typed.starts_with("~/") && home != nullptr) return fs::path(home) / typed.substr(2);
  return services_.printFolder / typed;
}

void Session::on(const ShowCopies&) {
  state_.copying = {};
  refreshCopies();
  go({.screen = Screen::Copies, .subject = {}, .words = {}, .place = {}});
}

void Session::on(const SaveCopy& wanted) {
  const bool named = !wanted.file.empty();
  const fs::path file = named ? copyFile(wanted.file) : freeName(services_.printFolder, services_.today);
  std::error_code ignored;  // what is missing then is said by the writing
  if (!named) fs::create_directories(services_.printFolder, ignored);
  const Status saved = desk::writeCopy(file, services_.desk->bookmarks(), false);
  refreshCopies();
  if (saved)
    tell(Notice::Kind::Done, fill(_("Saved as {1}"), {file.string()}));
  else if (saved.error().kind == Error::Kind::Exists)
    tell(Notice::Kind::Trouble, fill(_("{1} is already there. Choose another name."), {file.string()}));
  else
    tell(Notice::Kind::Trouble, saved.error().sentence);
}

void Session::on(const LookIntoCopy& wanted) {
  if (state_.copying.looking || wanted.file.empty()) return;
  state_.copying.looking = true;
  state_.copying.found.reset();
  state_.copying.trouble.clear();
  slow_->run([this, file = copyFile(wanted.file), post = services_.post, alive = alive_] {
    auto copy = desk::readCopy(file);
    post([this, alive, file, copy = std::move(copy)]() mutable {
      if (*alive) takeCopy(file, std::move(copy));
    });
  });
}

void Session::takeCopy(const fs::path& file, Result<desk::Copy> copy) {
  Copying& copying = state_.copying;
  copying.looking = false;
  if (!copy) {
    copying.trouble = copy.error().sentence;
    announce(copying.trouble);
    return;
  }
  auto would = services_.desk->merge(copy->bookmarks, true);
  if (!would) {
    copying.trouble = would.error().sentence;
    announce(copying.trouble);
    return;
  }
  announce(fill(_("{1}: {2}. Nothing is changed yet."), {file.filename().string(), counted(*would)}));
  copying.found = FoundCopy{file, std::move(*copy), std::move(*would)};
}

void Session::on(const BringCopyIn&) {
  Copying& copying = state_.copying;
  if (!copying.found) return;
  auto merged = services_.desk->merge(copying.found->copy.bookmarks, false);
  if (!merged) {
    tell(Notice::Kind::Trouble, merged.error().sentence);
    return;
  }
  const std::string said = fill(_("Brought in: {1}."), {counted(*merged)});
  Edit edit{.undone = _("The copy is taken out again."), .again = said};
  edit.before = std::move(merged->before);
  edit.after = std::move(merged->joined);
  edit.after.insert(edit.after.end(), merged->added.begin(), merged->added.end());
  const bool changed = !edit.after.empty();
  if (changed) remember(std::move(edit));
  copying.found.reset();
  tell(Notice::Kind::Done, said, changed);
  refreshDesk();
}

void Session::on(const LeaveCopy&) {
  state_.copying.found.reset();
  state_.copying.trouble.clear();
}

}  // namespace myelin::session
