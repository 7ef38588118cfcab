#include <algorithm>
#include <tuple>

#include "app/session/bookmark_list.h"
#include "app/session/session.h"
#include "index/base/words.h"
#include "index/document/quote.h"
#include "index/document/sentence.h"

/// The part of a session that marks articles and passages, and finds them again.
namespace myelin::session {
namespace {

document::Quote quoteOf(const desk::Passage& passage) {
  return {.heading = passage.heading, .exact = passage.exact, .prefix = passage.prefix, .suffix = passage.suffix};
}

/// The sentence around a place; the place itself when there is none.
Selection sentenceAt(const document::Document& document, const document::Position& place) {
  const bool there = place.block >= 0 && static_cast<std::size_t>(place.block) < document.blocks.size() &&
                     place.cell < document::textCount(document.blocks[static_cast<std::size_t>(place.block)]);
  if (!there) return {place, place};
  for (const document::Sentence& each : document::sentences(document::textAt(document, place.block, place.cell)))
    if (place.byte <= each.end) return {{place.block, place.cell, each.begin}, {place.block, place.cell, each.end}};
  return {place, place};
}

/// What keeping `now` did, so that it can be taken back; nothing when it was kept like this before.
std::optional<Edit> editOf(const std::vector<desk::Bookmark>& before, const desk::Bookmark& now) {
  const auto was =
      std::find_if(before.begin(), before.end(), [&](const desk::Bookmark& each) { return each.id == now.id; });
  if (was != before.end() && *was == now) return std::nullopt;
  Edit edit{.undone = fill(_("Not kept any more: {1}"), {now.title}),
            .again = fill(_("Bookmark kept: {1}"), {now.title}),
            .after = {now}};
  if (was == before.end()) return edit;
  edit.undone = fill(_("As it was before: {1}"), {now.title});
  edit.before = {*was};
  return edit;
}

}  // namespace

void Session::refreshDesk() {
  state_.bookmarks = services_.desk->bookmarks();
  prepareBookmarks(state_);
  arrangeBookmarks(state_);
  state_.canUndo = !done_.empty();
  state_.canRedo = !undone_.empty();
  refreshPlaces();
  findMarks();
}

/// Looks for the kept passages in the text that is shown.
void Session::findMarks() {
  Reading& reading = state_.reading;
  std::vector<Mark> marks;
  if (reading.shown && reading.info != nullptr) {
    std::optional<document::QuoteFinder> finder;  // made only when something is kept here
    for (const desk::Bookmark& each : state_.bookmarks) {
      if (each.passage.slug != reading.info->slug || each.passage.exact.empty()) continue;
      if (!finder) finder.emplace(*reading.shown);
      for (const document::Stretch& where : finder->find(quoteOf(each.passage))) marks.push_back({where, each.colour});
    }
  }
  std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
    return std::tie(a.where.block, a.where.cell, a.where.begin) < std::tie(b.where.block, b.where.cell, b.where.begin);
  });
  if (marks == reading.marks) return;
  reading.marks = std::move(marks);
  ++reading.marked;
}

void Session::on(const Select& wanted) {
  state_.reading.selection = wanted.now;
}

/// What would be kept of a selection; nothing when it holds no words.
std::optional<desk::Bookmark> Session::bookmarkOf(const Selection& selection) const {
  const Reading& reading = state_.reading;
  if (!reading.shown || reading.info == nullptr) return std::nullopt;
  auto quote = document::QuoteFinder(*reading.shown).quote(selection.begin, selection.end);
  if (!quote) return std::nullopt;
  desk::Bookmark bookmark;
  bookmark.passage = {reading.info->slug, std::move(quote->heading), std::move(quote->exact), std::move(quote->prefix),
                      std::move(quote->suffix)};
  bookmark.title = reading.info->title;
  bookmark.shelf = reading.info->shelf;
  return bookmark;
}

/// Keeps what is selected; whether there was something.
bool Session::keepSelection(bool ask) {
  const auto& selection = state_.reading.selection;
  if (!selection || !state_.reading.shown) return false;
  const bool words = selection->begin != selection->end;
  if (!words && !ask) return false;
  auto bookmark = bookmarkOf(words ? *selection : sentenceAt(*state_.reading.shown, selection->begin));
  if (!bookmark) return false;
  bookmark->ask = ask;
  bookmark->colour = desk::Colour::Rose;
  keep(std::move(*bookmark), ask);
  return true;
}

/// Keeps it, as a question when asked for, so that it can be undone; says so.
void Session::keep(desk::Bookmark bookmark, bool ask) {
  refreshDesk();  // another window may have kept it
  auto kept = services_.desk->add(std::move(bookmark));
  if (kept && ask && !kept->ask) {
    kept->ask = true;
    if (const Status changed = services_.desk->change(*kept); !changed) kept = changed.error();
  }
  if (!kept) {
    tell(Notice::Kind::Trouble, kept.error().sentence);
    return refreshDesk();
  }
  auto edit = editOf(state_.bookmarks, *kept);
  const bool undoable = edit.has_value();
  if (edit) remember(std::move(*edit));
  const bool article = kept->passage.exact.empty();
  const std::string& words = article ? kept->title : kept->passage.exact;
  if (ask)
    tell(Notice::Kind::Done, fill(_("One of the questions for your team now: {1}"), {words}), undoable);
  else if (article)
    announce(fill(_("Bookmark kept: {1}"), {words}));  // its button shows it
  else
    tell(Notice::Kind::Done, fill(_("Kept: {1}"), {words}), undoable);
  refreshDesk();
}

void Session::on(const ToggleBookmark& wanted) {
  if (state_.visit.screen == Screen::Article && keepSelection(false)) return;
  const library::ArticleInfo* info = state_.library ? state_.library->find(wanted.slug) : nullptr;
  if (const auto bookmark = services_.desk->bookmarkOf(info != nullptr ? info->slug : wanted.slug)) {
    refreshDesk();  // another window may have kept it
    on(RemoveBookmark{bookmark->id});
    return;
  }
  if (info == nullptr) return;
  desk::Bookmark bookmark;
  bookmark.passage.slug = info->slug;
  bookmark.title = info->title;
  bookmark.shelf = info->shelf;
  keep(std::move(bookmark), false);
}

void Session::on(const AskTeam&) {
  if (state_.visit.screen != Screen::Article || state_.reading.info == nullptr || keepSelection(true)) return;
  desk::Bookmark bookmark;
  bookmark.passage.slug = state_.reading.info->slug;
  bookmark.title = state_.reading.info->title;
  bookmark.shelf = state_.reading.info->shelf;
  keep(std::move(bookmark), true);
}

void Session::on(const OpenBookmark& wanted) {
  const auto at = std::find_if(state_.bookmarks.begin(), state_.bookmarks.end(),
                               [&](const desk::Bookmark& each) { return each.id == wanted.id; });
  if (at == state_.bookmarks.end()) return;
  const desk::Bookmark bookmark = *at;
  on(OpenArticle{.slug = bookmark.passage.slug, .anchor = {}, .words = {}, .resume = false});
  if (bookmark.passage.exact.empty() || !state_.reading.article) return;
  if (state_.reading.depth != Depth::All) on(SetDepth{Depth::All});
  const document::QuoteFinder finder(*state_.reading.shown);
  const auto found = finder.find(quoteOf(bookmark.passage));
  if (!found.empty()) {
    state_.lostBookmarks.erase(bookmark.id);
    goTo({found.front().block, found.front().cell, found.front().begin});
    return;
  }
  state_.lostBookmarks.insert(bookmark.id);
  const auto anchor = finder.anchorOf(bookmark.passage.heading);
  on(GoToHeading{anchor.value_or("")});
  tell(Notice::Kind::Done,
       anchor && !anchor->empty()
           ? _("The words you kept are not in this article any more. They stood below this heading.")
           : _("The words you kept are not in this article any more."));
}

}  // namespace myelin::session
