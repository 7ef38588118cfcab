#pragma once
#include <cstdint>
#include <string>
#include <vector>

/// What belongs to handouts on a desk, as values.
namespace myelin::desk {

/// A clinic's own check of one edition of an article.
struct ClinicCheck {
  std::string slug{};
  int edition = 0;
  std::string name{};
  std::string role{};  ///< "MS nurse"; may be empty
  std::string day{};   ///< ISO 8601
  bool operator==(const ClinicCheck&) const = default;
};

/// One line of the log of what was given. Whom it was given to is never kept.
struct Given {
  std::int64_t id = 0;     ///< negative: ends with the program
  std::string day{};       ///< ISO 8601; empty in add(): today
  std::string title{};     ///< "Spasms at night", "Spasms at night and more"
  std::string editions{};  ///< of its articles: "3" or "3, 1"
  std::string size{};      ///< "18"
  std::string codes{};     ///< of its articles, a space between
  std::string initials{};  ///< of who gave it, if typed
  bool printed = true;     ///< false: saved as PDF
  std::string order{};     ///< all of it, to print it again: a text only its writer reads
  bool operator==(const Given&) const = default;
};

/// A saved set: "New diagnosis pack".
struct Pack {
  std::string name{};
  std::string order{};  ///< as Given::order
  bool operator==(const Pack&) const = default;
};

/// The log as a table for other programs (RFC 4180): date, what, editions, size, code, initials, how. A field that a
/// spreadsheet would take for a formula begins with an apostrophe.
std::string givenAsCsv(const std::vector<Given>& log);

/// Checks as a table (RFC 4180): slug, edition, name, role, date.
std::string checksAsCsv(const std::vector<ClinicCheck>& checks);

/// Reads such a table back; a line that is none is counted in `unread`.
struct ReadChecks {
  std::vector<ClinicCheck> checks{};
  std::size_t unread = 0;
  bool table = false;  ///< its first line names the columns
};
ReadChecks checksFromCsv(const std::string& text);

}  // namespace myelin::desk
