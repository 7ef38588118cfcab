#include "index/library/link.h"

#include <algorithm>
#include <filesystem>
#include <vector>

namespace myelin::library {
namespace {

/// "https:", "mailto:": a scheme before any slash.
bool isOutside(std::string_view target) {
  const std::size_t colon = target.find(':');
  return (colon != std::string_view::npos && colon < target.find('/')) || target.starts_with("//");
}

std::string withoutEnding(std::string path) {
  if (path.ends_with(".md")) path.resize(path.size() - 3);
  return path;
}

std::optional<std::string> resolved(std::string_view target, std::string_view path, const FindSlug& find) {
  const std::size_t hash = std::min(target.find('#'), target.size());
  const std::string name(target.substr(0, hash));
  const std::string fragment(target.substr(hash));
  const auto beside = (std::filesystem::path(path).parent_path() / name).lexically_normal().generic_string();
  for (const std::string& candidate : {name, withoutEnding(name), withoutEnding(beside)})
    if (const auto slug = find(candidate)) return *slug + fragment;
  return std::nullopt;
}

void resolveText(document::Text& text, std::string_view path, const FindSlug& find) {
  std::erase_if(text.spans, [&](document::Span& span) {
    const bool kept = span.kind != document::SpanKind::Link || span.target.starts_with('#') || isOutside(span.target);
    if (kept) return false;
    auto target = resolved(span.target, path, find);
    if (target) span.target = std::move(*target);
    return !target;
  });
}

}  // namespace

void resolveLinks(document::Document& document, std::string_view path, const FindSlug& find) {
  for (document::Block& block : document.blocks) {
    resolveText(block.text, path, find);
    for (auto& row : block.table.rows)
      for (document::Text& cell : row) resolveText(cell, path, find);
  }
}

}  // namespace myelin::library
