#include <algorithm>
#include <cstdlib>
#include <utility>

#include "app/session/session.h"
#include "index/base/words.h"

/// The part of a session that opens libraries.
namespace myelin::session {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kNearShown = 6;
constexpr std::size_t kMostEntries = 20'000;  // of a folder that are looked at

constexpr char kLibrary[] = "library";      // not shown: a setting's name
constexpr char kDownloads[] = "Downloads";  // not shown: a folder's name

fs::path homeFolder() {
  const char* const home = std::getenv("HOME");
  return home != nullptr ? fs::path(home) : fs::path();
}

/// A packed library, or a folder with a manifest.
bool isLibrary(const fs::directory_entry& entry) {
  std::error_code ignored;
  if (entry.path().extension() == ".myelin") return entry.is_regular_file(ignored);
  return entry.is_directory(ignored) && fs::exists(entry.path() / "myelin.yaml", ignored);
}

/// Where people put such files: libraries in these folders, but for one, the newest first. What cannot be looked at is
/// left out.
std::vector<fs::path> librariesIn(const std::vector<fs::path>& folders, const fs::path& but) {
  std::vector<std::pair<fs::file_time_type, fs::path>> found;
  for (const fs::path& folder : folders) {
    std::error_code error;
    std::size_t looked = 0;
    for (fs::directory_iterator at(folder, error), end; !error && at != end && ++looked < kMostEntries;
         at.increment(error)) {
      std::error_code ignored;
      if (isLibrary(*at) && at->path() != but) found.emplace_back(at->last_write_time(ignored), at->path());
    }
  }
  std::sort(found.rbegin(), found.rend());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  if (found.size() > kNearShown) found.resize(kNearShown);
  std::vector<fs::path> files;
  for (auto& [time, file] : found) files.push_back(std::move(file));
  return files;
}

/// "~/x", and a name alone, are in the home folder.
fs::path libraryFile(const std::string& typed) {
  return homeFolder() / (typed.starts_with("~/") ? typed.substr(2) : typed);
}

}  // namespace

void Session::start(const fs::path& named) {
  const fs::path chosen = setting(kLibrary);
  open(!named.empty() ? named : !chosen.empty() ? chosen : services_.ownLibrary);
}

void Session::open(const fs::path& path, bool byHand) {
  const auto progress = [this, post = services_.post, alive = alive_](int done, int all) {
    post([this, alive, done, all] {
      if (!*alive) return;
      state_.indexed = done;
      state_.toIndex = all;
    });
  };
  const fs::path home = homeFolder();
  slow_->run([this, path, byHand, progress, folders = std::vector{services_.printFolder, home, home / kDownloads},
              post = services_.post, alive = alive_] {
    auto opened = library::Library::open(path, {.cache = {}, .progress = progress, .cancel = nullptr});
    std::vector<fs::path> near = opened ? std::vector<fs::path>() : librariesIn(folders, path);
    post([this, alive, path, byHand, opened = std::move(opened), near = std::move(near)]() mutable {
      if (!*alive) return;
      if (!opened) return missLibrary(opened.error().sentence, std::move(near));
      state_.ownLibrary = path == services_.ownLibrary;
      if (byHand) keepSetting(kLibrary, state_.ownLibrary ? "" : path.string());
      const bool another = state_.library != nullptr;
      if (another) state_.notice.reset();
      take(*opened);
      if (another && !state_.notice) tellOpened();
    });
  });
}

void Session::tellOpened() {
  const std::string articles = plural("{1} article", "{1} articles", state_.library->articles().size());
  tell(Notice::Kind::Done, fill(_("{1} is open now: {2}."), {state_.library->manifest().title, articles}));
}

/// One that is open stays open.
void Session::missLibrary(std::string sentence, std::vector<fs::path> near) {
  if (state_.library) return tell(Notice::Kind::Trouble, std::move(sentence));
  state_.nearLibraries = std::move(near);
  state_.libraryTrouble = std::move(sentence);
  announce(state_.libraryTrouble);
}

void Session::on(const OpenLibrary& wanted) {
  const fs::path file = wanted.file.empty() ? services_.ownLibrary : libraryFile(wanted.file);
  state_.libraryTrouble.clear();
  state_.indexed = state_.toIndex = 0;
  if (state_.library)
    tell(Notice::Kind::Done, _("The library is opening. Read on meanwhile."));
  else
    announce(_("The library is opening."));
  open(file, true);
}

void Session::take(std::shared_ptr<const library::Library> library) {
  forgetLibrary();
  state_.library = std::move(library);
  searcher_ = std::make_shared<search::Searcher>(state_.library);
  refreshGiving();
  const auto& broken = state_.library->broken();
  if (!broken.empty()) {
    const auto good = std::to_string(state_.library->articles().size());
    const auto all = std::to_string(state_.library->articles().size() + broken.size());
    const char* const said = broken.size() == 1
                                 ? _("{1} of {2} articles opened. One could not be read: {3}")
                                 : _("{1} of {2} articles opened. The first that could not be read: {3}");
    tell(Notice::Kind::Trouble, fill(said, {good, all, broken.front().path + ". " + broken.front().sentence}));
  }
  restoreOpen();
  const bool palette = state_.palette;  // may have been opened, and typed into, while the library was opening
  arrive();
  state_.palette = palette;
  if (state_.visit.screen == Screen::Search) ask(10, lastTyping_, lastExactly_);  // typed while it was opening
}

/// Lets go of everything that points into the library.
void Session::forgetLibrary() {
  on(StopListening{});
  on(CloseFind{});
  heldRows_ = nullptr;
  state_.searching.held = false;
  emptyHandout();
  const std::uint64_t generation = state_.reading.generation;
  const std::uint64_t asked = state_.reading.goTo;
  state_.reading = {};
  state_.reading.generation = generation;
  state_.reading.goTo = asked;
  state_.badDay.slug.clear();
  state_.badDay.ideas.clear();
  state_.searching.answer = {};
  state_.searching.snippets.clear();
  ++state_.searching.generation;
  state_.libraryTrouble.clear();
  state_.nearLibraries.clear();
}

}  // namespace myelin::session
