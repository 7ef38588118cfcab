#include "index/search/common_word.h"

#include <algorithm>

/// Name, first byte and end of each file of english/, then three null pointers; made by myelin_embed.
extern const char* const myelin_search_words[];

namespace myelin::search {
namespace {

std::string_view english() {
  static const std::string_view kWords(myelin_search_words[1],
                                       static_cast<std::size_t>(myelin_search_words[2] - myelin_search_words[1]));
  return kWords;
}

/// The line that `at` stands in.
std::string_view lineAt(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  return text.substr(begin, text.find('\n', begin) - begin);
}

/// Halves the text, which is sorted by line, until the line is found.
bool hasLine(std::string_view text, std::string_view line) {
  while (!text.empty()) {
    const std::string_view middle = lineAt(text, text.size() / 2);
    if (middle == line) return true;
    const auto begin = static_cast<std::size_t>(middle.data() - text.data());
    if (line < middle)
      text = text.substr(0, begin);
    else
      text = text.substr(std::min(text.size(), begin + middle.size() + 1));
  }
  return false;
}

}  // namespace

bool isCommonWord(std::string_view form, const std::string& stemmer) {
  return stemmer.starts_with("en") && !form.empty() && hasLine(english(), form);
}

}  // namespace myelin::search
