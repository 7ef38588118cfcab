#include "app/desk/schema.h"

#include "app/desk/safety_copy.h"
#include "index/base/words.h"

namespace myelin::desk {
namespace {

const std::vector<Step>& allSteps() {
  static const std::vector<Step> kSteps = {
      {"PRAGMA application_id=1299801452",  // "Myel"
       "CREATE TABLE bookmark (id INTEGER PRIMARY KEY AUTOINCREMENT, slug TEXT NOT NULL, heading TEXT NOT NULL,"
       " exact TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL, title TEXT NOT NULL, shelf TEXT NOT NULL,"
       " note TEXT NOT NULL, team TEXT NOT NULL, created TEXT NOT NULL, position INTEGER NOT NULL,"
       " UNIQUE (slug, heading, exact, prefix, suffix)) STRICT",
       "CREATE TABLE place (slug TEXT PRIMARY KEY, anchor TEXT NOT NULL, block INTEGER NOT NULL, byte INTEGER NOT NULL,"
       " sections_read INTEGER NOT NULL, sections INTEGER NOT NULL, visited TEXT NOT NULL) STRICT",
       "CREATE INDEX place_visited ON place (visited)",
       "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT"},
      {"ALTER TABLE bookmark ADD COLUMN colour TEXT NOT NULL DEFAULT ''",
       "ALTER TABLE bookmark ADD COLUMN ask INTEGER NOT NULL DEFAULT 0",
       "ALTER TABLE place ADD COLUMN title TEXT NOT NULL DEFAULT ''"},
      {"CREATE TABLE clinic_check (slug TEXT PRIMARY KEY, edition INTEGER NOT NULL, name TEXT NOT NULL,"
       " role TEXT NOT NULL, day TEXT NOT NULL) STRICT",
       "CREATE TABLE given (id INTEGER PRIMARY KEY AUTOINCREMENT, day TEXT NOT NULL, title TEXT NOT NULL,"
       " editions TEXT NOT NULL, size TEXT NOT NULL, codes TEXT NOT NULL, initials TEXT NOT NULL,"
       " printed INTEGER NOT NULL, handout TEXT NOT NULL) STRICT",
       "CREATE TABLE pack (name TEXT PRIMARY KEY, handout TEXT NOT NULL) STRICT"}};
  return kSteps;
}

/// The first thing wrong with the file's structure, or "ok".
Result<std::string> quickCheck(const Database& database) {
  Statement check = database.prepare("PRAGMA quick_check(1)");
  std::string verdict = check.row() ? check.text(0) : "";
  if (!check.ok()) return database.error();
  return verdict;
}

Result<std::int64_t> version(const Database& database) {
  return database.number("PRAGMA user_version");
}

Result<Condition> conditionOfVersion(const Database& database, std::int64_t now, std::int64_t newest) {
  const auto tables = database.number("SELECT count(*) FROM sqlite_schema");
  if (!tables) return tables.error();
  if (now == 0) return *tables == 0 ? Condition::Empty : Condition::Foreign;
  if (now < 0) return Condition::Foreign;
  if (now > newest) return Condition::Newer;
  const auto ours = database.number(
      "SELECT count(*) FROM sqlite_schema WHERE type='table' AND name IN ('bookmark','place','setting')");
  if (!ours) return ours.error();
  if (*ours < 3) return Condition::Foreign;
  return now < newest ? Condition::Old : Condition::Current;
}

/// What is held for writing cannot be copied by its own connection.
Status copyOf(const std::filesystem::path& file, const std::string& kind, std::string_view today) {
  const auto reading = Database::open(file, Database::Mode::Read);
  if (!reading) return reading.error();
  const auto copied = reading->copyTo(freeNameBeside(file, kind + "." + std::string(today)));
  if (copied) keepNewest(file, kind);
  return copied;
}

/// Runs one step, or all of them for a new desk, unless another process was first. The copy is made while nobody else
/// can write, so that it is of the version its name says.
Status take(const Database& database, const std::filesystem::path& file, std::string_view today, std::int64_t from,
            std::span<const Step> some) {
  Transaction transaction(database);
  if (!transaction.begun()) return transaction.begun();
  const auto now = version(database);
  if (!now) return now.error();
  if (*now != from) return done();
  if (from > 0)
    if (const auto copied = copyOf(file, "v" + std::to_string(from), today); !copied) return copied;
  for (const Step& step : some)
    for (const char* sql : step)
      if (const auto status = database.run(sql); !status) return status;
  const std::string mark = "PRAGMA user_version=" + std::to_string(from + static_cast<std::int64_t>(some.size()));
  if (const auto status = database.run(mark.c_str()); !status) return status;
  return transaction.commit();
}

}  // namespace

std::span<const Step> steps() {
  return allSteps();
}

Result<Condition> examine(const Database& database, std::span<const Step> all) {
  // in one state: between two questions another process may fill an empty file
  const Transaction reading(database, "BEGIN");
  const auto now = reading.begun() ? version(database) : Result<std::int64_t>(reading.begun().error());
  const auto verdict = now ? quickCheck(database) : Result<std::string>(now.error());
  if (!verdict) {
    if (verdict.error().kind == Error::Kind::Damaged) return Condition::Damaged;
    return verdict.error();
  }
  if (*verdict != "ok" || database.cutShort()) return Condition::Damaged;
  return conditionOfVersion(database, *now, static_cast<std::int64_t>(all.size()));
}

Status migrate(const Database& database, const std::filesystem::path& file, std::string_view today,
               std::span<const Step> all) {
  for (std::size_t taken = 0; taken <= all.size(); ++taken) {
    const auto now = version(database);
    if (!now) return now.error();
    if (*now >= static_cast<std::int64_t>(all.size())) break;
    const auto some = *now == 0 ? all : all.subspan(static_cast<std::size_t>(*now), 1);
    if (const auto status = take(database, file, today, *now, some); !status) return status;
  }
  return done();
}

std::filesystem::path freeNameBeside(const std::filesystem::path& file, const std::string& mark) {
  const std::string stem = file.stem().string() + "." + mark;
  std::filesystem::path name = file.parent_path() / (stem + file.extension().string());
  std::error_code error;
  for (int number = 2; std::filesystem::exists(std::filesystem::symlink_status(name, error)); ++number)
    name = file.parent_path() / (stem + "." + std::to_string(number) + file.extension().string());
  return name;
}

}  // namespace myelin::desk
