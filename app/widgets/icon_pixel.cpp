#include "app/widgets/icon_pixel.h"

#include <cairo.h>

#include <cstddef>
#include <memory>

#include "app/svg/drawing.h"

namespace myelin::widgets {
namespace {

struct SurfaceDestroy {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, SurfaceDestroy>;

/// Each pixel of the drawing as blue, green, red and coverage.
template <typename Take>
void eachPixel(std::string_view svg, int px, Take take) {
  const std::optional<svg::Drawing> drawing = svg::Drawing::read(svg);
  if (!drawing) return;
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, px, px));
  cairo_t* cr = cairo_create(surface.get());
  drawing->draw(cr, 0, 0, px, px);
  cairo_destroy(cr);
  cairo_surface_flush(surface.get());
  const unsigned char* pixels = cairo_image_surface_get_data(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  for (int y = 0; y < px; ++y)
    for (int x = 0; x < px; ++x) take(pixels + static_cast<std::ptrdiff_t>(y) * stride + x * 4);
}

}  // namespace

std::vector<std::uint8_t> iconMask(std::string_view svg, int px) {
  std::vector<std::uint8_t> mask;
  eachPixel(svg, px, [&](const unsigned char* bgra) { mask.push_back(bgra[3]); });
  return mask;
}

std::vector<std::uint8_t> iconPicture(std::string_view svg, int px) {
  std::vector<std::uint8_t> rgba;
  eachPixel(svg, px, [&](const unsigned char* bgra) { rgba.insert(rgba.end(), {bgra[2], bgra[1], bgra[0], bgra[3]}); });
  return rgba;
}

}  // namespace myelin::widgets
