#include <sqlite3.h>

#include <stdexcept>

#include "tests/bench/relevance/peer.h"

namespace myelin::bench {
namespace {

class SqliteFts : public Peer {
 public:
  explicit SqliteFts(const std::vector<File>& files) {
    check(sqlite3_open(":memory:", &database_));
    check(sqlite3_exec(database_, "CREATE VIRTUAL TABLE article USING fts5(slug UNINDEXED, text, tokenize = 'porter')",
                       nullptr, nullptr, nullptr));
    sqlite3_stmt* insert = prepare("INSERT INTO article VALUES (?, ?)");
    for (const File& file : files) {
      bind(insert, 1, file.slug);
      bind(insert, 2, file.bytes);
      if (sqlite3_step(insert) != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(database_));
      sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    select_ = prepare("SELECT slug FROM article WHERE article MATCH ? ORDER BY bm25(article) LIMIT ?");
  }
  ~SqliteFts() override {
    sqlite3_finalize(select_);
    sqlite3_close(database_);
  }
  SqliteFts(const SqliteFts&) = delete;
  SqliteFts& operator=(const SqliteFts&) = delete;

  std::string name() const override { return "SQLite FTS5"; }

  Slugs ask(const std::string& words, bool typing, std::size_t most) override {
    std::string match;
    for (const std::string& word : plainWordsOf(words)) match += (match.empty() ? "\"" : " OR \"") + word + "\"";
    Slugs slugs;
    if (match.empty()) return slugs;
    if (typing) match += "*";
    bind(select_, 1, match);
    sqlite3_bind_int64(select_, 2, static_cast<sqlite3_int64>(most));
    while (sqlite3_step(select_) == SQLITE_ROW)
      slugs.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(select_, 0)));
    sqlite3_reset(select_);
    return slugs;
  }

 private:
  void check(int code) {
    if (code != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(database_));
  }
  sqlite3_stmt* prepare(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v2(database_, sql, -1, &statement, nullptr));
    return statement;
  }
  static void bind(sqlite3_stmt* statement, int at, const std::string& text) {
    sqlite3_bind_text(statement, at, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
  }

  sqlite3* database_ = nullptr;
  sqlite3_stmt* select_ = nullptr;
};

}  // namespace

std::unique_ptr<Peer> sqliteFts(const std::vector<File>& files) {
  return std::make_unique<SqliteFts>(files);
}

}  // namespace myelin::bench
