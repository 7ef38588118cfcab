#include "app/picture/painter.h"

#include <cairo.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <unistd.h>

#include <cstdlib>
#include <memory>

#include "app/picture/extent.h"
#include "app/picture/fence.h"
#include "app/svg/drawing.h"
#include "index/base/words.h"

namespace myelin::picture {
namespace {

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
struct SurfaceEnd {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct ContextEnd {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};

Error broken() {
  return {Error::Kind::Damaged, _("The picture cannot be decoded.")};
}

bool paintSvg(cairo_t* to, const std::string& bytes, int width, int height) {
  const std::optional<svg::Drawing> drawing = svg::Drawing::read(bytes);
  return drawing && drawing->draw(to, 0, 0, width, height);
}

bool paintBitmap(cairo_t* to, const std::string& bytes, int width, int height) {
  const std::unique_ptr<GdkPixbufLoader, Unref> loader(gdk_pixbuf_loader_new());
  const bool read = gdk_pixbuf_loader_write(loader.get(), reinterpret_cast<const guchar*>(bytes.data()), bytes.size(),
                                            nullptr) == TRUE;
  const bool closed = gdk_pixbuf_loader_close(loader.get(), nullptr) == TRUE;
  GdkPixbuf* const whole = gdk_pixbuf_loader_get_pixbuf(loader.get());
  if (!read || !closed || whole == nullptr) return false;
  const std::unique_ptr<GdkPixbuf, Unref> scaled(gdk_pixbuf_scale_simple(whole, width, height, GDK_INTERP_BILINEAR));
  if (!scaled) return false;
  const int channels = gdk_pixbuf_get_n_channels(scaled.get());
  const int stride = gdk_pixbuf_get_rowstride(scaled.get());
  const guchar* const pixels = gdk_pixbuf_read_pixels(scaled.get());
  cairo_surface_t* const surface = cairo_get_target(to);
  cairo_surface_flush(surface);
  unsigned char* const rows = cairo_image_surface_get_data(surface);
  for (int y = 0; y < height; ++y) {
    auto* const row = reinterpret_cast<std::uint32_t*>(rows + y * cairo_image_surface_get_stride(surface));
    for (int x = 0; x < width; ++x) {
      const guchar* const rgb = pixels + y * stride + x * channels;
      const std::uint32_t alpha = channels == 4 ? rgb[3] : 255;
      const auto premultiplied = [alpha](std::uint32_t colour) { return (colour * alpha + 127) / 255; };
      row[x] = alpha << 24 | premultiplied(rgb[0]) << 16 | premultiplied(rgb[1]) << 8 | premultiplied(rgb[2]);
    }
  }
  cairo_surface_mark_dirty(surface);
  return true;
}

bool readAll(int fd, std::string& to) {
  char buffer[64 << 10];
  while (true) {
    const ssize_t n = ::read(fd, buffer, sizeof buffer);
    if (n < 0) return false;
    if (n == 0) return true;
    to.append(buffer, static_cast<std::size_t>(n));
  }
}

bool writeAll(int fd, const void* from, std::size_t size) {
  for (const char* at = static_cast<const char*>(from); size > 0;) {
    const ssize_t n = ::write(fd, at, size);
    if (n <= 0) return false;
    at += n;
    size -= static_cast<std::size_t>(n);
  }
  return true;
}

}  // namespace

Result<Pixels> paint(const std::string& bytes, int width, int height) {
  const std::unique_ptr<cairo_surface_t, SurfaceEnd> surface(
      cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return broken();
  const std::unique_ptr<cairo_t, ContextEnd> context(cairo_create(surface.get()));
  const bool drawn =
      isSvg(bytes) ? paintSvg(context.get(), bytes, width, height) : paintBitmap(context.get(), bytes, width, height);
  if (!drawn) return broken();
  cairo_surface_flush(surface.get());
  Pixels pixels{width, height, {}};
  const auto* const rows = cairo_image_surface_get_data(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  for (int y = 0; y < height; ++y) {
    const auto* const row = reinterpret_cast<const std::uint32_t*>(rows + y * stride);
    pixels.argb.insert(pixels.argb.end(), row, row + width);
  }
  return pixels;
}

int runPainter(const char* width, const char* height) {
  fenceIn();
  std::string bytes;
  if (!readAll(STDIN_FILENO, bytes)) return 2;
  const Result<Pixels> pixels = paint(bytes, std::atoi(width), std::atoi(height));
  if (!pixels) return 1;
  const std::int32_t size[] = {pixels->width, pixels->height};
  const bool told = writeAll(STDOUT_FILENO, size, sizeof size) &&
                    writeAll(STDOUT_FILENO, pixels->argb.data(), pixels->argb.size() * sizeof(std::uint32_t));
  return told ? 0 : 2;
}

}  // namespace myelin::picture
