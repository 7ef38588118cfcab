#include <algorithm>
#include <utility>

#include "app/session/recent_search.h"
#include "app/session/session.h"
#include "index/base/words.h"

/// The part of a session that asks the library questions, off the window's thread.
namespace myelin::session {
namespace {

constexpr std::size_t kFirstRows = 10;
constexpr std::size_t kRowsInSight = 5;  ///< their snippets come with the answer, so that rows do not jump
constexpr std::size_t kMostRows = 200;
constexpr std::size_t kFinishes = 2;
constexpr std::size_t kLeastLetters = 2;
constexpr char kSearches[] = "searches";
constexpr char kKeepsSearches[] = "searches-kept";
constexpr char kNotKept[] = "off";

/// What comes back from the searching thread in one letter.
struct Found {
  search::Answer answer;
  std::map<std::string, search::Snippet> snippets;
  std::vector<std::string> finishes;
};

Found find(search::Searcher& searcher, const search::Question& question) {
  Found found;
  found.answer = searcher.ask(question);
  for (std::size_t i = 0; i < std::min(kRowsInSight, found.answer.hits.size()); ++i) {
    const search::Hit& hit = found.answer.hits[i];
    found.snippets[hit.article->slug] = searcher.snippet(hit);
  }
  if (question.typing) found.finishes = searcher.finish(question.words, kFinishes);
  std::erase(found.finishes, question.words);  // what is written already helps nobody
  return found;
}

/// What is said when an answer has come.
std::string sentenceOf(const search::Answer& answer) {
  if (answer.how == search::How::NearestShelf) return _("Nothing has all of these words. Here is the nearest shelf.");
  std::string said = plural("{1} result", "{1} results", static_cast<unsigned long>(answer.total));
  if (answer.corrected) said += ". " + fill(_("Showing results for “{1}”."), {*answer.corrected});
  return said;
}

}  // namespace

void Session::on(const Search& wanted) {
  if (!wanted.typing && answerCode(wanted.words)) return;
  if (!wanted.typing) rememberSearch(wanted.words);
  state_.searching.held = false;  // who types looks at the words, not at the rows
  heldRows_ = nullptr;
  state_.searching.words = wanted.words;
  state_.searching.shelf.clear();
  const bool empty = wanted.words.size() < kLeastLetters;
  if (empty) forgetAnswer();
  if (empty && wanted.typing) return;
  leave();
  const bool searchingAlready = history_.now().screen == Screen::Search;
  Visit visit{.screen = Screen::Search, .subject = wanted.words, .words = {}, .place = {}};
  if (searchingAlready)
    history_.replace(std::move(visit));  // typing on is one stop, not one for each letter
  else
    history_.visit(std::move(visit));
  arrive();
  if (!wanted.words.empty()) ask(kFirstRows, wanted.typing, wanted.exactly);
}

void Session::forgetAnswer() {
  Searching& searching = state_.searching;
  searching.answer = {};
  searching.snippets.clear();
  searching.shelfCounts.clear();
  searching.finishes.clear();
  searching.answered = searching.counted = ++searching.generation;
}

void Session::on(const MoreHits&) {
  ask(kMostRows, lastTyping_, lastExactly_);
}

void Session::ask(std::size_t most, bool typing, bool exactly) {
  lastTyping_ = typing;
  lastExactly_ = exactly;
  if (!searcher_) return;
  search::Question question;
  question.words = state_.searching.words;
  question.typing = typing;
  question.shelf = state_.searching.shelf;
  question.most = most;
  question.exactly = exactly;
  const std::uint64_t asked = ++state_.searching.generation;
  *newestQuestion_ = asked;
  worker_->runNewest(
      [this, asked, question, searcher = searcher_, post = services_.post, alive = alive_, newest = newestQuestion_] {
        Found found = find(*searcher, question);
        post([this, asked, alive, typing = question.typing, found = std::move(found)]() mutable {
          if (!*alive || asked != state_.searching.generation) return;
          if (!typing) state_.searching.held = false;  // Enter asks for the rows, wherever the hand is
          showRows([this, asked, typing, found = std::move(found)] {
            state_.searching.answered = asked;
            state_.searching.answer = found.answer;
            state_.searching.snippets = found.snippets;
            state_.searching.finishes = found.finishes;
            if (!typing) announce(sentenceOf(found.answer));
          });
        });
        if (*newest != asked) return;  // typing goes on
        auto counts = searcher->shelfCounts();
        post([this, asked, alive, counts = std::move(counts)]() mutable {
          if (!*alive || asked != state_.searching.generation) return;
          state_.searching.shelfCounts = std::move(counts);
          state_.searching.counted = asked;
        });
      });
}

/// Shows an answer now, or when the hand has left the rows.
void Session::showRows(std::function<void()> rows) {
  if (state_.searching.held && !state_.searching.answer.hits.empty())
    heldRows_ = std::move(rows);
  else
    rows();
}

void Session::on(const HoldRows& wanted) {
  state_.searching.held = wanted.hold;
  if (!wanted.hold && heldRows_) std::exchange(heldRows_, nullptr)();
}

void Session::on(const WantSnippets& wanted) {
  const auto& hits = state_.searching.answer.hits;
  for (std::size_t i = wanted.first; i < std::min(wanted.end, hits.size()); ++i) {
    if (state_.searching.snippets.contains(hits[i].article->slug)) continue;
    state_.searching.snippets[hits[i].article->slug] = {};  // asked for: not again in the next frame
    const std::uint64_t asked = state_.searching.generation;
    worker_->run([this, asked, hit = hits[i], searcher = searcher_, post = services_.post, alive = alive_] {
      search::Snippet snippet = searcher->snippet(hit);
      post([this, asked, alive, slug = hit.article->slug, snippet = std::move(snippet)]() mutable {
        if (*alive && asked == state_.searching.generation) state_.searching.snippets[slug] = std::move(snippet);
      });
    });
  }
}

void Session::rememberSearch(const std::string& words) {
  if (!state_.keepsSearches) return;
  state_.recentSearches = withSearch(std::move(state_.recentSearches), words);
  if (services_.desk->keepsPlaces()) keepSetting(kSearches, textOf(state_.recentSearches));
}

void Session::readSearches() {
  state_.keepsSearches = setting(kKeepsSearches) != kNotKept;
  if (state_.keepsSearches) state_.recentSearches = searchesFrom(setting(kSearches));
}

/// What was searched for since is not lost when a list comes back.
Status Session::takeHabit(const SearchHabit& habit) {
  std::vector<std::string> searches = habit.searches;
  if (!searches.empty()) {
    const std::vector<std::string>& since = state_.recentSearches;
    for (auto each = since.rbegin(); each != since.rend(); ++each) searches = withSearch(std::move(searches), *each);
  }
  if (habit.kept != state_.keepsSearches) keepSetting(kKeepsSearches, habit.kept ? "" : kNotKept);
  state_.keepsSearches = habit.kept;
  state_.recentSearches = std::move(searches);
  if (state_.recentSearches.empty()) return services_.desk->forgetSetting(kSearches);
  if (services_.desk->keepsPlaces()) keepSetting(kSearches, textOf(state_.recentSearches));
  return done();
}

/// Changes what is kept of searches, in a way that can be undone.
void Session::changeHabit(SearchHabit habit, std::string undone, std::string again) {
  Edit edit{.undone = std::move(undone), .again = std::move(again)};
  edit.habitBefore = {.kept = state_.keepsSearches, .searches = state_.recentSearches};
  edit.habitAfter = std::move(habit);
  if (const Status taken = takeHabit(*edit.habitAfter); !taken) {
    tell(Notice::Kind::Trouble, taken.error().sentence);
    return;
  }
  const std::string said = edit.again;
  remember(std::move(edit));
  tell(Notice::Kind::Done, said, true);
}

void Session::on(const ClearSearches&) {
  if (state_.recentSearches.empty()) return;
  changeHabit({.kept = state_.keepsSearches}, _("The last searches are back."), _("The last searches are forgotten."));
}

void Session::on(const KeepSearches& wanted) {
  if (wanted.keep == state_.keepsSearches) return;
  const std::string on = _("The words you search for are kept from now on.");
  const std::string off = _("The words you search for are not kept from now on.");
  changeHabit({.kept = wanted.keep}, wanted.keep ? off : on, wanted.keep ? on : off);
}

}  // namespace myelin::session
