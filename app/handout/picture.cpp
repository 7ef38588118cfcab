#include "app/handout/picture.h"

#include <cairo.h>

#include <algorithm>
#include <cassert>
#include <map>

#include "app/svg/drawing.h"

namespace myelin::handout {
namespace {

struct DestroySurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, DestroySurface>;

std::optional<svg::Drawing> parsed(const std::string& bytes) {
  return bytes.size() > kMostFigureBytes ? std::nullopt : svg::Drawing::read(bytes);
}

/// In its own units; nullopt where it draws nothing.
std::optional<typeset::Point> sizeOf(const svg::Drawing& drawing) {
  const std::optional<svg::Drawing::Size> size = drawing.size();
  if (!size || !(size->w >= 1) || !(size->h >= 1) || size->w > 1e5 || size->h > 1e5) return std::nullopt;
  return typeset::Point{size->w, size->h};
}

}  // namespace

struct Pictures::Parts {
  struct Picture {
    std::optional<svg::Drawing> drawing{};
    std::optional<typeset::Point> size{};
    bool words = true;
    std::shared_ptr<const picture::Pixels> pixels{};
    Surface bitmap{};  ///< of `pixels`, instead of a drawing
  };
  Bytes bytes;
  std::function<bool(const std::string&)> harmless;
  std::map<std::string, Picture> known;

  Picture& get(const std::string& path) {
    const auto found = known.find(path);
    if (found != known.end()) return found->second;
    Picture& picture = known[path];
    const Result<std::string> read = bytes(path);
    if (read && (!harmless || harmless(*read))) picture.drawing = parsed(*read);
    if (picture.drawing) picture.words = read->find("<text") != std::string::npos;
    if (picture.drawing) picture.size = sizeOf(*picture.drawing);
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

bool Pictures::wordless(const std::string& path) {
  const Parts::Picture& picture = parts_->get(path);
  return picture.size && !picture.words;
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
  picture.drawing->draw(to, box.x, box.y, box.w, box.h);
}

}  // namespace myelin::handout
