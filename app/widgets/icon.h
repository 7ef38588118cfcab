#pragma once
#include <string>
#include <string_view>
#include <unordered_map>

#include "app/widgets/texture.h"

namespace myelin::widgets {

/// Icons as masks at exact pixel sizes: those drawn when the program was built, and others drawn by librsvg from the
/// SVG inside the program.
class IconCache {
 public:
  /// An icon that does not exist is a bug.
  const Texture& get(std::string_view name, int px);
  /// Draws one more icon at the usual size, so that no page pays for all of its icons at once.
  void readAhead(int px);
  /// An icon could not be drawn, because librsvg is not installed: its place is empty.
  bool missing() const { return missing_; }

 private:
  typeset::Mask mask(std::string_view name, int px);

  std::unordered_map<std::string, Texture> icons_;
  std::size_t read_ = 0;  ///< of look::iconNames(), at `readAt_` px
  int readAt_ = 0;
  bool missing_ = false;
};

}  // namespace myelin::widgets
