#include "app/desk/bookmark.h"

#include <array>

namespace myelin::desk {
namespace {

constexpr std::array<std::string_view, kColours> kNames = {"", "rose", "blue", "green", "honey"};

}  // namespace

std::string_view colourName(Colour colour) {
  return kNames[static_cast<std::size_t>(colour)];
}

Colour colourByName(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i)
    if (kNames[i] == name) return static_cast<Colour>(i);
  return Colour::None;
}

}  // namespace myelin::desk
