#pragma once
#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/base/result.h"
#include "index/document/article.h"
#include "index/document/glossary.h"

/// What people read: shelves of articles, their figures, glossary and references. A library is a folder of Markdown or
/// one packed `.myelin` file; both are read through one Xapian (glass) database that holds the articles themselves
/// beside the search index, so there is one reading path. See README.md of this room for the format.
namespace myelin::library {

struct Shelf {
  std::string id;    ///< folder name: "spasticity"
  std::string name;  ///< "Spasms and stiffness"
  int articles = 0;
};

/// What lists and results need to know about an article without opening it.
struct ArticleInfo {
  std::string slug;     ///< identity: unique in the library
  std::string shelf;    ///< shelf id, or empty
  std::string address;  ///< "shelf/slug", or the slug where there are no shelves: what people see and type
  std::string title;
  std::string summary;
  std::vector<std::string> audience;
  std::string reviewed;  ///< ISO 8601, or empty
  int words = 0;
  int edition = 0;
};

/// Reading time in whole minutes, at least 1 (170 words a minute: tired readers are slower than the usual 240).
int readingMinutes(int words);

struct Reference {
  std::string key;
  std::string sentence;  ///< author, title, where, year: one line, ends with a full stop
  std::string url;       ///< or empty
};

struct Manifest {
  std::string title;
  std::string language = "en";  ///< BCP 47
  std::string edition;
  std::string licence;
  std::string licenceUrl;
  std::vector<std::string> helperHeadings;  ///< words that tell the heading of a part for helpers, in any case
};

/// An article or a part of the library that could not be read.
struct Broken {
  std::string path;
  std::string sentence;
};

/// An article that a choice of the finder leads to.
struct FinderTarget {
  std::string slug;
  std::string anchor;  ///< heading; empty: the top
  int line = 0;        ///< of the file it was read from; 0 in an opened library
  bool operator==(const FinderTarget&) const = default;
};
struct FinderChoice {
  std::string name;  ///< "Legs and feet"
  std::vector<FinderTarget> articles;
  bool operator==(const FinderChoice&) const = default;
};
struct FinderGroup {
  std::string title;  ///< "Where is it?"
  std::vector<FinderChoice> choices;
  bool operator==(const FinderGroup&) const = default;
};
/// Ways to articles for people who have no word for what they look for. Names may lead to no article here.
struct Finder {
  std::string title;  ///< of its page; empty: the usual one
  std::string link;   ///< what leads to it: "Choose by body part"; empty: the usual words
  std::vector<FinderGroup> groups;
  bool operator==(const Finder&) const = default;
};

struct OpenOptions {
  std::filesystem::path cache;  ///< where a folder's index lives; empty: file::cacheFolder()
  /// Called with articles done and articles in all while an index is built, from the calling thread.
  std::function<void(int done, int all)> progress;
  const std::atomic<bool>* cancel = nullptr;
};

class Database;  // the Xapian side, for the rooms `library` and `search` only: library/database.h

/// An open library. Made by open(); immovable; shared between threads: all const functions may be called from any
/// thread (each takes the library's lock for its own reading handle; search uses handles of its own).
class Library {
 public:
  /// Opens a folder or a packed file. A folder's index is built or brought up to date first (only changed files are
  /// read). `path` is never handed to Xapian: see README.md, "Stubs".
  /// Fails with NotFound, Foreign ("... is not a Myelin library"), Damaged, Unreadable; an empty folder is Foreign.
  /// One broken article never fails the whole: see broken().
  static Result<std::shared_ptr<const Library>> open(const std::filesystem::path& path,
                                                     const OpenOptions& options = {});

  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
  ~Library();

  const std::filesystem::path& path() const;
  const Manifest& manifest() const;
  const std::vector<Shelf>& shelves() const;         ///< in the manifest's order, then by name; empty shelves left out
  const std::vector<ArticleInfo>& articles() const;  ///< by shelf, then by title
  const std::vector<Broken>& broken() const;
  const std::vector<document::GlossaryEntry>& glossary() const;
  const Finder& finder() const;  ///< without groups when the library has none

  /// By slug or "shelf/slug"; nullptr when it is not here. The pointer lives as long as the library.
  const ArticleInfo* find(std::string_view slugOrAddress) const;

  /// The article, parsed, its glossary terms marked. Damaged when the packed file's checksum does not hold.
  Result<document::Article> article(std::string_view slugOrAddress) const;

  /// The bytes of a figure, by its path as written in the article ("nerve.svg", "figures/nerve.svg").
  Result<std::string> figure(std::string_view path) const;

  /// nullptr when the key is not listed.
  const Reference* reference(std::string_view key) const;

  /// Up to `most` other articles on the same subject, the nearest first: `see_also` first, then by shared terms.
  std::vector<const ArticleInfo*> related(std::string_view slug, std::size_t most) const;

  /// For the room `search` only.
  const Database& database() const;

 private:
  struct Parts;
  explicit Library(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

struct PackOptions {
  bool replace = false;  ///< overwrite `to`
  std::function<void(int done, int all)> progress;
};
/// Packs a folder into one `.myelin` file: the same folder gives the same bytes, whenever and wherever it is packed.
Status pack(const std::filesystem::path& folder, const std::filesystem::path& to, const PackOptions& options = {});

/// Checks every byte of a packed file against its trailer.
Status verify(const std::filesystem::path& file);

}  // namespace myelin::library
