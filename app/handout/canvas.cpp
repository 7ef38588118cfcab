#include "app/handout/canvas.h"

#include <cairo-pdf.h>

#include <cassert>

#include "index/base/words.h"

namespace myelin::handout {
namespace {

constexpr const char* kContentTag = "Span";
constexpr const char* kArtifactTag = "NonStruct";

cairo_status_t append(void* to, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

void Drawing::Destroy::operator()(cairo_surface_t* surface) const {
  cairo_surface_destroy(surface);
}

Canvas::Canvas(Structure& structure, Target target) : structure_(structure), target_(target) {
  if (target_ == Target::Screen) return;
  // The size is set anew for every page.
  surface_ = cairo_pdf_surface_create_for_stream(append, &drawn_.pdf, 595, 842);
  cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
  cairo_ = cairo_create(surface_);
}

Canvas::~Canvas() {
  if (cairo_ != nullptr) cairo_destroy(cairo_);
  if (surface_ != nullptr) cairo_surface_destroy(surface_);
}

void Canvas::startPage(double width, double height) {
  if (target_ == Target::Screen) {
    const cairo_rectangle_t extents{0, 0, width, height};
    cairo_surface_t* page = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents);
    drawings_.push_back({std::unique_ptr<cairo_surface_t, Drawing::Destroy>(page), width, height});
    cairo_ = cairo_create(page);
  } else {
    cairo_pdf_surface_set_size(surface_, width, height);
  }
  drawn_.marks.emplace_back();
  leaves_ = 0;
}

void Canvas::endPage() {
  if (target_ == Target::Pdf) return cairo_show_page(cairo_);
  cairo_destroy(cairo_);
  cairo_ = nullptr;
}

Canvas::Mark::Mark(cairo_t* cairo, const char* tag) : cairo_(cairo), tag_(tag) {
  cairo_tag_begin(cairo_, tag_, nullptr);
}

Canvas::Mark::~Mark() {
  cairo_tag_end(cairo_, tag_);
}

Canvas::Mark Canvas::mark(int node) {
  assert(!drawn_.marks.empty());
  drawn_.marks.back().push_back(node);
  if (node == DrawnPages::kArtifact) return Mark(cairo_, kArtifactTag);
  structure_.at(node).kids.push_back({-1, page(), leaves_++});
  return Mark(cairo_, kContentTag);
}

Result<DrawnPages> Canvas::finish() {
  assert(target_ == Target::Pdf);
  cairo_destroy(cairo_);
  cairo_ = nullptr;
  cairo_surface_finish(surface_);
  const cairo_status_t status = cairo_surface_status(surface_);
  if (status != CAIRO_STATUS_SUCCESS)
    return Error{Error::Kind::Damaged,
                 fill(_("The pages could not be drawn ({1}). Try again, or choose fewer articles."),
                      {cairo_status_to_string(status)})};
  return std::move(drawn_);
}

}  // namespace myelin::handout
