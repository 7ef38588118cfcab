#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/desk/copy_file.h"
#include "app/desk/desk.h"
#include "app/look/look.h"
#include "app/picture/picture.h"
#include "app/session/command.h"
#include "app/session/composing.h"
#include "app/session/finding.h"
#include "app/session/giving.h"
#include "app/session/history.h"
#include "app/session/idea.h"
#include "app/session/printers.h"
#include "app/session/shortcut.h"
#include "app/session/spoken.h"
#include "index/document/glossary.h"
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

/// The card of a word: what the glossary says, and where to read more.
struct Meaning {
  document::GlossaryEntry entry;
  const library::ArticleInfo* article = nullptr;  ///< or none; lives as long as State::library
};

/// One of the articles that are open at the same time.
struct OpenPage {
  std::string slug;
  std::string title;
  document::Position place;  ///< where it was left
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
  std::optional<Meaning> meaning;
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
  std::uint64_t counted = 0;                        ///< of `shelfCounts`, which come when typing rests
  bool held = false;                                ///< a newer answer waits until the hand has left the rows
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
  std::size_t now = 0;              ///< the sentence that is said, or said next
  int speed = 100;                  ///< per cent of the engine's normal
  int loudness = 7;                 ///< 1 to 10
  std::string voice;                ///< the engine's name of it; empty: its own choice
  std::vector<std::string> voices;  ///< empty until another one is asked for
};

struct Settings {
  double scale = 1;
  look::ThemeId theme = look::ThemeId::Light;
  std::string family;  ///< empty: the design's
  Comfort comfort;
  Opens opens = Opens::Reading;
  SideLists sideLists = SideLists::Full;
  Use use;
  KeyBindings keys;
};

/// The mode for bad days: the open article as ideas, one a screen. Off, everything else is empty.
struct BadDay {
  bool on = false;
  bool resting = false;  ///< enough for now
  std::string slug;      ///< of the article the ideas are from
  std::vector<Idea> ideas;
  std::size_t now = 0;
  std::uint64_t generation = 0;          ///< grows with each other list of ideas
  std::vector<std::size_t> ofSentences;  ///< the idea of each sentence that is read aloud
};

/// One heading of the bookmarks page.
struct BookmarkGroup {
  bool ask = false;  ///< the questions for the team
  std::string name;  ///< the reader's; empty: those without a group, or the questions
  std::size_t count = 0;
};

/// A copy of bookmarks that was looked into and not brought in yet.
struct FoundCopy {
  std::filesystem::path file;
  desk::Copy copy;
  desk::Merged would;  ///< what bringing it in does
};

/// Copies of the bookmarks as files.
struct Copying {
  std::string suggested;                    ///< a readable file that is not there yet
  std::vector<std::filesystem::path> near;  ///< copies beside it, the newest first
  bool looking = false;
  std::string trouble;  ///< why the last one could not be looked into
  std::optional<FoundCopy> found;
};

struct State {
  std::shared_ptr<const library::Library> library;   ///< empty while opening
  bool ownLibrary = true;                            ///< it is the one that came with Myelin
  std::string libraryTrouble;                        ///< why there is none
  std::vector<std::filesystem::path> nearLibraries;  ///< then: others that could be opened, the newest first
  int indexed = 0, toIndex = 0;                      ///< progress while an index is built
  Visit visit;
  bool canGoBack = false, canGoForward = false;
  Reading reading;
  Searching searching;
  std::vector<std::string> recentSearches;  ///< the newest first
  bool keepsSearches = true;
  Finding finding;
  Listening listening;
  Composing composing;
  Printers printers;
  Giving giving;
  std::vector<desk::Bookmark> bookmarks;
  std::set<std::int64_t> lostBookmarks;    ///< whose words were not found when they were opened
  std::vector<std::string> bookmarkTexts;  ///< of each bookmark, what is searched: its texts in small letters
  std::string bookmarkWords;               ///< searched for among them
  BookmarkOrder bookmarkOrder = BookmarkOrder::ByHand;
  std::vector<std::size_t> shownBookmarks;    ///< indexes of those that are found, in the order in which they are shown
  std::vector<BookmarkGroup> bookmarkGroups;  ///< of the shown ones, in their order
  std::vector<std::string> namedGroups;       ///< made by the reader, with bookmarks in them or without
  bool keepsHistory = true;
  bool canUndo = false, canRedo = false;
  std::vector<desk::Place> lastPlaces;
  std::vector<OpenPage> openPages;      ///< in the order in which they were opened
  std::vector<desk::Place> readLately;  ///< of Screen::ReadLately, the newest first
  Copying copying;
  Settings settings;
  BadDay badDay;
  bool firstStart = false;  ///< the first-start page is shown
  bool textSettings = false;
  bool menu = false;
  bool palette = false;
  bool printing = false;         ///< pages are being made
  int printed = 0, toPrint = 0;  ///< progress while printing: articles set, and all
  std::string outside;           ///< the address asked about
  std::optional<Notice> notice;
  std::string announcement;  ///< for screen readers; said when announcements grows
  std::uint64_t announcements = 0;

  bool bookmarked(const std::string& slug) const;
};

}  // namespace myelin::session
