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

/// What was set stays with its pages: their numbers are drawn when they are known.
struct Preview::Parts {
  Order order;
  std::unique_ptr<Press> press;
  std::vector<Drawing> pages{};
};

Preview::Preview(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Preview::~Preview() = default;

Result<std::shared_ptr<const Preview>> Preview::make(const library::Library& library, const Order& order,
                                                     const Item& item, const Watch& watch) {
  auto parts = std::make_unique<Parts>(Parts{order, nullptr});
  parts->order.items = {item};
  if (const Status sound = soundOrder(parts->order); !sound) return sound.error();
  parts->press = std::make_unique<Press>(&library, parts->order, Canvas::Target::Screen, watch.harmless);
  if (const Status added = parts->press->add(item); !added) return added.error();
  parts->press->drawHeld({});
  parts->pages = parts->press->drawings();
  return std::shared_ptr<const Preview>(new Preview(std::move(parts)));
}

int Preview::pages() const {
  return static_cast<int>(parts_->pages.size());
}

double Preview::ratio(int page) const {
  const Drawing& drawing = parts_->pages[static_cast<std::size_t>(page)];
  return drawing.height / drawing.width;
}

picture::Pixels Preview::paint(int page, int width, int first, int all) const {
  assert(width >= 1 && width <= kMostPx);
  const Drawing& drawing = parts_->pages[static_cast<std::size_t>(page)];
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
  cairo_set_source_rgb(to, 0, 0, 0);
  if (all > 0) parts_->press->drawNumber(to, page, {first, all});
  cairo_destroy(to);
  cairo_surface_finish(image);
  cairo_surface_destroy(image);
  return pixels;
}

}  // namespace myelin::handout
