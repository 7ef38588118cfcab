#include "index/base/words.h"

namespace myelin {

std::string fill(std::string_view pattern, const std::vector<std::string>& arguments) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool slot = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
    const std::size_t n = slot ? static_cast<std::size_t>(pattern[i + 1] - '1') : arguments.size();
    if (slot && n < arguments.size()) {
      out += arguments[n];
      i += 2;
    } else {
      out += pattern[i];
    }
  }
  return out;
}

std::string plural(const char* one, const char* many, unsigned long n) {
  return fill(dngettext("myelin", one, many, n), {std::to_string(n)});
}

}  // namespace myelin
