#pragma once
#include <gtest/gtest.h>
#include <atomic>
#include <optional>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "app/session/session.h"
#include "tests/index/library/scratch.h"

namespace myelin::session {

/// Letters wait here until the test opens them, on the test's own thread.
class LetterBox {
 public:
  Post post();
  /// Opens letters as they come until `done`; false when nothing more came for a minute.
  bool openUntil(const std::function<bool()>& done);
  /// Opens what is here.
  void open();

 private:
  struct Letters {
    std::mutex mutex;
    std::condition_variable came;
    std::vector<Letter> waiting;
  };
  std::shared_ptr<Letters> letters_ = std::make_shared<Letters>();
};

/// A session over a small library and a desk, both real, in a temporary folder; printer and browser are twins.
class SessionTest : public testing::Test {
 protected:
  /// `open`: takes the library at once; else restart() does when more files are written.
  explicit SessionTest(bool open = true);

  /// The library of all files written so far, opened in the test's own cache.
  std::shared_ptr<const library::Library> library();
  /// A new session at the same desk, as after a restart; takes the library.
  void restart();
  Services services();

  Session& session() { return *session_; }
  const State& state() const { return session_->state(); }
  void apply(const Command& command) { session_->apply(command); }
  /// Searches and waits for the answer.
  void search(const std::string& words, bool typing = false);
  bool answered() const;
  handout::PrintService printing();
  std::string notice() const { return state().notice ? state().notice->sentence : ""; }

  Scratch scratch_;
  LetterBox letters_;
  std::vector<std::pair<std::filesystem::path, std::string>> printed_;  ///< written by the session's slow thread
  std::vector<handout::JobOrder> orders_;                               ///< the same
  Status printerSays_ = done();
  /// What the print service's twin says; set before it is asked.
  Result<std::vector<handout::Printer>> printers_ = std::vector<handout::Printer>{
      {.name = "Hall", .label = "Hall"}, {.name = "Ward_3", .label = "Ward 3, by the door", .isDefault = true}};
  std::mutex jobMutex_;
  std::vector<handout::Job> jobs_ = {
      {handout::Job::State::Done, 1, "Printed."}};  ///< one for each look; the last stays
  std::vector<std::string> cancelled_;
  std::vector<std::string> browsed_;
  Status browserSays_ = done();
  std::atomic<int> decoded_ = 0;      ///< pictures, on a thread of the session's
  std::optional<Error> pictureSays_;  ///< set before a picture is wanted
  std::shared_ptr<desk::Desk> desk_;
  std::unique_ptr<Session> session_;
};

}  // namespace myelin::session
