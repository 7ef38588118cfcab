#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/desk/bookmark.h"
#include "app/desk/merge.h"
#include "index/base/result.h"

/// What a reader marks and chooses: bookmarks, reading places, settings. It is theirs: one SQLite file
/// (`$XDG_DATA_HOME/myelin/desk.db`, mode 0600) that a person can copy, never lost, never overwritten.
/// The tables are documented in README.md of this room.
namespace myelin::desk {

/// How far an article was read. All of them together are the history: one entry for each article.
struct Place {
  std::string slug{};
  std::string anchor{};  ///< heading of the section in view
  int block = 0;         ///< index into Document::blocks
  std::size_t byte = 0;
  int sectionsRead = 0, sections = 0;
  std::string visited{};  ///< ISO 8601, UTC
  std::string title{};    ///< of the article
  bool passing = false;   ///< ends with the program: the history was not kept
};

/// How the desk was opened; `sentence` is shown to the person when it is not empty.
struct Opening {
  bool writable = true;  ///< false: a newer Myelin's desk, or a disk that cannot be written: no bookmark is kept
  std::string sentence{};
};

/// One thread at a time; two processes may share the file. Every change is on disk when a function returns.
class Desk {
 public:
  /// Opens or makes the desk. Never fails: a damaged file is set aside under a new name (said in opening()), an
  /// unwritable one is opened for reading, an unusable place gives a desk in memory that keeps settings and places
  /// until the program ends and refuses bookmarks (said too). `now` gives ISO 8601 UTC time (a fixed one in tests).
  static std::unique_ptr<Desk> open(const std::filesystem::path& file, std::function<std::string()> now = {});
  ~Desk();

  const Opening& opening() const;

  std::vector<Bookmark> bookmarks() const;                          ///< by order
  std::optional<Bookmark> bookmarkOf(std::string_view slug) const;  ///< of the article as a whole
  /// Keeps a bookmark; one with an equal passage is returned as it is instead. Fails with Unwritable.
  Result<Bookmark> add(Bookmark bookmark);
  /// Puts a removed bookmark back, with its id and order: undo. Does nothing when its passage was kept again meanwhile.
  Status restore(const Bookmark& bookmark);
  Status remove(std::int64_t id);  ///< one that is gone already is no failure
  /// Note, group, colour, question, order; fails with NotFound when it was removed.
  Status change(const Bookmark& bookmark);
  /// Removes `gone` and puts `put` (by their ids, as they are there or new) on the desk, all or nothing: undo, redo, an
  /// order by hand. One whose passage was kept again meanwhile stays away.
  Status exchange(const std::vector<std::int64_t>& gone, const std::vector<Bookmark>& put);
  /// Brings a copy in (see merge.h), all or nothing; what was added has its ids. `dryRun` only tells what would happen.
  Result<Merged> merge(const std::vector<Bookmark>& copy, bool dryRun);

  std::optional<Place> place(std::string_view slug) const;
  std::vector<Place> lastPlaces(std::size_t most) const;  ///< the newest first
  Status setPlace(const Place& place);
  /// Forgets the history, in the weekly copies, too.
  Status clearPlaces();
  /// Forgets one article of it, in the weekly copies, too; one that is gone already is no failure.
  Status forgetPlace(std::string_view slug);
  Status restorePlaces(const std::vector<Place>& places);  ///< undo; passing ones stay so
  /// Whether places stay when the program ends; at first they do.
  bool keepsPlaces() const;
  Status keepPlaces(bool keep);

  std::optional<std::string> setting(std::string_view key) const;
  Status setSetting(std::string_view key, std::string_view value);
  /// Takes it away, from the weekly copies, too.
  Status forgetSetting(std::string_view key);

 private:
  struct Parts;
  explicit Desk(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

/// `$XDG_DATA_HOME/myelin/desk.db`
std::filesystem::path deskFile();

}  // namespace myelin::desk
