#include "app/desk/desk.h"

#include <ctime>
#include <utility>

#include "app/desk/opening.h"
#include "index/base/file.h"
#include "index/base/words.h"

namespace myelin::desk {
namespace {

#define MYELIN_BOOKMARK "id, slug, heading, exact, prefix, suffix, title, shelf, note, team, created, position"
#define MYELIN_PLACE "slug, anchor, block, byte, sections_read, sections, visited"

std::string utcNow() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  char text[32];
  const std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return {text, length};
}

Bookmark readBookmark(const Statement& row) {
  return {.id = row.integer(0),
          .passage = {row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)},
          .title = row.text(6),
          .shelf = row.text(7),
          .note = row.text(8),
          .group = row.text(9),
          .created = row.text(10),
          .order = row.integer(11)};
}

Place readPlace(const Statement& row) {
  return {.slug = row.text(0),
          .anchor = row.text(1),
          .block = static_cast<int>(row.integer(2)),
          .byte = static_cast<std::size_t>(row.integer(3)),
          .sectionsRead = static_cast<int>(row.integer(4)),
          .sections = static_cast<int>(row.integer(5)),
          .visited = row.text(6)};
}

std::optional<Bookmark> findPassage(const Database& database, const Passage& passage) {
  Statement found = database.prepare(
      "SELECT " MYELIN_BOOKMARK " FROM bookmark WHERE slug=?1 AND heading=?2 AND exact=?3 AND prefix=?4 AND suffix=?5",
      passage.slug, passage.heading, passage.exact, passage.prefix, passage.suffix);
  if (!found.row()) return std::nullopt;
  return readBookmark(found);
}

/// With the bookmark's own id; 0 lets the desk give the next one.
bool insert(const Database& database, const Bookmark& bookmark) {
  const Passage& passage = bookmark.passage;
  return database
      .prepare("INSERT INTO bookmark (" MYELIN_BOOKMARK
               ") VALUES (nullif(?1, 0), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
               bookmark.id, passage.slug, passage.heading, passage.exact, passage.prefix, passage.suffix,
               bookmark.title, bookmark.shelf, bookmark.note, bookmark.group, bookmark.created, bookmark.order)
      .run();
}

}  // namespace

struct Desk::Parts {
  Opened opened;
  std::function<std::string()> now;

  const Database& database() const { return opened.database; }
  Status writable(bool inMemoryToo) const;
  Status ran(bool ok) const { return ok ? done() : Status(database().error()); }
};

/// In memory, settings and places hold until the program ends; a bookmark that will not be kept is not taken.
Status Desk::Parts::writable(bool inMemoryToo) const {
  if (opened.opening.writable || (opened.inMemory && inMemoryToo)) return done();
  return Error{Error::Kind::Unwritable, opened.opening.sentence};
}

Desk::Desk(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Desk::~Desk() = default;

std::unique_ptr<Desk> Desk::open(const std::filesystem::path& file, std::function<std::string()> now) {
  if (!now) now = utcNow;
  const std::string today = now().substr(0, 10);
  auto parts = std::make_unique<Parts>(Parts{openFile(file, today), std::move(now)});
  return std::unique_ptr<Desk>(new Desk(std::move(parts)));
}

const Opening& Desk::opening() const {
  return parts_->opened.opening;
}

std::vector<Bookmark> Desk::bookmarks() const {
  std::vector<Bookmark> list;
  Statement rows = parts_->database().prepare("SELECT " MYELIN_BOOKMARK " FROM bookmark ORDER BY position, id");
  while (rows.row()) list.push_back(readBookmark(rows));
  return list;
}

std::optional<Bookmark> Desk::bookmarkOf(std::string_view slug) const {
  Statement found = parts_->database().prepare(
      "SELECT " MYELIN_BOOKMARK " FROM bookmark WHERE slug=?1 AND exact='' ORDER BY heading, id", slug);
  if (!found.row()) return std::nullopt;
  return readBookmark(found);
}

Result<Bookmark> Desk::add(Bookmark bookmark) {
  if (const auto allowed = parts_->writable(false); !allowed) return allowed.error();
  const Database& database = parts_->database();
  Transaction transaction(database);
  if (!transaction.begun()) return transaction.begun().error();
  if (auto known = findPassage(database, bookmark.passage)) return *std::move(known);
  bookmark.id = 0;
  if (bookmark.created.empty()) bookmark.created = parts_->now();
  if (bookmark.order == 0) {
    const auto last = database.number("SELECT max(position) FROM bookmark");
    if (!last) return last.error();
    bookmark.order = *last + 1;
  }
  if (!insert(database, bookmark)) return database.error();
  bookmark.id = database.lastId();
  if (const auto kept = transaction.commit(); !kept) return kept.error();
  return bookmark;
}

Status Desk::restore(const Bookmark& bookmark) {
  if (const auto allowed = parts_->writable(false); !allowed) return allowed;
  const Database& database = parts_->database();
  Transaction transaction(database);
  if (!transaction.begun()) return transaction.begun();
  if (findPassage(database, bookmark.passage)) return done();
  if (!insert(database, bookmark)) return database.error();
  return transaction.commit();
}

Status Desk::remove(std::int64_t id) {
  if (const auto allowed = parts_->writable(false); !allowed) return allowed;
  return parts_->ran(parts_->database().prepare("DELETE FROM bookmark WHERE id=?1", id).run());
}

Status Desk::change(const Bookmark& bookmark) {
  if (const auto allowed = parts_->writable(false); !allowed) return allowed;
  Statement changed =
      parts_->database().prepare("UPDATE bookmark SET note=?2, team=?3, position=?4 WHERE id=?1 RETURNING id",
                                 bookmark.id, bookmark.note, bookmark.group, bookmark.order);
  const bool there = changed.row();
  if (!changed.run()) return parts_->database().error();
  if (there) return done();
  return Error{Error::Kind::NotFound, _("This bookmark was removed meanwhile: keep it again to change it.")};
}

std::optional<Place> Desk::place(std::string_view slug) const {
  Statement found = parts_->database().prepare("SELECT " MYELIN_PLACE " FROM place WHERE slug=?1", slug);
  if (!found.row()) return std::nullopt;
  return readPlace(found);
}

std::vector<Place> Desk::lastPlaces(std::size_t most) const {
  std::vector<Place> list;
  Statement rows = parts_->database().prepare("SELECT " MYELIN_PLACE " FROM place ORDER BY visited DESC, slug LIMIT ?1",
                                              static_cast<std::int64_t>(most));
  while (rows.row()) list.push_back(readPlace(rows));
  return list;
}

Status Desk::setPlace(const Place& place) {
  if (const auto allowed = parts_->writable(true); !allowed) return allowed;
  const std::string visited = place.visited.empty() ? parts_->now() : place.visited;
  return parts_->ran(parts_->database()
                         .prepare("INSERT OR REPLACE INTO place (" MYELIN_PLACE ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                                  place.slug, place.anchor, place.block, static_cast<std::int64_t>(place.byte),
                                  place.sectionsRead, place.sections, visited)
                         .run());
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

std::filesystem::path deskFile() {
  return file::dataFolder() / "desk.db";
}

}  // namespace myelin::desk
