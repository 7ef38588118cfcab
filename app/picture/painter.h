#pragma once
#include <string>

#include "app/picture/picture.h"
#include "index/base/result.h"

namespace myelin::picture {

/// Decodes in this process, as large as asked. Only for a process that is fenced in, and for tests.
Result<Pixels> paint(const std::string& bytes, int width, int height);

/// What the program does when it was started as a painter: reads a picture from stdin, fenced in, and writes it as
/// Pixels to stdout (width and height as native 32-bit numbers, then the pixels). `width`, `height`: decimal, px. Gives
/// the exit code.
int runPainter(const char* width, const char* height);

/// The first argument that makes the program a painter.
inline constexpr char kPainterArgument[] = "--paint-picture";

}  // namespace myelin::picture
