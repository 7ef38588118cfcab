#include "app/desk/address.h"

#include <cstdint>

namespace myelin::desk {
namespace {

constexpr std::string_view kArticle = "urn:myelin:article:";
constexpr std::string_view kDigits = "0123456789ABCDEF";

bool plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~/").find(c) != std::string_view::npos;
}

}  // namespace

std::string articleAddress(std::string_view slug) {
  std::string address(kArticle);
  for (const char c : slug) {
    const auto byte = static_cast<unsigned char>(c);
    if (plain(c))
      address += c;
    else
      (address += '%').append({kDigits[byte >> 4], kDigits[byte & 15]});
  }
  return address;
}

std::optional<std::string> slugOf(std::string_view address) {
  if (!address.starts_with(kArticle)) return std::nullopt;
  address.remove_prefix(kArticle.size());
  std::string slug;
  for (std::size_t i = 0; i < address.size(); ++i) {
    if (address[i] != '%') {
      slug += address[i];
      continue;
    }
    const std::size_t high = i + 2 < address.size() ? kDigits.find(address[i + 1]) : std::string_view::npos;
    const std::size_t low = i + 2 < address.size() ? kDigits.find(address[i + 2]) : std::string_view::npos;
    if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
    slug += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return slug;
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
