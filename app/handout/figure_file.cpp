#include "app/handout/figure_file.h"

#include <cairo.h>

#include "app/handout/picture.h"
#include "app/handout/sheet.h"
#include "app/picture/extent.h"

namespace myelin::handout {
namespace {

/// By the first bytes; without media for what is shown nowhere.
FigureFile kindOf(const std::string& bytes) {
  if (picture::isSvg(bytes)) return {"", "image/svg+xml", ".svg"};
  if (bytes.starts_with("\x89PNG")) return {"", "image/png", ".png"};
  if (bytes.starts_with("GIF8")) return {"", "image/gif", ".gif"};
  if (bytes.starts_with("\xFF\xD8")) return {"", "image/jpeg", ".jpg"};
  return {"", nullptr, ""};
}

cairo_status_t append(void* to, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

std::string pngOf(const picture::Pixels& pixels) {
  std::string png;
  // Cairo only reads what it writes out.
  auto* bytes = reinterpret_cast<unsigned char*>(const_cast<std::uint32_t*>(pixels.argb.data()));
  cairo_surface_t* image =
      cairo_image_surface_create_for_data(bytes, CAIRO_FORMAT_ARGB32, pixels.width, pixels.height, pixels.width * 4);
  cairo_surface_write_to_png_stream(image, append, &png);
  cairo_surface_destroy(image);
  return png;
}

}  // namespace

std::optional<FigureFile> figureFile(const library::Library& library, const Order& order, const Watch& watch,
                                     const std::string& path) {
  if (path == kLogoPath) return FigureFile{pngOf(*order.clinic.logo), "image/png", ".png"};
  Result<std::string> bytes = library.figure(path);
  if (!bytes || bytes->size() > kMostFigureBytes || !picture::extentOf(*bytes)) return std::nullopt;
  FigureFile file = kindOf(*bytes);
  if (file.media == nullptr || (watch.harmless && !watch.harmless(*bytes))) return std::nullopt;
  file.bytes = std::move(*bytes);
  return file;
}

}  // namespace myelin::handout
