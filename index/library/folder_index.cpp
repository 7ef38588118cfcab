#include "index/library/folder_index.h"

#include <optional>

#include "index/base/file.h"
#include "index/base/words.h"
#include "index/library/builder.h"
#include "index/library/change.h"
#include "index/library/folder_scan.h"
#include "index/library/index_place.h"
#include "index/library/word.h"

namespace myelin::library {
namespace {

namespace fs = std::filesystem;

constexpr int kLockMilliseconds = 4000;
constexpr int kTries = 5;
constexpr std::size_t kMostInPlace = 2000;  // more and the new index is made faster than the old one is mended

/// A reading handle on the database that is current now: another process may just be swapping it.
Xapian::Database openCurrent(const IndexPlace& place) {
  for (int attempt = 1;; ++attempt) {
    try {
      const fs::path current = place.current();
      if (current.empty()) throw Xapian::DatabaseOpeningError("there is no index");
      return Xapian::Database(current.string(), Xapian::DB_BACKEND_GLASS);
    } catch (const Xapian::DatabaseOpeningError&) {
      if (attempt == kTries) throw;
    }
  }
}

class FolderDatabase : public Database {
 public:
  FolderDatabase(IndexPlace place, const Catalog& catalog)
      : place_(std::move(place)), stemmer_(stemmerName(catalog.manifest.language)) {}
  FolderDatabase(std::unique_ptr<TemporaryFolder> own, const Catalog& catalog)
      : own_(std::move(own)), stemmer_(stemmerName(catalog.manifest.language)) {}

  Xapian::Database handle() const override {
    return own_ ? Xapian::Database((own_->path() / "index").string(), Xapian::DB_BACKEND_GLASS) : openCurrent(*place_);
  }
  const std::string& stemmer() const override { return stemmer_; }
  void damaged() const override {
    if (place_) place_->forget();
  }

 private:
  std::optional<IndexPlace> place_;
  std::unique_ptr<TemporaryFolder> own_;
  std::string stemmer_;
};

/// Touches each table, so that an index with a file cut short or overwritten is found out now.
void probe(const Xapian::Database& database, const Catalog& catalog) {
  if (catalog.entries.empty()) return;
  for (const Entry* entry : {&catalog.entries.front(), &catalog.entries.back()}) {
    const std::string term = idTerm(schema::kArticle, entry->info.slug);
    const auto at = database.postlist_begin(term);
    if (at == database.postlist_end(term)) throw Xapian::DatabaseCorruptError("article missing");
    const Xapian::Document document = database.get_document(*at);
    if (document.get_data().empty()) throw Xapian::DatabaseCorruptError("article empty");
    document.termlist_count();
  }
  const auto searchable = database.postlist_begin(schema::kSearchable);
  if (searchable == database.postlist_end(schema::kSearchable)) throw Xapian::DatabaseCorruptError("nothing indexed");
}

std::optional<Catalog> readCurrent(const IndexPlace& place) {
  if (place.current().empty()) return std::nullopt;
  try {
    const Xapian::Database database = openCurrent(place);
    std::optional<Catalog> catalog = readCatalog(database);
    if (catalog) probe(database, *catalog);
    return catalog;
  } catch (const Xapian::Error&) {
  } catch (const std::exception&) {
  }
  return std::nullopt;
}

OpenIndex opened(const IndexPlace& place, Catalog catalog) {
  auto database = std::make_unique<FolderDatabase>(place, catalog);
  return {std::move(database), std::move(catalog)};
}

BuildOptions buildOptions(const OpenOptions& options) {
  return {false, options.progress, options.cancel};
}

/// A whole new index in `folder`, which is empty.
Result<Catalog> buildIn(const fs::path& folder, const FolderScan& scan, const OpenOptions& options) {
  try {
    Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS);
    const BuildOptions build = buildOptions(options);
    Result<Catalog> catalog = Builder(database, scan, build).build();
    if (catalog) database.commit();
    return catalog;
  } catch (const Xapian::Error& e) {
    return Error{Error::Kind::Unwritable,
                 fill(_("The index of {1} cannot be written ({2}). Free some space and try again."),
                      {scan.root.string(), e.get_msg()})};
  } catch (const std::exception& e) {
    return Error{Error::Kind::Unreadable, fill(_("{1} cannot be indexed: {2}."), {scan.root.string(), e.what()})};
  }
}

Result<OpenIndex> buildPrivately(const FolderScan& scan, const OpenOptions& options) {
  std::unique_ptr<TemporaryFolder> own = TemporaryFolder::make();
  if (!own)
    return Error{Error::Kind::Unwritable,
                 _("There is no folder for temporary files. Free some space on the disk and try again.")};
  Result<Catalog> catalog = buildIn(own->path() / "index", scan, options);
  if (!catalog) return catalog.error();
  auto database = std::make_unique<FolderDatabase>(std::move(own), *catalog);
  return OpenIndex{std::move(database), std::move(*catalog)};
}

/// The index brought up to date where it is; nullopt: it must be built anew.
Result<std::optional<Catalog>> updateInPlace(const IndexPlace& place, const Catalog& old, const Changes& changes,
                                             const FolderScan& scan, const OpenOptions& options) {
  try {
    Xapian::WritableDatabase database(place.current().string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
    database.begin_transaction();
    const BuildOptions build = buildOptions(options);
    Result<std::optional<Catalog>> updated = Builder(database, scan, build).update(old, changes);
    if (updated && *updated)
      database.commit_transaction();
    else
      database.cancel_transaction();
    return updated;
  } catch (const Xapian::Error&) {
  } catch (const std::exception&) {
  }
  return std::optional<Catalog>();
}

bool isSmall(const Changes& changes, const FolderScan& scan) {
  const std::size_t changed = changes.articles.size() + changes.figures.size() + changes.removed;
  const std::size_t all = scan.articles.size() + scan.figures.size();
  return !changes.settings && changed <= kMostInPlace && changed * 5 <= all;
}

Result<OpenIndex> rebuild(const IndexPlace& place, const FolderScan& scan, const OpenOptions& options) {
  const fs::path building = place.startBuilding();
  if (building.empty()) return buildPrivately(scan, options);
  Result<Catalog> catalog = buildIn(building, scan, options);
  if (catalog && place.publish(building)) return opened(place, std::move(*catalog));
  std::error_code ignored;
  fs::remove_all(building, ignored);
  if (!catalog && catalog.error().kind != Error::Kind::Unwritable) return catalog.error();
  return buildPrivately(scan, options);
}

/// REQUIRES: the lock is held.
Result<OpenIndex> bringUpToDate(const IndexPlace& place, const FolderScan& scan, const OpenOptions& options) {
  std::optional<Catalog> old = readCurrent(place);
  if (!old) return rebuild(place, scan, options);
  const Changes changes = changesSince(*old, scan);
  if (changes.none() && !changes.restamped) return opened(place, std::move(*old));
  if (isSmall(changes, scan)) {
    Result<std::optional<Catalog>> updated = updateInPlace(place, *old, changes, scan, options);
    if (!updated) return updated.error();
    if (*updated) return opened(place, std::move(**updated));
  }
  return rebuild(place, scan, options);
}

}  // namespace

Result<OpenIndex> openFolder(const fs::path& root, const OpenOptions& options) {
  Result<FolderScan> scan = scanFolder(root);
  if (!scan) return scan.error();
  if (scan->articles.empty())
    return Error{Error::Kind::Foreign,
                 fill(_("{1} is not a Myelin library: it holds no Markdown files (.md)."), {root.string()})};
  const std::optional<IndexPlace> place =
      IndexPlace::at(options.cache.empty() ? file::cacheFolder() : options.cache, root);
  if (!place) return buildPrivately(*scan, options);
  std::optional<Catalog> there = readCurrent(*place);
  int patience = kLockMilliseconds;
  if (there) {
    const Changes changes = changesSince(*there, *scan);
    if (changes.none() && !changes.restamped) return opened(*place, std::move(*there));
    if (changes.none()) patience = 0;  // new times are worth noting, not worth waiting for
  }
  const std::unique_ptr<IndexLock> lock = place->lock(patience);
  if (lock) return bringUpToDate(*place, *scan, options);
  if (!there) there = readCurrent(*place);
  if (!there) return buildPrivately(*scan, options);
  return opened(*place, std::move(*there));
}

}  // namespace myelin::library
