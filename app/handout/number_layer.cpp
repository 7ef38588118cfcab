#include "app/handout/number_layer.h"

#include "app/handout/canvas.h"

namespace myelin::handout {

Result<std::string> NumberLayer::pdf() const {
  if (parts_.empty()) return std::string();
  Structure none;
  Canvas canvas(none, Canvas::Target::Pdf);
  int page = 0;
  for (const Part& part : parts_)
    for (int i = 0; i < part.pages; ++i) {
      canvas.startPage(part.width, part.height);
      part.number.draw(canvas.cairo(), page++, all_);
      canvas.endPage();
    }
  Result<DrawnPages> drawn = canvas.finish();
  if (!drawn) return drawn.error();
  return std::move(drawn->pdf);
}

}  // namespace myelin::handout
