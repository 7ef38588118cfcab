#pragma once
#include <string>
#include <string_view>

#include "index/document/document.h"
#include "index/document/mark.h"

namespace myelin::document {

/// Parses guarded Markdown (guard.h) with cmark-gfm and flattens its tree into a Document. Headings have no anchors
/// yet. `tail` becomes a last paragraph, as it is. The only place that knows cmark.
/// Any thread; only one parses at a time, because cmark-gfm keeps the characters of its extensions in globals.
Document readTree(const std::string& markdown, std::string_view tail, const MarkOptions& options);

}  // namespace myelin::document
