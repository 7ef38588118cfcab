#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/widgets/texture.h"

namespace myelin::widgets {

/// Icons as masks at exact pixel sizes, drawn by librsvg from the SVG inside the program.
class IconCache {
 public:
  /// An icon that does not exist is a bug.
  const Texture& get(std::string_view name, int px);
  /// Draws one more icon at the usual size, so that no page pays for all of its icons at once.
  void readAhead(int px);

 private:
  std::unordered_map<std::string, Texture> icons_;
  std::size_t read_ = 0;  ///< of look::iconNames(), at `readAt_` px
  int readAt_ = 0;
};

/// An icon's pixels with premultiplied colours, RGBA byte order: for the window's own icon. `px` wide and high.
std::vector<std::uint8_t> iconPixels(std::string_view name, int px);

}  // namespace myelin::widgets
