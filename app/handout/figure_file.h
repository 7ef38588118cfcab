#pragma once
#include <optional>
#include <string>

#include "app/handout/handout.h"

/// A figure as a file of its own, for what browsers and reading devices open.
namespace myelin::handout {

struct FigureFile {
  std::string bytes;
  const char* media;   ///< "image/png"
  const char* ending;  ///< ".png"
};

/// Only what the fence lets through, as it is on paper; nothing for anything else. The clinic's logo (kLogoPath) comes
/// as PNG.
std::optional<FigureFile> figureFile(const library::Library& library, const Order& order, const Watch& watch,
                                     const std::string& path);

}  // namespace myelin::handout
