#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/desk/desk.h"
#include "app/handout/order.h"
#include "app/handout/printer.h"
#include "app/look/look.h"
#include "app/look/spacing.h"
#include "index/document/document.h"

/// What a person can ask for, as values. Panels return them, Session::apply() carries them out; a test does the same.
namespace myelin::session {

/// Words of the open article.
struct Selection {
  document::Position begin, end;
  bool operator==(const Selection&) const = default;
};

struct GoHome {};
struct GoBack {};
struct GoForward {};
struct ShowBookmarks {};
/// The page that shows every key, and lets one choose others.
struct ShowKeys {};
struct ShowShelf {
  std::string shelf;
};
/// Opens an article at a heading (empty: the top, or where reading stopped when `resume`).
struct OpenArticle {
  std::string slug;
  std::string anchor;
  std::string words;  ///< searched for: marked in the text
  bool resume = false;
};
/// Moves within the open article.
struct GoToHeading {
  std::string anchor;
};
/// The words in the search field changed (typing) or Enter was pressed.
struct Search {
  std::string words;
  bool typing = false;
  bool exactly = false;
};
struct FilterShelf {
  std::string shelf;  ///< empty: all
};
struct WantSnippets {
  std::size_t first = 0, end = 0;  ///< rows that can be seen
};
/// The rest of the answer's rows.
struct MoreHits {};
/// Whether a hand points at the rows: then they stay as they are until it leaves, or the words change.
struct HoldRows {
  bool hold = false;
};
struct ClearSearches {};
/// Whether the words that are searched for are kept, to be offered again.
struct KeepSearches {
  bool keep = true;
};
/// The page that leads to articles without a word: its choices, or the articles of one; see finder_choice.h.
struct ShowFinder {
  std::string choice;
};
/// The band that finds words in the open article.
struct ShowFind {};
struct CloseFind {};
/// The words in it changed, or how they are looked for: as whole words, or in any form.
struct FindInPage {
  std::string words;
  bool whole = false;
};
/// To the next place (1), or the one before (-1); round at the ends.
struct StepFound {
  int by = 1;
};
/// A figure that can be seen, in px.
struct WantFigure {
  std::string path;
  int width = 0, height = 0;
};
struct ToggleBookmark {
  std::string slug;
};
struct RemoveBookmark {
  std::int64_t id = 0;
};
struct OpenBookmark {
  std::int64_t id = 0;
};
/// What is selected in the open article, or where the caret stands (`begin` equals `end`); nothing without either.
struct Select {
  std::optional<Selection> now;
};
/// Adds the selected words, or the sentence at the caret, to the questions for the team; without either, the article.
struct AskTeam {};
/// Note, group, colour or question of a bookmark.
struct ChangeBookmark {
  desk::Bookmark now;
};
/// Up (negative) or down among those of its group.
struct MoveBookmark {
  std::int64_t id = 0;
  int steps = 0;
};
struct FindBookmarks {
  std::string words;
};
/// Keeps the name of a group that may hold no bookmark yet, or forgets it; its bookmarks stay as they are.
struct KeepGroup {
  std::string name;
  bool keep = true;
};
enum class BookmarkOrder { ByHand, Newest, Title };
struct SortBookmarks {
  BookmarkOrder order = BookmarkOrder::ByHand;
};
/// Bookmarks on paper: the questions with lines for the answers, or these as a list.
struct PrintBookmarks {
  bool questions = false;
  std::vector<std::int64_t> ids{};  ///< in the order of printing; without questions only
};
/// Adds the articles of these to the handout, each once, and shows the composer.
struct AddBookmarks {
  std::vector<std::int64_t> ids;
};
/// The page on which copies of the bookmarks are saved and brought in.
struct ShowCopies {};
/// Saves all bookmarks as one file, by its ending (see desk/copy_file.h); without a name as a readable one beside the
/// printed handouts.
struct SaveCopy {
  std::string file{};  ///< in that folder when it has none of its own
};
/// Reads a copy and tells what bringing it in would do.
struct LookIntoCopy {
  std::string file;
};
/// Brings in the copy that was looked into, or leaves it.
struct BringCopyIn {};
struct LeaveCopy {};
/// The page of what was read, the newest first.
struct ShowReadLately {};
struct ForgetPlace {
  std::string slug;
};
struct ClearHistory {};
struct KeepHistory {
  bool keep = true;
};
struct Undo {};
struct Redo {};
struct CloseNotice {};
struct SetScale {
  double scale = 1;
};
struct StepScale {
  int steps = 0;  ///< along the tokens' steps; 0: back to 100 %
};
struct SetTheme {
  look::ThemeId theme;
};
/// The letters of the window; empty: the design's own.
struct SetFamily {
  std::string family;
};
/// How a text is made easier to follow.
struct Comfort {
  look::Spacing spacing;
  int ruler = 0;        ///< lines of the reading ruler, 1 to 3; 0: none
  bool steady = false;  ///< whole screens turn, nothing scrolls
  bool operator==(const Comfort&) const = default;
};
struct SetComfort {
  Comfort comfort;
};
/// One idea a screen, in large letters; again: everything is as it was before.
struct ToggleBadDay {};
/// Goes on by so many ideas, or back.
struct StepIdea {
  int ideas = 0;
};
/// The voice ends and the page rests; the place is kept. Again: goes on.
struct EnoughForNow {};
/// What the window opens with.
enum class Opens { Reading, Printing };
struct SetOpens {
  Opens opens = Opens::Reading;
};
/// What stands beside the page where there is room: lists with their words, small lists, or the page alone.
enum class SideLists { Full, Small, None };
/// Kept for the screen that the window is on.
struct SetSideLists {
  SideLists lists = SideLists::Full;
};
/// The first-start page is done with, or skipped.
struct FinishFirstStart {};
/// How keys are named that people press everywhere; see Shortcut.
inline constexpr const char* kSpace = "Space";    // not shown: a key's name
inline constexpr const char* kEnter = "Enter";    // not shown: a key's name
inline constexpr const char* kEscape = "Escape";  // not shown: a key's name

/// How the window is used by hands; see Use.
enum class Scanning { Off, OneSwitch, TwoSwitches };
struct Use {
  double again = 0.3;  ///< seconds: a press so soon after another does not count
  double hold = 0;     ///< seconds a mouse button must be held to count; 0: a click is enough
  Scanning scanning = Scanning::Off;
  double pace = 1.5;  ///< seconds the light of one switch stays
  /// The key that chooses; with two switches the other of Space and Enter goes on.
  std::string choose = kSpace;
  bool operator==(const Use&) const = default;
};
struct SetUse {
  Use use;
};
/// Gives a shortcut another key.
struct BindKey {
  std::string shortcut, key;
};
/// All keys as delivered.
struct ResetKeys {};
/// Shows or hides the text settings beside the page.
struct ToggleTextSettings {};
/// Shows or hides the menu of a narrow window.
struct ToggleMenu {};
struct Print {
  std::string slug;
};
/// The page on which a handout is put together.
struct ShowComposer {};
/// Adds an article to the handout, unless it is in it, and shows the composer.
struct AddToHandout {
  std::string slug;
};
struct TakeFromHandout {
  int item = 0;
};
/// Up (-1) or down (1) in the order of printing.
struct MoveInHandout {
  int item = 0;
  int by = 0;
};
/// Short, full, or chosen sections of an item.
struct ChangeItem {
  int item = 0;
  handout::Depth depth = handout::Depth::Full;
  std::vector<std::string> sections;
};
/// Everything else about the handout; the items of `order` do not count.
struct SetHandout {
  handout::Order order;
  bool keepClinic = false;
  std::string initials;  ///< of who gives it, for the log
};
/// Pages of the preview that can be seen, `width` px wide.
struct WantPages {
  int first = 0, end = 0;
  int width = 0;
};
/// Saves the handout; with `print`, as PDF that is also handed to the printer.
struct MakeHandout {
  bool print = false;
  handout::Format format = handout::Format::Pdf;
};
/// Ends the printing that is under way; nothing is printed or saved.
struct StopPrinting {};
/// Asks CUPS which printers there are.
struct LookForPrinters {};
/// Printer, copies, sides and ink of the next job.
struct SetPrinter {
  handout::JobOrder wanted;
};
/// Takes the job under way back.
struct CancelPrint {};
/// Prints the PDF of a job that failed once more.
struct RetryPrint {};
/// Does not show the last job any more; it goes on.
struct CloseJob {};
/// Saves the handout under a name, in the place of a set that has it.
struct SaveSet {
  std::string name;
};
struct OpenSet {
  std::string name;
};
struct RemoveSet {
  std::string name;
};
/// The page of what was given.
struct ShowGiven {};
/// Puts something that was given together again.
struct OpenGiven {
  std::int64_t id = 0;
};
/// Saves the log as a table beside the printed handouts.
struct SaveGiven {};
struct ClearGiven {};
struct KeepGiven {
  bool keep = true;
};
/// Somebody of the clinic has checked an article's edition that is open; an empty day is today.
struct RecordCheck {
  desk::ClinicCheck check;
};
struct RemoveCheck {
  std::string slug;
};
/// Saves all checks as a table beside the printed handouts.
struct SaveChecks {};
/// Takes the checks of such a table that are newer than those that are here.
struct BringChecksIn {
  std::string file;
};
/// How much of an article is shown.
enum class Depth { Summary, Short, All };
struct SetDepth {
  Depth depth = Depth::All;
};
/// Opens the card that says what a word means.
struct Explain {
  std::string term;
};
struct CloseMeaning {};
/// Copies the selected words as Markdown, with a line that says where they are from. `words` stand for them when they
/// are selected outside of the article's body.
struct CopyWithSource {
  std::string words{};
};
/// The page on which commands and articles are found by a few letters.
struct TogglePalette {};
/// To the next (or, negative, the one before) of the open articles; goes round.
struct StepArticle {
  int steps = 1;
};
/// To an open article, where it was left.
struct ShowOpenArticle {
  std::string slug;
};
/// Takes an article (empty: the one on the page) from the open ones.
struct CloseArticle {
  std::string slug{};
};
/// How far the open article has been read: the text at the top of the window.
struct ReadTo {
  document::Position place;
};
/// Reads the open page aloud from the place in view; pauses, and goes on.
struct Listen {};
/// Says the word of the open card, and what it means.
struct ListenToMeaning {};
struct StepSentence {
  int sentences = 0;  ///< 0: the same again
};
struct StopListening {};
struct StepSpeed {
  int steps = 0;
};
struct StepLoudness {
  int steps = 0;
};
/// Another of the engine's voices for the library's language; the sentence is said again by it.
struct StepVoice {
  int steps = 0;
};
/// An outside address: shown and asked before anything opens.
struct AskOutside {
  std::string address;
};
struct OpenOutside {};
/// Opens another library, a folder or a file, as typed; without a name the one that came with Myelin.
struct OpenLibrary {
  std::string file{};
};

using Command = std::variant<
    GoHome, GoBack, GoForward, ShowBookmarks, ShowShelf, OpenArticle, GoToHeading, Search, FilterShelf, WantSnippets,
    MoreHits, WantFigure, ToggleBookmark, RemoveBookmark, OpenBookmark, Undo, CloseNotice, SetScale, StepScale,
    SetTheme, ToggleTextSettings, ToggleMenu, Print, SetDepth, Explain, ReadTo, Listen, StepSentence, StopListening,
    StepSpeed, StepLoudness, StepVoice, AskOutside, OpenOutside, ShowKeys, SetUse, BindKey, ResetKeys, ShowComposer,
    AddToHandout, TakeFromHandout, MoveInHandout, ChangeItem, SetHandout, WantPages, MakeHandout, Select, AskTeam,
    ChangeBookmark, MoveBookmark, FindBookmarks, SortBookmarks, SaveCopy, ClearHistory, KeepHistory, Redo, CloseMeaning,
    CopyWithSource, TogglePalette, StepArticle, ShowOpenArticle, CloseArticle, HoldRows, ClearSearches, KeepSearches,
    ShowFinder, ShowFind, CloseFind, FindInPage, StepFound, PrintBookmarks, AddBookmarks, ShowCopies, LookIntoCopy,
    BringCopyIn, LeaveCopy, ShowReadLately, ForgetPlace, SetFamily, SetComfort, ToggleBadDay, StepIdea, EnoughForNow,
    SetOpens, SetSideLists, FinishFirstStart, LookForPrinters, SetPrinter, CancelPrint, RetryPrint, CloseJob, SaveSet,
    OpenSet, RemoveSet, ShowGiven, OpenGiven, SaveGiven, ClearGiven, KeepGiven, RecordCheck, RemoveCheck, SaveChecks,
    BringChecksIn, StopPrinting, ListenToMeaning, KeepGroup, OpenLibrary>;

}  // namespace myelin::session
