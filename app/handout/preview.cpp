#include "app/handout/preview.h"

#include <cairo.h>

#include <algorithm>
#include <cassert>
#include <cmath>

#include "app/handout/press.h"

namespace myelin::handout {
namespace {

constexpr int kMostPx = 8192;

}  // namespace

Preview::Preview(std::vector<Drawing> pages) : pages_(std::move(pages)) {}
Preview::~Preview() = default;

Result<std::shared_ptr<const Preview>> Preview::make(const library::Library& library, const Order& order,
                                                     const Item& item, const Watch& watch) {
  Order one = order;
  one.items = {item};
  if (const Status sound = soundOrder(one); !sound) return sound.error();
  Press press(&library, one, Canvas::Target::Screen, watch.harmless);
  if (const Status added = press.add(item); !added) return added.error();
  return std::shared_ptr<const Preview>(new Preview(press.drawings()));
}

int Preview::pages() const {
  return static_cast<int>(pages_.size());
}

double Preview::ratio(int page) const {
  const Drawing& drawing = pages_[static_cast<std::size_t>(page)];
  return drawing.height / drawing.width;
}

picture::Pixels Preview::paint(int page, int width) const {
  assert(width >= 1 && width <= kMostPx);
  const Drawing& drawing = pages_[static_cast<std::size_t>(page)];
  picture::Pixels pixels;
  pixels.width = width;
  pixels.height = std::max(1, static_cast<int>(std::lround(width * ratio(page))));
  pixels.argb.assign(static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height), 0xFFFFFFFF);
  cairo_surface_t* image =
      cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(pixels.argb.data()), CAIRO_FORMAT_ARGB32,
                                          pixels.width, pixels.height, pixels.width * 4);
  cairo_t* to = cairo_create(image);
  cairo_scale(to, pixels.width / drawing.width, pixels.height / drawing.height);
  cairo_set_source_surface(to, drawing.surface.get(), 0, 0);
  cairo_paint(to);
  cairo_destroy(to);
  cairo_surface_finish(image);
  cairo_surface_destroy(image);
  return pixels;
}

}  // namespace myelin::handout
