#include "app/widgets/icon.h"

#include <cassert>
#include <memory>

#include "app/look/look.h"
#include "app/svg/drawing.h"

namespace myelin::widgets {
namespace {

struct SurfaceDestroy {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, SurfaceDestroy>;

/// Our own drawings, inside the program: nothing of a library comes here.
Surface render(std::string_view name, int px) {
  const std::string_view svg = look::icon(name);
  assert(!svg.empty());
  Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, px, px));
  const std::optional<svg::Drawing> drawing = svg::Drawing::read(svg);
  if (!drawing) return surface;
  cairo_t* cr = cairo_create(surface.get());
  drawing->draw(cr, 0, 0, px, px);
  cairo_destroy(cr);
  cairo_surface_flush(surface.get());
  return surface;
}

typeset::Mask drawIcon(std::string_view name, int px) {
  const Surface surface = render(name, px);
  const unsigned char* pixels = cairo_image_surface_get_data(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  typeset::Mask mask{px, px, {}};
  mask.alpha.reserve(static_cast<std::size_t>(px) * static_cast<std::size_t>(px));
  for (int y = 0; y < px; ++y)
    for (int x = 0; x < px; ++x) mask.alpha.push_back(pixels[y * stride + x * 4 + 3]);
  return mask;
}

}  // namespace

const Texture& IconCache::get(std::string_view name, int px) {
  const std::string key = std::string(name) + ' ' + std::to_string(px);
  const auto at = icons_.find(key);
  if (at != icons_.end()) return at->second;
  return icons_.emplace(key, Texture::ofMask(drawIcon(name, px))).first->second;
}

void IconCache::readAhead(int px) {
  if (px != readAt_) read_ = 0;
  readAt_ = px;
  if (read_ < look::iconNames().size()) get(look::iconNames()[read_++], px);
}

std::vector<std::uint8_t> iconPixels(std::string_view name, int px) {
  const Surface surface = render(name, px);
  const unsigned char* pixels = cairo_image_surface_get_data(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  std::vector<std::uint8_t> rgba;
  for (int y = 0; y < px; ++y)
    for (int x = 0; x < px; ++x) {
      const unsigned char* bgra = pixels + y * stride + x * 4;
      rgba.insert(rgba.end(), {bgra[2], bgra[1], bgra[0], bgra[3]});
    }
  return rgba;
}

}  // namespace myelin::widgets
