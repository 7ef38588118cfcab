#include "app/session/recent_search.h"

#include <algorithm>
#include <cctype>

#include "index/base/utf8.h"

namespace myelin::session {
namespace {

bool isSpace(char byte) {
  return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

std::string plain(std::string_view words) {
  std::string result;
  for (const char byte : utf8::clean(words)) {
    if (!isSpace(byte))
      result += byte;
    else if (!result.empty() && result.back() != ' ')
      result += ' ';
  }
  result = utf8::forTerminal(std::string(utf8::prefix(result, kMostRecentBytes)), false);
  while (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

/// Whether there is something to look for: a letter, a digit, or a character beyond ASCII.
bool hasWord(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return code >= 0x80 || std::isalnum(code) != 0;
  });
}

}  // namespace

std::vector<std::string> withSearch(std::vector<std::string> list, std::string_view words) {
  const std::string now = plain(words);
  if (!hasWord(now)) return list;
  std::erase(list, now);
  list.insert(list.begin(), now);
  if (list.size() > kMostRecentSearches) list.resize(kMostRecentSearches);
  return list;
}

std::string textOf(const std::vector<std::string>& searches) {
  std::string text;
  for (const std::string& each : searches) text += each + '\n';
  return text;
}

std::vector<std::string> searchesFrom(std::string_view text) {
  std::vector<std::string> list;
  while (!text.empty() && list.size() < kMostRecentSearches) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string words = plain(text.substr(0, end));
    if (hasWord(words) && std::find(list.begin(), list.end(), words) == list.end()) list.push_back(std::move(words));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return list;
}

}  // namespace myelin::session
