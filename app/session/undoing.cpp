#include <algorithm>
#include <unordered_set>
#include <utility>

#include "app/session/bench.h"
#include "app/session/bookmark_list.h"
#include "app/session/session.h"
#include "index/base/words.h"

/// The part of a session that changes what is the reader's own, and takes such changes back.
namespace myelin::session {
namespace {

const desk::Bookmark* find(const std::vector<desk::Bookmark>& list, std::int64_t id) {
  const auto at = std::find_if(list.begin(), list.end(), [id](const desk::Bookmark& each) { return each.id == id; });
  return at == list.end() ? nullptr : &*at;
}

Status exchange(desk::Desk& desk, const Edit& edit) {
  std::unordered_set<std::int64_t> stay;
  for (const desk::Bookmark& each : edit.after) stay.insert(each.id);
  std::vector<std::int64_t> gone;
  for (const desk::Bookmark& each : edit.before)
    if (!stay.contains(each.id)) gone.push_back(each.id);
  return desk.exchange(gone, edit.after);
}

std::string nameOf(const desk::Bookmark& bookmark) {
  return bookmark.title.empty() ? bookmark.passage.slug : bookmark.title;
}

}  // namespace

/// Does something to bookmarks that can be undone.
void Session::rewrite(Edit edit) {
  if (const Status written = exchange(*services_.desk, edit); !written)
    tell(Notice::Kind::Trouble, written.error().sentence);
  else
    remember(std::move(edit));
}

/// What was done can be undone from now on, and what was undone not done again.
void Session::remember(Edit edit) {
  done_.push_back(std::move(edit));
  bench_->taken.reset();  // the newest change is the one to take back
  bench_->before.reset();
  bench_->removedSet.reset();
  if (done_.size() > kEditsKept) done_.erase(done_.begin());
  undone_.clear();
}

Status Session::carryOut(const Edit& edit, bool undo) {
  if (edit.habitAfter) return takeHabit(*edit.habitAfter);
  if (edit.keeps) return services_.desk->keepPlaces(*edit.keeps);
  if (edit.places.empty()) return exchange(*services_.desk, edit);
  if (undo) return services_.desk->restorePlaces(edit.places);
  return edit.allPlaces ? services_.desk->clearPlaces() : services_.desk->forgetPlace(edit.places.front().slug);
}

/// Takes the newest edit back (or does it again) and moves it to the other list.
void Session::turn(std::vector<Edit>& from, std::vector<Edit>& to) {
  if (from.empty()) return;
  const Edit back = from.back().reversed();
  if (const Status turned = carryOut(back, &from == &done_); !turned) {
    tell(Notice::Kind::Trouble, turned.error().sentence);
    return;
  }
  from.pop_back();
  announce(back.again);
  state_.notice.reset();
  to.push_back(back);
  refreshDesk();
}

void Session::on(const Undo&) {
  if (putBackItem()) return;
  turn(done_, undone_);
}

void Session::on(const Redo&) {
  turn(undone_, done_);
}

void Session::on(const RemoveBookmark& wanted) {
  const desk::Bookmark* at = find(state_.bookmarks, wanted.id);
  if (at == nullptr) return;
  const std::string name = nameOf(*at);
  Edit edit{.undone = fill(_("Bookmark kept: {1}"), {name}),
            .again = fill(_("Bookmark removed: {1}"), {name}),
            .before = {*at}};
  const std::size_t before = done_.size();
  rewrite(std::move(edit));
  if (done_.size() > before || before == kEditsKept)
    tell(Notice::Kind::Done, fill(_("Bookmark removed: {1}"), {name}), true);
  refreshDesk();
}

void Session::on(const ChangeBookmark& wanted) {
  const desk::Bookmark* was = find(state_.bookmarks, wanted.now.id);
  if (was == nullptr || *was == wanted.now) return;
  const std::string name = nameOf(*was);
  rewrite({.undone = fill(_("As it was before: {1}"), {name}),
           .again = fill(_("Changed: {1}"), {name}),
           .before = {*was},
           .after = {wanted.now}});
  announce(fill(_("Changed: {1}"), {name}));
  refreshDesk();
}

void Session::on(const MoveBookmark& wanted) {
  Moved change = moved(state_.bookmarks, wanted.id, wanted.steps);
  if (change.after.empty()) {
    announce(wanted.steps < 0 ? _("This is the first.") : _("This is the last."));
    return;
  }
  const std::string name = nameOf(*find(state_.bookmarks, wanted.id));
  rewrite({.undone = fill(_("Back in its place: {1}"), {name}),
           .again = fill(_("Moved: {1}"), {name}),
           .before = std::move(change.before),
           .after = std::move(change.after)});
  announce(fill(_("Moved: {1}"), {name}));
  refreshDesk();
}

void Session::on(const FindBookmarks& wanted) {
  state_.bookmarkWords = wanted.words;
  arrangeBookmarks(state_);
}

void Session::on(const SortBookmarks& wanted) {
  state_.bookmarkOrder = wanted.order;
  arrangeBookmarks(state_);
}

}  // namespace myelin::session
