#pragma once
#include <string>

#include "app/look/look.h"
#include "app/look/spacing.h"
#include "app/widgets/hands.h"

namespace myelin::widgets {

/// What the reader chose.
struct Appearance {
  look::ThemeId theme = look::ThemeId::Light;
  double scale = 1;
  double dpi = 1;  ///< the desktop's own factor
  std::string family;
  HandSettings hands{};
  look::Spacing spacing{};
  /// Whether words are set differently.
  bool otherType(const Appearance& other) const {
    return scale != other.scale || dpi != other.dpi || family != other.family || spacing != other.spacing;
  }
};

}  // namespace myelin::widgets
