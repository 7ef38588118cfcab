#include "app/desk/given.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "index/base/utf8.h"

namespace myelin::desk {
namespace {

using Fields = std::vector<std::string>;

constexpr char kByteOrderMark[] = "\xEF\xBB\xBF";

std::string csvLine(const Fields& fields) {
  std::string line;
  for (const std::string& field : fields) {
    if (&field != fields.data()) line += ',';
    if (field.find_first_of(",\"\r\n") == std::string::npos) {
      line += field;
      continue;
    }
    line += '"';
    for (const char c : field) line += c == '"' ? std::string("\"\"") : std::string(1, c);
    line += '"';
  }
  return line + "\r\n";
}

/// What a spreadsheet would take for a formula is kept from being one
/// (https://owasp.org/www-community/attacks/CSV_Injection).
std::string harmless(const std::string& field) {
  const bool formula = !field.empty() && std::string("=+-@\t\r").find(field.front()) != std::string::npos;
  return formula ? "'" + field : field;
}

/// All lines of a table; a quoted field may hold line ends.
std::vector<Fields> csvLines(const std::string& text) {
  std::vector<Fields> lines;
  Fields now;
  std::string field;
  bool quoted = false;
  const auto endField = [&] { now.push_back(std::exchange(field, {})); };
  const auto endLine = [&] {
    endField();
    if (now.size() > 1 || !now[0].empty()) lines.push_back(std::move(now));
    now.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"')
      field += text[++i];
    else if (c == '"')
      quoted = !quoted;
    else if (!quoted && c == ',')
      endField();
    else if (!quoted && (c == '\n' || c == '\r'))
      endLine();
    else
      field += c;
  }
  endLine();
  return lines;
}

/// "2026-11-22": the form only.
bool isDay(const std::string& text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  return std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) == 8;
}

bool readCheck(const Fields& fields, ClinicCheck& check) {
  if (fields.size() < 5) return false;
  check = {fields[0], 0, fields[2], fields[3], fields[4]};
  const std::string& edition = fields[1];
  const auto [end, error] = std::from_chars(edition.data(), edition.data() + edition.size(), check.edition);
  const bool number = error == std::errc() && end == edition.data() + edition.size() && check.edition > 0;
  return number && !check.slug.empty() && !check.name.empty() && isDay(check.day);
}

}  // namespace

std::string givenAsCsv(const std::vector<Given>& log) {
  std::string table = csvLine({"date", "what", "editions", "size", "code", "initials", "how"});
  for (const Given& each : log)
    table += csvLine({each.day, harmless(each.title), each.editions, each.size, each.codes, harmless(each.initials),
                      each.printed ? "printed" : "saved"});
  return table;
}

std::string checksAsCsv(const std::vector<ClinicCheck>& checks) {
  std::string table = csvLine({"slug", "edition", "name", "role", "date"});
  for (const ClinicCheck& each : checks)
    table += csvLine({each.slug, std::to_string(each.edition), each.name, each.role, each.day});
  return table;
}

ReadChecks checksFromCsv(const std::string& text) {
  ReadChecks read;
  const std::string plain = utf8::clean(text.starts_with(kByteOrderMark) ? text.substr(3) : text);
  const std::vector<Fields> lines = csvLines(plain);
  read.table = !lines.empty() && lines[0].size() >= 5 && lines[0][0] == "slug" && lines[0][1] == "edition";
  if (!read.table) return read;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    ClinicCheck check;
    if (readCheck(lines[i], check))
      read.checks.push_back(std::move(check));
    else
      ++read.unread;
  }
  return read;
}

}  // namespace myelin::desk
