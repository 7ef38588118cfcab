#include "app/session/session.h"

#include <algorithm>
#include <utility>

#include "app/session/bench.h"
#include "app/session/brief.h"
#include "app/session/notice_room.h"
#include "app/session/palette.h"
#include "index/base/words.h"

namespace myelin::session {
namespace {

/// The article that a word's meaning leads to: the shortest title that has the word in it, but for the open one.
const library::ArticleInfo* articleAbout(const library::Library& library, const std::string& term,
                                         const library::ArticleInfo* but) {
  const library::ArticleInfo* best = nullptr;
  for (const library::ArticleInfo& each : library.articles())
    if (&each != but && findLine(each.title, term) <= LineMatch::Word &&
        (best == nullptr || each.title.size() < best->title.size()))
      best = &each;
  return best;
}

}  // namespace

bool State::bookmarked(const std::string& slug) const {
  return std::any_of(bookmarks.begin(), bookmarks.end(), [&](const desk::Bookmark& bookmark) {
    return bookmark.passage.slug == slug && bookmark.passage.exact.empty();
  });
}

Session::Session(Services services)
    : services_(std::move(services)), worker_(std::make_unique<Worker>()), slow_(std::make_unique<Worker>()) {
  readSettings();
  readVoiceSettings();
  readPrinter();
  refreshDesk();
  refreshChecks();
  refreshGiving();
  const desk::Opening& opening = services_.desk->opening();
  if (!opening.sentence.empty()) tell(Notice::Kind::Trouble, opening.sentence);
  welcome();
}

Session::~Session() {
  *alive_ = false;
  if (following_) following_->end();
  *stopPrinting_ = true;  // a book would hold up the end
}

void Session::apply(const Command& command) {
  std::visit([this](const auto& wanted) { on(wanted); }, command);
}

/// Writes down, on the desk and in the history, where this page is left.
void Session::leave() {
  keepPlace();
  if (state_.finding.open) on(CloseFind{});
  // A smaller depth has places of its own, which mean nothing when the page is opened again.
  const bool whole = state_.visit.screen != Screen::Article || state_.reading.depth == Depth::All;
  history_.now().place = whole ? state_.visit.place : document::Position{};
}

void Session::go(Visit visit) {
  leave();
  history_.visit(std::move(visit));
  arrive();
}

/// Shows what the history points at.
void Session::arrive() {
  state_.visit = history_.now();
  state_.canGoBack = history_.canGoBack();
  state_.canGoForward = history_.canGoForward();
  state_.menu = state_.palette = false;
  state_.badDay.resting = false;
  if (state_.visit.screen == Screen::Article) read(state_.visit.subject);
  if (state_.badDay.on) findIdeas();
  if (state_.visit.screen == Screen::Article && state_.reading.article) noteOpen();
  if (state_.visit.screen == Screen::ReadLately) refreshPlaces();
  if (state_.visit.screen == Screen::Copies) refreshCopies();
  if (state_.visit.screen == Screen::Search && state_.searching.words != state_.visit.subject) {
    state_.searching.words = state_.visit.subject;
    state_.searching.shelf.clear();
    ask(10, false, false);
  }
}

void Session::read(const std::string& slug) {
  Reading& reading = state_.reading;
  if (!state_.library) return;
  const library::ArticleInfo* info = state_.library->find(slug);
  if (reading.info == info && reading.article) {
    if (reading.depth != Depth::All && state_.visit.place != document::Position{}) {
      reading.depth = Depth::All;  // places are those of the whole article
      showDepth();
    }
    goTo(state_.visit.place);
    return;
  }
  on(StopListening{});
  state_.finding.words.clear();
  const std::uint64_t generation = reading.generation;
  const std::uint64_t asked = reading.goTo;
  reading = {};
  reading.info = info;
  reading.generation = generation;
  reading.goTo = asked;
  if (info == nullptr) {
    reading.trouble = fill(_("“{1}” is not in this library."), {slug});
    return;
  }
  auto article = state_.library->article(slug);
  if (!article) {
    reading.trouble = article.error().sentence;
    return;
  }
  reading.article = std::make_shared<const document::Article>(std::move(*article));
  findFigures();
  showDepth();
  reading.related = state_.library->related(slug, 4);
  goTo(state_.visit.place);
}

void Session::showDepth() {
  Reading& reading = state_.reading;
  const document::Document& body = reading.article->body;
  const document::Document brief = briefOf(body);
  reading.shortMinutes = library::readingMinutes(static_cast<int>(document::wordCount(brief)));
  if (reading.depth == Depth::All) reading.shown = {reading.article, &body};
  if (reading.depth == Depth::Short) reading.shown = std::make_shared<const document::Document>(brief);
  if (reading.depth == Depth::Summary) reading.shown = std::make_shared<const document::Document>();
  reading.sections = document::sections(*reading.shown);
  ++reading.generation;
  reading.selection.reset();
  reading.meaning.reset();
  findMarks();
  if (state_.finding.open) findWords();
}

void Session::goTo(const document::Position& place) {
  state_.reading.goToPlace = place;
  state_.visit.place = place;
  ++state_.reading.goTo;
}

std::optional<document::Position> Session::placeOfAnchor(const std::string& anchor) const {
  if (!state_.reading.shown) return std::nullopt;
  const auto& blocks = state_.reading.shown->blocks;
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (blocks[i].kind == document::BlockKind::Heading && blocks[i].target == anchor)
      return document::Position{.block = static_cast<int>(i)};
  return std::nullopt;
}

void Session::tell(Notice::Kind kind, std::string sentence, bool undo) {
  announce(sentence);
  if (kind != Notice::Kind::AskOutside) state_.outside.clear();  // the question is not on the screen any more
  state_.notice = Notice{kind, std::move(sentence), undo};
}

void Session::announce(std::string sentence) {
  state_.announcement = std::move(sentence);
  ++state_.announcements;
}

void Session::on(const GoHome&) {
  go({.screen = Screen::Home, .subject = {}, .words = {}, .place = {}});
}

void Session::on(const GoBack&) {
  if (!history_.canGoBack()) return;
  leave();
  history_.back();
  arrive();
}

void Session::on(const GoForward&) {
  if (!history_.canGoForward()) return;
  leave();
  history_.forward();
  arrive();
}

void Session::on(const ShowBookmarks&) {
  go({.screen = Screen::Bookmarks, .subject = {}, .words = {}, .place = {}});
}

void Session::on(const ShowShelf& wanted) {
  go({.screen = Screen::Shelf, .subject = wanted.shelf, .words = {}, .place = {}});
}

void Session::on(const ShowFinder& wanted) {
  go({.screen = Screen::Finder, .subject = wanted.choice, .words = {}, .place = {}});
}

void Session::on(const OpenArticle& wanted) {
  if (!state_.library) return;
  if (state_.visit.screen == Screen::Search && !wanted.words.empty()) rememberSearch(state_.searching.words);
  const library::ArticleInfo* info = state_.library->find(wanted.slug);
  const std::string slug = info != nullptr ? info->slug : wanted.slug;
  Visit visit{.screen = Screen::Article, .subject = slug, .words = wanted.words, .place = {}};
  if (const auto place = wanted.resume ? services_.desk->place(slug) : std::nullopt)
    visit.place = {.block = place->block, .cell = 0, .byte = place->byte};
  const bool further = visit.place != document::Position{};
  go(std::move(visit));
  if (further) recap();
  if (!wanted.anchor.empty()) on(GoToHeading{wanted.anchor});
}

void Session::on(const GoToHeading& wanted) {
  const bool hidden = state_.reading.article && state_.reading.depth != Depth::All && !placeOfAnchor(wanted.anchor);
  if (hidden && !wanted.anchor.empty()) {
    state_.reading.depth = Depth::All;
    showDepth();
  }
  goTo(placeOfAnchor(wanted.anchor).value_or(document::Position{}));
  history_.now().place = state_.visit.place;
}

void Session::on(const FilterShelf& wanted) {
  state_.searching.shelf = wanted.shelf;
  ask(10, lastTyping_, lastExactly_);
}

void Session::on(const CloseNotice&) {
  state_.notice.reset();
  state_.outside.clear();
}

void Session::on(const ToggleTextSettings&) {
  state_.textSettings = !state_.textSettings;
  if (state_.textSettings) makeRoom(state_);
}
void Session::on(const ToggleMenu&) {
  state_.menu = !state_.menu;
  if (state_.menu) makeRoom(state_);
}
void Session::on(const TogglePalette&) {
  state_.palette = !state_.palette;
}
void Session::on(const ReadTo& read) {
  state_.visit.place = read.place;
}

void Session::on(const SetDepth& wanted) {
  if (!state_.reading.article || state_.reading.depth == wanted.depth) return;
  keepPlace();
  on(StopListening{});
  state_.reading.depth = wanted.depth;
  showDepth();
  goTo({});
}

void Session::on(const Explain& wanted) {
  if (!state_.library) return;
  for (const document::GlossaryEntry& entry : state_.library->glossary()) {
    if (entry.term != wanted.term) continue;
    state_.reading.meaning = Meaning{entry, articleAbout(*state_.library, entry.term, state_.reading.info)};
    announce(entry.term + ": " + entry.meaning);
  }
}

void Session::on(const CloseMeaning&) {
  const Listening& listening = state_.listening;
  const bool heard = !listening.sentences.empty() && listening.sentences.front().block == Spoken::kWord;
  if (heard) on(StopListening{});
  state_.reading.meaning.reset();
}

void Session::on(const AskOutside& wanted) {
  const bool known = wanted.address.starts_with("http://") || wanted.address.starts_with("https://") ||
                     wanted.address.starts_with("mailto:");
  if (!known) {
    tell(Notice::Kind::Trouble, fill(_("“{1}” is not in this library."), {wanted.address}));
    return;
  }
  state_.outside = wanted.address;
  // The address begins a line of its own (U+2028), so that it can be read as a whole.
  tell(Notice::Kind::AskOutside, fill(_("This opens your browser: {1}"), {"\u2028" + wanted.address}));
}

void Session::on(const OpenOutside&) {
  if (state_.outside.empty()) return;
  const Status opened = services_.browser(std::exchange(state_.outside, {}));
  state_.notice.reset();
  if (!opened) tell(Notice::Kind::Trouble, opened.error().sentence);
}

}  // namespace myelin::session
