#pragma once
#include <filesystem>
#include <string>

#include "app/picture/picture.h"
#include "index/base/result.h"

namespace myelin::picture {

/// Decodes a picture in a process of its own, `width` x `height` px (1 to 8,192 a side). Blocks for 8 s at the very
/// most; any thread. `program`: Myelin's own, started again as a painter. Damaged when the bytes are no picture, or
/// decoding takes more memory or time than it may.
Result<Pixels> decode(const std::filesystem::path& program, const std::string& bytes, int width, int height);

/// The program that is running, for decode().
std::filesystem::path thisProgram();

}  // namespace myelin::picture
