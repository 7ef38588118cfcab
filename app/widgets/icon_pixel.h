#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

/// Icons drawn by librsvg, pixel by pixel: when the program is built, and later at sizes that were not drawn then.
/// Square, `px` wide and high; empty when librsvg is not installed.
namespace myelin::widgets {

/// Coverage, a byte a pixel.
std::vector<std::uint8_t> iconMask(std::string_view svg, int px);
/// Premultiplied colours, RGBA byte order.
std::vector<std::uint8_t> iconPicture(std::string_view svg, int px);

}  // namespace myelin::widgets
