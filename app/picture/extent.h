#pragma once
#include <optional>
#include <string_view>

#include "app/picture/picture.h"

namespace myelin::picture {

/// What the head of an SVG, PNG, GIF or JPEG says of its size, without decoding anything, so that a page can be laid
/// out and a picture that would need gigabytes is turned down. Nothing for other bytes, and for sizes outside 1 to
/// 100,000 units a side or over 40 million pixels of a bitmap.
std::optional<Extent> extentOf(std::string_view bytes);

bool isSvg(std::string_view bytes);

}  // namespace myelin::picture
