#pragma once
#include <cstdint>
#include <string>

#include "app/typeset/paragraph.h"

namespace myelin::widgets {

/// A GL texture of whole pixels, never scaled or filtered. Needs the window's GL context; freed with it current.
class Texture {
 public:
  Texture() = default;
  /// Coverage only: sampled as white with this alpha, so that it can be tinted with any colour.
  static Texture ofMask(const typeset::Mask& mask);
  /// Premultiplied ARGB pixels in native order (Cairo's ARGB32), rows of `stride` bytes.
  static Texture ofPixels(const unsigned char* argb, int width, int height, int stride);
  ~Texture();
  Texture(Texture&& other) noexcept;
  Texture& operator=(Texture&& other) noexcept;

  unsigned id() const { return id_; }
  int width() const { return width_; }
  int height() const { return height_; }
  std::size_t bytes() const { return bytes_; }

 private:
  unsigned id_ = 0;
  int width_ = 0, height_ = 0;
  std::size_t bytes_ = 0;
};

}  // namespace myelin::widgets
