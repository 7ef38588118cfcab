#pragma once
#include <filesystem>
#include <functional>
#include <memory>

#include "app/picture/picture.h"
#include "index/base/result.h"

/// A clinic's own sign, printed above the title of each article.
namespace myelin::handout {

/// Decodes a picture to `width` x `height` px, where it can do no harm.
using DecodePicture = std::function<Result<picture::Pixels>(const std::string& bytes, int width, int height)>;

/// A PNG or SVG file (JPEG and GIF, too), large enough for print. Fails with one sentence that says that the handout is
/// made without it: it is missing, larger than 4 MB, too long and thin to be seen, or no picture. Without `decode` it
/// is decoded in the fenced-in process of app/picture. Blocks for seconds at most; any thread.
Result<std::shared_ptr<const picture::Pixels>> readLogo(const std::filesystem::path& file,
                                                        const DecodePicture& decode = {});

}  // namespace myelin::handout
