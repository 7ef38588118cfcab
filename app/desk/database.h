#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include "app/desk/statement.h"
#include "index/base/result.h"

namespace myelin::desk {

/// One SQLite file, or one in memory. Waits 3 s for another process that writes.
class Database {
 public:
  enum class Mode { Write, Read, Memory };

  /// Mode::Write makes the file (mode 0600) when it is missing. Whether the content is a database shows at the first
  /// question only.
  static Result<Database> open(const std::filesystem::path& file, Mode mode);

  template <class... Values>
  Statement prepare(const char* sql, const Values&... values) const {
    return Statement(handle(), sql, values...);
  }
  /// Runs one fixed SQL sentence.
  Status run(const char* sql) const;
  /// The first column of the first row, 0 for none.
  Result<std::int64_t> number(const char* sql) const;

  /// What the last failure was, as a sentence for the person.
  Error error() const;
  bool readOnly() const;
  /// Whether the file is shorter than its pages say; SQLite reads zeros there.
  bool cutShort() const;
  std::int64_t lastId() const;

  /// Copies everything into a new file (0600), which appears whole, or not at all, and is on disk when this returns.
  /// Fails with Exists rather than replace one. Not while this connection holds the right to write.
  Status copyTo(const std::filesystem::path& file) const;

 private:
  struct Close {
    void operator()(sqlite3* handle) const;
  };
  Database(std::filesystem::path file, sqlite3* handle);
  Status backupTo(const std::filesystem::path& file) const;
  sqlite3* handle() const { return handle_.get(); }

  std::filesystem::path file_;
  std::unique_ptr<sqlite3, Close> handle_;
};

/// Takes the right to write at once, so that what it reads stays true until commit(); undone when it is destroyed
/// before. With "BEGIN" it only reads, from one state of the file. Check begun() first.
class Transaction {
 public:
  explicit Transaction(const Database& database, const char* begin = "BEGIN IMMEDIATE")
      : database_(database), begun_(database.run(begin)) {}
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  const Status& begun() const { return begun_; }
  /// On success everything is on disk.
  Status commit();

 private:
  const Database& database_;
  Status begun_;
  bool open_ = true;
};

}  // namespace myelin::desk
