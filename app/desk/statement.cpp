#include "app/desk/statement.h"

#include <sqlite3.h>

namespace myelin::desk {

Statement::Statement(sqlite3* db, const char* sql, Prepare)
    : code_(sqlite3_prepare_v2(db, sql, -1, &statement_, nullptr)) {}

Statement::~Statement() {
  sqlite3_finalize(statement_);
}

void Statement::bind(int index, std::string_view text) {
  if (!ok()) return;
  // a null pointer would bind NULL instead of an empty text
  const char* bytes = text.data() != nullptr ? text.data() : "";
  code_ = sqlite3_bind_text64(statement_, index, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bind(int index, std::int64_t integer) {
  if (ok()) code_ = sqlite3_bind_int64(statement_, index, integer);
}

bool Statement::row() {
  if (ok() && code_ != SQLITE_DONE) code_ = sqlite3_step(statement_);
  return code_ == SQLITE_ROW;
}

bool Statement::run() {
  while (row()) continue;
  return ok();
}

bool Statement::ok() const {
  return code_ == SQLITE_OK || code_ == SQLITE_ROW || code_ == SQLITE_DONE;
}

std::string Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}

}  // namespace myelin::desk
