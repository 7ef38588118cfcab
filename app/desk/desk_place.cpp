#include <algorithm>

#include "app/desk/parts.h"
#include "app/desk/safety_copy.h"

/// The part of a desk that knows how far each article was read, and what was chosen.
namespace myelin::desk {
namespace {

#define MYELIN_PLACE "slug, anchor, block, byte, sections_read, sections, visited, title"

constexpr char kKeeps[] = "history";
constexpr char kNotKept[] = "off";

Place readPlace(const Statement& row) {
  return {.slug = row.text(0),
          .anchor = row.text(1),
          .block = static_cast<int>(row.integer(2)),
          .byte = static_cast<std::size_t>(row.integer(3)),
          .sectionsRead = static_cast<int>(row.integer(4)),
          .sections = static_cast<int>(row.integer(5)),
          .visited = row.text(6),
          .title = row.text(7)};
}

bool write(const Database& database, const Place& place) {
  return database
      .prepare("INSERT OR REPLACE INTO place (" MYELIN_PLACE ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)", place.slug,
               place.anchor, place.block, static_cast<std::int64_t>(place.byte), place.sectionsRead, place.sections,
               place.visited, place.title)
      .run();
}

/// Does `change` to the weekly copies. One that cannot be opened or is in use stays as it is: the next weekly one takes
/// its place.
template <class Change>
void inCopies(const std::filesystem::path& file, Change change) {
  for (const auto& copy : copiesBeside(file, kWeeklyCopy)) {
    const auto database = Database::open(copy, Database::Mode::Write);
    if (database && database->run("PRAGMA secure_delete=ON")) change(*database);
  }
}

bool removeSetting(const Database& database, std::string_view key) {
  return database.prepare("DELETE FROM setting WHERE key=?1", key).run();
}

/// Of one article, or of all without one.
bool forget(const Database& database, std::string_view slug) {
  return database.prepare("DELETE FROM place WHERE ?1='' OR slug=?1", slug).run();
}

}  // namespace

std::optional<Place> Desk::place(std::string_view slug) const {
  if (const auto passing = parts_->passing.find(slug); passing != parts_->passing.end()) return passing->second;
  Statement found = parts_->database().prepare("SELECT " MYELIN_PLACE " FROM place WHERE slug=?1", slug);
  if (!found.row()) return std::nullopt;
  return readPlace(found);
}

std::vector<Place> Desk::lastPlaces(std::size_t most) const {
  std::vector<Place> list;
  for (const auto& [slug, place] : parts_->passing) list.push_back(place);
  Statement rows = parts_->database().prepare("SELECT " MYELIN_PLACE " FROM place ORDER BY visited DESC, slug LIMIT ?1",
                                              static_cast<std::int64_t>(most + list.size()));
  while (rows.row())
    if (Place place = readPlace(rows); !parts_->passing.contains(place.slug)) list.push_back(std::move(place));
  std::stable_sort(list.begin(), list.end(), [](const Place& a, const Place& b) { return a.visited > b.visited; });
  if (list.size() > most) list.resize(most);
  return list;
}

Status Desk::setPlace(const Place& place) {
  Place now = place;
  if (now.visited.empty()) now.visited = parts_->now();
  if (!keepsPlaces()) {
    now.passing = true;
    parts_->passing[now.slug] = std::move(now);
    return done();
  }
  if (const auto allowed = parts_->writable(true); !allowed) return allowed;
  return parts_->ran(write(parts_->database(), now));
}

Status Desk::clearPlaces() {
  if (const auto allowed = parts_->writable(true); !allowed) return allowed;
  if (!forget(parts_->database(), "")) return parts_->database().error();
  parts_->passing.clear();
  if (!parts_->opened.inMemory)
    inCopies(parts_->file, [](const Database& copy) { static_cast<void>(forget(copy, "")); });
  return done();
}

Status Desk::forgetPlace(std::string_view slug) {
  if (slug.empty()) return done();
  if (const auto passing = parts_->passing.find(slug); passing != parts_->passing.end()) parts_->passing.erase(passing);
  if (const auto allowed = parts_->writable(true); !allowed) return allowed;
  if (!forget(parts_->database(), slug)) return parts_->database().error();
  if (!parts_->opened.inMemory)
    inCopies(parts_->file, [slug](const Database& copy) { static_cast<void>(forget(copy, slug)); });
  return done();
}

Status Desk::restorePlaces(const std::vector<Place>& places) {
  if (const auto allowed = parts_->writable(true); !allowed) return allowed;
  Transaction transaction(parts_->database());
  if (!transaction.begun()) return transaction.begun();
  for (const Place& place : places)
    if (!place.passing && !write(parts_->database(), place)) return parts_->database().error();
  for (const Place& place : places)
    if (place.passing) parts_->passing[place.slug] = place;
  return transaction.commit();
}

bool Desk::keepsPlaces() const {
  return setting(kKeeps) != kNotKept;
}

Status Desk::keepPlaces(bool keep) {
  const Status set = setSetting(kKeeps, keep ? "" : kNotKept);
  if (!set || !keep) return set;
  parts_->passing.clear();
  return done();
}

std::optional<std::string> Desk::setting(std::string_view key) const {
  Statement found = parts_->database().prepare("SELECT value FROM setting WHERE key=?1", key);
  if (!found.row()) return std::nullopt;
  return found.text(0);
}

Status Desk::setSetting(std::string_view key, std::string_view value) {
  if (const auto allowed = parts_->writable(true); !allowed) return allowed;
  return parts_->ran(
      parts_->database().prepare("INSERT OR REPLACE INTO setting (key, value) VALUES (?1, ?2)", key, value).run());
}

Status Desk::forgetSetting(std::string_view key) {
  if (const auto allowed = parts_->writable(true); !allowed) return allowed;
  if (const Status removed = parts_->ran(removeSetting(parts_->database(), key)); !removed) return removed;
  if (!parts_->opened.inMemory)
    inCopies(parts_->file, [key](const Database& copy) { static_cast<void>(removeSetting(copy, key)); });
  return done();
}

}  // namespace myelin::desk
