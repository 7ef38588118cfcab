#pragma once
#include <filesystem>
#include <string_view>
#include <vector>

#include "app/desk/database.h"

/// Copies of the desk that nobody has to think of: `desk.week.2026-11-22.db`, once a week.
namespace myelin::desk {

inline constexpr std::size_t kCopiesKept = 5;
inline constexpr std::string_view kWeeklyCopy = "week";

/// Makes one when the newest is seven days old or older, and lets the oldest go, so that five stay. `today` is
/// 2026-11-22. A copy appears whole or not at all.
Status keepWeekly(const Database& database, const std::filesystem::path& file, std::string_view today);

/// The dated copies beside `file` whose names hold `kind` ("week", "v1"), the oldest first; nothing else.
std::vector<std::filesystem::path> copiesBeside(const std::filesystem::path& file, std::string_view kind);
/// Lets the oldest copies of a kind go.
void keepNewest(const std::filesystem::path& file, std::string_view kind);

}  // namespace myelin::desk
