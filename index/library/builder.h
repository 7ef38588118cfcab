#pragma once
#include <xapian.h>

#include <atomic>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "index/library/catalog.h"
#include "index/library/change.h"
#include "index/library/folder_scan.h"
#include "index/library/indexer.h"
#include "index/library/naming.h"

namespace myelin::library {

struct BuildOptions {
  bool packed = false;  ///< without file times and subjects: nobody updates a packed file
  std::function<void(int done, int all)> progress;
  const std::atomic<bool>* cancel = nullptr;
};

/// Turns a folder into a library: reads its files and writes articles, pictures, search documents and catalogue into a
/// database. Commits nothing. One thread; made for one run of build() or update(). May throw Xapian::Error.
class Builder {
 public:
  /// All three outlive the builder.
  Builder(Xapian::WritableDatabase& database, const FolderScan& scan, const BuildOptions& options);

  /// Into an empty database. Fails when cancelled (Unavailable).
  Result<Catalog> build();

  /// Into a database that holds `old`, which `changes` were compared with. nullopt: a file that did not change would be
  /// called otherwise now, so that a new database is needed; this one must not be committed.
  Result<std::optional<Catalog>> update(const Catalog& old, const Changes& changes);

 private:
  struct Draft {
    Entry entry;
    EntrySubject subject;
  };

  Status addArticle(const FoundFile& file);
  bool keepArticle(const Entry& entry, EntrySubject subject);
  void addFigure(const FoundFile& file);
  void removeGone(const Catalog& old, const Changes& changes);
  void keepFigures(const Catalog& old, const Changes& changes);
  StoredFile record(const FoundFile& file, const std::string& hash, const std::string& note = "") const;
  void leaveOut(const FoundFile& file, const std::string& sentence);
  void store(const Entry& entry, const std::string& source);
  void report(int done) const;
  Catalog finish();
  void tellNotes();
  void sortDrafts();
  void fillShelves();
  void relate();

  Xapian::WritableDatabase& database_;
  const FolderScan& scan_;
  const BuildOptions& options_;
  std::string stemmer_;
  Indexer indexer_;
  Naming naming_;
  Catalog catalog_;
  std::vector<Draft> drafts_;
  int done_ = 0;
  int all_ = 0;
};

/// The stemmer for a language named as in BCP 47, as Xapian names it: "en-GB" -> "english"; "none" when there is none.
std::string stemmerName(const std::string& language);

}  // namespace myelin::library
