#include "index/library/catalog.h"

#include <nlohmann/json.hpp>

#include "index/library/database.h"

namespace myelin::library {
namespace {

using Json = nlohmann::json;

/// A metadata value is one item of a B-tree, which holds some 100 MB: longer ones are cut into pieces.
constexpr std::size_t kPieceBytes = 16u << 20;

std::string pieceKey(const char* key, std::size_t number) {
  return number == 0 ? key : std::string(key) + "." + std::to_string(number);
}

void put(Xapian::WritableDatabase& database, const char* key, std::string_view value) {
  std::size_t number = 0;
  do {
    database.set_metadata(pieceKey(key, number++), std::string(value.substr(0, kPieceBytes)));
    value.remove_prefix(std::min(value.size(), kPieceBytes));
  } while (!value.empty());
  for (; !database.get_metadata(pieceKey(key, number)).empty(); ++number)
    database.set_metadata(pieceKey(key, number), "");
}

void put(Xapian::WritableDatabase& database, const char* key, const Json& value) {
  put(database, key, std::string_view(value.dump(-1, ' ', false, Json::error_handler_t::replace)));
}

std::string get(const Xapian::Database& database, const char* key) {
  std::string value;
  for (std::size_t number = 0;; ++number) {
    const std::string piece = database.get_metadata(pieceKey(key, number));
    value += piece;
    if (piece.size() < kPieceBytes) return value;
  }
}

/// Metadata as it is read, and its digest on the way if somebody wants it.
class MetadataReader {
 public:
  MetadataReader(const Xapian::Database& database, bool hashed) : database_(database), hashed_(hashed) {}

  std::string bytes(const char* key) {
    std::string value = get(database_, key);
    if (!hashed_) return value;
    const std::uint64_t length = value.size();
    hash_.add(std::string(key) + "=" + std::to_string(length) + "\n");
    hash_.add(value);
    return value;
  }

  Json json(const char* key) { return Json::parse(bytes(key)); }
  Digest digest() { return hash_.finish(); }

 private:
  const Xapian::Database& database_;
  bool hashed_;
  Sha256 hash_;
};

constexpr const char* kKeys[] = {"format",  "settings", "extras",   "manifest",   "shelves", "articles",
                                 "figures", "unread",   "glossary", "references", "finder",  "broken"};

Json toJson(const StoredFile& file) {
  Json json{{"path", file.path}, {"hash", file.hash}};
  if (!file.note.empty()) json["note"] = file.note;
  if (file.size != 0) json["size"] = file.size;
  if (file.mtime != 0) json["mtime"] = file.mtime;
  return json;
}

StoredFile storedFile(const Json& json) {
  return {json.at("path"), json.at("hash"), json.value("note", ""), json.value("size", std::uint64_t{0}),
          json.value("mtime", std::int64_t{0})};
}

Json toJson(const Entry& entry) {
  const ArticleInfo& info = entry.info;
  Json json = toJson(entry.file);
  json.update({{"slug", info.slug}, {"shelf", info.shelf}, {"title", info.title}, {"words", info.words}});
  if (info.address != info.slug) json["address"] = info.address;
  if (!info.summary.empty()) json["summary"] = info.summary;
  if (!info.audience.empty()) json["audience"] = info.audience;
  if (!info.reviewed.empty()) json["reviewed"] = info.reviewed;
  if (info.edition != 0) json["edition"] = info.edition;
  if (!entry.related.empty()) json["related"] = entry.related;
  return json;
}

Entry entry(const Json& json) {
  Entry made;
  made.file = storedFile(json);
  ArticleInfo& info = made.info;
  info.slug = json.at("slug");
  info.shelf = json.at("shelf");
  info.address = json.value("address", info.slug);
  info.title = json.at("title");
  info.summary = json.value("summary", "");
  info.audience = json.value("audience", std::vector<std::string>());
  info.reviewed = json.value("reviewed", "");
  info.words = json.at("words");
  info.edition = json.value("edition", 0);
  made.related = json.value("related", std::vector<int>());
  return made;
}

Json toJson(const Shelf& shelf) {
  return {{"id", shelf.id}, {"name", shelf.name}, {"articles", shelf.articles}};
}
Shelf shelf(const Json& json) {
  return {json.at("id"), json.at("name"), json.at("articles")};
}

Json toJson(const Manifest& manifest) {
  return {{"title", manifest.title},
          {"language", manifest.language},
          {"edition", manifest.edition},
          {"licence", manifest.licence},
          {"licence_url", manifest.licenceUrl}};
}

Manifest manifest(const Json& json) {
  return {json.at("title"), json.at("language"), json.at("edition"), json.at("licence"), json.at("licence_url")};
}

Json toJson(const document::GlossaryEntry& entry) {
  return {{"term", entry.term},
          {"abbreviation", entry.abbreviation},
          {"everyday", entry.everyday},
          {"meaning", entry.meaning}};
}

document::GlossaryEntry glossaryEntry(const Json& json) {
  return {json.at("term"), json.at("abbreviation"), json.at("everyday"), json.at("meaning")};
}

Json toJson(const Reference& reference) {
  return {{"key", reference.key}, {"sentence", reference.sentence}, {"url", reference.url}};
}

Reference reference(const Json& json) {
  return {json.at("key"), json.at("sentence"), json.at("url")};
}

Json toJson(const FinderChoice& choice) {
  Json articles = Json::array();
  for (const FinderTarget& target : choice.articles)
    articles.push_back(target.anchor.empty() ? target.slug : target.slug + "#" + target.anchor);
  return {{"name", choice.name}, {"articles", std::move(articles)}};
}

FinderChoice finderChoice(const Json& json) {
  FinderChoice choice{.name = json.at("name"), .articles = {}};
  for (const Json& item : json.at("articles")) {
    const std::string name = item;
    const std::size_t hash = std::min(name.find('#'), name.size());
    choice.articles.push_back({name.substr(0, hash), hash < name.size() ? name.substr(hash + 1) : std::string()});
  }
  return choice;
}

Json toJson(const Broken& broken) {
  return {{"path", broken.path}, {"sentence", broken.sentence}};
}
Broken broken(const Json& json) {
  return {json.at("path"), json.at("sentence")};
}

template <class T>
Json listToJson(const std::vector<T>& list) {
  Json json = Json::array();
  for (const T& item : list) json.push_back(toJson(item));
  return json;
}

template <class T>
void listFromJson(const Json& json, std::vector<T>& list, T (*read)(const Json&)) {
  list.reserve(json.size());
  for (const Json& item : json) list.push_back(read(item));
}

Json toJson(const Finder& finder) {
  Json groups = Json::array();
  for (const FinderGroup& group : finder.groups)
    groups.push_back({{"title", group.title}, {"choices", listToJson(group.choices)}});
  return {{"title", finder.title}, {"link", finder.link}, {"groups", std::move(groups)}};
}

Finder finder(const Json& json) {
  Finder finder{.title = json.at("title"), .link = json.at("link"), .groups = {}};
  for (const Json& item : json.at("groups")) {
    FinderGroup group{.title = item.at("title"), .choices = {}};
    listFromJson(item.at("choices"), group.choices, finderChoice);
    finder.groups.push_back(std::move(group));
  }
  return finder;
}

Catalog catalogFrom(MetadataReader& reader) {
  Catalog catalog;
  catalog.format = reader.bytes("format");
  catalog.settings = reader.bytes("settings");
  catalog.extras = reader.bytes("extras");
  catalog.manifest = manifest(reader.json("manifest"));
  listFromJson(reader.json("shelves"), catalog.shelves, shelf);
  listFromJson(reader.json("articles"), catalog.entries, entry);
  listFromJson(reader.json("figures"), catalog.figures, storedFile);
  listFromJson(reader.json("unread"), catalog.unread, storedFile);
  listFromJson(reader.json("glossary"), catalog.glossary, glossaryEntry);
  listFromJson(reader.json("references"), catalog.references, reference);
  catalog.finder = finder(reader.json("finder"));
  listFromJson(reader.json("broken"), catalog.broken, broken);
  return catalog;
}

/// Numbers that point outside would be a bug of whoever wrote the file, not of ours.
bool consistent(const Catalog& catalog) {
  for (const Entry& entry : catalog.entries)
    for (const int number : entry.related)
      if (number < 0 || static_cast<std::size_t>(number) >= catalog.entries.size()) return false;
  return true;
}

}  // namespace

void writeCatalog(Xapian::WritableDatabase& database, const Catalog& catalog) {
  put(database, "format", std::string_view(catalog.format));
  put(database, "settings", std::string_view(catalog.settings));
  put(database, "extras", std::string_view(catalog.extras));
  put(database, "manifest", toJson(catalog.manifest));
  put(database, "shelves", listToJson(catalog.shelves));
  put(database, "articles", listToJson(catalog.entries));
  put(database, "figures", listToJson(catalog.figures));
  put(database, "unread", listToJson(catalog.unread));
  put(database, "glossary", listToJson(catalog.glossary));
  put(database, "references", listToJson(catalog.references));
  put(database, "finder", toJson(catalog.finder));
  put(database, "broken", listToJson(catalog.broken));
}

std::optional<Catalog> readCatalog(const Xapian::Database& database, Digest* digest) {
  if (database.get_metadata("format") != schema::kFormat) return std::nullopt;
  try {
    MetadataReader reader(database, digest != nullptr);
    Catalog catalog = catalogFrom(reader);
    if (!consistent(catalog)) return std::nullopt;
    if (digest != nullptr) *digest = reader.digest();
    return catalog;
  } catch (const std::exception&) {  // JSON that is not what we wrote
    return std::nullopt;
  }
}

Digest contentsDigest(const Xapian::Database& database) {
  MetadataReader reader(database, true);
  for (const char* key : kKeys) reader.bytes(key);
  return reader.digest();
}

void writeSubjects(Xapian::WritableDatabase& database, const std::vector<EntrySubject>& subjects) {
  Json list = Json::array();
  for (const EntrySubject& subject : subjects) list.push_back({{"words", subject.words}, {"see", subject.seeAlso}});
  put(database, "subjects", list);
}

std::vector<EntrySubject> readSubjects(const Xapian::Database& database) {
  std::vector<EntrySubject> subjects;
  try {
    for (const Json& item : Json::parse(get(database, "subjects")))
      subjects.push_back({item.at("words"), item.at("see")});
  } catch (const std::exception&) {
    subjects.clear();
  }
  return subjects;
}

}  // namespace myelin::library
