#include "app/handout/logo.h"

#include <algorithm>
#include <cmath>

#include "app/picture/decoder.h"
#include "app/picture/extent.h"
#include "index/base/file.h"
#include "index/base/words.h"

namespace myelin::handout {
namespace {

constexpr std::uint64_t kMostBytes = 4 << 20;
constexpr double kWidePx = 1200, kHighPx = 280;  // 300 dots per inch and more
constexpr double kLeastPx = 8;                   // thinner than that nobody sees it

Error without(Error::Kind kind, const std::string& why) {
  return {kind, fill(_("The logo is left out: {1}"), {why})};
}

/// The sentences of file::read() speak of articles when a file is large.
std::string whyNot(const Error& error, const std::filesystem::path& file) {
  if (error.kind != Error::Kind::TooLarge) return error.sentence;
  return fill(_("{1} is larger than 4 MB. Save it smaller."), {file.string()});
}

}  // namespace

Result<std::shared_ptr<const picture::Pixels>> readLogo(const std::filesystem::path& file,
                                                        const DecodePicture& decode) {
  const Result<std::string> bytes = file::read(file, kMostBytes);
  if (!bytes) return without(bytes.error().kind, whyNot(bytes.error(), file));
  const std::optional<picture::Extent> extent = picture::extentOf(*bytes);
  if (!extent)
    return without(Error::Kind::Foreign,
                   fill(_("{1} is no picture of a usable size. Choose a PNG or SVG file."), {file.string()}));
  const double scale = std::min(kWidePx / extent->width, kHighPx / extent->height);
  if (extent->width * scale < kLeastPx || extent->height * scale < kLeastPx)
    return without(Error::Kind::Foreign, fill(_("{1} is too long and thin. Cut it to its sign."), {file.string()}));
  const int width = static_cast<int>(std::lround(extent->width * scale));
  const int height = static_cast<int>(std::lround(extent->height * scale));
  Result<picture::Pixels> pixels =
      decode ? decode(*bytes, width, height) : picture::decode(picture::thisProgram(), *bytes, width, height);
  if (!pixels)
    return without(Error::Kind::Damaged, fill(_("{1} cannot be drawn. Save it again as PNG or SVG."), {file.string()}));
  return std::make_shared<const picture::Pixels>(std::move(*pixels));
}

}  // namespace myelin::handout
