#include "app/picture/extent.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

namespace myelin::picture {
namespace {

constexpr double kLongestSide = 1e5;
constexpr double kMostPixels = 40e6;
constexpr std::size_t kSvgHead = 64u << 10;  // the root element of a drawing begins before this

unsigned byteAt(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U;
}
unsigned bigEndian16(std::string_view bytes, std::size_t at) {
  return byteAt(bytes, at) << 8 | byteAt(bytes, at + 1);
}
unsigned littleEndian16(std::string_view bytes, std::size_t at) {
  return byteAt(bytes, at) | byteAt(bytes, at + 1) << 8;
}
double bigEndian32(std::string_view bytes, std::size_t at) {
  return bigEndian16(bytes, at) * 65536.0 + bigEndian16(bytes, at + 2);
}

/// The header chunk comes first: PNG, third edition, 11.2.1.
std::optional<Extent> pngExtent(std::string_view bytes) {
  if (bytes.size() < 24) return std::nullopt;
  return Extent{bigEndian32(bytes, 16), bigEndian32(bytes, 20)};
}

std::optional<Extent> gifExtent(std::string_view bytes) {
  if (bytes.size() < 10) return std::nullopt;
  return Extent{static_cast<double>(littleEndian16(bytes, 6)), static_cast<double>(littleEndian16(bytes, 8))};
}

/// Markers are walked to the frame header: ITU-T T.81, B.2.2.
std::optional<Extent> jpegExtent(std::string_view bytes) {
  for (std::size_t at = 2; at + 9 < bytes.size() && byteAt(bytes, at) == 0xFF;) {
    const unsigned marker = byteAt(bytes, at + 1);
    const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (frame)
      return Extent{static_cast<double>(bigEndian16(bytes, at + 7)), static_cast<double>(bigEndian16(bytes, at + 5))};
    at += marker == 0xFF ? 1 : 2 + bigEndian16(bytes, at + 2);
  }
  return std::nullopt;
}

/// The start tag of the root element, without comments and declarations before it.
std::string_view rootTag(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, kSvgHead);
  for (std::size_t at = head.find('<'); at != std::string_view::npos; at = head.find('<', at)) {
    const std::string_view rest = head.substr(at);
    if (rest.starts_with("<!--")) {
      at = head.find("-->", at);
    } else if (rest.starts_with("<?") || rest.starts_with("<!")) {
      at = head.find('>', at);
    } else {
      return rest.substr(0, rest.find('>'));
    }
    if (at == std::string_view::npos) break;
  }
  return {};
}

std::string_view attribute(std::string_view tag, std::string_view name) {
  for (std::size_t at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
    const bool whole = at > 0 && std::string_view(" \t\r\n").find(tag[at - 1]) != std::string_view::npos;
    std::string_view rest = tag.substr(at + name.size());
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
    if (!whole || !rest.starts_with('=')) continue;
    const std::size_t quote = rest.find_first_of("\"'");
    if (quote == std::string_view::npos) return {};
    rest.remove_prefix(quote + 1);
    return rest.substr(0, rest.find_first_of("\"'"));
  }
  return {};
}

/// Numbers with spaces or commas between them; a unit ends the list.
std::vector<double> numbers(std::string_view text) {
  std::vector<double> found;
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n,"), text.size()));
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc()) return found;
    found.push_back(value);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  }
}

/// A length in px; other units and percentages give nothing, and the viewBox decides.
std::optional<double> length(std::string_view text) {
  const std::vector<double> value = numbers(text);
  const bool px = text.ends_with("px") || text.find_first_not_of("0123456789.+-eE \t") == std::string_view::npos;
  return value.size() == 1 && px ? std::optional(value[0]) : std::nullopt;
}

std::optional<Extent> svgExtent(std::string_view bytes) {
  const std::string_view tag = rootTag(bytes);
  const auto width = length(attribute(tag, "width"));
  const auto height = length(attribute(tag, "height"));
  if (width && height) return Extent{*width, *height};
  const std::vector<double> box = numbers(attribute(tag, "viewBox"));
  return box.size() == 4 ? std::optional(Extent{box[2], box[3]}) : std::nullopt;
}

}  // namespace

bool isSvg(std::string_view bytes) {
  const std::string_view tag = rootTag(bytes);
  return tag.starts_with("<svg") || (tag.find(":svg") != std::string_view::npos && tag.find(":svg") < 32);
}

std::optional<Extent> extentOf(std::string_view bytes) {
  std::optional<Extent> extent;
  bool bitmap = true;
  if (bytes.starts_with("\x89PNG\r\n\x1a\n")) {
    extent = pngExtent(bytes);
  } else if (bytes.starts_with("GIF8")) {
    extent = gifExtent(bytes);
  } else if (bytes.starts_with("\xFF\xD8")) {
    extent = jpegExtent(bytes);
  } else if (isSvg(bytes)) {
    extent = svgExtent(bytes);
    bitmap = false;
  }
  if (!extent || !(extent->width >= 1) || !(extent->height >= 1)) return std::nullopt;
  if (extent->width > kLongestSide || extent->height > kLongestSide) return std::nullopt;
  if (bitmap && extent->width * extent->height > kMostPixels) return std::nullopt;
  return extent;
}

}  // namespace myelin::picture
