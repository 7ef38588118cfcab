#include <algorithm>
#include <locale>
#include <sstream>

#include "app/session/session.h"
#include "index/base/words.h"

/// The part of a session that keeps several articles open, each with its place.
namespace myelin::session {
namespace {

constexpr char kOpen[] = "open articles";
constexpr std::size_t kMostOpen = 12;

auto pageOf(std::vector<OpenPage>& pages, const std::string& slug) {
  return std::find_if(pages.begin(), pages.end(), [&](const OpenPage& page) { return page.slug == slug; });
}

}  // namespace

/// The article on the page is one of the open ones; the oldest makes room for it.
void Session::noteOpen() {
  const library::ArticleInfo* info = state_.reading.info;
  if (info == nullptr || pageOf(state_.openPages, info->slug) != state_.openPages.end()) return;
  if (state_.openPages.size() == kMostOpen) state_.openPages.erase(state_.openPages.begin());
  state_.openPages.push_back({info->slug, info->title, state_.visit.place});
  keepOpen();
}

/// One line for each: place, then slug. Nothing is written for somebody who keeps no history.
void Session::keepOpen() {
  const library::ArticleInfo* info = state_.visit.screen == Screen::Article ? state_.reading.info : nullptr;
  if (info != nullptr && state_.reading.depth == Depth::All)
    if (const auto page = pageOf(state_.openPages, info->slug); page != state_.openPages.end())
      page->place = state_.visit.place;
  std::ostringstream text;
  text.imbue(std::locale::classic());
  if (state_.keepsHistory)
    for (const OpenPage& page : state_.openPages)
      text << page.place.block << ' ' << page.place.cell << ' ' << page.place.byte << ' ' << page.slug << '\n';
  keepSetting(kOpen, text.str());
}

/// As they were when the program ended; lines that are damaged, and articles that are gone, are passed over.
void Session::restoreOpen() {
  state_.openPages.clear();
  std::istringstream text(setting(kOpen));
  text.imbue(std::locale::classic());
  for (std::string line; std::getline(text, line) && state_.openPages.size() < kMostOpen;) {
    std::istringstream from(line);
    from.imbue(std::locale::classic());
    document::Position place;
    std::string slug;
    if (!(from >> place.block >> place.cell >> place.byte >> slug) || place.block < 0 || place.cell < 0) continue;
    const library::ArticleInfo* info = state_.library->find(slug);
    if (info != nullptr && pageOf(state_.openPages, info->slug) == state_.openPages.end())
      state_.openPages.push_back({info->slug, info->title, place});
  }
}

void Session::on(const ShowOpenArticle& wanted) {
  const auto page = pageOf(state_.openPages, wanted.slug);
  if (page == state_.openPages.end()) return;
  const bool here = state_.visit.screen == Screen::Article && state_.visit.subject == page->slug;
  if (here) {
    state_.palette = false;
    return;
  }
  go({.screen = Screen::Article, .subject = page->slug, .words = {}, .place = page->place});
}

void Session::on(const StepArticle& wanted) {
  std::vector<OpenPage>& pages = state_.openPages;
  if (pages.empty()) {
    announce(_("No article is open."));
    return;
  }
  const auto count = static_cast<std::ptrdiff_t>(pages.size());
  const bool reading = state_.visit.screen == Screen::Article;
  const auto now = reading ? pageOf(pages, state_.visit.subject) : pages.end();
  std::ptrdiff_t to = wanted.steps > 0 ? 0 : count - 1;
  if (now != pages.end()) to = ((now - pages.begin() + wanted.steps) % count + count) % count;
  on(ShowOpenArticle{pages[static_cast<std::size_t>(to)].slug});
}

void Session::on(const CloseArticle& wanted) {
  std::vector<OpenPage>& pages = state_.openPages;
  const bool reading = state_.visit.screen == Screen::Article;
  const std::string slug = wanted.slug.empty() && reading ? state_.visit.subject : wanted.slug;
  const auto page = pageOf(pages, slug);
  if (page == pages.end()) return;
  keepPlace();
  announce(fill(_("Closed: {1}"), {page->title}));
  const auto next = pages.erase(page);
  if (reading && state_.visit.subject == slug) {
    if (pages.empty())
      on(GoHome{});
    else
      on(ShowOpenArticle{next != pages.end() ? next->slug : pages.back().slug});
  }
  keepOpen();
}

}  // namespace myelin::session
