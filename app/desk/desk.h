#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/base/result.h"

/// What a reader marks and chooses: bookmarks, reading places, settings. It is theirs: one SQLite file
/// (`$XDG_DATA_HOME/myelin/desk.db`, mode 0600) that a person can copy, never lost, never overwritten.
/// The tables are documented in README.md of this room.
namespace myelin::desk {

/// A place in an article, stored the W3C Web Annotation way (TextQuoteSelector,
/// https://www.w3.org/TR/annotation-model/#text-quote-selector), so that it is found again after an edit.
struct Passage {
  std::string slug{};
  std::string heading{};  ///< the nearest heading above it; empty: the top
  std::string exact{};    ///< the words; empty: the article as a whole
  std::string prefix{};   ///< up to 32 characters before
  std::string suffix{};   ///< up to 32 characters after
  bool operator==(const Passage&) const = default;
};

struct Bookmark {
  std::int64_t id = 0;  ///< given by the desk
  Passage passage{};
  std::string title{};  ///< the article's title when it was kept: shown when the article is gone
  std::string shelf{};  ///< likewise
  std::string note{};
  std::string group{};     ///< "To ask my team"; empty: none
  std::string created{};   ///< ISO 8601 with zone, UTC
  std::int64_t order = 0;  ///< by hand; smaller first; 0 when adding: after the last
};

/// How far an article was read.
struct Place {
  std::string slug{};
  std::string anchor{};  ///< heading of the section in view
  int block = 0;         ///< index into Document::blocks
  std::size_t byte = 0;
  int sectionsRead = 0, sections = 0;
  std::string visited{};  ///< ISO 8601, UTC
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
  Status remove(std::int64_t id);           ///< one that is gone already is no failure
  Status change(const Bookmark& bookmark);  ///< note, group, order; fails with NotFound when it was removed

  std::optional<Place> place(std::string_view slug) const;
  std::vector<Place> lastPlaces(std::size_t most) const;  ///< the newest first
  Status setPlace(const Place& place);

  std::optional<std::string> setting(std::string_view key) const;
  Status setSetting(std::string_view key, std::string_view value);

 private:
  struct Parts;
  explicit Desk(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

/// `$XDG_DATA_HOME/myelin/desk.db`
std::filesystem::path deskFile();

}  // namespace myelin::desk
