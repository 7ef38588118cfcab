#include "app/desk/address.h"

#include <algorithm>
#include <cstdint>

namespace myelin::desk {
namespace {

constexpr std::string_view kArticle = "urn:myelin:article:";
constexpr std::string_view kDigits = "0123456789ABCDEF";

constexpr std::string_view kFragment = "#:~:text=";
constexpr std::string_view kInFragment = "._~";

/// Letters, digits and those of `plain` as they are.
std::string encoded(std::string_view text, std::string_view plain) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool stays = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       plain.find(c) != std::string_view::npos;
    if (stays)
      out += c;
    else
      (out += '%').append({kDigits[byte >> 4], kDigits[byte & 15]});
  }
  return out;
}

std::optional<std::string> decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out += text[i];
      continue;
    }
    const std::size_t high = i + 2 < text.size() ? kDigits.find(text[i + 1]) : std::string_view::npos;
    const std::size_t low = i + 2 < text.size() ? kDigits.find(text[i + 2]) : std::string_view::npos;
    if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
    out += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return out;
}

}  // namespace

std::string articleAddress(std::string_view slug) {
  return std::string(kArticle) + encoded(slug, "-._~/");
}

std::optional<std::string> slugOf(std::string_view address) {
  if (!address.starts_with(kArticle)) return std::nullopt;
  return decoded(address.substr(kArticle.size()));
}

std::string passageAddress(const Passage& passage) {
  std::string address = articleAddress(passage.slug);
  if (passage.exact.empty() && passage.prefix.empty() && passage.suffix.empty()) return address;
  address += kFragment;
  if (!passage.prefix.empty()) address += encoded(passage.prefix, kInFragment) + "-,";
  address += encoded(passage.exact, kInFragment);
  if (!passage.suffix.empty()) address += ",-" + encoded(passage.suffix, kInFragment);
  return address;
}

std::optional<Passage> passageOf(std::string_view address) {
  const std::size_t mark = std::min(address.find('#'), address.size());
  const auto slug = slugOf(address.substr(0, mark));
  if (!slug || slug->empty()) return std::nullopt;
  Passage passage{.slug = *slug};
  std::string_view rest = address.substr(mark);
  if (!rest.starts_with(kFragment)) return passage;
  rest.remove_prefix(kFragment.size());
  std::optional<std::string> prefix = "", exact, suffix = "";
  if (const std::size_t end = rest.find("-,"); end != std::string_view::npos) {
    prefix = decoded(rest.substr(0, end));
    rest.remove_prefix(end + 2);
  }
  if (const std::size_t begin = rest.find(",-"); begin != std::string_view::npos) {
    suffix = decoded(rest.substr(begin + 2));
    rest = rest.substr(0, begin);
  }
  exact = decoded(rest);
  if (!prefix || !exact || !suffix) return std::nullopt;
  passage.prefix = *std::move(prefix);
  passage.exact = *std::move(exact);
  passage.suffix = *std::move(suffix);
  return passage;
}

std::string markAddress(const Passage& passage) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const std::string* text : {&passage.slug, &passage.heading, &passage.exact, &passage.prefix, &passage.suffix}) {
    for (const char c : *text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    hash = (hash ^ 0xFFu) * 0x100000001b3u;  // stands in no UTF-8: between two texts
  }
  std::string address = "urn:myelin:mark:";
  for (int shift = 60; shift >= 0; shift -= 4) address += kDigits[(hash >> shift) & 15];
  return address;
}

}  // namespace myelin::desk
