#include "index/library/synonym_file.h"

#include "index/base/utf8.h"

namespace myelin::library {
namespace {

constexpr std::size_t kMostInGroup = 24;

std::string trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r";
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(kSpace) - begin + 1));
}

std::vector<std::string> listed(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty() && words.size() < kMostInGroup) {
    const std::size_t end = std::min(text.find(','), text.size());
    if (std::string word = trimmed(text.substr(0, end)); !word.empty()) words.push_back(std::move(word));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

void readLine(std::string_view line, std::vector<SynonymPair>& pairs) {
  const std::size_t arrow = line.find('>');
  const bool oneWay = arrow != std::string_view::npos;
  const std::vector<std::string> from = listed(line.substr(0, arrow));
  const std::vector<std::string> to = oneWay ? listed(line.substr(arrow + 1)) : from;
  for (const std::string& word : from) {
    for (const std::string& other : to) {
      if (word != other) pairs.push_back({word, other});
    }
  }
}

}  // namespace

std::vector<SynonymPair> readSynonyms(std::string_view text) {
  const std::string clean = utf8::clean(text.substr(0, kMostSynonymBytes));
  std::vector<SynonymPair> pairs;
  for (std::string_view rest = clean; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    if (!trimmed(line).starts_with('#')) readLine(line, pairs);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return pairs;
}

}  // namespace myelin::library
