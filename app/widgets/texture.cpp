#include "app/widgets/texture.h"

#include <GL/gl.h>
#include <GL/glext.h>

#include <algorithm>
#include <utility>

namespace myelin::widgets {
namespace {

unsigned makeTexture() {
  GLuint id = 0;
  glGenTextures(1, &id);
  glBindTexture(GL_TEXTURE_2D, id);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  return id;
}

bool powerOfTwo(int n) {
  return n > 0 && (n & (n - 1)) == 0;
}

/// Mesa's software renderer compiles a shader of its own for sides that are powers of two; a clear row or column more
/// keeps all masks of one kind.
typeset::Mask ofOneKind(const typeset::Mask& mask) {
  typeset::Mask padded{
      mask.width + (powerOfTwo(mask.width) ? 1 : 0), mask.height + (powerOfTwo(mask.height) ? 1 : 0), {}};
  const auto wide = static_cast<std::size_t>(padded.width);
  padded.alpha.resize(wide * static_cast<std::size_t>(padded.height));
  for (int y = 0; y < mask.height; ++y)
    std::copy_n(mask.alpha.begin() + static_cast<std::ptrdiff_t>(y) * mask.width, mask.width,
                padded.alpha.begin() + static_cast<std::ptrdiff_t>(y) * padded.width);
  return padded;
}

}  // namespace

Texture Texture::ofMask(const typeset::Mask& given) {
  const typeset::Mask mask = ofOneKind(given);
  Texture texture;
  texture.id_ = makeTexture();
  texture.width_ = mask.width;
  texture.height_ = mask.height;
  texture.bytes_ = mask.alpha.size();
  const GLint swizzle[] = {GL_ONE, GL_ONE, GL_ONE, GL_RED};
  glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, swizzle);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, mask.width, mask.height, 0, GL_RED, GL_UNSIGNED_BYTE, mask.alpha.data());
  return texture;
}

Texture Texture::ofPixels(const unsigned char* argb, int width, int height, int stride) {
  Texture texture;
  texture.id_ = makeTexture();
  texture.width_ = width;
  texture.height_ = height;
  texture.bytes_ = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4;
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, stride / 4);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_BGRA, GL_UNSIGNED_BYTE, argb);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  return texture;
}

Texture::~Texture() {
  if (id_ != 0) glDeleteTextures(1, &id_);
}

Texture::Texture(Texture&& other) noexcept
    : id_(std::exchange(other.id_, 0)), width_(other.width_), height_(other.height_), bytes_(other.bytes_) {}

Texture& Texture::operator=(Texture&& other) noexcept {
  std::swap(id_, other.id_);
  std::swap(width_, other.width_);
  std::swap(height_, other.height_);
  std::swap(bytes_, other.bytes_);
  return *this;
}

}  // namespace myelin::widgets
