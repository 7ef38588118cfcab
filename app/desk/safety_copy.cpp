#include "app/desk/safety_copy.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>

namespace myelin::desk {
namespace {

namespace fs = std::filesystem;
using Days = std::chrono::sys_days;

constexpr int kEvery = 7;
constexpr std::size_t kDateLength = 10;

std::optional<int> number(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return std::nullopt;
    value = value * 10 + (digit - '0');
  }
  return value;
}

std::optional<Days> dayOf(std::string_view date) {
  if (date.size() != kDateLength || date[4] != '-' || date[7] != '-') return std::nullopt;
  const auto year = number(date.substr(0, 4)), month = number(date.substr(5, 2)), day = number(date.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day found{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                          std::chrono::day(static_cast<unsigned>(*day))};
  if (!found.ok()) return std::nullopt;
  return Days(found);
}

/// "desk.week.2026-11-22.db" and "desk.week.2026-11-22.2.db": the date.
std::string_view dateIn(std::string_view name, std::string_view start, std::string_view ending) {
  if (!name.starts_with(start) || !name.ends_with(ending) || name.size() < start.size() + kDateLength + ending.size())
    return {};
  const std::string_view date = name.substr(start.size(), kDateLength);
  std::string_view rest = name.substr(start.size() + kDateLength);
  rest.remove_suffix(ending.size());
  const bool counted = rest.size() > 1 && rest[0] == '.' && number(rest.substr(1));
  return dayOf(date) && (rest.empty() || counted) ? date : std::string_view();
}

std::string startOf(const fs::path& file, std::string_view kind) {
  return file.stem().string() + "." + std::string(kind) + ".";
}

/// What a copy left behind that was broken off; another window's, in the making, is younger.
void removeLeftovers(const fs::path& file) {
  std::error_code error;
  const std::string start = file.stem().string() + ".";
  for (fs::directory_iterator entry(file.parent_path(), error), end; !error && entry != end; entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    std::error_code ignored;
    const auto age = fs::file_time_type::clock::now() - fs::last_write_time(entry->path(), ignored);
    if (name.starts_with(start) && name.ends_with(".part") && !ignored && age > std::chrono::hours(1))
      fs::remove(entry->path(), ignored);
  }
}

}  // namespace

std::vector<fs::path> copiesBeside(const fs::path& file, std::string_view kind) {
  std::vector<fs::path> copies;
  const std::string start = startOf(file, kind), ending = file.extension().string();
  std::error_code error;
  for (fs::directory_iterator entry(file.parent_path(), error), end; !error && entry != end; entry.increment(error))
    if (!dateIn(entry->path().filename().string(), start, ending).empty()) copies.push_back(entry->path());
  const auto order = [&](const fs::path& path) {
    const std::string name = path.filename().string();
    const std::string rest = name.substr(start.size() + kDateLength);
    const auto count = number(std::string_view(rest).substr(1, rest.find('.', 1) - 1));  // none: the first of the day
    return std::make_pair(name.substr(start.size(), kDateLength), count.value_or(0));
  };
  std::sort(copies.begin(), copies.end(), [&](const fs::path& a, const fs::path& b) { return order(a) < order(b); });
  return copies;
}

void keepNewest(const fs::path& file, std::string_view kind) {
  const std::vector<fs::path> copies = copiesBeside(file, kind);
  std::error_code ignored;
  removeLeftovers(file);
  for (std::size_t i = 0; i + kCopiesKept < copies.size(); ++i) fs::remove(copies[i], ignored);
}

Status keepWeekly(const Database& database, const fs::path& file, std::string_view today) {
  const auto now = dayOf(today);
  if (!now) return done();
  const std::string start = startOf(file, kWeeklyCopy), ending = file.extension().string();
  for (const fs::path& copy : copiesBeside(file, kWeeklyCopy)) {
    const auto day = dayOf(dateIn(copy.filename().string(), start, ending));
    // a copy from a day to come, when a clock went wrong, does not count
    if (day && *day <= *now && *now - *day < std::chrono::days(kEvery)) return done();
  }
  const Status copied = database.copyTo(file.parent_path() / (start + std::string(today) + ending));
  if (!copied && copied.error().kind != Error::Kind::Exists) return copied;  // Exists: another window was first
  keepNewest(file, kWeeklyCopy);
  return done();
}

}  // namespace myelin::desk
