#pragma once
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/desk/copy_file.h"
#include "app/handout/handout.h"
#include "app/handout/order_text.h"
#include "app/handout/printer.h"
#include "app/session/command.h"
#include "app/session/edit.h"
#include "app/session/following.h"
#include "app/session/state.h"
#include "app/session/worker.h"
#include "app/voice/voice.h"

namespace myelin::session {

/// What a session needs from the world; tests give their own.
struct Services {
  std::shared_ptr<desk::Desk> desk;
  Post post;                                                  ///< brings a letter to the session's thread
  std::filesystem::path printFolder;                          ///< where Print writes PDFs
  std::string today;                                          ///< ISO 8601
  handout::PrintService printing;                             ///< called on threads of their own
  std::function<Status(const std::string& address)> browser;  ///< opens an outside address
  /// Decodes a picture to `width` x `height` px; called on a thread of its own.
  std::function<Result<picture::Pixels>(const std::string& bytes, int width, int height)> decode;
  /// Reaches the voice; called on a thread of its own.
  std::function<Result<std::unique_ptr<voice::Voice>>(voice::News)> voice;
  std::function<void(const std::string& words)> clipboard = {};  ///< takes what was copied
  std::string screen = {};                ///< which screen this is, in its settings' names; may be empty
  std::filesystem::path ownLibrary = {};  ///< the one that came with Myelin
  bool welcome = false;                   ///< who starts for the first time is asked for size, colours and purpose
};

/// What is open, searched and selected, and what a command does to it. No window, no drawing. All functions belong to
/// one thread, on which letters are opened too.
class Session {
 public:
  explicit Session(Services services);
  ~Session();

  const State& state() const { return state_; }
  void apply(const Command& command);

  /// Opens the library named at the start; without a name the one a person chose last, or that came with Myelin.
  void start(const std::filesystem::path& named);
  /// Opens a library in the background; the state says how far it is.
  void open(const std::filesystem::path& library) { open(library, false); }
  /// Takes an opened library: from open(), or from a test.
  void take(std::shared_ptr<const library::Library> library);
  /// Writes down where reading stopped; called at the end and when the window loses the focus.
  void keepPlace();

  /// The desktop's light or dark; counts while the first-start page is shown and nothing was chosen.
  void takeDesktopTheme(look::ThemeId theme);

  /// Something outside the session went wrong: one sentence of what happened and what to do, shown on the page.
  void takeTrouble(std::string sentence) { tell(Notice::Kind::Trouble, std::move(sentence)); }

  /// Settings that belong to the window (its size), kept as text.
  std::string setting(const std::string& key) const;
  void keepSetting(const std::string& key, const std::string& value);

 private:
  void on(const GoHome&);
  void on(const GoBack&);
  void on(const GoForward&);
  void on(const ShowBookmarks&);
  void on(const ShowShelf&);
  void on(const OpenArticle&);
  void on(const GoToHeading&);
  void on(const Search&);
  void on(const FilterShelf&);
  void on(const WantSnippets&);
  void on(const MoreHits&);
  void on(const WantFigure&);
  void on(const ToggleBookmark&);
  void on(const RemoveBookmark&);
  void on(const OpenBookmark&);
  void on(const Select&);
  void on(const AskTeam&);
  void on(const ChangeBookmark&);
  void on(const MoveBookmark&);
  void on(const FindBookmarks&);
  void on(const SortBookmarks&);
  void on(const PrintBookmarks&);
  void on(const AddBookmarks&);
  void on(const ShowCopies&);
  void on(const SaveCopy&);
  void on(const LookIntoCopy&);
  void on(const BringCopyIn&);
  void on(const LeaveCopy&);
  void on(const ShowReadLately&);
  void on(const ForgetPlace&);
  void on(const ClearHistory&);
  void on(const KeepHistory&);
  void on(const Undo&);
  void on(const Redo&);
  void on(const HoldRows&);
  void on(const ClearSearches&);
  void on(const KeepSearches&);
  void on(const ShowFinder&);
  void on(const ShowFind&);
  void on(const CloseFind&);
  void on(const FindInPage&);
  void on(const StepFound&);
  void on(const CloseNotice&);
  void on(const SetScale&);
  void on(const StepScale&);
  void on(const SetTheme&);
  void on(const ToggleTextSettings&);
  void on(const ToggleMenu&);
  void on(const Print&);
  void on(const SetDepth&);
  void on(const Explain&);
  void on(const CloseMeaning&);
  void on(const CopyWithSource&);
  void on(const TogglePalette&);
  void on(const StepArticle&);
  void on(const ShowOpenArticle&);
  void on(const CloseArticle&);
  void on(const ReadTo&);
  void on(const Listen&);
  void on(const ListenToMeaning&);
  void on(const StepSentence&);
  void on(const StopListening&);
  void on(const StepSpeed&);
  void on(const StepLoudness&);
  void on(const StepVoice&);
  void on(const AskOutside&);
  void on(const OpenOutside&);
  void on(const ShowKeys&);
  void on(const SetUse&);
  void on(const BindKey&);
  void on(const ResetKeys&);
  void on(const ShowComposer&);
  void on(const AddToHandout&);
  void on(const TakeFromHandout&);
  void on(const MoveInHandout&);
  void on(const ChangeItem&);
  void on(const SetHandout&);
  void on(const WantPages&);
  void on(const MakeHandout&);
  void on(const SetFamily&);
  void on(const SetComfort&);
  void on(const ToggleBadDay&);
  void on(const StepIdea&);
  void on(const EnoughForNow&);
  void on(const SetOpens&);
  void on(const SetSideLists&);
  void on(const FinishFirstStart&);
  void on(const LookForPrinters&);
  void on(const SetPrinter&);
  void on(const CancelPrint&);
  void on(const RetryPrint&);
  void on(const CloseJob&);
  void on(const SaveSet&);
  void on(const OpenSet&);
  void on(const RemoveSet&);
  void on(const ShowGiven&);
  void on(const OpenGiven&);
  void on(const SaveGiven&);
  void on(const ClearGiven&);
  void on(const KeepGiven&);
  void on(const RecordCheck&);
  void on(const RemoveCheck&);
  void on(const SaveChecks&);
  void on(const BringChecksIn&);
  void on(const StopPrinting&);
  void on(const KeepGroup&);
  void on(const OpenLibrary&);

  void open(const std::filesystem::path& library, bool byHand);
  void go(Visit visit);
  void leave();
  void arrive();
  void read(const std::string& slug);
  void findFigures();
  void showDepth();
  void goTo(const document::Position& place);
  std::optional<document::Position> placeOfAnchor(const std::string& anchor) const;
  void ask(std::size_t most, bool typing, bool exactly);
  void forgetAnswer();
  void showRows(std::function<void()> rows);
  void rememberSearch(const std::string& words);
  Status takeHabit(const SearchHabit& habit);
  void changeHabit(SearchHabit habit, std::string undone, std::string again);
  void readSearches();
  void readGroups();
  void findWords();
  void goToFound();
  void tell(Notice::Kind kind, std::string sentence, bool undo = false);
  void announce(std::string sentence);
  void refreshDesk();
  void refreshPlaces();
  void findMarks();
  void noteOpen();
  void keepOpen();
  void restoreOpen();
  std::optional<desk::Bookmark> bookmarkOf(const Selection& selection) const;
  bool keepSelection(bool ask);
  void keep(desk::Bookmark bookmark, bool ask);
  void rewrite(Edit edit);
  void remember(Edit edit);
  Status carryOut(const Edit& edit, bool undo);
  void turn(std::vector<Edit>& from, std::vector<Edit>& to);
  void refreshCopies();
  void takeCopy(const std::filesystem::path& file, Result<desk::Copy> copy);
  std::filesystem::path copyFile(const std::string& typed) const;
  void readSettings();
  void readUse();
  void readComfort();
  void welcome();
  void keepKeys();
  void forgetLibrary();
  void tellOpened();
  void missLibrary(std::string sentence, std::vector<std::filesystem::path> near);
  void readHandout();
  void keepHandout();
  void handoutChanged();
  void emptyHandout();
  void fetchLogo();
  bool answerCode(const std::string& typed);
  void layOut(int item);
  bool addPart(const handout::Item& item);
  void putTogether(const handout::Order& order);
  bool putBackItem();
  bool putBackSet();
  void readPrinter();
  handout::JobOrder jobOrder(const std::string& title, handout::Paper paper) const;
  void follow(PrintJob job);
  void jobIs(const std::string& name, const handout::Job& now);
  void refreshGiving();
  void refreshChecks();
  void logGiven(const handout::Order& order, const std::string& title, bool printed);
  void compose(const handout::KeptOrder& kept, const std::string& name);
  void saveTable(const std::string& stem, const std::string& table);
  void print(handout::Order order, const std::string& title, bool toPrinter);
  /// REQUIRES: a format that has no pages.
  void saveForScreen(handout::Order order, const std::string& title, handout::Format format);
  /// Saves a PDF where it replaces nothing; returns its pages.
  using WritePages = std::function<Result<int>(const std::filesystem::path& to)>;
  /// `given`: what goes into the log.
  void print(WritePages write, const std::string& title, bool toPrinter, std::optional<handout::Order> given = {});
  void findIdeas();
  void keepIdea();
  void endBadDay();
  void listenToIdeas();
  void followIdea();
  void recap();
  std::optional<document::Position> wholePlace() const;
  handout::Watch followPrinting();
  void readVoiceSettings();
  void stepVoice(int steps);
  void speak();
  void silence();
  void pauseSpeaking();
  void giveUpVoice();
  void hear(std::uint64_t number, voice::Said said);
  void loseVoice(const std::string& sentence);

  Services services_;
  State state_;
  History history_;
  /// What a bad day interrupts.
  struct Before {
    History history;
    document::Position place;
    Depth depth = Depth::All;
    std::uint64_t generation = 0, goTo = 0;  ///< of the reading
    Searching searching;
    double scale = 1;
    look::ThemeId theme = look::ThemeId::Light;
    bool textSettings = false, menu = false;
  };
  std::optional<Before> before_;  ///< while a bad day is on
  struct Bench;
  std::unique_ptr<Bench> bench_;  ///< pages of the handout
  std::shared_ptr<std::atomic<bool>> stopPrinting_ = std::make_shared<std::atomic<bool>>(false);  ///< of the last job
  std::vector<Edit> done_, undone_;                                                               ///< the newest last
  bool lastTyping_ = false;
  bool lastExactly_ = false;
  std::function<void()> heldRows_;  ///< the answer that waits while Searching::held
  /// The newest question, for the searching thread: what belongs to an older one need not be counted.
  std::shared_ptr<std::atomic<std::uint64_t>> newestQuestion_ = std::make_shared<std::atomic<std::uint64_t>>(0);
  document::Position findFrom_;                                 ///< places found at or behind it come first
  std::shared_ptr<search::Searcher> searcher_;                  ///< used on worker_ only
  std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);  ///< letters that arrive too late do nothing
  std::unique_ptr<Worker> worker_;                              ///< searching
  std::unique_ptr<Worker> slow_;                                ///< opening, printing
  std::unique_ptr<Worker> painting_;                            ///< figures; empty until the first
  std::shared_ptr<Following> following_;                        ///< the job under way
  std::unique_ptr<Worker> asking_;                              ///< questions to CUPS; empty until the first
  std::unique_ptr<Worker> watching_;                            ///< the job under way; empty until the first
  std::unique_ptr<Worker> finder_;                              ///< find in page; empty until the first
  struct Speaking;
  std::shared_ptr<Speaking> speaking_;      ///< used on speakingThread_ only
  std::uint64_t sentenceNumber_ = 0;        ///< of the sentence whose news count
  std::unique_ptr<Worker> speakingThread_;  ///< empty until the first sentence
};

}  // namespace myelin::session
