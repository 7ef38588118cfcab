#include "index/library/library.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <unordered_map>

#include "index/base/words.h"
#include "index/library/database.h"
#include "index/library/figure_path.h"
#include "index/library/folder_index.h"
#include "index/library/link.h"
#include "index/library/naming.h"
#include "index/library/packed_file.h"
#include "index/library/word.h"

namespace myelin::library {
namespace {

namespace fs = std::filesystem;

constexpr int kReadTries = 4;
constexpr int kWordsPerMinute = 170;

Error notALibrary(const fs::path& path) {
  return {
      Error::Kind::Foreign,
      fill(_("{1} is not a Myelin library. Choose a folder of Markdown files or a .myelin file."), {path.string()})};
}

Error unknownArticle(std::string_view name) {
  return {Error::Kind::NotFound, fill(_("There is no article \"{1}\" in this library."), {std::string(name)})};
}

Result<OpenIndex> openIndex(const fs::path& path, const OpenOptions& options) {
  std::error_code error;
  const fs::path real = fs::canonical(path, error);
  if (path.empty() || error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory)
    return Error{Error::Kind::NotFound, fill(_("{1} is not there. Check the name and the folder."), {path.string()})};
  if (error)
    return Error{Error::Kind::Unreadable, fill(_("{1} cannot be read: {2}."), {path.string(), error.message()})};
  const fs::file_status status = fs::status(real, error);
  if (fs::is_directory(status)) return openFolder(real, options);
  if (fs::is_regular_file(status)) return openPacked(real);
  return notALibrary(path);
}

}  // namespace

int readingMinutes(int words) {
  return std::max(1, (words + kWordsPerMinute / 2) / kWordsPerMinute);
}

struct Library::Parts {
  fs::path path;
  bool packed = false;
  OpenIndex index;
  std::vector<ArticleInfo> articles;
  std::unordered_map<std::string_view, std::size_t> byName;  ///< slugs and addresses; views into `articles`
  std::unordered_map<std::string_view, const Reference*> references;
  FigurePaths figures;

  mutable std::mutex mutex;
  mutable std::optional<Xapian::Database> reading;  ///< guarded by mutex

  void fill();
  std::optional<std::size_t> numberOf(std::string_view name) const;
  Result<std::string> stored(const std::string& term) const;
  Error damaged() const;
};

void Library::Parts::fill() {
  for (Entry& entry : index.catalog.entries) articles.push_back(std::move(entry.info));
  for (std::size_t i = 0; i < articles.size(); ++i) {
    byName.emplace(articles[i].slug, i);
    byName.emplace(articles[i].address, i);
  }
  for (const Reference& reference : index.catalog.references) references.emplace(reference.key, &reference);
  for (const StoredFile& figure : index.catalog.figures)
    if (!figure.hash.empty()) figures.add(figure.path);
}

std::optional<std::size_t> Library::Parts::numberOf(std::string_view name) const {
  const auto at = byName.find(name);
  return at == byName.end() ? std::nullopt : std::optional(at->second);
}

Error Library::Parts::damaged() const {
  index.database->damaged();
  return {Error::Kind::Damaged,
          packed ? myelin::fill(_("{1} is damaged. Get the file again."), {path.string()})
                 : myelin::fill(_("The index of {1} is damaged. Open the library again: it is made anew."),
                                {path.string()})};
}

/// The data of the document with this unique term; empty when there is none.
Result<std::string> Library::Parts::stored(const std::string& term) const {
  const std::lock_guard lock(mutex);
  for (int attempt = 1; attempt <= kReadTries; ++attempt) {
    try {
      if (!reading) reading = index.database->handle();
      const auto at = reading->postlist_begin(term);
      return at == reading->postlist_end(term) ? std::string() : reading->get_document(*at).get_data();
    } catch (const Xapian::DatabaseModifiedError&) {
      reading.reset();  // another process brought the index up to date twice
    } catch (const Xapian::Error&) {
      break;
    } catch (const std::exception&) {
      break;
    }
  }
  reading.reset();
  return damaged();
}

Result<std::shared_ptr<const Library>> Library::open(const fs::path& path, const OpenOptions& options) {
  Result<OpenIndex> index = openIndex(path, options);
  if (!index) return index.error();
  auto parts = std::make_unique<Parts>();
  std::error_code error;
  parts->path = fs::canonical(path, error);
  parts->packed = !fs::is_directory(parts->path, error);
  parts->index = std::move(*index);
  parts->fill();
  return std::shared_ptr<const Library>(new Library(std::move(parts)));
}

Library::Library(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Library::~Library() = default;

const fs::path& Library::path() const {
  return parts_->path;
}
const Manifest& Library::manifest() const {
  return parts_->index.catalog.manifest;
}
const std::vector<Shelf>& Library::shelves() const {
  return parts_->index.catalog.shelves;
}
const std::vector<ArticleInfo>& Library::articles() const {
  return parts_->articles;
}
const std::vector<Broken>& Library::broken() const {
  return parts_->index.catalog.broken;
}
const std::vector<document::GlossaryEntry>& Library::glossary() const {
  return parts_->index.catalog.glossary;
}
const Finder& Library::finder() const {
  return parts_->index.catalog.finder;
}
const Database& Library::database() const {
  return *parts_->index.database;
}

const ArticleInfo* Library::find(std::string_view slugOrAddress) const {
  const std::optional<std::size_t> number = parts_->numberOf(slugOrAddress);
  return number ? &parts_->articles[*number] : nullptr;
}

Result<document::Article> Library::article(std::string_view slugOrAddress) const {
  const std::optional<std::size_t> number = parts_->numberOf(slugOrAddress);
  if (!number) return unknownArticle(slugOrAddress);
  const ArticleInfo& info = parts_->articles[*number];
  const StoredFile& file = parts_->index.catalog.entries[*number].file;
  const Result<std::string> data = parts_->stored(idTerm(schema::kArticle, info.slug));
  if (!data) return data.error();
  const std::size_t end = data->find('\0');
  if (end == std::string::npos) return parts_->packed ? parts_->damaged() : unknownArticle(slugOrAddress);
  const std::string_view source = std::string_view(*data).substr(end + 1);
  if (parts_->packed && fingerprint(source) != file.hash) return parts_->damaged();
  Result<document::Article> article =
      document::parse(source, {.citations = !parts_->references.empty(), .forms = info.shelf == kSheetShelf});
  if (!article) return article;
  if (article->front.title.empty()) article->front.title = info.title;
  document::markTerms(article->body, parts_->index.catalog.glossary);
  parts_->figures.resolve(article->body, file.path);
  resolveLinks(article->body, file.path, [this](std::string_view name) -> std::optional<std::string> {
    const ArticleInfo* found = find(name);
    return found != nullptr ? std::optional(found->slug) : std::nullopt;
  });
  return article;
}

Result<std::string> Library::figure(std::string_view path) const {
  const Error missing{Error::Kind::NotFound, fill(_("The picture {1} is not in this library."), {std::string(path)})};
  const std::optional<std::string> found = parts_->figures.find(path);
  if (!found) return missing;
  Result<std::string> bytes = parts_->stored(idTerm(schema::kFigure, *found));
  if (!bytes || !parts_->packed) return bytes;
  const std::vector<StoredFile>& figures = parts_->index.catalog.figures;
  const auto at = std::find_if(figures.begin(), figures.end(), [&](const StoredFile& f) { return f.path == *found; });
  if (at == figures.end() || at->hash != fingerprint(*bytes)) return parts_->damaged();
  return bytes;
}

const Reference* Library::reference(std::string_view key) const {
  const auto at = parts_->references.find(key);
  return at == parts_->references.end() ? nullptr : at->second;
}

std::vector<const ArticleInfo*> Library::related(std::string_view slug, std::size_t most) const {
  std::vector<const ArticleInfo*> others;
  const std::optional<std::size_t> number = parts_->numberOf(slug);
  if (!number) return others;
  for (const int other : parts_->index.catalog.entries[*number].related) {
    if (others.size() == most) break;
    others.push_back(&parts_->articles[static_cast<std::size_t>(other)]);
  }
  return others;
}

}  // namespace myelin::library
