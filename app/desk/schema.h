#pragma once
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/desk/database.h"

/// The versions of the desk's tables (PRAGMA user_version) and the way from one to the next.
namespace myelin::desk {

/// The SQL sentences that lead from one version to the next.
using Step = std::vector<const char*>;

/// steps()[n] leads from version n to n + 1. Never change a step that was released: add one.
std::span<const Step> steps();

enum class Condition {
  Empty,  ///< version 0 without tables
  Current,
  Old,      ///< an earlier version: migrate() it
  Newer,    ///< a later version: only to be read
  Foreign,  ///< a database of something else
  Damaged,
};

/// Reads the whole file. On failure it could not be read now (locked, no permission).
Result<Condition> examine(const Database& database, std::span<const Step> all = steps());

/// Brings an empty or old desk to the newest version, each step of an old one in a transaction of its own. Before each
/// step of a desk that holds something, a copy of `file` is put beside it: `desk.v1.2026-11-22.db` (five of each
/// version stay); without the copy the step is not taken. On failure the desk stays as the last step left it. Two
/// processes may do it at once.
Status migrate(const Database& database, const std::filesystem::path& file, std::string_view today,
               std::span<const Step> all = steps());

/// `file` with `mark` before its ending, and a number when that is taken: desk.db -> desk.v1.2026-11-22.2.db
std::filesystem::path freeNameBeside(const std::filesystem::path& file, const std::string& mark);

}  // namespace myelin::desk
