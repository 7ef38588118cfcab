#include "index/library/change.h"

#include <string_view>
#include <unordered_map>

#include "index/document/article.h"
#include "index/library/database.h"

namespace myelin::library {
namespace {

using FilesByPath = std::unordered_map<std::string_view, StoredFile*>;

/// Whether the file still holds what was stored; takes over its time when only that changed.
bool unchanged(StoredFile& stored, const FoundFile& found, const FolderScan& scan, std::uint64_t limit,
               bool& restamped) {
  const bool sameStamp = stored.size == found.size && stored.mtime == found.mtime;
  if (sameStamp && found.mtime != 0) return true;
  const Result<std::string> bytes = readBelow(scan.root, found.path, limit);
  if (bytes ? fingerprint(*bytes) != stored.hash : bytes.error().sentence != stored.note) return false;
  stored.size = found.size;
  stored.mtime = found.mtime;
  restamped |= !sameStamp;
  return true;
}

/// The found files that are new or changed; `known` keeps those that are gone.
std::vector<const FoundFile*> compare(FilesByPath& known, const std::vector<FoundFile>& found, const FolderScan& scan,
                                      std::uint64_t limit, bool& restamped) {
  std::vector<const FoundFile*> changed;
  for (const FoundFile& file : found) {
    const auto at = known.find(file.path);
    if (at == known.end() || !unchanged(*at->second, file, scan, limit, restamped)) changed.push_back(&file);
    if (at != known.end()) known.erase(at);
  }
  return changed;
}

/// A hash of parts that cannot run into each other.
class PartsHash {
 public:
  void add(std::string_view part) {
    hash_.add(std::to_string(part.size()) + ":");
    hash_.add(part);
  }
  std::string finish() { return hex(hash_.finish(), 16); }

 private:
  Sha256 hash_;
};

}  // namespace

Changes changesSince(Catalog& old, const FolderScan& scan) {
  Changes changes;
  changes.settings = old.settings != settingsOf(scan);
  changes.extras = old.extras != extrasOf(scan);
  FilesByPath articles;
  FilesByPath figures;
  for (Entry& entry : old.entries) articles.emplace(entry.file.path, &entry.file);
  for (StoredFile& file : old.unread) articles.emplace(file.path, &file);
  for (StoredFile& file : old.figures) figures.emplace(file.path, &file);
  changes.articles = compare(articles, scan.articles, scan, document::kMaxArticleBytes, changes.restamped);
  changes.figures = compare(figures, scan.figures, scan, kMaxFigureBytes, changes.restamped);
  changes.removed = articles.size() + figures.size();
  return changes;
}

std::string settingsOf(const FolderScan& scan) {
  PartsHash hash;
  for (const std::string& part : {std::string(schema::kFormat), scan.manifest.manifest.language, scan.glossary, scan.synonyms,
                                  scan.manifest.articles, scan.manifest.figures})
    hash.add(part);
  hash.add(scan.hasManifest ? "manifest" : "");
  hash.add(scan.references.empty() ? "" : "references");  // decides whether [@key] is a citation
  return hash.finish();
}

std::string extrasOf(const FolderScan& scan) {
  PartsHash hash;
  hash.add(scan.manifestBytes);
  hash.add(scan.references);
  hash.add(scan.finderBytes);
  for (const Broken& broken : scan.broken) hash.add(broken.sentence);
  return hash.finish();
}

}  // namespace myelin::library
