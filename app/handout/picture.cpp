#include "app/handout/picture.h"

#include <cairo.h>
#include <librsvg/rsvg.h>

#include <algorithm>
#include <cassert>
#include <map>

namespace myelin::handout {
namespace {

constexpr std::size_t kMostBytes = 2u << 20;

struct Unref {
  void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
};
using Handle = std::unique_ptr<RsvgHandle, Unref>;

struct DestroySurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, DestroySurface>;

/// Without a base address librsvg loads nothing from outside the bytes.
Handle parsed(const std::string& bytes) {
  if (bytes.empty() || bytes.size() > kMostBytes) return nullptr;
  GError* error = nullptr;
  Handle handle(rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(bytes.data()), bytes.size(), &error));
  if (error != nullptr) g_error_free(error);
  return handle;
}

std::optional<typeset::Point> sizeOf(RsvgHandle* handle) {
  gdouble width = 0;
  gdouble height = 0;
  if (!rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height)) {
    gboolean hasWidth = FALSE, hasHeight = FALSE, hasBox = FALSE;
    RsvgLength ignored;
    RsvgRectangle box{};
    rsvg_handle_get_intrinsic_dimensions(handle, &hasWidth, &ignored, &hasHeight, &ignored, &hasBox, &box);
    if (!hasBox) return std::nullopt;
    width = box.width;
    height = box.height;
  }
  if (!(width >= 1) || !(height >= 1) || width > 1e5 || height > 1e5) return std::nullopt;
  return typeset::Point{width, height};
}

}  // namespace

struct Pictures::Parts {
  struct Picture {
    Handle handle;
    std::optional<typeset::Point> size{};
    std::shared_ptr<const picture::Pixels> pixels{};
    Surface bitmap{};  ///< of `pixels`, instead of a handle
  };
  Bytes bytes;
  std::function<bool(const std::string&)> harmless;
  std::map<std::string, Picture> known;

  Picture& get(const std::string& path) {
    const auto found = known.find(path);
    if (found != known.end()) return found->second;
    Picture& picture = known[path];
    const Result<std::string> read = bytes(path);
    if (read && (!harmless || harmless(*read))) picture.handle = parsed(*read);
    if (picture.handle) picture.size = sizeOf(picture.handle.get());
    return picture;
  }
};

Pictures::Pictures(Bytes bytes, std::function<bool(const std::string&)> harmless) : parts_(std::make_unique<Parts>()) {
  parts_->bytes = std::move(bytes);
  parts_->harmless = std::move(harmless);
}

Pictures::~Pictures() = default;

void Pictures::add(const std::string& path, std::shared_ptr<const picture::Pixels> pixels) {
  assert(pixels->width >= 1 && pixels->height >= 1);
  Parts::Picture& picture = parts_->known[path];
  // Cairo only reads what it paints from.
  auto* bytes = reinterpret_cast<unsigned char*>(const_cast<std::uint32_t*>(pixels->argb.data()));
  picture.bitmap.reset(cairo_image_surface_create_for_data(bytes, CAIRO_FORMAT_ARGB32, pixels->width, pixels->height,
                                                           pixels->width * 4));
  picture.size = typeset::Point{static_cast<double>(pixels->width), static_cast<double>(pixels->height)};
  picture.pixels = std::move(pixels);
}

std::optional<typeset::Point> Pictures::size(const std::string& path) {
  return parts_->get(path).size;
}

void Pictures::draw(cairo_t* to, const std::string& path, const typeset::Rect& box) {
  Parts::Picture& picture = parts_->get(path);
  assert(picture.size);
  if (picture.bitmap) {
    cairo_save(to);
    cairo_translate(to, box.x, box.y);
    const double scale = std::min(box.w / picture.pixels->width, box.h / picture.pixels->height);
    cairo_scale(to, scale, scale);
    cairo_set_source_surface(to, picture.bitmap.get(), 0, 0);
    cairo_paint(to);
    cairo_restore(to);
    return;
  }
  const RsvgRectangle place{box.x, box.y, box.w, box.h};
  GError* error = nullptr;
  if (!rsvg_handle_render_document(picture.handle.get(), to, &place, &error) && error != nullptr) g_error_free(error);
}

}  // namespace myelin::handout
