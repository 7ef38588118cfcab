#include "app/widgets/drawn_icon.h"

#include <cassert>
#include <cstddef>
#include <string>

/// What myelin_embed() makes of them: pairs of a name and bytes; ends with an empty name.
struct DrawnFile {
  const char* name;
  const std::uint8_t* begin;
  const std::uint8_t* end;
};
extern "C" const DrawnFile myelin_drawn_icons[];

namespace myelin::widgets {
namespace {

/// The bytes of `file`, which holds squares of `sizes`, one after the other, `depth` bytes a pixel.
template <typename Sizes>
std::span<const std::uint8_t> square(std::string_view file, const Sizes& sizes, int px, std::size_t depth) {
  const DrawnFile* at = myelin_drawn_icons;
  while (at->name != nullptr && file != at->name) ++at;
  if (at->name == nullptr) return {};
  std::size_t begin = 0;
  for (const int size : sizes) {
    const std::size_t bytes = static_cast<std::size_t>(size) * static_cast<std::size_t>(size) * depth;
    if (size == px) return std::span(at->begin, at->end).subspan(begin, bytes);
    begin += bytes;
  }
  return {};
}

}  // namespace

std::span<const std::uint8_t> drawnMask(std::string_view name, int px) {
  return square(std::string(name) + ".mask", kDrawnSizes, px, 1);
}

std::span<const std::uint8_t> drawnPicture(int px) {
  const std::span<const std::uint8_t> pixels = square("app.picture", kPictureSizes, px, 4);
  assert(!pixels.empty());
  return pixels;
}

}  // namespace myelin::widgets
