#pragma once
#include <optional>
#include <string>
#include <string_view>

/// A day of the calendar, as front matter writes it and as people read it.
namespace myelin::handout {

struct Day {
  int year = 0;
  int month = 0;  ///< 1 to 12
  int day = 0;    ///< 1 to 31
};

/// "2026-11-22" and nothing else.
std::optional<Day> parseDay(std::string_view iso);

/// "22 November 2026"; what is no day comes back as it is.
std::string dayInWords(const std::string& iso);

}  // namespace myelin::handout
