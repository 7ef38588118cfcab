#include "app/widgets/icon.h"

#include <cassert>

#include "app/look/look.h"
#include "app/widgets/drawn_icon.h"
#include "app/widgets/icon_pixel.h"

namespace myelin::widgets {

/// Our own drawings, inside the program: nothing of a library comes here.
typeset::Mask IconCache::mask(std::string_view name, int px) {
  const std::span<const std::uint8_t> drawn = drawnMask(name, px);
  if (!drawn.empty()) return {px, px, {drawn.begin(), drawn.end()}};
  const std::string_view svg = look::icon(name);
  assert(!svg.empty());
  typeset::Mask mask{px, px, iconMask(svg, px)};
  missing_ = missing_ || mask.alpha.empty();
  mask.alpha.resize(static_cast<std::size_t>(px) * static_cast<std::size_t>(px));
  return mask;
}

const Texture& IconCache::get(std::string_view name, int px) {
  const std::string key = std::string(name) + ' ' + std::to_string(px);
  const auto at = icons_.find(key);
  if (at != icons_.end()) return at->second;
  return icons_.emplace(key, Texture::ofMask(mask(name, px))).first->second;
}

void IconCache::readAhead(int px) {
  if (px != readAt_) read_ = 0;
  readAt_ = px;
  if (read_ < look::iconNames().size()) get(look::iconNames()[read_++], px);
}

}  // namespace myelin::widgets
