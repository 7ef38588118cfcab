#include "tests/support/gl_twin.h"

#include <GL/gl.h>
#include <gtest/gtest.h>

#include <set>

namespace {

std::set<GLuint> live;
GLuint last = 0;
constexpr GLsizei kMost = 8192;  // what weak graphics cards still take

}  // namespace

namespace myelin::test {

int liveTextures() {
  return static_cast<int>(live.size());
}

}  // namespace myelin::test

extern "C" {

void glGenTextures(GLsizei count, GLuint* names) {
  for (GLsizei i = 0; i < count; ++i) live.insert(names[i] = ++last);
}

void glDeleteTextures(GLsizei count, const GLuint* names) {
  for (GLsizei i = 0; i < count; ++i) EXPECT_EQ(live.erase(names[i]), 1u) << "a texture deleted twice";
}

void glTexImage2D(GLenum, GLint, GLint, GLsizei width, GLsizei height, GLint, GLenum, GLenum, const void* pixels) {
  EXPECT_TRUE(width > 0 && width <= kMost && height > 0 && height <= kMost) << width << " x " << height;
  EXPECT_NE(pixels, nullptr);
}

void glBindTexture(GLenum, GLuint name) {
  EXPECT_TRUE(live.contains(name));
}

void glTexParameteri(GLenum, GLenum, GLint) {}
void glTexParameteriv(GLenum, GLenum, const GLint*) {}
void glPixelStorei(GLenum, GLint) {}
void glBlendFunc(GLenum, GLenum) {}
}
