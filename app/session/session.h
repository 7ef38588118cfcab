#pragma once
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "app/desk/copy_file.h"
#include "app/session/command.h"
#include "app/session/edit.h"
#include "app/session/state.h"
#include "app/session/worker.h"
#include "app/voice/voice.h"

namespace myelin::session {

/// What a session needs from the world; tests give their own.
struct Services {
  std::shared_ptr<desk::Desk> desk;
  Post post;                          ///< brings a letter to the session's thread
  std::filesystem::path printFolder;  ///< where Print writes PDFs
  std::string today;                  ///< ISO 8601
  std::function<Status(const std::filesystem::path& pdf, const std::string& title)> printer;  ///< hands a PDF over
  std::function<Status(const std::string& address)> browser;  ///< opens an outside address
  /// Decodes a picture to `width` x `height` px; called on a thread of its own.
  std::function<Result<picture::Pixels>(const std::string& bytes, int width, int height)> decode;
  /// Reaches the voice; called on a thread of its own.
  std::function<Result<std::unique_ptr<voice::Voice>>(voice::News)> voice;
  std::function<void(const std::string& words)> clipboard = {};  ///< takes what was copied
};

/// What is open, searched and selected, and what a command does to it. No window, no drawing. All functions belong to
/// one thread, on which letters are opened too.
class Session {
 public:
  explicit Session(Services services);
  ~Session();

  const State& state() const { return state_; }
  void apply(const Command& command);

  /// Opens a library in the background; the state says how far it is.
  void open(const std::filesystem::path& library);
  /// Takes an opened library: from open(), or from a test.
  void take(std::shared_ptr<const library::Library> library);
  /// Writes down where reading stopped; called at the end and when the window loses the focus.
  void keepPlace();

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
  void readSearches();
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
  void rewrite(Edit edit);
  void remember(Edit edit);
  Status carryOut(const Edit& edit, bool undo);
  void turn(std::vector<Edit>& from, std::vector<Edit>& to);
  void refreshCopies();
  void takeCopy(const std::filesystem::path& file, Result<desk::Copy> copy);
  std::filesystem::path copyFile(const std::string& typed) const;
  bool putIntoHandout(const std::string& slug);
  void readSettings();
  void readUse();
  void keepKeys();
  void forgetLibrary();
  void readHandout();
  void keepHandout();
  void handoutChanged();
  void emptyHandout();
  bool answerCode(const std::string& typed);
  void layOut(int item);
  bool putBackItem();
  void print(handout::Order order, const std::string& title, bool toPrinter);
  /// Saves a PDF where it replaces nothing; returns its pages.
  using WritePages = std::function<Result<int>(const std::filesystem::path& to)>;
  void print(WritePages write, const std::string& title, bool toPrinter);
  void readVoiceSettings();
  void stepVoice(int steps);
  void speak();
  void silence();
  void pauseSpeaking();
  void hear(std::uint64_t number, voice::Said said);
  void loseVoice(const std::string& sentence);

  Services services_;
  State state_;
  History history_;
  struct Bench;
  std::unique_ptr<Bench> bench_;     ///< pages of the handout
  std::vector<Edit> done_, undone_;  ///< the newest last
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
  std::unique_ptr<Worker> finder_;                              ///< find in page; empty until the first
  struct Speaking;
  std::shared_ptr<Speaking> speaking_;      ///< used on speakingThread_ only
  std::uint64_t sentenceNumber_ = 0;        ///< of the sentence whose news count
  std::unique_ptr<Worker> speakingThread_;  ///< empty until the first sentence
};

}  // namespace myelin::session
