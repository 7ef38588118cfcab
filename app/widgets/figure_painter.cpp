#include "app/widgets/figure_painter.h"

#include <algorithm>
#include <cmath>

#include "index/base/words.h"

namespace myelin::widgets {

using look::Role;

namespace {

void drawDescription(Ui& ui, const std::string& description, const Rect& rect) {
  const float pad = ui.gap(16);
  ui.canvas().outline(rect, ui.colour(Role::Hairline), std::max(1.0F, ui.gap(1.5F)), ui.gap(16));
  ui.canvas().pushClip(rect);
  ui.draw({rect.x + pad, rect.y + pad},
          _("A picture is missing here. Its description:") + std::string(" ") + description,
          {.type = look::Type::Small, .width = rect.w - 2 * pad}, ui.colour(Role::Ink));
  ui.canvas().popClip();
}

}  // namespace

std::optional<WantedFigure> FigurePainter::draw(Ui& ui, const std::string& path, const std::string& description,
                                                const std::optional<FigureView>& figure, const Rect& rect) {
  const Rect whole{std::round(rect.x), std::round(rect.y), std::round(rect.w), std::round(rect.h)};
  if (!figure || figure->broken) {
    drawDescription(ui, description, whole);
    return std::nullopt;
  }
  const bool darkPage = ui.appearance().theme == look::ThemeId::Dark || ui.highContrast();
  if (darkPage)  // drawings are dark lines on nothing
    ui.canvas().fill(whole, pack(look::colour(look::ThemeId::Light, Role::Page)), ui.gap(16));
  if (figure->pixels) {
    Painted& painted = painted_[path];
    if (painted.pixels != figure->pixels) {
      painted.pixels = figure->pixels;
      painted.texture = Texture::ofPixels(reinterpret_cast<const unsigned char*>(painted.pixels->argb.data()),
                                          painted.pixels->width, painted.pixels->height, painted.pixels->width * 4);
    }
    painted.seen = ui.canvas().frame();
    ui.canvas().picture(painted.texture, whole);
  }
  const auto width = static_cast<int>(whole.w);
  const auto height = static_cast<int>(whole.h);
  const bool there = figure->pixels && figure->pixels->width == width;
  if (there || width <= 0 || height <= 0) return std::nullopt;
  return WantedFigure{path, width, height};
}

void FigurePainter::evict(std::uint64_t frame) {
  std::erase_if(painted_, [frame](const auto& figure) { return figure.second.seen < frame; });
}

}  // namespace myelin::widgets
