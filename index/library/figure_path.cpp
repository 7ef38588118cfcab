#include "index/library/figure_path.h"

#include <filesystem>

namespace myelin::library {
namespace {

namespace fs = std::filesystem;

int hexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape =
        text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0;
    out += escape ? static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2])) : text[i];
    if (escape) i += 2;
  }
  return out;
}

/// The path without "." and "..", as far as it stays inside; leading ".." are dropped.
std::string normal(const fs::path& path) {
  fs::path out;
  for (const fs::path& part : path.lexically_normal())
    if (part != ".." && part != "." && part != "/") out /= part;
  return out.generic_string();
}

}  // namespace

std::optional<std::string> FigurePaths::find(std::string_view written) const {
  return findFrom("", written);
}

std::optional<std::string> FigurePaths::findFrom(std::string_view folder, std::string_view written) const {
  const std::string plain = unescaped(written);
  const std::string whole = normal(plain);
  for (const std::string& path :
       {normal(fs::path(folder) / std::string(written)), normal(fs::path(folder) / plain), whole})
    if (paths_.contains(path)) return path;
  if (whole.empty()) return std::nullopt;
  std::optional<std::string> only;
  for (const std::string& path : paths_) {
    if (!path.ends_with("/" + whole)) continue;
    if (only) return std::nullopt;
    only = path;
  }
  return only;
}

void FigurePaths::resolve(document::Document& document, std::string_view articlePath) const {
  const std::size_t slash = articlePath.rfind('/');
  const std::string_view folder = slash == std::string_view::npos ? "" : articlePath.substr(0, slash);
  const auto replace = [&](std::string& target) {
    if (const std::optional<std::string> found = findFrom(folder, target)) target = *found;
  };
  const auto replaceImages = [&](document::Text& text) {
    for (document::Span& span : text.spans)
      if (span.kind == document::SpanKind::Image) replace(span.target);
  };
  for (document::Block& block : document.blocks) {
    if (block.kind == document::BlockKind::Figure) replace(block.target);
    replaceImages(block.text);
    for (auto& row : block.table.rows)
      for (document::Text& cell : row) replaceImages(cell);
  }
}

}  // namespace myelin::library
