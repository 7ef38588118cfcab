#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "app/desk/bookmark_page.h"
#include "app/session/state.h"

/// How the bookmarks stand on their page. Policy on plain values.
namespace myelin::session {

/// Fills State::bookmarkTexts; after each change of State::bookmarks, before arrangeBookmarks().
void prepareBookmarks(State& state);

/// Fills State::shownBookmarks and bookmarkGroups from bookmarks, words and order: the questions first, then the groups
/// in the order of their first bookmark, those without a group last. Every searched word must stand in one of its
/// texts, capitals or not. Figures for 10,000 are in desk/README.md.
void arrangeBookmarks(State& state);

/// Whether two stand under the same heading of the page.
bool together(const desk::Bookmark& a, const desk::Bookmark& b);

/// What changes so that one moves `steps` among those of its group: before and after. Empty: it is at the end already.
struct Moved {
  std::vector<desk::Bookmark> before, after;
};
Moved moved(const std::vector<desk::Bookmark>& bookmarks, std::int64_t id, int steps);

}  // namespace myelin::session
