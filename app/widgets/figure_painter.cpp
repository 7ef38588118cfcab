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

/// What white becomes: the page's own colour, so that a drawing lies on the page and not on a slab of its own; on dark
/// and black pages a paper that does not glare (10:1 and more under dark lines).
Colour paperOf(const Ui& ui) {
  constexpr look::Rgb kDimmed{0xD3, 0xCC, 0xD2};
  const look::ThemeId theme = ui.appearance().theme;
  if (theme == look::ThemeId::Dark || ui.highContrast()) return pack(kDimmed);
  return pack(look::colour(theme, Role::Page));
}

/// Pixels (premultiplied, 0xAARRGGBB) whose white becomes `paper`.
std::vector<std::uint32_t> onPaper(const std::vector<std::uint32_t>& argb, Colour paper) {
  const std::uint32_t red = paper & 0xFF, green = paper >> 8 & 0xFF, blue = paper >> 16 & 0xFF;
  std::vector<std::uint32_t> tinted;
  tinted.reserve(argb.size());
  for (const std::uint32_t pixel : argb)
    tinted.push_back((pixel & 0xFF000000) | ((pixel >> 16 & 0xFF) * red / 255) << 16 |
                     ((pixel >> 8 & 0xFF) * green / 255) << 8 | (pixel & 0xFF) * blue / 255);
  return tinted;
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
  const Colour paper = paperOf(ui);
  const float radius = darkPage ? ui.gap(16) : 0;
  if (darkPage) ui.canvas().fill(whole, paper, radius);  // drawings are dark lines on nothing
  if (figure->pixels) {
    Painted& painted = painted_[path];
    if (painted.pixels != figure->pixels || painted.paper != paper) {
      painted.pixels = figure->pixels;
      painted.paper = paper;
      const std::vector<std::uint32_t> tinted = onPaper(painted.pixels->argb, paper);
      painted.texture = Texture::ofPixels(reinterpret_cast<const unsigned char*>(tinted.data()), painted.pixels->width,
                                          painted.pixels->height, painted.pixels->width * 4);
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
