#include "app/access/text.h"

#include <glib.h>

#include <algorithm>

namespace myelin::access {
namespace {

bool continues(char c) {
  return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u;
}

std::size_t floorToCharacter(std::string_view text, std::size_t byte) {
  byte = std::min(byte, text.size());
  while (byte > 0 && byte < text.size() && continues(text[byte])) --byte;
  return byte;
}

std::size_t nextCharacter(std::string_view text, std::size_t byte) {
  if (byte >= text.size()) return text.size();
  do ++byte;
  while (byte < text.size() && continues(text[byte]));
  return byte;
}

gunichar codeAt(std::string_view text, std::size_t byte) {
  return byte < text.size() ? g_utf8_get_char(text.data() + byte) : 0;
}

/// Apostrophes and hyphens inside a word belong to it.
bool inWord(std::string_view text, std::size_t byte) {
  const gunichar code = codeAt(text, byte);
  if (g_unichar_isalnum(code) || g_unichar_ismark(code)) return true;
  if (code != '\'' && code != 0x2019 && code != '-') return false;
  return byte > 0 && g_unichar_isalnum(codeAt(text, floorToCharacter(text, byte - 1))) &&
         g_unichar_isalnum(codeAt(text, nextCharacter(text, byte)));
}

bool endsSentence(gunichar code) {
  return code == '.' || code == '!' || code == '?' || code == 0x2026;
}

bool startsSentence(std::string_view text, std::size_t byte) {
  if (text[byte - 1] == '\n') return true;
  if (text[byte - 1] != ' ' || g_unichar_isspace(codeAt(text, byte))) return false;
  std::size_t mark = floorToCharacter(text, byte - 1);
  while (mark > 0 && g_unichar_isspace(codeAt(text, mark))) mark = floorToCharacter(text, mark - 1);
  return endsSentence(codeAt(text, mark));
}

/// REQUIRES: 0 < byte < text.size(), a character boundary.
bool starts(std::string_view text, std::size_t byte, Unit unit, const std::vector<int>& lines) {
  switch (unit) {
    case Unit::Character:
      return true;
    case Unit::Word:
      return inWord(text, byte) && !inWord(text, floorToCharacter(text, byte - 1));
    case Unit::Sentence:
      return startsSentence(text, byte);
    case Unit::Line:
      if (!lines.empty()) return std::find(lines.begin(), lines.end(), static_cast<int>(byte)) != lines.end();
      [[fallthrough]];
    case Unit::Paragraph:
      return text[byte - 1] == '\n';
  }
  return true;
}

}  // namespace

int charactersBefore(std::string_view text, std::ptrdiff_t byte) {
  if (byte <= 0) return 0;
  const auto end = floorToCharacter(text, static_cast<std::size_t>(byte));
  return static_cast<int>(std::count_if(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end),
                                        [](char c) { return !continues(c); }));
}

std::size_t byteOfCharacter(std::string_view text, int character) {
  std::size_t byte = 0;
  for (; character > 0 && byte < text.size(); --character) byte = nextCharacter(text, byte);
  return byte;
}

Range unitAt(std::string_view text, std::size_t at, Unit unit, const std::vector<int>& lines) {
  if (text.empty()) return {};
  at = floorToCharacter(text, at);
  if (at == text.size()) {
    if (unit == Unit::Character || text.back() == '\n') return {at, at};
    at = floorToCharacter(text, at - 1);
  }
  Range range{at, nextCharacter(text, at)};
  while (range.begin > 0 && !starts(text, range.begin, unit, lines))
    range.begin = floorToCharacter(text, range.begin - 1);
  while (range.end < text.size() && !starts(text, range.end, unit, lines)) range.end = nextCharacter(text, range.end);
  return range;
}

Edit difference(std::string_view before, std::string_view now) {
  const auto shorter = std::min(before.size(), now.size());
  std::size_t begin = 0;
  while (begin < shorter && before[begin] == now[begin]) ++begin;
  begin = std::min(floorToCharacter(before, begin), floorToCharacter(now, begin));
  std::size_t tail = 0;
  while (tail < shorter - begin && before[before.size() - 1 - tail] == now[now.size() - 1 - tail]) ++tail;
  while (tail > 0 && continues(now[now.size() - tail])) --tail;
  return {begin, before.size() - tail - begin, now.size() - tail - begin};
}

}  // namespace myelin::access
