#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

/// Icons that were drawn when the program was built (draw_icons.cpp), at the sizes that most windows begin with, so
/// that the start does not load librsvg for them.
namespace myelin::widgets {

/// px, wide and high: 18, 20, 24, 30 and 46 at 100, 110, 125, 150 and 200 %.
inline constexpr std::array kDrawnSizes = {18, 20, 22, 23, 24, 25, 26, 27, 30, 33, 36, 38, 40, 45, 46, 48, 60};
/// px: the program's own icon, in colours.
inline constexpr std::array kPictureSizes = {32, 64, 128};

/// Coverage, a byte a pixel; empty when that icon was not drawn at that size.
std::span<const std::uint8_t> drawnMask(std::string_view name, int px);
/// The program's own icon: premultiplied, RGBA byte order. `px` is one of kPictureSizes.
std::span<const std::uint8_t> drawnPicture(int px);

}  // namespace myelin::widgets
