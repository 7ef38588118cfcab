#include "app/desk/desk.h"

#include <ctime>
#include <utility>

#include "app/desk/parts.h"
#include "index/base/file.h"
#include "index/base/words.h"

namespace myelin::desk {
namespace {

#define MYELIN_BOOKMARK \
  "id, slug, heading, exact, prefix, suffix, title, shelf, note, team, created, position, colour, ask"

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
          .colour = colourByName(row.text(12)),
          .ask = row.integer(13) != 0,
          .created = row.text(10),
          .order = row.integer(11)};
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
               ") VALUES (nullif(?1, 0), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
               bookmark.id, passage.slug, passage.heading, passage.exact, passage.prefix, passage.suffix,
               bookmark.title, bookmark.shelf, bookmark.note, bookmark.group, bookmark.created, bookmark.order,
               colourName(bookmark.colour), bookmark.ask ? 1 : 0)
      .run();
}

/// Whether it was there to be changed.
Result<bool> update(const Database& database, const Bookmark& bookmark) {
  Statement changed = database.prepare(
      "UPDATE bookmark SET note=?2, team=?3, position=?4, colour=?5, ask=?6, title=?7, shelf=?8 WHERE id=?1 RETURNING "
      "id",
      bookmark.id, bookmark.note, bookmark.group, bookmark.order, colourName(bookmark.colour), bookmark.ask ? 1 : 0,
      bookmark.title, bookmark.shelf);
  const bool there = changed.row();
  if (!changed.run()) return database.error();
  return there;
}

std::vector<Bookmark> allBookmarks(const Database& database) {
  std::vector<Bookmark> list;
  Statement rows = database.prepare("SELECT " MYELIN_BOOKMARK " FROM bookmark ORDER BY position, id");
  while (rows.row()) list.push_back(readBookmark(rows));
  return list;
}

}  // namespace

Desk::Desk(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Desk::~Desk() = default;

std::unique_ptr<Desk> Desk::open(const std::filesystem::path& file, std::function<std::string()> now) {
  if (!now) now = utcNow;
  const std::string today = now().substr(0, 10);
  auto parts = std::make_unique<Parts>(Parts{file, openFile(file, today), std::move(now)});
  return std::unique_ptr<Desk>(new Desk(std::move(parts)));
}

const Opening& Desk::opening() const {
  return parts_->opened.opening;
}

std::vector<Bookmark> Desk::bookmarks() const {
  return allBookmarks(parts_->database());
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
  const auto there = update(parts_->database(), bookmark);
  if (!there) return there.error();
  if (*there) return done();
  return Error{Error::Kind::NotFound, _("This bookmark was removed meanwhile: keep it again to change it.")};
}

Status Desk::exchange(const std::vector<std::int64_t>& gone, const std::vector<Bookmark>& put) {
  if (const auto allowed = parts_->writable(false); !allowed) return allowed;
  const Database& database = parts_->database();
  Transaction transaction(database);
  if (!transaction.begun()) return transaction.begun();
  for (const std::int64_t id : gone)
    if (!database.prepare("DELETE FROM bookmark WHERE id=?1", id).run()) return database.error();
  for (const Bookmark& bookmark : put) {
    const auto there = update(database, bookmark);
    if (!there) return there.error();
    if (!*there && !findPassage(database, bookmark.passage) && !insert(database, bookmark)) return database.error();
  }
  return transaction.commit();
}

Result<Merged> Desk::merge(const std::vector<Bookmark>& copy, bool dryRun) {
  if (const auto allowed = parts_->writable(false); !allowed) return allowed.error();
  const Database& database = parts_->database();
  Transaction transaction(database);
  if (!transaction.begun()) return transaction.begun().error();
  Merged result = merged(allBookmarks(database), copy);
  if (dryRun) return result;
  for (Bookmark& bookmark : result.added) {
    if (bookmark.created.empty()) bookmark.created = parts_->now();
    if (!insert(database, bookmark)) return database.error();
    bookmark.id = database.lastId();
  }
  for (const Bookmark& bookmark : result.joined)
    if (const auto there = update(database, bookmark); !there) return there.error();
  if (const auto kept = transaction.commit(); !kept) return kept.error();
  return result;
}

std::filesystem::path deskFile() {
  return file::dataFolder() / "desk.db";
}

}  // namespace myelin::desk
