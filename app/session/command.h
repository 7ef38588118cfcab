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
enum class BookmarkOrder { ByHand, Newest, Title };
struct SortBookmarks {
  BookmarkOrder order = BookmarkOrder::ByHand;
};
/// Saves all bookmarks as one readable file beside the printed handouts.
struct SaveCopy {};
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
/// Saves the handout as PDF; with `print`, also hands it to the printer.
struct MakeHandout {
  bool print = false;
};
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
/// How much of an article is shown.
enum class Depth { Summary, Short, All };
struct SetDepth {
  Depth depth = Depth::All;
};
/// Says what a word means.
struct Explain {
  std::string term;
};
/// How far the open article has been read: the text at the top of the window.
struct ReadTo {
  document::Position place;
};
/// Reads the open page aloud from the place in view; pauses, and goes on.
struct Listen {};
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
/// An outside address: shown and asked before anything opens.
struct AskOutside {
  std::string address;
};
struct OpenOutside {};

using Command =
    std::variant<GoHome, GoBack, GoForward, ShowBookmarks, ShowShelf, OpenArticle, GoToHeading, Search, FilterShelf,
                 WantSnippets, MoreHits, WantFigure, ToggleBookmark, RemoveBookmark, OpenBookmark, Undo, CloseNotice,
                 SetScale, StepScale, SetTheme, ToggleTextSettings, ToggleMenu, Print, SetDepth, Explain, ReadTo,
                 Listen, StepSentence, StopListening, StepSpeed, StepLoudness, AskOutside, OpenOutside, ShowKeys,
                 SetUse, BindKey, ResetKeys, ShowComposer, AddToHandout, TakeFromHandout, MoveInHandout, ChangeItem,
                 SetHandout, WantPages, MakeHandout, Select, AskTeam, ChangeBookmark, MoveBookmark, FindBookmarks,
                 SortBookmarks, SaveCopy, ClearHistory, KeepHistory, Redo, LookForPrinters, SetPrinter, CancelPrint,
                 RetryPrint, CloseJob, SaveSet, OpenSet, RemoveSet, ShowGiven, OpenGiven, SaveGiven, ClearGiven,
                 KeepGiven, RecordCheck, RemoveCheck, SaveChecks>;

}  // namespace myelin::session
