#pragma once
#include <xapian.h>

#include <optional>
#include <string>
#include <vector>

#include "index/document/glossary.h"
#include "index/library/folder_scan.h"
#include "index/library/library.h"
#include "index/library/sha256.h"

namespace myelin::library {

/// What was read of one file, and when it need not be read again. In a packed library size and mtime are 0.
struct StoredFile {
  std::string path;  ///< below the library's folder
  std::string hash;  ///< fingerprint() of the bytes; empty: they could not be read
  std::string note;  ///< what its author should know: why it is missing or not as written
  std::uint64_t size = 0;
  std::int64_t mtime = 0;
};

/// An article of the catalogue.
struct Entry {
  ArticleInfo info;
  StoredFile file;
  std::vector<int> related;  ///< numbers of other entries, the nearest first
};

/// Everything about a library except the articles, the pictures and the search index: what opening reads, in one go,
/// from the database's metadata.
struct Catalog {
  std::string format;    ///< schema::kFormat
  std::string settings;  ///< hash of what every search document depends on: another value, another index
  std::string extras;    ///< hash of what only this catalogue depends on
  Manifest manifest;
  std::vector<Shelf> shelves;
  std::vector<Entry> entries;  ///< by shelf, then by title
  std::vector<StoredFile> figures;
  std::vector<StoredFile> unread;  ///< article files that are no entry
  std::vector<document::GlossaryEntry> glossary;
  std::vector<Reference> references;
  Finder finder;
  std::vector<Broken> broken;
};

/// Each entry's words and see-also list, kept in a folder's index so that related articles can be found again after a
/// small change. Parallel to Catalog::entries.
struct EntrySubject {
  std::vector<std::string> words;
  std::vector<std::string> seeAlso;
};

/// Writes the catalogue as metadata. May throw Xapian::Error.
void writeCatalog(Xapian::WritableDatabase& database, const Catalog& catalog);

/// nullopt when it is missing, of another format or cannot be understood. `digest` receives contentsDigest().
/// May throw Xapian::Error.
std::optional<Catalog> readCatalog(const Xapian::Database& database, Digest* digest = nullptr);

/// The SHA-256 of all metadata that readCatalog() reads. May throw Xapian::Error.
Digest contentsDigest(const Xapian::Database& database);

void writeSubjects(Xapian::WritableDatabase& database, const std::vector<EntrySubject>& subjects);
/// Empty when missing. May throw Xapian::Error.
std::vector<EntrySubject> readSubjects(const Xapian::Database& database);

}  // namespace myelin::library
