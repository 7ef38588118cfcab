// Run by the build: draws every SVG it is given into a folder, as drawn_icon.h reads them.
//   draw_icons FOLDER FILE.svg...
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <string>

#include "app/widgets/drawn_icon.h"
#include "app/widgets/icon_pixel.h"
#include "index/base/file.h"

namespace {

using namespace myelin;

constexpr std::uint64_t kMostBytes = 1'000'000;

/// False, with a word on the terminal, when a file cannot be read, drawn or written.
bool draw(const std::filesystem::path& svg, const std::filesystem::path& folder) {
  const Result<std::string> source = file::read(svg, kMostBytes);
  std::string masks, pictures;
  if (source)
    for (const int px : widgets::kDrawnSizes)
      for (const std::uint8_t alpha : widgets::iconMask(*source, px)) masks += static_cast<char>(alpha);
  if (source && svg.stem() == "app")
    for (const int px : widgets::kPictureSizes)
      for (const std::uint8_t part : widgets::iconPicture(*source, px)) pictures += static_cast<char>(part);
  const auto path = [&](const char* ending) { return (folder / svg.stem()).string() + ending; };
  const bool written = !masks.empty() && file::write(path(".mask"), masks, file::Existing::Replace) &&
                       (pictures.empty() || file::write(path(".picture"), pictures, file::Existing::Replace));
  if (!written) std::fprintf(stderr, "%s could not be drawn\n", svg.c_str());
  return written;
}

}  // namespace

int main(int argc, char** argv) {
  for (int i = 2; i < argc; ++i)
    if (!draw(argv[i], argv[1])) return 1;
  return 0;
}
