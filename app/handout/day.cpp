#include "app/handout/day.h"

#include <algorithm>
#include <array>

#include "index/base/words.h"

namespace myelin::handout {
namespace {

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

bool allDigits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<Day> parseDay(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const std::string_view year = iso.substr(0, 4);
  const std::string_view month = iso.substr(5, 2);
  const std::string_view day = iso.substr(8, 2);
  if (!allDigits(year) || !allDigits(month) || !allDigits(day)) return std::nullopt;
  const Day parsed{number(year), number(month), number(day)};
  if (parsed.month < 1 || parsed.month > 12 || parsed.day < 1 || parsed.day > 31) return std::nullopt;
  return parsed;
}

std::string dayInWords(const std::string& iso) {
  static constexpr std::array<const char*, 12> kMonths = {
      N_("January"), N_("February"), N_("March"),     N_("April"),   N_("May"),      N_("June"),
      N_("July"),    N_("August"),   N_("September"), N_("October"), N_("November"), N_("December")};
  const std::optional<Day> day = parseDay(iso);
  if (!day) return iso;
  const char* month = kMonths[static_cast<std::size_t>(day->month - 1)];
  // TRANSLATORS: {1} is the day of the month, {2} the month's name, {3} the year.
  return fill(_("{1} {2} {3}"), {std::to_string(day->day), _(month), std::to_string(day->year)});
}

}  // namespace myelin::handout
