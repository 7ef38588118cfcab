#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "index/document/document.h"

namespace myelin::session {

enum class Screen { Home, Shelf, Article, Search, Bookmarks, Keys, Composer, Finder, Copies, ReadLately };

/// One stop on the way through the library, with the place it was left at.
struct Visit {
  Screen screen = Screen::Home;
  std::string subject;  ///< shelf id, slug, the words searched for, or a choice (see finder_choice.h)
  std::string words;    ///< Article: searched for, marked in the text
  document::Position place;
  bool samePage(const Visit& other) const { return screen == other.screen && subject == other.subject; }
};

/// Back and forward: one list and one index.
class History {
 public:
  const Visit& now() const { return visits_[at_]; }
  Visit& now() { return visits_[at_]; }
  bool canGoBack() const { return at_ > 0; }
  bool canGoForward() const { return at_ + 1 < visits_.size(); }

  /// Goes on to a new page; what lay ahead is forgotten. The same page again only replaces its visit.
  void visit(Visit visit);
  /// Another page in the place of this one; what lay ahead is forgotten.
  void replace(Visit visit);
  /// REQUIRES: canGoBack() / canGoForward().
  void back();
  void forward();

 private:
  std::vector<Visit> visits_{Visit{}};
  std::size_t at_ = 0;
};

}  // namespace myelin::session
