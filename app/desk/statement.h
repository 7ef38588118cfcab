#pragma once
#include <cstdint>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace myelin::desk {

/// One prepared SQL sentence with bound values, stepped once. Values are only ever bound, so that no text of a person
/// becomes SQL. A sentence that cannot be prepared has no rows and ok() is false.
///
///     Statement found(db, "SELECT note FROM bookmark WHERE slug = ?1", slug);
///     while (found.row()) use(found.text(0));
class Statement {
 public:
  /// `db` outlives the statement. Texts are copied.
  template <class... Values>
  Statement(sqlite3* db, const char* sql, const Values&... values) : Statement(db, sql, Prepare{}) {
    int index = 0;
    (bind(++index, values), ...);
  }
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  /// Steps; whether there is a row to read.
  bool row();
  /// Steps to the end; whether nothing failed.
  bool run();
  /// Whether nothing has failed so far; otherwise the database says why.
  bool ok() const;

  /// Column counts from 0. REQUIRES: row() gave true.
  std::string text(int column) const;
  std::int64_t integer(int column) const;

 private:
  struct Prepare {};
  Statement(sqlite3* db, const char* sql, Prepare);
  void bind(int index, std::string_view text);
  void bind(int index, std::int64_t integer);
  void bind(int index, int integer) { bind(index, std::int64_t{integer}); }

  sqlite3_stmt* statement_ = nullptr;
  int code_;
};

}  // namespace myelin::desk
