#pragma once
#include <cstdint>
#include <vector>

/// Pictures of articles for the screen. They come from anybody's library, so their bytes are decoded in a process of
/// their own with hardly any rights and little time; a hostile picture costs itself, never the window.
namespace myelin::picture {

/// Size in the picture's own units (CSS px).
struct Extent {
  double width = 0;
  double height = 0;
};

/// Rows without gaps, each pixel a native 32-bit 0xAARRGGBB with premultiplied colours (Cairo's ARGB32).
struct Pixels {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> argb;
};

}  // namespace myelin::picture
