#include "app/svg/drawing.h"

#include <librsvg/rsvg.h>

#include "index/base/late_library.h"

namespace myelin::svg {
namespace {

// Every function that is used, by its own name and type.
#define MYELIN_RSVG(each)                                                                                          \
  each(rsvg_handle_new_from_data) each(rsvg_handle_render_document) each(rsvg_handle_get_intrinsic_size_in_pixels) \
      each(rsvg_handle_get_intrinsic_dimensions)

struct Rsvg {
  MYELIN_RSVG(MYELIN_LATE_MEMBER)
};

const Rsvg* loaded() {
  MYELIN_LATE_LOAD(Rsvg, "librsvg-2.so.2", MYELIN_RSVG);
}

RsvgHandle* handleOf(const std::shared_ptr<void>& handle) {
  return static_cast<RsvgHandle*>(handle.get());
}

std::optional<Drawing::Size> viewBox(RsvgHandle* handle) {
  gboolean hasWidth = FALSE, hasHeight = FALSE, hasBox = FALSE;
  RsvgLength ignored;
  RsvgRectangle box{};
  loaded()->rsvg_handle_get_intrinsic_dimensions(handle, &hasWidth, &ignored, &hasHeight, &ignored, &hasBox, &box);
  if (!hasBox) return std::nullopt;
  return Drawing::Size{box.width, box.height};
}

}  // namespace

bool load() {
  return loaded() != nullptr;
}

// Without a base address librsvg loads nothing from outside the bytes.
std::optional<Drawing> Drawing::read(std::string_view bytes) {
  if (!load() || bytes.empty()) return std::nullopt;
  RsvgHandle* const handle =
      loaded()->rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(bytes.data()), bytes.size(), nullptr);
  if (handle == nullptr) return std::nullopt;
  return Drawing(std::shared_ptr<void>(handle, g_object_unref));
}

std::optional<Drawing::Size> Drawing::size() const {
  gdouble width = 0;
  gdouble height = 0;
  RsvgHandle* const handle = handleOf(handle_);
  if (loaded()->rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height)) return Size{width, height};
  return viewBox(handle);
}

bool Drawing::draw(cairo_t* to, double x, double y, double w, double h) const {
  const RsvgRectangle place{x, y, w, h};
  return loaded()->rsvg_handle_render_document(handleOf(handle_), to, &place, nullptr) == TRUE;
}

}  // namespace myelin::svg
