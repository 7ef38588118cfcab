#include "app/desk/database.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include "index/base/words.h"

namespace myelin::desk {
namespace {

constexpr int kWaitMs = 3000;

/// SQLite makes files that others may read; its journals take the mode of the file.
bool makePrivate(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor >= 0) ::close(descriptor);
  return descriptor >= 0;
}

Error errorOf(int code, const std::string& name) {
  using Kind = Error::Kind;
  switch (code & 0xFF) {
    case SQLITE_FULL:
      return {Kind::Unwritable, _("The disk is full, so nothing was kept: make room on it and try again.")};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {Kind::Unwritable, fill(_("Another program is using {1}: wait a moment and try again."), {name})};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return {Kind::Damaged, fill(_("The file {1} is damaged: start Myelin again to begin a new one."), {name})};
    case SQLITE_NOMEM:
      return {Kind::Unwritable, _("There is not enough memory: close other programs and try again.")};
    default:
      return {
          Kind::Unwritable,
          fill(_("The file {1} cannot be written, so nothing was kept: check the disk and its permissions."), {name})};
  }
}

int flagsOf(Database::Mode mode) {
  switch (mode) {
    case Database::Mode::Write:
      return SQLITE_OPEN_READWRITE;
    case Database::Mode::Read:
      return SQLITE_OPEN_READONLY;
    case Database::Mode::Memory:
      break;
  }
  return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY;
}

}  // namespace

void Database::Close::operator()(sqlite3* handle) const {
  sqlite3_close(handle);
}

Database::Database(std::filesystem::path file, sqlite3* handle) : file_(std::move(file)), handle_(handle) {}

Result<Database> Database::open(const std::filesystem::path& file, Mode mode) {
  if (mode == Mode::Write) makePrivate(file);
  sqlite3* handle = nullptr;
  const std::string name = mode == Mode::Memory ? ":memory:" : file.string();
  const int code = sqlite3_open_v2(name.c_str(), &handle, flagsOf(mode) | SQLITE_OPEN_NOMUTEX, nullptr);
  Database database(file, handle);
  if (code != SQLITE_OK) return errorOf(code, name);
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, kWaitMs);
  if (const auto status = database.run("PRAGMA foreign_keys=ON"); !status) return status.error();
  if (const auto status = database.run("PRAGMA trusted_schema=OFF"); !status) return status.error();
  return database;
}

Status Database::run(const char* sql) const {
  return Statement(handle(), sql).run() ? done() : Status(error());
}

Result<std::int64_t> Database::number(const char* sql) const {
  Statement statement(handle(), sql);
  const std::int64_t value = statement.row() ? statement.integer(0) : 0;
  if (!statement.ok()) return error();
  return value;
}

Error Database::error() const {
  return errorOf(sqlite3_extended_errcode(handle()), file_.string());
}

bool Database::readOnly() const {
  return sqlite3_db_readonly(handle(), "main") == 1;
}

bool Database::cutShort() const {
  Statement mode = prepare("PRAGMA journal_mode");
  if (file_.empty() || (mode.row() && mode.text(0) == "wal")) return false;  // there the last pages are in the log
  std::error_code error;
  const auto size = std::filesystem::file_size(file_, error);
  const auto pages = number("PRAGMA page_count"), pageSize = number("PRAGMA page_size");
  return !error && pages && pageSize && size < static_cast<std::uintmax_t>(*pages * *pageSize);
}

std::int64_t Database::lastId() const {
  return sqlite3_last_insert_rowid(handle());
}

Status Database::copyTo(const std::filesystem::path& file) const {
  std::error_code ignored;
  if (std::filesystem::exists(file, ignored))
    return Error{Error::Kind::Exists, fill(_("The file {1} is there already: move it away first."), {file.string()})};
  const std::filesystem::path part = file.string() + "." + std::to_string(::getpid()) + ".part";
  std::filesystem::remove(part, ignored);
  const Status copied = backupTo(part);
  std::error_code error;
  if (copied) std::filesystem::rename(part, file, error);
  if (copied && !error) return done();
  std::filesystem::remove(part, ignored);
  return copied ? Status(errorOf(SQLITE_CANTOPEN, file.string())) : copied;
}

Status Database::backupTo(const std::filesystem::path& file) const {
  const auto target = open(file, Mode::Write);
  if (!target) return target.error();
  sqlite3_backup* backup = sqlite3_backup_init(target->handle(), "main", handle(), "main");
  if (backup == nullptr) return target->error();
  sqlite3_backup_step(backup, -1);
  return sqlite3_backup_finish(backup) == SQLITE_OK ? done() : Status(target->error());
}

Transaction::~Transaction() {
  if (open_ && begun_) static_cast<void>(database_.run("ROLLBACK"));
}

Status Transaction::commit() {
  const Status status = database_.run("COMMIT");
  open_ = !status.ok();
  return status;
}

}  // namespace myelin::desk
