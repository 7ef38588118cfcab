#include "app/session/session.h"

#include <algorithm>
#include <utility>

#include "index/base/words.h"

namespace myelin::session {
namespace {

constexpr char kScale[] = "scale";
constexpr char kTheme[] = "theme";
constexpr char kFamily[] = "family";
constexpr std::size_t kPlacesShown = 6;

double scaleFrom(const std::string& text) {
  const double scale = std::strtod(text.c_str(), nullptr);
  return scale >= 1 && scale <= 4 ? scale : 1;
}

/// The parts that answer in a hurry: the key points and when to get help, by the headings every article of ours uses;
/// where there are none, the first section.
std::vector<std::size_t> briefSections(const document::Document& body) {
  const std::vector<document::Section> sections = document::sections(body);
  std::vector<std::size_t> brief;
  for (std::size_t i = 0; i < sections.size(); ++i)
    if (sections[i].anchor == "key-points" || sections[i].anchor == "when-to-get-help") brief.push_back(i);
  if (brief.empty() && !sections.empty()) brief.push_back(0);
  return brief;
}

}  // namespace

bool State::bookmarked(const std::string& slug) const {
  return std::any_of(bookmarks.begin(), bookmarks.end(), [&](const desk::Bookmark& bookmark) {
    return bookmark.passage.slug == slug && bookmark.passage.exact.empty();
  });
}

const desk::Place* State::placeOf(const std::string& slug) const {
  const auto at = std::find_if(lastPlaces.begin(), lastPlaces.end(), [&](const auto& p) { return p.slug == slug; });
  return at == lastPlaces.end() ? nullptr : &*at;
}

Session::Session(Services services)
    : services_(std::move(services)), worker_(std::make_unique<Worker>()), slow_(std::make_unique<Worker>()) {
  state_.settings.scale = scaleFrom(setting(kScale));
  state_.settings.theme = look::themeByName(setting(kTheme));
  state_.settings.family = setting(kFamily);
  refreshDesk();
  const desk::Opening& opening = services_.desk->opening();
  if (!opening.sentence.empty()) tell(Notice::Kind::Trouble, opening.sentence);
}

Session::~Session() {
  *alive_ = false;
}

void Session::apply(const Command& command) {
  std::visit([this](const auto& wanted) { on(wanted); }, command);
}

void Session::open(const std::filesystem::path& path) {
  const auto progress = [this, post = services_.post, alive = alive_](int done, int all) {
    post([this, alive, done, all] {
      if (!*alive) return;
      state_.indexed = done;
      state_.toIndex = all;
    });
  };
  slow_->run([this, path, progress, post = services_.post, alive = alive_] {
    auto opened = library::Library::open(path, {.cache = {}, .progress = progress, .cancel = nullptr});
    post([this, alive, opened = std::move(opened)] {
      if (!*alive) return;
      if (opened) {
        take(*opened);
      } else {
        state_.libraryTrouble = opened.error().sentence;
        announce(state_.libraryTrouble);
      }
    });
  });
}

void Session::take(std::shared_ptr<const library::Library> library) {
  state_.library = std::move(library);
  state_.libraryTrouble.clear();
  searcher_ = std::make_shared<search::Searcher>(state_.library);
  const auto& broken = state_.library->broken();
  if (!broken.empty()) {
    const auto good = std::to_string(state_.library->articles().size());
    const auto all = std::to_string(state_.library->articles().size() + broken.size());
    tell(Notice::Kind::Trouble, fill(_("{1} of {2} articles opened. One could not be read: {3}"),
                                     {good, all, broken.front().path + ". " + broken.front().sentence}));
  }
  arrive();
}

void Session::keepPlace() {
  const Reading& reading = state_.reading;
  // A smaller depth has places of its own, which mean nothing in the whole article.
  if (state_.visit.screen != Screen::Article || !reading.article || reading.depth != Depth::All) return;
  desk::Place place;
  place.slug = reading.info->slug;
  place.block = state_.visit.place.block;
  place.byte = state_.visit.place.byte;
  place.sections = static_cast<int>(reading.sections.size());
  for (const document::Section& section : reading.sections) {
    if (static_cast<std::size_t>(place.block) < section.first) break;
    place.anchor = section.anchor;
    place.sectionsRead += static_cast<std::size_t>(place.block) >= section.end ? 1 : 0;
  }
  if (const Status kept = services_.desk->setPlace(place); !kept) tell(Notice::Kind::Trouble, kept.error().sentence);
  refreshDesk();
}

std::string Session::setting(const std::string& key) const {
  return services_.desk->setting(key).value_or("");
}

void Session::keepSetting(const std::string& key, const std::string& value) {
  if (setting(key) == value) return;
  if (const Status kept = services_.desk->setSetting(key, value); !kept)
    tell(Notice::Kind::Trouble, kept.error().sentence);
}

void Session::go(Visit visit) {
  keepPlace();
  history_.visit(std::move(visit));
  arrive();
}

/// Shows what the history points at.
void Session::arrive() {
  state_.visit = history_.now();
  state_.canGoBack = history_.canGoBack();
  state_.canGoForward = history_.canGoForward();
  state_.menu = false;
  if (state_.visit.screen == Screen::Article) read(state_.visit.subject);
  if (state_.visit.screen == Screen::Search && state_.searching.words != state_.visit.subject) {
    state_.searching.words = state_.visit.subject;
    ask(10, false, false);
  }
}

void Session::read(const std::string& slug) {
  Reading& reading = state_.reading;
  if (!state_.library) return;
  const library::ArticleInfo* info = state_.library->find(slug);
  if (reading.info == info && reading.article) {
    goTo(state_.visit.place);
    return;
  }
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
  showDepth();
  reading.related = state_.library->related(slug, 4);
  goTo(state_.visit.place);
}

void Session::showDepth() {
  Reading& reading = state_.reading;
  const document::Document& body = reading.article->body;
  const document::Document brief = document::excerpt(body, briefSections(body));
  reading.shortMinutes = library::readingMinutes(static_cast<int>(document::wordCount(brief)));
  if (reading.depth == Depth::All) reading.shown = {reading.article, &body};
  if (reading.depth == Depth::Short) reading.shown = std::make_shared<const document::Document>(brief);
  if (reading.depth == Depth::Summary) reading.shown = std::make_shared<const document::Document>();
  reading.sections = document::sections(*reading.shown);
  ++reading.generation;
}

void Session::goTo(const document::Position& place) {
  state_.reading.goToPlace = place;
  state_.visit.place = place;
  ++state_.reading.goTo;
}

document::Position Session::placeOfAnchor(const std::string& anchor) const {
  if (!state_.reading.shown) return {};
  const auto& blocks = state_.reading.shown->blocks;
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (blocks[i].kind == document::BlockKind::Heading && blocks[i].target == anchor)
      return {.block = static_cast<int>(i)};
  return {};
}

void Session::tell(Notice::Kind kind, std::string sentence, bool undo) {
  announce(sentence);
  state_.notice = Notice{kind, std::move(sentence), undo};
}

void Session::announce(std::string sentence) {
  state_.announcement = std::move(sentence);
  ++state_.announcements;
}

void Session::refreshDesk() {
  state_.bookmarks = services_.desk->bookmarks();
  state_.lastPlaces = services_.desk->lastPlaces(kPlacesShown);
}

void Session::on(const GoHome&) {
  go({.screen = Screen::Home, .subject = {}, .words = {}, .place = {}});
}

void Session::on(const GoBack&) {
  if (!history_.canGoBack()) return;
  keepPlace();
  history_.now().place = state_.visit.place;
  history_.back();
  arrive();
}

void Session::on(const GoForward&) {
  if (!history_.canGoForward()) return;
  keepPlace();
  history_.now().place = state_.visit.place;
  history_.forward();
  arrive();
}

void Session::on(const ShowBookmarks&) {
  go({.screen = Screen::Bookmarks, .subject = {}, .words = {}, .place = {}});
}

void Session::on(const ShowShelf& wanted) {
  go({.screen = Screen::Shelf, .subject = wanted.shelf, .words = {}, .place = {}});
}

void Session::on(const OpenArticle& wanted) {
  if (!state_.library) return;
  const library::ArticleInfo* info = state_.library->find(wanted.slug);
  const std::string slug = info != nullptr ? info->slug : wanted.slug;
  Visit visit{.screen = Screen::Article, .subject = slug, .words = wanted.words, .place = {}};
  if (const desk::Place* place = wanted.resume ? state_.placeOf(slug) : nullptr)
    visit.place = {.block = place->block, .cell = 0, .byte = place->byte};
  history_.now().place = state_.visit.place;
  go(std::move(visit));
  if (!wanted.anchor.empty()) on(GoToHeading{wanted.anchor});
}

void Session::on(const GoToHeading& wanted) {
  const bool hidden = state_.reading.article && state_.reading.depth != Depth::All &&
                      placeOfAnchor(wanted.anchor) == document::Position{};
  if (hidden && !wanted.anchor.empty()) {
    state_.reading.depth = Depth::All;
    showDepth();
  }
  goTo(placeOfAnchor(wanted.anchor));
  history_.now().place = state_.visit.place;
}

void Session::on(const FilterShelf& wanted) {
  state_.searching.shelf = wanted.shelf;
  ask(10, lastTyping_, lastExactly_);
}

void Session::on(const ToggleBookmark& wanted) {
  if (const auto bookmark = services_.desk->bookmarkOf(wanted.slug)) {
    on(RemoveBookmark{bookmark->id});
    return;
  }
  const library::ArticleInfo* info = state_.library ? state_.library->find(wanted.slug) : nullptr;
  if (info == nullptr) return;
  desk::Bookmark bookmark;
  bookmark.passage.slug = info->slug;
  bookmark.title = info->title;
  bookmark.shelf = info->shelf;
  if (const auto kept = services_.desk->add(std::move(bookmark)); !kept)
    tell(Notice::Kind::Trouble, kept.error().sentence);
  else
    announce(fill(_("Bookmark kept: {1}"), {info->title}));
  refreshDesk();
}

void Session::on(const RemoveBookmark& wanted) {
  const auto at = std::find_if(state_.bookmarks.begin(), state_.bookmarks.end(),
                               [&](const desk::Bookmark& bookmark) { return bookmark.id == wanted.id; });
  if (at == state_.bookmarks.end()) return;
  desk::Bookmark gone = *at;
  if (const Status removed = services_.desk->remove(wanted.id); !removed) {
    tell(Notice::Kind::Trouble, removed.error().sentence);
    return;
  }
  tell(Notice::Kind::Done, fill(_("Bookmark removed: {1}"), {gone.title}), true);
  removed_ = std::move(gone);
  refreshDesk();
}

void Session::on(const OpenBookmark& wanted) {
  for (const desk::Bookmark& bookmark : state_.bookmarks) {
    if (bookmark.id != wanted.id) continue;
    on(OpenArticle{.slug = bookmark.passage.slug, .anchor = {}, .words = {}, .resume = false});
    return;
  }
}

void Session::on(const Undo&) {
  if (!removed_) return;
  if (const Status restored = services_.desk->restore(*removed_); !restored) {
    tell(Notice::Kind::Trouble, restored.error().sentence);
    return;
  }
  announce(fill(_("Bookmark kept: {1}"), {removed_->title}));
  removed_.reset();
  state_.notice.reset();
  refreshDesk();
}

void Session::on(const CloseNotice&) {
  state_.notice.reset();
}

void Session::on(const SetScale& wanted) {
  state_.settings.scale = std::clamp(wanted.scale, 1.0, 4.0);
  keepSetting(kScale, std::to_string(state_.settings.scale));
  announce(fill(_("Text size {1} %"), {std::to_string(static_cast<int>(state_.settings.scale * 100 + 0.5))}));
}

void Session::on(const StepScale& wanted) {
  const std::vector<double>& steps = look::tokens().scaleSteps;
  if (wanted.steps == 0) return on(SetScale{1});
  const auto now = std::lower_bound(steps.begin(), steps.end(), state_.settings.scale - 0.001);
  const auto at =
      std::clamp<std::ptrdiff_t>(now - steps.begin() + wanted.steps, 0, static_cast<std::ptrdiff_t>(steps.size()) - 1);
  on(SetScale{steps[static_cast<std::size_t>(at)]});
}

void Session::on(const SetTheme& wanted) {
  state_.settings.theme = wanted.theme;
  keepSetting(kTheme, std::string(look::themeName(wanted.theme)));
}

void Session::on(const ToggleTextSettings&) {
  state_.textSettings = !state_.textSettings;
}
void Session::on(const ToggleMenu&) {
  state_.menu = !state_.menu;
}
void Session::on(const ReadTo& read) {
  state_.visit.place = read.place;
}

void Session::on(const SetDepth& wanted) {
  if (!state_.reading.article || state_.reading.depth == wanted.depth) return;
  keepPlace();
  state_.reading.depth = wanted.depth;
  showDepth();
  goTo({});
}

void Session::on(const Explain& wanted) {
  if (!state_.library) return;
  for (const document::GlossaryEntry& entry : state_.library->glossary())
    if (entry.term == wanted.term) tell(Notice::Kind::Done, entry.term + ": " + entry.meaning);
}

void Session::on(const AskOutside& wanted) {
  const bool known = wanted.address.starts_with("http://") || wanted.address.starts_with("https://") ||
                     wanted.address.starts_with("mailto:");
  if (!known) {
    tell(Notice::Kind::Trouble, fill(_("“{1}” is not in this library."), {wanted.address}));
    return;
  }
  state_.outside = wanted.address;
  tell(Notice::Kind::AskOutside, fill(_("This opens your browser: {1}"), {wanted.address}));
}

void Session::on(const OpenOutside&) {
  if (state_.outside.empty()) return;
  const Status opened = services_.browser(std::exchange(state_.outside, {}));
  state_.notice.reset();
  if (!opened) tell(Notice::Kind::Trouble, opened.error().sentence);
}

}  // namespace myelin::session
