#include "index/library/builder.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>
#include <unordered_map>

#include "index/base/utf8.h"
#include "index/base/words.h"
#include "index/library/database.h"
#include "index/library/reference.h"
#include "index/library/related.h"
#include "index/library/word.h"

namespace myelin::library {
namespace {

std::string oneLine(const std::string& text) {
  return utf8::forTerminal(text, false);
}

std::string lower(const std::string& text) {
  return Xapian::Unicode::tolower(text);
}

void fillInfo(ArticleInfo& info, const document::Article& article, const Name& name) {
  const document::FrontMatter& front = article.front;
  info.slug = name.slug;
  info.shelf = name.shelf;
  info.address = name.address;
  info.title = front.title.empty() ? readableName(stemOf(name.slug)) : oneLine(front.title);
  info.summary = oneLine(front.summary);
  info.audience = front.audience;
  info.reviewed = front.reviewed;
  info.words = static_cast<int>(document::wordCount(article.body));
  info.edition = front.edition;
}

template <class T>
std::set<std::string_view> paths(const std::vector<T>& files) {
  std::set<std::string_view> all;
  for (const auto& file : files) all.insert(file->path);
  return all;
}

}  // namespace

std::string stemmerName(const std::string& language) {
  const std::string shown = stemmerFor(language).get_description();  // "Xapian::Stem(english)"
  const std::size_t open = shown.find('(');
  const std::size_t close = shown.find(')');
  return open == std::string::npos || close == std::string::npos ? "none" : shown.substr(open + 1, close - open - 1);
}

Builder::Builder(Xapian::WritableDatabase& database, const FolderScan& scan, const BuildOptions& options)
    : database_(database),
      scan_(scan),
      options_(options),
      stemmer_(stemmerName(scan.manifest.manifest.language)),
      indexer_(database, stemmer_),
      naming_(scan.manifest, scan.hasManifest) {
  catalog_.format = std::string(schema::kFormat);
  catalog_.settings = settingsOf(scan);
  catalog_.extras = extrasOf(scan);
  catalog_.manifest = scan.manifest.manifest;
  if (catalog_.manifest.title.empty())
    catalog_.manifest.title = readableName(utf8::clean(scan.root.filename().string()));
  catalog_.broken = scan.broken;
  catalog_.glossary = document::parseGlossary(scan.glossary);
  catalog_.finder = scan.finder;
  if (!scan.references.empty())
    catalog_.references = readReferences(scan.references, scan.manifest.references, catalog_.broken);
}

Result<Catalog> Builder::build() {
  all_ = static_cast<int>(scan_.articles.size());
  report(0);
  for (const FoundFile& file : scan_.articles) {
    Status added = addArticle(file);
    if (!added) return added.error();
  }
  for (const FoundFile& file : scan_.figures) addFigure(file);
  return finish();
}

Result<std::optional<Catalog>> Builder::update(const Catalog& old, const Changes& changes) {
  const std::vector<EntrySubject> subjects = readSubjects(database_);
  if (subjects.size() != old.entries.size()) return std::optional<Catalog>();
  std::unordered_map<std::string_view, std::size_t> entries;
  for (std::size_t i = 0; i < old.entries.size(); ++i) entries.emplace(old.entries[i].file.path, i);
  std::unordered_map<std::string_view, const StoredFile*> unread;
  for (const StoredFile& file : old.unread) unread.emplace(file.path, &file);

  removeGone(old, changes);
  all_ = static_cast<int>(changes.articles.size());
  if (all_ > 0) report(0);
  const std::set<std::string_view> changed = paths(changes.articles);
  for (const FoundFile& file : scan_.articles) {
    if (changed.contains(file.path)) {
      Status added = addArticle(file);
      if (!added) return added.error();
    } else if (const auto at = entries.find(file.path); at != entries.end()) {
      if (!keepArticle(old.entries[at->second], subjects[at->second])) return std::optional<Catalog>();
    } else {
      leaveOut(file, unread.at(file.path)->note);
    }
  }
  keepFigures(old, changes);
  return std::optional(finish());
}

/// What is gone or will be read again leaves first, so that a new article may take over an old one's name.
void Builder::removeGone(const Catalog& old, const Changes& changes) {
  std::set<std::string_view> kept;
  for (const FoundFile& file : scan_.articles) kept.insert(file.path);
  for (const FoundFile* file : changes.articles) kept.erase(file->path);
  for (const Entry& entry : old.entries) {
    if (kept.contains(entry.file.path)) continue;
    indexer_.remove(entry.info.slug);
    database_.delete_document(idTerm(schema::kArticle, entry.info.slug));
  }
  kept.clear();
  for (const FoundFile& file : scan_.figures) kept.insert(file.path);
  for (const FoundFile* file : changes.figures) kept.erase(file->path);
  for (const StoredFile& figure : old.figures)
    if (!kept.contains(figure.path)) database_.delete_document(idTerm(schema::kFigure, figure.path));
}

Status Builder::addArticle(const FoundFile& file) {
  if (options_.cancel != nullptr && options_.cancel->load())
    return Error{Error::Kind::Unavailable, _("Opening the library was stopped.")};
  Result<std::string> bytes = readBelow(scan_.root, file.path, document::kMaxArticleBytes);
  const document::ParseOptions as{.citations = !catalog_.references.empty(),
                                  .forms = naming_.folderShelf(file.path) == kSheetShelf};
  Result<document::Article> article = bytes ? document::parse(*bytes, as) : Result<document::Article>(bytes.error());
  if (article) {
    Draft& draft = drafts_.emplace_back();
    draft.entry.file = record(file, fingerprint(*bytes));
    if (!utf8::valid(*bytes))
      draft.entry.file.note =
          fill(_("{1} is not UTF-8 text: some characters are missing. Save it as UTF-8."), {file.path});
    const Name name = naming_.claim(file.path, article->front.shelf);
    fillInfo(draft.entry.info, *article, name);
    if (!name.note.empty()) catalog_.broken.push_back({file.path, name.note});
    draft.subject = {subjectWords(*article, stemmer_), article->front.seeAlso};
    store(draft.entry, *bytes);
    indexer_.add(draft.entry.info, *article);
  } else {
    leaveOut(file, article.error().sentence);
  }
  report(++done_);
  return done();
}

/// False when the article would be called otherwise now.
bool Builder::keepArticle(const Entry& entry, EntrySubject subject) {
  const Name name = naming_.claim(entry.file.path, entry.info.shelf);
  if (name.slug != entry.info.slug || name.address != entry.info.address) return false;
  if (!name.note.empty()) catalog_.broken.push_back({entry.file.path, name.note});
  drafts_.push_back({entry, std::move(subject)});
  return true;
}

StoredFile Builder::record(const FoundFile& file, const std::string& hash, const std::string& note) const {
  if (options_.packed) return {file.path, hash, note, 0, 0};
  return {file.path, hash, note, file.size, file.mtime};
}

void Builder::leaveOut(const FoundFile& file, const std::string& sentence) {
  catalog_.unread.push_back(record(file, "", sentence));
}

void Builder::store(const Entry& entry, const std::string& source) {
  const nlohmann::json header{{"slug", entry.info.slug}, {"shelf", entry.info.shelf}, {"title", entry.info.title}};
  Xapian::Document stored;
  stored.add_boolean_term(idTerm(schema::kArticle, entry.info.slug));
  stored.set_data(header.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + '\0' + source);
  database_.add_document(stored);
}

void Builder::addFigure(const FoundFile& file) {
  const Result<std::string> bytes = readBelow(scan_.root, file.path, kMaxFigureBytes);
  if (!bytes) {
    catalog_.figures.push_back(record(file, "", bytes.error().sentence));
    return;
  }
  Xapian::Document stored;
  stored.add_boolean_term(idTerm(schema::kFigure, file.path));
  stored.set_data(*bytes);
  database_.add_document(stored);
  catalog_.figures.push_back(record(file, fingerprint(*bytes)));
}

void Builder::keepFigures(const Catalog& old, const Changes& changes) {
  std::unordered_map<std::string_view, const StoredFile*> known;
  for (const StoredFile& figure : old.figures) known.emplace(figure.path, &figure);
  for (const FoundFile* file : changes.figures) known.erase(file->path);
  for (const FoundFile& file : scan_.figures) {
    const auto at = known.find(file.path);
    if (at == known.end())
      addFigure(file);
    else
      catalog_.figures.push_back(*at->second);
  }
}

void Builder::report(int done) const {
  if (options_.progress) options_.progress(done, all_);
}

Catalog Builder::finish() {
  fillShelves();
  sortDrafts();
  relate();
  std::vector<EntrySubject> subjects;
  for (Draft& draft : drafts_) {
    catalog_.entries.push_back(std::move(draft.entry));
    subjects.push_back(std::move(draft.subject));
  }
  tellNotes();
  indexer_.finish(catalog_.glossary, readSynonyms(scan_.synonyms));
  if (!options_.packed) writeSubjects(database_, subjects);
  writeCatalog(database_, catalog_);
  return std::move(catalog_);
}

void Builder::tellNotes() {
  const auto tell = [&](const StoredFile& file) {
    if (!file.note.empty()) catalog_.broken.push_back({file.path, file.note});
  };
  for (const Entry& entry : catalog_.entries) tell(entry.file);
  for (const StoredFile& file : catalog_.unread) tell(file);
  for (const StoredFile& file : catalog_.figures) tell(file);
  std::sort(catalog_.broken.begin(), catalog_.broken.end(), [](const Broken& a, const Broken& b) {
    return std::tie(a.path, a.sentence) < std::tie(b.path, b.sentence);
  });
}

/// The manifest's shelves in its order, then the others by name.
void Builder::fillShelves() {
  std::map<std::string, int> counts;
  for (const Draft& draft : drafts_)
    if (!draft.entry.info.shelf.empty()) ++counts[draft.entry.info.shelf];
  for (Shelf shelf : scan_.manifest.shelves) {
    const auto at = counts.find(shelf.id);
    if (at == counts.end()) continue;
    shelf.articles = at->second;
    catalog_.shelves.push_back(std::move(shelf));
    counts.erase(at);
  }
  const auto named = static_cast<std::ptrdiff_t>(catalog_.shelves.size());
  for (const auto& [id, count] : counts) catalog_.shelves.push_back({id, readableName(id), count});
  std::stable_sort(catalog_.shelves.begin() + named, catalog_.shelves.end(),
                   [](const Shelf& a, const Shelf& b) { return lower(a.name) < lower(b.name); });
}

void Builder::sortDrafts() {
  std::map<std::string_view, std::size_t> order;
  for (const Shelf& shelf : catalog_.shelves) order.emplace(shelf.id, order.size());
  std::vector<std::tuple<std::size_t, std::string, std::string, Draft*>> keys;
  for (Draft& draft : drafts_) {
    const ArticleInfo& info = draft.entry.info;
    const auto at = order.find(info.shelf);
    keys.emplace_back(at == order.end() ? order.size() : at->second, lower(info.title), info.slug, &draft);
  }
  std::sort(keys.begin(), keys.end());
  std::vector<Draft> sorted;
  sorted.reserve(drafts_.size());
  for (auto& key : keys) sorted.push_back(std::move(*std::get<Draft*>(key)));
  drafts_ = std::move(sorted);
}

void Builder::relate() {
  std::vector<Subject> subjects;
  for (const Draft& draft : drafts_)
    subjects.push_back(
        {&draft.subject.words, &draft.subject.seeAlso, &draft.entry.info.slug, &draft.entry.info.address});
  std::vector<std::vector<int>> related = relatedArticles(subjects);
  for (std::size_t i = 0; i < drafts_.size(); ++i) drafts_[i].entry.related = std::move(related[i]);
}

}  // namespace myelin::library
