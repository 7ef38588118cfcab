#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "index/document/document.h"

namespace myelin::library {

/// The slug of an article by slug, address or path without ".md"; nothing when it is not in the library.
using FindSlug = std::function<std::optional<std::string>(std::string_view)>;

/// Points links between articles at slugs ("b.md#part" in "docs/a.md" becomes "docs/b#part"). A link to an article that
/// is not in the library stays as words only: nothing that looks like a link leads nowhere. Anchors and outside
/// addresses stay as they are. `path` is the article's file, from the library's folder.
void resolveLinks(document::Document& document, std::string_view path, const FindSlug& find);

}  // namespace myelin::library
