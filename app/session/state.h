#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/desk/desk.h"
#include "app/look/look.h"
#include "app/picture/picture.h"
#include "app/session/command.h"
#include "app/session/composing.h"
#include "app/session/giving.h"
#include "app/session/history.h"
#include "app/session/printers.h"
#include "app/session/shortcut.h"
#include "app/session/spoken.h"
#include "index/document/quote.h"
#include "index/library/library.h"
#include "index/search/search.h"

/// Everything the window shows, as plain values. Panels read it and change nothing; only Session writes.
namespace myelin::session {

/// A picture of the article on the page.
struct Figure {
  picture::Extent extent;
  std::shared_ptr<const std::string> bytes;       ///< as it stands in the library
  std::shared_ptr<const picture::Pixels> pixels;  ///< empty until it is decoded
  int wantedWidth = 0;                            ///< px, of the newest request
  bool broken = false;                            ///< it cannot be decoded: its description stands for it
};

/// A kept passage in the text that is shown.
struct Mark {
  document::Stretch where;
  desk::Colour colour = desk::Colour::None;
  bool operator==(const Mark&) const = default;
};

/// The article on the page.
struct Reading {
  std::shared_ptr<const document::Article> article;
  std::shared_ptr<const document::Document> shown;  ///< the whole body, or the parts of a smaller depth
  Depth depth = Depth::All;
  int shortMinutes = 1;                        ///< reading time of Depth::Short
  const library::ArticleInfo* info = nullptr;  ///< lives as long as State::library
  std::vector<document::Section> sections;     ///< of `shown`
  std::vector<const library::ArticleInfo*> related;
  std::map<std::string, Figure> figures;  ///< by path, those with a size
  std::uint64_t generation = 0;           ///< changes with each opening and depth
  /// Where the page should go now; grows with each request so that the same place can be asked for again.
  std::uint64_t goTo = 0;
  document::Position goToPlace;
  std::string trouble;  ///< why it cannot be shown; `article` is empty then
  std::optional<Selection> selection;
  std::vector<Mark> marks;   ///< in reading order
  std::uint64_t marked = 0;  ///< grows when `marks` changes
};

struct Searching {
  std::string words;  ///< as typed
  std::string shelf;  ///< filter
  search::Answer answer;
  std::vector<std::pair<std::string, int>> shelfCounts;
  std::vector<std::string> finishes;
  std::map<std::string, search::Snippet> snippets;  ///< by slug
  std::uint64_t generation = 0;                     ///< of the newest question
  std::uint64_t answered = 0;                       ///< of the answer shown
};

/// One line on the bottom edge: what happened, and perhaps the way back.
struct Notice {
  enum class Kind { Done, Trouble, AskOutside };
  Kind kind = Kind::Done;
  std::string sentence;
  bool undo = false;
};

/// Read-aloud of the article on the page.
struct Listening {
  enum class How { Off, Starting, Speaking, Paused };
  How how = How::Off;
  std::vector<Spoken> sentences;
  std::size_t now = 0;  ///< the sentence that is said, or said next
  int speed = 100;      ///< per cent of the engine's normal
  int loudness = 7;     ///< 1 to 10
};

struct Settings {
  double scale = 1;
  look::ThemeId theme = look::ThemeId::Light;
  std::string family;  ///< empty: the design's
  Use use;
  KeyBindings keys;
};

/// One heading of the bookmarks page.
struct BookmarkGroup {
  bool ask = false;  ///< the questions for the team
  std::string name;  ///< the reader's; empty: those without a group, or the questions
  std::size_t count = 0;
};

struct State {
  std::shared_ptr<const library::Library> library;  ///< empty while opening
  std::string libraryTrouble;                       ///< why there is none
  int indexed = 0, toIndex = 0;                     ///< progress while an index is built
  Visit visit;
  bool canGoBack = false, canGoForward = false;
  Reading reading;
  Searching searching;
  Listening listening;
  Composing composing;
  Printers printers;
  Giving giving;
  std::vector<desk::Bookmark> bookmarks;
  std::set<std::int64_t> lostBookmarks;  ///< whose words were not found when they were opened
  std::string bookmarkWords;             ///< searched for among them
  BookmarkOrder bookmarkOrder = BookmarkOrder::ByHand;
  std::vector<std::size_t> shownBookmarks;    ///< indexes of those that are found, in the order in which they are shown
  std::vector<BookmarkGroup> bookmarkGroups;  ///< of the shown ones, in their order
  bool keepsHistory = true;
  bool canUndo = false, canRedo = false;
  std::vector<desk::Place> lastPlaces;
  Settings settings;
  bool textSettings = false;
  bool menu = false;
  bool printing = false;  ///< pages are being made
  std::string outside;    ///< the address asked about
  std::optional<Notice> notice;
  std::string announcement;  ///< for screen readers; said when announcements grows
  std::uint64_t announcements = 0;

  bool bookmarked(const std::string& slug) const;
};

}  // namespace myelin::session
