#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/widgets/texture.h"

namespace myelin::widgets {

/// An icon's coverage at `px` wide and high. Any thread.
typeset::Mask drawIcon(std::string_view name, int px);

/// Icons as masks at exact pixel sizes, drawn by librsvg from the SVG inside the program.
class IconCache {
 public:
  /// An icon that does not exist is a bug.
  const Texture& get(std::string_view name, int px);
  /// Takes an icon that was drawn before, so that get() need not.
  void take(std::string_view name, const typeset::Mask& drawn);

 private:
  std::unordered_map<std::string, Texture> icons_;
};

/// An icon's pixels with premultiplied colours, RGBA byte order: for the window's own icon. `px` wide and high.
std::vector<std::uint8_t> iconPixels(std::string_view name, int px);

}  // namespace myelin::widgets
